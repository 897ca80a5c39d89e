# SPDX-License-Identifier: MIT
"""Vehicles (车辆): what an entry does to the vehicle that its person drives.

A vehicle goes through the gate by the entry of its driver: `record_entry` and the corrections call
these in their own transaction, so that both are recorded or neither.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import Connection

from gatehouse.db.queries.closings import last_way_of_vehicle
from gatehouse.db.queries.vehicles import (
    KnownVehicle,
    drive_of,
    known_vehicle,
    vehicle_with_plate,
)
from gatehouse.db.unit_of_work import FactId, UnitOfWork, Value, new_id, unstamped
from gatehouse.db.vehicles import add_vehicle, change_vehicle, move_vehicle
from gatehouse.domain.entry import Direction, Outcome
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.identity.plates import PlateKind, plate_digits, plate_tail
from gatehouse.domain.person import PRESENCE_AFTER, Presence
from gatehouse.domain.policy.rules.fever import ABOARD
from gatehouse.domain.policy.verdict import Result, Verdict
from gatehouse.domain.vehicle import PlateColour, VehicleCrossing
from gatehouse.domain.vehicle_kind import VehicleField, VehicleKind
from gatehouse.errors import Refused
from gatehouse.services.aboard import unnamed
from gatehouse.services.crossing import Situation
from gatehouse.services.vehicle_kinds import refuse_strange_kind


def drive(
    work: UnitOfWork,
    situation: Situation,
    vehicle: VehicleCrossing,
    entry: FactId,
    outcome: Outcome,
) -> bool:
    """Record that *vehicle* came with the driver of *entry*; where it went through, it moves.

    One that the gate believes to be on that side already is accepted and marked (漏登): so it says
    whether the way before this one was not logged.
    """
    direction = situation.crossing.direction
    vehicle = unnamed(vehicle) if vehicle.people else vehicle
    refuse_strange_kind(vehicle)
    known = _known(work, vehicle)
    vehicle_id = _remember(work, vehicle, known, situation.household_id)
    before = known is not None and known.since is not None and known.since > situation.at
    missed = not before and _was_missed(known, direction)
    fact = work.record(
        "vehicle_entry",
        {
            "gate": work.duty.gate,
            "direction": direction,
            "vehicle_id": vehicle_id,
            **_looks(vehicle),
            "driver_entry_id": entry.id,
            "household_id": situation.household_id,
            "occupants": vehicle.aboard,
            "readings": vehicle.readings,
            "retests": vehicle.retests,
            "fever": _fever_aboard(situation.verdict),
            **_load(vehicle),
            **_of_its_kind(vehicle),
            "leave_by": _leave_by(vehicle, direction, situation.at),
            "outcome": outcome,
            "missed": missed,
        },
        happened_at=situation.at,
        back_filled=situation.crossing.happened_at is not None,
    )
    if outcome.passed and not before:
        move_vehicle(work.connection, vehicle_id, PRESENCE_AFTER[direction], situation.at, fact.id)
    return missed


def follow_driver(
    work: UnitOfWork, old_entry_id: str, entry: FactId, columns: Mapping[str, Value], why: str
) -> None:
    """Have the vehicle of a superseded entry go the way of the new one, which has *columns*."""
    old = drive_of(work.connection, old_entry_id)
    if old is None:
        return
    work.record(
        "vehicle_entry",
        {
            **unstamped(old),
            "driver_entry_id": entry.id,
            "household_id": columns["household_id"],
            "direction": columns["direction"],
            "outcome": columns["outcome"],
        },
        happened_at=old["happened_at"],
        supersedes=old["id"],
        reason=why,
        back_filled=old["back_filled"],
    )
    settle_vehicle(work, old["vehicle_id"])


def recorded_vehicle(connection: Connection, entry_id: str) -> VehicleCrossing | None:
    """Return the vehicle that came with the driver of an entry, as it was recorded."""
    stored = drive_of(connection, entry_id)
    if stored is None:
        return None
    return VehicleCrossing(
        plate=stored["plate"],
        vehicle_id=stored["vehicle_id"],
        colour=PlateColour(stored["colour"]),
        occupants=stored["occupants"],
        readings=tuple(stored["readings"]),
        retests=tuple(stored["retests"]),
        origin=stored["origin"],
        company=stored["company"],
        goods=stored["goods"],
        kind=VehicleKind(stored["kind"] or VehicleKind.ORDINARY),
        own={VehicleField(name): text for name, text in (stored["own"] or {}).items()},
        names=tuple(stored["names"] or ()),
        leave_by=stored["leave_by"],
        driverless=bool(stored["driverless"]),
    )


def _known(work: UnitOfWork, vehicle: VehicleCrossing) -> KnownVehicle | None:
    if vehicle.vehicle_id is not None:
        known = known_vehicle(work.connection, vehicle.vehicle_id)
        if known is None:
            raise Refused(
                "This vehicle is not in the register. Nothing was recorded. Search again.",
                "登记里没有这辆车。没有登记。请重新查找。",
            )
        return known
    # two vehicles without a plate need not be the same one
    if vehicle.reading.kind is PlateKind.NONE:
        return None
    return vehicle_with_plate(work.connection, vehicle.reading.normal)


def _remember(
    work: UnitOfWork,
    vehicle: VehicleCrossing,
    known: KnownVehicle | None,
    household_id: str | None,
) -> str:
    """Return the id of the vehicle's row, which says what it looks like and where it belongs."""
    told = {
        **_looks(vehicle),
        "tail": plate_tail(vehicle.reading.normal),
        "digits": plate_digits(vehicle.reading.normal) or None,
        "household_id": household_id,
    }
    if known is not None:
        change_vehicle(work.connection, known.vehicle_id, told)
        return known.vehicle_id
    vehicle_id = new_id()
    outside = {"presence": Presence.OUTSIDE.value}
    add_vehicle(work.connection, {"id": vehicle_id, **told, **outside})
    return vehicle_id


