# SPDX-License-Identifier: MIT
"""What is round the screens: the rail, the keys of the window, and what is said over it all."""

from collections.abc import Callable, Mapping
from itertools import chain
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.domain.post import Post
from gatehouse.ui.shell.actions import ROOM_ACTS, Act, Room, action_text, shortcut_text
from gatehouse.ui.shell.bound_actions import retranslate_actions, window_actions
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.messages import Messages, Question
from gatehouse.ui.shell.sizes import RAIL_WIDE_FROM
from gatehouse.ui.widgets.duty_block import DutyText
from gatehouse.ui.widgets.front_stack import FrontStack
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
    Room.ZONES: IconName.SHIELD,
    Room.CARE: IconName.CARE,
    Room.ISOLATION_POINT: IconName.BED,
    Room.ROTA: IconName.WEEK,
    Room.SETTINGS: IconName.SETTINGS,
}


@runtime_checkable
class Writes(Protocol):
    """A screen on which something is written that is kept only once it is ordered."""

    def half_written(self) -> tuple[str, ...]:
        """Return what somebody is writing on it, in words."""


class Frame(QWidget):
    """The rail and the screens of the rooms that are built; each screen is made when first opened.

    Signals:
        emergency_requested: somebody must go through now.
        language_requested: the other language is wanted.
        theme_requested: the other theme is wanted.
        tones_requested: the tones are to be heard, or not any more.
        lock_requested: somebody leaves the window, or somebody else comes on duty.
        changes_requested: what changed at the gate is to be read.
    """

    emergency_requested = Signal()
    language_requested = Signal()
    theme_requested = Signal()
    tones_requested = Signal()
    lock_requested = Signal()
    changes_requested = Signal()

    def __init__(
        self,
        messages: Messages,
        rooms: Mapping[Room, Callable[[], QWidget]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rooms = rooms
        self._screens: dict[Room, QWidget] = {}
        self.rail = Rail(_rail_items(rooms))
        self.stack = FrontStack()
        self._actions = window_actions(self, tuple(rooms))
        self._lay_out()
        self._messages = MessageBar(messages, self.stack)
        self._connect()

    @property
    def said(self) -> QWidget:
        """What lies over the screens where something is said."""
        return self._messages.notice

    def open_room(self, room: Room) -> QWidget:
        """Show the screen of *room*, and return it."""
        screen = self.screen_of(room)
        self.rail.set_current(room)
        self.stack.bring(screen)
        self._messages.turn_page()
        return screen

    def screen_of(self, room: Room) -> QWidget:
        """Return the screen of *room*, made now if it was not yet."""
        if room not in self._screens:
            screen = self._rooms[room]()
            self._screens[room] = screen
            self.stack.add_screen(screen)
        return self._screens[room]

    def half_written(self) -> tuple[str, ...]:
        """Return what somebody is still writing on any of the screens."""
        screens = (screen for screen in self._screens.values() if isinstance(screen, Writes))
        return tuple(chain.from_iterable(screen.half_written() for screen in screens))

    def closing_question(self) -> Question | None:
        """Return what is to be asked before the window is closed, if anything is."""
        written = self.half_written()
        if not written:
            return None
        said = QCoreApplication.translate("widgets", "Half written: {what}.")
        joint = QCoreApplication.translate("widgets", ", ")
        return Question(
            said.format(what=joint.join(written)),
            QCoreApplication.translate("widgets", "Close the window"),
            QCoreApplication.translate("widgets", "Go on writing"),
            QCoreApplication.translate("widgets", "It is lost when the window is closed."),
            grave=True,
        )

    @property
    def is_covered(self) -> bool:
        """Whether something lies over the window."""
        return not self.stack.isEnabled()

    def set_covered(self, *, covered: bool) -> None:
        """Take no key and no press while something lies over the window."""
        for part in (self.rail, self.stack):
            part.setEnabled(not covered)
        for action in self._actions.values():
            action.setEnabled(not covered)
        if not covered:
            self.stack.focus_front()

    def start_over(self) -> None:
        """Open a desk on which nothing was typed; every screen is made anew."""
        for screen in self._screens.values():
            screen.setParent(None)
            screen.deleteLater()
        self._screens.clear()
        self.open_room(Room.DESK)

    def show_post(self, post: Post, operator: str) -> None:
        """Say at the rail which post this is and who is on duty."""
        self.rail.set_post(post.compound, post.gate)
        self.rail.set_rehearsal(rehearsal=post.rehearsal)
        self.rail.set_duty(DutyText(operator))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc at the rail go back to the screen, whose own Esc is the next one."""
        if event.key() == Qt.Key.Key_Escape and self.rail.isAncestorOf(self.focusWidget()):
            self.stack.focus_front()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the narrow rail where the window is narrow."""
        super().resizeEvent(event)
        self.rail.set_narrow(narrow=self.width() < RAIL_WIDE_FROM)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.rail.set_items(_rail_items(self._rooms))
            retranslate_actions(self._actions)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.rail.chosen.connect(self._on_rail_chosen)
        self.rail.emergency_requested.connect(self.emergency_requested)
        self.rail.language_requested.connect(self.language_requested)
        self.rail.theme_requested.connect(self.theme_requested)
        self.rail.tones_requested.connect(self.tones_requested)
        for act, action in self._actions.items():
            action.setData(act.value)
            action.triggered.connect(self._on_action_triggered)

    def _on_rail_chosen(self, code: str) -> None:
        if code == Act.LOCK:
            self.lock_requested.emit()
        else:
            self.open_room(Room(code))

    def _on_action_triggered(self) -> None:
        sender = self.sender()
        act = Act(sender.data()) if isinstance(sender, QAction) else None
        asked = {
            Act.EMERGENCY: self.emergency_requested,
            Act.LOCK: self.lock_requested,
            Act.SHOW_CHANGES: self.changes_requested,
        }
        if act in asked:
            asked[act].emit()
            return
        self.open_room(next(room for room, opens in ROOM_ACTS.items() if opens is act))


def _rail_items(rooms: Mapping[Room, object]) -> tuple[RailItem, ...]:
    short = {
        Room.ITINERARIES: QCoreApplication.translate("widgets", "Itinerary"),
        Room.ISOLATION_POINT: QCoreApplication.translate("widgets", "Point"),
    }
    screens = tuple(
        RailItem(
            room.value, action_text(act), ROOM_ICONS[room], shortcut_text(act), short.get(room, "")
        )
        for room, act in ROOM_ACTS.items()
        if room in rooms
    )
    lock = RailItem(Act.LOCK, action_text(Act.LOCK), IconName.LOCK, shortcut_text(Act.LOCK))
    return (*screens, lock)
