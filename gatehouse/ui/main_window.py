# SPDX-License-Identifier: MIT
"""The window: first the box that takes keys, then the rail, the screens, and all that is round."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from gatehouse.ui.desk.doorway import Doorway
from gatehouse.ui.shell.actions import Room
from gatehouse.ui.shell.reading_order import ReadingWindow
from gatehouse.ui.shell.sizes import RAIL, RAIL_NARROW, RAIL_WIDE_FROM
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.shell.typed_ahead import trigger_nearest
from gatehouse.ui.widgets.focus_ring import FocusRing

if TYPE_CHECKING:
    from gatehouse.domain.post import Post
    from gatehouse.domain.scan import Scan
    from gatehouse.ui.shell.messages import Messages
    from gatehouse.ui.widgets.frame import Frame

FULL_SCREEN_FROM = 1.25


class DeskScreen(Protocol):
    """What the window asks of the desk beyond being a widget."""

    def emergency(self) -> None:
        """Let somebody through now, whatever state the desk is in."""

    def scan(self, scan: "Scan") -> None:
        """Take a scan, wherever the focus was."""


class MainWindow(ReadingWindow):
    """Paints the doorway; `furnish` then puts the rail and the screens in its place.

    Signals:
        painted: the first frame is on the screen, and the box takes keys.
        furnished: everything is there, and has got the keys that came before it.
        language_requested: the other language is wanted.
        theme_requested: the other theme is wanted.
        tones_requested: the tones are to be heard, or not any more.
        lock_requested: somebody leaves the window, or somebody else comes on duty.
        changes_requested: what changed at the gate is to be read.
        scan_refused: something lay over the window when a scan came, and nobody was served.
    """

    painted = Signal()
    furnished = Signal()
    language_requested = Signal()
    theme_requested = Signal()
    tones_requested = Signal()
    lock_requested = Signal()
    changes_requested = Signal()
    scan_refused = Signal()

    def __init__(
        self,
        app: QApplication,
        messages: "Messages",
        rooms: Mapping[Room, Callable[[], QWidget]],
    ) -> None:
        super().__init__()
        self._messages = messages
        self._rooms = rooms
        self._painted = self._closes = False
        self._post: Post | None = None
        self._frame: Frame | None = None
        self._entrance = _Entrance()
        self._layout = QStackedLayout(self)
        self._layout.addWidget(self._entrance)
        self._ring = FocusRing(self, app)
        self._entrance.doorway.setFocus()
        self._name()

    def open_at(self, zoom: float) -> None:
        """Show the window: over the whole screen from `FULL_SCREEN_FROM` times the size up."""
        if zoom >= FULL_SCREEN_FROM:
            self.showFullScreen()
        else:
            self.showMaximized()

    def furnish(self) -> None:
        """Put everything else in, and press the keys again that came before it."""
        # what the first frame does not show is imported after it
        from gatehouse.ui.shell.dialogs import Dialogs  # noqa: PLC0415 - after the first frame
        from gatehouse.ui.widgets.frame import Frame  # noqa: PLC0415 - the same

        self._dialogs = Dialogs(self._messages, self)
        self._dialogs.emergency_requested.connect(self._on_dialogs_emergency_requested)
        frame = Frame(self._messages, self._rooms, self)
        frame.emergency_requested.connect(self._on_emergency_requested)
        frame.language_requested.connect(self.language_requested)
        frame.theme_requested.connect(self.theme_requested)
        frame.tones_requested.connect(self.tones_requested)
        frame.lock_requested.connect(self.lock_requested)
        frame.changes_requested.connect(self.changes_requested)
        frame.resize(self.size())
        self._layout.addWidget(frame)
        self._frame = frame
        self._ring.stay_under(frame.said)
        frame.open_room(Room.DESK)
        self._layout.setCurrentWidget(frame)
        # laid out before it is painted: the box must not be seen to jump, nor all be painted twice
        for waiting in (QEvent.Type.LayoutRequest, QEvent.Type.UpdateLater):
            QCoreApplication.sendPostedEvents(None, waiting.value)
        for key in self._entrance.doorway.keys:
            key.press_at(self.focusWidget())
        self._entrance.deleteLater()
        self.furnished.emit()

    @property
    def frame(self) -> "Frame":
        """The rail and the screens, made now if they were not yet."""
        if self._frame is None:
            self.furnish()
        assert self._frame is not None, "furnishing makes it"
        return self._frame

    def open_room(self, room: Room) -> QWidget:
        """Show the screen of *room*, and return it."""
        return self.frame.open_room(room)

    def screen_of(self, room: Room) -> QWidget:
        """Return the screen of *room*, made now if it was not yet."""
        return self.frame.screen_of(room)

    def scan(self, scan: "Scan") -> None:
        """Let the desk take a scan; nobody is served behind what lies over it.

        An open menu goes: the next Enter is for whoever was scanned.
        """
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        if self.frame.is_covered:
            self.scan_refused.emit()
        else:
            self._open_desk().scan(scan)

    def set_covered(self, *, covered: bool) -> None:
        """Take no key and no press while something lies over the window."""
        self.frame.set_covered(covered=covered)

    def start_over(self) -> None:
        """Put a desk in place on which nothing was typed, and forget the other screens."""
        self.frame.start_over()

    def show_post(self, post: "Post", operator: str) -> None:
        """Say which post this is and who is on duty."""
        self._post = post
        self.frame.show_post(post, operator)
        self._name()

    def show_hours(self, hours: str) -> None:
        """Say from when to when whoever is on duty serves; nothing where the rota does not say."""
        self.frame.rail.set_hours(hours)

    def reading_parts(self) -> tuple[QWidget, ...]:
        """Let the screen be read before the rail, whose screens have keys of their own."""
        return (self.frame.stack, self.frame.rail)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that there is something to see."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            # the frame is finished first: what follows would only hold it up
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before something half-written is lost."""
        question = self._frame.closing_question() if self._frame is not None else None
        if question is None or self._closes:
            super().closeEvent(event)
        else:
            event.ignore()
            self._messages.ask(question, self._on_close_confirmed)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _on_dialogs_emergency_requested(self) -> None:
        trigger_nearest(self.focusWidget(), QKeySequence(Qt.Key.Key_F12))

    def _open_desk(self) -> DeskScreen:
        desk: DeskScreen = self.open_room(Room.DESK)  # type: ignore[assignment] # the desk is one
        return desk

    def _on_close_confirmed(self) -> None:
        self._closes = True
        QTimer.singleShot(0, self, self.close)

    def _on_emergency_requested(self) -> None:
        self._open_desk().emergency()

    def _name(self) -> None:
        place = "" if self._post is None else f" · {self._post.compound} {self._post.gate}"
        self.setWindowTitle(f"{QApplication.applicationDisplayName()}{place}")


class _Entrance(QWidget):
    """The doorway beside the ground of the rail."""

    def __init__(self) -> None:
        super().__init__()
        self.doorway = Doorway(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room that the rail will take."""
        super().resizeEvent(event)
        self.doorway.setGeometry(self.rect().adjusted(self._rail(), 0, 0, 0))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground of the rail."""
        palette = palette_of(self)
        QPainter(self).fillRect(0, 0, self._rail(), self.height(), palette.rail)

    def _rail(self) -> int:
        return RAIL if self.width() >= RAIL_WIDE_FROM else RAIL_NARROW
