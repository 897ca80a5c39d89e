# SPDX-License-Identifier: MIT
"""The people of a round's stair, flat by flat, ticked as they are sampled."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.ui.care.rounds_wording import (
    MISSING,
    filter_choices,
    part_items,
    person_rows,
)
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.quiet_combo import QuietCombo
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.tick_table import TickTable

if TYPE_CHECKING:
    from gatehouse.domain.test_round import RoundFlat, RoundPerson, RoundView
    from gatehouse.ui.shell.i18n import Languages

_TWO_LINES: Final = 54
_STAIR: Final = 190
_COLUMNS: Final = (Column(122), Column(None, cuttable=True), Column(170, cuttable=True))


class RoundsList(Card):
    """The stair, whether all of it or who is missing, and the people.

    Signals:
        part_chosen: another stair is wanted.
        narrowed: other people are shown than before.
    """

    part_chosen = Signal()
    narrowed = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._view: RoundView | None = None
        self._asked = False
        self.part = QuietCombo(stands_alone=True)
        self.filter = SegmentedChoice()
        self.table = TickTable(_COLUMNS, row_height=_TWO_LINES)
        self._foot = Label("", TextRole.SECONDARY, tone=Tone.MUTED)
        self._lay_out()
        self.retranslate()
        self.filter.set_code(MISSING)
        self.part.currentIndexChanged.connect(self.part_chosen)
        self.filter.chosen.connect(self._on_filter_chosen)

    @property
    def view(self) -> "RoundView | None":
        """The round with the stair that is shown."""
        return self._view

    @property
    def missing_only(self) -> bool:
        """Whether only who is missing is shown."""
        return self.filter.code == MISSING

    @property
    def flat(self) -> "RoundFlat | None":
        """The flat of the current row."""
        flats = () if self._view is None else self._view.flats
        key = self.table.key
        inside = (one for one in flats if any(who.person_id == key for who in one.people))
        return next(inside, None)

    @property
    def current(self) -> "RoundPerson | None":
        """Who stands in the current row."""
        return self.person_of(self.table.key)

    def person_of(self, person_id: str) -> "RoundPerson | None":
        """Return somebody of the stair, or None."""
        flats = () if self._view is None else self._view.flats
        people = (one for flat in flats for one in flat.people)
        return next((one for one in people if one.person_id == person_id), None)

    def show_view(self, view: "RoundView") -> None:
        """Show a round's stair."""
        self._view, self._asked = view, True
        self._fill()

    def show_nothing(self) -> None:
        """Show that there is no round."""
        self._view, self._asked = None, True
        self._fill()

    def say(self, line: str) -> None:
        """Say under the rows what was ticked last, or nothing."""
        self._foot.setText(line)
        self._foot.setVisible(bool(line))

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.part.setAccessibleName(self.tr("Which stair"))
        self.filter.setAccessibleName(self.tr("Which people"))
        self.table.setAccessibleName(self.tr("People of the round"))
        self.table.set_headings((self.tr("Flat"), self.tr("Who"), self.tr("Test")))
        self._fill()

    def _lay_out(self) -> None:
        self.part.setMinimumSize(_STAIR, CONTROL)
        head = QHBoxLayout()
        head.setSpacing(ROW_GAP)
        head.addWidget(self.part, 1)
        head.addWidget(self.filter)
        self.body.addLayout(head)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._foot)
        self._foot.hide()

    def _fill(self) -> None:
        view = self._view
        flats = () if view is None else view.flats
        parts = () if view is None else view.parts
        self.part.offer(part_items(parts, self._languages), "" if view is None else view.part)
        self.part.setEnabled(len(parts) > 1)
        people = sum(len(flat.people) for flat in flats)
        missing = sum(len(flat.missing) for flat in flats)
        self.filter.set_items(filter_choices(missing, people, self._languages))
        self.table.set_empty_text(self._empty_text())
        only = self.missing_only
        rows = [] if view is None else person_rows(view, self._languages, missing_only=only)
        self.table.show_rows(rows)
        if self.table.current_row() < 0:
            self.table.go_on()

    def _empty_text(self) -> str:
        if not self._asked:
            return self.tr("The rounds are being read…")
        if self._view is None:
            return self.tr("No test round yet. Ins opens one.")
        return self.tr("Nobody is missing on this stair.")

    def _on_filter_chosen(self, _code: str) -> None:
        self._fill()
        self.narrowed.emit()
