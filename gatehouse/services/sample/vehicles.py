# SPDX-License-Identifier: MIT
"""Who of the invented people drives, what, and who is with them."""

from collections.abc import Callable
from itertools import count
from random import Random

from msgspec.structs import replace

from gatehouse.domain.delivery import Delivery, DeliveryKind
from gatehouse.domain.entry import Crossing, Direction, Outsider, SubjectClass
from gatehouse.domain.policy.verdict import Conclusion, Verdict
from gatehouse.domain.vehicle import VehicleCrossing
from gatehouse.domain.vehicle_kind import VehicleField, VehicleKind
from gatehouse.services.sample.answers import Answers
from gatehouse.services.sample.compound import Mover
from gatehouse.services.vehicle_kinds import shipped_kinds

_DRIVES_OUT = 0.5
_ALL_MEASURED = 0.8
_ABOARD = (0, 0, 1, 1, 2, 3)
_BY_TRICYCLE = {
    SubjectClass.COURIER: 0.6,
    SubjectClass.RENOVATION: 0.5,
    SubjectClass.MAINTENANCE: 0.3,
}
_DELIVERIES = {"外卖": DeliveryKind.MEAL, "生鲜": DeliveryKind.GROCERIES}
_KINDS = {SubjectClass.RENOVATION: VehicleKind.GOODS}
_EVEN = frozenset("02468")
_GOODS = {
    SubjectClass.COURIER: ("快递", "外卖", "生鲜"),
    SubjectClass.RENOVATION: ("家具", "建材", "搬家箱"),
    SubjectClass.MAINTENANCE: ("工具",),
}


def handed_over_at_gate(crossing: Crossing, verdict: Verdict) -> Crossing:
    """Return *crossing* as that of a courier who stays outside, where the rules keep couriers out.

    What they bring is handed over for the flat; their tricycle stays outside with them.
    """
    courier = crossing.subject_class is SubjectClass.COURIER and crossing.direction is Direction.IN
    host = None if crossing.outsider is None else crossing.outsider.host_household_id
    if not courier or host is None or verdict.conclusion is not Conclusion.TURN_AWAY:
        return crossing
    goods = "" if crossing.vehicle is None else crossing.vehicle.goods
    kind = _DELIVERIES.get(goods, DeliveryKind.PARCEL)
    return replace(crossing, vehicle=None, delivery=Delivery(kind=kind))


def _kind_of(mover: Mover) -> VehicleKind:
    """Return what somebody drives: half of the residents have a permit, visitors come by taxi."""
    usual = _KINDS.get(mover.subject_class, VehicleKind.ORDINARY)
    last = mover.plate[-1:]
    if mover.resident and last in _EVEN:
        return VehicleKind.PERMIT
    by_taxi = mover.subject_class is SubjectClass.VISITOR and last in _EVEN
    return VehicleKind.RIDE if by_taxi else usual


def _permit(mover: Mover) -> dict[VehicleField, str]:
    return {VehicleField.PERMIT: f"样例 {mover.plate[-4:]}", VehicleField.PERMIT_UNTIL: "12-31"}


class Drivers:
    """Puts people into their cars; the same *random* always the same ones."""

    def __init__(self, random: Random, answers: Answers) -> None:
        self._random = random
        self._answers = answers
        self._tricycles = count(1)

    def takes_the_car(self, mover: Mover) -> bool:
        """Say whether somebody who goes out takes their car, if they have one."""
        return bool(mover.plate) and self._random.random() < _DRIVES_OUT

    def arrives_in(self, guest: Mover, outsider: Outsider) -> str:
        """Return the plate, or what it is called, of what a new guest comes in; "" on foot."""
        if self._random.random() < _BY_TRICYCLE.get(guest.subject_class, 0.0):
            return f"电动三轮车 {next(self._tricycles)} 号"
        return outsider.plate

    def vehicle_of(self, mover: Mover, company: str = "", origin: str = "") -> VehicleCrossing:
        """Return what *mover* drives, with whoever comes along."""
        goods = _GOODS.get(mover.subject_class, ("",))
        kind = _kind_of(mover)
        minutes = shipped_kinds()[kind].minutes
        return VehicleCrossing(
            kind=kind,
            own=_permit(mover) if kind is VehicleKind.PERMIT else {},
            minutes=minutes[0] if minutes else 0,
            plate=mover.plate,
            occupants=self._random.choice(_ABOARD),
            company=company,
            origin=origin,
            goods=self._random.choice(goods),
        )

    def measured(self, vehicle: VehicleCrossing) -> VehicleCrossing:
        """Return *vehicle* with a reading of everybody aboard, or with nobody's."""
        if self._random.random() > _ALL_MEASURED:
            return vehicle
        readings = tuple(self._answers.reading() for _ in range(vehicle.occupants))
        return replace(vehicle, readings=readings)

    def measured_again(
        self, vehicle: VehicleCrossing, calls_for_retest: Callable[[int], bool]
    ) -> VehicleCrossing:
        """Return *vehicle* with a second reading of whoever needs one."""
        retests = tuple(
            self._answers.second_reading(first) if calls_for_retest(first) else None
            for first in vehicle.readings
        )
        return replace(vehicle, retests=retests)
