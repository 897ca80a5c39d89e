# SPDX-License-Identifier: MIT
"""Acts of the service list and of test rounds as data; see `gatehouse.services.acts`.

Flats are named by their doors and rounds by their day and number, so that an act means the same
wherever it is replayed.
"""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from msgspec.structs import replace

from gatehouse.db.engine import Store
from gatehouse.db.queries.households import households_at
from gatehouse.db.queries.ledger_facts import fact_at
from gatehouse.db.queries.rounds import open_rounds
from gatehouse.domain.duty import Duty, local_day
from gatehouse.domain.parcel import ParcelOrder
from gatehouse.domain.service_list import ServiceItem, ServiceOrder, ServiceResult
from gatehouse.domain.test_round import RoundOrder, RoundScope, TickOrder, TickResult
from gatehouse.services import parcel, service, test_round
from gatehouse.services.written_act import Written

_ONE = 1


class ServeFlat(Written, frozen=True, kw_only=True, tag="serve_flat"):
    """Something was done at a flat, or could not be, or was ticked by a slip."""

    door: str
    item: ServiceItem
    result: ServiceResult = ServiceResult.DONE


class TakeInParcels(Written, frozen=True, kw_only=True, tag="take_in_parcels"):
    """Parcels for a flat are taken in at the gate."""

    door: str
    pieces: int = 1
    note: str = ""


class OpenRound(Written, frozen=True, kw_only=True, tag="open_round"):
    """A test round is opened."""

    scope: RoundScope = RoundScope()
    name: str = ""


class TickRound(Written, frozen=True, kw_only=True, tag="tick_round"):
    """Somebody had their turn in the round with that *number* of the day."""

    number: int
    person: str
    result: TickResult = TickResult.SAMPLED


class CloseRound(Written, frozen=True, kw_only=True, tag="close_round"):
    """The round with that *number* of the day is over."""

    number: int


ServiceAct: TypeAlias = ServeFlat | TakeInParcels | OpenRound | TickRound | CloseRound


class Served(NamedTuple):
    """The last fact of an act, and its place."""

    fact_id: str
    sequence: int


def act_of_service(store: Store, duty: Duty, act: ServiceAct) -> Served:
    """Do *act* through its service."""
    if isinstance(act, ServeFlat | TakeInParcels):
        sequence = _at_flat(store, duty, act)
    else:
        sequence = _in_round(store, duty, act)
    with store.reader() as connection:
        return Served(fact_at(connection, sequence), sequence)


def with_people_tested(act: ServiceAct, names: Mapping[str, str]) -> ServiceAct:
    """Return *act* with whom *names* have another name for called by that name."""
    if isinstance(act, TickRound):
        return replace(act, person=names.get(act.person, act.person))
    return act


def _at_flat(store: Store, duty: Duty, act: ServeFlat | TakeInParcels) -> int:
    household_id = _flat(store, act.door)
    if isinstance(act, TakeInParcels):
        order = ParcelOrder(household_id=household_id, pieces=act.pieces, note=act.note)
        return parcel.take_in(store, duty, order).sequence
    ticked = ServiceOrder(household_ids=(household_id,), item=act.item, result=act.result)
    return service.tick(store, duty, ticked).sequence


def _in_round(store: Store, duty: Duty, act: OpenRound | TickRound | CloseRound) -> int:
    if isinstance(act, OpenRound):
        order = RoundOrder(scope=act.scope, name=act.name)
        return test_round.open_round(store, duty, order).sequence
    round_id = _round(store, duty, act.number)
    if isinstance(act, CloseRound):
        return test_round.close_round(store, duty, round_id).sequence
    ticked = TickOrder(round_id=round_id, person_ids=(act.person,), result=act.result)
    return test_round.tick(store, duty, ticked).sequence


def _flat(store: Store, door: str) -> str:
    """Return the flat with just that door; nothing, which is refused, where there is none."""
    with store.reader() as connection:
        found = households_at(connection, door, _ONE)
    return next((row.household_id for row in found if row.door == door), "")


def _round(store: Store, duty: Duty, number: int) -> str:
    """Return the open round of the day with that number; nothing where there is none."""
    today = local_day(duty.now())
    with store.reader() as connection:
        rounds = open_rounds(connection)
    inside = (one.round_id for one in rounds if (one.day, one.number) == (today, number))
    return next(inside, "")
