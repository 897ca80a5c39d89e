# SPDX-License-Identifier: MIT
"""Parcels on the shelf: for whom, who takes them, and what is disinfected."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.parcels import open_parcels
from gatehouse.db.tables.every import disinfection, parcel_change
from gatehouse.domain.disinfection import PARCELS_AREA, DisinfectionCorrection
from gatehouse.domain.entry import Direction
from gatehouse.domain.open_item import OpenKind
from gatehouse.domain.parcel import (
    COLLECTED_BY_FLAT,
    ParcelChange,
    ParcelMending,
    ParcelMove,
    ParcelOrder,
    ParcelRow,
    ParcelsDisinfected,
    ParcelsHeld,
)
from gatehouse.errors import Refused
from gatehouse.services.crossing import weigh
from gatehouse.services.disinfection import correct_disinfection
from gatehouse.services.disinfection_lookup import disinfections
from gatehouse.services.parcel import disinfect_parcels, mend_parcel, move_parcels, take_in
from gatehouse.services.parcel_lookup import parcel_list
from tests.support.passes import flat
from tests.support.post import PostInUse
from tests.support.rounds import listed
from tests.support.zones import an_order, going, sealed

CHLORINE = ParcelsDisinfected(agent="含氯消毒液", strength="250 mg/L", done_by="周样例")


def shelved(post: PostInUse, door: str = "3-2-501", **told: object) -> ParcelRow:
    order = ParcelOrder(household_id=flat(post, door), to_door=None, **told)  # type: ignore[arg-type]
    (row,) = take_in(post.store, post.duty, order).rows
    return row


def moved(post: PostInUse, row: ParcelRow, change: ParcelChange, who: str = "") -> ParcelRow:
    move = ParcelMove(parcel_ids=(row.parcel_id,), change=change, collector=who)
    (now,) = move_parcels(post.store, post.duty, move).rows
    return now


def test_what_an_open_flat_gets_waits_on_the_shelf_until_it_is_fetched(post: PostInUse) -> None:
    row = shelved(post, shelf="B3", code="4-1023", cold=True, urgent=True)

    found = parcel_list(post.store, post.duty, "").waiting
    assert [(one.shelf, one.code, one.cold, one.urgent) for one in found] == [
        ("B3", "4-1023", True, True)
    ]
    assert not found[0].to_carry
    assert listed(post).rows == ()

    fetched = moved(post, row, ParcelChange.COLLECTED)
    assert fetched.collector == COLLECTED_BY_FLAT
    assert verify(post.store).sound


def test_what_a_sealed_flat_gets_is_to_be_carried_also_where_it_waited_before(
    post: PostInUse,
) -> None:
    shelved(post)
    sealed(post, an_order())

    (row,) = parcel_list(post.store, post.duty, "").waiting
    assert row.to_carry
    assert not row.to_door


@pytest.mark.parametrize("text", ["3-2-501", "1023", "b3", "lxf5"])
def test_a_parcel_is_found_by_flat_code_shelf_or_name(post: PostInUse, text: str) -> None:
    shelved(post, shelf="B3", code="4-1023")
    shelved(post, "3-2-301", shelf="A1", code="4-2000")

    assert [one.door for one in parcel_list(post.store, post.duty, text).waiting] == ["3-2-501"]


def test_who_took_it_is_kept_and_a_slip_brings_it_back(post: PostInUse) -> None:
    row = shelved(post)
    assert moved(post, row, ParcelChange.COLLECTED, "楼长周样例").collector == "楼长周样例"
    with pytest.raises(Refused, match="ticked these parcels already"):
        moved(post, row, ParcelChange.CARRIED)

    back = moved(post, row, ParcelChange.NOT_CARRIED)

    assert (back.waits, back.collector) == (True, "")
    assert verify(post.store).sound


def test_what_is_disinfected_at_once_is_one_disinfection_and_can_be_taken_back(
    post: PostInUse,
) -> None:
    shelved(post, pieces=2)
    shelved(post, "3-2-301")
    disinfect_parcels(post.store, post.duty, CHLORINE)
    with pytest.raises(Refused, match="Everything on the shelf is disinfected"):
        disinfect_parcels(post.store, post.duty, CHLORINE)
    assert parcel_list(post.store, post.duty, "").undisinfected == 0

    (row,) = disinfections(post.store, post.duty).done
    assert (row.where, row.pieces) == (PARCELS_AREA, 3)
    slip = DisinfectionCorrection(why="还没喷", withdrawn=True)
    correct_disinfection(post.store, post.duty, row.fact_id, slip)

    assert parcel_list(post.store, post.duty, "").undisinfected == 3
    assert disinfections(post.store, post.duty).done == ()
    with post.store.reader() as connection:
        assert len(connection.execute(select(disinfection)).all()) == 2
    assert verify(post.store).sound


def test_what_was_written_wrongly_is_put_right_with_a_reason(post: PostInUse) -> None:
    row = shelved(post)
    with pytest.raises(Refused, match="reason is missing"):
        mend_parcel(post.store, post.duty, ParcelMending(parcel_id=row.parcel_id, why=" "))

    mending = ParcelMending(parcel_id=row.parcel_id, why="看错架号", shelf="C1", pieces=3)
    (now,) = mend_parcel(post.store, post.duty, mending).rows

    assert (now.shelf, now.pieces) == ("C1", 3)
    with post.store.reader() as connection:
        reasons = connection.execute(select(parcel_change.c.supersedes_reason)).scalars().all()
    assert reasons == ["", "看错架号"]
    assert verify(post.store).sound


def test_the_next_shift_takes_over_what_is_fetched_in_one_line(post: PostInUse) -> None:
    shelved(post, pieces=2)
    post.clock.forward(timedelta(hours=30))
    shelved(post, "3-2-301")

    with post.store.reader() as connection:
        (item,) = open_parcels(connection)

    assert (item.kind, item.count, item.detail) == (OpenKind.PARCELS_HELD, 3, "2")


def test_who_comes_home_is_told_what_waits_and_who_goes_out_is_not(post: PostInUse) -> None:
    shelved(post, pieces=2, shelf="B3")
    shelved(post, shelf="A1", cold=True)
    crossing = going(post, "林晓枫", Direction.IN)

    held = weigh(post.store, post.duty, crossing).parcels

    assert held == ParcelsHeld(pieces=3, shelves=("B3", "A1"), cold=True)
    out = replace(crossing, direction=Direction.OUT)
    assert weigh(post.store, post.duty, out).parcels is None
