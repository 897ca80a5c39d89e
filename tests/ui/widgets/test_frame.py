# SPDX-License-Identifier: MIT
"""The frame: a room that was left takes no key, and holds no window; the rail says every room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from gatehouse.app.rooms import ROOMS
from gatehouse.domain.words import Language
from gatehouse.ui.shell.actions import Act, Room
from gatehouse.ui.widgets.frame import Frame
from gatehouse.ui.widgets.rail_button import RailButton
from tests.support.screens import WINDOWS, Bench

FUNCTION_KEYS = (
    Room.DESK,
    Room.PASSES,
    Room.ITINERARIES,
    Room.ROSTER,
    Room.ERRANDS,
    Room.INCIDENTS,
    Room.HANDOVER,
    Room.REGISTERS,
)


class PlainRoom(QWidget):
    """A room of one field, which takes the focus that the room is given."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def focusInEvent(self, _event: object) -> None:
        """Hand the focus to the field."""
        self.field.setFocus()


@pytest.fixture
def frame(bench: Bench) -> Frame:
    """Show the frame of plain rooms at the desk."""
    made = Frame(bench.messages, dict.fromkeys(ROOMS, PlainRoom))
    bench.show(made, WINDOWS["low"])
    made.open_room(Room.DESK)
    return made


def field_of(frame: Frame, room: Room) -> QLineEdit:
    """Return the field of *room*."""
    screen = frame.screen_of(room)
    assert isinstance(screen, PlainRoom)
    return screen.field


@pytest.mark.parametrize("opened_before", [True, False])
def test_a_room_that_is_behind_takes_no_key(
    bench: Bench, frame: Frame, *, opened_before: bool
) -> None:
    if opened_before:
        frame.open_room(Room.ITINERARIES)
        frame.open_room(Room.DESK)

    field_of(frame, Room.ITINERARIES).setFocus()
    bench.type("lxf5")

    assert field_of(frame, Room.DESK).text() == "lxf5"
    assert field_of(frame, Room.ITINERARIES).text() == ""


def test_a_room_has_the_keys_again_when_it_is_back(bench: Bench, frame: Frame) -> None:
    frame.open_room(Room.ITINERARIES)
    frame.open_room(Room.DESK)
    frame.open_room(Room.ITINERARIES)

    bench.type("zz")

    assert field_of(frame, Room.ITINERARIES).text() == "zz"


def test_what_lay_over_the_window_gives_the_keys_back_to_the_room_in_front(
    bench: Bench, frame: Frame
) -> None:
    frame.open_room(Room.ITINERARIES)
    frame.set_covered(covered=True)
    frame.set_covered(covered=False)

    bench.type("zz")

    assert field_of(frame, Room.ITINERARIES).text() == "zz"


def test_escape_at_the_rail_goes_back_to_the_room_in_front(bench: Bench, frame: Frame) -> None:
    frame.open_room(Room.ITINERARIES)
    on_the_rail(frame)[1].setFocus()
    assert not field_of(frame, Room.ITINERARIES).hasFocus()

    bench.press(Qt.Key.Key_Escape)

    assert field_of(frame, Room.ITINERARIES).hasFocus()


@pytest.mark.parametrize("room", [Room.DESK, Room.ROSTER])
def test_no_room_holds_the_window_wide(bench: Bench, frame: Frame, room: Room) -> None:
    """A room asks for less only when it was laid out anew, and a hidden one never is."""
    frame.screen_of(Room.ROSTER).setMinimumSize(0, 0)
    field_of(frame, Room.ROSTER).setMinimumWidth(1100)
    frame.open_room(Room.ROSTER)
    frame.open_room(room)
    for _turn in range(5):
        bench.app.sendPostedEvents()

    frame.resize(*WINDOWS["tiny"])
    bench.app.sendPostedEvents()

    assert (frame.width(), frame.height()) == WINDOWS["tiny"]


def on_the_rail(frame: Frame) -> list[RailButton]:
    """Return the entries that are shown, from above, the emergency last."""
    shown = [one for one in frame.rail.findChildren(RailButton) if one.isVisible()]
    return sorted(shown, key=lambda button: button.y())


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("rehearsal", [False, True])
@pytest.mark.parametrize("badge", [0, 3, 12])
@pytest.mark.parametrize("size", WINDOWS.values(), ids=WINDOWS.keys())
def test_no_word_of_the_rail_is_cut(
    bench: Bench,
    frame: Frame,
    language: Language,
    size: tuple[int, int],
    *,
    rehearsal: bool,
    badge: int,
) -> None:
    bench.languages.use(language)
    bench.settle()
    frame.rail.set_rehearsal(rehearsal=rehearsal)
    frame.resize(*size)
    bench.app.sendPostedEvents()

    for room in ROOMS:
        frame.open_room(room)
        frame.rail.set_badge(room, badge)
        assert [one.words for one in on_the_rail(frame) if not one.words_fit()] == []


def test_a_word_that_has_no_room_is_told(bench: Bench, frame: Frame) -> None:
    bench.languages.use(Language.ENGLISH)
    bench.settle()
    frame.resize(*WINDOWS["narrow"])
    button = next(one for one in on_the_rail(frame) if one.item.code == Room.ITINERARIES)

    button.setFixedWidth(40)

    assert not button.words_fit()


@pytest.mark.parametrize("size", WINDOWS.values(), ids=WINDOWS.keys())
def test_the_rooms_with_function_keys_come_before_the_last_entry(
    bench: Bench, frame: Frame, size: tuple[int, int]
) -> None:
    """In the smallest window there is room for eight whole targets; F8 opens what is left out."""
    frame.resize(*size)
    bench.app.sendPostedEvents()
    seen = FUNCTION_KEYS[:-1] if size == WINDOWS["tiny"] else FUNCTION_KEYS

    codes = [one.item.code for one in on_the_rail(frame)]
    bench.press(Qt.Key.Key_F8)

    assert codes[: len(seen)] == [room.value for room in seen]
    assert frame.screen_of(Room.REGISTERS).isVisible()


def test_the_table_of_rooms_has_the_order_of_the_rail(frame: Frame) -> None:
    assert [*(room.value for room in ROOMS), Act.LOCK] == list(frame.rail._buttons)


def test_the_lock_is_asked_for_by_key_and_at_the_rail(bench: Bench, frame: Frame) -> None:
    with bench.qtbot.waitSignal(frame.lock_requested):
        bench.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    with bench.qtbot.waitSignal(frame.lock_requested):
        frame.rail.chosen.emit(Act.LOCK.value)
