# SPDX-License-Identifier: MIT
"""What a room and a section of one have in common: what they are lent, and a column of parts."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.ui.shell.sizes import GAP

if TYPE_CHECKING:
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages


class RoomPart(QWidget):
    """Makes its parts in `build`, words them in `retranslate`, asks the post in `refresh`.

    What stands in `self.column` fills it from above. It has the focus policy of a holder: its
    `focusInEvent` says what the keyboard goes to.

    Signals:
        reworded: how it is called, or how it stands, is said in other words now.
        stretched: it needs the room to itself now, or not any more; see `is_alone`.
    """

    reworded = Signal()
    stretched = Signal()

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

    @property
    def is_alone(self) -> bool:
        """Whether what is shown needs the room to itself."""
        return False

    def build(self) -> None:
        """Make the parts, lay them out and join them; the acts come later."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Ask the post for what is shown."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Put the texts in anew."""
