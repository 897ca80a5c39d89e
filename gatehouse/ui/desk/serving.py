# SPDX-License-Identifier: MIT
"""Serving one person after another: from what is typed to what is recorded, without widgets."""

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from gatehouse.domain.entry import Decision, Direction
from gatehouse.domain.person import VehicleCandidate
from gatehouse.domain.policy.want import Want
from gatehouse.ui.desk.attempt import Attempt, Draft
from gatehouse.ui.desk.enter import Enter
from gatehouse.ui.desk.inquiry import Inquiry
from gatehouse.ui.desk.last_visit import LastVisit
from gatehouse.ui.desk.plate_passage import attempt_by_plate
from gatehouse.ui.desk.recording import Recording
from gatehouse.ui.desk.scene import Scene
from gatehouse.ui.desk.state import DeskState
from gatehouse.ui.desk.taking_up import attempt_of
from gatehouse.ui.desk.vehicle import Vehicle
from gatehouse.ui.desk.visitor import Visitor

if TYPE_CHECKING:
    from gatehouse.domain.entry import Override, SubjectClass
    from gatehouse.domain.parked import TakenUp
    from gatehouse.domain.person import Candidate
    from gatehouse.domain.policy.rule_set import RuleSet
    from gatehouse.domain.vehicle_kind import VehicleKind, VehicleKinds
    from gatehouse.ui.desk.acts import DeskActs
    from gatehouse.ui.desk.filling import Filling
    from gatehouse.ui.desk.instruments import Instruments
    from gatehouse.ui.shell.lanes import Lanes


