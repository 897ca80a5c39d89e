# SPDX-License-Identifier: MIT
"""Every row of a file that did not read as it stands: where, what stood there, and why."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import Cell, CellModel, Row
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.roster import Problem
    from gatehouse.ui.shell.i18n import Languages

_ROW: Final = 56


class ProblemsCard(Card):
    """A list; the row chosen is told in full under it.

    Signals:
        save_requested: the rows are wanted as a sheet, to send them back.
    """

    save_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._problems: tuple[tuple[SignKind, Problem], ...] = ()
        self._model = CellModel(3, self)
        self.table = DataTable(
            (Column(86), Column(180, cuttable=True), Column(None, cuttable=True)), row_height=_ROW
        )
        self.table.setModel(self._model)
        self._whole = Label("", TextRole.TABLE, wrap=True)
        self.save = ActButton("", mark=IconName.DOWNLOAD)
        self.header.addWidget(self.save)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._whole)
        self.save.clicked.connect(self.save_requested)
        self.table.row_changed.connect(self._on_table_row_changed)
        self.retranslate()

    def show_problems(self, rejected: "Sequence[Problem]", warnings: "Sequence[Problem]") -> None:
        """Show what was not taken, then what is worth a look."""
        self._problems = (
            *((SignKind.STOP, problem) for problem in rejected),
            *((SignKind.WARN, problem) for problem in warnings),
        )
        self._model.set_rows(self._rows())
        self.retranslate()
        if self._problems:
            self.table.choose_row(0)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Rows to look at"))
        self._model.set_headings((self.tr("Row"), self.tr("Column"), self.tr("What about it")))
        self.table.setAccessibleName(self.tr("Rows to look at"))
        self.table.set_empty_text(self.tr("Every row read as it stands."))
        self._model.reword(self._rows())
        count = self._languages.formats.number(len(self._problems))
        self.set_note(self.tr("Rows: {count}").format(count=count))
        self.save.setText(self.tr("Save as a sheet…"))
        self.save.setVisible(bool(self._problems))
        self._whole.setVisible(bool(self._problems))
        self._on_table_row_changed(self.table.current_row())

    def _rows(self) -> list[Row]:
        return [_row(problem, kind, self._languages) for kind, problem in self._problems]

    def _on_table_row_changed(self, row: int) -> None:
        if not 0 <= row < len(self._problems):
            return
        _kind, problem = self._problems[row]
        told = self.tr("Row {row}, {column}: “{value}” {reason}.")
        self._whole.setText(
            told.format(
                row=problem.row,
                column=problem.column,
                value=problem.value,
                reason=self._languages.text(problem.reason),
            )
        )


def _row(problem: "Problem", kind: SignKind, languages: "Languages") -> Row:
    """Return a cell of the file that did not read as it stands."""
    return (
        Cell(str(problem.row), sign=kind),
        Cell(problem.column, detail=problem.value),
        Cell(languages.text(problem.reason)),
    )
