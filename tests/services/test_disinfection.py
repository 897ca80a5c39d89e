# SPDX-License-Identifier: MIT
"""Disinfection of areas: what is due, what was done, and putting it right."""

from datetime import timedelta

import pytest

from gatehouse.db.inspection.verification import verify
from gatehouse.domain.disinfection import (
    Disinfected,
    DisinfectedKind,
    DisinfectionCorrection,
    DisinfectionRow,
)
from gatehouse.domain.routine import WHEN_NEEDED, HowOften, RoutineKind, RoutineOrder, RoutineRow
from gatehouse.errors import Refused
from gatehouse.services.disinfection import (
    check_disinfection,
    correct_disinfection,
    disinfect_area,
)
from gatehouse.services.disinfection_lookup import disinfections, open_disinfections
from gatehouse.services.routine import remove_routine, set_routine
from tests.support.post import PostInUse

TWICE = HowOften(2)
STAIR = "1 号楼 1 单元"


def routine(post: PostInUse, often: HowOften = TWICE) -> str:
    order = RoutineOrder(kind=RoutineKind.DISINFECTION, name=STAIR, often=often)
    return set_routine(post.store, post.duty, order).routine_id


def done(post: PostInUse, routine_id: str | None = None, area: str = "") -> DisinfectionRow:
    order = Disinfected(
        routine_id=routine_id,
        area=area,
        agent="含氯消毒液",
        strength="500 mg/L",
        done_by="周样例",
    )
    return disinfect_area(post.store, post.duty, order).row


def area(post: PostInUse) -> RoutineRow:
    (row,) = disinfections(post.store, post.duty).areas
    return row


def test_an_area_is_due_until_it_was_done_as_often_as_said(post: PostInUse) -> None:
    stair = routine(post)
    lefts = []
    for _ in range(3):
        lefts.append(area(post).left)
        done(post, stair)
    post.clock.forward(timedelta(days=1))

    assert [*lefts, area(post).left] == [2, 1, 0, 2]
    assert verify(post.store).sound


@pytest.mark.parametrize(("often", "left"), [(HowOften(1, 2), 0), (WHEN_NEEDED, 0)])
def test_what_is_done_every_second_day_is_not_due_the_day_after(
    post: PostInUse, often: HowOften, left: int
) -> None:
    stair = routine(post, often)
    done(post, stair)
    post.clock.forward(timedelta(days=1))

    assert area(post).left == left


def test_an_area_said_again_is_done_as_often_as_said_last(post: PostInUse) -> None:
    stair = routine(post)
    assert routine(post, HowOften(4)) == stair
    assert area(post).often == HowOften(4)

    remove_routine(post.store, post.duty, stair, "解封")
    assert disinfections(post.store, post.duty).areas == ()
    with pytest.raises(Refused, match="Nobody said where"):
        done(post, stair)
    assert verify(post.store).sound


def test_the_next_shift_sees_what_is_still_to_be_done_today(post: PostInUse) -> None:
    done(post, routine(post, HowOften(4)))

    with post.store.reader() as connection:
        (item,) = open_disinfections(connection, post.clock.now)

    assert (item.shown_name, item.count) == (STAIR, 3)


def test_somebody_else_looks_at_it_and_that_is_no_correction(post: PostInUse) -> None:
    row = done(post, area="岗亭")
    with pytest.raises(Refused, match="Somebody else"):
        check_disinfection(post.store, post.duty, row.fact_id, "周样例")

    checked = check_disinfection(post.store, post.duty, row.fact_id, "吴样例").row

    assert (checked.checked_by, checked.happened_at) == ("吴样例", row.happened_at)
    assert [one.checked_by for one in disinfections(post.store, post.duty).done] == ["吴样例"]
    assert verify(post.store).sound


def test_a_slip_is_put_right_or_taken_back_with_a_reason(post: PostInUse) -> None:
    stair = routine(post)
    row = done(post, stair)
    with pytest.raises(Refused, match="reason is missing"):
        correct_disinfection(
            post.store, post.duty, row.fact_id, DisinfectionCorrection(why="", agent="酒精")
        )
    by = DisinfectionCorrection(why="看错瓶子", agent="75% 酒精", strength="75%")
    right = correct_disinfection(post.store, post.duty, row.fact_id, by).row
    assert (right.agent, right.strength, right.done_by) == ("75% 酒精", "75%", "周样例")

    back = DisinfectionCorrection(why="没做", withdrawn=True)
    correct_disinfection(post.store, post.duty, right.fact_id, back)

    assert disinfections(post.store, post.duty).done == ()
    assert area(post).left == 2
    with pytest.raises(Refused, match="changed this record already"):
        correct_disinfection(post.store, post.duty, row.fact_id, back)
    assert verify(post.store).sound


@pytest.mark.parametrize(
    "lacking",
    [
        Disinfected(area="岗亭", agent=" ", done_by="周样例"),
        Disinfected(area="岗亭", agent="酒精", done_by=""),
        Disinfected(area="", agent="酒精", done_by="周样例"),
    ],
    ids=["agent", "done_by", "area"],
)
def test_where_what_and_who_belong_to_it(post: PostInUse, lacking: Disinfected) -> None:
    with pytest.raises(Refused, match="Nothing was recorded"):
        disinfect_area(post.store, post.duty, lacking)


def test_the_last_one_is_known_for_the_same_again(post: PostInUse) -> None:
    assert disinfections(post.store, post.duty).last is None
    done(post, area="岗亭")

    last = disinfections(post.store, post.duty).last

    assert last is not None
    assert (last.kind, last.agent, last.done_by) == (DisinfectedKind.AREA, "含氯消毒液", "周样例")
