# SPDX-License-Identifier: MIT
"""The ways to let somebody pass, as real events in the real window, each of them counted.

Run as `python -m benchmarks.ways STORE ORDERS`: whoever stands in the orders is let through as they
say, one after the other; it prints what each took. A key is one press, a chord such as Ctrl+2 too;
a click is one press of the mouse. What a scanner types is not counted: it is the scanner's.
"""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from benchmarks.bulk import TODAY, Clock
from benchmarks.desk import Desk, opened_desk
from benchmarks.frames import comes_to_hold
from benchmarks.hands import desk_of
from gatehouse.__main__ import prepare
from gatehouse.domain.entry import Decision
from gatehouse.ui.desk.scene import Scene
from gatehouse.ui.desk.tile_grid import TileGrid
from gatehouse.ui.widgets.act_button import ActButton

NEXT_ROUND = timedelta(days=2)
"""After which a household may go out again, by the rules of the sample."""
_PATIENCE_MS = 3_000
_SCANNERS_GAP = 5
_ON = "▸"
_MOST_PAGES = 20
_MOST_MISSED = 20


class NotServed(Exception):
    """The desk did not do what the way leads to."""


class Volunteer:
    """Presses keys and buttons, counts them, and looks up when an answer must be there."""

    def __init__(self, desk: Desk) -> None:
        self._page = desk_of(desk.window)
        (self._grid,) = self._page.left.idle.stairs.findChildren(TileGrid)
        self._recorded: list[Any] = []
        self._at = 1_000
        self.keys = self.clicks = 0
        self._page.serving.recording.recorded.connect(self._on_recorded)

    def serve(self, order: dict[str, Any]) -> dict[str, Any]:
        """Let somebody pass; return keys, clicks, the program's seconds, and whether they went."""
        self.keys = self.clicks = 0
        self._recorded.clear()
        begun = perf_counter()
        try:
            _WAYS[order["way"]](self, order)
            self._until(lambda: bool(self._recorded))
        except NotServed:
            self._start_over()
        took = perf_counter() - begun
        went = bool(self._recorded) and self._recorded[0] == (order["person"], Decision.ADMIT)
        return {"keys": self.keys, "clicks": self.clicks, "seconds": took, "went": went}

    def by_keys(self, order: dict[str, Any]) -> None:
        """Type the cheapest text, the chord if more than one is meant, the reading, Enter."""
        self._type(order["text"])
        if order["row"]:
            self._press(Qt.Key(Qt.Key.Key_0 + order["row"]), "", chord=True)
        self._type(order["temperature"])
        self._press(Qt.Key.Key_Return, "\r")

    def by_mouse(self, order: dict[str, Any]) -> None:
        """Click the unit, the flat, the person where there is more than one, and admit."""
        stair, door = order["stair"], order["door"]
        self._click_tile(stair)
        self._click_tile(door.removeprefix(f"{stair}-"))
        self._until(lambda: self._chosen() or self._offers_people())
        if not self._chosen():
            self._click(self._tiles()[order["rank"]])
        self._until(self._chosen)
        for digit in order["temperature"]:
            self._click(self._pad_key(digit))
        self._until(self._admits)
        self._click(self._page.left.acts.admit)

    def by_scan(self, order: dict[str, Any]) -> None:
        """Let the scanner send the pass with its own Enter; type the reading if one is asked."""
        self._scanner_types(order["number"])
        if order["temperature"]:
            self._until(self._chosen)
            self._type(order["temperature"])
            self._press(Qt.Key.Key_Return, "\r")

    def _type(self, text: str) -> None:
        for character in text:
            self._press(Qt.Key(ord(character.upper())), character)

    def _press(self, key: Qt.Key, text: str, *, chord: bool = False) -> None:
        """Press a key, as slowly as hands do by the keyboard's own clock."""
        self.keys += 1
        self._at += 200
        if chord:
            QTest.keyClick(_focus(self._page), key, Qt.KeyboardModifier.ControlModifier)
        else:
            self._send(key, text)

    def _scanner_types(self, number: str) -> None:
        self._at += 20_000
        for character in f"{number}\r":
            self._at += _SCANNERS_GAP
            key = Qt.Key.Key_Return if character == "\r" else Qt.Key(ord(character))
            self._send(key, character)

    def _send(self, key: Qt.Key, text: str) -> None:
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        event.setTimestamp(self._at)
        QCoreApplication.sendEvent(_focus(self._page), event)

    def _click(self, button: QWidget) -> None:
        self.clicks += 1
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def _click_tile(self, text: str) -> None:
        """Click the tile that says *text*, on whichever page of them it is."""
        for _ in range(_MOST_PAGES):
            self._until(lambda: bool(self._tile(text)) or self._goes_on())
            found = self._tile(text)
            if found is not None:
                self._click(found)
                return
            self._click(next(button for button in self._buttons() if button.text().endswith(_ON)))
        raise NotServed(text)

    def _tile(self, text: str) -> QPushButton | None:
        return next((tile for tile in self._tiles() if tile.text() == text), None)

    def _goes_on(self) -> bool:
        return any(button.text().endswith(_ON) for button in self._buttons())

    def _offers_people(self) -> bool:
        """Say whether the tiles are people, who stand there with where they are."""
        return any("·" in tile.text() for tile in self._tiles())

    def _tiles(self) -> list[QPushButton]:
        return [button for button in self._buttons() if not button.text().endswith(_ON)]

    def _buttons(self) -> list[QPushButton]:
        shown = [one for one in self._grid.findChildren(QPushButton) if one.isVisible()]
        return sorted(shown, key=lambda one: (one.y(), one.x()))

    def _pad_key(self, digit: str) -> QPushButton:
        pad = self._page.side.pad
        return next(one for one in pad.findChildren(ActButton) if one.text() == digit)

    def _chosen(self) -> bool:
        return self._page.state.person is not None and not self._page.serving.inquiry.open

    def _admits(self) -> bool:
        weighed = self._page.state.weighed
        return weighed is not None and weighed.verdict.admits

    def _start_over(self) -> None:
        for _ in range(2):
            QTest.keyClick(_focus(self._page), Qt.Key.Key_Escape)
        self._until(lambda: self._page.state.scene is Scene.IDLE)

    def _until(self, holds: Callable[[], bool]) -> None:
        """Let the program work until it has answered."""
        if not holds() and not comes_to_hold(holds, _PATIENCE_MS, every_ms=1):
            raise NotServed

    def _on_recorded(self, attempt: Any, _recorded: object) -> None:
        self._recorded.append((attempt.crossing.person_id, attempt.decision))


_WAYS: dict[str, Callable[[Volunteer, dict[str, Any]], None]] = {
    "keys": Volunteer.by_keys,
    "mouse": Volunteer.by_mouse,
    "scan": Volunteer.by_scan,
}


def _focus(page: QWidget) -> QWidget:
    return QApplication.focusWidget() or page


def _served(store: Path, orders: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    # the passes were issued on the day before
    clock = Clock(TODAY + timedelta(days=1))
    with opened_desk(store, clock) as desk:
        desk.window.setUpdatesEnabled(False)
        volunteer, rounds, missed = Volunteer(desk), 0, 0
        for order in orders:
            if order["round"] > rounds:
                rounds = order["round"]
                clock.now += NEXT_ROUND
            told = volunteer.serve(order)
            missed += not told["went"]
            assert missed <= _MOST_MISSED, f"the desk does not let people through: {order}"
            yield told


if __name__ == "__main__":
    prepare()
    told = json.loads(Path(sys.argv[2]).read_text())
    print(json.dumps(list(_served(Path(sys.argv[1]), told))))
