# SPDX-License-Identifier: MIT
"""How lists and the register's sheet 车辆 show a vehicle's way through the gate."""

from dataclasses import dataclass
from datetime import datetime

from gatehouse.domain.entry import Direction, Outcome
from gatehouse.domain.identity.plates import PlateKind
from gatehouse.domain.vehicle import PlateColour


@dataclass(frozen=True, slots=True, kw_only=True)
class VehicleRow:
    """One row of lists and of the register's sheet 车辆, as it may leave the laptop.

    *plate*, *driver* and *phone* are masked unless the full register was asked for with a purpose.
    *temperature* is the driver's; *readings* are the last ones of the others who were measured, all
    in tenths of °C. Going in, *destination* is the flat; going out, *origin* is. *missed* says that
    the way before this one was not written down (漏登).
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
    outcome: Outcome
    missed: bool
