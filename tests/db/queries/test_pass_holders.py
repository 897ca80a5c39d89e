# SPDX-License-Identifier: MIT
"""The number of a pass finds its holder, valid or not, and never scans a table."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from gatehouse.db.queries.pass_holders import BY_NUMBER, BY_SHORT_NUMBER
from gatehouse.domain.duty import local_day, midnight
from gatehouse.domain.gate_pass import PassClass, PassState
from gatehouse.domain.pass_number import grouped
from gatehouse.domain.person import Candidate
from gatehouse.services.gate_pass import void_pass
from gatehouse.services.search import find
from tests.support.passes import a_residents_order, a_visitors_order, issue
from tests.support.post import PostInUse


def _found(post: PostInUse, text: str) -> list[Candidate]:
    return list(find(post.store, post.duty, text).candidates)


@pytest.mark.parametrize(
    ("statement", "values"), [(BY_SHORT_NUMBER, ("9357", 9)), (BY_NUMBER, ("48162", "48163", 9))]
)
def test_a_number_is_looked_up_by_index(
    post: PostInUse, statement: str, values: tuple[object, ...]
) -> None:
    """Whatever the number of passes."""
    with post.store.reader() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        steps = [row.detail for row in plan]

    tables = [step for step in steps if "gate_pass" in step or "person" in step]
    assert tables
    assert all(step.startswith("SEARCH") for step in tables), steps


def test_the_holder_is_found_with_the_pass(post: PostInUse) -> None:
    """By the short number, by the whole one, and as the card prints it."""
    row = issue(post, a_visitors_order(post)).card.row

    for text in (row.short_number, row.number, grouped(row.number), row.number[:8]):
        (holder,) = _found(post, text)
        assert (holder.shown_name, holder.door) == ("周*安", "3-2-501")
        assert holder.gate_pass is not None
        assert (holder.gate_pass.pass_id, holder.gate_pass.state) == (
            row.pass_id,
            PassState.VALID,
        )


@pytest.mark.parametrize("cut", [slice(0, 5), slice(0, 7), slice(-3, None)])
def test_other_lengths_mean_no_pass(post: PostInUse, cut: slice) -> None:
    """So that a flat or a telephone never brings a pass up."""
    row = issue(post, a_visitors_order(post)).card.row

    assert all(one.gate_pass is None for one in _found(post, row.number[cut]))


def test_a_void_pass_still_finds_its_holder_and_says_so(post: PostInUse) -> None:
    """Whoever shows it is asked about it."""
    row = issue(post, a_visitors_order(post)).card.row
    void_pass(post.store, post.duty, row.pass_id, "丢失")

    (holder,) = _found(post, row.number)

    assert holder.gate_pass is not None
    assert holder.gate_pass.state is PassState.VOID


def test_an_expired_pass_still_finds_its_holder(post: PostInUse) -> None:
    """As long as no other pass bears the number."""
    row = issue(post, a_visitors_order(post)).card.row
    post.clock.forward(timedelta(days=200))

    (holder,) = _found(post, row.short_number)

    assert holder.gate_pass is not None
    assert holder.gate_pass.state is PassState.EXPIRED


def test_a_pass_that_is_found_outside_its_hours_says_so(post: PostInUse) -> None:
    """A service staff pass is for the hours from 6:00 to 22:00."""
    order = replace(a_visitors_order(post), pass_class=PassClass.SERVICE_STAFF)
    row = issue(post, order).card.row
    told = {}
    for hour in (21, 23):
        post.clock.now = midnight(local_day(post.clock())) + timedelta(hours=hour)
        (holder,) = _found(post, row.short_number)
        assert holder.gate_pass is not None
        told[hour] = (holder.gate_pass.state, holder.gate_pass.in_hours)

    assert told == {21: (PassState.VALID, True), 23: (PassState.VALID, False)}


def test_a_holder_stands_before_a_telephone_with_the_same_end(post: PostInUse) -> None:
    """Both are shown, and only one of them by a pass."""
    row = issue(post, a_residents_order(post)).card.row
    visitor = issue(post, a_visitors_order(post, "钱小乐", phone=f"1391111{row.short_number}"))

    holder, other = _found(post, row.short_number)

    assert holder.gate_pass is not None
    assert other.gate_pass is None
    assert other.shown_name == "钱*乐"
    assert visitor.card.row.short_number != row.short_number


def test_who_is_found_by_pass_and_by_name_stands_once(post: PostInUse) -> None:
    """With the pass."""
    first = issue(post, a_residents_order(post)).card.row
    issue(
        post,
        a_visitors_order(post, "钱小乐", phone=f"1391111{first.short_number}"),
    )
    second = issue(post, a_residents_order(post)).card.row

    assert [one.gate_pass is not None for one in _found(post, second.short_number)] == [True]
    assert len(_found(post, first.short_number)) == 2


def test_a_temperature_may_follow_the_short_number(post: PostInUse) -> None:
    """Four digits, three digits, Enter."""
    row = issue(post, a_visitors_order(post)).card.row

    found = find(post.store, post.duty, f"{row.short_number}365")

    assert found.temperature == "365"
    assert [one.gate_pass is not None for one in found.candidates] == [True]


def test_a_wrong_last_digit_finds_nobody_and_is_no_temperature(post: PostInUse) -> None:
    """Whatever the digit: the first nine would find the holder."""
    row = issue(post, a_visitors_order(post)).card.row

    for wrong in (digit for digit in "0123456789" if digit != row.number[-1]):
        for text in (row.number[:-1] + wrong, grouped(row.number[:-1] + wrong)):
            found = find(post.store, post.duty, text)

            assert (found.candidates, found.temperature) == ((), "")


def test_a_wrong_ninth_digit_is_no_temperature(post: PostInUse) -> None:
    """Eight digits would find the holder."""
    row = issue(post, a_visitors_order(post)).card.row

    for wrong in (digit for digit in "34" if digit != row.number[8]):
        assert _found(post, row.number[:8] + wrong) == []


def test_a_temperature_may_follow_the_whole_number(post: PostInUse) -> None:
    """The check digit is there."""
    row = issue(post, a_visitors_order(post)).card.row

    found = find(post.store, post.duty, f"{row.number}365")

    assert found.temperature == "365"
    assert [one.gate_pass is not None for one in found.candidates] == [True]
