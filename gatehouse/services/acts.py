# SPDX-License-Identifier: MIT
"""Acts as data: what a person at the desk does, to be done now or written down for later.

An act that follows another of the same file says `line:12` where an id would stand: for an entry
the one that line 12 recorded, for a person the one whom line 12 wrote down, for a pass the one that
line 12 issued, by itself or with an itinerary, for an incident or an errand the one that line 12
noted.
"""

from collections.abc import Mapping
from typing import TypeAlias

from msgspec import Struct, field
from msgspec.structs import replace

from gatehouse.db.engine import Store
from gatehouse.db.queries.entries import stored_entry
from gatehouse.db.queries.ledger_facts import fact_at, last_fact
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.duty import Duty
from gatehouse.domain.entry import Correction, Crossing, Decision, Override, Recorded
from gatehouse.domain.handover import DeclineOrder, HandoverOrder
from gatehouse.domain.itinerary import ItineraryForm, NoteConclusion
from gatehouse.domain.person import RosterPerson
from gatehouse.services.approval import sign_approval
from gatehouse.services.care_acts import (
    CareAct,
    act_of_care,
    with_people_cared_for,
)
from gatehouse.services.correction import correct_entry, withdraw_entry
from gatehouse.services.entry import record_entry
from gatehouse.services.errand_acts import ErrandAct, act_on_errand, with_errands_called
from gatehouse.services.handover import decline, hand_over
from gatehouse.services.incident_acts import (
    IncidentAct,
    act_on_incident,
    with_incidents_called,
)
from gatehouse.services.itinerary_acts import (
    FileOriginal,
    NoteAct,
    TellFacts,
    act_on_note,
    with_people_noted,
)
from gatehouse.services.itinerary_signing import sign
from gatehouse.services.keeping_acts import KeepingAct, act_of_keeping, with_kept_called
from gatehouse.services.pass_acts import PassAct, act_on_pass, with_passes_called
from gatehouse.services.peak_acts import PeakAct, act_of_peak, with_peak_called
from gatehouse.services.point_acts import (
    PointAct,
    act_at_point,
    with_people_away,
)
from gatehouse.services.roster import enrol
from gatehouse.services.roster_acts import (
    EditPerson,
    MergePeople,
    MoveOut,
    MovePerson,
    RosterAct,
    TellApart,
    act_on_roster,
    with_people_called,
)
from gatehouse.services.service_acts import (
    CloseRound,
    OpenRound,
    ServeFlat,
    ServiceAct,
    TakeInParcels,
    TickRound,
    act_of_service,
    with_people_tested,
)
from gatehouse.services.supply_acts import (
    OnSupply,
    SupplyAct,
    act_with_supply,
    counted_by_id,
)
from gatehouse.services.thermometer_acts import (
    OnThermometer,
    ThermometerAct,
    act_with_thermometer,
)
from gatehouse.services.written_act import Written

_NO_DRAFT = ""


class RecordEntry(Written, frozen=True, kw_only=True, tag="record_entry"):
    """Somebody crosses the gate."""

    crossing: Crossing
    decision: Decision
    override: Override | None = None


class CorrectEntry(Written, frozen=True, kw_only=True, tag="correct_entry"):
    """An entry is put right."""

    entry: str
    correction: Correction


class WithdrawEntry(Written, frozen=True, kw_only=True, tag="withdraw_entry"):
    """An entry is taken back."""

    entry: str
    why: str


class SignApproval(Written, Discreet, frozen=True, kw_only=True, tag="sign_approval"):
    """A leader signs what was approved by telephone."""

    entry: str
    leader: str
    pin: str


class Enrol(Written, frozen=True, kw_only=True, tag="enrol"):
    """Somebody who lives here is added to the roster at the desk."""

    person: RosterPerson


class SignItinerary(Written, frozen=True, kw_only=True, tag="sign_itinerary"):
    """An itinerary is signed, with what was concluded from it."""

    form: ItineraryForm
    conclusion: NoteConclusion


class HandOver(Written, frozen=True, kw_only=True, tag="hand_over"):
    """Whoever is on duty hands the post over; the acts after it are of whoever came.

    *supplies* are what was counted, by the names of the supplies.
    """

    order: HandoverOrder
    supplies: Mapping[str, int] = field(default_factory=dict)


class DeclineHandOver(Written, frozen=True, kw_only=True, tag="decline_hand_over"):
    """Somebody who came does not take the post over."""

    order: DeclineOrder


Act: TypeAlias = (
    RecordEntry
    | CorrectEntry
    | WithdrawEntry
    | SignApproval
    | Enrol
    | RosterAct
    | CareAct
    | PointAct
    | ServiceAct
    | PassAct
    | PeakAct
    | IncidentAct
    | ErrandAct
    | ThermometerAct
    | SupplyAct
    | KeepingAct
    | SignItinerary
    | NoteAct
    | HandOver
    | DeclineHandOver
)


