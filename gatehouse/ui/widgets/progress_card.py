# SPDX-License-Identifier: MIT
"""Long work in its own card: how far it is, and how to stop it."""

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from gatehouse.ui.shell.sizes import EDGE, RADIUS_CARD, ROW_GAP
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.label import Label, TextRole, Tone


class ProgressCard(QWidget):
    """A sentence, a bar and a button; the rest of the program stays usable.

    Signals:
        cancel_requested: the work is to stop; what it wrote so far is taken back by its owner.
    """

    cancel_requested = Signal()

    def __init__(self, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = Label("", TextRole.BODY_BOLD, wrap=True)
        self._percent = Label("", TextRole.BODY_BOLD)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._note = Label(note, TextRole.CAPTION, tone=Tone.MUTED, wrap=True)
        self._cancel = ActButton("", key="Esc")
        self._lay_out()
        self._cancel.clicked.connect(self._on_cancel_clicked)
        self._fill_words()

    def show_progress(self, text: str, done: int, total: int) -> None:
        """Say what is being done; a `total` of 0 means that nobody knows yet."""
        self._what.setText(text)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.setAccessibleName(text)
        self._percent.setText(f"{done * 100 // total}%" if total else "")

    def set_note(self, note: str) -> None:
        """Say what remains possible meanwhile."""
        self._note.setText(note)

    def allow_cancel(self, *, allowed: bool) -> None:
        """Let the work be stopped, or (near its end) not any more."""
        self._cancel.setEnabled(allowed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        palette = palette_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.accent, 1))
        painter.setBrush(palette.accent_bg)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, RADIUS_CARD, RADIUS_CARD)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill_words()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._what, 1)
        head.addWidget(self._percent, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.addWidget(self._note, 1)
        foot.addWidget(self._cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        layout.setSpacing(ROW_GAP)
        layout.addLayout(head)
        layout.addWidget(self._bar)
        layout.addLayout(foot)

    def _fill_words(self) -> None:
        self._cancel.setText(QCoreApplication.translate("widgets", "Cancel"))

    def _on_cancel_clicked(self) -> None:
        self._cancel.setEnabled(False)
        self.cancel_requested.emit()
