# SPDX-License-Identifier: MIT
"""Those whom the box may mean, to be picked by a chord, the arrow keys or one click."""

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.ui.desk.candidate_row import CandidateRow
from gatehouse.ui.desk.vehicle_wording import option_text
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.key_cap import KeyCap
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.notice import Notice, NoticeAct
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.person import Found
    from gatehouse.ui.shell.i18n import Languages

MOST: Final = 9
_ROW: Final = 66
_HEAD: Final = 40


class Picker(QWidget):
    """Shows as many candidates as fit; the rest wait for one more letter.

    Signals:
        picked: the number of the candidate, from 0.
        visitor_requested: it is none of them.
    """

    picked = Signal(int)
    visitor_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._found: Found | None = None
        self._current = 0
        self._today = date.min
        self._title = Label("", TextRole.TITLE)
        self._hint = Label("", TextRole.SECONDARY, tone=Tone.MUTED)
        self._rows = [CandidateRow(number + 1) for number in range(MOST)]
        self._none = Notice(SignKind.INFO)
        self._keys = [KeyCap("↑"), KeyCap("↓"), KeyCap("Enter")]
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_found(self, found: "Found | None", current: int, today: date) -> None:
        """Show the candidates, with one of them ready to be taken."""
        self._found, self._current, self._today = found, current, today
        self._show()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._none.set_notice(
            SignKind.INFO,
            self.tr("None of these? Register a visitor; what you typed comes along."),
            acts=(NoticeAct("visitor", self.tr("Visitor"), "Ins"),),
        )
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many rows as fit now."""
        super().resizeEvent(event)
        self._show()

    def minimumSizeHint(self) -> QSize:
        """Return the room of two candidates."""
        return QSize(300, 2 * CONTROL)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(ROW_GAP)
        head.addWidget(self._title)
        head.addWidget(self._hint, 1)
        for key in self._keys:
            head.addWidget(key)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        for row in self._rows:
            row.setMaximumHeight(_ROW)
            self._list.addWidget(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ROW_GAP)
        layout.addLayout(head)
        layout.addLayout(self._list)
        layout.addStretch(1)
        layout.addWidget(self._none)

    def _connect(self) -> None:
        for row in self._rows:
            row.clicked.connect(self._on_row_clicked)
        self._none.act_requested.connect(self._on_none_act_requested)

    def _show(self) -> None:
        found = self._found
        candidates = found.options if found is not None else ()
        room = self._capacity()
        first = max(0, min(self._current - room + 1, len(candidates) - room))
        for index, row in enumerate(self._rows):
            shown = index < len(candidates) and first <= index < first + room
            if shown:
                text = option_text(candidates[index], self._languages, self._today)
                row.show_option(text, current=index == self._current)
            row.setVisible(shown)
        self._title.setText(self.tr("Who is it?"))
        more = self._found is not None and (self._found.more or len(candidates) > room)
        narrower = self.tr("One more letter or the flat makes it fewer")
        self._hint.setText(narrower if more else "")

    def _capacity(self) -> int:
        left = self.height() - _HEAD - 2 * ROW_GAP
        if left >= 4 * CONTROL + ROW_GAP:
            self._none.setVisible(True)
            left -= self._none.sizeHint().height() + ROW_GAP
        else:
            self._none.setVisible(False)
        return max(1, left // CONTROL if left < MOST * _ROW // 2 else left // (_ROW - 8))

    def _on_row_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, CandidateRow):
            self.picked.emit(self._rows.index(sender))

    def _on_none_act_requested(self, _code: str) -> None:
        self.visitor_requested.emit()
