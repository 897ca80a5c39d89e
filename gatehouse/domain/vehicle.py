# SPDX-License-Identifier: MIT
"""Vehicles (车辆) at the gate: plate, colour, who and what is in them, and how lists show them.

The driver crosses as a person; the others are measured or only counted.
"""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from msgspec import field

from gatehouse.domain.discreet import Discreet
from gatehouse.domain.identity.plates import PlateKind, PlateReading, read_plate
from gatehouse.domain.told import Told
from gatehouse.domain.vehicle_kind import VehicleField, VehicleKind
from gatehouse.domain.words import Words

UNPLATED: Final = "无牌"
"""What a vehicle is called by that has no plate and was given no other name."""


class PlateColour(StrEnum):
    """The ground of a plate (GA 36)."""

    BLUE = "blue"
    YELLOW = "yellow"
    GREEN = "green"
    YELLOW_GREEN = "yellow_green"
    WHITE = "white"
    BLACK = "black"
    NONE = "none"


PLATE_COLOUR_WORDS: Final = {
    PlateColour.BLUE: Words("蓝", "blue"),
    PlateColour.YELLOW: Words("黄", "yellow"),
    PlateColour.GREEN: Words("绿", "green"),
    PlateColour.YELLOW_GREEN: Words("黄绿", "yellow-green"),
    PlateColour.WHITE: Words("白", "white"),
    PlateColour.BLACK: Words("黑", "black"),
    PlateColour.NONE: Words("无牌", "no plate"),
}
NOTHING_OWN: Final[Mapping[VehicleField, str]] = MappingProxyType({})
"""What a vehicle tells that is asked nothing of its kind."""
_USUAL_COLOURS: Final[Mapping[PlateKind, PlateColour]] = MappingProxyType(
    {
        PlateKind.NEW_ENERGY_SMALL: PlateColour.GREEN,
        PlateKind.NEW_ENERGY_LARGE: PlateColour.YELLOW_GREEN,
        PlateKind.POLICE: PlateColour.WHITE,
        PlateKind.TRAILER: PlateColour.YELLOW,
        PlateKind.LEARNER: PlateColour.YELLOW,
        PlateKind.CONSULATE: PlateColour.BLACK,
        PlateKind.EMBASSY: PlateColour.BLACK,
        PlateKind.HK_MACAU: PlateColour.BLACK,
        PlateKind.MILITARY: PlateColour.WHITE,
        PlateKind.ARMED_POLICE: PlateColour.WHITE,
        PlateKind.RESCUE: PlateColour.WHITE,
        PlateKind.FREE_TEXT: PlateColour.NONE,
        PlateKind.NONE: PlateColour.NONE,
    }
)


def usual_colour(kind: PlateKind) -> PlateColour:
    """Return the colour that plates of *kind* have; an ordinary one may be yellow (a lorry)."""
    return _USUAL_COLOURS.get(kind, PlateColour.BLUE)


class VehicleCrossing(Told, Discreet, frozen=True, kw_only=True):
    """A vehicle in which somebody crosses: part of the driver's `Crossing`, whose way it goes.

    *vehicle_id* names a vehicle that the post knows; else the *plate* tells whether it does, which
    may be any words. *occupants* counts everybody but the driver. *readings* are of those of them
    who were measured, in tenths of °C; in the same places of *retests* stand second readings, and
    of *names* who they are, "" of somebody whom nobody asked, and of *people* the ids of those whom
    the post knows, "" of the others: these cross as people of their own, and are judged so.

    *own* is what only vehicles of its *kind* are asked. One that may stay *minutes* leaves by
    *leave_by*, which only a crossing that was recorded has. Of a *driverless* one nobody is written
    down as the driver, as its kind allows.
    """

    plate: str
    vehicle_id: str | None = None
    colour: PlateColour | None = None
    occupants: int = 0
    readings: tuple[int, ...] = ()
    retests: tuple[int | None, ...] = ()
    origin: str = ""
    company: str = ""
    goods: str = ""
    kind: VehicleKind = VehicleKind.ORDINARY
    own: Mapping[VehicleField, str] = field(default_factory=lambda: NOTHING_OWN)
    names: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    minutes: int = 0
    leave_by: datetime | None = None
    driverless: bool = False

    @property
    def reading(self) -> PlateReading:
        """The plate as it is read; of a vehicle without one what it is called by."""
        read = read_plate(self.plate)
        if read.normal:
            return read
        return PlateReading(UNPLATED, UNPLATED, PlateKind.NONE)

    @property
    def shown_colour(self) -> PlateColour:
        """The colour that was told, or else the usual one of such plates."""
        return self.colour or usual_colour(self.reading.kind)

    @property
    def aboard(self) -> int:
        """How many besides the driver; never fewer than were measured or named."""
        return max(self.occupants, len(self.readings), len(self.names), len(self.people))
