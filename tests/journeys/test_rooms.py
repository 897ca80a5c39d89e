# SPDX-License-Identifier: MIT
"""Going from room to room while the post still answers, and in a window that changes its size."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QCoreApplication, Qt

from gatehouse.app.rooms import ROOMS
from gatehouse.domain.words import Language
from gatehouse.ui.itineraries.page import ItinerariesPage
from gatehouse.ui.shell.actions import Room
from tests.support.screens import WINDOWS, cut, outside
from tests.support.window import Gate

CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key
PATIENCE = 10.0


@contextmanager
def held_answers(gate: Gate) -> Iterator[None]:
    """Let the post answer no question before the block is over."""
    let_go = threading.Event()
    gate.program.lanes.read(lambda: let_go.wait(PATIENCE), lambda _answer: None)
    try:
        yield
    finally:
        let_go.set()
    told(gate)


def told(gate: Gate) -> None:
    """Wait until every lane has answered."""
    gate.until(lambda: gate.program.lanes.at_rest)


def new_note(gate: Gate) -> None:
    """Begin a note among the itineraries."""
    gate.press(KEY.Key_Insert)


def nothing(_gate: Gate) -> None:
    """Only open the room."""


@pytest.mark.parametrize(
    ("room", "does"),
    [
        (KEY.Key_F3, new_note),
        (KEY.Key_F2, nothing),
        (KEY.Key_F4, nothing),
        (KEY.Key_F7, nothing),
        (KEY.Key_F8, nothing),
    ],
)
@pytest.mark.parametrize("known", [True, False])
def test_a_late_answer_to_a_room_that_was_left_takes_no_key_from_the_desk(
    everyday_gate: Gate, room: Qt.Key, does: Callable[[Gate], None], *, known: bool
) -> None:
    gate = everyday_gate
    if known:
        gate.press(room)
        told(gate)
        gate.press(KEY.Key_F1)

    with held_answers(gate):
        gate.press(room)
        does(gate)
        gate.press(KEY.Key_F1)
    gate.type("lxf5")

    assert gate.desk.left.box.edit.text() == "lxf5"


def test_a_note_that_opened_behind_has_the_keys_when_its_room_is_back(everyday_gate: Gate) -> None:
    gate = everyday_gate
    gate.press(KEY.Key_F3)
    told(gate)
    with held_answers(gate):
        gate.press(KEY.Key_Insert)
        gate.press(KEY.Key_F1)

    gate.press(KEY.Key_F3)
    gate.type("zxa")

    page = gate.page(ItinerariesPage)
    assert page.form.isVisible()
    assert page.form.person.name.edit.text() == "zxa"


def test_an_emergency_keeps_the_keys_though_an_answer_comes_to_the_room_it_left(
    everyday_gate: Gate,
) -> None:
    gate = everyday_gate
    gate.press(KEY.Key_F3)
    told(gate)
    with held_answers(gate):
        gate.press(KEY.Key_Insert)
        gate.press(KEY.Key_F12)

    gate.type("120")

    assert gate.desk.left.panes.emergency.word.text() == "120"


def laid_out(gate: Gate, size: tuple[int, int]) -> None:
    """Give the window *size*, and let every layout ask for another."""
    gate.window.resize(*size)
    for _turn in range(10):
        QCoreApplication.sendPostedEvents()


@pytest.mark.parametrize("language", Language)
def test_a_window_that_was_large_becomes_as_small_as_it_is_asked_to_be(
    everyday_gate: Gate, language: Language
) -> None:
    """Every room was seen large first, and what is hidden still has the layout of that."""
    gate = everyday_gate
    if gate.program.language is not language:
        gate.program.window.language_requested.emit()
    for room in ROOMS:
        gate.program.window.open_room(room)
        told(gate)

    for size in WINDOWS.values():
        for room in ROOMS:
            laid_out(gate, WINDOWS["low"])
            gate.program.window.open_room(room)
            laid_out(gate, size)
            assert (gate.window.width(), gate.window.height()) == size, room
            page = gate.program.window.screen_of(room)
            assert [*cut(page), *outside(page)] == [], room


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_that_is_opened_gives_the_keys_to_something_that_is_seen(
    everyday_gate: Gate, room: Room
) -> None:
    gate = everyday_gate
    for size in WINDOWS.values():
        laid_out(gate, size)
        gate.program.window.open_room(Room.DESK)
        gate.program.window.open_room(room)
        told(gate)

        focus = gate.window.focusWidget()
        assert focus is not None
        assert focus.isVisible()
