# SPDX-License-Identifier: MIT
"""The running program: one window, three lanes, one store.

The window is painted first, with nothing behind it. Then the services are imported and the store
is opened on the writer lane; keys typed meanwhile wait in the box. Nothing that is imported at the
top of this module may bring in SQLAlchemy, openpyxl or pypinyin; a test asserts that.
"""

import gc
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QTimer

from gatehouse.app.rooms import ROOMS, Lent, RoomPlan
from gatehouse.app.threshold import Opening, Threshold
from gatehouse.app.wearing import Wearing
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.words import Language
from gatehouse.errors import DiskTrouble
from gatehouse.paths import Places, lock_file, resources, user_places
from gatehouse.ui.main_window import MainWindow
from gatehouse.ui.shell.application import make_application
from gatehouse.ui.shell.changes import ChangeBus
from gatehouse.ui.shell.collecting import Collecting
from gatehouse.ui.shell.i18n import Languages
from gatehouse.ui.shell.instance import WindowLock
from gatehouse.ui.shell.lanes import Lanes
from gatehouse.ui.shell.messages import Messages, install_excepthook
from gatehouse.ui.shell.preferences import PreferenceFile, Preferences, Theme, read_preferences

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from gatehouse.app.backups import BackupSchedule
    from gatehouse.app.binding import Bound
    from gatehouse.app.locking import Locking
    from gatehouse.app.rehearsal_binding import RehearsalLink
    from gatehouse.app.rule_changes import RuleChanges
    from gatehouse.app.turn_hours import TurnHours
    from gatehouse.ui.desk.page import DeskPage
    from gatehouse.ui.first_run.acts import FirstRunActs
    from gatehouse.ui.first_run.page import FirstRunPage
    from gatehouse.ui.shell.scanner import Scanner


UNSEEN = "offscreen"
"""Qt's name for a screen that nobody sees; what happens there is not heard either."""


class WindowOptions(Struct, frozen=True):
    """What the command line says about the window; None leaves it to preferences and places."""

    language: Language | None = None
    theme: Theme | None = None
    zoom: float | None = None
    store: Path | None = None
    key_file: Path | None = None


def run(options: WindowOptions) -> int:
    """Open the window, and return the exit code when it is closed."""
    if options.store is not None and not options.store.is_file():
        raise _no_such_store(options.store)
    places = user_places()
    preferences = _chosen(read_preferences(places.preferences), options)
    app = make_application(sys.argv[:1], preferences.zoom)
    program = Program(app, places, options, preferences, lambda: datetime.now(UTC))
    program.show()
    code: int = app.exec()
    program.close()
    return code


