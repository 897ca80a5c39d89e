# SPDX-License-Identifier: MIT
"""Supplies: entry, counts, corrections, what is short, and what verify makes of it."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.register import sheet_rows
from gatehouse.db.queries.supplies import short_items
from gatehouse.db.tables.every import supply
from gatehouse.domain.duty import local_day
from gatehouse.domain.register import MASKED, RegisterSheet
from gatehouse.domain.supply import (
    USUAL,
    NewSupply,
    Supply,
    SupplyChange,
    SupplyCorrection,
    SupplyKind,
    SupplyMove,
)
from gatehouse.errors import NotAllowed, Refused
from gatehouse.services import supply as service
from tests.support.post import PostInUse
from tests.support.shift import an_order, hand

MASKS = NewSupply(name="口罩", unit="只", minimum=50)
KEYS = NewSupply(name="钥匙", kind=SupplyKind.KEPT, unit="把")


def add(post: PostInUse, new: NewSupply = MASKS, there: int | None = None) -> Supply:
    """Add a supply to the post."""
    found = service.add_supply(post.store, post.duty, new, there).found
    return next(one for one in found.supplies if one.name == new.name)


def move(
    post: PostInUse, one: Supply, change: SupplyChange, amount: int, whose: str = ""
) -> tuple[str, Supply]:
    """Record a move; return its id and the supply after it."""
    post.clock.forward(timedelta(minutes=1))
    order = SupplyMove(supply_id=one.id, change=change, amount=amount, whose=whose)
    done = service.record_supply(post.store, post.duty, order)
    return done.fact_id, now(post, one.name)


def now(post: PostInUse, name: str) -> Supply:
    """Return the supply of that name as it is now."""
    found = service.supply_list(post.store, post.duty).supplies
    return next(one for one in found if one.name == name)


def test_the_stock_follows_what_comes_in_and_goes_out(post: PostInUse) -> None:
    masks = add(post, there=160)
    move(post, masks, SupplyChange.GIVEN, 60, "三号楼")
    move(post, masks, SupplyChange.RECEIVED, 20)
    _, after = move(post, masks, SupplyChange.SPOILT, 8)

    assert (after.stock, after.counted) == (112, 160)
    assert verify(post.store).sound


def test_a_count_is_what_is_there_from_then_on(post: PostInUse) -> None:
    masks = add(post, there=160)
    _, after = move(post, masks, SupplyChange.COUNTED, 112)

    assert (after.stock, after.counted) == (112, 112)
    assert after.counted_at == post.clock()


def test_nobody_gives_out_more_than_there_is(post: PostInUse) -> None:
    masks = add(post, there=3)

    with pytest.raises(Refused, match="only 3 of 口罩"):
        move(post, masks, SupplyChange.GIVEN, 4)
    assert now(post, "口罩").stock == 3


@pytest.mark.parametrize("amount", [0, -1, 100_000])
def test_what_moves_nothing_or_too_much_is_refused(post: PostInUse, amount: int) -> None:
    masks = add(post, there=3)

    with pytest.raises(Refused):
        move(post, masks, SupplyChange.RECEIVED, amount)


def test_a_corrected_amount_counts_in_its_own_place(post: PostInUse) -> None:
    """What was counted after it stays counted."""
    masks = add(post, there=10)
    wrong, _ = move(post, masks, SupplyChange.RECEIVED, 100)
    move(post, masks, SupplyChange.COUNTED, 18)
    move(post, masks, SupplyChange.GIVEN, 4)

    order = SupplyCorrection(change_id=wrong, amount=10, reason="多打了一个零")
    done = service.correct_supply(post.store, post.duty, order)

    assert done.found.supplies[0].stock == 14
    lines = {line.change: line for line in done.found.moves}
    corrected = lines[SupplyChange.RECEIVED]
    assert (corrected.amount, corrected.left, corrected.corrected) == (10, 20, True)
    assert corrected.reason == "多打了一个零"
    assert verify(post.store).sound


def test_a_move_that_never_was_is_taken_back_once(post: PostInUse) -> None:
    masks = add(post, there=10)
    wrong, _ = move(post, masks, SupplyChange.GIVEN, 5)
    order = SupplyCorrection(change_id=wrong, amount=None, reason="没发出去")

    service.correct_supply(post.store, post.duty, order)

    assert now(post, "口罩").stock == 10
    with pytest.raises(Refused, match="put right already"):
        service.correct_supply(post.store, post.duty, order)
    assert verify(post.store).sound


def test_a_correction_needs_a_reason(post: PostInUse) -> None:
    masks = add(post, there=10)
    wrong, _ = move(post, masks, SupplyChange.GIVEN, 5)

    order = SupplyCorrection(change_id=wrong, amount=1, reason=" ")

    with pytest.raises(Refused, match="reason"):
        service.correct_supply(post.store, post.duty, order)
    assert now(post, "口罩").stock == 5


def test_what_is_under_its_minimum_stands_first_and_waits(post: PostInUse) -> None:
    add(post, KEYS, there=5)
    add(post, there=49)

    found = service.supply_list(post.store, post.duty).supplies

    assert [(one.name, one.is_short) for one in found] == [("口罩", True), ("钥匙", False)]
    with post.store.reader() as connection:
        (item,) = short_items(connection)
    assert (item.shown_name, item.count, item.detail) == ("口罩", 49, "50 只")


def test_the_usual_list_is_added_once(post: PostInUse) -> None:
    add(post, there=60)

    found = service.add_usual_supplies(post.store, post.duty).found

    assert {one.name for one in found.supplies} == {new.name for new in USUAL}
    assert now(post, "口罩").stock == 60
    with pytest.raises(Refused, match="usual list"):
        service.add_usual_supplies(post.store, post.duty)


def test_a_supply_gets_another_name_and_minimum_and_is_put_away(post: PostInUse) -> None:
    masks = add(post, there=60)
    named = NewSupply(name="医用口罩", unit="只", minimum=100)

    altered = service.alter_supply(post.store, post.duty, masks.id, named).found.supplies[0]
    assert (altered.name, altered.stock, altered.is_short) == ("医用口罩", 60, True)

    assert service.retire_supply(post.store, post.duty, masks.id).found.supplies == ()
    with pytest.raises(Refused, match="no more"):
        move(post, masks, SupplyChange.RECEIVED, 1)
    assert verify(post.store).sound


@pytest.mark.parametrize("name", ["", "  ", "口罩"])
def test_a_supply_has_a_name_of_its_own(post: PostInUse, name: str) -> None:
    add(post)

    with pytest.raises(Refused):
        add(post, NewSupply(name=name))


def test_a_volunteer_counts_and_a_leader_decides_what_there_is(post: PostInUse) -> None:
    masks = add(post, there=60)
    hand(post, an_order())

    _, after = move(post, masks, SupplyChange.COUNTED, 55)
    assert after.stock == 55
    with pytest.raises(NotAllowed):
        add(post, KEYS)


def test_a_changed_stock_is_found_out(post: PostInUse) -> None:
    add(post, there=60)
    with post.store.unit_of_work(post.duty) as work:
        work.connection.execute(update(supply).values(stock=61))
        work.commit()

    assert not verify(post.store).sound


def test_the_sheet_has_a_row_for_each_move_of_the_day(post: PostInUse) -> None:
    masks = add(post, there=60)
    move(post, masks, SupplyChange.GIVEN, 5, "13911112222")
    day = local_day(post.clock())

    with post.store.reader() as connection:
        rows = list(sheet_rows(connection, RegisterSheet.SUPPLIES, day, MASKED))

    assert [(row.number, row.change, row.left) for row in rows] == [
        (1, SupplyChange.COUNTED, 60),
        (2, SupplyChange.GIVEN, 55),
    ]
    assert "13911112222" not in rows[1].whose
