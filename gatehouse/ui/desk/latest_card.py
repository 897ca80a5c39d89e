# SPDX-License-Identifier: MIT
"""The latest entries, newest first; one click opens an entry for correction."""

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QWidget

from gatehouse.domain.entry import Direction, Outcome, RecentEntry
from gatehouse.ui.desk.wording import direction_text, person_line, recent_outcome
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.row_delegate import Column, TableRole
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.ui.shell.i18n import Languages

_ROW: Final = 48
_TIME, _DIRECTION, _WHO, _TEMPERATURE, _OUTCOME = range(5)
_OUTCOME_WIDTH: Final = 138
_COLUMNS: Final = (
    Column(54),
    Column(54),
    Column(None, cuttable=True),
    Column(50, numeric=True),
    Column(_OUTCOME_WIDTH, cuttable=True),
)
_LEAST_WIDTH: Final = 380
_TINTS: Final = {
    Outcome.TURNED_AWAY: SignKind.STOP,
    Outcome.REPORTED: SignKind.REPORT,
    Outcome.EMERGENCY: SignKind.WARN,
}

Index = QModelIndex | QPersistentModelIndex


class LatestModel(QAbstractTableModel):
    """The latest entries as a table; *compact* puts three columns under the name."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._entries: tuple[RecentEntry, ...] = ()
        self.compact = False

    @property
    def entries(self) -> tuple[RecentEntry, ...]:
        """The entries shown."""
        return self._entries

    def set_entries(self, entries: "Sequence[RecentEntry]") -> None:
        """Show other entries."""
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, _parent: Index | None = None) -> int:
        """Return the number of entries."""
        return len(self._entries)

    def columnCount(self, _parent: Index | None = None) -> int:
        """Return the number of columns."""
        return len(_COLUMNS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return a column's name."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (self.tr("Time"), self.tr("Way"), self.tr("Who"), "℃", self.tr("Result"))
        return names[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(entry, index.column())
        if role == TableRole.SIGN and index.column() == _OUTCOME:
            return recent_outcome(entry, self._languages)[0]
        if role == TableRole.DETAIL and self.compact and index.column() == _WHO:
            return self._detail(entry)
        if role == TableRole.TINT:
            return SignKind.WARN if entry.overridden else _TINTS.get(entry.outcome)
        if role == TableRole.STRONG:
            return index.column() == _DIRECTION and entry.direction is Direction.IN
        return None

    def _detail(self, entry: RecentEntry) -> str:
        """Return in one line what the hidden columns would say."""
        parts = (self._text(entry, column) for column in (_TIME, _DIRECTION, _TEMPERATURE))
        return " ".join(part for part in parts if part)

    def _text(self, entry: RecentEntry, column: int) -> str:
        match column:
            case _ if column == _TIME:
                return self._languages.formats.time(entry.happened_at)
            case _ if column == _DIRECTION:
                return direction_text(entry.direction, self._languages)
            case _ if column == _WHO:
                mark = self.tr(" (corrected)") if entry.corrects else ""
                return person_line(entry.shown_name, entry.door) + mark
            case _ if column == _TEMPERATURE:
                tenths = entry.temperature
                return "" if tenths is None else f"{tenths // 10}.{tenths % 10}"
            case _:
                return recent_outcome(entry, self._languages)[1]


class LatestCard(Card):
    """A table that shows as many entries as fit.

    Signals:
        correction_requested: the id of the entry, or "" for the last one.
    """

    correction_requested = Signal(str)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.model = LatestModel(languages, self)
        self._all: tuple[RecentEntry, ...] = ()
        self._table = DataTable(_COLUMNS, row_height=_ROW)
        self._table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._table.setModel(self.model)
        self._correct = ActButton("", variant=ActVariant.LINK, key="Ctrl+Z")
        self.header.addWidget(self._correct)
        self.body.addWidget(self._table, 1)
        self._table.row_activated.connect(self._on_table_row_activated)
        self._correct.clicked.connect(self._on_correct_clicked)
        self.retranslate()

    def show_entries(self, entries: "Sequence[RecentEntry]") -> None:
        """Show the latest of *entries*."""
        self._all = tuple(entries)
        self._show()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Latest entries"))
        self._correct.setText(self.tr("Correct the last"))
        self._table.setAccessibleName(self.tr("Latest entries"))
        self._table.set_empty_text(self.tr("Nothing yet today. The first person starts the list."))
        self._show()

    def resizeEvent(self, event: Any) -> None:
        """Show as many whole rows as fit."""
        super().resizeEvent(event)
        self._set_compact(compact=self.width() < _LEAST_WIDTH)
        self._show()

    def _set_compact(self, *, compact: bool) -> None:
        self.model.compact = compact
        for column in (_TIME, _DIRECTION, _TEMPERATURE):
            self._table.setColumnHidden(column, compact)

    def _show(self) -> None:
        room = max(0, self._table.height() - self._table.horizontalHeader().height())
        most = max(1, room // _ROW)
        shown = self._all[:most]
        if shown != self.model.entries:
            self.model.set_entries(shown)
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(_COLUMNS) - 1)

    def _on_table_row_activated(self, row: int) -> None:
        self.correction_requested.emit(self.model.entries[row].id)

    def _on_correct_clicked(self) -> None:
        self.correction_requested.emit("")
