# SPDX-License-Identifier: MIT
"""Carers of households: giving one to many flats at once, and what explains them."""

import pytest
from sqlalchemy import func, select, text

from gatehouse.db.inspection.verification import verify
from gatehouse.db.tables.every import carer_change
from gatehouse.domain.carer import NOBODY, Carer, CarerOrder
from gatehouse.domain.tag import Tag
from gatehouse.errors import NotAllowed, Refused
from gatehouse.services.carer import assign_carer, carers, may_assign, reach
from tests.support.care import CARER, check_ins, in_care, tagged
from tests.support.post import PostInUse


@pytest.mark.parametrize(
    ("places", "flats"),
    [("3", 3), ("3-2", 2), ("3栋2单元", 2), ("3-2-501", 1), ("3-2 1-1-101、10", 4), ("1", 3)],
)
def test_a_place_means_the_flats_in_it(post: PostInUse, places: str, flats: int) -> None:
    """Building 1 is not building 10."""
    found = reach(post.store, post.duty, places)

    assert (found.households, found.unknown) == (flats, ())


def test_a_place_that_the_roster_does_not_know_is_named(post: PostInUse) -> None:
    assert reach(post.store, post.duty, "3-2 77").unknown == ("77",)
    with pytest.raises(Refused, match="not in the roster"):
        in_care(post, "3-2 77")
    with pytest.raises(Refused, match="missing"):
        in_care(post, " ")


def test_many_flats_are_given_into_care_at_once(post: PostInUse) -> None:
    tagged(post, "刘雪飞")

    done = in_care(post, "3")

    assert (done.households, done.carer) == (3, CARER)
    (row,) = check_ins(post).rows[-1:]
    assert row.carer == CARER
    with post.store.reader() as connection:
        facts = connection.execute(select(func.count()).select_from(carer_change)).scalar_one()
    assert facts == 3
    assert verify(post.store).sound


def test_a_flat_has_one_carer_or_none(post: PostInUse) -> None:
    tagged(post, "刘雪飞", Tag.ILL)
    in_care(post, "3-2")
    in_care(post, "3-2-301", Carer(name=post.duty.operator.name, operator_id=post.duty.operator.id))
    (row,) = check_ins(post).rows
    assert row.carer.name == "周岚"

    in_care(post, "3-2-301", NOBODY)

    (row,) = check_ins(post).rows
    assert row.carer == NOBODY
    assert [share.carer.name for share in check_ins(post).carers] == ["赵样例", ""]
    assert verify(post.store).sound


def test_who_can_be_chosen_is_an_operator_or_known_already(post: PostInUse) -> None:
    in_care(post, "3-2")

    assert [one.name for one in carers(post.store, post.as_volunteer())] == ["周岚", "赵样例"]


def test_a_clumsy_edit_of_a_carer_is_found(post: PostInUse) -> None:
    in_care(post, "3-2-301")

    with post.store.unit_of_work(post.duty) as work:
        work.connection.execute(text("UPDATE carer SET telephone = '0000-8009999'"))
        work.commit()

    (problem,) = verify(post.store).problems
    assert problem.en.endswith("is not what the records explain: telephone.")


def test_a_volunteer_assigns_nobody(post: PostInUse) -> None:
    with pytest.raises(NotAllowed):
        assign_carer(post.store, post.as_volunteer(), CarerOrder(places="3", carer=CARER))
    assert not may_assign(post.store, post.as_volunteer())
    assert may_assign(post.store, post.duty)
