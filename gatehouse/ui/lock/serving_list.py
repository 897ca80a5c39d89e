# SPDX-License-Identifier: MIT
"""Who may sign in: a name and a role to a row."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.domain.duty import Role
from gatehouse.domain.operator_change import roles_words
from gatehouse.domain.sign_in import Serving
from gatehouse.ui.widgets.cell_model import Cell, CellModel
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.row_delegate import Column

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_ROW: Final = 52


class ServingList(QWidget):
    """The operators by name; whoever was on duty last is proposed.

    Signals:
        chosen: the `Serving` whose row is the current one.
        taken: a row was pressed.
    """

    chosen = Signal(object)
    taken = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._serving: tuple[Serving, ...] = ()
        self.table = DataTable((Column(None, cuttable=True),), row_height=_ROW)
        self._model = CellModel(1)
        self.table.setModel(self._model)
        self.setFocusProxy(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        self.table.row_changed.connect(self._on_table_row_changed)
        self.table.row_activated.connect(self._on_table_row_activated)

    @property
    def current(self) -> Serving | None:
        """Whoever is meant."""
        row = self.table.current_row()
        return self._serving[row] if 0 <= row < len(self._serving) else None

    def offer(self, serving: Sequence[Serving], operator_id: str) -> None:
        """Offer *serving*; the one with *operator_id* is proposed, or else the first."""
        self._serving = tuple(serving)
        self._model.set_rows([(self._cell(one),) for one in self._serving])
        ids = [one.operator_id for one in self._serving]
        self.table.choose_row(ids.index(operator_id) if operator_id in ids else 0)

    def step(self, by: int) -> None:
        """Go up or down; the list has no ends."""
        if self._serving:
            self.table.choose_row((self.table.current_row() + by) % len(self._serving))

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._model.set_headings([self.tr("Who comes on duty")])
        self.table.setAccessibleName(self.tr("Who comes on duty"))
        self.table.set_empty_text(self.tr("Nobody serves here yet."))
        self._model.reword([(self._cell(one),) for one in self._serving])

    def _cell(self, one: Serving) -> Cell:
        roles = roles_words(tuple(map(Role, one.roles)))
        return Cell(one.name, detail=self._languages.text(roles), strong=True)

    def _on_table_row_changed(self, _row: int) -> None:
        if self.current is not None:
            self.chosen.emit(self.current)

    def _on_table_row_activated(self, _row: int) -> None:
        self.taken.emit()
