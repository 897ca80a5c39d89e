# SPDX-License-Identifier: MIT
"""Opening a test round: for whom; it is named by its day and number."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gatehouse.domain.test_round import RoundOrder
from gatehouse.ui.care.rounds_wording import scope_cells
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.cell_model import CellModel
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.row_delegate import Column

if TYPE_CHECKING:
    from gatehouse.domain.test_round import ScopeRow
    from gatehouse.ui.shell.i18n import Languages

_ROW: Final = 52


class RoundForm(EnterForm):
    """The parts of the compound, walked with ↑ and ↓; it orders a `RoundOrder`.

    A press on a row chooses it and goes to the act: no round is opened by a slip.
    """

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.CHECK, key="Ctrl+Enter"),
            ActButton("", key="Esc"),
            careful=True,
            parent=parent,
        )
        self._languages = languages
        self._scopes: tuple[ScopeRow, ...] = ()
        self._model = CellModel(2, self)
        self.table = DataTable((Column(None, cuttable=True), Column(118)), row_height=_ROW)
        self.table.setModel(self._model)
        self.table.setMinimumHeight(_ROW)
        self.body.addWidget(self.table, 1)
        self.add_acts(CONTROL)
        self.table.row_changed.connect(self._on_row_changed)
        self.table.row_activated.connect(self._on_row_activated)
        self.retranslate()

    @property
    def scope(self) -> "ScopeRow | None":
        """For whom the round is to be."""
        row = self.table.current_row()
        return self._scopes[row] if 0 <= row < len(self._scopes) else None

    def begin(self) -> None:
        """Be ready for the next one."""
        self.set_working(working=False)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.say()

    def offer(self, scopes: "tuple[ScopeRow, ...]") -> None:
        """Let one of *scopes* be chosen; the first one is proposed."""
        self._scopes = scopes
        self._model.set_rows([scope_cells(row, self._languages) for row in scopes])
        if scopes:
            self.table.choose_row(0)
        self.say()

    def gaps(self) -> list[Gap]:
        """Return what is missing: for whom it is."""
        return [] if self.scope is not None else [Gap(self.tr("for whom"), self.table.setFocus)]

    def order(self) -> RoundOrder:
        """Return the round that is to be opened."""
        assert self.scope is not None, "without a part it is a gap"
        return RoundOrder(scope=self.scope.scope)

    def ready_text(self) -> str:
        """Return for whom it will be."""
        return "" if self.scope is None else self._languages.text(self.scope.words)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("New test round"))
        self.table.setAccessibleName(self.tr("For whom"))
        self._model.set_headings((self.tr("For whom"), ""))
        self.table.set_empty_text(self.tr("Nobody is on the roster yet."))
        self._model.reword([scope_cells(row, self._languages) for row in self._scopes])
        self.word_acts(self.tr("Open it"), self.tr("Leave it"))
        self.say()

    def _on_row_changed(self, _row: int) -> None:
        self.say()

    def _on_row_activated(self, _row: int) -> None:
        self.go_on()
