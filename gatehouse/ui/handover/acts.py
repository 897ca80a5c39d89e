# SPDX-License-Identifier: MIT
"""What the handover screen may ask of the post; see `gatehouse.ui.desk.acts` for the lanes."""

from collections.abc import Callable

from msgspec import Struct

from gatehouse.domain.handover import (
    Declined,
    DeclineOrder,
    HandedOver,
    HandoverDesk,
    HandoverOrder,
    HandoverRow,
    SignedHandover,
)
from gatehouse.domain.supply import (
    NewSupply,
    SupplyCorrection,
    SupplyList,
    SupplyMove,
    SupplyRecorded,
)


class SupplyActs(Struct, frozen=True, kw_only=True):
    """What is done with supplies; *add* and those after it run on the writer lane."""

    supplies: Callable[[], SupplyList]

    add: Callable[[NewSupply, int | None], SupplyRecorded]
    add_usual: Callable[[], SupplyRecorded]
    alter: Callable[[str, NewSupply], SupplyRecorded]
    retire: Callable[[str], SupplyRecorded]
    move: Callable[[SupplyMove], SupplyRecorded]
    correct: Callable[[SupplyCorrection], SupplyRecorded]


class HandoverActs(Struct, frozen=True, kw_only=True):
    """The acts of the handover screen.

    *keep_notes* keeps the draft of the shift's notes; after *hand_over* every act of every screen
    is done by whoever took over.
    """

    desk: Callable[[], HandoverDesk]
    handovers: Callable[[], tuple[HandoverRow, ...]]
    handover: Callable[[str], SignedHandover]

    keep_notes: Callable[[str], None]
    hand_over: Callable[[HandoverOrder], HandedOver]
    decline: Callable[[DeclineOrder], Declined]
    supplies: SupplyActs
