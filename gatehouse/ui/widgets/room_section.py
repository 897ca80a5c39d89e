# SPDX-License-Identifier: MIT
"""A section of a room: one list with what is done in it."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from gatehouse.ui.widgets.room_part import RoomPart
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages


class RoomSection(RoomPart):
    """The room hands its keys to the section in view; a section takes those that mean something."""

    CODE: ClassVar[str]

    def __init__(
        self,
        lanes: "Lanes",
        changes: "ChangeBus",
        messages: "Messages",
        languages: "Languages",
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(lanes, changes, messages, languages, clock)
        self.build()

    def start(self, acts: Any) -> None:
        """Take its own of the room's acts and show what they say."""
        raise NotImplementedError

    def title(self) -> str:
        """Return how the section is called."""
        raise NotImplementedError

    def left(self) -> int:
        """Return how much is still to do in it."""
        return 0

    def sign(self) -> SignKind | None:
        """Return what stands at its name where something in it is late."""
        return None

    def name(self) -> str:
        """Return how the section is called, with what is still to do in it."""
        left = self.left()
        return f"{self.title()} {self._languages.formats.number(left)}" if left else self.title()

    def line(self) -> str:
        """Return how the section stands, in a line."""
        return ""

    def begin_new(self) -> None:
        """Begin what the section makes anew."""

    def go_to_search(self) -> None:
        """Lead the keyboard to the search."""

    def fail(self) -> None:
        """Record of the current row that it did not come about."""

    def take_back(self) -> None:
        """Take the last tick back, or that of the current row."""

    def settle(self) -> None:
        """Settle the current row, or order what the form in view says."""

    def count(self) -> None:
        """Count what was done over any days."""
