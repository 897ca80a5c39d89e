# SPDX-License-Identifier: MIT
"""Parcels for a flat: taking them in, and where they are afterwards."""

import pytest
from sqlalchemy import select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.parcels import open_parcels
from gatehouse.db.tables.every import parcel as parcels
from gatehouse.db.tables.every import parcel_change
from gatehouse.domain.parcel import ParcelChange, ParcelOrder
from gatehouse.domain.service_list import ServiceItem, ServiceResult
from gatehouse.errors import Refused
from gatehouse.services.parcel import take_in, take_in_back
from tests.support.post import BEGINS, PostInUse
from tests.support.rounds import served, taken_in


def test_parcels_wait_from_the_moment_they_are_taken_in(post: PostInUse) -> None:
    (row,) = taken_in(post, "3-2-501", 2, "  冷藏 \t").rows

    assert (row.door, row.pieces, row.note) == ("3-2-501", 2, "冷藏")
    assert (row.taken_at, row.carried_at) == (BEGINS, None)
    assert verify(post.store).sound


@pytest.mark.parametrize("pieces", [0, -1, 100])
def test_nobody_takes_in_a_number_that_is_a_slip(post: PostInUse, pieces: int) -> None:
    with pytest.raises(Refused, match="from 1 to 99"):
        taken_in(post, "3-2-501", pieces)


def test_a_slip_is_taken_back_once_and_only_before_parcels_are_carried(post: PostInUse) -> None:
    (slip,) = taken_in(post, "3-2-501", 11).rows
    take_in_back(post.store, post.duty, (slip.parcel_id,))

    with post.store.reader() as connection:
        assert open_parcels(connection) == ()
        changes = connection.execute(select(parcel_change.c.change)).scalars().all()
    assert changes == [ParcelChange.TAKEN_IN, ParcelChange.MISTAKEN]
    with pytest.raises(Refused, match="already"):
        take_in_back(post.store, post.duty, (slip.parcel_id,))
    (right,) = taken_in(post, "3-2-501").rows
    served(post, ServiceItem.PARCEL, "3-2-501")
    with pytest.raises(Refused, match="already"):
        take_in_back(post.store, post.duty, (right.parcel_id,))
    assert verify(post.store).sound


def test_parcels_for_a_flat_that_is_not_there_are_refused(post: PostInUse) -> None:
    with pytest.raises(Refused, match="not in the roster"):
        take_in(post.store, post.duty, ParcelOrder(household_id="nowhere"))


def test_what_was_carried_before_is_not_carried_again(post: PostInUse) -> None:
    taken_in(post, "3-2-501")
    served(post, ServiceItem.PARCEL, "3-2-501")

    with pytest.raises(Refused, match="ticked so already"):
        served(post, ServiceItem.PARCEL, "3-2-501")
    served(post, ServiceItem.PARCEL, "3-2-501", result=ServiceResult.WITHDRAWN)

    with post.store.reader() as connection:
        assert connection.execute(select(parcels.c.carried_at)).scalars().all() == [None]