RoundAct: TypeAlias = (
    CareAct | PointAct | ServiceAct | PassAct | PeakAct | IncidentAct | ErrandAct | KeepingAct
)
"""What is done beside the entries."""


class Performed(Struct, frozen=True, kw_only=True):
    """An act that was committed: its fact, and the entry, person, pass, incident or errand it made.

    *duty* is that of whoever is on duty from now on, after a handover.
    """

    fact_id: str
    sequence: int
    entry_id: str = ""
    person_id: str = ""
    pass_id: str = ""
    incident_id: str = ""
    errand_id: str = ""
    duty: Duty | None = None


class Names(Struct, frozen=True):
    """Other names of what was made: ids for `line:12`, or `line:12` for ids."""

    entries: dict[str, str] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)
    passes: dict[str, str] = field(default_factory=dict)
    incidents: dict[str, str] = field(default_factory=dict)
    errands: dict[str, str] = field(default_factory=dict)

    def call_by_line(self, number: int, done: Performed) -> None:
        """Let the ids of what line *number* made stand for its name."""
        name = f"line:{number}"
        self.entries[name], self.people[name] = done.entry_id, done.person_id
        self.passes[name], self.incidents[name] = done.pass_id, done.incident_id
        self.errands[name] = done.errand_id

    def call_by_id(self, number: int, done: Performed) -> None:
        """Let the name of line *number* stand for the ids of what it made."""
        name = f"line:{number}"
        self.entries[done.entry_id] = self.people[done.person_id] = name
        self.passes[done.pass_id] = self.incidents[done.incident_id] = name
        self.errands[done.errand_id] = name


def perform(store: Store, duty: Duty, act: Act) -> Performed:
    """Do *act* through its service, at its own time by the clock."""
    then = replace(duty, clock=lambda: act.at)
    match act:
        case RecordEntry() | CorrectEntry() | WithdrawEntry() | SignApproval():
            return _on_entry(store, then, act)
        case Enrol() | EditPerson() | MovePerson() | MoveOut() | MergePeople() | TellApart():
            return _on_roster(store, then, act)
        case OnThermometer() | OnSupply():
            return _on_things(store, then, act)
        case SignItinerary() | FileOriginal() | TellFacts():
            return _on_itinerary(store, then, act)
        case HandOver() | DeclineHandOver():
            return _hand_over(store, then, act, duty)
        case _:
            return _on_round(store, then, act)


def renamed(act: Act, names: Names) -> Act:
    """Return *act* with what *names* have another name for called by that name."""
    match act:
        case RecordEntry():
            crossing = replace(
                act.crossing,
                person_id=_called(act.crossing.person_id, names.people),
                pass_id=_called(act.crossing.pass_id, names.passes),
            )
            return replace(act, crossing=crossing)
        case CorrectEntry() | WithdrawEntry() | SignApproval():
            return replace(act, entry=names.entries.get(act.entry, act.entry))
        case SignItinerary() | FileOriginal() | TellFacts():
            return _itinerary_renamed(act, names)
        case EditPerson() | MovePerson() | MoveOut() | MergePeople() | TellApart():
            return with_people_called(act, names.people)
        case Enrol() | HandOver() | DeclineHandOver() | OnThermometer() | OnSupply():
            return act
        case _:
            return _round_renamed(act, names)


def _itinerary_renamed(act: SignItinerary | NoteAct, names: Names) -> SignItinerary | NoteAct:
    if not isinstance(act, SignItinerary):
        return with_people_noted(act, names.people)
    known = _called(act.form.person_id, names.people)
    return replace(act, form=replace(act.form, person_id=known))


def _round_renamed(act: RoundAct, names: Names) -> RoundAct:
    if isinstance(act, PassAct):
        return with_passes_called(act, names.people, names.passes)
    if isinstance(act, IncidentAct):
        return with_incidents_called(act, names.incidents, names.people, names.entries)
    if isinstance(act, ErrandAct):
        return with_errands_called(act, names.errands, names.incidents)
    if isinstance(act, PeakAct):
        return with_peak_called(act, names.people, names.passes)
    return _care_renamed(act, names)


def _care_renamed(act: CareAct | PointAct | ServiceAct | KeepingAct, names: Names) -> RoundAct:
    if isinstance(act, KeepingAct):
        return with_kept_called(act, names.people, names.entries)
    if isinstance(act, CareAct):
        return with_people_cared_for(act, names.people)
    if isinstance(act, ServeFlat | TakeInParcels | OpenRound | TickRound | CloseRound):
        return with_people_tested(act, names.people)
    return with_people_away(act, names.people)