class Serving(QObject):
    """Moves the state on, asks for what it needs, and hands decisions to the writer.

    Signals:
        changed: the state is to be shown anew.
        person_came: another person stands here than before.
        wanted: an Enter could not admit; the input it waits for, or "" where none would help.
        next_came: a decision was handed over, and the desk is ready for the next person.
        left: somebody half-written was left, or came back, or is not kept any more.
        counted: the `Crossing` of somebody who shows a pass and is only counted.
        returned: the post refused an attempt; it waits in `refused_attempts`; the error.
    """

    changed = Signal()
    person_came = Signal()
    wanted = Signal(str)
    next_came = Signal()
    left = Signal()
    counted = Signal(object)
    returned = Signal(object)

    def __init__(self, lanes: "Lanes", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = DeskState()
        self.inquiry = Inquiry(self.state, lanes, self)
        self.recording = Recording(lanes, self)
        self.refused_attempts: list[Attempt] = []
        self.draft: Draft | None = None
        self._shown_person: object = None
        self._touched: frozenset[str] = frozenset()
        self._last_visit = LastVisit()
        self.inquiry.answered.connect(self._show)
        self.inquiry.settled.connect(self._on_settled)
        self.recording.refused.connect(self._on_refused)

    def busy(self) -> bool:
        """Whether somebody at the gate waits for an answer, or for what is being recorded."""
        return self.inquiry.open or self.recording.under_way is not None

    def start(self, acts: "DeskActs") -> None:
        """Begin to ask the post; what was typed before it was there is looked up now."""
        self.recording.start(acts)
        self.inquiry.start(acts)

    def judge_by(self, rules: "RuleSet") -> None:
        """Ask for what *rules* ask for, and have whoever stands here weighed anew."""
        self.state.rules = rules
        self._weigh_anew()

    def set_code_down(self, *, down: bool) -> None:
        """Know whether the code system is down; whoever stands here is asked by it."""
        if down != self.state.code_down:
            self.state.code_down = down
            self._weigh_anew()

    def set_instruments(self, instruments: "Instruments") -> None:
        """Know which thermometer is in hand; whoever stands here is measured with it."""
        before, self.state.instruments = self.state.instruments, instruments
        if instruments.held != before.held:
            self._weigh_anew()
        elif instruments.doubts != before.doubts:
            self._show()

    def use_another(self) -> None:
        """Have the second reading taken with the next thermometer."""
        self.state.use_another()
        self._move_on()

    def look_again(self, whose: frozenset[str] = frozenset()) -> None:
        """Weigh and find anew: people or households have changed.

        *whose* tells which, where it is known: whoever else stands here is left alone.
        """
        if whose and self.inquiry.finding:
            self._touched |= whose
        elif not whose or self.state.may_be(whose):
            if self.state.visitor is None and self.state.text:
                self.inquiry.find()
            self._weigh_anew()

    # who

    def type_text(self, text: str) -> None:
        """Take what stands in the box."""
        self.state.type_text(text)
        if self.state.visitor is None:
            self.inquiry.find()
        self._show()

    def choose(self, option: "Candidate | VehicleCandidate") -> None:
        """Serve a person, or a vehicle with its driver."""
        if isinstance(option, VehicleCandidate):
            self.state.take_vehicle(Vehicle.found(option, kinds=self.state.kinds))
        else:
            self.state.choose(option)
        self._move_on()

    def pick(self, row: int) -> None:
        """Serve the candidate in *row*, if there is one."""
        if self.state.person is None and row < len(self.state.options):
            self.choose(self.state.options[row])

    def open_vehicle(self, plate: str = "") -> None:
        """Write down a vehicle that the post does not know, with whoever stands here."""
        self.inquiry.stop()
        self.state.take_vehicle(Vehicle.written(plate, self.state.kinds))
        self._move_on()

    def know_kinds(self, kinds: "VehicleKinds") -> None:
        """Know what is asked of vehicles of each kind."""
        self.state.kinds = kinds

    def set_kind(self, kind: "VehicleKind") -> None:
        """Take the vehicle that stands here for one of *kind*."""
        if self.state.vehicle is not None:
            self.write_vehicle(self.state.vehicle.of_kind(kind, self.state.kinds))

    def pass_by_plate(self) -> None:
        """Let the vehicle that stands here through at once, by its plate alone."""
        attempt = attempt_by_plate(self.state)
        if attempt is not None:
            self._hand_over(attempt)

    def step(self, step: int) -> bool:
        """Go among the candidates, or back to them; say whether there was anywhere to go."""
        if self.state.scene is Scene.PICKING:
            self.state.move_row(step)
        elif step < 0 or not self.state.reopen_candidates():
            return False
        self._move_on()
        return True

    def open_visitor(self, subject_class: "SubjectClass | None" = None) -> None:
        """Write down somebody new."""
        self.state.open_visitor()
        if subject_class is not None:
            self.state.set_class(subject_class)
        self.inquiry.stop()
        self._move_on()

    def same_again(self) -> bool:
        """Write down somebody who comes as the last visitor did; say whether there was one."""
        last = self._last_visit.attempt
        if last is None:
            return False
        self.state.repeat(last, agreed=self._last_visit.agreed)
        self.inquiry.stop()
        self._move_on()
        return True

    def fill(self, filling: "Filling | None") -> None:
        """Type in from paper from now on, or serve the present again; nobody stands here."""
        self.state.filling = filling
        self.clear()

    def write_time(self, line: "Filling") -> None:
        """Take the line on paper with its time."""
        if self.state.filling is not None:
            self.state.filling = line
            self._move_on()

    def clear(self) -> None:
        """Be ready for the next person."""
        self.inquiry.stop()
        self.state.clear()
        self._show()
        self.inquiry.settled.emit()

    def leave(self) -> None:
        """Be ready for the next person; somebody half-written is kept until the next is left."""
        draft = self.state.draft
        if draft.is_written:
            self._keep(draft)
        elif self.state.scene is Scene.IDLE:
            self._keep(None)
        self.clear()

    def forget(self) -> None:
        """Be ready for the next person, and keep nobody."""
        self._keep(None)
        self.clear()

    def go_on_writing(self) -> bool:
        """Put whoever was left half-written back as they stood; say whether there was anybody."""
        draft = self.draft
        if draft is None or self.state.writes:
            return False
        self._keep(None)
        self.state.bring_back(draft)
        self.inquiry.stop()
        self._move_on()
        return True

    # what is filled in

    def turn(self, direction: Direction) -> None:
        """Turn the direction."""
        self.state.turn(direction)
        self._move_on()

    def write_visitor(self, visitor: Visitor) -> None:
        """Take the visitor's fields."""
        self.state.write_visitor(visitor)
        self._move_on()

    def write_vehicle(self, vehicle: Vehicle) -> None:
        """Take the vehicle's fields."""
        self.state.write_vehicle(vehicle)
        self._move_on()

    def write_plate(self, plate: str) -> None:
        """Take the plate of a vehicle that the post does not know."""
        if self.state.vehicle is not None:
            self.write_vehicle(replace(self.state.vehicle, plate=plate))

    def set_reason(self, code: str) -> None:
        """Take another reason."""
        self.state.set_reason(code)
        self._move_on()

    def set_class(self, code: str) -> None:
        """Take another class."""
        self.state.set_class(code)
        self._move_on()

    def set_check(self, code: str, answer: str) -> None:
        """Take the answer to a check."""
        self.state.set_check(code, answer)
        self._move_on()

    def set_temperature(self, digits: str) -> None:
        """Take the digits of the first reading."""
        self.state.set_temperature(digits)
        self._move_on()

    def set_retest(self, digits: str) -> None:
        """Take the digits of the second reading."""
        self.state.set_retest(digits)
        self._move_on()

    # what is decided

    def enter(self) -> Enter:
        """Do what an Enter means now; every answer must be there."""
        meant = self.state.enter()
        match meant:
            case Enter.PICK:
                self.pick(self.state.row)
            case Enter.VISITOR:
                self.open_visitor(self.state.driver_class if self.state.vehicle else None)
            case Enter.PASS:
                self.pass_by_plate()
            case Enter.VEHICLE:
                self.open_vehicle(self.state.text)
            case Enter.ADMIT:
                self._admit()
            case Enter.ASK:
                self.wanted.emit(self.state.wants[0])
            case Enter.BLINK:
                self.wanted.emit("")
            case _:
                self.inquiry.weigh()
        return meant

    def decide(self, decision: Decision, override: "Override | None" = None) -> Attempt | None:
        """Hand the person who stands here over to be recorded, and be ready for the next."""
        attempt = self.state.attempt(decision, override)
        if attempt is not None:
            self._hand_over(attempt)
        return attempt

    def emergency(self, word: str, *, along: bool) -> None:
        """Record an emergency, with who was chosen *along*; any other form stays as it is."""
        attempt = self.state.emergency(word, along=along)
        if self.state.writes and attempt.person is None:
            self.recording.record(attempt)
        else:
            self._hand_over(attempt)

    def ask_override(self, override: "Override") -> Attempt | None:
        """Have an override recorded; the person stays until the post has taken it."""
        attempt = self.state.attempt(Decision.OVERRIDE, override)
        if attempt is not None:
            self.recording.record(attempt)
        return attempt

    def take_up(self, taken: "TakenUp") -> None:
        """Go on with an unfinished record; it ends when whoever it is of is recorded."""
        self.clear()
        attempt = attempt_of(taken, self.state.kinds)
        if attempt is None:
            self.type_text(taken.order.text)
            self.state.parked = taken
        else:
            self.state.bring_back(attempt)
            self.inquiry.stop()
        self._move_on()

    def bring_back(self) -> None:
        """Put the first refused person back as they stood."""
        if self.refused_attempts:
            self.state.bring_back(self.refused_attempts.pop(0))
            self.inquiry.stop()
            self._move_on()

    def _admit(self) -> None:
        """Admit; somebody who is to be saved as a resident needs a name and a flat first."""
        attempt = self.state.attempt(Decision.ADMIT)
        visitor = self.state.visitor
        if attempt is None:
            return
        if visitor is not None and self.state.enrols and attempt.resident is None:
            self.wanted.emit(Want.HOST if visitor.name.strip() else Want.NAME)
        elif self.state.only_counts:
            self.counted.emit(attempt.crossing)
            self._be_ready()
        else:
            self._hand_over(attempt)

    def _hand_over(self, attempt: Attempt) -> None:
        if attempt.visitor is not None:
            self._last_visit.keep(attempt)
        self.recording.record(attempt)
        self._be_ready()

    def _be_ready(self) -> None:
        self.inquiry.stop()
        self.state.clear()
        self.next_came.emit()
        self._show()

    def _keep(self, draft: Draft | None) -> None:
        if draft != self.draft:
            self.draft = draft
            self.left.emit()

    def _weigh_anew(self) -> None:
        self.state.forget_weighed()
        self._move_on()

    def _move_on(self) -> None:
        self.inquiry.weigh()
        self._show()

    def _show(self) -> None:
        self.changed.emit()
        person: object = self.state.visitor is not None
        if self.state.person is not None:
            person = self.state.person.person_id
        if person != self._shown_person:
            self._shown_person = person
            if person:
                self.person_came.emit()

    def _on_settled(self) -> None:
        """Look again at whoever was looked up while something of theirs was being recorded."""
        touched, self._touched = self._touched, frozenset()
        if touched:
            self.look_again(touched)

    def _on_refused(self, attempt: Attempt, error: Exception) -> None:
        if attempt.decision is not Decision.OVERRIDE:
            self.refused_attempts.append(attempt)
        self.returned.emit(error)
