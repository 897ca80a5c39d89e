# SPDX-License-Identifier: MIT
"""The desk tells how old the last backup is, quietly while all is well."""

from datetime import timedelta

import pytest

from gatehouse.domain.backup import BackupState
from gatehouse.domain.words import Language, Words
from gatehouse.ui.desk.backup_line import BackupLine
from tests.support.desk_people import NOW
from tests.ui.desk.conftest import Desk

TROUBLE = Words("没有备份成。登记都在，没有动。", "No backup was made. The register is untouched.")


@pytest.fixture(autouse=True)
def english(desk: Desk) -> None:
    desk.languages.use(Language.ENGLISH)


def line_of(desk: Desk, state: BackupState) -> BackupLine:
    desk.page.show_backup(state)
    return desk.page.left.idle.backup


def test_before_anything_is_known_nothing_is_told(desk: Desk) -> None:
    assert desk.page.left.idle.backup.isHidden()


def test_a_fresh_backup_is_a_quiet_line(desk: Desk) -> None:
    line = line_of(desk, BackupState(NOW - timedelta(hours=3)))

    assert line.age.text() == "Backup 3 h ago"
    assert line.notice.isHidden()


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (BackupState(NOW - timedelta(days=3)), "Backup out of date: 3 d ago"),
        (BackupState(), "No backup yet"),
        (BackupState(NOW, TROUBLE), "Trouble with the backup No backup was made."),
    ],
)
def test_what_is_wrong_is_a_notice_with_what_to_do(
    desk: Desk, state: BackupState, said: str
) -> None:
    line = line_of(desk, state)

    assert line.age.isHidden()
    assert line.notice.accessibleName().startswith(said)


def test_it_speaks_the_language_of_the_moment(desk: Desk) -> None:
    line = line_of(desk, BackupState(NOW - timedelta(hours=3)))

    desk.languages.use(Language.CHINESE)

    desk.qtbot.waitUntil(lambda: line.age.text() == "备份 3 小时前")
