# SPDX-License-Identifier: MIT
"""Reading what changed at the gate: the rules, and settings that matter there."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.tables.every import rule_reading
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.gate_reach import GateReach
from gatehouse.domain.left_open import left_open_words
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.setting import SettingsOrder, SettingValue
from gatehouse.domain.sign_in import SignIn
from gatehouse.services.handover import summary
from gatehouse.services.rule_reading import acknowledge, unread
from gatehouse.services.setting import change_reach, change_settings
from gatehouse.services.sign_in import sign_in
from tests.support.policies import adopt
from tests.support.post import BEGINS, PIN, PostInUse

NOON = BEGINS + timedelta(hours=1)


@pytest.fixture
def volunteer(post: PostInUse) -> Duty:
    """Sign a volunteer in, of whom everybody knows that they know the rules so far."""
    added = post.add_operator("吴宁", Role.VOLUNTEER)
    return sign_in(post.store, post.duty, SignIn(added.id, PIN)).duty


def set_to(post: PostInUse, key: str, value: str) -> None:
    """Change a setting now, as its administrator."""
    order = SettingsOrder(values=(SettingValue(key, value),))
    change_settings(post.store, post.duty, order)


def unread_in(post: PostInUse) -> list[OpenItem]:
    """Return who of the open shift is behind."""
    items = summary(post.store, post.duty).open_items
    return [item for item in items if item.kind is OpenKind.UNREAD_RULES]


def test_whoever_knows_the_rules_has_nothing_to_read(post: PostInUse, volunteer: Duty) -> None:
    assert unread(post.store, post.duty) is None
    assert unread(post.store, volunteer) is None
    assert unread_in(post) == []


def test_a_new_version_is_read_once_and_under_a_name(post: PostInUse, volunteer: Duty) -> None:
    post.clock.forward(timedelta(hours=1))
    adopt(post.store, post.duty, "changchun-2022-03", NOON)
    post.clock.forward(timedelta(minutes=5))

    read = unread(post.store, volunteer)

    assert read is not None
    assert (read.operator, read.since) == ("吴宁", NOON)
    assert read.document.zh == "样例〔2022〕4号"
    said = [change.words.zh for change in read.changes]
    assert "停留时限·快递外卖：原来 1 小时，现在 30 分钟" in said
    done = acknowledge(post.store, volunteer, read.until)
    assert unread(post.store, volunteer) is None
    assert acknowledge(post.store, volunteer, read.until).fact_id == ""
    with post.store.reader() as connection:
        (fact,) = connection.execute(select(rule_reading)).all()
    assert (fact.id, fact.operator_id) == (done.fact_id, volunteer.operator.id)
    assert (fact.read_until, fact.gate) == (read.until, "北门")
    assert [words["zh"] for words in fact.said] == said
    assert verify(post.store).sound


def test_what_somebody_adopted_or_set_themselves_they_know(
    post: PostInUse, volunteer: Duty
) -> None:
    post.clock.forward(timedelta(hours=1))
    adopt(post.store, post.duty, "changchun-2022-03", NOON)
    set_to(post, "telephone_police", "0000-8001110")

    assert unread(post.store, post.duty) is None
    read = unread(post.store, volunteer)
    assert read is not None
    assert read.changes[-1].words.zh == "新增 派出所电话：0000-8001110"


def test_a_version_that_is_to_come_is_not_told_before_it_holds(
    post: PostInUse, volunteer: Duty
) -> None:
    adopt(post.store, post.duty, "changchun-2022-03", NOON)

    assert unread(post.store, volunteer) is None
    post.clock.forward(timedelta(hours=2))
    read = unread(post.store, volunteer)
    assert read is not None
    assert read.since == NOON


def test_settings_are_told_as_they_were_read_last_and_as_they_are(
    post: PostInUse, volunteer: Duty
) -> None:
    for number in ("0000-8001102", "0000-8001103"):
        post.clock.forward(timedelta(minutes=1))
        set_to(post, "telephone", number)
    set_to(post, "register_made_by", "周岚")
    reach = GateReach(gate="南门", buildings=("1", "3"), sentence="请走北门")
    change_reach(post.store, post.duty, reach)

    read = unread(post.store, volunteer)

    assert read is not None
    assert [change.words.zh for change in read.changes] == [
        "新增 南门通到哪些楼：1、3 · 请走北门",
        "门岗电话：原来 0000-8001101，现在 0000-8001103",
    ]
    set_to(post, "telephone", "0000-8001101")
    again = unread(post.store, volunteer)
    assert again is not None
    assert len(again.changes) == 1


def test_the_handover_names_who_was_on_duty_and_has_not_read(
    post: PostInUse, volunteer: Duty
) -> None:
    post.add_operator("郑小满", Role.VOLUNTEER)
    post.clock.forward(timedelta(hours=1))
    adopt(post.store, post.duty, "changchun-2022-03", NOON)
    post.clock.forward(timedelta(minutes=5))

    (item,) = unread_in(post)

    assert (item.shown_name, item.since) == ("吴宁", NOON)
    words = left_open_words(item)
    assert words is not None
    assert words.en == f"changes not read: {item.count}"
    acknowledge(post.store, volunteer, post.clock())
    assert unread_in(post) == []


def test_nobody_reads_while_the_window_is_locked(post: PostInUse) -> None:
    nobody = replace(post.duty, operator=replace(post.duty.operator, id="unknown"))

    assert unread(post.store, nobody) is None
