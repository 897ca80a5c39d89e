# SPDX-License-Identifier: MIT
"""Acts on parcels, areas and patrols as data; see `gatehouse.services.acts`.

They name a flat by its door, an area by what it is called, and a patrol by its list: the last one
of it is meant.
"""

from typing import NamedTuple, TypeAlias

from gatehouse.db.engine import Store
from gatehouse.db.queries.households import households_at
from gatehouse.domain.disinfection import Disinfected, DisinfectionCorrection
from gatehouse.domain.duty import Duty
from gatehouse.domain.parcel import ParcelChange, ParcelMove, ParcelOrder, ParcelsDisinfected
from gatehouse.domain.patrol import MarkOrder, PatrolStep
from gatehouse.domain.routine import RoutineOrder
from gatehouse.services.disinfection import (
    check_disinfection,
    correct_disinfection,
    disinfect_area,
)
from gatehouse.services.disinfection_lookup import disinfections
from gatehouse.services.parcel import disinfect_parcels, move_parcels, take_in
from gatehouse.services.parcel_lookup import parcel_list
from gatehouse.services.patrol import (
    begin_patrol,
    finding_to_incident,
    finish_patrol,
    mark_item,
    withdraw_patrol,
)
from gatehouse.services.patrol_lookup import patrols
from gatehouse.services.routine import set_routine
from gatehouse.services.written_act import Written

_MOST_WITH_DOOR = 20


class ShelveParcels(Written, frozen=True, kw_only=True, tag="shelve_parcels"):
    """Parcels of a flat are put on a shelf."""

    door: str
    pieces: int = 1
    shelf: str = ""
    code: str = ""
    cold: bool = False
    urgent: bool = False


class MoveParcels(Written, frozen=True, kw_only=True, tag="move_parcels"):
    """All parcels of a flat leave the post, or what went today is there after all."""

    door: str
    change: ParcelChange
    collector: str = ""


class DisinfectShelf(Written, frozen=True, kw_only=True, tag="disinfect_shelf"):
    """What lies on the shelf is disinfected."""

    order: ParcelsDisinfected


class SetRoutine(Written, frozen=True, kw_only=True, tag="set_routine"):
    """Something is to be done so often."""

    order: RoutineOrder


class DisinfectArea(Written, frozen=True, kw_only=True, tag="disinfect_area"):
    """An area is disinfected."""

    area: str
    agent: str
    strength: str
    done_by: str


class CheckArea(Written, frozen=True, kw_only=True, tag="check_area"):
    """Somebody looks at what was disinfected last in an area."""

    area: str
    checked_by: str


class CorrectArea(Written, frozen=True, kw_only=True, tag="correct_area"):
    """What was written last of an area is put right, or taken back."""

    area: str
    correction: DisinfectionCorrection


class BeginPatrol(Written, frozen=True, kw_only=True, tag="begin_patrol"):
    """A check list begins to be walked."""

    list_code: str
    walker: str


class MarkItem(Written, frozen=True, kw_only=True, tag="mark_patrol_item"):
    """An item of a patrol is in order, or not."""

    list_code: str
    item: str
    step: PatrolStep
    words: str = ""


class FollowFinding(Written, frozen=True, kw_only=True, tag="follow_finding"):
    """What was found becomes an incident."""

    list_code: str
    item: str


class EndPatrol(Written, frozen=True, kw_only=True, tag="end_patrol"):
    """A patrol is finished; with a reason *why* it is taken back."""

    list_code: str
    why: str = ""


ParcelAct: TypeAlias = ShelveParcels | MoveParcels | DisinfectShelf
AreaAct: TypeAlias = SetRoutine | DisinfectArea | CheckArea | CorrectArea
PatrolAct: TypeAlias = BeginPatrol | MarkItem | FollowFinding | EndPatrol
UpkeepAct: TypeAlias = ParcelAct | AreaAct | PatrolAct


class UpkeepDone(NamedTuple):
    """The last fact of an act, and its place."""

    fact_id: str
    sequence: int


