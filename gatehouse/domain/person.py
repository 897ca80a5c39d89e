# SPDX-License-Identifier: MIT
"""People of the roster, and the masked rows in which the desk and the lists show them."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from msgspec import field
from msgspec.structs import replace

from gatehouse.domain.discreet import Discreet
from gatehouse.domain.entry import Direction, SubjectClass
from gatehouse.domain.gate_pass import CandidatePass
from gatehouse.domain.identity.addresses import Door
from gatehouse.domain.told import Told
from gatehouse.domain.vehicle import NOTHING_OWN, PlateColour
from gatehouse.domain.vehicle_kind import VehicleField, VehicleKind
from gatehouse.domain.words import Words


class Presence(StrEnum):
    """Where a person is, as far as the gate knows."""

    INSIDE = "inside"
    OUTSIDE = "outside"


PRESENCE_AFTER = {Direction.IN: Presence.INSIDE, Direction.OUT: Presence.OUTSIDE}
"""Where a way through the gate leaves whoever went it."""
SEX_WORDS = {"male": Words("男", "male"), "female": Words("女", "female")}
PRESENCE_WORDS = {
    Presence.INSIDE: Words("在家", "at home"),
    Presence.OUTSIDE: Words("在外", "out"),
}


class RosterPerson(Told, Discreet, frozen=True, kw_only=True, gc=False):
    """A person as a roster file or the desk's dialog tells of them: full values, never shown.

    *paper_kind* is a `PaperKind` value; numbers are in normal form; *tags* are codes whose meaning
    only the administrator sees; *language* is a `SpokenLanguage` value, which no file tells.
    """

    door: Door
    name: str
    sex: str = ""
    paper_kind: str = "none"
    paper_number: str = ""
    birth_date: date | None = None
    phone: str = ""
    relation: str = ""
    subject_class: SubjectClass = SubjectClass.RESIDENT
    plates: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""
    language: str = ""


class Candidate(Discreet, frozen=True, kw_only=True):
    """One person whom the box may mean.

    *hint* tells two who still look alike apart: sex and age group, or the phone's last two digits.
    *matched* is the key that matched (for the picker's first column), or what was typed of one that
    says more than the desk may show; *room* is the room number, by
    which the desk tells room digits from a temperature. *gate_pass* is the pass whose number was
    typed or scanned, valid or not.
    """

    person_id: str
    household_id: str
    shown_name: str
    door: str
    room: str
    phone: str
    subject_class: SubjectClass
    presence: Presence
    since: datetime | None
    matched: str
    hint: Words
    gate_pass: CandidatePass | None = None


class LastDrive(Discreet, frozen=True, kw_only=True):
    """What was told of a vehicle when it last went through; *missed*: the way before was not.

    *own* holds its company, goods and origin, too.
    """

    kind: VehicleKind = VehicleKind.ORDINARY
    own: Mapping[VehicleField, str] = field(default_factory=lambda: NOTHING_OWN)
    leave_by: datetime | None = None
    missed: bool = False


NEVER_CAME: Final = LastDrive()
"""What is known of a vehicle that never went through."""


class VehicleCandidate(Discreet, frozen=True, kw_only=True):
    """One vehicle that the box may mean.

    *vehicle_id* is None of a plate that only the roster tells of. *shown_plate* is masked, *plate*
    is in normal form for the form that opens. *driver* is who drove it last, or else whose it is.
    *door* is the flat it belongs or went to; *came* is what was told when it last went through.
    """

    vehicle_id: str | None
    plate: str
    shown_plate: str
    colour: PlateColour
    presence: Presence
    since: datetime | None
    door: str
    driver: Candidate | None
    came: LastDrive = NEVER_CAME


class Found(Discreet, frozen=True, kw_only=True):
    """The answer to what was typed in the box.

    *candidates* are at most as many as were asked for; *more* says that others were left out.
    *vehicles* are those whose plate it may be; they stand before the people.
    *temperature* holds the digits at the end of the text that are no room number of the one
    candidate left, or of the people of one flat, and so are the beginning of the temperature of
    whoever of them stands here (`lxf365`, `1-1-101365`). *blank* is the card whose number it is and
    that nobody holds yet, where nobody else is meant.
    """

    text: str
    candidates: tuple[Candidate, ...]
    vehicles: tuple[VehicleCandidate, ...] = ()
    more: bool = False
    temperature: str = ""
    blank: CandidatePass | None = None

    @property
    def options(self) -> tuple[VehicleCandidate | Candidate, ...]:
        """All that the text may mean, in the order in which it is offered."""
        return (*self.vehicles, *self.candidates)

    @property
    def driving(self) -> "Found":
        """The same, but whoever shows the pass of a vehicle comes in it, not beside it."""
        drivers = (one.driver for one in self.vehicles)
        shown = {one.person_id for one in drivers if one is not None and one.gate_pass is not None}
        others = tuple(one for one in self.candidates if one.person_id not in shown)
        return replace(self, candidates=others) if shown else self


class HouseholdMember(Discreet, frozen=True, kw_only=True):
    """One person of a household at the desk or on the roster screen; the name is masked."""

    person_id: str
    shown_name: str
    relation: str
    age: int | None
    phone: str
    presence: Presence
    since: datetime | None
    subject_class: SubjectClass


class PersonCard(Discreet, frozen=True, kw_only=True):
    """Everything the roster screen shows of one person, masked.

    *tags* are empty unless the operator is an administrator. *rostered* is False of somebody whom
    the post knows from visits only; *language* is a `SpokenLanguage` value.
    """

    person_id: str
    household_id: str
    shown_name: str
    door: str
    relation: str
    sex: str
    age: int | None
    paper_kind: str
    paper_number: str
    phone: str
    plates: tuple[str, ...]
    tags: tuple[str, ...]
    note: str
    subject_class: SubjectClass
    presence: Presence
    since: datetime | None
    living: bool
    rostered: bool = True
    language: str = ""
