# SPDX-License-Identifier: MIT
"""The points of a notice: written for a set, ticked at each gate, open until somebody said."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from sqlalchemy import func, select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.register_patrols import count_patrols, patrols_of_day
from gatehouse.db.tables.every import rule_point_tick
from gatehouse.domain.changes import Kind
from gatehouse.domain.duty import local_day
from gatehouse.domain.left_open import left_open_words
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.policy.adoption import Adoption
from gatehouse.domain.register import MASKED
from gatehouse.domain.rule_point import PointList, PointMark, PointsOrder, TickOrder
from gatehouse.errors import NotAllowed, Refused
from gatehouse.services.handover import summary
from gatehouse.services.policy import shipped_text
from gatehouse.services.rule_notice import publish_rules
from gatehouse.services.rule_point import rule_points, tick_point, write_points
from gatehouse.services.rules_calendar import adopt_rules
from tests.support.post import BEGINS, PostInUse
from tests.support.shift import an_order, hand

TEXT = "1. 门口测温\n2. 查码\n3. 登记访客\n4. 口罩\n5. 通风"


def written(post: PostInUse, text: str = TEXT) -> PointList:
    """Write the points of the set in force."""
    known = rule_points(post.store, post.duty)
    return write_points(post.store, post.duty, PointsOrder(known.policy_id, text)).points


def tick(post: PostInUse, number: int, mark: PointMark = PointMark.DONE, words: str = "") -> None:
    """Say at the gate on duty how a point of the set in force stands."""
    points = rule_points(post.store, post.duty).points
    point_id = points[number - 1].point.point_id
    order = TickOrder(point_id=point_id, mark=mark, words=words)
    tick_point(post.store, post.as_volunteer(), order)


def left_over(post: PostInUse) -> list[OpenItem]:
    """Return what the handover says of points."""
    items = summary(post.store, post.duty).open_items
    return [item for item in items if item.kind is OpenKind.POINTS_OPEN]


def test_the_set_itself_proposes_its_points_and_nothing_is_open_by_that(post: PostInUse) -> None:
    known = rule_points(post.store, post.duty)

    assert (known.points, known.written_at, known.in_force) == ((), None, True)
    assert known.text.zh.splitlines() == [one.zh for one in known.proposed]
    assert known.proposed
    assert left_over(post) == []


def test_what_a_gate_ticked_is_known_with_name_and_time_and_the_rest_is_open(
    post: PostInUse,
) -> None:
    written(post)
    post.clock.forward(timedelta(minutes=30))
    tick(post, 1)
    tick(post, 3, PointMark.NOT_APPLICABLE)
    tick(post, 4, PointMark.NOT_POSSIBLE, "没有库存")

    known = rule_points(post.store, post.duty)

    said = known.points[3].at_gate("北门")
    assert said is not None
    assert (said.mark, said.words, said.at) == (
        PointMark.NOT_POSSIBLE,
        "没有库存",
        BEGINS + timedelta(minutes=30),
    )
    assert said.operator
    assert [one.number for one in known.open_points] == [2, 5]
    (item,) = left_over(post)
    assert (item.count, item.since, item.shown_name) == (2, BEGINS, "北门")
    words = left_open_words(item)
    assert words is not None
    assert words.zh == "2 条：第 2、5 条"
    assert verify(post.store).sound


def test_a_tick_taken_back_is_a_fact_of_its_own(post: PostInUse) -> None:
    written(post)
    tick(post, 1)
    tick(post, 1, PointMark.CLEARED)

    assert len(rule_points(post.store, post.duty).open_points) == 5
    with post.store.reader() as connection:
        facts = connection.execute(select(func.count()).select_from(rule_point_tick)).scalar_one()
    assert facts == 2


def test_each_gate_has_its_own_ticks(post: PostInUse) -> None:
    written(post)
    tick(post, 1)
    east = replace(post.duty, gate="东门")

    known = rule_points(post.store, east)

    assert len(known.open_points) == 5
    assert known.gates == ("东门", "北门")
    assert known.points[0].at_gate("北门") is not None


def test_a_point_that_stays_on_the_list_keeps_its_ticks(post: PostInUse) -> None:
    written(post)
    tick(post, 2)
    post.clock.forward(timedelta(hours=1))

    known = written(post, "查码\n新的一条")

    assert [one.number for one in known.open_points] == [2]
    (item,) = left_over(post)
    assert item.since == BEGINS + timedelta(hours=1)


def test_what_is_not_possible_has_a_word(post: PostInUse) -> None:
    written(post)

    with pytest.raises(Refused):
        tick(post, 1, PointMark.NOT_POSSIBLE, "  ")


def test_a_list_is_written_for_rules_to_come_and_counts_from_their_first_moment(
    post: PostInUse,
) -> None:
    text, ten = shipped_text("changchun-2022-03"), BEGINS + timedelta(hours=1)
    adopted = adopt_rules(post.store, post.duty, Adoption(toml=text, valid_from=ten)).policy_id

    order = PointsOrder(adopted, TEXT)
    known = write_points(post.store, post.duty, order).points

    assert not known.in_force
    assert left_over(post) == []
    with pytest.raises(Refused):
        tick_point(
            post.store,
            post.duty,
            TickOrder(point_id=known.points[0].point.point_id, mark=PointMark.DONE),
        )
    post.clock.forward(timedelta(hours=3))
    (item,) = left_over(post)
    assert (item.count, item.since) == (5, ten)
    tick(post, 5)
    assert left_over(post)[0].count == 4


def test_a_volunteer_ticks_and_writes_no_list(post: PostInUse) -> None:
    policy_id = rule_points(post.store, post.as_volunteer()).policy_id

    with pytest.raises(NotAllowed):
        write_points(post.store, post.as_volunteer(), PointsOrder(policy_id, TEXT))


def test_the_screens_that_show_points_are_told(post: PostInUse) -> None:
    known = rule_points(post.store, post.duty)

    done = write_points(post.store, post.duty, PointsOrder(known.policy_id, TEXT))

    assert done.changes.concern(Kind.RULE_POINT)
    assert done.points.written_by == post.duty.operator.name


def test_the_notice_to_residents_says_the_points_and_holds_as_the_set_does(
    post: PostInUse,
) -> None:
    text, ten = shipped_text("changchun-2022-03"), BEGINS + timedelta(hours=1)
    adoption = Adoption(toml=text, valid_from=ten, valid_to=ten + timedelta(days=3))
    adopted = adopt_rules(post.store, post.duty, adoption).policy_id
    own = publish_rules(post.store, post.duty, adopted).row
    write_points(post.store, post.duty, PointsOrder(adopted, TEXT))

    row = publish_rules(post.store, post.duty, adopted).row

    assert own.text.zh.splitlines()[1].startswith("1. 高于 37.3 ℃ 的")
    assert row.text.zh.splitlines()[1:] == TEXT.splitlines()
    assert row.text.zh.splitlines()[0].startswith("依据样例〔2022〕4号")
    assert (row.begins_at, row.ends_at) == (ten, ten + timedelta(days=3))
    assert row.policy_id == adopted
    with pytest.raises(NotAllowed):
        publish_rules(post.store, post.as_volunteer(), adopted)


def test_the_sheet_of_patrols_has_a_row_for_each_gate_that_checked(post: PostInUse) -> None:
    written(post)
    tick(post, 1)
    tick(post, 4, PointMark.NOT_POSSIBLE, "没有库存")
    tick(post, 5)
    tick(post, 5, PointMark.CLEARED)

    with post.store.reader() as connection:
        (line,) = patrols_of_day(connection, local_day(BEGINS), MASKED)
        assert count_patrols(connection, local_day(BEGINS)) == 1

    assert line.name == "通告要点 样例〔日常〕1号（北门）"
    assert (line.number, line.seen, line.found, line.findings) == (1, 2, 1, "没有库存")


def test_what_is_open_goes_on_with_a_signed_handover(post: PostInUse) -> None:
    written(post)
    tick(post, 1)

    signed = hand(post, an_order()).handover

    (item,) = [one for one in signed.summary.open_items if one.kind is OpenKind.POINTS_OPEN]
    assert (item.count, item.detail) == (4, "2,3,4,5")
