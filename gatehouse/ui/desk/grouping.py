# SPDX-License-Identifier: MIT
"""Groups at the desk: has lines told whom they mean, and the whole of it recorded at once."""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from gatehouse.domain.entry import CORRECTION_WORDS
from gatehouse.errors import GatehouseError
from gatehouse.ui.desk.acknowledging import GroupSaid
from gatehouse.ui.desk.wording import direction_text, person_line, sentence

if TYPE_CHECKING:
    from gatehouse.domain.group_entry import (
        GroupOrder,
        GroupRecorded,
        GroupRow,
        GroupSource,
        GroupWithdrawn,
        ReadLine,
    )
    from gatehouse.domain.person import Candidate
    from gatehouse.ui.desk.group_pane import GroupPane
    from gatehouse.ui.desk.pane_stack import PaneStack
    from gatehouse.ui.desk.peak_acts import PeakActs
    from gatehouse.ui.desk.serving import Serving
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages


class Grouping(QObject):
    """Opens the sheet of a group, and does what it was told.

    Signals:
        recorded: the `GroupRecorded` of a group of which somebody was admitted or counted.
        withdrawn: a group was taken back.
    """

    recorded = Signal(object)
    withdrawn = Signal()

    def __init__(  # noqa: PLR0913, PLR0917 - a view, who is told, and the clock
        self,
        panes: "PaneStack",
        serving: "Serving",
        lanes: "Lanes",
        changes: "ChangeBus",
        messages: "Messages",
        languages: "Languages",
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(panes)
        self._clock = clock
        self._panes, self._serving, self._languages = panes, serving, languages
        self._lanes, self._changes, self._messages = lanes, changes, messages
        self._acts: PeakActs | None = None
        self._last: GroupRow | None = None
        self._only_counted = False

    @cached_property
    def pane(self) -> "GroupPane":
        """The sheet of a group, made when it is first wanted."""
        from gatehouse.ui.desk.group_pane import GroupPane  # noqa: PLC0415 - when wanted

        pane = GroupPane(self._languages, self._clock)
        pane.who.lines_typed.connect(self._on_lines_typed)
        pane.who.changed.connect(self._on_changed)
        pane.answers.flat.asked.connect(self._on_flat_asked)
        pane.who.source_requested.connect(self._on_source_requested)
        pane.given.connect(self._on_given)
        pane.withdraw_requested.connect(self._on_withdraw_requested)
        return self._panes.take(pane)

    def start(self, acts: "PeakActs | None") -> None:
        """Begin to have them recorded."""
        self._acts = acts

    def open_pane(self) -> None:
        """Begin with a group, or go on with one that was left half written.

        What is being typed on another sheet is not left for it.
        """
        up = self._panes.pane
        takes = up is None or up.only_tells
        if self._acts is None or not takes or self._serving.state.filling is not None:
            return
        self._panes.close_pane()
        self._last = None
        state = self._serving.state
        if not self.pane.is_begun:
            self.pane.start_over()
        self.pane.judge_by(state.rules)
        self._lanes.read(self._acts.outages, self.pane.know_outages, receiver=self)
        self._panes.open_pane(self.pane)
        self._lanes.read(self._acts.groups, self._on_groups, receiver=self)
        if not self.pane.is_begun:
            self._lanes.read(self._acts.kept_group, self.pane.who.restore, receiver=self)

    def correct_last(self, otherwise: Callable[[], object]) -> None:
        """Offer to take back a group of which nobody was named, if it came last; else *otherwise*.

        Such a group has no entry that could be corrected.
        """
        if self._only_counted:
            self.open_pane()
        else:
            otherwise()

    def forget_last(self) -> None:
        """Leave the group as it is: the last act is another one now."""
        self._only_counted = False

    def begin_shift(self) -> None:
        """Leave to whoever takes over no list that somebody else typed."""
        if "pane" in self.__dict__:
            self.forget()

    def forget(self) -> None:
        """Begin with an empty list the next time."""
        self.pane.start_over()

    def _on_flat_asked(self, text: str) -> None:
        if self._acts is not None and text.strip():
            work = partial(self._acts.find_households, text)
            then = partial(self.pane.answers.flat.show_flats, text)
            self._lanes.latest(("desk", "group flat"), work, then, receiver=self)

    def _on_groups(self, rows: "tuple[GroupRow, ...]") -> None:
        self._last = rows[0] if rows else None
        named = None if self._last is None else partial(self._named, self._last)
        self.pane.show_withdrawable(named)

    def _named(self, row: "GroupRow") -> str:
        count = row.people + row.unnamed
        people = self.tr("1 person") if count == 1 else self.tr("{count} people")
        time = self._languages.formats.time(row.last_at)
        way = direction_text(row.direction, self._languages)
        return " ".join(filter(None, (time, row.plate, way, people.format(count=count))))

    def _on_lines_typed(self, text: str, at: datetime) -> None:
        if self._acts is not None:
            work, then = partial(self._acts.read_lines, text), partial(self._on_lines_read, at)
            self._lanes.read(work, then, partial(self._on_not_read, at), receiver=self)

    def _on_lines_read(self, at: datetime, reads: "tuple[ReadLine, ...]") -> None:
        self.pane.who.add(reads, at)

    def _on_not_read(self, at: datetime, error: Exception) -> None:
        self.pane.who.add((), at)
        self._on_refused(error)

    def _on_changed(self, _said: str) -> None:
        """Keep every line at once: seventy are not typed twice."""
        if self._acts is not None:
            work = partial(self._acts.keep_group, self.pane.who.list.kept)
            self._lanes.write(work, self._on_kept, self._on_refused, receiver=self)

    def _on_kept(self, _nothing: None) -> None:
        """Nothing is to be said of a list that is kept."""

    def _on_source_requested(self, source: "GroupSource") -> None:
        if self._acts is not None:
            work = partial(self._acts.people_from, source)
            self._lanes.read(work, self._on_people, self._on_refused, receiver=self)

    def _on_people(self, people: "tuple[Candidate, ...]") -> None:
        self.pane.who.add_people(people)

    def _on_given(self, order: "GroupOrder") -> None:
        if self._acts is not None:
            taken = self._serving.state.instruments.taken
            work = partial(self._acts.record_group, replace(order, taken=taken))
            self._lanes.write(work, self._on_recorded, self._on_refused, receiver=self)

    def _on_recorded(self, recorded: "GroupRecorded") -> None:
        self.forget()
        if self._panes.pane is self.pane:
            self._panes.close_pane()
        said = self.told(recorded)
        if recorded.admitted or recorded.unnamed:
            self.recorded.emit(recorded)
            self._only_counted = not recorded.last_entry_id
        if recorded.stopped:
            self._messages.warn(f"{said} {self._stopped(recorded)}")
        elif self._serving.state.writes:
            # the place where it is said is taken by whoever is being served
            self._messages.ok(said)
        self._changes.publish(recorded.changes, self)

    def told(self, recorded: "GroupRecorded") -> str:
        """Return how many of a group were recorded, and counted."""
        said = self.tr("Recorded in one act: {count}.").format(count=recorded.admitted)
        if recorded.unnamed:
            counted = self.tr("Counted {count} without names.").format(count=recorded.unnamed)
            said = f"{said} {counted}"
        return said

    def said(self, recorded: "GroupRecorded") -> GroupSaid:
        """Return what is said of a group: how one of it is corrected, or all of it taken back."""
        can_mend = bool(recorded.last_entry_id)
        mending = self.tr("To take it back: Ctrl+Z")
        if can_mend:
            mending = self.tr("Ctrl+Z corrects the last one; to take all of it back: Ctrl+M")
        return GroupSaid(done=self.told(recorded), mending=mending, can_mend=can_mend)

    def _stopped(self, recorded: "GroupRecorded") -> str:
        first = recorded.stopped[0]
        who = person_line(first.shown_name, first.door)
        why = self._languages.text(first.headline)
        said = self.tr("{count} may not pass and wait (Ctrl+U): {who}, {why}")
        return said.format(count=len(recorded.stopped), who=who, why=why)

    def _on_withdraw_requested(self) -> None:
        if self._acts is not None and self._last is not None:
            why = CORRECTION_WORDS["stayed"].zh
            work = partial(self._acts.withdraw_group, self._last.group_id, why)
            self._lanes.write(work, self._on_withdrawn, self._on_refused, receiver=self)

    def _on_withdrawn(self, withdrawn: "GroupWithdrawn") -> None:
        self._last = None
        self.forget_last()
        self.pane.show_withdrawable(None)
        self.withdrawn.emit()
        said = self.tr("Taken back: the whole group ({count}).")
        self._messages.ok(said.format(count=withdrawn.people))
        self._changes.publish(withdrawn.changes, self)

    def _on_refused(self, error: Exception) -> None:
        pane = self.pane
        pane.set_busy(busy=False)
        if isinstance(error, GatehouseError) and self._panes.pane is pane:
            pane.show_wrong(sentence(error, self._languages))
        else:
            self._messages.show_failure(error)
