# SPDX-License-Identifier: MIT
"""People who arrive together: pasted or typed line by line, each in the next empty room."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from gatehouse.domain.isolation_point import ArrivalOrder, Guest, housed
from gatehouse.domain.point_text import GuestsRead, read_guests
from gatehouse.ui.isolation_point.wording import guest_cells
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CAPTION_GAP, CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.cell_model import CellModel
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.moment_field import MomentField
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 40_000
_LINES: Final = 72
_ROW: Final = 48


class ArrivalForm(EnterForm):
    """It orders an `ArrivalOrder`; who writes a room into a line chooses it for that person."""

    def __init__(
        self,
        languages: "Languages",
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            ActButton(
                "", variant=ActVariant.ACCENT_FILL, mark=IconName.ADD_PERSON, key="Ctrl+Enter"
            ),
            ActButton("", key="Esc"),
            careful=True,
            parent=parent,
        )
        self._languages = languages
        self._empty: tuple[str, ...] = ()
        self.people = QPlainTextEdit()
        self._caption = Label("", TextRole.CAPTION, tone=Tone.MUTED)
        self._caption.setBuddy(self.people)
        self.happened = MomentField(languages, clock)
        self._model = CellModel(3, self)
        self.rows = DataTable(
            (Column(44), Column(None, cuttable=True), Column(110)), row_height=_ROW
        )
        self._lay_out()
        self.people.textChanged.connect(self._show)
        self.happened.text_changed.connect(self.say)
        self.retranslate()

    @property
    def begun(self) -> bool:
        """Whether somebody is written down who would have to be written down again."""
        return bool(self.people.toPlainText().strip())

    @property
    def guests(self) -> tuple[Guest, ...]:
        """Who is written down, each with the room that they get."""
        return housed(self._read().guests, self._empty)

    def begin(self) -> None:
        """Be ready for the next ones."""
        self.people.clear()
        self.happened.clear()
        self.set_working(working=False)
        self._show()
        self.enter()

    def enter(self) -> None:
        """Give the keyboard to what is asked for first."""
        self.people.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_empty(self, numbers: Sequence[str]) -> None:
        """Give out these rooms, in their order."""
        self._empty = tuple(numbers)
        self._show()

    def gaps(self) -> list[Gap]:
        """Return what is missing: people, rooms for them, a time that can be read."""
        gaps = []
        guests = self.guests
        if not guests or self._read().more:
            gaps.append(Gap(self.tr("1 to 500 people"), self.enter))
        lacking = sum(not guest.room for guest in guests)
        if lacking:
            said = self.tr("1 empty room") if lacking == 1 else self.tr("{count} empty rooms")
            number = self._languages.formats.number(lacking)
            gaps.append(Gap(said.format(count=number), self.enter))
        if not self.happened.is_clear:
            gaps.append(Gap(self.tr("time"), self.happened.edit.setFocus))
        return gaps

    def ready_text(self) -> str:
        """Return how many people go into how many rooms."""
        number, guests = self._languages.formats.number, self.guests
        rooms = len({guest.room for guest in guests})
        said = self.tr("People: {people}, rooms: {rooms}")
        return said.format(people=number(len(guests)), rooms=number(rooms))

    def order(self) -> ArrivalOrder:
        """Return who arrives, with their rooms as they are shown."""
        return ArrivalOrder(guests=self.guests, happened_at=self.happened.moment)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Arrivals"))
        caption = self.tr("One person a line, or how many come")
        self._caption.setText(caption)
        self.people.setAccessibleName(caption)
        self.people.setPlaceholderText(
            self.tr("Name, telephone, flat, room in any order; or only a number: 70")
        )
        self.happened.set_caption(self.tr("Arrived at (empty: now)"))
        self.happened.edit.setPlaceholderText("23:50")
        self._model.set_headings((self.tr("No."), self.tr("Who"), self.tr("Room")))
        self.rows.setAccessibleName(self.tr("Who gets which room"))
        self.rows.set_empty_text(self.tr("Each line gets the next empty room."))
        self.word_acts(self.tr("Take them in"), self.tr("Leave it"))
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two lists side by side where there is room, since there is less height then."""
        super().resizeEvent(event)
        self._lists.fit(self.width())

    def _lay_out(self) -> None:
        self.people.setTabChangesFocus(True)
        self.people.setMinimumHeight(_LINES)
        for part in (self.people, self.rows):
            # what they would like is more than there is, and would make the head give way
            part.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.rows.setModel(self._model)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setMinimumHeight(_LINES)
        people = QVBoxLayout()
        people.setSpacing(CAPTION_GAP)
        people.addWidget(self._caption)
        people.addWidget(self.people, 1)
        rows = QVBoxLayout()
        rows.addWidget(self.rows)
        self._lists = SideBySide(people, rows)
        self.body.addLayout(self._lists, 1)
        self.body.addWidget(self.happened)
        self.add_acts(CONTROL)

    def _read(self) -> GuestsRead:
        return read_guests(self.people.toPlainText()[:_LONGEST])

    def _show(self) -> None:
        rows = [guest_cells(guest, place) for place, guest in enumerate(self.guests, start=1)]
        self._model.set_rows(rows)
        self.say()
