# SPDX-License-Identifier: MIT
"""What the rules judge: a crossing, with what is known of the person and of the household."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from gatehouse.domain.entry import Crossing
from gatehouse.domain.policy.verdict import Trip


@dataclass(frozen=True, slots=True)
class Subject:
    """The person, as far as rules care: no name and no number."""

    age: int | None = None


@dataclass(frozen=True, slots=True)
class History:
    """What went before, up to the moment judged.

    *trips* are the household's, oldest first: every one that began within the rule set's lookback,
    and every one from which somebody has not come back.
    """

    trips: tuple[Trip, ...] = ()


NOBODY = Subject()
NO_HISTORY = History()


class Case(NamedTuple):
    """One crossing laid before the rules at one moment."""

    crossing: Crossing
    subject: Subject
    history: History
    at: datetime
