# SPDX-License-Identifier: MIT
"""What a thermometer reads on a living body at the gate, in tenths of °C, and how it is taken."""

from datetime import datetime
from enum import StrEnum
from typing import Final

from msgspec import Struct

from gatehouse.domain.told import Told
from gatehouse.domain.words import Words

LOWEST: Final = 320
HIGHEST: Final = 439


class Method(StrEnum):
    """Where on the body a reading is taken."""

    FOREHEAD = "forehead"
    WRIST = "wrist"
    EAR = "ear"
    ARMPIT = "armpit"


METHOD_WORDS: Final = {
    Method.FOREHEAD: Words("额温", "forehead"),
    Method.WRIST: Words("腕温", "wrist"),
    Method.EAR: Words("耳温", "ear"),
    Method.ARMPIT: Words("腋温", "armpit"),
}


class Taken(Told, frozen=True, kw_only=True):
    """How a reading was taken: by which thermometer, where on the body, and when.

    *thermometer* is its label; each part is left open where nobody said it.
    """

    thermometer: str = ""
    method: Method | None = None
    at: datetime | None = None


NOT_SAID: Final = Taken()


class Reading(Struct, frozen=True):
    """One reading as the thermometer showed it: its label, tenths of °C, and when."""

    thermometer: str
    tenths: int
    at: datetime


def is_of_a_body(reading: int) -> bool:
    """Say whether *reading*, in tenths of °C, can be of somebody who stands at the gate.

    A forehead thermometer shows "Lo" below 32.0 °C and "Hi" from 43 °C on, so another number was
    mistyped.
    """
    return LOWEST <= reading <= HIGHEST


def taken_words(taken: Taken) -> Words:
    """Return where and by which thermometer: 额温 1号枪; nothing where nobody said it."""
    method = Words("", "") if taken.method is None else METHOD_WORDS[taken.method]
    return Words(
        " ".join(filter(None, (method.zh, taken.thermometer))),
        " ".join(filter(None, (method.en, taken.thermometer))),
    )
