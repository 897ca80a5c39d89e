# SPDX-License-Identifier: MIT
"""Garbage is collected on the window's thread, whatever the lanes do."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from gatehouse.ui.shell.collecting import Collecting, collect_due

PATIENCE = 10_000


class Cycle:
    """Holds itself, and tells which thread lets it go."""

    def __init__(self, gone: list[int]) -> None:
        self.itself = self
        weakref.finalize(self, lambda: gone.append(threading.get_ident()))


@pytest.fixture
def eager() -> Iterator[None]:
    """Have much collected: every thread would do it all the time, if it were let."""
    limits, automatic = gc.get_threshold(), gc.isenabled()
    gc.set_threshold(10, 1, 1)
    gc.enable()
    yield
    gc.set_threshold(*limits)
    if not automatic:
        gc.disable()


def allocate() -> None:
    """Allocate as a lane does at work."""
    for _ in range(1_000):
        _ = [[] for _ in range(10)]


def test_a_cycle_goes_on_the_windows_thread_though_a_lane_allocates(
    eager: None, qtbot: QtBot
) -> None:
    gone: list[int] = []
    collecting = Collecting()
    collecting.begin()
    try:
        Cycle(gone)
        lane = threading.Thread(target=allocate)
        lane.start()
        lane.join()
        assert gone == []
        qtbot.waitUntil(lambda: gone == [threading.get_ident()], timeout=PATIENCE)
    finally:
        collecting.stop()


def test_python_collects_by_itself_again_after_the_window(eager: None) -> None:
    collecting = Collecting()
    assert not gc.isenabled()
    collecting.stop()
    assert gc.isenabled()


def test_nothing_is_collected_before_its_time(eager: None) -> None:
    gc.disable()
    gc.collect()
    gc.set_threshold(1_000_000, 10, 10)
    gone: list[int] = []
    Cycle(gone)
    collect_due()
    assert gone == []
