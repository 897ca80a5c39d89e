# SPDX-License-Identifier: MIT
"""The latest entries, newest first; one click opens an entry for correction."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gatehouse.domain.code_system import NOT_SEEN
from gatehouse.domain.entry import Direction, Outcome, RecentEntry
from gatehouse.domain.words import Language
from gatehouse.ui.desk.wording import delivery_text, recent_outcome, way_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import Cell, CellModel, Row
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.ui.shell.i18n import Languages

_ROW: Final = 48
_TALL_ROW: Final = 66
_TIME, _WHO, _TEMPERATURE, _OUTCOME = range(4)
_OUTCOME_WIDTHS: Final = {Language.CHINESE: 106, Language.ENGLISH: 138}
"""For the longest outcome behind its sign: what is left over shows flats whole."""
_WAY_WIDTHS: Final = {Language.CHINESE: 58, Language.ENGLISH: 66}
_COLUMNS: Final = (
    Column(min(_WAY_WIDTHS.values())),
    Column(None, cuttable=True),
    Column(50, numeric=True),
    Column(min(_OUTCOME_WIDTHS.values())),
)
_LEAST_WIDTH: Final = 380
_TINTS: Final = {
    Outcome.TURNED_AWAY: SignKind.STOP,
    Outcome.REPORTED: SignKind.REPORT,
    Outcome.EMERGENCY: SignKind.WARN,
    Outcome.HANDED_OVER: SignKind.INFO,
}


class LatestCard(Card):
    """A table that shows as many entries as fit.

    Signals:
        correction_requested: the id of the entry, or "" for the last one.
    """

    correction_requested = Signal(str)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._compact = False
        self._shown: tuple[RecentEntry, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self._model = CellModel(len(_COLUMNS), self)
        self._all: tuple[RecentEntry, ...] = ()
        self.table = DataTable(_COLUMNS, row_height=_ROW)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setModel(self._model)
        self._correct = ActButton("", variant=ActVariant.LINK, key="Ctrl+Z")
        self.header.addWidget(self._correct)
        self.body.addWidget(self.table, 1)
        self.table.row_activated.connect(self._on_table_row_activated)
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
        names = (self.tr("Way"), self.tr("Who"), "℃", self.tr("Result"))
        self._model.set_headings(names)
        self.table.setColumnWidth(_TIME, _WAY_WIDTHS[self._languages.language])
        self.table.setColumnWidth(_OUTCOME, _OUTCOME_WIDTHS[self._languages.language])
        self.table.setAccessibleName(self.tr("Latest entries"))
        self.table.set_empty_text(self.tr("Nothing yet today. The first person starts the list."))
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many whole rows as fit."""
        super().resizeEvent(event)
        self._set_compact(compact=self.width() < _LEAST_WIDTH)
        self._show()

    def _set_compact(self, *, compact: bool) -> None:
        """Put what two columns say under the name."""
        self._compact = compact
        self.table.set_row_height(_TALL_ROW if compact else _ROW)
        for column in (_TIME, _TEMPERATURE):
            self.table.setColumnHidden(column, compact)

    def _show(self) -> None:
        room = max(0, self.table.height() - self.table.horizontalHeader().height())
        self._shown = self._all[: max(1, room // (_TALL_ROW if self._compact else _ROW))]
        rows = tuple(self._row(entry) for entry in self._shown)
        if rows != self._rows:
            self._rows = rows
            self._model.set_rows(rows)
            # at once: the table would else be painted before it knows its rows, and then again
            self.table.executeDelayedItemsLayout()

    def _row(self, entry: RecentEntry) -> tuple[Cell, ...]:
        time = self._languages.formats.time(entry.happened_at)
        way = way_text(entry, self._languages)
        tenths = entry.temperature
        reading = "" if tenths is None else f"{tenths // 10}.{tenths % 10}"
        kind, word = recent_outcome(entry, self._languages)
        came = entry.direction is Direction.IN and entry.outcome is not Outcome.HANDED_OVER
        tint = SignKind.WARN if entry.overridden else _TINTS.get(entry.outcome)
        # who has no name is called by their plate already
        plate = "" if entry.plate == entry.shown_name else entry.plate
        crossed = " ".join(filter(None, (time, way, reading))) if self._compact else ""
        return (
            Cell(way, detail=time, strong=came, tint=tint),
            Cell(
                entry.shown_name or self._word(entry),
                detail="\n".join(filter(None, (entry.door, crossed))),
                icon=IconName.CAR if plate else None,
                tail=plate,
            ),
            Cell(reading),
            Cell(word, detail=self._marks(entry), sign=kind),
        )

    def _word(self, entry: RecentEntry) -> str:
        """Return what tells a passage from others when nobody was named."""
        return entry.note or self.tr("nobody named")

    def _marks(self, entry: RecentEntry) -> str:
        if entry.unlogged:
            return self.tr("gap before")
        if entry.back_filled:
            return self.tr("paper, mended") if entry.corrects else self.tr("from paper")
        if entry.corrects:
            return self.tr("corrected, pass") if entry.by_pass else self.tr("corrected")
        if entry.unseen:
            return self._languages.text(NOT_SEEN)
        if entry.delivery is not None:
            return delivery_text(entry.delivery, self._languages)
        return self.tr("pass") if entry.by_pass else ""

    def _on_table_row_activated(self, row: int) -> None:
        self.correction_requested.emit(self._shown[row].id)

    def _on_correct_clicked(self) -> None:
        self.correction_requested.emit("")
