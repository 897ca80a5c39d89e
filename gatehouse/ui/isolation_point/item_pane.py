# SPDX-License-Identifier: MIT
"""A room or somebody in it, or all that is marked, and what can be done with it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.isolation_point import ROOM_WORDS, RoomRow, RoomState, StayRow
from gatehouse.ui.isolation_point.wording import (
    ROOM_SIGNS,
    Item,
    facts_text,
    has_state,
    is_correctable,
    is_staying,
    label,
    person_text,
    room_of,
    rooms_text,
)
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.side_by_side import SideBySide, told_column
from gatehouse.ui.widgets.sign import Sign, SignKind

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages


class ItemPane(Card):
    """Its acts are for all that are marked, where some are; an act that fits none stays away.

    Signals:
        depart_requested: the people are to leave.
        disinfect_requested: the rooms were disinfected.
        move_requested: the one person changes rooms.
        correct_requested: what is written down of the one person, or the disinfection, is wrong.
        remove_requested: the rooms belong to the point no more.
        mark_requested: the row is to be marked, or its mark taken back.
    """

    depart_requested = Signal()
    disinfect_requested = Signal()
    move_requested = Signal()
    correct_requested = Signal()
    remove_requested = Signal()
    mark_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._group: tuple[Item, ...] = ()
        self._said = ""
        self.item: Item | None = None
        self._sign = Sign(SignKind.IDLE)
        self._state = Label("", TextRole.BODY_BOLD, wrap=True)
        self._facts = Label("", TextRole.BODY, wrap=True)
        self._rooms = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.depart_act = ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.HOME)
        self.disinfect_act = ActButton("", variant=ActVariant.OK, mark=IconName.CHECK)
        self.move_act = ActButton("", mark=IconName.HANDOVER)
        self.correct_act = ActButton("", mark=IconName.UNDO)
        self.remove_act = ActButton("", mark=IconName.TRASH)
        self.mark_act = ActButton("", mark=IconName.CHECK)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def meant(self) -> tuple[Item, ...]:
        """What the acts are for: all that is marked, or else what is shown."""
        if self._group:
            return self._group
        return () if self.item is None else (self.item,)

    @property
    def leaving(self) -> tuple[StayRow, ...]:
        """Who of what is meant can leave."""
        return tuple(one for one in self.meant if isinstance(one, StayRow) and is_staying(one))

    @property
    def waiting(self) -> tuple[RoomRow, ...]:
        """Which rooms of what is meant wait for disinfection."""
        return self._rooms_in(RoomState.TO_DISINFECT)

    @property
    def empty(self) -> tuple[RoomRow, ...]:
        """Which rooms of what is meant are empty."""
        return self._rooms_in(RoomState.EMPTY)

    def show_item(self, item: Item, said: str = "") -> None:
        """Show *item*; *said* tells what happened to it a moment ago."""
        self.item, self._said = item, said
        self._fill()

    def show_group(self, items: tuple[Item, ...]) -> None:
        """Let the acts be for *items*; for the one shown where there are none."""
        self._group = items
        self._fill()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.depart_act.set_key(shortcut_text(Act.DEPART))
        self.disinfect_act.set_key(shortcut_text(Act.DISINFECT))
        self.move_act.setText(self.tr("Another room…"))
        self.correct_act.setText(self.tr("Correct…"))
        self.correct_act.set_key(shortcut_text(Act.CORRECT_STAY))
        self.mark_act.setText(self.tr("Mark"))
        self.mark_act.set_key("Space")
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the facts beside the acts where there is room, since there is less height then."""
        super().resizeEvent(event)
        self._pair.fit(self.width())

    def _lay_out(self) -> None:
        words = told_column(self._sign, self._state, self._facts, self._rooms)
        acts = QVBoxLayout()
        acts.setSpacing(ROW_GAP)
        acts.addStretch(1)
        for act in (self.depart_act, self.disinfect_act, self.remove_act):
            act.set_height(CONTROL)
            acts.addWidget(act)
        others = QHBoxLayout()
        others.setSpacing(ROW_GAP)
        for act in (self.move_act, self.correct_act):
            act.set_height(CONTROL)
            others.addWidget(act, 1)
        acts.addLayout(others)
        self.mark_act.set_height(CONTROL)
        acts.addWidget(self.mark_act)
        self._pair = SideBySide(words, acts)
        self.body.addLayout(self._pair)

    def _connect(self) -> None:
        for act, signal in (
            (self.depart_act, self.depart_requested),
            (self.disinfect_act, self.disinfect_requested),
            (self.move_act, self.move_requested),
            (self.correct_act, self.correct_requested),
            (self.remove_act, self.remove_requested),
            (self.mark_act, self.mark_requested),
        ):
            act.clicked.connect(signal)

    def _rooms_in(self, state: RoomState) -> tuple[RoomRow, ...]:
        return tuple(
            one for one in self.meant if isinstance(one, RoomRow) and has_state(one, state)
        )

    def _fill(self) -> None:
        self._fill_acts()
        item = self.item
        if item is None:
            self.set_title(self.tr("Nothing chosen"))
            return
        self.set_note(self._said)
        self._rooms.setText(rooms_text(self._group) if self._group else "")
        self._rooms.setVisible(bool(self._group))
        if self._group:
            self.set_title(self.tr("{count} marked").format(count=len(self._group)))
        else:
            self.set_title(self.tr("Room {number}").format(number=room_of(item)))
        if isinstance(item, StayRow):
            self._state.setText(person_text(item))
            self._sign.set_kind(SignKind.INFO if is_staying(item) else SignKind.OK)
        else:
            self._state.setText(label(ROOM_WORDS[item.state], self._languages))
            self._sign.set_kind(ROOM_SIGNS[item.state])
        self._facts.setText(facts_text(item, self._languages))

    def _fill_acts(self) -> None:
        _offer(self.depart_act, len(self.leaving), self._depart_words)
        _offer(self.disinfect_act, len(self.waiting), self._disinfect_words)
        _offer(self.remove_act, len(self.empty), self._remove_words)
        alone = self.meant[0] if len(self.meant) == 1 else None
        self.move_act.setVisible(alone is not None and is_staying(alone))
        self.correct_act.setVisible(alone is not None and is_correctable(alone))
        self.mark_act.setEnabled(self.item is not None)

    def _depart_words(self, count: int) -> str:
        if count == 1:
            return self.tr("Leaves…")
        return self.tr("{count} people leave…").format(count=count)

    def _disinfect_words(self, count: int) -> str:
        if count == 1:
            return self.tr("Disinfected…")
        return self.tr("{count} rooms disinfected…").format(count=count)

    def _remove_words(self, count: int) -> str:
        if count == 1:
            return self.tr("Take the room out")
        return self.tr("Take {count} rooms out").format(count=count)


def _offer(act: ActButton, count: int, words: Callable[[int], str]) -> None:
    act.setText(words(max(count, 1)))
    act.setVisible(count > 0)
