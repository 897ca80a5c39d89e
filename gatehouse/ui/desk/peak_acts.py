# SPDX-License-Identifier: MIT
"""What the desk may ask of the post at a peak: groups, counting, and unfinished records.

All run on a lane: the first group on the reader lane, the second on the writer lane.
"""

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable

    from gatehouse.domain.changes import Changes
    from gatehouse.domain.code_system import Outage
    from gatehouse.domain.entry import Crossing
    from gatehouse.domain.group_entry import (
        GroupOrder,
        GroupRecorded,
        GroupRow,
        GroupSource,
        GroupWithdrawn,
        ReadLine,
    )
    from gatehouse.domain.head_count import Counted, CountOrder
    from gatehouse.domain.household import HouseholdRow
    from gatehouse.domain.kept_group import FoundGroup, KeptLine
    from gatehouse.domain.parked import DropReason, Parked, ParkOrder, TakenUp
    from gatehouse.domain.person import Candidate


class PeakActs(Struct, frozen=True, kw_only=True):
    """The acts of a peak, bound to the store and to whoever is on duty."""

    read_lines: "Callable[[str], tuple[ReadLine, ...]]"
    find_households: "Callable[[str], tuple[HouseholdRow, ...]]"
    people_from: "Callable[[GroupSource], tuple[Candidate, ...]]"
    groups: "Callable[[], tuple[GroupRow, ...]]"
    kept_group: "Callable[[], FoundGroup]"
    outages: "Callable[[], tuple[Outage, ...]]"
    take_up: "Callable[[str], TakenUp]"

    park: "Callable[[ParkOrder], Parked]"
    drop: "Callable[[str, DropReason], Parked]"
    keep_group: "Callable[[tuple[KeptLine, ...]], None]"
    record_group: "Callable[[GroupOrder], GroupRecorded]"
    withdraw_group: "Callable[[str, str], GroupWithdrawn]"
    count: "Callable[[CountOrder], Counted]"
    count_by_pass: "Callable[[Crossing], Counted]"
    take_count_back: "Callable[[str, str], Counted]"
    mark_count_only: "Callable[[bool], Changes]"
