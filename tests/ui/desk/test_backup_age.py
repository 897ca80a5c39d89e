# SPDX-License-Identifier: MIT
"""The desk tells how old the last backup is, quietly while all is well."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from gatehouse.domain.backup import BackupState
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.words import Language, Words
from gatehouse.ui.widgets.sign import SignKind
from tests.support.desk_people import NOW
from tests.support.screens import AREAS
from tests.ui.desk.conftest import Desk

TROUBLE = Words("没有备份成。登记都在，没有动。", "No backup was made. The register is untouched.")
GOOD = BackupState(NOW - timedelta(hours=3))
OLD = BackupState(NOW - timedelta(days=3))
WAITING = OpenItem(
    kind=OpenKind.EMERGENCY, entry_id="1", shown_name="张*", door="3-2-501", since=NOW, detail=""
)


@pytest.fixture(autouse=True)
def english(desk: Desk) -> None:
    desk.languages.use(Language.ENGLISH)


def test_before_anything_is_known_nothing_is_told(desk: Desk) -> None:
    assert desk.page.top.backup.isHidden()
    assert desk.page.left.idle.backup.isHidden()


def test_a_fresh_backup_is_told_in_two_words_without_a_sign(desk: Desk) -> None:
    desk.page.show_backup(GOOD)

    assert desk.page.top.backup.accessibleName() == "Backup 3 h ago"
    assert desk.page.top.backup._sign.isHidden()
    assert desk.page.left.idle.backup.isHidden()


@pytest.mark.parametrize(
    ("state", "what", "advice"),
    [
        (OLD, ("Backup out of date", "3 d ago"), "It is made by itself"),
        (BackupState(), ("No backup yet",), "It is made by itself"),
        (
            BackupState(NOW - timedelta(hours=3), TROUBLE),
            ("Trouble with the backup", "3 h ago"),
            "No backup was made.",
        ),
    ],
)
def test_what_is_wrong_is_a_sign_with_words_and_what_to_do(
    desk: Desk, state: BackupState, what: tuple[str, ...], advice: str
) -> None:
    desk.page.show_backup(state)

    age, notice = desk.page.top.backup, desk.page.left.idle.backup
    assert age.accessibleName() == " ".join(what)
    assert not age._sign.isHidden()
    assert notice.accessibleName().startswith(" · ".join(what) + " " + advice)
    assert not notice.isHidden()


def test_where_something_waits_or_was_recorded_the_sign_alone_stays(
    make_desk: Callable[..., Desk],
) -> None:
    waits = make_desk(open_items=(WAITING,)).start()
    recorded = make_desk().start()
    recorded.page.left.idle.show_recorded(SignKind.OK, "Recorded", "", can_mend=False)

    for desk in (waits, recorded):
        desk.page.show_backup(OLD)

        assert desk.page.left.idle.backup.isHidden()
        assert not desk.page.top.backup._sign.isHidden()


def test_a_small_desk_says_only_what_is_wrong_and_in_one_line(
    make_desk: Callable[..., Desk],
) -> None:
    width, height = AREAS["tiny"]
    desk = make_desk(width=width, height=height).start()

    desk.page.show_backup(GOOD)
    assert desk.page.top.backup.isHidden()
    assert desk.page.left.idle.backup.isHidden()

    desk.page.show_backup(OLD)
    assert desk.page.left.idle.backup.accessibleName() == "Backup out of date · 3 d ago"


def test_it_speaks_the_language_of_the_moment(desk: Desk) -> None:
    desk.page.show_backup(GOOD)

    desk.languages.use(Language.CHINESE)

    desk.qtbot.waitUntil(lambda: desk.page.top.backup.accessibleName() == "备份 3 小时前")
