# SPDX-License-Identifier: MIT
"""The kinds of vehicles that ship with the program, and what a vehicle of a kind may leave out."""

from functools import lru_cache

from gatehouse.db.engine import Store
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.vehicle import VehicleCrossing
from gatehouse.domain.vehicle_kind import PLAIN_TERMS, DriverAsked, VehicleKinds, read_kinds
from gatehouse.errors import Refused
from gatehouse.paths import resources


def vehicle_kinds(_store: Store, duty: Duty) -> VehicleKinds:
    """Return what is asked of vehicles of each kind, in the order in which kinds are offered."""
    duty.require(Role.VOLUNTEER)
    return shipped_kinds()


@lru_cache(maxsize=1)
def shipped_kinds() -> VehicleKinds:
    """Return the kinds as they come with the program."""
    return read_kinds((resources() / "vehicles" / "kinds.toml").read_text(encoding="utf-8"))


def refuse_strange_kind(vehicle: VehicleCrossing) -> None:
    """Raise `Refused` where nobody drives a vehicle whose kind asks who does."""
    terms = shipped_kinds().get(vehicle.kind, PLAIN_TERMS)
    if vehicle.driverless and terms.driver is DriverAsked.ALWAYS:
        raise Refused(
            "A vehicle of this kind has a driver. Nothing was recorded. Write the driver down.",
            "这类车要登记驾驶人。没有登记。请写上驾驶人。",
        )
