# SPDX-License-Identifier: MIT
"""Parcels (代收): taking them in, disinfecting them, and handing them out or carrying them."""

from collections.abc import Sequence
from typing import Any, Final

from gatehouse.db.engine import Store
from gatehouse.db.parcel import add_parcel, change_parcel
from gatehouse.db.queries.households import place_of
from gatehouse.db.queries.parcels import parcels_with, stored_parcel, undisinfected_parcels
from gatehouse.db.queries.zones_over import zones_over
from gatehouse.db.unit_of_work import FactId, UnitOfWork, new_id
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.parcel import (
    COLLECTED_BY_FLAT,
    MOST_PARCELS,
    ParcelChange,
    ParcelMending,
    ParcelMove,
    ParcelOrder,
    ParcelsDisinfected,
    ParcelsRecorded,
)
from gatehouse.domain.service_list import KEPT_AT_HOME
from gatehouse.errors import Refused
from gatehouse.services.disinfection import record_parcels_disinfected

_IS_CARRIED: Final = {
    ParcelChange.CARRIED: False,
    ParcelChange.COLLECTED: False,
    ParcelChange.NOT_CARRIED: True,
    ParcelChange.MENDED: False,
    ParcelChange.MISTAKEN: False,
}
"""Where the parcels of a change must have been before it."""


def take_in(store: Store, duty: Duty, order: ParcelOrder) -> ParcelsRecorded:
    """Take parcels in for a flat of the roster; they wait until somebody carries them."""
    duty.require(Role.VOLUNTEER)
    _refuse_slip(order.pieces)
    with store.unit_of_work(duty) as work:
        if place_of(work.connection, order.household_id, None) is None:
            raise Refused(
                "This flat is not in the roster. Nothing was recorded. Choose one from the list.",
                "住户台账里没有这一户。没有登记。请从列表里选。",
            )
        columns = _columns(work, order)
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


def move_parcels(store: Store, duty: Duty, move: ParcelMove) -> ParcelsRecorded:
    """Record, all or none, that parcels were fetched or carried, or are at the post after all."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        facts = move_within(work, move.parcel_ids, move.change, move.collector)
        if not facts:
            raise _moved_already()
        recorded = _recorded(work, move.parcel_ids, facts[-1])
        work.commit()
    return recorded


def mend_parcel(store: Store, duty: Duty, mending: ParcelMending) -> ParcelsRecorded:
    """Put right what was written of parcels that wait, with a reason."""
    duty.require(Role.VOLUNTEER)
    why = _line(mending.why)
    if not why:
        raise Refused(
            "The reason is missing. Nothing was changed. Write in a few words what was wrong.",
            "没写原因。没有改动。请用几个字写明哪里不对。",
        )
    if mending.pieces is not None:
        _refuse_slip(mending.pieces)
    with store.unit_of_work(duty) as work:
        known = _known(work, mending.parcel_id, ParcelChange.MENDED)
        fact = change_parcel(work, ParcelChange.MENDED, known | _mended(mending), reason=why)
        recorded = _recorded(work, (mending.parcel_id,), fact)
        work.commit()
    return recorded


def disinfect_parcels(store: Store, duty: Duty, order: ParcelsDisinfected) -> ParcelsRecorded:
    """Record that everything on the shelf that was not disinfected yet is now."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        found = undisinfected_parcels(work.connection)
        if not found:
            raise Refused(
                "Everything on the shelf is disinfected. Nothing was recorded. Take parcels in.",
                "架上的件都消杀过了。没有登记。请先收件。",
            )
        fact = record_parcels_disinfected(work, order, sum(one["pieces"] for one in found))
        at = {"disinfected_at": work.now}
        for one in found:
            change_parcel(work, ParcelChange.DISINFECTED, one | at)
        rows = parcels_with(work.connection, [one["id"] for one in found])
        work.commit()
    changes = Changes.of(Kind.PARCEL, Kind.DISINFECTION)
    return ParcelsRecorded(rows, fact.sequence, changes, fact.id)


def move_within(
    work: UnitOfWork, parcel_ids: Sequence[str], change: ParcelChange, collector: str = ""
) -> list[FactId]:
    """Record, as a part of the act of *work*, that parcels left the post or did not."""
    known = [_known(work, parcel_id, change) for parcel_id in parcel_ids]
    here = change is ParcelChange.NOT_CARRIED
    fetched = change is ParcelChange.COLLECTED
    told = {
        "carried_at": None if here else work.now,
        "collector": (_line(collector) or COLLECTED_BY_FLAT) if fetched else "",
    }
    return [change_parcel(work, change, {**one, **told}) for one in known]


def _columns(work: UnitOfWork, order: ParcelOrder) -> dict[str, Any]:
    to_door = order.to_door
    if to_door is None:
        zones = zones_over(work.connection, order.household_id, None, work.now)
        to_door = any(zone.level in KEPT_AT_HOME for zone in zones)
    return {
        "id": new_id(),
        "household_id": order.household_id,
        "pieces": order.pieces,
        "note": _line(order.note),
        "taken_at": work.now,
        "carried_at": None,
        "collector": "",
        "to_door": to_door,
        "shelf": _line(order.shelf),
        "code": _line(order.code),
        "cold": order.cold,
        "urgent": order.urgent,
        "disinfected_at": None,
    }


def _mended(by: ParcelMending) -> dict[str, Any]:
    told = {
        "pieces": by.pieces,
        "shelf": None if by.shelf is None else _line(by.shelf),
        "code": None if by.code is None else _line(by.code),
        "cold": by.cold,
        "urgent": by.urgent,
        "to_door": by.to_door,
    }
    return {name: value for name, value in told.items() if value is not None}


def _line(text: str) -> str:
    return clean(text, LONGEST_LINE).text


def _refuse_slip(pieces: int) -> None:
    if not 1 <= pieces <= MOST_PARCELS:
        raise Refused(
            f"Parcels are counted from 1 to {MOST_PARCELS}. Nothing was recorded. Count again.",
            f"件数要在 1 到 {MOST_PARCELS} 之间。没有登记。请再数一遍。",
        )


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
    changes = Changes.of(Kind.PARCEL, ids=tuple(ids))
    return ParcelsRecorded(rows, fact.sequence, changes, fact.id)
