# SPDX-License-Identifier: MIT
"""The list of a group as it is kept while it is written: it survives whatever happens."""

from datetime import datetime

from msgspec import Struct

from gatehouse.domain.discreet import Discreet
from gatehouse.domain.entry import Outsider
from gatehouse.domain.group_entry import NOTHING_TOLD
from gatehouse.domain.group_line import LineDoubt
from gatehouse.domain.person import Candidate
from gatehouse.domain.told import Told


class KeptLine(Told, Discreet, frozen=True, kw_only=True):
    """One line: whom it means, if that is clear, what else is told, and when it was typed."""

    text: str
    seen_at: datetime
    person_id: str | None = None
    told: Outsider = NOTHING_TOLD
    digits: str = ""
    doubts: tuple[LineDoubt, ...] = ()
    crossed_at: datetime | None = None
    goes_to: str = ""


class KeptGroup(Told, frozen=True, kw_only=True):
    """The lines in their order, as *operator_id* typed them; whoever follows begins anew."""

    lines: tuple[KeptLine, ...] = ()
    operator_id: str = ""


class FoundGroup(Struct, frozen=True):
    """A list that was left half written, with those of its people whom the post knows."""

    lines: tuple[KeptLine, ...] = ()
    people: tuple[Candidate, ...] = ()
