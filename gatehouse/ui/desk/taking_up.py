# SPDX-License-Identifier: MIT
"""An unfinished record as the desk goes on with it: whoever it is stands here again."""

from msgspec.structs import replace

from gatehouse.domain.entry import Crossing, Decision, Outsider
from gatehouse.domain.parked import TakenUp
from gatehouse.domain.vehicle import VehicleCrossing
from gatehouse.domain.vehicle_kind import NO_KINDS, VehicleKinds
from gatehouse.ui.desk.attempt import Attempt, Form
from gatehouse.ui.desk.vehicle import Vehicle
from gatehouse.ui.desk.visitor import Visitor


def attempt_of(taken: TakenUp, kinds: VehicleKinds = NO_KINDS) -> Attempt | None:
    """Return what stood in the form, to be brought back; None where only the box was filled."""
    crossing = taken.order.crossing
    if crossing is None:
        return None
    written = crossing.outsider if taken.person is None else None
    return Attempt(
        crossing=crossing,
        decision=Decision.ADMIT,
        text=taken.order.text,
        person=taken.person,
        visitor=None if written is None else _visitor(written, taken),
        vehicle=None if crossing.vehicle is None else _vehicle(crossing.vehicle, kinds),
        form=_form(crossing),
        parked=taken,
    )


def as_parked(crossing: Crossing, parked: TakenUp | None) -> Crossing:
    """Return *crossing* as one that ends *parked*: of its time, and in its group."""
    if parked is None:
        return crossing
    begun = parked.order.crossing
    return replace(
        crossing,
        happened_at=crossing.happened_at or parked.happened_at,
        parked_id=parked.row.parked_id,
        group=None if begun is None else begun.group,
    )


def _form(crossing: Crossing) -> Form:
    return Form(
        turned=crossing.direction,
        subject_class=crossing.subject_class,
        reason=crossing.reason,
        own_class=crossing.own_class,
        own_reason=crossing.own_reason,
        temperature=_digits(crossing.temperature),
        retest=_digits(crossing.retest),
        measured_at=crossing.taken.at,
        retested_at=crossing.retaken.at,
        checks=tuple(crossing.checks.items()),
    )


def _visitor(outsider: Outsider, taken: TakenUp) -> Visitor:
    return Visitor(
        name=outsider.name,
        paper_number=outsider.paper_number,
        phone=outsider.phone,
        plate=outsider.plate,
        host=taken.host,
    )


def _vehicle(crossing: VehicleCrossing, kinds: VehicleKinds) -> Vehicle:
    vehicle = Vehicle.written(crossing.plate, kinds).of_kind(crossing.kind, kinds)
    for name, text in crossing.own.items():
        vehicle = vehicle.telling(name, text)
    return vehicle


def _digits(reading: int | None) -> str:
    return "" if reading is None else str(reading)
