# SPDX-License-Identifier: MIT
"""What the handover screen may ask of the post; see `gatehouse.ui.desk.acts` for the lanes."""

from collections.abc import Callable

from msgspec import Struct

from gatehouse.domain.handover import (
    HandedOver,
    HandoverDesk,
    HandoverOrder,
    HandoverRow,
    SignedHandover,
)


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