def act_of_upkeep(store: Store, duty: Duty, act: UpkeepAct) -> UpkeepDone:
    """Do *act* through its service."""
    if isinstance(act, ParcelAct):
        return _on_parcels(store, duty, act)
    if isinstance(act, AreaAct):
        return _on_area(store, duty, act)
    return _on_patrol(store, duty, act)


def _on_parcels(store: Store, duty: Duty, act: ParcelAct) -> UpkeepDone:
    match act:
        case ShelveParcels():
            order = ParcelOrder(
                household_id=_flat(store, act.door),
                pieces=act.pieces,
                shelf=act.shelf,
                code=act.code,
                cold=act.cold,
                urgent=act.urgent,
                to_door=None,
            )
            done = take_in(store, duty, order)
        case MoveParcels():
            known = parcel_list(store, duty, act.door)
            back = act.change is ParcelChange.NOT_CARRIED
            rows = known.gone if back else known.waiting
            ids = tuple(row.parcel_id for row in rows if row.door == act.door)
            move = ParcelMove(parcel_ids=ids, change=act.change, collector=act.collector)
            done = move_parcels(store, duty, move)
        case DisinfectShelf():
            done = disinfect_parcels(store, duty, act.order)
    return UpkeepDone(done.fact_id, done.sequence)


def _on_area(store: Store, duty: Duty, act: AreaAct) -> UpkeepDone:
    if isinstance(act, SetRoutine):
        routine = set_routine(store, duty, act.order)
        return UpkeepDone(routine.fact_id, routine.sequence)
    match act:
        case DisinfectArea():
            areas = disinfections(store, duty).areas
            routine_id = next((one.routine_id for one in areas if one.name == act.area), None)
            order = Disinfected(
                routine_id=routine_id,
                area=act.area,
                agent=act.agent,
                strength=act.strength,
                done_by=act.done_by,
            )
            done = disinfect_area(store, duty, order)
        case CheckArea():
            last = _last_of_area(store, duty, act.area)
            done = check_disinfection(store, duty, last, act.checked_by)
        case CorrectArea():
            last = _last_of_area(store, duty, act.area)
            done = correct_disinfection(store, duty, last, act.correction)
    return UpkeepDone(done.fact_id, done.sequence)


def _on_patrol(store: Store, duty: Duty, act: PatrolAct) -> UpkeepDone:
    if isinstance(act, BeginPatrol):
        begun = begin_patrol(store, duty, act.list_code, act.walker)
        return UpkeepDone(begun.fact_id, begun.sequence)
    patrol_id = _last_of_list(store, duty, act.list_code)
    match act:
        case MarkItem():
            order = MarkOrder(patrol_id=patrol_id, item=act.item, step=act.step, words=act.words)
            done = mark_item(store, duty, order)
        case FollowFinding():
            done = finding_to_incident(store, duty, patrol_id, act.item)
        case EndPatrol():
            if act.why:
                done = withdraw_patrol(store, duty, patrol_id, act.why)
            else:
                done = finish_patrol(store, duty, patrol_id)
    return UpkeepDone(done.fact_id, done.sequence)


def _flat(store: Store, door: str) -> str:
    """Return the flat with just that door; nothing, which is refused, where there is none."""
    with store.reader() as connection:
        found = households_at(connection, door, _MOST_WITH_DOOR)
    return next((row.household_id for row in found if row.door == door), "")


def _last_of_area(store: Store, duty: Duty, area: str) -> str:
    """Return what was done last in an area; nothing, which is refused, where nothing was."""
    done = disinfections(store, duty).done
    return next((row.fact_id for row in done if row.where == area), "")


def _last_of_list(store: Store, duty: Duty, list_code: str) -> str:
    """Return the last patrol of a list; nothing, which is refused, where there is none."""
    walked = patrols(store, duty).patrols
    return next((one.patrol_id for one in walked if one.list_code == list_code), "")
