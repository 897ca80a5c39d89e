# SPDX-License-Identifier: MIT
"""The people of one flat."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gatehouse.domain.words import Language
from gatehouse.ui.roster.wording import member_row
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import CellModel, Row
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.row_delegate import Column

if TYPE_CHECKING:
    from gatehouse.domain.household import HouseholdView
    from gatehouse.ui.shell.i18n import Languages

_HEADING: Final = 34
_MOST_AT_ONCE: Final = 3
_LEAST_AT_ONCE: Final = 2


class HouseholdCard(Card):
    """A list of masked names; the person chosen comes up under it.

    Signals:
        person_chosen: the id of a person.
        add_requested: somebody new lives in the flat.
        vehicles_requested: the plates of the flat are wanted.
        history_requested: all that was recorded of the flat is wanted.
    """

    person_chosen = Signal(str)
    add_requested = Signal()
    vehicles_requested = Signal()
    history_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._view: HouseholdView | None = None
        self._now: datetime | None = None
        self._model = CellModel(4, self)
        self.members = DataTable(
            (Column(88, cuttable=True), Column(None, cuttable=True), Column(122), Column(164))
        )
        self._may_write = False
        self.add_act = ActButton("", mark=IconName.ADD_PERSON)
        self.vehicles_act = ActButton("", mark=IconName.CAR)
        self.history_act = ActButton("", mark=IconName.HISTORY)
        for act in (self.add_act, self.vehicles_act, self.history_act):
            self.header.addWidget(act)
        self.members.setModel(self._model)
        self.body.addWidget(self.members)
        self.members.row_changed.connect(self._on_members_row_changed)
        self.add_act.clicked.connect(self.add_requested)
        self.vehicles_act.clicked.connect(self.vehicles_requested)
        self.history_act.clicked.connect(self.history_requested)
        self.retranslate()

    @property
    def view(self) -> "HouseholdView | None":
        """The flat shown, or None."""
        return self._view

    def set_may_write(self, *, may_write: bool) -> None:
        """Offer what changes the roster, or only what shows it."""
        self._may_write = may_write
        self._show_title()

    @property
    def household_id(self) -> str:
        """The id of the flat shown, or nothing."""
        return self._view.household_id if self._view is not None else ""

    def show_household(self, view: "HouseholdView", now: datetime, person_id: str = "") -> None:
        """Show a flat with *person_id*, or else its first person, chosen."""
        self._view, self._now = view, now
        self._show_title()
        self._model.set_rows(self._rows())
        ids = [member.person_id for member in view.members]
        if ids:
            self.members.choose_row(ids.index(person_id) if person_id in ids else 0)

    def clear(self) -> None:
        """Show no flat."""
        self._view = self._now = None
        self._model.set_rows([])
        self._show_title()

    def set_room(self, *, low: bool) -> None:
        """Show as many people at once as there is room for; the rest scrolls."""
        people = len(self._view.members) if self._view is not None else 0
        most = _LEAST_AT_ONCE if low else _MOST_AT_ONCE
        rows = min(max(people, 1), most)
        self.members.setFixedHeight(_HEADING + rows * CONTROL + 2)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._model.set_headings(
            (self.tr("Name"), self.tr("Relation"), self.tr("Phone"), self.tr("Now"))
        )
        self.add_act.setText(self.tr("Add"))
        self.vehicles_act.setText(self.tr("Cars"))
        self.history_act.setText(self.tr("History"))
        self.members.setAccessibleName(self.tr("People of the flat"))
        self._show_title()
        self._model.reword(self._rows())

    def _rows(self) -> list[Row]:
        if self._view is None or self._now is None:
            return []
        now = self._now
        return [member_row(each, now, self._languages) for each in self._view.members]

    def _show_title(self) -> None:
        for act in (self.vehicles_act, self.history_act):
            act.setVisible(self._view is not None)
        empty = self.tr("Nobody lives here according to the roster.")
        self.members.set_empty_text(empty if self._view is not None else "")
        self.add_act.setVisible(self._view is not None and self._may_write)
        if self._view is None:
            self.set_title(self.tr("Flat"))
            self.set_note("")
            return
        chinese = self._languages.language is Language.CHINESE
        self.set_title((chinese and self._view.long_door) or self._view.door)
        self.set_note(self.tr("People: {count}").format(count=len(self._view.members)))

    def _on_members_row_changed(self, row: int) -> None:
        if self._view is not None and 0 <= row < len(self._view.members):
            self.person_chosen.emit(self._view.members[row].person_id)
