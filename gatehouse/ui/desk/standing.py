# SPDX-License-Identifier: MIT
"""Who stands at the gate, as far as it was typed, found, chosen or written down."""

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from gatehouse.domain.code_list import AS_SHIPPED, CodeBook, CodeList
from gatehouse.domain.entry import Direction, SubjectClass
from gatehouse.domain.person import Candidate, Found, Presence, VehicleCandidate
from gatehouse.domain.policy.checks import CONSENT
from gatehouse.domain.vehicle_kind import NO_KINDS, DriverAsked, VehicleKind, VehicleKinds
from gatehouse.ui.desk.attempt import TEMPERATURE_DIGITS, Attempt, Draft, Form
from gatehouse.ui.desk.scene import Scene
from gatehouse.ui.desk.vehicle import Driving, Vehicle
from gatehouse.ui.desk.visitor import NOBODY_YET, Visitor

if TYPE_CHECKING:
    from collections.abc import Collection

    from gatehouse.domain.parked import TakenUp
    from gatehouse.ui.desk.filling import Filling


_DRIVERS: Final = {
    VehicleKind.GOODS: SubjectClass.RENOVATION,
    VehicleKind.REFUSE: SubjectClass.MAINTENANCE,
    VehicleKind.EMERGENCY: SubjectClass.OFFICIAL,
}


