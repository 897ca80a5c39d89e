# SPDX-License-Identifier: MIT
"""What the desk asks the post while somebody stands at the gate: who is it, and may they pass."""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from gatehouse.domain.entry import Crossing
    from gatehouse.domain.person import Found
    from gatehouse.domain.policy.weighed import Weighed
    from gatehouse.ui.desk.acts import DeskActs
    from gatehouse.ui.desk.state import DeskState
    from gatehouse.ui.shell.lanes import Lanes


class Inquiry(QObject):
    """Asks on the reader lane and puts the answers into the state; the latest question wins.

    Signals:
        answered: the state has changed by an answer.
        settled: no question is open any more.
        failed: a question could not be answered; the error.
        rules_turned: an answer was judged by other rules than those the form was made for; the
            ids of both versions, that of the answer first.
    """

    answered = Signal()
    settled = Signal()
    failed = Signal(object)
    rules_turned = Signal(str, str)

    def __init__(self, state: "DeskState", lanes: "Lanes", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._lanes = lanes
        self._acts: DeskActs | None = None
        self._finding = False
        self._weighing: Crossing | None = None
        self._turned_to = ""

    @property
    def open(self) -> bool:
        """Whether an answer is still to come."""
        return self._finding or self._weighing is not None

    @property
    def finding(self) -> bool:
        """Whether it is still to be answered whom the text means."""
        return self._finding

    def start(self, acts: "DeskActs") -> None:
        """Begin to ask; what was typed before the post was there is looked up now."""
        self._acts = acts
        self._finding = False
        self.find()

    def find(self) -> None:
        """Ask whom the text in the box means."""
        text = self._state.text
        if not text:
            self._finding = False
            self.weigh()
            return
        self._finding = True
        if self._acts is not None:
            work = partial(self._acts.find, text)
            self._lanes.latest(("desk", "find"), work, self._on_found, self._on_find_failed)

    def weigh(self) -> None:
        """Ask for the verdict on what stands in the form, unless it is known or asked already."""
        crossing = self._state.unweighed
        if crossing is None:
            self._weighing = None
        elif crossing != self._weighing and self._acts is not None:
            self._weighing = crossing
            work = partial(self._acts.weigh, crossing)
            then = partial(self._on_weighed, crossing)
            self._lanes.latest(("desk", "weigh"), work, then, self._on_weigh_failed, receiver=self)
        self._tell_if_settled()

    def pass_time(self, now: datetime) -> None:
        """Ask anew when the hour has come that whoever stands here was told."""
        if self._state.is_over(now):
            self._state.forget_weighed()
            self.weigh()

    def stop(self) -> None:
        """Drop the questions about a person who was dealt with."""
        self._finding = False
        self._weighing = None

    def _on_found(self, found: "Found") -> None:
        if not self._state.take_found(found):
            self._finding = self._finding and bool(self._state.text)
            return
        self._finding = False
        self.weigh()
        if self._weighing is None:
            # whoever is the only one is shown with the verdict: once, not twice
            self.answered.emit()
        self._tell_if_settled()

    def _on_weighed(self, crossing: "Crossing", weighed: "Weighed") -> None:
        if crossing != self._weighing:
            return
        self._weighing = None
        if self._state.take_weighed(crossing, weighed):
            self._look_at_rules(weighed.verdict.rule_set_id)
            if self._state.unweighed is not None:
                # answers found today already stand in the form now
                self.weigh()
                return
            self.answered.emit()
        self._tell_if_settled()

    def _look_at_rules(self, judged_by: str) -> None:
        """Tell once when the turn of other rules has come by the clock."""
        rules = self._state.rules
        if rules is not None and judged_by not in {rules.id, self._turned_to}:
            self._turned_to = judged_by
            self.rules_turned.emit(judged_by, rules.id)

    def _on_find_failed(self, error: Exception) -> None:
        self._finding = False
        self._fail(error)

    def _on_weigh_failed(self, error: Exception) -> None:
        self._weighing = None
        self.answered.emit()
        self._fail(error)

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)
        self._tell_if_settled()

    def _tell_if_settled(self) -> None:
        if not self.open:
            self.settled.emit()
