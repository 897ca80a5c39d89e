# SPDX-License-Identifier: MIT
"""A crossing weighed: the verdict together with what the desk shows beside it."""

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct

from gatehouse.domain.entry import Direction, Outcome
from gatehouse.domain.household import HouseholdView
from gatehouse.domain.parcel import ParcelsHeld
from gatehouse.domain.person import Presence
from gatehouse.domain.policy.verdict import Verdict


class LastChecked(Struct, frozen=True, kw_only=True):
    """What was found when the person was last admitted today (今天已核验 08:12 北门 36.4 ℃).

    The reading is in tenths of °C, the second one where there were two; *checks* are the answers
    that were recorded, by check.
    """

    at: datetime
    gate: str
    direction: Direction
    temperature: int | None
    checks: Mapping[str, str]


class LastRefused(Struct, frozen=True, kw_only=True):
    """That the person was turned away or reported today and has not been admitted since.

    The reading is in tenths of °C, the second one where there were two.
    """

    at: datetime
    gate: str
    outcome: Outcome
    temperature: int | None


class Whereabouts(Struct, frozen=True):
    """On which side of the gate somebody was at a moment that is past, and since when."""

    presence: Presence
    since: datetime | None


class Weighed(Struct, frozen=True, kw_only=True):
    """The verdict, the household of the person or of the host, and what came before today."""

    verdict: Verdict
    household: HouseholdView | None
    last_checked: LastChecked | None
    last_refused: LastRefused | None = None
    to_do: tuple[str, ...] = ()
    """What the desk does for the person."""
    way: str = ""
    """What is said to somebody who goes to a building that this gate does not reach."""
    language: str = ""
    """What the person is spoken to in, where it is not Chinese: a `SpokenLanguage` value."""
    closed_at: datetime | None = None
    """When the person's stay was closed, where nobody has seen them since."""
    closed_by: str = ""
    """By which rule that was; see `gatehouse.domain.stay.closing_words`."""
    parcels: ParcelsHeld | None = None
    """What waits at the post for the flat of somebody who comes home."""
    was: Whereabouts | None = None
    """Where the person was when they crossed; only of somebody who is written down later."""
