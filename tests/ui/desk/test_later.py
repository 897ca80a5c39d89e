# SPDX-License-Identifier: MIT
from PySide6.QtCore import QElapsedTimer, QTimer
from pytestqt.qtbot import QtBot

from gatehouse.ui.desk.later import FIGURES, Later, Pace


class Done:
    """Counts how often it was done, and asks whether somebody is being served."""

    def __init__(self, looks: int = 0) -> None:
        self.times = 0
        self.looks = looks

    def once(self) -> None:
        self.times += 1

    def busy(self) -> bool:
        self.looks -= 1
        return self.looks >= 0


def test_what_is_asked_for_several_times_is_done_once(qtbot: QtBot) -> None:
    done = Done()
    later = Later(done.once, done.busy, FIGURES)

    for _ in range(3):
        later.ask()
    qtbot.waitUntil(lambda: done.times > 0)
    later.ask()
    qtbot.waitUntil(lambda: done.times > 1)

    assert done.times == 2


def test_it_waits_for_whoever_waits_for_an_answer(qtbot: QtBot) -> None:
    done = Done(looks=3)
    later = Later(done.once, done.busy, FIGURES)

    later.ask()
    qtbot.waitUntil(lambda: done.times > 0)

    assert done.looks < 0


def test_whoever_never_rests_puts_it_off_for_a_while_and_no_longer(qtbot: QtBot) -> None:
    done, waited, pressing = Done(), QElapsedTimer(), QTimer(interval=20)
    later = Later(done.once, done.busy, pace := Pace(soon=40, quiet=40, longest=300))
    pressing.timeout.connect(later.put_off)

    waited.start()
    later.ask()
    pressing.start()
    qtbot.waitUntil(lambda: done.times > 0)

    assert waited.elapsed() >= pace.longest - 1


def test_a_key_has_nothing_done_that_nobody_asked_for(qtbot: QtBot) -> None:
    done = Done()
    later = Later(done.once, done.busy, FIGURES)

    later.put_off()
    later.ask()
    qtbot.waitUntil(lambda: done.times > 0)
    later.put_off()

    assert not later.due
