# SPDX-License-Identifier: MIT
"""A room made of a head, a list under filters, and a detail that begins with a form."""

from gatehouse.ui.widgets.list_part import ListPart
from gatehouse.ui.widgets.room_page import RoomPage


class ListRoom(ListPart, RoomPage):
    """A list that has a room to itself."""
