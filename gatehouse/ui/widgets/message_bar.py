# SPDX-License-Identifier: MIT
"""Where the window says things: one notice over the head of the page, the newest."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.ui.shell.messages import Level, Message, Messages
from gatehouse.ui.shell.sizes import EDGE, ROW_GAP
from gatehouse.ui.widgets.notice import Notice, NoticeAct
from gatehouse.ui.widgets.sign import SignKind

_KINDS = {
    Level.INFO: SignKind.INFO,
    Level.OK: SignKind.OK,
    Level.WARN: SignKind.WARN,
    Level.FAILURE: SignKind.STOP,
}
_STAYS = frozenset({Level.WARN, Level.FAILURE})
_SHOWN_MS = 6000
_CLOSE = "close"


class MessageBar(QWidget):
    """Lies over the head of *page*; good news leaves by itself, trouble stays until it is closed.

    It takes no room of the page, so that nothing moves when it comes and goes, and it stays clear
    of the acts at the foot.
    """

    def __init__(self, messages: Messages, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._notice = Notice(SignKind.INFO)
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(EDGE, ROW_GAP, EDGE, 0)
        self._column.addWidget(self._notice)
        self.hide()
        messages.said.connect(self._on_messages_said)
        self._notice.act_requested.connect(self._on_notice_act_requested)
        self._timer.timeout.connect(self.hide)
        page.installEventFilter(self)

    def turn_page(self) -> None:
        """Let good news go with the screen it was said on; trouble stays, in front of the next."""
        if self._timer.isActive():
            self._timer.stop()
            self.hide()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the width of the page when the page changes its size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _on_messages_said(self, message: Message) -> None:
        close = NoticeAct(_CLOSE, QCoreApplication.translate("widgets", "Close"))
        self._notice.set_notice(_KINDS[message.level], message.text, acts=(close,))
        self.show()
        self._column.activate()
        self._place()
        self.raise_()
        if message.level in _STAYS:
            self._timer.stop()
        else:
            self._timer.start()

    def _on_notice_act_requested(self, _code: str) -> None:
        self.hide()

    def _place(self) -> None:
        width = self._page.width()
        flexible = self.hasHeightForWidth()
        height = self.heightForWidth(width) if flexible else self.sizeHint().height()
        self.setGeometry(0, 0, width, height)
