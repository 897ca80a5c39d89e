# SPDX-License-Identifier: MIT
"""A section of the care room: one round, with its list and what is ticked in it."""

from typing import TYPE_CHECKING

from gatehouse.ui.widgets.room_section import RoomSection

if TYPE_CHECKING:
    from gatehouse.ui.care.acts import CareActs


class CareSection(RoomSection):
    """A section takes those of the room's keys that mean something in it."""

    def start(self, acts: "CareActs") -> None:
        """Take the acts and show what they say."""
        raise NotImplementedError

    def tick_flat(self) -> None:
        """Tick all that is to do in the flat of the current row."""

    def print_out(self) -> None:
        """Print what the section has on paper."""