def _looks(vehicle: VehicleCrossing) -> dict[str, str]:
    reading = vehicle.reading
    return {
        "plate": reading.normal,
        "plate_kind": reading.kind.value,
        "colour": vehicle.shown_colour.value,
    }


def _load(vehicle: VehicleCrossing) -> dict[str, str]:
    """Return where the vehicle comes from, for whom, and with what, as it may be kept."""
    told = {"origin": vehicle.origin, "company": vehicle.company, "goods": vehicle.goods}
    return {name: clean(text, LONGEST_LINE).text for name, text in told.items()}


def _of_its_kind(vehicle: VehicleCrossing) -> dict[str, Value]:
    """Return what is asked only of vehicles of its kind, and who is in it."""
    own = {name.value: clean(text, LONGEST_LINE).text for name, text in vehicle.own.items()}
    names = [clean(name, LONGEST_LINE).text for name in vehicle.names]
    return {
        "kind": vehicle.kind,
        "own": {name: text for name, text in own.items() if text} or None,
        "names": names if any(names) else None,
        "driverless": 1 if vehicle.driverless else None,
    }


def _leave_by(vehicle: VehicleCrossing, direction: Direction, at: datetime) -> datetime | None:
    if not vehicle.minutes or direction is Direction.OUT:
        return None
    return at + timedelta(minutes=vehicle.minutes)


def _was_missed(known: KnownVehicle | None, direction: Direction) -> bool:
    if known is None or known.since is None or known.is_closed:
        return False
    return known.presence is PRESENCE_AFTER[direction]


def _fever_aboard(verdict: Verdict) -> bool:
    return any(
        result.key == ABOARD and result.result is Result.FAILED for result in verdict.results
    )


def settle_vehicle(work: UnitOfWork, vehicle_id: str) -> None:
    """Set where a vehicle is by its last standing way through the gate, or as before any.

    What closed its stay by rule counts as such a way.
    """
    last = last_way_of_vehicle(work.connection, vehicle_id)
    if last is None:
        move_vehicle(work.connection, vehicle_id, Presence.OUTSIDE, None, None)
        return
    move_vehicle(work.connection, vehicle_id, last.presence, last.at, last.fact_id)
