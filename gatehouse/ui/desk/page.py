# SPDX-License-Identifier: MIT
"""The desk: the screen at which everybody passes."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import Direction
from gatehouse.ui.desk.acknowledging import Acknowledging
from gatehouse.ui.desk.attempt import Attempt
from gatehouse.ui.desk.back_filling import BackFilling
from gatehouse.ui.desk.code_system import CodeSystem
from gatehouse.ui.desk.desk_form import DeskForm
from gatehouse.ui.desk.hands import Hands
from gatehouse.ui.desk.left_column import LeftColumn
from gatehouse.ui.desk.mending import Mending
from gatehouse.ui.desk.post_reading import PostReading
from gatehouse.ui.desk.serving import Serving
from gatehouse.ui.desk.sheets import Sheets
from gatehouse.ui.desk.side_column import SideColumn
from gatehouse.ui.desk.slips import Slips
from gatehouse.ui.desk.state import DeskState
from gatehouse.ui.desk.top_bar import TopBar
from gatehouse.ui.shell.actions import Act, Room
from gatehouse.ui.shell.bound_actions import page_actions, retranslate_actions
from gatehouse.ui.shell.sizes import EDGE, GAP, ROW_GAP
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from gatehouse.domain.backup import BackupState
    from gatehouse.domain.changes import Changes
    from gatehouse.domain.entry import DeskDay, Recorded
    from gatehouse.domain.policy.rule_set import RuleSet
    from gatehouse.ui.desk.acts import DeskActs
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages

_LEAST_WIDTH: Final = 544
_LEAST_HEIGHT: Final = 422
_TICK_MS: Final = 5_000
_NESTED: Final = 8
"""So many layouts lie at most within one another, from an input to the window."""
_WATCHED: Final = (QLineEdit, SegmentedChoice, QPushButton)


class DeskPage(QWidget):
    """Takes keys before the post is there; `start` brings the post.

    `scan` takes what a scanner sent wherever the focus was, `emergency` is F12 from any screen.

    Signals:
        decided: the `Outcome` of an entry that has just been recorded.
        stopped: an Enter that the verdict does not let record anything.
    """

    decided = Signal(object)
    stopped = Signal()

    def __init__(  # noqa: PLR0913, PLR0917 - what the window lends every page, and the clock
        self,
        lanes: "Lanes",
        changes: "ChangeBus",
        messages: "Messages",
        languages: "Languages",
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._changes = changes
        self._messages = messages
        self._languages = languages
        self._clock = clock
        self.serving = Serving(lanes, self)
        self.top = TopBar(languages)
        self.left = LeftColumn(languages)
        self.side = SideColumn(languages)
        self._post = PostReading(lanes, self.serving.busy, self)
        self._mending = Mending(self.left.panes, lanes, languages)
        self._slips = Slips(self.left.panes, lanes, messages)
        self._sheets = Sheets(self.left.panes, self.serving, self._post, self._mending, languages)
        self._acknowledging = Acknowledging(
            self.left.idle, self.top, self.serving, changes, messages, languages
        )
        self._actions = page_actions(self, Room.DESK)
        self._filling = BackFilling(self.left, self.top, self.serving, self._post, messages, clock)
        self._code_system = CodeSystem(
            self.left.panes, self.top, self.serving, lanes, changes, messages
        )
        self._hands = Hands(self, self.left, self.top, self.serving, self._sheets, self._filling)
        self._keys = self._hands.watch_keys(
            key for action in self._actions.values() for key in action.shortcuts()
        )
        self._ticking = QTimer(self)
        self._ticking.setInterval(_TICK_MS)
        self._lay_out()
        self._connect()
        self._fill()

    @property
    def state(self) -> DeskState:
        """The person at the gate."""
        return self.serving.state

    def start(self, acts: "DeskActs") -> None:
        """Begin to serve at the post; what was typed meanwhile is looked up."""
        post = acts.post()
        self.setAccessibleName(f"{post.compound} {post.gate}".strip())
        self._mending.start(acts)
        self._slips.start(acts)
        self._code_system.start(acts)
        self._post.start(acts)
        self.serving.start(acts)

    def scan(self, text: str, ended_with_enter: bool) -> None:  # noqa: FBT001 - a signal's slot
        """Take a scan; its Enter records only an admission that lacks nothing."""
        self.left.panes.close_pane()
        self.serving.clear()
        self.serving.type_text(text)
        self.left.box.edit.setFocus()
        if ended_with_enter:
            self._keys.typed_ahead.act(self._hands.end_scan)

    def emergency(self) -> None:
        """Let somebody through now; pressed again it asks nothing more."""
        self._sheets.emergency()

    def show_backup(self, state: "BackupState") -> None:
        """Tell how old the last good backup is."""
        now = self._clock()
        self.top.backup.show_state(state, now)
        self.left.idle.show_backup(state, now)

    def minimumSizeHint(self) -> QSize:
        """Return the least room that the smallest form fits."""
        return QSize(_LEAST_WIDTH, _LEAST_HEIGHT)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to where it was; it may have been away on another screen."""
        super().focusInEvent(event)
        self._hands.come_back()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the form that fits."""
        super().resizeEvent(event)
        self._apply_form()

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(GAP)
        columns.addWidget(self.left, 1)
        columns.addWidget(self.side)
        layout = QVBoxLayout(self)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        layout.setContentsMargins(EDGE, ROW_GAP, EDGE, EDGE)
        layout.setSpacing(GAP)
        layout.addWidget(self.top)
        layout.addLayout(columns, 1)

    def _connect(self) -> None:
        self._connect_who()
        self._connect_form()
        self._connect_acts()
        self._connect_answers()

    def _connect_who(self) -> None:
        left, serving, post = self.left, self.serving, self._post
        left.box.text_edited.connect(serving.type_text)
        left.box.turned.connect(self._on_box_turned)
        left.picker.picked.connect(self._hands.pick_by_mouse)
        left.picker.visitor_requested.connect(self._hands.begin_visitor)
        left.nobody.outsider_requested.connect(self._hands.open_outsider)
        left.idle.outsider_requested.connect(self._hands.open_outsider)
        left.idle.vehicle_requested.connect(self._hands.open_vehicle)
        left.idle.repeat_requested.connect(self._hands.same_again)
        left.nobody.vehicle_requested.connect(self._hands.open_vehicle)
        left.driver_requested.connect(self._hands.open_outsider)
        left.plate_typed.connect(serving.write_plate)
        left.input_made.connect(self._watch_inputs)
        left.idle.stairs.stair_chosen.connect(post.read_flats)
        left.idle.stairs.flat_chosen.connect(post.read_people)
        left.idle.stairs.person_chosen.connect(self._hands.choose_by_mouse)
        left.person.strip.change_requested.connect(partial(self._hands.step, 1))
        post.flats_read.connect(left.idle.stairs.show_flats)
        post.people_read.connect(left.idle.stairs.show_people)
        post.hosts_read.connect(left.person.form.visitor.show_hosts)

    def _connect_form(self) -> None:
        form, serving = self.left.person.form, self.serving
        form.temperature_typed.connect(serving.set_temperature)
        form.retest_typed.connect(serving.set_retest)
        form.reason_chosen.connect(serving.set_reason)
        form.class_chosen.connect(serving.set_class)
        form.check_chosen.connect(serving.set_check)
        form.pad_toggled.connect(self._hands.toggle_pad)
        form.input_made.connect(self._watch_inputs)
        form.visitor.changed.connect(serving.write_visitor)
        form.vehicle_changed.connect(serving.write_vehicle)
        form.temperature_typed.connect(self._hands.measure_aboard)
        form.temperature_typed.connect(self._filling.go_on)
        form.visitor.host_typed.connect(self._post.read_hosts)
        self.side.pad.confirmed.connect(self._hands.enter)
        for pad in (self.side.pad, form.digits):
            pad.digit_pressed.connect(self._hands.press_digit)
            pad.removed.connect(self._hands.remove_digit)

    def _connect_acts(self) -> None:
        left, sheets = self.left, self._sheets
        left.acts.admit_requested.connect(self._hands.enter)
        left.acts.turn_away_requested.connect(self._hands.turn_away)
        left.acts.report_requested.connect(self._hands.report)
        left.acts.override_requested.connect(self._hands.override)
        left.idle.correction_requested.connect(partial(sheets.correct, ""))
        left.idle.slip_requested.connect(self._slips.open_slip)
        left.idle.waiting.taken.connect(sheets.take_up)
        left.person.banner.rule_requested.connect(sheets.show_rule)
        left.panes.correction_requested.connect(sheets.correct)
        left.panes.rule_requested.connect(sheets.show_rule)
        left.panes.opened.connect(self._watch_inputs)
        left.panes.opened.connect(self._show)
        left.panes.closed.connect(self._show)
        left.panes.closed.connect(self._hands.come_back)
        self.side.way_chosen.connect(self._hands.take_way)
        self.side.correction_requested.connect(sheets.correct)
        self.top.rule_requested.connect(sheets.show_rule)
        self.top.household_requested.connect(self._on_show_household)
        self.top.latest_requested.connect(self._on_show_latest)
        self.top.waiting_requested.connect(partial(left.idle.waiting.take, 0))
        self._connect_actions()

    def _connect_actions(self) -> None:
        slots: dict[Act, Callable[[], object]] = {
            Act.OVERRIDE: self._hands.override,
            Act.TURN_AWAY: self._hands.turn_away,
            Act.REPORT: self._hands.report,
            Act.SHOW_RULE: self._sheets.show_rule,
            Act.CORRECT_LAST: partial(self._sheets.correct, ""),
            Act.SHOW_ENGLISH: self._sheets.show_english,
            Act.PRINT_SLIP: self._slips.open_slip,
            Act.NEW_VISITOR: self._hands.begin_visitor,
            Act.SAME_AGAIN: self._hands.same_again,
            Act.NEW_VEHICLE: self._hands.begin_vehicle,
            Act.BACK_FILL: self._filling.open_pane,
            Act.SHOW_HOUSEHOLD: self._on_show_household,
            Act.SHOW_LATEST: self._on_show_latest,
        }
        for number in range(1, 10):
            slots[Act(f"candidate_{number}")] = partial(self._hands.pick_by_key, number - 1)
        for act, slot in slots.items():
            self._actions[act].triggered.connect(_without_argument(slot))

    def _connect_answers(self) -> None:
        serving, post = self.serving, self._post
        serving.changed.connect(self._show_at_once)
        self._hands.pad_changed.connect(self._show_at_once)
        serving.person_came.connect(self._hands.meet)
        serving.wanted.connect(self._hands.ask_for)
        serving.wanted.connect(self._on_wanted)
        serving.next_came.connect(self._hands.make_ready)
        serving.next_came.connect(self._acknowledging.handed_over)
        serving.returned.connect(self._on_returned)
        self._acknowledging.brought_back.connect(self._hands.focus_on_work)
        serving.inquiry.settled.connect(self._keys.typed_ahead.go_on)
        serving.inquiry.failed.connect(self._messages.show_failure)
        serving.recording.recorded.connect(self._on_recorded)
        post.rules_read.connect(self._on_rules_read)
        post.day_read.connect(self._on_day_read)
        post.stairs_read.connect(self.left.idle.stairs.show_stairs)
        post.people_changed.connect(serving.look_again)
        post.shift_changed.connect(self._hands.begin_shift)
        self._changes.changed.connect(self._on_changes_changed)
        self._mending.mended.connect(self._on_mended)
        self._mending.failed.connect(self._messages.show_failure)
        self._ticking.timeout.connect(self._on_ticking_timeout)

    def _fill(self) -> None:
        self._ticking.start()
        self._on_ticking_timeout()
        self._apply_form()
        self._watch_inputs()
        self._show()

    def _apply_form(self) -> None:
        form = DeskForm.fitting(self.size())
        shape = form.value
        self.side.setVisible(bool(shape.right))
        self.side.setFixedWidth(shape.right or 1)
        self.side.set_roomy(roomy=form in (DeskForm.FULL, DeskForm.LOW))
        self.top.set_form(form)
        self.left.set_form(form)
        self._show()

    def _retranslate(self) -> None:
        for part in (self.top, self.left, self.side):
            part.retranslate()
        self._acknowledging.retranslate()
        retranslate_actions(self._actions)
        if self.state.rules is not None:
            self.top.show_rules(self._languages.text(self.state.rules.document))
        self._on_ticking_timeout()
        self._show()

    def _show(self) -> None:
        now = self._clock()
        hands = self._hands
        digits_moved = self.left.box.edit.text() != self.state.text and self.state.form.temperature
        waits = hands.waits_for_answer()
        self.left.show_state(self.state, now, pad=hands.shows_pad, waits=waits)
        self.side.show_state(self.state, now, pad=hands.shows_pad)
        if digits_moved and self.left.box.edit.hasFocus():
            self._hands.focus_on_work()

    def _show_at_once(self) -> None:
        """Lay everything out before the frame that shows it: else it would be painted twice."""
        self._show()
        for _ in range(_NESTED):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def _watch_inputs(self) -> None:
        watched = [child for kind in _WATCHED for child in self.findChildren(kind)]
        self._keys.watch([self, *watched])

    def _on_box_turned(self, code: str) -> None:
        self.serving.turn(Direction(code))

    def _on_wanted(self, want: str) -> None:
        if not want:
            self.stopped.emit()

    def _on_recorded(self, attempt: Attempt, recorded: "Recorded") -> None:
        if self._sheets.take_recorded(attempt, recorded):
            self.serving.clear()
            self._hands.make_ready()
        if attempt.crossing.happened_at is not None:
            self._filling.count_line()
        visited = attempt.visitor is not None
        self._slips.take_recorded(recorded, visited=visited)
        self._acknowledging.recorded(recorded, visited=visited)
        self.decided.emit(recorded.entry.outcome)

    def _on_returned(self, error: Exception) -> None:
        if not self._sheets.take_refused(error):
            self._acknowledging.returned(error)

    def _on_mended(self, recorded: "Recorded") -> None:
        self._sheets.take_mended(recorded)
        self._acknowledging.recorded(recorded)

    def _on_rules_read(self, rules: "RuleSet") -> None:
        if self.state.filling is not None and rules == self.state.rules:
            return
        self._mending.judge_by(rules)
        self.top.show_rules(self._languages.text(rules.document))
        self.serving.judge_by(rules)

    def _on_day_read(self, day: "DeskDay") -> None:
        now = self._clock()
        self._sheets.take_day(day)
        self._code_system.take_day(day)
        self.top.show_day(day)
        self.side.show_day(day, now)
        self.left.idle.show_day(day, now)

    def _on_changes_changed(self, changes: "Changes", _initiator: object) -> None:
        self._post.take_changes(changes)

    def _on_ticking_timeout(self) -> None:
        now = self._clock()
        self.state.today = local_day(now)
        self.top.show_time(now)

    def _on_show_household(self) -> None:
        if not self.side.isVisible():
            self._sheets.show_household(self._clock())

    def _on_show_latest(self) -> None:
        if self.top.latest.isVisible() or not self.side.latest.isVisible():
            self._sheets.show_latest()


def _without_argument(slot: Callable[[], object]) -> Callable[[bool], None]:
    """Return *slot* as a slot of `triggered`, whose argument says nothing here."""

    def triggered(_checked: bool) -> None:  # noqa: FBT001 - Qt's signature
        slot()

    return triggered
