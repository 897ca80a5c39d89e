# SPDX-License-Identifier: MIT
"""The parts of the desk: what is seen of it, who serves behind it, and how they are joined."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gatehouse.domain.entry import Direction, SubjectClass
from gatehouse.ui.desk.aboard import Aboard
from gatehouse.ui.desk.acknowledging import Acknowledging
from gatehouse.ui.desk.back_filling import BackFilling
from gatehouse.ui.desk.between import Between
from gatehouse.ui.desk.card_back import CardBack
from gatehouse.ui.desk.code_system import CodeSystem
from gatehouse.ui.desk.counting import Counting
from gatehouse.ui.desk.deliveries import Deliveries
from gatehouse.ui.desk.grouping import Grouping
from gatehouse.ui.desk.hands import Hands
from gatehouse.ui.desk.incidents import DeskIncidents
from gatehouse.ui.desk.left_column import LeftColumn
from gatehouse.ui.desk.mending import Mending
from gatehouse.ui.desk.missed_ways import MissedWays
from gatehouse.ui.desk.newcomers import Newcomers
from gatehouse.ui.desk.parking import Parking
from gatehouse.ui.desk.post_reading import PostReading
from gatehouse.ui.desk.reminding import Reminding
from gatehouse.ui.desk.serving import Serving
from gatehouse.ui.desk.sheet_asking import SheetAsking
from gatehouse.ui.desk.sheets import Sheets
from gatehouse.ui.desk.side_column import SideColumn
from gatehouse.ui.desk.slips import Slips
from gatehouse.ui.desk.thermometers import Thermometers
from gatehouse.ui.desk.top_bar import TopBar
from gatehouse.ui.desk.ways_card import Way
from gatehouse.ui.shell.actions import Act

if TYPE_CHECKING:
    from gatehouse.domain.desk_day import DeskDay
    from gatehouse.domain.group_entry import GroupRecorded
    from gatehouse.domain.policy.rule_set import RuleSet
    from gatehouse.ui.desk.acts import DeskActs
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages


class DeskParts:
    """Makes the parts of *page* and joins each to those that it speaks to."""

    def __init__(  # noqa: PLR0913, PLR0917 - what the window lends every page, and the clock
        self,
        page: QWidget,
        lanes: "Lanes",
        changes: "ChangeBus",
        messages: "Messages",
        languages: "Languages",
        clock: Callable[[], datetime],
    ) -> None:
        self.serving = Serving(lanes, page)
        self.top = TopBar(languages)
        self.left = LeftColumn(languages)
        self.side = SideColumn(languages)
        self.post = PostReading(lanes, self.serving.busy, page)
        self.mending = Mending(self.left.panes, lanes, languages)
        self.slips = Slips(self.left.panes, lanes, messages)
        self.sheets = Sheets(self.left.panes, self.serving, self.post, self.mending, languages)
        self.acknowledging = Acknowledging(
            self.left.idle, self.top, self.serving, changes, messages, languages
        )
        self.asking = SheetAsking(self.top.filling, lanes, changes, messages)
        self.filling = BackFilling(
            self.left, self.top, self.serving, self.post, self.asking, messages, clock
        )
        self.code_system = CodeSystem(
            self.left.panes, self.top, self.serving, lanes, changes, messages
        )
        self.thermometers = Thermometers(
            self.left.panes, self.top, self.serving, lanes, changes, messages, languages, clock
        )
        self.deliveries = Deliveries(self.left.panes, self.serving, lanes, languages)
        self.incidents = DeskIncidents(
            self.left.panes, self.serving, lanes, changes, messages, languages
        )
        self.card_back = CardBack(page, lanes, changes, messages)
        self.aboard = Aboard(self.left.person.form, self.serving, lanes)
        self.missed_ways = MissedWays(self.left.panes, lanes, changes, messages, languages)
        panes, told = self.left.panes, (lanes, changes, messages, languages)
        self.parking = Parking(panes, self.serving, *told, clock)
        self.grouping = Grouping(panes, self.serving, *told, clock)
        self.counting = Counting(panes, self.serving, *told)
        self.hands = Hands(page, self.left, self.top, self.serving, self.sheets, self.filling)
        self.reminding = Reminding(self.serving, clock)
        self.newcomers = Newcomers(self.left, self.serving, self.hands, messages)
        self.between = Between(self.serving.busy, page)

    def about_to_tell(self) -> bool:
        """Whether an answer is about to be painted that goes before all others."""
        return self.hands.waits_for_answer() or self.between.holds

    def start(self, acts: "DeskActs") -> None:
        """Give those who ask the post for something their acts, the one who serves last."""
        self.mending.start(acts)
        self.slips.start(acts)
        self.code_system.start(acts)
        self.asking.start(acts)
        self.deliveries.start(acts)
        self.missed_ways.start(acts)
        self.aboard.start(acts)
        self.card_back.start(acts)
        self.incidents.start(acts.fevers)
        self.thermometers.start(acts)
        for part in (self.parking, self.grouping, self.counting):
            part.start(acts.peak)
        self.post.start(acts)
        self.serving.start(acts)

    def judge_by(self, rules: "RuleSet") -> None:
        """Judge by *rules* from now on, whoever stands here last."""
        for part in (self.mending, self.deliveries, self.serving):
            part.judge_by(rules)

    def take_day(self, day: "DeskDay") -> None:
        """Know what the day brought so far."""
        for part in (
            self.sheets,
            self.code_system,
            self.thermometers,
            self.parking,
            self.counting,
        ):
            part.take_day(day)

    def retranslate(self) -> None:
        """Follow a change of the language."""
        for part in (self.top, self.left, self.side, self.acknowledging):
            part.retranslate()

    def join(self) -> None:
        """Let each part hear those that it follows."""
        self._join_finding()
        self._join_form()
        self._join_acts()
        self._join_panes()
        self._join_peak()
        self._join_answers()

    def slots(self) -> dict[Act, Callable[[], object]]:
        """Return what the acts of the desk do, but for those that the page does itself.

        Each comes behind the keys that wait for an answer: what opened before them would take them.
        """
        in_turn: dict[Act, Callable[[], object]] = {
            Act.OVERRIDE: self.hands.override,
            Act.TURN_AWAY: self.hands.turn_away,
            Act.REPORT: self.hands.report,
            Act.SHOW_RULE: self._show_rule,
            Act.CORRECT_LAST: self._correct_last,
            Act.SHOW_ENGLISH: self.sheets.show_english,
            Act.PRINT_SLIP: self.slips.open_slip,
            Act.NEW_VISITOR: self.newcomers.open_outsider,
            Act.SAME_AGAIN: self.newcomers.same_again,
            Act.GO_ON_WRITING: self.newcomers.go_on_writing,
            Act.NEW_VEHICLE: self.newcomers.open_vehicle,
            Act.BACK_FILL: self.filling.open_pane,
            Act.NOTE_INCIDENT: self.incidents.note,
            Act.TAKE_CARD_BACK: self.card_back.take,
            Act.SHOW_PEAK: self.parking.open_pane,
            Act.PARK: partial(self.parking.park, passed=False),
            Act.PARK_PASSED: partial(self.parking.park, passed=True),
            Act.TAKE_UP: self.parking.take_up_oldest,
            Act.RECORD_GROUP: self.grouping.open_pane,
            Act.COUNT_ONLY: self.counting.toggle,
            Act.HAND_OVER: self.deliveries.open_pane,
            Act.USE_THERMOMETER: self.thermometers.use,
        }
        slots: dict[Act, Callable[[], object]] = {
            act: partial(self.hands.once_known, do) for act, do in in_turn.items()
        }
        for number in range(1, 10):
            slots[Act(f"candidate_{number}")] = partial(self.hands.pick_by_key, number - 1)
        return slots

    def _join_finding(self) -> None:
        left, serving, post, hands = self.left, self.serving, self.post, self.hands
        left.box.text_edited.connect(serving.type_text)
        left.box.turned.connect(self._on_box_turned)
        left.picker.picked.connect(hands.pick_by_mouse)
        left.picker.visitor_requested.connect(
            partial(hands.once_known, self.newcomers.open_outsider)
        )
        left.nobody.outsider_requested.connect(self.newcomers.open_outsider)
        left.nobody.vehicle_requested.connect(self.newcomers.open_vehicle)
        left.driver_requested.connect(self.newcomers.open_outsider)
        left.plate_typed.connect(serving.write_plate)
        left.kind_chosen.connect(serving.set_kind)
        left.passage_requested.connect(serving.pass_by_plate)
        left.idle.stairs.stair_chosen.connect(post.read_flats)
        left.idle.stairs.flat_chosen.connect(post.read_people)
        left.idle.stairs.person_chosen.connect(hands.choose_by_mouse)
        left.person.strip.change_requested.connect(partial(hands.step, 1))
        post.flats_read.connect(left.idle.stairs.show_flats)
        post.people_read.connect(left.idle.stairs.show_people)
        post.stairs_read.connect(left.idle.stairs.show_stairs)
        post.hosts_read.connect(left.person.form.visitor.host.show_flats)

    def _join_form(self) -> None:
        form, serving = self.left.person.form, self.serving
        form.temperature_typed.connect(serving.set_temperature)
        form.retest_typed.connect(serving.set_retest)
        form.reason_chosen.connect(serving.set_reason)
        form.class_chosen.connect(serving.set_class)
        form.check_chosen.connect(serving.set_check)
        form.pad_toggled.connect(self.hands.pad.toggle)
        form.thermometer_requested.connect(self.thermometers.use)
        form.visitor.changed.connect(serving.write_visitor)
        form.vehicle_changed.connect(serving.write_vehicle)
        form.temperature_typed.connect(self.hands.measure_aboard)
        form.temperature_typed.connect(self.filling.go_on)
        form.visitor.host.asked.connect(self.post.read_hosts)
        self.side.pad.confirmed.connect(self.hands.enter)
        for pad in (self.side.pad, form.digits):
            pad.digit_pressed.connect(self.hands.pad.press_digit)
            pad.removed.connect(self.hands.pad.remove_digit)

    def _join_acts(self) -> None:
        left, hands = self.left, self.hands
        left.acts.admit_requested.connect(hands.enter)
        left.acts.turn_away_requested.connect(hands.turn_away)
        left.acts.report_requested.connect(hands.report)
        left.acts.override_requested.connect(hands.override)
        left.idle.outsider_requested.connect(self._on_outsider_requested)
        self.deliveries.let_in.connect(hands.focus_on_work)
        self.deliveries.flat_typed.connect(left.person.form.visitor.host.ask)
        left.idle.vehicle_requested.connect(self.newcomers.open_vehicle)
        left.idle.repeat_requested.connect(partial(hands.once_known, self.newcomers.same_again))
        left.idle.draft_requested.connect(self.newcomers.go_on_writing)
        left.idle.slip_requested.connect(self.slips.open_slip)
        self.side.way_chosen.connect(self._on_way_chosen)

    def _join_panes(self) -> None:
        left, sheets = self.left, self.sheets
        left.idle.correction_requested.connect(partial(sheets.correct, ""))
        left.idle.waiting.taken.connect(sheets.take_up)
        sheets.nothing_recorded.connect(self.acknowledging.nothing_recorded)
        sheets.way_requested.connect(self.missed_ways.open_way)
        sheets.fever_requested.connect(self.incidents.open_flow)
        begin = self.incidents.begin_flow
        self.deliveries.reported.connect(lambda entry, present: begin(entry, present=present))
        left.idle.incident_requested.connect(self.incidents.note)
        left.idle.card_taken.connect(self.card_back.take)
        self.card_back.settled.connect(self.acknowledging.ask_no_card)
        left.person.banner.rule_requested.connect(self._show_rule)
        left.panes.correction_requested.connect(sheets.correct)
        left.panes.rule_requested.connect(self._show_rule)
        self.side.correction_requested.connect(sheets.correct)
        self.top.rule_requested.connect(self._show_rule)
        self.top.thermometer_requested.connect(self.thermometers.open_pane)
        self.top.waiting_requested.connect(partial(left.idle.waiting.take, 0))

    def _join_peak(self) -> None:
        parking, hands, acknowledging = self.parking, self.hands, self.acknowledging
        parking.made_ready.connect(hands.make_ready)
        parking.brought_back.connect(hands.focus_on_work)
        parking.group_requested.connect(self.grouping.open_pane)
        parking.counting_requested.connect(self.counting.toggle)
        self.counting.typed_on.connect(hands.type_on)
        self.counting.made.connect(acknowledging.forget)
        self.grouping.recorded.connect(self._on_group_recorded)
        self.grouping.withdrawn.connect(acknowledging.forget)
        self.grouping.withdrawn.connect(partial(self.sheets.take_group, ""))
        for asking in (self.top, self.left.panes):
            asking.peak_requested.connect(parking.open_pane)

    def _join_answers(self) -> None:
        serving, post, hands = self.serving, self.post, self.hands
        serving.person_came.connect(hands.meet)
        self.missed_ways.logged.connect(self.counting.forget_last)
        self.missed_ways.logged.connect(self.acknowledging.forget)
        recorded = (serving.recording.recorded, self.mending.mended, self.deliveries.recorded)
        for written in (*recorded, self.grouping.recorded):
            for part in (self.counting, self.missed_ways, self.grouping):
                written.connect(part.forget_last)
        serving.wanted.connect(hands.ask_for)
        serving.next_came.connect(self.between.begin)
        serving.next_came.connect(hands.make_ready)
        serving.next_came.connect(self.acknowledging.handed_over)
        self.acknowledging.brought_back.connect(hands.focus_on_work)
        # whoever was typed ahead begins the next such moment
        serving.inquiry.settled.connect(self.between.end)
        serving.recording.recorded.connect(self.between.look_again)
        serving.recording.refused.connect(self.between.look_again)
        post.people_changed.connect(serving.look_again)
        post.kinds_read.connect(serving.know_kinds)
        post.shift_changed.connect(hands.begin_shift)
        post.shift_changed.connect(self.grouping.begin_shift)

    def _on_outsider_requested(self, subject_class: SubjectClass) -> None:
        """Write somebody down; a courier hands over at the gate, unless they are let in there."""
        if subject_class is SubjectClass.COURIER:
            self.deliveries.open_pane()
        else:
            self.newcomers.open_outsider(subject_class)

    def _on_group_recorded(self, recorded: "GroupRecorded") -> None:
        """Tell of the group as of the last act, and have its last entry corrected."""
        if recorded.last_entry_id:
            self.sheets.take_group(recorded.last_entry_id)
        self.acknowledging.group_recorded(partial(self.grouping.said, recorded))

    def _show_rule(self) -> None:
        self.sheets.show_rule(tells_rest=self.left.person.to_do.is_cut)

    def _correct_last(self) -> None:
        """Take back the last count or missed way, or open the last entry, but over no sheet."""
        up = self.left.panes.pane
        if self.counting.is_up:
            self.counting.take_last_back()
        elif up is None or up.only_tells:
            entry = partial(self.grouping.correct_last, partial(self.sheets.correct, ""))
            self.counting.correct_last(partial(self.missed_ways.correct_last, entry))

    def _on_way_chosen(self, way: Way) -> None:
        if way is Way.HAND_OVER:
            self.deliveries.open_pane()
        else:
            self.hands.take_way(way)

    def _on_box_turned(self, code: str) -> None:
        self.serving.turn(Direction(code))