class Program:
    """Builds the parts that every screen stands on, and hands each screen its acts when bound.

    Attributes: *window*, or *first_run* before there is a post; *lanes*, *changes* and *messages*,
    which all screens share; *threshold*, while the store is not open; *backups*, once it is.
    """

    def __init__(
        self,
        app: "QApplication",
        places: Places,
        options: WindowOptions,
        preferences: Preferences,
        clock: Callable[[], datetime],
    ) -> None:
        self._app = app
        self._places = places
        self._options = options
        self._clock = clock
        self._languages = Languages(app, resources() / "i18n", preferences.language)
        self.messages = Messages(self._languages)
        install_excepthook(self.messages)
        self._collecting = Collecting()
        self.lanes = Lanes(self.messages.show_failure)
        self.changes = ChangeBus()
        self._preferences = PreferenceFile(places.preferences, self.lanes)
        self._wearing = Wearing(app, self._languages, self._preferences, preferences.theme)
        self._store = options.store or places.store
        self._key_file = options.key_file
        self._passphrase = ""
        self._lock: WindowLock | None = None
        self._bound: Bound | None = None
        self._close_bound: Callable[[], None] | None = None
        self._waiting: list[Callable[[Bound], None]] = []
        self.first_run: FirstRunPage | None = None
        self._scanner: Scanner | None = None
        self.backups: BackupSchedule
        self.rehearsals: RehearsalLink | None = None
        self.locking: Locking
        self.rule_changes: RuleChanges
        self.turn_hours: TurnHours
        self.changes.changed.connect(self._on_changes_changed)
        self._lent = Lent(self.lanes, self.changes, self.messages, self._languages, clock)
        rooms = {room: partial(self._make_page, plan) for room, plan in ROOMS.items()}
        self.window = MainWindow(app, self.messages, rooms)
        self.window.painted.connect(self._on_window_painted)
        self._wearing.follow(self.window)
        opening = Opening(self._open_store, self._give_up_what_was_typed)
        self.threshold = Threshold(self.window, self._languages, self.messages, opening)

    @property
    def is_open(self) -> bool:
        """Whether the store is open and every screen has its acts."""
        return self._bound is not None

    @property
    def language(self) -> Language:
        """The language of the moment."""
        return self._languages.language

    def show(self) -> None:
        """Show the desk of the post, or the first run where there is no post yet."""
        if self._store.is_file():
            self.window.open_at(self._preferences.current.zoom)
        else:
            self._show_first_run()

    def close(self) -> None:
        """Finish every act that was begun, close the store, and let the next window in."""
        if self._scanner is not None:
            self._scanner.leave(self._app)
            self._scanner = None
        self.lanes.close(last_write=self._close_store)
        if self._lock is not None:
            self._lock.release()
        self._languages.close()
        # whoever runs more than one program in a process gets this one's objects collected
        gc.unfreeze()
        self._collecting.stop()

    def _make_page(self, plan: RoomPlan) -> "QWidget":
        page = plan.make_page(self._lent)
        plan.join(page, self.window)
        plan.lend(page, self._preferences)
        self._when_bound(lambda bound: plan.start(page, bound.opened))
        return page

    def _when_bound(self, start: "Callable[[Bound], None]") -> None:
        """Start a screen with its acts, at once or as soon as the store is open."""
        if self._bound is None:
            self._waiting.append(start)
        else:
            start(self._bound)

    def _show_first_run(self) -> None:
        from gatehouse.ui.first_run.page import FirstRunPage  # noqa: PLC0415 - once per laptop

        self._collecting.begin()
        self.first_run = FirstRunPage(self._app, self.lanes, self.messages, self._languages)
        self.first_run.post_ready.connect(self._on_post_ready)
        self.first_run.language_requested.connect(self._wearing.turn_language)
        self.first_run.open_at(self._preferences.current.zoom)
        self.lanes.read(self._bind_first_run, self.first_run.start)

    def _bind_first_run(self) -> "FirstRunActs":
        from gatehouse.app.first_run_binding import first_run_acts  # noqa: PLC0415 - seldom

        return first_run_acts(self._places, self._clock)

    def _on_post_ready(self, rehearsal: bool) -> None:  # noqa: FBT001 - a signal's value
        page = self.first_run
        assert page is not None, "only the first run makes a post"
        self._key_file = None
        if rehearsal:
            self._store = self._places.practice_store
        else:
            self._passphrase = page.key.keeping.passphrase
        self.window.open_at(self._preferences.current.zoom)
        page.close()
        self.first_run = None

    def _on_window_painted(self) -> None:
        # the frame is finished first: what is imported now would only hold it up
        QTimer.singleShot(0, self._begin)

    def _begin(self) -> None:
        """Bring in what stands behind the first frame, unless the window was closed at once."""
        if not self.window.isVisible():
            return
        self.window.furnish()
        self._open_store(self._passphrase)
        self._passphrase = ""

    def _open_store(self, passphrase: str = "") -> None:
        self.lanes.write(
            partial(self._open, passphrase), self._on_store_opened, self._on_store_not_opened
        )

    def _open(self, passphrase: str) -> "Bound":
        """Take the window's lock and open the store; this runs on the writer lane."""
        from gatehouse.app.binding import open_bound  # noqa: PLC0415 - after the first frame

        if self._lock is None:
            lock = WindowLock(lock_file(self._store))
            lock.take()
            self._lock = lock
        bound = open_bound(
            self._store, self._key_file, passphrase, self._places.machine_file, self._clock
        )
        self._close_bound = bound.close
        return bound

    def _close_store(self) -> None:
        """Close what the writer lane opened, even where the window never heard of it."""
        if self._close_bound is not None:
            self._close_bound()

    def _on_store_opened(self, bound: "Bound") -> None:
        self._bound = bound
        self.threshold.clear()
        self.window.show_post(bound.post, bound.operator)
        self.window.frame.rail.set_muted(muted=self._preferences.current.muted)
        self._watch_scanner(bound)
        self._keep_locked(bound)
        for start in self._waiting:
            start(bound)
        self._waiting.clear()
        # the desk is asking already while the rest is brought in
        self._keep_backups(bound)
        self._close_stays(bound)
        self._offer_rehearsals(bound)
        # what is there now stays: going through all of it would hold a key up for 50 ms
        gc.freeze()
        self._collecting.begin()

    def _on_changes_changed(self, changes: Changes, _initiator: object) -> None:
        """Name at the rail whoever took over or signed in, and the post as it is called now."""
        if self._bound is not None and changes.concern(Kind.SHIFT, Kind.OPERATOR, Kind.POST):
            self.window.show_post(self._bound.post, self._bound.operator)

    def _watch_scanner(self, bound: "Bound") -> None:
        from gatehouse.ui.shell.scanner import (  # noqa: PLC0415 - after the first frame
            READ_AGAIN,
            Scanner,
        )

        if self._scanner is None:
            self._scanner = Scanner(bound.read_scan)
            self._scanner.follow(self._preferences.current)
            self._preferences.changed.connect(self._scanner.follow)
            self._scanner.scanned.connect(self.window.scan)
            self.window.scan_refused.connect(self._scanner.let_again)
            self._scanner.repeated.connect(
                lambda: self.messages.info(self._languages.text(READ_AGAIN))
            )
            self._scanner.watch(self._app)

    def _keep_backups(self, bound: "Bound") -> None:
        from gatehouse.app.backups import BackupSchedule  # noqa: PLC0415 - after the first frame
        from gatehouse.ui.desk.page import DeskPage  # noqa: PLC0415 - it is there by now

        self.backups = BackupSchedule(self.lanes, self.changes, self.messages, self._clock)
        desk = self.window.findChild(DeskPage)
        if desk is not None:
            self.backups.state_changed.connect(desk.show_backup)
            self._let_be_heard(desk)
        self.backups.start(bound.opened)

    def _close_stays(self, bound: "Bound") -> None:
        from gatehouse.app.closings import ClosingSchedule  # noqa: PLC0415 - after the first frame

        self.closings = ClosingSchedule(
            self.lanes, self.changes, self.messages, self._languages.text
        )
        self.closings.start(bound.opened)

    def _keep_locked(self, bound: "Bound") -> None:
        from gatehouse.app.locking import Locking  # noqa: PLC0415 - after the first frame
        from gatehouse.app.rail_counts import RailCounts  # noqa: PLC0415 - the same
        from gatehouse.app.rule_changes import RuleChanges  # noqa: PLC0415 - the same
        from gatehouse.app.turn_hours import TurnHours  # noqa: PLC0415 - the same
        from gatehouse.ui.desk.page import DeskPage  # noqa: PLC0415 - it is there by now

        lent = (self.window, bound.opened, self.lanes, self.changes, self.messages)
        self.rule_changes = RuleChanges(*lent, self._languages)
        desk = self.window.findChild(DeskPage)
        if desk is not None:
            desk.rules_turned.connect(self.rule_changes.turn.notice)
        self.turn_hours = TurnHours(self.window, bound.opened, self.lanes, self.changes)
        RailCounts(self.window.frame.rail, bound.opened, self.lanes, self.changes)
        self.locking = Locking(*lent, self._languages, self.rule_changes)
        self.locking.follow(self._preferences.current)
        self._preferences.changed.connect(self.locking.follow)

    def _offer_rehearsals(self, bound: "Bound") -> None:
        """Let an invented compound be practised in."""
        if bound.post.rehearsal:
            from gatehouse.app.rehearsal_binding import offer_rehearsals  # noqa: PLC0415 - seldom

            self.rehearsals = offer_rehearsals(self.window, self._lent, bound.opened)

    def _let_be_heard(self, desk: "DeskPage") -> None:
        if self._app.platformName() == UNSEEN:
            return
        from gatehouse.app.hearing import let_be_heard  # noqa: PLC0415 - after the first frame
        from gatehouse.ui.shell.sounds import Sounds  # noqa: PLC0415 - the same

        sounds = Sounds(muted=self._preferences.current.muted, parent=desk)
        self._preferences.changed.connect(sounds.follow)
        let_be_heard(desk, sounds)

    def _on_store_not_opened(self, error: Exception) -> None:
        self._collecting.begin()
        self.threshold.stop_at(error)

    def _give_up_what_was_typed(self) -> None:
        """Start over: what was typed is told to be lost, and must not be done by a later try."""
        self._waiting.clear()
        self.window.start_over()


def _no_such_store(store: Path) -> DiskTrouble:
    return DiskTrouble(
        f"{store} is not there. Nothing was opened. "
        "Say where the store is, or leave --store out to set up a post.",
        f"没有 {store} 这个文件。没有打开。请写对登记文件的位置；要新设卡点就不写 --store。",
    )


def _chosen(preferences: Preferences, options: WindowOptions) -> Preferences:
    """Return the preferences, but for what the command line says otherwise."""
    said = {
        name: value
        for name in ("language", "theme", "zoom")
        if (value := getattr(options, name)) is not None
    }
    return replace(preferences, **said)
