# SPDX-License-Identifier: MIT
"""A section made of a head, a list under filters, and a detail that begins with a form."""

from gatehouse.ui.widgets.list_part import ListPart
from gatehouse.ui.widgets.room_section import RoomSection


class ListSection(ListPart, RoomSection):
    """A list that shares its room with others."""

    def begin_new(self) -> None:
        """Begin something new, or go on with what is being written."""
        self.begin_or_go_on()
