# SPDX-License-Identifier: MIT
"""Where the window says things: one notice over the head of the page, the newest."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QHideEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.ui.shell.messages import Level, Message, Messages
from gatehouse.ui.shell.sizes import EDGE, TOP_BAR
from gatehouse.ui.widgets.act_button import ActButton
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
    of the acts at the foot. Good news is as wide as its words, and gives way to whoever presses
    what lies under it, or types there. In another language it goes, unless it has words for it.
    A refusal goes when the same is ordered anew.
    """

    def __init__(self, messages: Messages, page: QWidget) -> None:
        super().__init__(page)
        self._page, self._messages = page, messages
        self._said: Message | None = None
        self._notice = Notice(SignKind.INFO)
        self._notice.setMinimumHeight(TOP_BAR)
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(EDGE, EDGE, EDGE, 0)
        self._column.addWidget(self._notice)
        self.hide()
        messages.said.connect(self._on_messages_said)
        messages.ordered_anew.connect(self._on_messages_ordered_anew)
        self._notice.act_requested.connect(self._on_notice_act_requested)
        self._timer.timeout.connect(self.hide)
        page.installEventFilter(self)

    @property
    def notice(self) -> Notice:
        """What is said, on its ground."""
        return self._notice

    @property
    def _leaves(self) -> bool:
        return self._timer.isActive()

    def turn_page(self) -> None:
        """Let good news go with the screen it was said on; trouble stays, in front of the next."""
        if self._leaves:
            self._timer.stop()
            self.hide()
        self.raise_()

    def showEvent(self, event: QShowEvent) -> None:
        """Watch what is pressed in the window."""
        super().showEvent(event)
        window = self.window().windowHandle()
        if window is not None:
            window.installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Watch no more."""
        super().hideEvent(event)
        if self.isHidden():
            self._timer.stop()
        window = self.window().windowHandle()
        if window is not None:
            window.removeEventFilter(self)

    def changeEvent(self, event: QEvent) -> None:
        """Say it in the other language, or let it go."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._said is not None:
            again = self._messages.in_this_language(self._said)
            if again is None or self.isHidden():
                self.hide()
            else:
                self._on_messages_said(again)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the width of the page, and let good news give way to the hand."""
        if watched is self._page:
            if event.type() == QEvent.Type.Resize:
                self._place()
        elif event.type() == QEvent.Type.KeyPress:
            # once the key has been taken: it may lead to what lies under the bar
            QTimer.singleShot(0, self._give_way)
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            self._give_way_at(event.globalPosition().toPoint())
        return super().eventFilter(watched, event)

    def _give_way(self) -> None:
        focus: QWidget | None = self.window().focusWidget()
        if focus is not None and self._page.isAncestorOf(focus) and not self.isAncestorOf(focus):
            there = QRect(focus.mapTo(self._page, QPoint()), focus.size())
            if self._leaves and there.intersects(self._ground()):
                self.hide()

    def _give_way_at(self, spot: QPoint) -> None:
        """Hide, so that the press goes to what lies under it; a press on its act is its own."""
        on_act = isinstance(self.childAt(self.mapFromGlobal(spot)), ActButton)
        if self._leaves and not on_act and self.rect().contains(self.mapFromGlobal(spot)):
            self.hide()

    def _ground(self) -> QRect:
        return self._notice.geometry().translated(self.pos())

    def _on_messages_said(self, message: Message) -> None:
        self._said = message
        close = NoticeAct(_CLOSE, QCoreApplication.translate("widgets", "Close"))
        self._notice.set_notice(_KINDS[message.level], message.text, acts=(close,))
        self.show()
        if message.level in _STAYS:
            self._timer.stop()
        else:
            self._timer.start()
        self._column.activate()
        self._place()
        self.raise_()

    def _on_messages_ordered_anew(self) -> None:
        if self._said is not None and self._said.refusal:
            self.hide()

    def _on_notice_act_requested(self, _code: str) -> None:
        self.hide()

    def _place(self) -> None:
        width = self._page.width()
        if self._leaves:
            width = min(width, self._notice.line_width() + 2 * EDGE)
        flexible = self.hasHeightForWidth()
        height = self.heightForWidth(width) if flexible else self.sizeHint().height()
        self.setGeometry(0, 0, width, height)
