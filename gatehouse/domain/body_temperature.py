# SPDX-License-Identifier: MIT
"""What a thermometer reads on a living body at the gate, in tenths of °C, and how it is taken."""

import re
from datetime import datetime
from enum import StrEnum
from typing import Final

from msgspec import Struct

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.told import Told
from gatehouse.domain.words import Words

LOWEST: Final = 320
HIGHEST: Final = 439
_FIGURE: Final = re.compile(r"\d[\d.]*")
_READING: Final = re.compile(r"\d\d\.?\d")


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
_FIRST: Final = Words("首测", "first")
_SECOND: Final = Words("复测", "again")


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


def is_figure(said: str) -> bool:
    """Say whether *said* is figures alone, and so meant as a reading."""
    return _FIGURE.fullmatch(said) is not None


def said_reading(said: str) -> int | None:
    """Return what was *said* (381, 38.1) in tenths of °C; None of what no body has."""
    if not _READING.fullmatch(said):
        return None
    tenths = int(said.replace(".", ""))
    return tenths if is_of_a_body(tenths) else None


def readings_words(first: Taken, second: Taken) -> Words:
    """Return how two readings were taken: 首测 16:40 额温 1号枪；复测 16:47 腋温 水银."""
    told = [
        Words(f"{name.zh} {how.zh}", f"{name.en} {how.en}")
        for name, how in ((_FIRST, timed_words(first)), (_SECOND, timed_words(second)))
        if how.zh
    ]
    return Words("；".join(one.zh for one in told), "; ".join(one.en for one in told))


def timed_words(taken: Taken) -> Words:
    """Return when, where and by which thermometer: 16:47 腋温 水银."""
    how = taken_words(taken)
    at = "" if taken.at is None else f"{taken.at.astimezone(LOCAL_ZONE):%H:%M}"
    return Words(f"{at} {how.zh}".strip(), f"{at} {how.en}".strip())


def taken_words(taken: Taken) -> Words:
    """Return where and by which thermometer: 额温 1号枪; nothing where nobody said it."""
    method = Words("", "") if taken.method is None else METHOD_WORDS[taken.method]
    return Words(
        " ".join(filter(None, (method.zh, taken.thermometer))),
        " ".join(filter(None, (method.en, taken.thermometer))),
    )
