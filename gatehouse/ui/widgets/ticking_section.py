# SPDX-License-Identifier: MIT
"""A section of a room whose list is ticked."""

from gatehouse.ui.widgets.room_section import RoomSection
from gatehouse.ui.widgets.ticking_part import TickingPart


class TickingSection(TickingPart, RoomSection):
    """A list to be ticked that shares its room with others."""
