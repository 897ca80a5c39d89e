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
from gatehouse.domain.entry import SubjectClass
from gatehouse.ui.desk.attempt import Attempt
from gatehouse.ui.desk.desk_form import DeskForm
from gatehouse.ui.desk.later import NEXT_FRAME, Later
from gatehouse.ui.desk.parts import DeskParts
from gatehouse.ui.desk.scene import Scene
from gatehouse.ui.desk.state import DeskState
from gatehouse.ui.shell.actions import Act, Room
from gatehouse.ui.shell.bound_actions import page_actions, retranslate_actions
from gatehouse.ui.shell.sizes import EDGE, GAP, ROW_GAP
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from gatehouse.domain.backup import BackupState
    from gatehouse.domain.changes import Changes
    from gatehouse.domain.code_list import CodeBook
    from gatehouse.domain.desk_day import DeskDay
    from gatehouse.domain.entry import Recorded
    from gatehouse.domain.policy.rule_set import RuleSet
    from gatehouse.domain.scan import Scan
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
        decided: the `Outcome` of an entry, or of a count by a pass, that has just been recorded.
        stopped: an Enter that the verdict does not let record anything.
        reminded: somebody stays too long, and whoever is on duty is to hear of it.
        incident_requested: the id of an entry that is to be noted as an incident, and whose it is.
        itinerary_requested: the itinerary of whoever stands here is to be taken.
        case_requested: the `JudgedEntry` of which a golden case is to be made.
        stays_requested: who is inside is to be looked at.
        notice_requested: the id of a notice that is to be printed; empty: of one to be made.
        rules_turned: a verdict came by other rules than the form; its own id, then the form's.
    """

    decided = Signal(object)
    stopped = Signal()
    reminded = Signal()
    incident_requested = Signal(str, str)
    itinerary_requested = Signal()
    case_requested = Signal(object)
    stays_requested = Signal()
    notice_requested = Signal(str)
    rules_turned = Signal(str, str)

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
        self._parts = parts = DeskParts(self, lanes, changes, messages, languages, clock)
        self.serving, self.top, self.left, self.side = (
            parts.serving,
            parts.top,
            parts.left,
            parts.side,
        )
        self._beside = Later(self._show_side, parts.about_to_tell, NEXT_FRAME, self)
        self._actions = page_actions(self, Room.DESK)
        self._keys = parts.hands.watch_keys(
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
        self._parts.start(acts)

    def scan(self, scan: "Scan") -> None:
        """Take a scan in its turn; its Enter records only an admission that lacks nothing.

        Whoever was typed before, up to their Enter, is recorded first.
        """
        self._keys.typed_ahead.act(partial(self._take_scan, scan))
        if scan.ended_with_enter:
            self._keys.typed_ahead.act(self._parts.hands.end_scan)

    def emergency(self) -> None:
        """Let somebody through now; pressed again it asks nothing more."""
        self._keys.typed_ahead.follow(self._parts.sheets.emergency)

    def half_written(self) -> tuple[str, ...]:
        """Return who stands at the desk half-written, or was left so."""
        return self._parts.acknowledging.half_written()

    def stand_in(self, line: QWidget | None) -> None:
        """Have *line* in the place of the day's figures from now on, or them again."""
        self.top.stand_in(line)
        self._apply_form()

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
        self._parts.hands.come_back()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the form that fits."""
        super().resizeEvent(event)
        self._apply_form()

    def _take_scan(self, scan: "Scan") -> None:
        pane = self.left.panes.pane
        if pane is not None and pane.takes_scan(scan.text):
            return
        self.left.panes.close_pane()
        self.serving.leave()
        self.serving.type_text(scan.text)
        self.state.read_name(scan.name)
        self.left.box.edit.setFocus()

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
        self._parts.join()
        self._connect_views()
        self._connect_actions()
        self._connect_answers()

    def _connect_views(self) -> None:
        left, top = self.left, self.top
        left.input_made.connect(self._watch_inputs)
        left.person.form.input_made.connect(self._watch_inputs)
        left.panes.opened.connect(self._watch_inputs)
        left.panes.opened.connect(self._show)
        left.panes.notice_requested.connect(self.notice_requested)
        left.panes.closed.connect(self._show)
        left.panes.closed.connect(self._parts.hands.come_back)
        top.household_requested.connect(self._on_show_household)
        top.latest_requested.connect(self._on_show_latest)

    def _connect_actions(self) -> None:
        slots = self._parts.slots() | {
            Act.SHOW_HOUSEHOLD: self._on_show_household,
            Act.SHOW_LATEST: self._on_show_latest,
            Act.BRING_RETURNEE: self._on_bring_returnee,
        }
        for act, slot in slots.items():
            self._actions[act].triggered.connect(_without_argument(slot))

    def _connect_answers(self) -> None:
        serving, post, mending = self.serving, self._parts.post, self._parts.mending
        serving.changed.connect(self._show_at_once)
        self._parts.hands.pad.changed.connect(self._show_at_once)
        serving.wanted.connect(self._on_wanted)
        serving.returned.connect(self._on_returned)
        serving.changed.connect(post.put_off_day)
        self._parts.between.ended.connect(self._on_between_ended)
        serving.inquiry.settled.connect(self._keys.typed_ahead.go_on)
        serving.inquiry.failed.connect(self._messages.show_failure)
        serving.inquiry.rules_turned.connect(self.rules_turned)
        serving.recording.recorded.connect(self._on_recorded)
        post.rules_read.connect(self._on_rules_read)
        post.codes_read.connect(self._on_codes_read)
        post.day_read.connect(self._on_day_read)
        self._changes.changed.connect(self._on_changes_changed)
        mending.mended.connect(self._on_mended)
        self._parts.incidents.requested.connect(self.incident_requested)
        self._parts.counting.decided.connect(self.decided)
        self._parts.reminding.due.connect(self.reminded)
        self._parts.deliveries.recorded.connect(self._on_handed_over)
        self._parts.deliveries.failed.connect(self._messages.show_failure)
        mending.failed.connect(self._messages.show_failure)
        mending.case_requested.connect(self.case_requested)
        self._parts.sheets.stays_requested.connect(self.stays_requested)
        self._ticking.timeout.connect(self._on_ticking_timeout)

    def _fill(self) -> None:
        self._ticking.start()
        self._on_ticking_timeout()
        self._apply_form()
        self._watch_inputs()
        self._show()

    def _apply_form(self) -> None:
        form = DeskForm.fitting(self.size() - QSize(0, self.top.added_height))
        shape = form.value
        self.side.setVisible(bool(shape.right))
        self.side.setFixedWidth(shape.right or 1)
        self.side.set_roomy(roomy=form in (DeskForm.FULL, DeskForm.LOW))
        self.top.set_form(form)
        self.left.set_form(form)
        self._show()

    def _retranslate(self) -> None:
        self._parts.retranslate()
        retranslate_actions(self._actions)
        if self.state.rules is not None:
            self.top.show_rules(self._languages.text(self.state.rules.document))
        self._on_ticking_timeout()
        self._show()

    def _show(self) -> None:
        self._show_left()
        self._show_side()

    def _show_side(self) -> None:
        self.side.show_state(self.state, self._clock(), pad=self._parts.hands.pad.shown)

    def _show_left(self) -> None:
        hands, passing = self._parts.hands, self._parts.between.holds
        if self.state.scene is Scene.IDLE and not passing:
            self._parts.acknowledging.catch_up()
        digits_moved = self.left.box.edit.text() != self.state.text and self.state.form.temperature
        waits = hands.waits_for_answer()
        self.left.show_state(
            self.state,
            self._clock(),
            pad=hands.pad.shown,
            waits=waits,
            passing=passing,
        )
        if digits_moved and self.left.box.edit.hasFocus():
            self._parts.hands.focus_on_work()

    def _show_at_once(self) -> None:
        """Lay everything out before the frame that shows it: else it would be painted twice.

        What stands beside the verdict comes right behind that frame.
        """
        self._show_left()
        self._beside.put_off()
        self._beside.ask()
        for _ in range(_NESTED):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        # what has come to be seen asks for a frame of its own
        QCoreApplication.sendPostedEvents(None, QEvent.Type.UpdateLater)

    def _on_between_ended(self) -> None:
        if self.state.scene is Scene.IDLE or self.serving.inquiry.finding:
            # before the view is seen: it is laid out once, and tells of nobody older
            self._parts.acknowledging.catch_up()
            self.left.show_empty()
            self._show_at_once()

    def _watch_inputs(self) -> None:
        watched = [child for kind in _WATCHED for child in self.findChildren(kind)]
        self._keys.watch([self, *watched])

    def _on_wanted(self, want: str) -> None:
        if not want:
            self.stopped.emit()

    def _on_recorded(self, attempt: Attempt, recorded: "Recorded") -> None:
        if self._parts.sheets.take_recorded(attempt, recorded):
            self.serving.clear()
            self._parts.hands.make_ready()
        if attempt.crossing.happened_at is not None:
            self._parts.filling.count_line()
        visited = attempt.visitor is not None
        self._parts.slips.take_recorded(recorded, visited=visited)
        self._parts.incidents.take_recorded(attempt, recorded)
        card = self._parts.card_back
        card.take_recorded(attempt, recorded)
        asks_card = card.is_asked_for
        self._parts.acknowledging.recorded(recorded, visited=visited, asks_card=asks_card)
        self.decided.emit(recorded.entry.outcome)

    def _on_returned(self, error: Exception) -> None:
        if not self._parts.sheets.take_refused(error):
            self._parts.acknowledging.returned(error)

    def _on_mended(self, recorded: "Recorded") -> None:
        self._parts.sheets.take_mended(recorded)
        self._parts.incidents.take_recorded(None, recorded)
        self._parts.card_back.take_recorded(None, recorded)
        self._parts.acknowledging.recorded(recorded)

    def _on_handed_over(self, recorded: "Recorded") -> None:
        self._parts.hands.make_ready()
        self._on_mended(recorded)
        self.decided.emit(recorded.entry.outcome)

    def _on_rules_read(self, rules: "RuleSet") -> None:
        if self.state.filling is not None and rules == self.state.rules:
            return
        self.top.show_rules(self._languages.text(rules.document))
        self._parts.judge_by(rules)

    def _on_codes_read(self, codes: "CodeBook") -> None:
        before, self.state.codes = self.state.codes, codes
        self._languages.use_codes(codes)
        if (before.codes, before.orders) != (codes.codes, codes.orders):
            self._show()

    def _on_day_read(self, day: "DeskDay") -> None:
        now = self._clock()
        self._parts.take_day(day)
        self.top.show_day(day)
        self.side.show_day(day, now)
        self.left.idle.show_day(day, now)
        self._parts.reminding.take_day(day)

    def _on_changes_changed(self, changes: "Changes", _initiator: object) -> None:
        self._parts.post.take_changes(changes)

    def _on_ticking_timeout(self) -> None:
        now = self._clock()
        self.state.today, self.state.now = local_day(now), now
        self._parts.post.pass_time(now)
        self.serving.inquiry.pass_time(now)
        self.top.show_time(now)

    def _on_show_household(self) -> None:
        if not self.side.isVisible():
            self._parts.sheets.show_household(self._clock())

    def _on_bring_returnee(self) -> None:
        """Treat whoever comes home as a returnee, and take their itinerary; nothing is retyped."""
        if self.state.person is not None and self.state.person.subject_class.lives_here:
            self.serving.set_class(SubjectClass.RETURNEE)
            self.itinerary_requested.emit()

    def _on_show_latest(self) -> None:
        if self.top.latest.isVisible() or not self.side.latest.isVisible():
            self._parts.sheets.show_latest()


def _without_argument(slot: Callable[[], object]) -> Callable[[bool], None]:
    """Return *slot* as a slot of `triggered`, whose argument says nothing here."""

    def triggered(_checked: bool) -> None:  # noqa: FBT001 - Qt's signature
        slot()

    return triggered