class Standing:
    """The person at the gate and what they drive: typed, found, chosen, filled in."""

    def __init__(self) -> None:
        self.kinds: VehicleKinds = NO_KINDS
        self.codes: CodeBook = AS_SHIPPED
        self.filling: Filling | None = None
        self.clear()

    def clear(self) -> None:
        """Be ready for the next person."""
        self.text = ""
        self.found: Found | None = None
        self.row = 0
        self.person: Candidate | None = None
        self._picked = False
        self._behind = self._read_name = ""
        self.visitor: Visitor | None = None
        self.driving = Driving()
        self.form = Form()
        self.parked: TakenUp | None = None

    @property
    def scene(self) -> Scene:
        """What the desk is showing."""
        if self.visitor is not None:
            return Scene.VISITOR
        if self.person is not None:
            return Scene.PERSON
        if not self.text:
            return Scene.IDLE if self.vehicle is None else Scene.DRIVER
        if self.found is not None and self.found.text == self.text and not self.options:
            return Scene.NOBODY
        return Scene.PICKING

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """Those whom the box may mean."""
        return self.found.candidates if self.found is not None else ()

    @property
    def options(self) -> tuple[VehicleCandidate | Candidate, ...]:
        """All that the box may mean: vehicles by their plate, then people."""
        return self.found.options if self.found is not None else ()

    @property
    def vehicle(self) -> Vehicle | None:
        """What the person at the gate drives, or what stands there before its driver is known."""
        return self.driving.vehicle

    @property
    def others(self) -> tuple[Candidate, ...]:
        """The candidates who were not chosen."""
        chosen = self.person.person_id if self.person is not None else None
        return tuple(one for one in self.candidates if one.person_id != chosen)

    @property
    def decides(self) -> bool:
        """Whether somebody stands here on whom can be decided."""
        return self.person is not None or self.visitor is not None

    @property
    def writes(self) -> bool:
        """Whether a form is open for whoever, or whatever, stands here."""
        return self.decides or self.vehicle is not None

    @property
    def goes_along(self) -> bool:
        """Whether an emergency would take whoever stands here along: only somebody chosen.

        Who or what is still being written down has nothing to do with it.
        """
        written = self.vehicle is not None and self.vehicle.known is None
        return self.person is not None and not written

    @property
    def direction(self) -> Direction | None:
        """The direction turned by hand, or else the way that leads on from where they are."""
        if self.form.turned is not None:
            return self.form.turned
        if self.driving.direction is not None:
            return self.driving.direction
        if self.person is not None:
            inside = self.person.presence is Presence.INSIDE
            return Direction.OUT if inside else Direction.IN
        return Direction.IN if self.visitor is not None or self.vehicle is not None else None

    @property
    def subject_class(self) -> SubjectClass:
        """The class chosen, or else the person's own."""
        if self.form.subject_class is not None:
            return self.form.subject_class
        if self.person is not None:
            return self.person.subject_class
        return SubjectClass.VISITOR

    @property
    def driver_class(self) -> SubjectClass:
        """As whom somebody new would drive what stands here."""
        kind = VehicleKind.ORDINARY if self.vehicle is None else self.vehicle.kind
        return _DRIVERS.get(kind, SubjectClass.VISITOR)

    @property
    def is_driverless(self) -> bool:
        """Whether nobody is written down as the driver, as the kind of the vehicle allows."""
        if self.vehicle is None or self.person is not None:
            return False
        named = self.visitor is not None and bool(self.visitor.name.strip())
        return self.vehicle.driver_asked is not DriverAsked.ALWAYS and not named

    @property
    def passes_by_plate(self) -> bool:
        """Whether what stands here is let through by its plate, and no driver is asked."""
        vehicle = self.vehicle
        return vehicle is not None and vehicle.driver_asked is DriverAsked.NEVER

    @property
    def enrols(self) -> bool:
        """Whether somebody new is to be saved as a resident: their class lives here."""
        return self.visitor is not None and self.subject_class.lives_here

    def type_text(self, text: str) -> None:
        """Take what stands in the box; who was chosen stays until the post has answered."""
        if text != self.text:
            self._picked, self._behind, self._read_name = False, "", ""
        self.text = text
        if not text:
            turned = self.form.turned if self.person is None else None
            driving = self.driving
            self.clear()
            self.form = Form(turned=turned)
            if driving.stays:
                self.driving = driving

    def read_name(self, name: str) -> None:
        """Know the *name* on the card whose number stands in the box, until that is changed."""
        self._read_name = name

    def may_be(self, whose: "Collection[str]") -> bool:
        """Say whether one of *whose*, people and flats, may be whoever stands here."""
        if self.visitor is not None or self.vehicle is not None:
            return True
        if any(isinstance(one, VehicleCandidate) for one in self.options):
            return True
        known = (*self.candidates, *filter(None, (self.person,)))
        return any(one.person_id in whose or one.household_id in whose for one in known)

    def take_found(self, found: Found) -> bool:
        """Take an answer for the box; say whether it was for what stands there."""
        if found.text != self.text or self.visitor is not None:
            return False
        self.found = self.driving.heeded(found)
        self.row = 0
        if len(self.options) == 1 and self._take_unique(self.options[0]):
            return True
        self._take_several()
        return True

    def move_row(self, step: int) -> None:
        """Go up or down among the candidates."""
        if self.options:
            self.row = min(max(self.row + step, 0), len(self.options) - 1)

    def choose(self, candidate: Candidate) -> None:
        """Serve *candidate*; what was filled in for somebody else is dropped.

        A reading typed behind what finds the people of a flat is of whoever of them is picked.
        """
        self._picked = True
        self.driving.drop_unchosen()
        if self.person is None or self.person.person_id != candidate.person_id:
            self._begin_form()
            if candidate in self.candidates:
                self._take_reading()
                self._write_reading(self._behind)
        self.person = candidate
        self.visitor = None

    def take_vehicle(self, vehicle: Vehicle) -> None:
        """Have *vehicle* stand here with whoever stands here, or with the driver it proposes."""
        driver = vehicle.known.driver if vehicle.known is not None else None
        if driver is not None:
            self.choose(driver)
        self.driving.take(vehicle, stays=True)
        self.text = ""
        self.found = None

    def write_vehicle(self, vehicle: Vehicle) -> None:
        """Take what stands in the vehicle's fields."""
        self.driving.take(vehicle, stays=self.driving.stays)

    def reopen_candidates(self) -> bool:
        """Go back from the person chosen to the others, or ask who drives; False for neither."""
        if self.person is not None and self.vehicle is not None:
            self.person = None
            self.take_vehicle(replace(self.vehicle, known=_undriven(self.vehicle.known)))
            return True
        if self.person is None or not self.others:
            return False
        same = [one for one in self.candidates if one.person_id == self.person.person_id]
        self.row = self.options.index(same[0]) if same else 0
        self.person = None
        if self._behind:
            self._behind = self.form.temperature
        return True

    def open_visitor(self, visitor: Visitor | None = None) -> None:
        """Begin to write down somebody who is not on the roster; what was typed comes along."""
        typed, reading = NOBODY_YET, ""
        if self.person is None:
            self._take_reading()
            typed, reading = self._typed_visitor(), self._behind
        self.person = None
        self.found = None
        self.visitor = visitor or typed
        self._begin_form()
        self._write_reading(reading)

    def repeat(self, last: Attempt, *, agreed: bool) -> None:
        """Begin to write down somebody who comes as the visitor of *last* did (同上).

        The host who *agreed* just now did so for all of them; what was seen of the one says nothing
        of the other.
        """
        typed = self._typed_visitor()
        host = last.visitor.host if last.visitor else None
        self.open_visitor(typed.going_to(host, typed.flat))
        told = last.crossing.checks.items() if agreed else ()
        checks = tuple(pair for pair in told if pair[0] == CONSENT.code)
        self.form = replace(
            self.form,
            turned=last.crossing.direction,
            subject_class=last.crossing.subject_class,
            reason=last.crossing.reason,
            own_class=last.crossing.own_class,
            own_reason=last.crossing.own_reason,
            checks=checks,
        )

    def _typed_visitor(self) -> Visitor:
        typed = Visitor.typed(self.text)
        return replace(typed, name=self._read_name) if self._read_name else typed

    def write_visitor(self, visitor: Visitor) -> None:
        """Take what stands in the visitor's fields."""
        self.visitor = visitor

    def turn(self, direction: Direction) -> None:
        """Turn the direction by hand."""
        self.form = replace(self.form, turned=direction)

    def set_class(self, code: str) -> None:
        """Treat the person as of another class, without typing them again."""
        judged = self.codes.stands_for(CodeList.CLASS, code)
        own = self.codes.own(CodeList.CLASS, code)
        self.form = replace(self.form, subject_class=SubjectClass(judged), own_class=own)

    def set_temperature(self, digits: str) -> None:
        """Take the digits of the temperature typed so far."""
        self.form = replace(self.form, temperature=digits)

    @property
    def draft(self) -> Draft:
        """Whoever stands here, as far as they were written down."""
        return Draft(
            text=self.text,
            person=self.person,
            visitor=self.visitor,
            vehicle=self.vehicle,
            form=self.form,
            filling=self.filling,
            parked=self.parked,
        )

    def bring_back(self, draft: Draft) -> None:
        """Put somebody back as they stood: they were left, or not recorded."""
        self.clear()
        self.text = draft.text
        self.person = draft.person
        self.visitor = draft.visitor
        self.driving.take(draft.vehicle, stays=True)
        self.form = draft.form
        self.filling = draft.filling
        self.parked = draft.parked

    def _take_several(self) -> None:
        """Offer them, but keep one of them who was picked: something else asked anew."""
        self.driving.drop_unchosen()
        served = self.person.person_id if self.person is not None else None
        same = [one for one in self.candidates if one.person_id == served]
        self.row = self.options.index(same[0]) if same else 0
        self.person = same[0] if same and self._picked else None

    def _take_unique(self, only: VehicleCandidate | Candidate) -> bool:
        """Serve the only one at once; of a vehicle only when it is known who drives it."""
        driver = only if isinstance(only, Candidate) else only.driver
        if driver is None:
            return False
        vehicle, stays = self.vehicle, self.driving.stays
        self.choose(driver)
        self._picked = False
        if isinstance(only, VehicleCandidate):
            self.driving.take(Vehicle.found(only, vehicle, self.kinds), stays=stays)
        self._take_reading()
        return True

    def _take_reading(self) -> None:
        """Move the digits of a reading from the end of what was typed into the form."""
        found = self.found
        if found is not None and found.temperature and found.text == self.text:
            self.text = found.text.removesuffix(found.temperature)
            self.found = replace(found, text=self.text, temperature="")
            self._behind = found.temperature[:TEMPERATURE_DIGITS]
            self._write_reading(self._behind)

    def _write_reading(self, digits: str) -> None:
        if digits:
            self.set_temperature(digits)

    def _begin_form(self) -> None:
        """Begin with somebody else; only the direction turned by hand is kept."""
        self.form = Form(turned=self.form.turned)


def _undriven(known: VehicleCandidate | None) -> VehicleCandidate | None:
    return None if known is None else replace(known, driver=None)
