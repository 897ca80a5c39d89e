# SPDX-License-Identifier: MIT
"""Looking the service list up: the flats of today, what is left at a handover, and door sheets."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from msgspec import Struct
from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.queries.chain import chain_head
from gatehouse.db.queries.parcels import open_parcels, parcels_since
from gatehouse.db.queries.post import post_row
from gatehouse.db.queries.rounds import FlatProgress, flats_in_round, open_rounds, stair_of
from gatehouse.db.queries.services import (
    KeptFlat,
    flats_served,
    last_visits,
    ticks_of_day,
)
from gatehouse.domain.duty import Duty, Role, local_day, midnight
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.parcel import ParcelRow
from gatehouse.domain.service_list import (
    EVERY_DAY,
    DaysOfTests,
    DoorSheet,
    Mark,
    MarkState,
    ServiceItem,
    ServiceList,
    ServiceResult,
    ServiceRow,
    Tick,
    counted,
    is_test_day,
    sheet_days,
)
from gatehouse.domain.zone import Count
from gatehouse.errors import Refused
from gatehouse.services.policy import rules_at

_STATES: Final = {
    ServiceResult.DONE: MarkState.DONE,
    ServiceResult.NOT_POSSIBLE: MarkState.NOT_POSSIBLE,
}
_DOORS_NAMED: Final = 8
_BETWEEN_DOORS: Final = "、"


class Sampling(Struct, frozen=True):
    """How many people of a flat the open rounds ask for, have done, and have been told of."""

    asked: int = 0
    done: int = 0
    told: int = 0

    def and_flat(self, flat: FlatProgress) -> "Sampling":
        """Return the sampling of one round more."""
        return Sampling(self.asked + flat.people, self.done + flat.done, self.told + flat.told)


class _Today(Struct, frozen=True, kw_only=True):
    """What the marks of all flats follow from."""

    test_days: DaysOfTests
    ticks: Mapping[tuple[str, ServiceItem], Tick]
    parcels: Mapping[str, list[ParcelRow]]
    sampling: Mapping[str, Sampling]
    visits: Mapping[str, datetime]
    at: datetime


def service_list(store: Store, duty: Duty) -> ServiceList:
    """Return the flats that are kept at home now, and those for which parcels wait."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return list_at(connection, duty.now())


def list_at(connection: Connection, at: datetime) -> ServiceList:
    """Return the service list as it stands at the moment *at*."""
    today = local_day(at)
    parcels: dict[str, list[ParcelRow]] = {}
    for one in parcels_since(connection, midnight(today)):
        parcels.setdefault(one.household_id, []).append(one)
    waiting = [
        home for home, of_flat in parcels.items() if any(one.to_door for one in _waiting(of_flat))
    ]
    flats = flats_served(connection, at, waiting)
    if not flats:
        return ServiceList(day=today, rows=(), counts=counted(()))
    known = _Today(
        test_days=rules_at(connection, at).test_days,
        ticks=ticks_of_day(connection, today),
        parcels=parcels,
        sampling=sampling_now(connection),
        visits=last_visits(connection, today),
        at=at,
    )
    rows = tuple(_row(flat, known) for flat in flats if flat.people or flat.household_id in waiting)
    return ServiceList(day=today, rows=rows, counts=counted(rows))


def sampling_now(connection: Connection) -> dict[str, Sampling]:
    """Return what the open rounds ask of each flat."""
    found: dict[str, Sampling] = {}
    for one in open_rounds(connection):
        for flat in flats_in_round(connection, one.round_id, one.scope):
            before = found.get(flat.household_id, Sampling())
            found[flat.household_id] = before.and_flat(flat)
    return found


def open_services(connection: Connection, at: datetime) -> tuple[OpenItem, ...]:
    """Return what a handover leaves to the next shift: tests, visits, and parcels to be carried."""
    rows = list_at(connection, at).rows
    tests = [row.door for row in rows if row.mark(ServiceItem.TEST).is_missed]
    visits = [row.door for row in rows if row.mark(ServiceItem.VISIT).is_missed]
    since = midnight(local_day(at))
    left = ((OpenKind.TESTS_DUE, tests), (OpenKind.NOT_VISITED, visits))
    summed = tuple(left_today(kind, doors, since) for kind, doors in left if doors)
    kept = {row.household_id for row in rows if row.level is not None}
    return (*summed, *open_parcels(connection, kept))


