# SPDX-License-Identifier: MIT
"""The parts of a rule set to go to: a list beside the fields, a drop-down where it is narrow."""

from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.domain.policy.draft.catalogue import parts
from gatehouse.domain.policy.draft.draft import Draft
from gatehouse.domain.policy.draft.rule_field import Part, PartState
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.cell_model import Cell, CellModel
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.quiet_combo import QuietCombo
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

MORE: Final = "+"
CHANGES: Final = "="
_ROW: Final = 54
_ROWS_SEEN: Final = 3
_NARROWEST: Final = 200


class _Entry(Struct, frozen=True):
    """A row of the list: its code, its words, and whether it is switched off."""

    code: str
    title: str
    detail: str = ""
    is_off: bool = False


class RulesEditParts(QWidget):
    """Goes along the parts of a draft; behind them stand what can be added and what changed.

    Signals:
        chosen: the key of a part, `MORE` or `CHANGES`.
        entered: the fields are wanted, by Enter or a press on a row.
    """

    chosen = Signal(str)
    entered = Signal()

    def __init__(self, languages: "Languages") -> None:
        super().__init__()
        self._languages = languages
        self._draft: Draft | None = None
        self._entries: list[_Entry] = []
        self._code = ""
        self._model = CellModel(1, self)
        self.table = DataTable((Column(None, cuttable=True),), row_height=_ROW)
        self.table.setModel(self._model)
        self.table.horizontalHeader().hide()
        self.table.setMinimumHeight(_ROWS_SEEN * _ROW)
        self.combo = QuietCombo(stands_alone=True)
        self.combo.setMinimumSize(_NARROWEST, CONTROL)
        self.combo.setSizeAdjustPolicy(
            QuietCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.combo.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.combo)
        column.addWidget(self.table, 1)
        self.table.row_changed.connect(self._on_row_changed)
        self.table.row_activated.connect(self._on_row_activated)
        self.combo.currentIndexChanged.connect(self._on_index_changed)

    @property
    def code(self) -> str:
        """What is chosen."""
        return self._code

    def set_narrow(self, *, narrow: bool) -> None:
        """Be a drop-down, or a list."""
        self.combo.setVisible(narrow)
        self.table.setVisible(not narrow)
        self.setFocusProxy(self.combo if narrow else self.table)

    def show_draft(self, draft: Draft, code: str) -> None:
        """Show the parts of *draft*; the one with *code* is chosen, and nothing emitted."""
        self._draft, self._code = draft, code
        self._fill()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        name = self.tr("Parts of the rules")
        self.table.setAccessibleName(name)
        self.combo.setAccessibleName(name)
        self._fill()

    def _fill(self) -> None:
        if self._draft is None:
            return
        entries = self._told(self._draft)
        codes = [entry.code for entry in entries]
        if self._code not in codes:
            self._code = codes[0]
        if entries != self._entries:
            self._entries = entries
            with QSignalBlocker(self.table):
                self._model.set_rows([(_cell(entry),) for entry in entries])
            self.combo.offer([(entry.code, entry.title) for entry in entries], self._code)
        self.combo.choose(self._code)
        with QSignalBlocker(self.table):
            self.table.choose_row(codes.index(self._code))

    def _told(self, draft: Draft) -> list[_Entry]:
        numbers = [part.key for part in parts(draft) if part.where.startswith("rules[")]
        entries = [self._entry(draft, part, numbers) for part in parts(draft)]
        count = len(draft.changes)
        entries.append(_Entry(MORE, self.tr("Add a rule or a pass…")))
        entries.append(_Entry(CHANGES, self.tr("What is changed ({count})").format(count=count)))
        return entries

    def _entry(self, draft: Draft, part: Part, numbers: list[str]) -> _Entry:
        title, detail = self._languages.label(part.title), self._languages.text(part.detail)
        is_off = part.state is PartState.OFF
        if part.key in numbers:
            title = f"{numbers.index(part.key) + 1} · {title}"
        if is_off:
            detail = self.tr("switched off")
        elif not draft.values(part.key):
            detail = self.tr("says nothing: as usual")
        return _Entry(part.key, title, detail, is_off)

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._entries) and self._entries[row].code != self._code:
            self._code = self._entries[row].code
            self.chosen.emit(self._code)

    def _on_row_changed(self, row: int) -> None:
        self._choose(row)

    def _on_row_activated(self, row: int) -> None:
        self._choose(row)
        self.entered.emit()

    def _on_index_changed(self, row: int) -> None:
        self._choose(row)


def _cell(entry: _Entry) -> Cell:
    sign = SignKind.IDLE if entry.is_off else None
    return Cell(entry.title, detail=entry.detail, sign=sign, strong=not entry.is_off)
