# SPDX-License-Identifier: MIT
"""A vehicle at the gate while the volunteer is still writing it down."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from gatehouse.domain.discreet import Discreet
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import Direction
from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.identity.plates import PlateDoubt, PlateKind, read_plate
from gatehouse.domain.person import Candidate, Presence, VehicleCandidate
from gatehouse.domain.vehicle import NOTHING_OWN, PlateColour, VehicleCrossing, usual_colour
from gatehouse.domain.vehicle_kind import (
    NO_KINDS,
    PLAIN_TERMS,
    DriverAsked,
    KindTerms,
    VehicleField,
    VehicleKind,
    VehicleKinds,
)
from gatehouse.ui.desk.attempt import TEMPERATURE_DIGITS

if TYPE_CHECKING:
    from gatehouse.domain.person import Found

MOST_OCCUPANTS: Final = 99
# the box has no Chinese input: a plate without its province, unlike initials and papers
NOBODY_KNOWN: Final[Mapping[str, str]] = MappingProxyType({})
_LOAD: Final = frozenset({VehicleField.GOODS, VehicleField.COMPANY, VehicleField.ORIGIN})
_KINDS_BY_PLATE: Final = {
    PlateKind.POLICE: VehicleKind.EMERGENCY,
    PlateKind.RESCUE: VehicleKind.EMERGENCY,
}
_WITHOUT_PROVINCE = re.compile(r"[A-HJ-NP-Z][0-9][A-HJ-NP-Z0-9]{4,5}")


def looks_like_plate(text: str) -> bool:
    """Say whether *text* from the box is a whole plate, its province perhaps left out."""
    reading = read_plate(text)
    real = reading.doubt is None and reading.kind is not PlateKind.NONE
    return real or _WITHOUT_PROVINCE.fullmatch(compact(text).upper()) is not None


class Vehicle(Discreet, frozen=True, kw_only=True):
    """What stands in the vehicle's fields.

    *known* is one that the box found; its plate is shown masked and not written anew. *readings*
    and *retests* are digits as they were typed, three a reading; *occupants* is what was counted,
    and *names* are those of them who are known, in the same order, with a blank between two;
    *residents* are the ids of the names that stand for somebody whom the post knows.
    *terms* say what its *kind* is asked, *own* what was answered; it may stay *minutes*, 0 for as
    long as it likes.
    """

    plate: str = ""
    known: VehicleCandidate | None = None
    colour: PlateColour | None = None
    occupants: int = 0
    readings: str = ""
    retests: str = ""
    kind: VehicleKind = VehicleKind.ORDINARY
    terms: KindTerms = PLAIN_TERMS
    own: Mapping[VehicleField, str] = NOTHING_OWN
    names: str = ""
    residents: Mapping[str, str] = NOBODY_KNOWN
    minutes: int = 0

    @classmethod
    def written(cls, plate: str, kinds: VehicleKinds = NO_KINDS) -> "Vehicle":
        """Return a vehicle that nobody knows, of the kind that such plates have."""
        kind = _KINDS_BY_PLATE.get(read_plate(plate).kind, VehicleKind.ORDINARY)
        return cls(plate=plate).of_kind(kind, kinds)

    @classmethod
    def found(
        cls,
        candidate: VehicleCandidate,
        before: "Vehicle | None" = None,
        kinds: VehicleKinds = NO_KINDS,
    ) -> "Vehicle":
        """Return the vehicle that the box found; what was written of the same one is kept."""
        known = before.known if before is not None else None
        if before is not None and known is not None and known.plate == candidate.plate:
            return replace(before, known=candidate)
        came = candidate.came
        vehicle = cls(plate=candidate.plate, known=candidate, colour=candidate.colour)
        vehicle = vehicle.of_kind(came.kind, kinds)
        kept = {name: text for name, text in came.own.items() if name in vehicle.terms.keeps}
        return replace(vehicle, own=MappingProxyType(kept))

    def of_kind(self, kind: VehicleKind, kinds: VehicleKinds) -> "Vehicle":
        """Return it as one of *kind*; what was answered and is asked of both stays."""
        terms = kinds.get(kind, PLAIN_TERMS)
        own = {name: text for name, text in self.own.items() if name in terms.asks}
        minutes = terms.minutes[0] if terms.minutes else 0
        told = {"own": MappingProxyType(own), "minutes": minutes}
        return replace(self, kind=kind, terms=terms, **told)

    def recognising(self, typed: str, person: Candidate) -> "Vehicle":
        """Return it with *person* for the first word of the names that is *typed*."""
        words = self.names.split()
        if typed not in words:
            return self
        name = person.shown_name
        if name in words and self.residents.get(name) != person.person_id:
            name = f"{name}({person.door})"
        words[words.index(typed)] = name
        known = MappingProxyType({**self.residents, name: person.person_id})
        return replace(self, names=" ".join(dict.fromkeys(words)) + " ", residents=known)

    @property
    def unrecognised(self) -> tuple[str, ...]:
        """The words among the names that are typed as in the box, and mean nobody yet."""
        # the last word is still being typed until a blank ends it
        whole = self.names.split() if self.names[-1:].isspace() else self.names.split()[:-1]
        return tuple(word for word in whole if word.isascii() and word not in self.residents)

    def telling(self, name: VehicleField, text: str) -> "Vehicle":
        """Return it with *text* as the answer to what *name* asks."""
        return replace(self, own=MappingProxyType({**self.own, name: text}))

    def permit_written(self, today: date) -> date:
        """Return when its permit's last day was written down: *today*, or when it last came."""
        if self.known is None or self.known.since is None:
            return today
        asked = VehicleField.PERMIT_UNTIL
        kept = self.own.get(asked) == self.known.came.own.get(asked)
        return local_day(self.known.since) if kept else today

    @property
    def shown_plate(self) -> str:
        """The plate as the desk may show it: as typed, or masked of one the post knows."""
        return self.known.shown_plate if self.known is not None else read_plate(self.plate).display

    @property
    def shown_colour(self) -> PlateColour:
        """The colour that was told, or else the usual one of such plates."""
        return self.colour or usual_colour(read_plate(self.plate).kind)

    @property
    def doubt(self) -> PlateDoubt | None:
        """Why the plate deserves a second look; it is taken all the same."""
        return read_plate(self.plate).doubt

    @property
    def aboard(self) -> int:
        """How many besides the driver; never fewer than are being measured or named."""
        measured = -(-len(self.readings) // TEMPERATURE_DIGITS)
        return max(self.occupants, measured, len(self.names.split()))

    @property
    def driver_asked(self) -> DriverAsked:
        """Whether somebody is written down as its driver."""
        return self.terms.driver

    @property
    def all_measured(self) -> bool:
        """Whether everybody who was counted has a whole reading."""
        return len(self.readings) >= TEMPERATURE_DIGITS * max(self.occupants, 1)

    def counted(self, step: int) -> "Vehicle":
        """Return the vehicle with so many more or fewer people; who is not there has no reading."""
        people = min(max(self.aboard + step, 0), MOST_OCCUPANTS)
        kept = self.readings[: people * TEMPERATURE_DIGITS]
        return replace(self, occupants=people, readings=kept)

    def crossing(
        self, calls_for_retest: Callable[[int], bool] | None, *, driverless: bool = False
    ) -> VehicleCrossing:
        """Return the vehicle as it is weighed; None measures nobody."""
        readings = _whole(self.readings) if calls_for_retest is not None else ()
        second = iter(_whole(self.retests))
        retests = tuple(
            next(second, None) if calls_for_retest is not None and calls_for_retest(one) else None
            for one in readings
        )
        return VehicleCrossing(
            plate=self.plate,
            vehicle_id=self.known.vehicle_id if self.known is not None else None,
            colour=self.colour,
            occupants=self.aboard,
            readings=readings,
            retests=retests if any(retests) else (),
            origin=self._answer(VehicleField.ORIGIN),
            company=self._answer(VehicleField.COMPANY),
            goods=self._answer(VehicleField.GOODS),
            kind=self.kind,
            own={
                name: answer
                for name in self.terms.asks
                if name not in _LOAD and (answer := self._answer(name))
            },
            names=tuple(self.names.split()),
            people=self._people,
            minutes=self.minutes,
            driverless=driverless,
        )

    @property
    def _people(self) -> tuple[str, ...]:
        ids = tuple(self.residents.get(name, "") for name in self.names.split())
        return ids if any(ids) else ()

    def _answer(self, name: VehicleField) -> str:
        return self.own.get(name, "").strip()


class Driving:
    """The vehicle at the gate, if somebody drives one.

    One that was chosen *stays*, whatever is typed for its driver; one that is only the single
    answer for what stands in the box goes with that text.
    """

    def __init__(self) -> None:
        self.vehicle: Vehicle | None = None
        self.stays = False

    def take(self, vehicle: Vehicle | None, *, stays: bool) -> None:
        """Have *vehicle* stand here, or none."""
        self.vehicle = vehicle
        self.stays = stays and vehicle is not None

    def drop_unchosen(self) -> None:
        """Forget a vehicle that only the text in the box meant."""
        if not self.stays:
            self.vehicle = None

    def heeded(self, found: "Found") -> "Found":
        """Return what of *found* matters: once the vehicle is chosen only its driver is asked."""
        return replace(found, vehicles=()) if self.stays else found.driving

    @property
    def direction(self) -> Direction | None:
        """The way that leads on from where the vehicle is, as far as that is known."""
        if self.vehicle is None or self.vehicle.known is None:
            return None
        inside = self.vehicle.known.presence is Presence.INSIDE
        return Direction.OUT if inside else Direction.IN


def emergency_vehicle(word: str) -> VehicleCrossing | None:
    """Return the vehicle whose plate the word of an emergency is, if it is one."""
    return VehicleCrossing(plate=word) if looks_like_plate(word) else None


def _whole(digits: str) -> tuple[int, ...]:
    """Return the readings of which all digits are typed, in tenths of °C."""
    size = TEMPERATURE_DIGITS
    pieces = (digits[start : start + size] for start in range(0, len(digits), size))
    return tuple(int(piece) for piece in pieces if len(piece) == size)
