# SPDX-License-Identifier: MIT
"""The history of a person or a flat: every fact, newest first, a page at a time."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from gatehouse.ui.roster.record_wording import history_row
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.acts_rows import ActsRows
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
        look_back_requested: whom the person met is wanted.
        closed: enough was seen.
    """

    more_asked = Signal()
    look_back_requested = Signal()
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
        self.look_back = ActButton("", mark=IconName.PEOPLE)
        self.back = ActButton("", key="Esc")
        keys = QShortcut(QKeySequence("Ctrl+PgDown"), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._lay_out()
        keys.activated.connect(self.earlier.click)
        self.earlier.clicked.connect(self.more_asked)
        self.look_back.clicked.connect(self.look_back_requested)
        self.back.clicked.connect(self.closed)
        self.retranslate()

    def begin(self, whose: str, now: datetime, *, of_person: bool) -> None:
        """Wait for the history of *whose*, a masked name or a door; a person met others, too."""
        self._whose, self._now = whose, now
        self.look_back.setVisible(of_person)
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the acts into one row where there is room, since there is less height then."""
        super().resizeEvent(event)
        self._acts.fit(self.width())

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("History of {whose}").format(whose=self._whose))
        self._model.set_headings((self.tr("When"), self.tr("What, why and by whom")))
        self.rows.setAccessibleName(self.tr("History"))
        self.rows.set_empty_text(self.tr("Nothing was recorded yet."))
        self.earlier.setText(self.tr("Earlier"))
        self.look_back.setText(self.tr("Whom they met…"))
        self.look_back.set_key(shortcut_text(Act.LOOK_BACK))
        self.back.setText(self.tr("Back"))
        self._show()

    def _lay_out(self) -> None:
        self._acts = ActsRows(
            narrow=((self.look_back,), (self.earlier, self.back)),
            wide=((self.earlier, self.look_back, self.back),),
        )
        self.body.addWidget(self.rows, 1)
        self.body.addLayout(self._acts)

    def _show(self) -> None:
        self.earlier.setVisible(self.rest is not None)
        now = self._now
        if now is None:
            return
        self.set_note(self.tr("{count} shown, masked").format(count=len(self._rows)))
        self._model.set_rows([history_row(row, now, self._languages) for row in self._rows])
