# SPDX-License-Identifier: MIT
"""What every room does: it words itself, and reads itself anew when it is concerned."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent

from gatehouse.domain.changes import Changes, Kind
from gatehouse.ui.shell.actions import Room
from gatehouse.ui.shell.bound_actions import page_actions, retranslate_actions
from gatehouse.ui.shell.sizes import EDGE
from gatehouse.ui.widgets.enter_form import EnterForm
from gatehouse.ui.widgets.new_form import NewForm
from gatehouse.ui.widgets.room_part import RoomPart

if TYPE_CHECKING:
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages


class RoomPage(RoomPart):
    """It is read anew when a change touches one of its `KINDS`, at once or when it is shown again.

    `self._actions` are its `ROOM`'s keys.
    """

    ROOM: ClassVar[Room]
    KINDS: ClassVar[tuple[Kind, ...]]

    def __init__(
        self,
        lanes: "Lanes",
        changes: "ChangeBus",
        messages: "Messages",
        languages: "Languages",
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(lanes, changes, messages, languages, clock)
        self._stale = False
        self._actions = page_actions(self, self.ROOM)
        self.column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        self.build()
        self.retranslate()
        changes.changed.connect(self._on_changes_changed)

    def half_written(self) -> tuple[str, ...]:
        """Return what its forms are called in which somebody is writing."""
        forms = (form for form in self.findChildren(EnterForm) if form.begun)
        # a form that begins something new keeps what is written behind the list
        kept = (form for form in forms if isinstance(form, NewForm) or form.isVisibleTo(self))
        return tuple(form.accessibleName() for form in kept)

    def retranslate(self) -> None:
        """Put the texts in anew, those of the keys first."""
        retranslate_actions(self._actions)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while another screen was shown."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()

    def _on_changes_changed(self, changes: Changes, _initiator: object) -> None:
        if not changes.concern(*self.KINDS):
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True
