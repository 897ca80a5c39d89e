# SPDX-License-Identifier: MIT
"""Noting that somebody is away: who, where, since when, until when; little of it is needed."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gatehouse.domain.absence import AbsenceOrder
from gatehouse.domain.division import Division
from gatehouse.domain.duty import local_day
from gatehouse.domain.person import Candidate
from gatehouse.domain.said_moment import read_said_day
from gatehouse.ui.care.away_wording import person_cells, person_text, place_cells
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.cell_model import Row
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.lookup_box import LookupBox
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from gatehouse.domain.absence import AbsenceRow
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 60
_DAY: Final = 10


class AwayForm(EnterForm):
    """It orders an `AbsenceOrder`; without a place or a return nobody knows them."""

    def __init__(
        self,
        languages: "Languages",
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.CHECK, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self._languages, self._clock = languages, clock
        self._known: AbsenceRow | None = None
        self.person: LookupBox[Candidate] = LookupBox(
            (Column(None, cuttable=True), Column(90)), self._person_cells, person_text
        )
        self.place: LookupBox[Division] = LookupBox(
            (Column(None, cuttable=True), Column(90)), self._place_cells, self._place_text
        )
        self.since = Field("")
        self.expected = Field("")
        self.note = Field("")
        self._rest = QWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def begun(self) -> bool:
        """Whether something is written that nobody would write twice."""
        return self.person.meant is not None or bool(self.note.text().strip())

    def begin(self) -> None:
        """Be ready for the next one: since today, unless they left before."""
        self._known = None
        self.person.clear()
        self.person.setEnabled(True)
        self.place.clear()
        for field in (self.since, self.expected, self.note):
            field.set_text("")
        self.set_working(working=False)
        self._show()
        self.person.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_with(self, row: "AbsenceRow") -> None:
        """Be ready to say what is new of somebody who is noted already."""
        self.begin()
        self._known = row
        self.person.edit.setText(f"{row.door} {row.person}")
        self.person.setEnabled(False)
        self.since.set_text(_written(row.since))
        self.expected.set_text("" if row.expected is None else _written(row.expected))
        self.note.set_text(row.note)
        self._show()
        self.place.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: who, and days that can be read."""
        gaps = []
        if self._known is None and self.person.meant is None:
            gaps.append(Gap(self.tr("who"), self.person.take_row))
        if self.place.looking:
            gaps.append(Gap(self.tr("place from the list"), self.place.take_row))
        if self._since() is None:
            gaps.append(Gap(self.tr("day they left"), self.since.edit.setFocus))
        if self.expected.text().strip() and self._expected() is None:
            gaps.append(Gap(self.tr("day they are expected"), self.expected.edit.setFocus))
        return gaps

    def ready_text(self) -> str:
        """Return the days as they are understood."""
        since, expected, today = self._since(), self._expected(), self._today()
        assert since is not None, "what is missing is asked for first"
        day = partial(self._languages.formats.near_day, today=today)
        if expected is None:
            return self.tr("since {day}").format(day=day(since))
        return self.tr("{since} to {expected}").format(since=day(since), expected=day(expected))

    def order(self) -> AbsenceOrder:
        """Return what is to be noted."""
        since, known, place = self._since(), self._known, self.place.meant
        assert since is not None, "what is missing is asked for first"
        whose = known.person_id if known is not None else ""
        if self.person.meant is not None:
            whose = self.person.meant.person_id
        kept = known.code if known is not None else ""
        return AbsenceOrder(
            person_id=whose,
            since=since,
            place=kept if place is None else place.code,
            expected=self._expected(),
            note=self.note.text().strip(),
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Somebody is away"))
        self.person.set_words(self.tr("Who"), self.tr("Flat, initials"))
        self.person.set_rows_words(
            self.tr("People found"),
            (self.tr("Who"), self.tr("Now")),
            self.tr("The roster has nobody like that."),
        )
        self.place.set_words(self.tr("Where they are now"), self.tr("Province, city, country"))
        self.place.set_rows_words(
            self.tr("Places found"),
            (self.tr("Place"), self.tr("Code")),
            self.tr("No such place. Try the province."),
        )
        self.since.set_caption(self.tr("Left on (empty: today)"))
        self.since.edit.setPlaceholderText("4-10")
        self.expected.set_caption(self.tr("Expected (if known)"))
        self.expected.edit.setPlaceholderText("4-20")
        self.note.set_caption(self.tr("Note (optional)"))
        self.word_acts(self.tr("Note it"), self.tr("Leave it"))
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put inputs side by side where there is room, since there is less height then."""
        super().resizeEvent(event)
        for pair in (self._who, self._when):
            pair.fit(self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter take the row of a box that is looking, before it goes on."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        looking = next((box for box in (self.person, self.place) if box.looking), None)
        if enter and looking is not None and looking.edit.hasFocus():
            looking.take_row()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        for field in (self.since, self.expected):
            field.edit.setMaxLength(_DAY)
            field.edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.note.edit.setMaxLength(_LONGEST)
        for box in (self.person, self.place):
            # what the rows would like is more than there is, and would make the head give way
            box.rows.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._who = SideBySide(self.person, self.place)
        days = QWidget()
        days.setLayout(SideBySide(self.since, self.expected))
        self._when = SideBySide(days, self.note)
        rest = QVBoxLayout(self._rest)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(ROW_GAP)
        rest.addLayout(self._when)
        rest.addStretch(1)
        self.body.addLayout(self._who)
        self.body.addWidget(self._rest, 1)
        self.add_acts(CONTROL)

    def _connect(self) -> None:
        for box in (self.person, self.place):
            box.asked.connect(self._show)
            box.dropped.connect(self._show)
        self.person.picked.connect(self._on_person_picked)
        self.place.picked.connect(self._on_place_picked)
        for field in (self.since, self.expected):
            field.text_changed.connect(self.say)

    def _person_cells(self, person: Candidate) -> Row:
        return person_cells(person, self._languages)

    def _place_cells(self, place: Division) -> Row:
        return place_cells(place, self._languages)

    def _place_text(self, place: Division) -> str:
        return self._languages.text(place.name)

    def _today(self) -> date:
        return local_day(self._clock())

    def _since(self) -> date | None:
        written = self.since.text().strip()
        return read_said_day(written, self._today()) if written else self._today()

    def _expected(self) -> date | None:
        return read_said_day(self.expected.text(), self._since() or self._today(), ahead=True)

    def _show(self) -> None:
        looking = self.place.looking or (self._known is None and self.person.looking)
        self._rest.setVisible(not looking)
        self.person.setVisible(not self.place.looking)
        self.place.setVisible(self._known is not None or not self.person.looking)
        self.body.setStretchFactor(self._who, 1 if looking else 0)
        for at, looks in enumerate((self.person.looking, self.place.looking)):
            self._who.setStretch(at, 1 if self._who.is_beside or looks else 0)
        self.say()

    def _on_person_picked(self) -> None:
        self._show()
        self.place.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_place_picked(self) -> None:
        self._show()
        self.expected.edit.setFocus(Qt.FocusReason.OtherFocusReason)


def _written(day: date) -> str:
    return f"{day.month}-{day.day}"
