# SPDX-License-Identifier: MIT
"""The window: the rail at the left, one screen at the right, and the keys between them."""

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QWidget

from gatehouse.domain.post import Post
from gatehouse.ui.shell.actions import (
    ROOM_ACTS,
    Act,
    Room,
    action_text,
    retranslate_actions,
    shortcut_text,
    window_actions,
)
from gatehouse.ui.shell.dialogs import Dialogs
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.messages import Messages
from gatehouse.ui.shell.reading_order import ReadingWindow
from gatehouse.ui.widgets.duty_block import DutyText
from gatehouse.ui.widgets.focus_ring import FocusRing
from gatehouse.ui.widgets.message_bar import MessageBar
from gatehouse.ui.widgets.rail import Rail
from gatehouse.ui.widgets.rail_button import RailItem

ROOM_ICONS = {
    Room.DESK: IconName.DESK,
    Room.PASSES: IconName.PASSES,
    Room.ITINERARIES: IconName.ROUTE,
    Room.ROSTER: IconName.ROSTER,
    Room.ERRANDS: IconName.ERRANDS,
    Room.INCIDENTS: IconName.INCIDENTS,
    Room.HANDOVER: IconName.HANDOVER,
    Room.REGISTERS: IconName.REGISTERS,
    Room.SETTINGS: IconName.SETTINGS,
}
FULL_SCREEN_FROM = 1.25
_WIDE = 1280


class DeskScreen(Protocol):
    """What the window asks of the desk beyond being a widget."""

    def emergency(self) -> None:
        """Let somebody through now, whatever state the desk is in."""

    def scan(self, text: str, ended_with_enter: bool) -> None:  # noqa: FBT001 - as a slot
        """Take a scan, wherever the focus was."""


class MainWindow(ReadingWindow):
    """The rail and the screens of the rooms that are built; each screen is made when first opened.

    Signals:
        painted: the first frame is on the screen.
        language_requested: the other language is wanted.
        theme_requested: the other theme is wanted.
    """

    painted = Signal()
    language_requested = Signal()
    theme_requested = Signal()

    def __init__(
        self,
        app: QApplication,
        messages: Messages,
        rooms: Mapping[Room, Callable[[], QWidget]],
    ) -> None:
        super().__init__()
        self._rooms = rooms
        self._screens: dict[Room, QWidget] = {}
        self._painted = False
        self._post: Post | None = None
        self._rail = Rail(_rail_items(rooms))
        self._stack = QStackedWidget()
        self._actions = window_actions(self, tuple(rooms))
        self._lay_out()
        self._messages = MessageBar(messages, self._stack)
        self._dialogs = Dialogs(messages, self)
        self._ring = FocusRing(self, app)
        self._connect()
        self.open_room(Room.DESK)
        self._name()

    def open_at(self, zoom: float) -> None:
        """Show the window: over the whole screen from `FULL_SCREEN_FROM` times the size up."""
        if zoom >= FULL_SCREEN_FROM:
            self.showFullScreen()
        else:
            self.showMaximized()

    def open_room(self, room: Room) -> None:
        """Show the screen of *room*."""
        screen = self.screen_of(room)
        self._stack.setCurrentWidget(screen)
        self._rail.set_current(room)
        screen.setFocus(Qt.FocusReason.OtherFocusReason)

    def screen_of(self, room: Room) -> QWidget:
        """Return the screen of *room*, made now if it was not yet."""
        if room not in self._screens:
            screen = self._rooms[room]()
            self._screens[room] = screen
            self._stack.addWidget(screen)
        return self._screens[room]

    def scan(self, text: str, ended_with_enter: bool) -> None:  # noqa: FBT001 - as a slot
        """Let the desk take a scan."""
        self.open_room(Room.DESK)
        self._desk().scan(text, ended_with_enter)

    def set_covered(self, *, covered: bool) -> None:
        """Take no key and no press while something lies over the window."""
        for part in (self._rail, self._stack):
            part.setEnabled(not covered)
        for action in self._actions.values():
            action.setEnabled(not covered)
        if not covered:
            self._stack.currentWidget().setFocus(Qt.FocusReason.OtherFocusReason)

    def reading_parts(self) -> tuple[QWidget, ...]:
        """Let the screen be read before the rail, whose screens have keys of their own."""
        return (self._stack, self._rail)

    def show_post(self, post: Post, operator: str) -> None:
        """Say at the rail which post this is and who is on duty."""
        self._post = post
        self._rail.set_post(post.compound, post.gate)
        self._rail.set_rehearsal(rehearsal=post.rehearsal)
        self._rail.set_duty(DutyText(operator))
        self._name()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that there is something to see."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            # the frame is finished first: what follows would only hold it up
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the narrow rail where the window is narrow."""
        super().resizeEvent(event)
        self._rail.set_narrow(narrow=self.width() < _WIDE)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._rail.set_items(_rail_items(self._rooms))
            retranslate_actions(self._actions)
            self._name()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._rail)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._rail.chosen.connect(self._on_rail_chosen)
        self._rail.emergency_requested.connect(self._on_emergency_requested)
        self._rail.language_requested.connect(self.language_requested)
        self._rail.theme_requested.connect(self.theme_requested)
        for act, action in self._actions.items():
            action.setData(act.value)
            action.triggered.connect(self._on_action_triggered)

    def _on_rail_chosen(self, code: str) -> None:
        self.open_room(Room(code))

    def _on_action_triggered(self) -> None:
        sender = self.sender()
        act = Act(sender.data()) if isinstance(sender, QAction) else None
        if act is Act.EMERGENCY:
            self._on_emergency_requested()
            return
        self.open_room(next(room for room, opens in ROOM_ACTS.items() if opens is act))

    def _on_emergency_requested(self) -> None:
        self.open_room(Room.DESK)
        self._desk().emergency()

    def _desk(self) -> DeskScreen:
        desk: DeskScreen = self.screen_of(Room.DESK)  # type: ignore[assignment] # the desk is one
        return desk

    def _name(self) -> None:
        place = "" if self._post is None else f" · {self._post.compound} {self._post.gate}"
        self.setWindowTitle(f"{QApplication.applicationDisplayName()}{place}")


def _rail_items(rooms: Mapping[Room, object]) -> tuple[RailItem, ...]:
    return tuple(
        RailItem(room.value, action_text(act), ROOM_ICONS[room], shortcut_text(act))
        for room, act in ROOM_ACTS.items()
        if room in rooms
    )
