# SPDX-License-Identifier: MIT
"""Sealing and isolating: what, where, by which document, since when; Enter goes on."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.duty import local_day
from gatehouse.domain.zone import OF_PEOPLE, Term, ZoneLevel, ZoneOrder
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.enter_form import Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.leave_field import LeaveField
from gatehouse.ui.widgets.new_form import NewForm
from gatehouse.ui.widgets.quiet_combo import QuietCombo
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.side_by_side import SideBySide
from gatehouse.ui.widgets.sign import SignKind
from gatehouse.ui.zones.place_box import PlaceBox
from gatehouse.ui.zones.start_choice import StartChoice
from gatehouse.ui.zones.wording import home_choices, level_choices, term_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.post import OperatorRow
    from gatehouse.domain.zone import ZoneBeginning
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 60
_DIGITS: Final = 2
_TALL: Final = 600
_SHARES: Final = (9, 5)


class SealForm(NewForm):
    """One form for the four levels; an end that no document has decided is left empty.

    It orders a `ZoneOrder`.
    """

    def __init__(
        self,
        languages: "Languages",
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.STOP, mark=IconName.SHIELD, key="Enter"),
            parent=parent,
        )
        self._languages, self._clock = languages, clock
        self.level = SegmentedChoice(fill=True)
        self._level = Captioned(self.level)
        self._itinerary_id: str | None = None
        self.place = PlaceBox()
        self._rest = QWidget()
        self.document = Field("")
        self.today_is = Field("")
        self.days = Field("")
        self.at_home = QuietCombo()
        self._at_home = Captioned(self.at_home)
        self.start = StartChoice(languages, clock)
        self.leave = LeaveField()
        self.contact = Field("")
        self.telephone = Field("")
        self._lay_out()
        self._connect()
        self.retranslate()
        self.begin()

    @property
    def chosen_level(self) -> ZoneLevel:
        """The level that is to be in force."""
        chosen = ZoneLevel(self.level.code or ZoneLevel.LOCKDOWN.value)
        return ZoneLevel(self.at_home.code or chosen) if chosen in OF_PEOPLE else chosen

    @property
    def begun(self) -> bool:
        """Whether something is written in it that nobody would write twice."""
        edits = (self.place.edit, self.document.edit, self.contact.edit, self.telephone.edit)
        return any(edit.text() for edit in edits)

    @property
    def first(self) -> QWidget:
        """The level."""
        return self.level

    @property
    def next(self) -> QWidget:
        """The place."""
        return self.place.edit

    def begin(self) -> None:
        """Be ready for the next one; the document of the one before stays nowhere."""
        self.level.set_code(ZoneLevel.LOCKDOWN.value)
        self.place.set_isolates(isolates=False)
        self.place.clear()
        for field in (self.document, self.days, self.contact, self.telephone):
            field.set_text("")
        self.today_is.set_text("1")
        self.at_home.offer(home_choices(), ZoneLevel.ISOLATION.value)
        self._itinerary_id = None
        self.start.begin()
        self.leave.forget()
        self.set_working(working=False)
        self._show()

    def begin_for(self, beginning: "ZoneBeginning") -> None:
        """Take over whom somebody else asks this for; the document is still to be written."""
        self.level.set_code(ZoneLevel.ISOLATION.value)
        self.at_home.offer(home_choices(), beginning.level.value)
        self.place.set_isolates(isolates=True)
        if beginning.place is not None:
            self.place.mean(beginning.place)
        self.days.set_text("" if beginning.days is None else str(beginning.days))
        self.today_is.set_text(str(beginning.today_is))
        self._itinerary_id = beginning.itinerary_id
        self._show()

    def gaps(self) -> list[Gap]:
        """Return what is missing: the place, the document, the day."""
        gaps = []
        if self.place.place is None:
            gaps.append(Gap(self.tr("place"), self.place.take_row))
        if not self.document.text().strip():
            gaps.append(Gap(self.tr("document number"), self.document.edit.setFocus))
        if not _number(self.today_is):
            gaps.append(Gap(self.tr("which day it is"), self.today_is.edit.setFocus))
        elif self._is_past_the_end:
            said = self.tr("a day that is not past the last one")
            gaps.append(Gap(said, self.today_is.edit.setFocus))
        if self.leave.is_missing:
            gaps.append(Gap(self.tr("a leader's PIN"), self.leave.pin.edit.setFocus))
        return gaps

    def order(self) -> ZoneOrder:
        """Return what is to be sealed."""
        assert self.place.place is not None, "a place is no gap"
        return ZoneOrder(
            level=self.chosen_level,
            area=self.place.place.area,
            document=self.document.text().strip(),
            today_is=_number(self.today_is) or 1,
            days=_number(self.days),
            contact=self.contact.text().strip(),
            telephone=self.telephone.text().strip(),
            starts_at=self._starts_at,
            leave=self.leave.leave,
            itinerary_id=self._itinerary_id,
        )

    def ready_text(self) -> str:
        """Return from which day to which it will be."""
        today_is = _number(self.today_is) or 1
        first_day = local_day(self._clock()) - timedelta(days=today_is - 1)
        if self._starts_at is not None:
            first_day = local_day(self._starts_at)
        return term_text(Term(first_day, _number(self.days)), self._languages)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Seal or isolate"))
        self.level.set_items(level_choices())
        self._level.set_caption(self.tr("Level"))
        self.place.retranslate()
        self.document.set_caption(self.tr("Document number"))
        self.today_is.set_caption(self.tr("Today is day"))
        self.days.set_caption(self.tr("Of days"))
        self.days.edit.setPlaceholderText(self.tr("open"))
        self._at_home.set_caption(self.tr("At home"))
        self.at_home.offer(home_choices(), self.at_home.code)
        self.start.retranslate()
        self.leave.retranslate()
        self.contact.set_caption(self.tr("Whom to ask"))
        self.telephone.set_caption(self.tr("Telephone"))
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the inputs side by side where there is room, since there is less height then."""
        super().resizeEvent(event)
        for pair in (self._what, self._when):
            pair.fit(self.width())
        self._share()

    def ask_leave(self, operators: "Sequence[OperatorRow]") -> None:
        """Ask one of *operators* for leave; nobody where there are none."""
        self.leave.ask(operators)
        self._share()
        self.say()

    def _share(self) -> None:
        """Give the levels the larger part of a line, or the places found all of the height."""
        looking = self.place.looking
        shares = _SHARES if self._what.is_beside else (0, 1 if looking else 0)
        for at, share in enumerate(shares):
            self._what.setStretch(at, share)
        # in a low window leave goes before whom to ask, which a notice says without them too
        self._asking.setVisible(not self.leave.is_asked or self.height() >= _TALL)

    def _lay_out(self) -> None:
        for field in (self.document, self.contact, self.telephone):
            field.edit.setMaxLength(_LONGEST)
        for field in (self.today_is, self.days):
            field.edit.setMaxLength(_DIGITS)
            field.edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
            field.edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self._what = SideBySide(self._level, self.place)
        days = SideBySide(self.today_is, self.days)
        self.at_home.setMinimumHeight(CONTROL)
        either = QHBoxLayout()
        either.addWidget(self.start)
        either.addWidget(self._at_home)
        self._when = SideBySide(self.document, SideBySide(days, either))
        rest = QVBoxLayout(self._rest)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(ROW_GAP)
        rest.addLayout(self._when)
        self._asking = QWidget()
        asking = QHBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.setSpacing(ROW_GAP)
        asking.addWidget(self.contact, 1)
        asking.addWidget(self.telephone, 1)
        rest.addWidget(self._asking)
        rest.addWidget(self.leave)
        rest.addStretch(1)
        self.body.addLayout(self._what)
        self.body.addWidget(self._rest, 1)
        self.add_acts(CONTROL)

    def _connect(self) -> None:
        self.level.chosen.connect(self._on_level_chosen)
        self.place.asked.connect(self._show)
        self.place.picked.connect(self._on_place_picked)
        self.place.dropped.connect(self._show)
        self.start.combo.currentIndexChanged.connect(self._show)
        self.at_home.currentIndexChanged.connect(self._show)
        for field in (self.document, self.today_is, self.days, self.leave.pin):
            field.text_changed.connect(self._show)

    def _show(self) -> None:
        """Show what is asked now, and since when, or what is missing."""
        isolates = self.chosen_level in OF_PEOPLE
        looking = self.place.looking
        self._rest.setVisible(not looking)
        self.body.setStretchFactor(self._what, 1 if looking else 0)
        self._share()
        self.start.setVisible(not isolates)
        self._at_home.setVisible(isolates)
        self.today_is.setEnabled(self._starts_at is None)
        self.confirm.setText(self._act_text())
        self.today_is.set_sign(SignKind.STOP if self._is_past_the_end else None)
        self.say()

    @property
    def _is_past_the_end(self) -> bool:
        """Whether today would be a day after the last of those that are decided."""
        days = _number(self.days)
        return days is not None and self._starts_at is None and (_number(self.today_is) or 1) > days

    @property
    def _starts_at(self) -> datetime | None:
        isolates = self.chosen_level in OF_PEOPLE
        return None if isolates else self.start.starts_at

    def _act_text(self) -> str:
        if self.chosen_level is ZoneLevel.ISOLATION:
            return self.tr("Isolate now")
        if self.chosen_level is ZoneLevel.MONITORING:
            return self.tr("Monitor from now on")
        return self.tr("Seal now") if self._starts_at is None else self.tr("Plan the seal")

    def _on_level_chosen(self, code: str) -> None:
        """Take another level; a household is no place to a seal of a unit, and the other way."""
        isolates = ZoneLevel(code) in OF_PEOPLE
        place = self.place.place
        if place is not None and isolates and place.area.household_id is None:
            self.place.clear()
        self.place.set_isolates(isolates=isolates)
        if self.place.looking:
            self.place.asked.emit(self.place.edit.text().strip())
        self._show()

    def _on_place_picked(self) -> None:
        self._show()
        self.document.edit.setFocus(Qt.FocusReason.OtherFocusReason)


def _number(field: Field) -> int | None:
    """Return the number that is written, or None."""
    digits = "".join(filter(str.isdecimal, field.text()))
    return int(digits) or None if digits else None
