# SPDX-License-Identifier: MIT
"""Locks the window by its key or when it is left alone, and opens it for whoever signs in."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from gatehouse.app.lock_binding import lock_acts
from gatehouse.domain.sign_in import UNKNOWN, LockReason, NewPin, OnDuty, RecoveredPin, SignIn
from gatehouse.errors import GatehouseError
from gatehouse.ui.shell.idle import IdleWatch

if TYPE_CHECKING:
    from gatehouse.app.rule_changes import RuleChanges
    from gatehouse.domain.changes import Changes
    from gatehouse.domain.entry import Recorded
    from gatehouse.domain.rule_reading import CameOnDuty
    from gatehouse.domain.sign_in import Serving
    from gatehouse.services.opening import OpenPost
    from gatehouse.ui.lock.page import LockPage
    from gatehouse.ui.main_window import MainWindow
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages
    from gatehouse.ui.shell.preferences import Preferences

_PRACTICE: Final = 0


class Locking(QObject):
    """Lies over *window* while nobody is signed in at *opened*.

    An invented compound is locked by the key alone: nobody real is in it.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what the window lends, and the post
        self,
        window: "MainWindow",
        opened: "OpenPost",
        lanes: "Lanes",
        changes: "ChangeBus",
        messages: "Messages",
        languages: "Languages",
        rule_changes: "RuleChanges",
    ) -> None:
        super().__init__(window)
        self._rule_changes = rule_changes
        self._window, self._rehearsal = window, opened.post.rehearsal
        self._lanes, self._changes, self._messages = lanes, changes, messages
        self._languages = languages
        self._acts = lock_acts(opened)
        self.page: LockPage | None = None
        self.idle = IdleWatch(parent=self)
        self.idle.idle.connect(partial(self.lock, LockReason.IDLE))
        window.lock_requested.connect(partial(self.lock, LockReason.BY_KEY))
        window.scan_refused.connect(self._on_window_scan_refused)
        handle = window.windowHandle()
        if handle is not None:
            self.idle.watch(handle)
        if self._acts.operator_id() == UNKNOWN.id:
            self._cover("")

    def follow(self, preferences: "Preferences") -> None:
        """Wait for as long as this machine does."""
        self.idle.wait_for(_PRACTICE if self._rehearsal else preferences.lock_after)

    def lock(self, reason: LockReason) -> None:
        """Lock the window, if it is not."""
        if self.page is None:
            last = self._acts.operator_id()
            self._rule_changes.drop()
            self._cover(last)
            self._lanes.write(partial(self._acts.lock, reason), self._on_locked)

    def _cover(self, last: str) -> None:
        from gatehouse.ui.lock.page import LockPage  # noqa: PLC0415 - after the first entry

        self.page = LockPage(self._languages, self._window)
        self.page.ordered.connect(self._on_page_ordered)
        self.page.emergency_requested.connect(self._on_page_emergency_requested)
        self.page.language_requested.connect(self._window.language_requested)
        self.page.show()
        self._window.set_covered(covered=True)
        self._ask(last)

    def _ask(self, last: str) -> None:
        page = self.page
        if page is None:
            return

        def offer(serving: "tuple[Serving, ...]") -> None:
            page.offer(serving, last)

        def choose(gates: tuple[str, ...]) -> None:
            page.offer_gates(gates)

        self._lanes.read(self._acts.serving, offer)
        self._lanes.read(self._acts.gates, choose)

    def _on_locked(self, locked: OnDuty) -> None:
        self._publish(locked.changes)

    def _on_page_ordered(self, order: SignIn | NewPin | RecoveredPin) -> None:
        if isinstance(order, SignIn):
            signing = partial(self._acts.sign_in, order)
            self._lanes.write(signing, self._on_signed_in, self._on_not_done)
        else:
            setting = partial(self._acts.set_pin, order)
            self._lanes.write(setting, self._on_pin_set, self._on_not_done)

    def _on_signed_in(self, signed: "CameOnDuty") -> None:
        page = self.page
        if page is not None:
            self.page = None
            page.hide()
            page.deleteLater()
            self._window.set_covered(covered=False)
        self.idle.touch()
        self._publish(signed.changes)
        self._rule_changes.meet(signed.unread)

    def _on_pin_set(self, operator_id: str) -> None:
        if self.page is not None:
            self.page.tell_pin_set()
        self._ask(operator_id)

    def _on_not_done(self, error: Exception) -> None:
        if self.page is not None and isinstance(error, GatehouseError):
            self.page.say(error)
        else:
            self._messages.show_failure(error)

    def _on_window_scan_refused(self) -> None:
        if self.page is not None:
            self.page.tell_scan_refused()

    def _on_page_emergency_requested(self) -> None:
        self._lanes.write(self._acts.emergency, self._on_emergency_recorded)

    def _on_emergency_recorded(self, recorded: "Recorded") -> None:
        if self.page is not None:
            self.page.tell_emergency(recorded.entry.happened_at)
        self._publish(recorded.changes)

    def _publish(self, changes: "Changes") -> None:
        self._changes.publish(changes, self)
