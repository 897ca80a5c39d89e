# SPDX-License-Identifier: MIT
"""Notices when other rules come into force by the clock, and tells every screen once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gatehouse.domain.changes import Changes, Kind

if TYPE_CHECKING:
    from gatehouse.services.opening import OpenPost
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.lanes import Lanes


class RuleTurn(QObject):
    """Whoever learns first by which rules the post works says so: the desk, or a look now and then.

    What somebody changed at this window was told by them already: it is learnt in silence.
    """

    def __init__(
        self, opened: "OpenPost", lanes: "Lanes", changes: "ChangeBus", parent: QObject
    ) -> None:
        super().__init__(parent)
        self._opened, self._lanes, self._changes = opened, lanes, changes
        self._known = self._unheard = ""
        changes.changed.connect(self._on_changes_changed)

    def look(self) -> None:
        """Ask by which rules the post works now."""
        self._lanes.latest("rule turn", self._in_force, self.notice, receiver=self)

    def notice(self, now: str, before: str = "") -> None:
        """Tell every screen that the post works by the version *now*, unless that is known.

        *before* is the version that whoever says so went by until then: where *now* was learnt in
        silence, they did not hear of it.
        """
        was, self._known = self._known or before, now
        if not was:
            self._unheard = now
        elif was != now or (before and self._unheard == now):
            self._unheard = ""
            self._changes.publish(Changes.of(Kind.POLICY), self)

    def _in_force(self) -> str:
        from gatehouse.services.policy import rules_now  # noqa: PLC0415 - on a lane

        return self._opened.on_duty(rules_now)().id

    def _on_changes_changed(self, changes: Changes, initiator: object) -> None:
        if initiator is not self and changes.concern(Kind.POLICY, Kind.POST):
            self._known = ""
            self.look()
