# SPDX-License-Identifier: MIT
"""The history of a person or a flat: every fact, newest first, a page at a time."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.ui.roster.record_wording import history_row
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import CellModel
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.row_delegate import Column

if TYPE_CHECKING:
    from gatehouse.domain.history import HistoryPage, HistoryRow, Place
    from gatehouse.ui.shell.i18n import Languages

_ROW: Final = 62


class HistoryPane(Card):
    """Stands where the person or the flat stands; Ctrl+PgDn asks for what was earlier.

    Signals:
        more_asked: the page that comes after what is shown; answer with `add_page`.
        closed: enough was seen.
    """

    more_asked = Signal()
    closed = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._whose = ""
        self._now: datetime | None = None
        self._rows: list[HistoryRow] = []
        self.rest: Place | None = None
        self._model = CellModel(2, self)
        self.rows = DataTable(
            (Column(150, cuttable=True), Column(None, cuttable=True)), row_height=_ROW
        )
        self.rows.setModel(self._model)
        self.earlier = ActButton("", mark=IconName.HISTORY, key="Ctrl+PgDn")
        self.back = ActButton("", key="Esc")
        keys = QShortcut(QKeySequence("Ctrl+PgDown"), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._lay_out()
        keys.activated.connect(self.earlier.click)
        self.earlier.clicked.connect(self.more_asked)
        self.back.clicked.connect(self.closed)
        self.retranslate()

    def begin(self, whose: str, now: datetime) -> None:
        """Wait for the history of *whose*, a masked name or a door."""
        self._whose, self._now = whose, now
        self._rows, self.rest = [], None
        self.retranslate()
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_page(self, page: "HistoryPage") -> None:
        """Show a page more, after what is shown already."""
        row = max(self.rows.current_row(), 0)
        self._rows += page.rows
        self.rest = page.rest
        self._show()
        if self._rows:
            self.rows.choose_row(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc leave."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("History of {whose}").format(whose=self._whose))
        self._model.set_headings((self.tr("When"), self.tr("What, why and by whom")))
        self.rows.setAccessibleName(self.tr("History"))
        self.rows.set_empty_text(self.tr("Nothing was recorded yet."))
        self.earlier.setText(self.tr("Earlier"))
        self.back.setText(self.tr("Back"))
        self._show()

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(ROW_GAP)
        for act in (self.earlier, self.back):
            act.set_height(CONTROL)
        acts.addWidget(self.earlier, 1)
        acts.addWidget(self.back)
        self.body.addWidget(self.rows, 1)
        self.body.addLayout(acts)

    def _show(self) -> None:
        self.earlier.setVisible(self.rest is not None)
        now = self._now
        if now is None:
            return
        self.set_note(self.tr("{count} shown, masked").format(count=len(self._rows)))
        self._model.set_rows([history_row(row, now, self._languages) for row in self._rows])
