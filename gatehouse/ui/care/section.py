# SPDX-License-Identifier: MIT
"""A section of the care room: one round, with its list and what is ticked in it."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.ui.shell.sizes import GAP

if TYPE_CHECKING:
    from gatehouse.ui.care.acts import CareActs
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages


class CareSection(QWidget):
    """Makes its parts in `build`, words them in `retranslate`, asks the post in `refresh`.

    The room hands its keys to the section in view; a section takes those that mean something in
    it. It has the focus policy of a holder: `begin` says what the keyboard goes to.

    Signals:
        reworded: the words of the section in the room's choice, or of the room's line, changed.
    """

    CODE: ClassVar[str]
    reworded = Signal()

    def __init__(
        self,
        lanes: "Lanes",
        changes: "ChangeBus",
        messages: "Messages",
        languages: "Languages",
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._lanes, self._changes, self._messages = lanes, changes, messages
        self._languages, self._clock = languages, clock
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)
        self.build()

    def build(self) -> None:
        """Make the parts, lay them out and join them; the acts come later."""
        raise NotImplementedError

    def start(self, acts: "CareActs") -> None:
        """Take the acts and show what they say."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Ask the post for what the section shows."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Put the texts in anew."""
        raise NotImplementedError

    def name(self) -> str:
        """Return how the section is called, with what is still to do in it."""
        raise NotImplementedError

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

    def tick_flat(self) -> None:
        """Tick all that is to do in the flat of the current row."""

    def print_out(self) -> None:
        """Print what the section has on paper."""
