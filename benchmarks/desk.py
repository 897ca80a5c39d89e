# SPDX-License-Identifier: MIT
"""How long the desk lets a volunteer wait, in the real window, on the large store, on a slow disk.

The window runs in a process of its own (`python -m benchmarks.desk`) and prints its samples. Every
commit waits two milliseconds more than this machine's disk; a time ends when the answer has been
painted.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random
from threading import Event
from time import perf_counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEventLoop, Qt, QTimer
from sqlalchemy import Connection, Engine, event, select

from benchmarks.bulk import TODAY, Clock
from benchmarks.frames import Acknowledged, Frames, Painted, wait_until
from benchmarks.hands import desk_of, press_key, type_keys
from benchmarks.measured import Line, spread, timed, told, within
from benchmarks.stores import FOLDER, MACHINE, copied, key_file, large_store, opened, remove
from gatehouse.__main__ import prepare
from gatehouse.app.program import Program, WindowOptions
from gatehouse.app.room_binding import register_acts
from gatehouse.db.tables.every import person_key
from gatehouse.domain.duty import local_day
from gatehouse.domain.policy.want import Want
from gatehouse.domain.register import RegisterOrder
from gatehouse.paths import user_places
from gatehouse.services.search import find
from gatehouse.ui.shell.application import make_application
from gatehouse.ui.shell.preferences import Preferences

if TYPE_CHECKING:
    from gatehouse.app.binding import Bound

ACTS = 200
TEMPERATURE = "365"
HIGH = "380"
RUSH = 600
P99_MS = 50
_RUSH = f"in a rush of {RUSH}"
_VERDICT = "key to shown verdict"
_BANNER = "Enter to acknowledged banner"
_RECORDED = "Enter to the next frame once recorded"
_WARM_UP = 10
_COUNTED = 500_000
_SLOWER_BY = 0.002
_KEY_MS = 10
"""How long after one key the next one comes: no hand is quicker, and a scan is taken as a whole."""
_AT_ONCE_MS = 0
"""More than any keyboard can do."""


def measure() -> Iterator[Line]:
    """Let people out one after another: at an idle desk, and beside an export that never ends."""
    texts = FOLDER / "texts.json"
    texts.write_text(json.dumps(_texts()))
    store = copied(large_store(), "desk")
    command = [sys.executable, "-m", "benchmarks.desk", str(store), str(texts)]
    try:
        answer = subprocess.run(command, check=True, stdout=subprocess.PIPE, env=window_environ())
    finally:
        remove(store)
        texts.unlink()
    samples = json.loads(answer.stdout)
    yield told(
        "the machine's own unrest: counting for a while, idle",
        spread(samples.pop("unrest")),
        "a busy machine cannot hold a p99; measure on a quiet one",
    )
    for wait, sample in zip((_VERDICT, _RECORDED), samples.pop("at once"), strict=True):
        yield told(
            f"{wait}, in a rush in which nothing passes between two keys",
            spread(sample),
            "more than a keyboard can do: what is done behind a key adds up",
        )
    for circumstance, (verdicts, enters) in samples.items():
        yield within(f"{_VERDICT}, {circumstance}", verdicts, P99_MS)
        enter = _RECORDED if circumstance == _RUSH else _BANNER
        yield within(f"{enter}, {circumstance}", enters, P99_MS)


def window_environ() -> dict[str, str]:
    """Return the environment of a process with a window that nobody sees."""
    home = str(FOLDER / "desk-home")
    return {**os.environ, "GATEHOUSE_HOME": home, "QT_QPA_PLATFORM": "offscreen"}


class Desk(Program):
    """The program, with its acts within reach."""

    bound: "Bound | None" = None

    def _on_store_opened(self, bound: "Bound") -> None:
        self.bound = bound
        super()._on_store_opened(bound)

    def export_for_ever(self, *_answer: object) -> None:
        """Write the register of a full day, and then again."""
        assert self.bound is not None
        yesterday = local_day(TODAY) - timedelta(days=1)
        order = RegisterOrder(day=yesterday, path=FOLDER / "desk.xlsx")
        self.lanes.job(
            partial(register_acts(self.bound.opened).export, order), self.export_for_ever
        )


class Volunteer:
    """Somebody who types, looks and presses Enter, a key every *key_ms* milliseconds."""

    def __init__(self, desk: Desk, texts: list[str]) -> None:
        self.key_ms = _KEY_MS
        self._desk = desk
        self._page = desk_of(desk.window)
        self._frames = Frames(desk.window)
        self._texts = texts
        self._recorded = 0
        self._page.serving.recording.recorded.connect(self._on_recorded)

    def let_out(self, people: int) -> tuple[list[float], list[float]]:
        """Return the waits for verdicts and for banners."""
        verdicts: list[float] = []
        banners: list[float] = []
        while len(banners) < people:
            verdicts += self._verdicts(self._texts.pop())
            if self._admits():
                banners.append(self._banner())
            else:
                press_key(Qt.Key.Key_Escape)
        return verdicts[: 2 * people], banners

    def rush(self, people: int) -> tuple[list[float], list[float]]:
        """Serve *people* without ever waiting for what is being recorded; return the waits.

        They go out and come back, every tenth is measured twice, and whom the rules stop is turned
        away, by F9. They look at a verdict no longer than at a key.
        """
        begun, verdicts, seen = self._recorded, list[float](), list[str]()
        acknowledged = Acknowledged(self._frames, self._page.left)
        self._page.serving.recording.recorded.connect(acknowledged.on_recorded)
        for number in range(people):
            back = number % 5 == 4
            text = seen.pop(0) if back and seen else self._texts.pop()
            verdicts.append(self._verdict_after(text))
            verdicts.append(self._verdict_after(HIGH if number % 10 == 7 else TEMPERATURE))
            if Want.RETEST in self._page.state.wants:
                self._rest()
                type_keys("\r")
                verdicts.append(self._verdict_after(TEMPERATURE))
            self._rest()
            acknowledged.enter()
            if self._admits():
                seen.append(text)
                type_keys("\r")
            else:
                press_key(Qt.Key.Key_F9)
        wait_until(lambda: self._recorded == begun + people)
        wait_until(lambda: len(acknowledged.waits) == people)
        return verdicts, acknowledged.waits

    def _admits(self) -> bool:
        weighed = self._page.state.weighed
        return weighed is not None and weighed.verdict.admits

    def _verdicts(self, text: str) -> list[float]:
        """Type who it is, then the temperature, and wait for the verdict each time."""
        return [self._verdict_after(text), self._verdict_after(TEMPERATURE)]

    def _verdict_after(self, keys: str) -> float:
        for key in keys[:-1]:
            self._rest()
            type_keys(key)
        self._rest()
        begun = perf_counter()
        type_keys(keys[-1])
        return Painted(self._frames, self._page.left.person, self._is_weighed).wait() - begun

    def _rest(self) -> None:
        """Let the desk go on until the next key comes."""
        if self.key_ms:
            loop = QEventLoop()
            QTimer.singleShot(self.key_ms, loop.quit)
            loop.exec()

    def _is_weighed(self) -> bool:
        """Say whether the verdict is on what stands there; it may be asked for once more behind."""
        state = self._page.state
        found = state.found is not None and state.found.text == state.text
        return found and state.weighed is not None

    def _banner(self) -> float:
        before = self._recorded
        self._rest()
        begun = perf_counter()
        type_keys("\r")
        notice = self._page.left.idle.recorded
        return Painted(self._frames, notice, lambda: self._recorded > before).wait() - begun

    def _on_recorded(self) -> None:
        self._recorded += 1


def _texts() -> list[str]:
    """Return initials with room numbers that mean one person each, in no order."""
    asked = select(person_key.c.key).where(person_key.c.kind == "i").order_by(person_key.c.key)
    with opened(large_store(), "texts") as here:
        with here.store.reader() as connection:
            keys = list(connection.execute(asked).scalars())
        Random(7).shuffle(keys)
        alone = (key for key in keys if len(find(here.store, here.duty, key).candidates) == 1)
        return list(islice(alone, 10 * ACTS))


def _slow_the_disk() -> None:
    def wait_longer(_connection: Connection) -> None:
        Event().wait(_SLOWER_BY)

    event.listen(Engine, "commit", wait_longer)


@contextmanager
def opened_desk(store: Path, clock: Clock) -> Iterator[Desk]:
    """Open the window of *store*, in a process of its own."""
    places = user_places()
    places.machine_file.parent.mkdir(parents=True, exist_ok=True)
    places.machine_file.write_text(f"{MACHINE}\n", encoding="ascii")
    app = make_application([], 1.0)
    options = WindowOptions(store=store, key_file=key_file())
    desk = Desk(app, places, options, Preferences(), clock)
    # a failure here is the measurement's own, not one to show at the desk
    sys.excepthook = sys.__excepthook__
    desk.show()
    desk.window.showNormal()
    desk.window.resize(1366, 696)
    wait_until(lambda: desk.is_open)
    desk.window.activateWindow()
    yield desk
    desk.window.close()
    desk.close()


def _work(store: Path, texts: list[str]) -> dict[str, Any]:
    with opened_desk(store, Clock(TODAY)) as desk:
        volunteer = Volunteer(desk, texts)
        volunteer.let_out(_WARM_UP)
        idle = volunteer.let_out(ACTS)
        unrest = _unrest()
        rush = volunteer.rush(RUSH)
        volunteer.key_ms = _AT_ONCE_MS
        at_once = volunteer.rush(ACTS)
        volunteer.key_ms = _KEY_MS
        desk.export_for_ever()
        beside = volunteer.let_out(ACTS)
    return {
        "unrest": unrest,
        "at once": at_once,
        "idle": idle,
        _RUSH: rush,
        "during an export": beside,
    }


def _unrest() -> list[float]:
    """Return how long the same plain counting takes, again and again, at the idle desk."""
    return [timed(partial(sum, range(_COUNTED))) for _ in range(ACTS)]


if __name__ == "__main__":
    prepare()
    _slow_the_disk()
    print(json.dumps(_work(Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text()))))