def door_sheets(store: Store, duty: Duty, household_ids: Sequence[str]) -> tuple[DoorSheet, ...]:
    """Return what the sheets at the doors of these flats say, in the order of doors."""
    duty.require(Role.VOLUNTEER)
    at = duty.now()
    with store.reader() as connection:
        post, head = post_row(connection), chain_head(connection)
        test_days = rules_at(connection, at).test_days
        flats = flats_served(connection, at, ())
    asked = frozenset(household_ids)
    sheets = tuple(
        DoorSheet(
            post=post,
            place=flat.place.long_label,
            door=flat.door,
            count=flat.keeping.term.count_at(at),
            days=sheet_days(flat.keeping.term, local_day(at)),
            tests=frozenset(test_days.get(flat.keeping.level, ())),
            made_at=at,
            fingerprint=head.anchor,
        )
        for flat in flats
        if flat.household_id in asked and flat.keeping is not None
    )
    if not sheets:
        raise Refused(
            "Nobody has to stay at home there. Nothing was printed. Choose a flat of the list.",
            "这里没有要居家的住户。没有打印。请从服务单里选一户。",
        )
    return sheets


def left_today(kind: OpenKind, doors: Sequence[str], since: datetime) -> OpenItem:
    """Return what did not come about at these *doors* as one open item, the first few named."""
    named = _BETWEEN_DOORS.join(doors[:_DOORS_NAMED])
    more = "…" if len(doors) > _DOORS_NAMED else ""
    return OpenItem(
        kind=kind,
        entry_id="",
        since=since,
        shown_name="",
        door="",
        detail=named + more,
        count=len(doors),
    )


def _waiting(parcels: Sequence[ParcelRow]) -> tuple[ParcelRow, ...]:
    return tuple(one for one in parcels if one.carried_at is None)


def _row(flat: KeptFlat, known: _Today) -> ServiceRow:
    keeping = flat.keeping
    count = None if keeping is None else keeping.term.count_at(known.at)
    return ServiceRow(
        household_id=flat.household_id,
        door=flat.door,
        place=flat.place.long_label,
        stair=stair_of(flat.place),
        person="" if keeping is None else keeping.person,
        people=flat.people,
        level=None if keeping is None else keeping.level,
        term=None if keeping is None else keeping.term,
        count=count,
        marks=tuple(_mark(item, flat, count, known) for item in ServiceItem),
        parcels=_waiting(known.parcels.get(flat.household_id, ())),
        last_visit=known.visits.get(flat.household_id),
    )


def _mark(item: ServiceItem, flat: KeptFlat, count: Count | None, known: _Today) -> Mark:
    if item is ServiceItem.PARCEL:
        return _parcel_mark(known.parcels.get(flat.household_id, ()))
    tick = known.ticks.get((flat.household_id, item))
    sampling = known.sampling.get(flat.household_id, Sampling())
    kept = flat.keeping is not None
    if item is ServiceItem.TEST and kept and sampling.asked:
        return _test_mark(sampling)
    if tick is not None:
        state = _STATES[tick.result]
        return Mark(item=item, state=state, at=tick.at, operator=tick.operator)
    due = kept and item in EVERY_DAY
    if item is ServiceItem.TEST and flat.keeping is not None:
        due = is_test_day(known.test_days, flat.keeping.level, count)
    return Mark(item=item, state=MarkState.DUE if due else MarkState.NOT_DUE)


def _test_mark(sampling: Sampling) -> Mark:
    """Return how the test of a flat stands by the rounds that ask for it."""
    state = MarkState.DUE
    if sampling.told == sampling.asked:
        state = MarkState.DONE if sampling.done == sampling.asked else MarkState.NOT_POSSIBLE
    return Mark(item=ServiceItem.TEST, state=state, done=sampling.done, asked=sampling.asked)


def _parcel_mark(parcels: Sequence[ParcelRow]) -> Mark:
    waiting = sum(one.pieces for one in _waiting(parcels))
    if waiting:
        return Mark(item=ServiceItem.PARCEL, state=MarkState.DUE, asked=waiting)
    carried = max((one.carried_at for one in parcels if one.carried_at), default=None)
    state = MarkState.NOT_DUE if carried is None else MarkState.DONE
    return Mark(item=ServiceItem.PARCEL, state=state, at=carried)
