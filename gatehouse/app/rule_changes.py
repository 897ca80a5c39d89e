# SPDX-License-Identifier: MIT
"""Shows what changed at the gate to whoever comes on duty, and tells it while they serve."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from gatehouse.app.rule_turn import RuleTurn
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.words import Words

if TYPE_CHECKING:
    from datetime import datetime

    from gatehouse.domain.rule_reading import Acknowledged, Unread
    from gatehouse.services.opening import OpenPost
    from gatehouse.ui.lock.changes_page import ChangesPage
    from gatehouse.ui.main_window import MainWindow
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages

_MINUTE_MS: Final = 60_000
_FIRST_MS: Final = 1_000
"""After the start: whoever stands at the gate goes first."""
_TOLD: Final = Words(
    "规则有变动（{count} 处），按 Shift+F11 看。", "The rules changed ({count}): Shift+F11."
)
_READ: Final = Words("规则变动看过了，已记下。", "The changes are read, and that is kept.")
_NOTHING: Final = Words("没有您还没看过的变动。", "Nothing changed that you have not read.")


class RuleChanges(QObject):
    """Lies over *window* for whoever has just come; whoever serves already is told in a line.

    An invented compound has nothing to tell.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what the window lends, and the post
        self,
        window: "MainWindow",
        opened: "OpenPost",
        lanes: "Lanes",
        changes: "ChangeBus",
        messages: "Messages",
        languages: "Languages",
    ) -> None:
        super().__init__(window)
        self._window, self._opened = window, opened
        self._lanes, self._changes, self._messages = lanes, changes, messages
        self._languages = languages
        self.page: ChangesPage | None = None
        self._told: datetime | None = None
        self.turn = RuleTurn(opened, lanes, changes, self)
        self._minutes = QTimer(self, interval=_MINUTE_MS)
        if opened.post.rehearsal:
            window.changes_requested.connect(self._say_nothing)
            return
        self._minutes.timeout.connect(self.look)
        changes.changed.connect(self._on_changes_changed)
        window.changes_requested.connect(self._on_changes_requested)
        window.scan_refused.connect(self._on_window_scan_refused)
        self._minutes.start()
        QTimer.singleShot(_FIRST_MS, self, self.look)

    def look(self, *, shown: bool = False) -> None:
        """Ask what is unread; *shown* says that it is to lie over the window, not be told."""
        self._lanes.read(self._unread, self.meet if shown else self._tell, receiver=self)
        self.turn.look()

    def meet(self, unread: "Unread | None") -> None:
        """Show what whoever came has not read."""
        if unread is None or self.page is not None or not self._window.isVisible():
            return
        from gatehouse.ui.lock.changes_page import ChangesPage  # noqa: PLC0415 - seldom

        self._told = unread.since
        self.page = ChangesPage(self._languages, self._window, unread)
        self.page.acknowledged.connect(self._on_page_acknowledged)
        self.page.put_off.connect(self.drop)
        self.page.emergency_requested.connect(self._on_page_emergency_requested)
        self.page.show()
        self.page.read.setFocus()
        self._window.set_covered(covered=True)

    def drop(self) -> None:
        """Take the page away; what was not read stays open."""
        page, self.page = self.page, None
        if page is not None:
            page.hide()
            page.deleteLater()
            self._window.set_covered(covered=False)

    def _unread(self) -> "Unread | None":
        from gatehouse.services.rule_reading import unread  # noqa: PLC0415 - on a lane

        return self._opened.on_duty(unread)()

    def _acknowledge(self, until: "datetime") -> "Acknowledged":
        from gatehouse.services.rule_reading import acknowledge  # noqa: PLC0415 - on a lane

        return self._opened.on_duty(acknowledge)(until)

    def _show_asked(self, unread: "Unread | None") -> None:
        """Show what somebody asked for, or say that there is nothing."""
        if unread is None:
            self._say_nothing()
        else:
            self.meet(unread)

    def _say_nothing(self) -> None:
        self._messages.ok(self._languages.text(_NOTHING))

    def _tell(self, unread: "Unread | None") -> None:
        """Say once in a line that something changed while somebody serves."""
        if unread is None or unread.since == self._told or self.page is not None:
            return
        self._told = unread.since
        said = _TOLD.format(count=len(unread.changes))
        self._messages.warn(self._languages.text(said))

    def _on_changes_requested(self) -> None:
        self._lanes.read(self._unread, self._show_asked, receiver=self)
        self.turn.look()

    def _on_window_scan_refused(self) -> None:
        if self.page is not None:
            self.page.tell_scan_refused()

    def _on_page_acknowledged(self) -> None:
        if self.page is not None:
            until = self.page.unread.until
            self.drop()
            self._lanes.write(partial(self._acknowledge, until), self._on_acknowledged)

    def _on_acknowledged(self, done: "Acknowledged") -> None:
        # in the place of the line that told of them
        self._messages.ok(self._languages.text(_READ))
        self._changes.publish(done.changes, self)

    def _on_page_emergency_requested(self) -> None:
        self.drop()
        self._window.frame.emergency_requested.emit()

    def _on_changes_changed(self, changes: Changes, initiator: object) -> None:
        if initiator is not self and changes.concern(Kind.SHIFT):
            self.look(shown=True)
        elif initiator is not self and changes.concern(Kind.POLICY, Kind.POST):
            self.look()
