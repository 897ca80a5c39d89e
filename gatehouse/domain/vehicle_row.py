# SPDX-License-Identifier: MIT
"""Vehicles (车辆) as lists and the register show them: a row for each way through the gate."""

from collections.abc import Mapping
from datetime import datetime

from gatehouse.domain.discreet import Discreet
from gatehouse.domain.entry import Direction, Outcome
from gatehouse.domain.identity.plates import PlateKind
from gatehouse.domain.vehicle import PlateColour
from gatehouse.domain.vehicle_kind import VehicleField, VehicleKind


class VehicleRow(Discreet, frozen=True, kw_only=True):
    """One row of lists and of the register's sheet 车辆, as it may leave the laptop.

    *plate*, *driver* and *phone* are masked unless the full register was asked for with a purpose.
    *temperature* is the driver's; *readings* are those of the others who were measured, *retests*
    their second ones in the same places, all in tenths of °C. Going in, *destination* is the flat;
    going out, *origin* is. *missed* says that the way before this one was not written down (漏登).

    *names* are masked too, and stand in the places of *readings*. *own* is what vehicles of its
    *kind* are asked; *leave_by* is how long it might stay; *closed_at* when a rule
    closed its stay.
    """

    number: int
    happened_at: datetime
    direction: Direction
    plate: str
    plate_kind: PlateKind
    colour: PlateColour
    driver: str
    phone: str
    occupants: int
    origin: str
    destination: str
    company: str
    goods: str
    temperature: int | None
    readings: tuple[int, ...]
    retests: tuple[int | None, ...]
    outcome: Outcome
    missed: bool
    kind: VehicleKind
    own: Mapping[VehicleField, str]
    names: tuple[str, ...]
    leave_by: datetime | None
    back_filled: bool
    closed_at: datetime | None = None
    closed_by: str = ""