def _on_round(store: Store, duty: Duty, act: RoundAct) -> Performed:
    """Do what is done beside the entries: passes, incidents, errands, the peak, and care."""
    if isinstance(act, PassAct):
        return Performed(**act_on_pass(store, duty, act)._asdict())
    if isinstance(act, IncidentAct):
        return Performed(**act_on_incident(store, duty, act)._asdict())
    if isinstance(act, ErrandAct):
        return Performed(**act_on_errand(store, duty, act)._asdict())
    if isinstance(act, PeakAct):
        return Performed(**act_of_peak(store, duty, act)._asdict())
    return _on_care(store, duty, act)


def _on_care(
    store: Store, duty: Duty, act: CareAct | PointAct | ServiceAct | KeepingAct
) -> Performed:
    if isinstance(act, KeepingAct):
        return Performed(**act_of_keeping(store, duty, act)._asdict())
    if isinstance(act, CareAct):
        cared = act_of_care(store, duty, act)
        return Performed(fact_id=cared.fact_id, sequence=cared.sequence)
    if isinstance(act, ServeFlat | TakeInParcels | OpenRound | TickRound | CloseRound):
        served = act_of_service(store, duty, act)
        return Performed(fact_id=served.fact_id, sequence=served.sequence)
    noted = act_at_point(store, duty, act)
    return Performed(fact_id=noted.fact_id, sequence=noted.sequence)


def _called(one: str | None, names: dict[str, str]) -> str | None:
    return None if one is None else names.get(one, one)


def _on_entry(
    store: Store, duty: Duty, act: RecordEntry | CorrectEntry | WithdrawEntry | SignApproval
) -> Performed:
    match act:
        case SignApproval():
            signed = sign_approval(store, duty, act.entry, act.leader, act.pin)
            with store.reader() as connection:
                fact_id = fact_at(connection, signed.sequence)
            return Performed(fact_id=fact_id, sequence=signed.sequence)
        case RecordEntry():
            return _record(store, duty, act)
        case CorrectEntry():
            return _of_entry(correct_entry(store, duty, act.entry, act.correction))
        case WithdrawEntry():
            return _of_entry(withdraw_entry(store, duty, act.entry, act.why))


def _record(store: Store, duty: Duty, act: RecordEntry) -> Performed:
    done = _of_entry(record_entry(store, duty, act.crossing, act.decision, act.override))
    if act.crossing.outsider is None:
        return done
    with store.reader() as connection:
        stored = stored_entry(connection, done.entry_id)
    return replace(done, person_id="" if stored is None else stored["person_id"] or "")


def _of_entry(recorded: Recorded) -> Performed:
    entry_id = recorded.entry.id
    return Performed(fact_id=entry_id, sequence=recorded.sequence, entry_id=entry_id)


def _on_roster(store: Store, duty: Duty, act: Enrol | RosterAct) -> Performed:
    if isinstance(act, Enrol):
        person_id = enrol(store, duty, act.person)
        with store.reader() as connection:
            fact_id, sequence = last_fact(connection)
        return Performed(fact_id=fact_id, sequence=sequence, person_id=person_id)
    done = act_on_roster(store, duty, act)
    return Performed(fact_id=done.fact_id, sequence=done.sequence)


def _on_things(store: Store, duty: Duty, act: ThermometerAct | SupplyAct) -> Performed:
    """Do what is done with what the post has."""
    if isinstance(act, OnThermometer):
        return Performed(**act_with_thermometer(store, duty, act)._asdict())
    return Performed(**act_with_supply(store, duty, act)._asdict())


def _on_itinerary(store: Store, duty: Duty, act: SignItinerary | NoteAct) -> Performed:
    if not isinstance(act, SignItinerary):
        return Performed(**act_on_note(store, duty, act)._asdict())
    signed = sign(store, duty, _NO_DRAFT, act.form, act.conclusion)
    return Performed(
        fact_id=signed.note.row.id,
        sequence=signed.sequence,
        person_id=signed.person_id,
        pass_id=signed.pass_id,
    )


def _hand_over(store: Store, then: Duty, act: HandOver | DeclineHandOver, duty: Duty) -> Performed:
    """Hand over as at the act's own time; whoever comes goes on by the clock of *duty*."""
    if isinstance(act, DeclineHandOver):
        declined = decline(store, then, act.order)
        return Performed(fact_id=declined.fact_id, sequence=declined.sequence)
    order = replace(act.order, supplies=counted_by_id(store, act.supplies))
    handed = hand_over(store, then, order)
    return Performed(
        fact_id=handed.handover.row.handover_id,
        sequence=handed.sequence,
        duty=replace(handed.duty, clock=duty.clock),
    )
