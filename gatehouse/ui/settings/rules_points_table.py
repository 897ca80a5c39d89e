# SPDX-License-Identifier: MIT
"""The points of a set, and how each stands at each gate."""

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from gatehouse.domain.rule_point import MARK_WORDS, GatePoint, PointMark
from gatehouse.ui.widgets.cell_model import Cell, CellModel, Row
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.rule_point import PointList
    from gatehouse.ui.shell.i18n import Languages

_ROW: Final = 54
_GATE: Final = 140
_MOST_GATES: Final = 3
_RIM: Final = 4
_LOWEST: Final = 34 + 2 * _ROW
_ANY_HEIGHT: Final = 16_777_215
_SIGNS: Final = {
    PointMark.DONE: SignKind.OK,
    PointMark.NOT_APPLICABLE: SignKind.IDLE,
    PointMark.NOT_POSSIBLE: SignKind.WARN,
}


class RulesPointsTable(DataTable):
    """A row for each point, a column for each gate; what has no column stands under the point."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        columns = (Column(None, cuttable=True), *[Column(_GATE, cuttable=True)] * _MOST_GATES)
        super().__init__(columns, row_height=_ROW, parent=parent)
        self._languages = languages
        self._cells = CellModel(len(columns), self)
        self.setModel(self._cells)
        self._points: PointList | None = None

    def show_points(self, points: "PointList | None") -> None:
        """Show how the points of a set stand; None where nothing was read yet."""
        self._points = points
        gates = () if points is None else points.gates
        headed = (*gates, *[""] * _MOST_GATES)[:_MOST_GATES]
        self._cells.set_headings((self.tr("Point"), *headed))
        for column in range(_MOST_GATES):
            self.setColumnHidden(column + 1, column >= len(gates))
        listed = () if points is None else points.points
        self._cells.set_rows([self._row(one, gates) for one in listed])
        self.set_empty_text(self.tr("No list is written for these rules yet."))

    def set_whole(self, *, whole: bool) -> None:
        """Show every row, where the page scrolls, or as many as there is room for."""
        rows = max(1, self._cells.rowCount())
        height = self.horizontalHeader().sizeHint().height() + rows * _ROW + _RIM
        self.setMinimumHeight(height if whole else _LOWEST)
        self.setMaximumHeight(height if whole else _ANY_HEIGHT)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.setAccessibleName(self.tr("Points and gates"))
        self.show_points(self._points)

    def _row(self, one: GatePoint, gates: tuple[str, ...]) -> Row:
        text, number = self._languages.text, self._languages.formats.number
        others = [gate for gate in gates[_MOST_GATES:] if one.at_gate(gate) is None]
        left = self.tr("open: {gates}").format(gates=self.tr(", ").join(others)) if others else ""
        said = [self._at(one, gate) for gate in gates[:_MOST_GATES]]
        blank = [Cell("")] * (_MOST_GATES - len(said))
        point = Cell(f"{number(one.point.number)}. {text(one.point.words)}", detail=left)
        return (point, *said, *blank)

    def _at(self, one: GatePoint, gate: str) -> Cell:
        said, text = one.at_gate(gate), self._languages.text
        if said is None:
            return Cell(text(MARK_WORDS[PointMark.CLEARED]), sign=SignKind.WAIT)
        when = self._languages.formats.time(said.at)
        told = said.words or f"{said.operator} {when}"
        return Cell(text(MARK_WORDS[said.mark]), detail=told, sign=_SIGNS[said.mark])
