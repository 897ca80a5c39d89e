# SPDX-License-Identifier: MIT
"""Parcels (代收) that somebody must carry to a flat: taking them in, and carrying them."""

from collections.abc import Sequence
from typing import Any, Final

from gatehouse.db.engine import Store
from gatehouse.db.parcel import add_parcel, change_parcel
from gatehouse.db.queries.households import place_of
from gatehouse.db.queries.parcels import parcels_with, stored_parcel
from gatehouse.db.unit_of_work import FactId, UnitOfWork, new_id
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.parcel import MOST_PARCELS, ParcelChange, ParcelOrder, ParcelsRecorded
from gatehouse.errors import Refused

_IS_CARRIED: Final = {
    ParcelChange.CARRIED: False,
    ParcelChange.NOT_CARRIED: True,
    ParcelChange.MISTAKEN: False,
}
"""Where the parcels of a change must have been before it."""


def take_in(store: Store, duty: Duty, order: ParcelOrder) -> ParcelsRecorded:
    """Take parcels in for a flat of the roster; they wait until somebody carries them."""
    duty.require(Role.VOLUNTEER)
    if not 1 <= order.pieces <= MOST_PARCELS:
        raise Refused(
            f"Parcels are counted from 1 to {MOST_PARCELS}. Nothing was recorded. Count again.",
            f"件数要在 1 到 {MOST_PARCELS} 之间。没有登记。请再数一遍。",
        )
    with store.unit_of_work(duty) as work:
        if place_of(work.connection, order.household_id, None) is None:
            raise Refused(
                "This flat is not in the roster. Nothing was recorded. Choose one from the list.",
                "住户台账里没有这一户。没有登记。请从列表里选。",
            )
        columns = {
            "id": new_id(),
            "household_id": order.household_id,
            "pieces": order.pieces,
            "note": clean(order.note, LONGEST_LINE).text,
            "taken_at": work.now,
            "carried_at": None,
        }
        fact = add_parcel(work, columns)
        recorded = _recorded(work, [str(columns["id"])], fact)
        work.commit()
    return recorded


def take_in_back(store: Store, duty: Duty, parcel_ids: Sequence[str]) -> ParcelsRecorded:
    """Take back, all or none, that parcels were taken in: a slip, before anybody carried them."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        known = [_known(work, parcel_id, ParcelChange.MISTAKEN) for parcel_id in parcel_ids]
        if not known:
            raise _moved_already()
        facts = [change_parcel(work, ParcelChange.MISTAKEN, {**one, "pieces": 0}) for one in known]
        recorded = _recorded(work, parcel_ids, facts[-1])
        work.commit()
    return recorded


def move_within(work: UnitOfWork, parcel_ids: Sequence[str], change: ParcelChange) -> list[FactId]:
    """Record, as a part of the act of *work*, that parcels were carried or were not."""
    known = [_known(work, parcel_id, change) for parcel_id in parcel_ids]
    carried_at = work.now if change is ParcelChange.CARRIED else None
    return [change_parcel(work, change, {**one, "carried_at": carried_at}) for one in known]


def _known(work: UnitOfWork, parcel_id: str, change: ParcelChange) -> dict[str, Any]:
    known = stored_parcel(work.connection, parcel_id)
    if known is None or not known["pieces"]:
        raise _moved_already()
    if (known["carried_at"] is not None) is not _IS_CARRIED[change]:
        raise _moved_already()
    return known


def _moved_already() -> Refused:
    return Refused(
        "Somebody has ticked these parcels already. Nothing was changed. Look at the list again.",
        "这些件别人已经处理过了。什么都没有改动。请再看一眼列表。",
    )


def _recorded(work: UnitOfWork, ids: Sequence[str], fact: FactId) -> ParcelsRecorded:
    rows = parcels_with(work.connection, ids)
    return ParcelsRecorded(rows, fact.sequence, Changes.of(Kind.PARCEL, ids=tuple(ids)))
