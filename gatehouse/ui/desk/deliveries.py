# SPDX-License-Identifier: MIT
"""Couriers at the hand-over point: the sheet comes up with who stands there, and is recorded."""

from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from gatehouse.domain.entry import Crossing, Decision, Direction, Outcome, Reason, SubjectClass
from gatehouse.domain.identity.cleaning import compact
from gatehouse.errors import GatehouseError
from gatehouse.ui.desk.courier import Came, Courier, courier_among, is_measured
from gatehouse.ui.desk.wording import person_line, sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from gatehouse.domain.entry import Recorded
    from gatehouse.domain.person import Candidate
    from gatehouse.domain.policy.rule_set import RuleSet
    from gatehouse.domain.policy.weighed import Weighed
    from gatehouse.ui.desk.acts import DeskActs
    from gatehouse.ui.desk.courier import LetIn
    from gatehouse.ui.desk.pane_stack import PaneStack
    from gatehouse.ui.desk.serving import Serving
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.lanes import Lanes


class Deliveries(QObject):
    """Has it recorded what was handed over; whoever is being served otherwise stays.

    Signals:
        recorded: the `Recorded` entry of somebody who stayed outside.
        reported: the `RecentEntry` of somebody who was reported, and whether they stand there now.
        let_in: the form of a courier who is let in instead stands here now.
        flat_typed: a text in that form that may name a flat.
        failed: an error that the sheet could not show.
    """

    recorded = Signal(object)
    reported = Signal(object, bool)
    let_in = Signal()
    flat_typed = Signal(str)
    failed = Signal(object)

    def __init__(
        self, panes: "PaneStack", serving: "Serving", lanes: "Lanes", languages: "Languages"
    ) -> None:
        super().__init__(panes)
        self._panes, self._serving = panes, serving
        self._lanes, self._languages = lanes, languages
        self._acts: DeskActs | None = None
        self._brought_along = False
        self._known: Candidate | None = None
        panes.delivery_told.connect(self._on_told)
        panes.flat_asked.connect(self._on_flat_asked)
        panes.courier_marked.connect(self._on_courier_marked)
        panes.courier_let_in.connect(self._on_courier_let_in)

    def start(self, acts: "DeskActs") -> None:
        """Begin to have it recorded."""
        self._acts = acts

    def open_pane(self) -> None:
        """Ask what is brought, for whom; pressed again the sheet goes."""
        pane, up = self._panes.hand_over, self._panes.pane
        if up is pane:
            self._panes.close_pane()
        elif up is None or up.only_tells:
            self._known = None
            pane.open_for(self._courier())
            self._panes.open_pane(pane)

    def judge_by(self, rules: "RuleSet") -> None:
        """Ask on a sheet that is up for what *rules* ask for; what is written there stays."""
        if self._panes.pane is not None and self._panes.pane is self._panes.hand_over:
            self._panes.hand_over.measure_by(_retest_call(rules))

    def _courier(self) -> Courier:
        """Return what was written down of a courier who stands here, and what is read of one."""
        state = self._serving.state
        visitor, calls = state.visitor, _retest_call(state.rules)
        self._brought_along = state.decides and state.subject_class is SubjectClass.COURIER
        if state.person is not None and self._brought_along:
            return Courier(
                came=self._came(state.person, state.last_weighed),
                temperature=state.form.temperature,
                calls_for_retest=calls,
            )
        if visitor is None or not self._brought_along:
            return Courier(calls_for_retest=calls)
        host = visitor.host
        return Courier(
            name=visitor.name.strip(),
            phone=visitor.phone.strip(),
            household_id=host.household_id if host is not None else "",
            door=host.door if host is not None else "",
            temperature=state.form.temperature,
            calls_for_retest=calls,
        )

    def _came(self, person: "Candidate", weighed: "Weighed | None") -> Came | None:
        rules, now = self._serving.state.rules, self._serving.state.now
        if weighed is None or rules is None or now is None:
            return None
        return Came(
            person_id=person.person_id,
            shown_name=person_line(person.shown_name, person.phone.strip("*")),
            weighed=weighed,
            measured=is_measured(weighed, rules, now),
        )

    def _on_courier_marked(self, mark: str, firm: str) -> None:
        if self._acts is not None:
            work = partial(_known_by, self._acts, mark, firm)
            then = partial(self._on_courier_found, mark)
            self._lanes.latest(("desk", "courier"), work, then, receiver=self)

    def _on_courier_found(self, mark: str, found: "tuple[Candidate, Weighed] | None") -> None:
        pane = self._panes.hand_over
        if compact(pane.mark.text()) == mark:
            self._known = None if found is None else found[0]
            pane.show_came(None if found is None else self._came(*found))

    def _on_courier_let_in(self, typed: "LetIn") -> None:
        """Go on at the desk with whoever it is; what was typed on the sheet comes along."""
        serving, known = self._serving, self._known
        if known is not None and known.person_id == typed.person_id:
            serving.choose(known)
        elif not self._brought_along:
            serving.open_visitor(SubjectClass.COURIER)
        if typed.temperature:
            serving.set_temperature(typed.temperature)
        if serving.state.visitor is not None:
            serving.write_visitor(typed.written_into(serving.state.visitor))
            if typed.flat:
                self.flat_typed.emit(typed.flat)
        self.let_in.emit()

    def _on_flat_asked(self, text: str) -> None:
        if self._acts is not None and text.strip():
            work = partial(self._acts.find_households, text)
            then = partial(self._panes.hand_over.show_flats, text)
            self._lanes.latest(("desk", "flat"), work, then, receiver=self)

    def _on_told(self, crossing: "Crossing") -> None:
        if self._acts is None:
            return
        filling, taken = self._serving.state.filling, self._serving.state.instruments.taken
        if filling is not None:
            crossing = replace(crossing, happened_at=filling.moment, sheet=filling.sheet)
        else:
            crossing = replace(crossing, taken=taken, retaken=taken)
        decision = Decision.REPORT if crossing.delivery is None else Decision.HAND_OVER
        work = partial(self._acts.record, crossing, decision, None)
        then = partial(self._on_recorded, present=filling is None)
        self._lanes.write(work, then, self._on_refused, receiver=self)

    def _on_recorded(self, recorded: "Recorded", *, present: bool) -> None:
        pane = self._panes.hand_over
        pane.set_busy(busy=False)
        if self._brought_along:
            self._serving.clear()
        if self._panes.pane is pane:
            self._panes.close_pane()
        self.recorded.emit(recorded)
        if recorded.entry.outcome is Outcome.REPORTED:
            self.reported.emit(recorded.entry, present)

    def _on_refused(self, error: Exception) -> None:
        self._panes.hand_over.set_busy(busy=False)
        if isinstance(error, GatehouseError):
            self._panes.hand_over.show_wrong(sentence(error, self._languages))
        else:
            self.failed.emit(error)


def _retest_call(rules: "RuleSet | None") -> "Callable[[int], bool] | None":
    """Return what says of a courier's reading that it is taken again; None measures nobody."""
    if rules is None or not rules.needs_temperature(SubjectClass.COURIER, Direction.IN):
        return None
    return partial(rules.calls_for_retest, SubjectClass.COURIER, Direction.IN)


def _known_by(acts: "DeskActs", mark: str, firm: str) -> "tuple[Candidate, Weighed] | None":
    """Return the one courier who is known by *mark*, with what was found of them today."""
    courier = courier_among(acts.find(mark), firm)
    if courier is None:
        return None
    crossing = Crossing(
        direction=Direction.IN,
        subject_class=SubjectClass.COURIER,
        reason=Reason.DELIVERY,
        person_id=courier.person_id,
    )
    return courier, acts.weigh(crossing)
