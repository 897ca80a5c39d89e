# SPDX-License-Identifier: MIT
"""Counting at the desk: one press is one person, on record before it is said, and taken back."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.entry import CORRECTION_WORDS, Outcome
from gatehouse.ui.desk.wording import direction_text

if TYPE_CHECKING:
    from gatehouse.domain.changes import Changes
    from gatehouse.domain.desk_day import DeskDay
    from gatehouse.domain.entry import Crossing
    from gatehouse.domain.head_count import Counted, CountOrder
    from gatehouse.ui.desk.count_pane import CountPane
    from gatehouse.ui.desk.pane_stack import PaneStack
    from gatehouse.ui.desk.peak_acts import PeakActs
    from gatehouse.ui.desk.serving import Serving
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages


class Counting(QObject):
    """Switches the gate to counting and back, and has each press recorded.

    Signals:
        typed_on: text that begins somebody who is written down.
        decided: the `Outcome` of somebody who showed a pass and was only counted.
        made: a count is on record.
    """

    typed_on = Signal(str)
    decided = Signal(object)
    made = Signal()

    def __init__(  # noqa: PLR0913, PLR0917 - a view, and who is told
        self,
        panes: "PaneStack",
        serving: "Serving",
        lanes: "Lanes",
        changes: "ChangeBus",
        messages: "Messages",
        languages: "Languages",
    ) -> None:
        super().__init__(panes)
        self._panes, self._languages = panes, languages
        self._lanes, self._changes, self._messages = lanes, changes, messages
        self._acts: PeakActs | None = None
        self._day: DeskDay | None = None
        self._begun = False
        self._made: list[Counted] = []
        self._under_way = 0
        self._undo_waits = 0
        serving.counted.connect(self._on_pass_shown)

    @cached_property
    def pane(self) -> "CountPane":
        """The sheet on which is counted, made when it is first wanted."""
        from gatehouse.ui.desk.count_pane import CountPane  # noqa: PLC0415 - when wanted

        pane = CountPane(self._languages)
        pane.counted.connect(self._on_counted)
        pane.undo_requested.connect(self.take_last_back)
        pane.end_requested.connect(partial(self.switch, on=False))
        pane.typed.connect(self._on_typed)
        pane.scanned.connect(self._on_scanned)
        return self._panes.take(pane)

    @property
    def is_up(self) -> bool:
        """Whether the sheet is up."""
        up = self._panes.pane
        return up is not None and up is self.pane

    @property
    def goes_on(self) -> bool:
        """Whether the gate only counts now."""
        return self._day is not None and self._day.peak.counting_since is not None

    def start(self, acts: "PeakActs | None") -> None:
        """Begin to have it recorded."""
        self._acts = acts

    def take_day(self, day: "DeskDay") -> None:
        """Show whether the gate only counts; a desk that begins so begins with counting."""
        first, self._day = self._day is None, day
        if self.goes_on and (first or self._begun) and self._panes.pane is None:
            self.open_pane()
        elif self.is_up:
            self.pane.show_day(day.peak.counting_since, day.summary.counted)
        self._begun = False

    def toggle(self) -> None:
        """Begin to count; while the gate counts, go back to it, or leave it for one person."""
        if self.is_up:
            self._panes.close_pane()
        elif self.goes_on:
            self.open_pane()
        else:
            self.switch(on=True)

    def open_pane(self) -> None:
        """Bring counting up."""
        if self._day is not None:
            self._panes.close_pane()
            self.pane.show_day(self._day.peak.counting_since, self._day.summary.counted)
            self.pane.show_last("", can_undo=bool(self._made))
            self.pane.forget_keys()
            self._panes.open_pane(self.pane)

    def switch(self, *, on: bool) -> None:
        """Have it recorded that the gate only counts from now on, or no more."""
        if self._acts is None or self._day is None or self.goes_on is on:
            return
        self._panes.close_pane()
        work = partial(self._acts.mark_count_only, on)
        then = partial(self._on_switched, on=on)
        self._lanes.write(work, then, self._messages.show_failure, receiver=self)

    def correct_last(self, otherwise: Callable[[], object]) -> None:
        """Take the last count back where nobody was recorded since; else do *otherwise*."""
        if not self._made and not self._under_way:
            otherwise()
        else:
            self.take_last_back()

    def forget_last(self) -> None:
        """Leave the last count as it is: the last act is another one now."""
        self._made.clear()

    def take_last_back(self) -> None:
        """Take the last count back, once it is recorded."""
        if self._under_way:
            self._undo_waits += 1
            return
        if self._acts is None or not self._made:
            return
        last = self._made.pop()
        work = partial(self._acts.take_count_back, last.count_id, CORRECTION_WORDS["typo"].zh)
        said = self.tr("Taken back: {who}").format(who=self._who(last.order))
        then = partial(self._on_taken_back, said)
        self._lanes.write(work, then, self._messages.show_failure, receiver=self)

    def _on_counted(self, order: "CountOrder") -> None:
        if self._acts is not None:
            self._write(partial(self._acts.count, order))

    def _on_pass_shown(self, crossing: "Crossing") -> None:
        if self._acts is not None:
            self._write(partial(self._acts.count_by_pass, crossing), self._on_let_through)

    def _write(
        self, work: "Callable[[], Counted]", then: "Callable[[Counted], None] | None" = None
    ) -> None:
        self._under_way += 1
        self._lanes.write(work, then or self._on_written, self._on_not_written, receiver=self)

    def _on_let_through(self, counted: "Counted") -> None:
        self._on_written(counted)
        self.decided.emit(Outcome.ADMITTED)

    def _on_not_written(self, error: Exception) -> None:
        self._under_way -= 1
        self._undo_waits = 0
        self._messages.show_failure(error)

    def _on_written(self, counted: "Counted") -> None:
        self._under_way -= 1
        self._made.append(counted)
        self.made.emit()
        self._say(self.tr("Counted: {who}").format(who=self._who(counted.order)), can_undo=True)
        self._changes.publish(counted.changes, self)
        while self._undo_waits and not self._under_way:
            self._undo_waits -= 1
            self.take_last_back()

    def _on_taken_back(self, said: str, counted: "Counted") -> None:
        self._say(said, can_undo=bool(self._made))
        self._changes.publish(counted.changes, self)

    def _say(self, said: str, *, can_undo: bool) -> None:
        if self.is_up:
            self.pane.show_last(said, can_undo=can_undo)
        else:
            self._messages.ok(said)

    def _who(self, order: "CountOrder") -> str:
        name = self._languages.code_label(CodeList.CLASS, order.subject_class)
        return f"{name} {direction_text(order.direction, self._languages)}"

    def _on_switched(self, changes: "Changes", *, on: bool) -> None:
        self._begun = on
        if not on:
            self._messages.ok(self.tr("Counting ended: everybody is written down again."))
        self._changes.publish(changes, self)

    def _on_typed(self, text: str) -> None:
        self._panes.close_pane()
        self.typed_on.emit(text)

    def _on_scanned(self, counted: int) -> None:
        """Count nobody by the + and − that stand in a line of a reader, and say so."""
        for _ in range(counted):
            self.take_last_back()
        self._messages.warn(
            self.tr(
                "A card was read, which counts nobody: its + or − is taken back. Press the key."
            )
        )
