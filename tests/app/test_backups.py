# SPDX-License-Identifier: MIT
"""The backup of the day begins at a quiet moment, and a failure is told and tried again."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from gatehouse.app.backups import (
    PATIENCE_MINUTES,
    QUIET_MINUTES,
    RETRY_MINUTES,
    BackupSchedule,
)
from gatehouse.domain.backup import BackupSign, BackupState
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.setting import SettingsOrder, SettingValue
from gatehouse.domain.words import Language
from gatehouse.paths import backup_folder, resources
from gatehouse.services.opening import OpenPost
from gatehouse.services.post import post_of
from gatehouse.services.setting import change_settings
from gatehouse.ui.shell.changes import ChangeBus
from gatehouse.ui.shell.i18n import Languages
from gatehouse.ui.shell.lanes import Lanes
from gatehouse.ui.shell.messages import Messages
from tests.support.post import PostInUse
from tests.support.qt import Recorder

PATIENCE = 10_000


@dataclass
class Watched:
    """A schedule over a post, with what it told."""

    schedule: BackupSchedule
    post: PostInUse
    changes: ChangeBus
    qtbot: QtBot
    said: Recorder
    told: list[BackupState] = field(default_factory=list)

    def minutes(self, count: int, *, busy: bool = False) -> None:
        for _ in range(count):
            if busy:
                self.changes.publish(Changes.of(Kind.ENTRY))
            self.schedule.pass_minute()

    def until(self, seen: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(seen, timeout=PATIENCE)

    def start(self, *, rehearsal: bool = False) -> "Watched":
        post = replace(post_of(self.post.store), rehearsal=rehearsal)
        self.schedule.start(OpenPost(self.post.store, self.post.duty, post))
        if not rehearsal:
            self.until(lambda: bool(self.told))
        return self

    @property
    def made(self) -> int:
        folder = backup_folder(self.post.store.path)
        return len(list(folder.glob("*.backup"))) if folder.is_dir() else 0

    @property
    def sign(self) -> BackupSign:
        return self.told[-1].sign(self.post.clock.now)


@pytest.fixture
def watched(qtbot: QtBot, qapp: object, bare_post: PostInUse) -> Iterator[Watched]:
    """Return a schedule that has not been started."""
    languages = Languages(qapp, resources() / "i18n", Language.ENGLISH)  # type: ignore[arg-type]
    messages = Messages(languages)
    said = Recorder(messages)
    lanes = Lanes(messages.show_failure)
    changes = ChangeBus()
    schedule = BackupSchedule(lanes, changes, messages, bare_post.clock)
    watched = Watched(schedule, bare_post, changes, qtbot, said)
    schedule.state_changed.connect(watched.told.append)
    yield watched
    lanes.close()
    assert said.crashes == []


def test_it_waits_for_a_quiet_moment(watched: Watched) -> None:
    watched.start().minutes(QUIET_MINUTES + 5, busy=True)
    assert watched.sign is BackupSign.NEVER

    watched.minutes(QUIET_MINUTES)
    watched.until(lambda: watched.sign is BackupSign.GOOD)

    assert watched.made == 1


def test_at_a_gate_that_is_never_quiet_it_does_not_wait_for_ever(watched: Watched) -> None:
    watched.start().minutes(PATIENCE_MINUTES, busy=True)

    watched.until(lambda: watched.sign is BackupSign.GOOD)


def test_a_day_has_one_backup_and_the_next_day_another(watched: Watched) -> None:
    watched.start().minutes(QUIET_MINUTES)
    watched.until(lambda: watched.sign is BackupSign.GOOD)

    watched.minutes(100)
    watched.post.clock.forward(timedelta(hours=8))
    watched.minutes(1)
    watched.until(lambda: watched.made == 2)


def test_what_an_earlier_window_made_counts(watched: Watched) -> None:
    watched.start().minutes(QUIET_MINUTES)
    watched.until(lambda: watched.sign is BackupSign.GOOD)
    watched.told.clear()

    watched.post.clock.forward(timedelta(hours=2))
    watched.start()

    assert watched.told[0].last == watched.post.clock.now - timedelta(hours=2)


def test_a_failure_is_told_and_tried_again_later(watched: Watched) -> None:
    folder = backup_folder(watched.post.store.path)
    folder.write_text("a file where the folder should be")
    watched.start().minutes(QUIET_MINUTES)
    watched.until(lambda: watched.sign is BackupSign.FAILED)
    trouble = watched.told[-1].trouble
    assert trouble is not None
    assert trouble.en.startswith("No backup was made. The register is untouched.")

    folder.unlink()
    watched.minutes(RETRY_MINUTES - 1)
    assert watched.sign is BackupSign.FAILED
    watched.minutes(1)
    watched.until(lambda: watched.sign is BackupSign.GOOD)


def test_an_invented_compound_gets_no_backups(watched: Watched) -> None:
    watched.start(rehearsal=True).minutes(PATIENCE_MINUTES * 2)

    assert watched.told == []
    assert watched.made == 0


def set_second_place(watched: Watched, folder: Path) -> None:
    order = SettingsOrder(values=(SettingValue("backup_place", str(folder)),))
    change_settings(watched.post.store, watched.post.duty, order)


def test_a_second_backup_goes_to_the_place_that_was_set(watched: Watched, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    set_second_place(watched, stick)

    watched.start().minutes(QUIET_MINUTES)

    watched.until(lambda: len(list(stick.glob("*.backup"))) == 1)
    assert watched.sign is BackupSign.GOOD


def test_a_stick_that_is_not_put_in_is_told_and_the_days_backup_is_good(
    watched: Watched, tmp_path: Path
) -> None:
    set_second_place(watched, tmp_path / "stick")

    watched.start().minutes(QUIET_MINUTES)

    watched.until(lambda: bool(watched.said.said))
    (told,) = watched.said.texts()
    assert told.startswith("The second backup could not be written to ")
    assert "is made and good" in told
    assert watched.sign is BackupSign.GOOD
    assert watched.made == 1
