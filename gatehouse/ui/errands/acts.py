# SPDX-License-Identifier: MIT
"""What the errands room asks of the post; `app` binds it to the services."""

from collections.abc import Callable

from msgspec import Struct

from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.errand import (
    ErrandList,
    ErrandMove,
    ErrandOrder,
    ErrandRecorded,
    ErrandTally,
    PurchaseOrder,
)
from gatehouse.domain.household import HouseholdRow


class ErrandActs(Struct, frozen=True, kw_only=True):
    """The acts of the errands; *ask* and those after it run on the writer lane."""

    errands: Callable[[], ErrandList]
    tallies: Callable[[DaySpan], tuple[ErrandTally, ...]]
    find: Callable[[str], tuple[HouseholdRow, ...]]

    ask: Callable[[ErrandOrder], ErrandRecorded]
    order: Callable[[PurchaseOrder], ErrandRecorded]
    move: Callable[[ErrandMove], ErrandRecorded]


class ErrandRoomActs(Struct, frozen=True, kw_only=True):
    """The acts of each section of the room."""

    errands: ErrandActs
