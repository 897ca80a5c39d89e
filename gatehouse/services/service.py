# SPDX-License-Identifier: MIT
"""Ticks of the service list (服务单): one item for one flat or many, and taking ticks back."""

from collections.abc import Iterator, Sequence
from typing import Final

from gatehouse.db.engine import Store
from gatehouse.db.queries.absences import away_of
from gatehouse.db.queries.parcels import parcels_since
from gatehouse.db.queries.rounds import open_rounds, people_in_round
from gatehouse.db.queries.services import last_ticks
from gatehouse.db.unit_of_work import FactId, UnitOfWork, Value
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role, local_day, midnight
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.parcel import ParcelChange, ParcelRow
from gatehouse.domain.service_list import (
    ServiceItem,
    ServiceOrder,
    ServiceResult,
    ServicesRecorded,
    Tick,
)
from gatehouse.domain.test_round import RoundFlat, RoundPerson, RoundRow, TickOrder, TickResult
from gatehouse.errors import Refused
from gatehouse.services.parcel import move_within
from gatehouse.services.test_round import TAKEN_BACK, TICKED_AGAIN, tick_within

_OF_PEOPLE: Final = {
    ServiceResult.DONE: TickResult.SAMPLED,
    ServiceResult.NOT_POSSIBLE: TickResult.ABSENT,
    ServiceResult.WITHDRAWN: TickResult.WITHDRAWN,
}
"""What a tick of a flat's test says of its people, where a round asks for them."""
_MOVES: Final = {
    ServiceResult.DONE: ParcelChange.CARRIED,
    ServiceResult.WITHDRAWN: ParcelChange.NOT_CARRIED,
}
_KINDS: Final = {ServiceItem.PARCEL: Kind.PARCEL, ServiceItem.TEST: Kind.TEST_ROUND}


def tick(store: Store, duty: Duty, order: ServiceOrder) -> ServicesRecorded:
    """Tick an item of today for all flats of *order*, or take its ticks back, in one act.

    A test that open rounds ask for is ticked in them, person by person, and what was noted of one
    person stays; parcels are carried. A flat that has that tick already keeps it.
    """
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        facts = _tick(work, order)
        if not facts:
            raise _nothing_to_tick(order)
        work.commit()
    kinds = {Kind.SERVICE, _KINDS.get(order.item, Kind.SERVICE)}
    changes = Changes.of(*kinds, ids=order.household_ids)
    return ServicesRecorded(len(facts), facts[-1].sequence, changes)


def _tick(work: UnitOfWork, order: ServiceOrder) -> list[FactId]:
    homes = tuple(dict.fromkeys(order.household_ids))
    if order.item is ServiceItem.PARCEL:
        return _carry(work, order.result, homes)
    if order.item is not ServiceItem.TEST:
        return _tick_flats(work, order, homes)
    facts, sampled = _tick_people(work, order.result, homes)
    left = tuple(home for home in homes if home not in sampled)
    return facts + _tick_flats(work, order, left)


def _tick_flats(work: UnitOfWork, order: ServiceOrder, homes: Sequence[str]) -> list[FactId]:
    today = local_day(work.now)
    last = last_ticks(work.connection, today, order.item, homes)
    note = clean(order.note, LONGEST_LINE).text
    facts: list[dict[str, Value]] = []
    for home in homes:
        before = last.get(home)
        said = ServiceResult.WITHDRAWN if before is None else before.result
        if said is not order.result:
            ticked: dict[str, Value] = {
                "gate": work.duty.gate,
                "household_id": home,
                "day": today,
                "item": order.item,
                "result": order.result,
                "note": note,
            }
            facts.append(ticked | _superseding(before, order.result))
    return work.record_many("service", facts)


def _superseding(before: Tick | None, result: ServiceResult) -> dict[str, Value]:
    if before is None:
        return {}
    reason = TAKEN_BACK if result is ServiceResult.WITHDRAWN else TICKED_AGAIN
    return {"supersedes_id": before.fact_id, "supersedes_reason": reason}


def _tick_people(
    work: UnitOfWork, result: ServiceResult, homes: Sequence[str]
) -> tuple[list[FactId], set[str]]:
    """Tick the people of *homes* in the rounds that ask for them; return whose flats those are."""
    facts: list[FactId] = []
    asked: set[str] = set()
    today = local_day(work.now)
    for one in open_rounds(work.connection):
        flats = people_in_round(work.connection, one.round_id, one.scope, today, homes)
        inside = list(flats)
        asked.update(flat.household_id for flat in inside)
        facts += _tick_round(work, one, inside, result)
    return facts, asked


def _tick_round(
    work: UnitOfWork, one: RoundRow, flats: Sequence[RoundFlat], result: ServiceResult
) -> list[FactId]:
    meant = tuple(one.person_id for flat in flats for one in _meant(work, flat, result))
    order = TickOrder(round_id=one.round_id, person_ids=meant, result=_OF_PEOPLE[result])
    return tick_within(work, order) if meant else []


def _meant(work: UnitOfWork, flat: RoundFlat, result: ServiceResult) -> Sequence[RoundPerson]:
    """Return whom a tick of the flat is for: whoever nothing was noted of yet.

    A flat where nobody was in is for all of them once more; a tick taken back is the last one.
    Nobody is sampled by it who is on the list of those away.
    """
    if result is ServiceResult.WITHDRAWN:
        return _last_ticked(flat)
    meant = flat.unticked
    if result is ServiceResult.NOT_POSSIBLE:
        return meant
    if all(one.result is TickResult.ABSENT for one in flat.people):
        meant = flat.people
    away = away_of(work.connection, [one.person_id for one in meant])
    return [one for one in meant if one.person_id not in away]


def _last_ticked(flat: RoundFlat) -> Sequence[RoundPerson]:
    ticked = [one for one in flat.people if one.result in _OF_PEOPLE.values()]
    last = max((one.at for one in ticked if one.at is not None), default=None)
    return [one for one in ticked if one.at == last]


def _nothing_to_tick(order: ServiceOrder) -> Refused:
    if order.item is ServiceItem.TEST:
        return Refused(
            "This is ticked so already; who was noted away or refused is ticked under Tests, "
            "one by one. Nothing was recorded.",
            "已经是这样登记的；登记为不在、外出或拒采的人，请到“检测”里逐个登记。没有重复登记。",
        )
    return Refused(
        "This is ticked so already. Nothing was recorded. Look at the list again.",
        "已经是这样登记的。没有重复登记。请再看一眼列表。",
    )


def _carry(work: UnitOfWork, result: ServiceResult, homes: Sequence[str]) -> list[FactId]:
    if result not in _MOVES:
        raise Refused(
            "Parcels that cannot be carried now just wait. Nothing was changed. Try again later.",
            "现在送不了的件会一直等着。什么都没有改动。请晚些再送。",
        )
    known = parcels_since(work.connection, midnight(local_day(work.now)))
    here = [one for one in known if one.household_id in homes]
    ids = [one.parcel_id for one in _to_move(here, result)]
    return move_within(work, ids, _MOVES[result])


def _to_move(parcels: Sequence[ParcelRow], result: ServiceResult) -> Iterator[ParcelRow]:
    """Yield what waits, or, where a tick is taken back, what was carried today."""
    carried = result is ServiceResult.WITHDRAWN
    yield from (one for one in parcels if one.waits is not carried and not one.collector)
