# SPDX-License-Identifier: MIT
"""What the desk lets be heard: one tone for each way an entry ends, and one that reminds."""

from functools import partial
from typing import Final

from gatehouse.domain.entry import Outcome
from gatehouse.ui.desk.page import DeskPage
from gatehouse.ui.shell.sounds import Sounds, Tone

_TONES: Final = {
    Outcome.ADMITTED: Tone.THROUGH,
    Outcome.EMERGENCY: Tone.THROUGH,
    Outcome.HANDED_OVER: Tone.THROUGH,
    Outcome.TURNED_AWAY: Tone.STOP,
    Outcome.REPORTED: Tone.REPORT,
}
"""An entry that was taken back is silent."""


def let_be_heard(desk: DeskPage, sounds: Sounds) -> None:
    """Play a tone for each entry that *desk* has recorded, and for each Enter that could not.

    Another reminds of who stays too long.
    """
    desk.decided.connect(partial(_on_decided, sounds))
    desk.stopped.connect(partial(sounds.play, Tone.STOP))
    desk.reminded.connect(partial(sounds.play, Tone.REMIND))


def _on_decided(sounds: Sounds, outcome: Outcome) -> None:
    tone = _TONES.get(outcome)
    if tone is not None:
        sounds.play(tone)
