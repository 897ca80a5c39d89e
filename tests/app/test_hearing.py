# SPDX-License-Identifier: MIT
"""What the desk lets be heard."""

import pytest
from PySide6.QtCore import QObject, Signal

from gatehouse.app.hearing import let_be_heard
from gatehouse.domain.entry import Outcome
from gatehouse.ui.shell.sounds import Sounds, Tone


class Desk(QObject):
    """The signals of a desk that are heard."""

    decided = Signal(object)
    stopped = Signal()
    reminded = Signal()


class Heard(Sounds):
    """Writes down what would be played."""

    def __init__(self) -> None:
        super().__init__(muted=False)
        self.tones: list[Tone] = []

    def play(self, tone: Tone) -> None:
        self.tones.append(tone)


@pytest.mark.parametrize(
    ("outcome", "tones"),
    [
        (Outcome.ADMITTED, [Tone.THROUGH]),
        (Outcome.EMERGENCY, [Tone.THROUGH]),
        (Outcome.TURNED_AWAY, [Tone.STOP]),
        (Outcome.REPORTED, [Tone.REPORT]),
        (Outcome.WITHDRAWN, []),
    ],
)
def test_each_end_of_an_entry_has_its_tone(outcome: Outcome, tones: list[Tone]) -> None:
    desk, heard = Desk(), Heard()
    let_be_heard(desk, heard)  # type: ignore[arg-type]
    desk.decided.emit(outcome)
    assert heard.tones == tones


def test_an_enter_that_the_verdict_does_not_take_sounds_like_a_stop() -> None:
    desk, heard = Desk(), Heard()
    let_be_heard(desk, heard)  # type: ignore[arg-type]
    desk.stopped.emit()
    assert heard.tones == [Tone.STOP]


def test_who_stays_too_long_has_a_tone_of_their_own() -> None:
    desk, heard = Desk(), Heard()
    let_be_heard(desk, heard)  # type: ignore[arg-type]
    desk.reminded.emit()
    assert heard.tones == [Tone.REMIND]
