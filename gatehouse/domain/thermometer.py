# SPDX-License-Identifier: MIT
"""The thermometers (体温计) of the post: which there are, which is in hand, when each was compared.

A label is never given twice, so that the readings of two instruments are never taken for one.
"""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Final

from msgspec import Struct

from gatehouse.domain.body_temperature import Method, Taken
from gatehouse.domain.changes import Changes
from gatehouse.domain.told import Told
from gatehouse.domain.undoing import UNDONE, KeptChange
from gatehouse.domain.words import Words

MOST_DEVIATION: Final = 30
"""A thermometer that is 3 °C off measures nothing."""


class ThermometerChange(StrEnum):
    """What a fact says happened to a thermometer."""

    ADDED = "added"
    TAKEN = "taken"
    COMPARED = "compared"
    BATTERY = "battery"
    RETIRED = "retired"
    BACK = "back"
    UNDONE = "undone"


CHANGE_WORDS: Final = {
    ThermometerChange.ADDED: Words("添加", "added"),
    ThermometerChange.TAKEN: Words("拿来用", "taken in hand"),
    ThermometerChange.COMPARED: Words("比对", "compared"),
    ThermometerChange.BATTERY: Words("换电池", "new battery"),
    ThermometerChange.RETIRED: Words("停用", "put away"),
    ThermometerChange.BACK: Words("恢复使用", "used again"),
    ThermometerChange.UNDONE: UNDONE,
}


class Standard(StrEnum):
    """What a thermometer was compared with."""

    NOTHING = ""
    MERCURY = "mercury"
    CALIBRATION = "calibration"


STANDARD_WORDS: Final = {
    Standard.NOTHING: Words("没有比对过", "never compared"),
    Standard.MERCURY: Words("与水银比对", "compared with mercury"),
    Standard.CALIBRATION: Words("送检校准", "calibrated"),
}


class Thermometer(Struct, frozen=True, kw_only=True):
    """One thermometer as it is now.

    *retired_at* is None while it is in use. *taken_at* says when somebody took it in hand last.
    *deviation* is how many tenths of °C it showed above the *standard* at *compared_at*, None where
    that was not written down. *battery_at* is when it got a new battery.
    """

    id: str
    label: str
    method: Method
    added_at: datetime
    retired_at: datetime | None = None
    taken_at: datetime | None = None
    compared_at: datetime | None = None
    standard: Standard = Standard.NOTHING
    deviation: int | None = None
    battery_at: datetime | None = None

    @property
    def in_use(self) -> bool:
        """Whether people may be measured with it."""
        return self.retired_at is None

    @property
    def taken(self) -> Taken:
        """How a reading by it is taken."""
        return Taken(thermometer=self.label, method=self.method)


class NewThermometer(Told, frozen=True, kw_only=True):
    """A thermometer that the post gets."""

    label: str
    method: Method


class Comparison(Told, frozen=True, kw_only=True):
    """What a thermometer was compared with, and the tenths of °C that it showed above that."""

    standard: Standard
    deviation: int | None = None


class ThermometerStep(KeptChange, frozen=True, kw_only=True):
    """A change of a thermometer in the history; nothing is known *before* it was added.

    *took_back* says of which kind the change was that this one undoes.
    """

    change: ThermometerChange
    before: Thermometer | None
    after: Thermometer
    took_back: ThermometerChange | None = None

    @property
    def told(self) -> tuple[ThermometerChange, Thermometer]:
        """What was done, and how the thermometer was then; of an undo, what that took back."""
        if self.took_back is None:
            return self.change, self.after
        return self.took_back, self.before or self.after

    @property
    def turns_use(self) -> bool:
        """Whether a thermometer came into use or went out of it, which a leader decides."""
        return self.before is None or self.before.in_use != self.after.in_use


class ThermometerRecorded(Struct, frozen=True):
    """An act that was committed: the post's thermometers as they are now, and what changed."""

    thermometers: tuple[Thermometer, ...]
    sequence: int
    changes: Changes


def in_hand(thermometers: Iterable[Thermometer]) -> Thermometer | None:
    """Return the one that people are measured with: the one in use that was taken last."""
    taken = [one for one in thermometers if one.in_use and one.taken_at is not None]
    return max(taken, key=_when_taken, default=None)


def another(thermometers: Iterable[Thermometer], label: str) -> Thermometer | None:
    """Return the one in use that comes after the one called *label*, round and round.

    None where there is no other one.
    """
    used = [one for one in thermometers if one.in_use]
    place = next((i for i, one in enumerate(used) if one.label == label), -1)
    turned = [*used[place + 1 :], *used[: max(place, 0)]]
    return turned[0] if turned else None


def _when_taken(one: Thermometer) -> datetime:
    assert one.taken_at is not None
    return one.taken_at
