# SPDX-License-Identifier: MIT
"""Test rounds: a stair at a time, ticked as people are sampled, until nobody is missing."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtWidgets import QWidget

from gatehouse.domain.test_round import ListQuestion, TickOrder, TickResult
from gatehouse.ui.care.round_form import RoundForm
from gatehouse.ui.care.round_pane import RoundPane
from gatehouse.ui.care.round_undo import undoing
from gatehouse.ui.care.rounds_list import RoundsList
from gatehouse.ui.care.rounds_wording import (
    progress_text,
    round_items,
    tick_for,
    tick_of,
    ticked_text,
)
from gatehouse.ui.care.ticking_section import TickingSection
from gatehouse.ui.printing.papers import Papers
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.files import ask_pdf_file
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.quiet_combo import QuietCombo

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gatehouse.domain.test_round import (
        RoundOrder,
        RoundPerson,
        RoundRecorded,
        RoundRow,
        RoundView,
        ScopeRow,
        TicksRecorded,
    )
    from gatehouse.reports.round_list import ListPage
    from gatehouse.ui.care.acts import CareActs, RoundActs

_ROUND: Final = 110
_FIRST_OPEN: Final = ""
"""For a view the first stair with somebody missing; for a print all of them."""


class RoundsSection(TickingSection):
    """A tick goes to the post at once; the stair is read anew when it is there."""

    CODE: ClassVar[str] = "rounds"

    def build(self) -> None:
        """Make the choice of rounds, the list, the person and the form."""
        self._acts: RoundActs | None = None
        self._rounds: tuple[RoundRow, ...] = ()
        self._part = _FIRST_OPEN
        self._undo: tuple[TickOrder, ...] = ()
        self._asked_to_close = ""
        self._papers = Papers(self, self._lanes, self._messages)
        self.round = QuietCombo(stands_alone=True)
        self.print_all = ActButton("", mark=IconName.PRINT)
        self.close_act = ActButton("")
        self.new = ActButton("", mark=IconName.PLUS)
        self.list = RoundsList(self._languages)
        self.pane = RoundPane(self._languages)
        self.form = RoundForm(self._languages)
        self.furnish(self.list, self.list.table, (self.pane, self.form))
        self._lay_out()
        self._connect()

    def start(self, acts: "CareActs") -> None:
        """Take the acts and show the round that is open."""
        self._acts = acts.rounds
        self.refresh()

    def refresh(self) -> None:
        """Ask for the rounds, and then for the stair that is shown."""
        if self._acts is not None:
            self._lanes.latest("care rounds", self._acts.rounds, self._on_rounds, receiver=self)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.round.setAccessibleName(self.tr("Which round"))
        self.print_all.setText(self.tr("All stairs…"))
        self.new.setText(self.tr("New round…"))
        self.new.set_key(shortcut_text(Act.NEW_CARE))
        for part in (self.list, self.pane, self.form):
            part.retranslate()
        self._offer_rounds()
        self._show_closing()
        self.reworded.emit()

    def title(self) -> str:
        """Return how the section is called."""
        return self.tr("Tests")

    def left(self) -> int:
        """Return how many are missing in the round that is shown."""
        row = self._row
        return row.progress.missing if row is not None and row.is_open else 0

    def line(self) -> str:
        """Return how far the round is."""
        row = self._row
        return "" if row is None else progress_text(row.progress, self._languages)

    def begin_new(self) -> None:
        """Open a round for a part of the compound."""
        if self._acts is None:
            return
        self.panes.open(self.form)
        self.form.begin()
        self._lanes.latest("care scopes", self._acts.scopes, self._on_scopes, receiver=self)

    def go_to_search(self) -> None:
        """Lead the keyboard to the stairs."""
        self.lead_to(self.list.part)

    def fail(self) -> None:
        """Record that whoever is shown was away, and go on to the next one."""
        if self.list.current is not None and self._may_tick:
            self._tick((self.list.current,), TickResult.ABSENT)
            self.list.table.go_on()

    def take_back(self) -> None:
        """Take back the last tick, or else that of whoever is shown."""
        if not self._may_tick:
            return
        undo, self._undo = self._undo, ()
        for order in undo:
            self._send(order, ())
        if not undo and self.list.current is not None and self.list.current.result is not None:
            self._tick((self.list.current,), TickResult.WITHDRAWN)

    def tick_flat(self) -> None:
        """Record that everybody of the flat who was not ticked yet was sampled."""
        flat = self.list.flat
        if flat is not None and flat.unticked and self._may_tick:
            self._tick(flat.unticked, TickResult.SAMPLED)

    def print_out(self) -> None:
        """Print the stair that is shown: who is missing, or everybody."""
        self._ask_pages(self._part, self._print)

    def save_list(self, path: Path) -> None:
        """Write the list of the stair that is shown as a PDF file."""
        self._ask_pages(self._part, partial(self._save, path))

    @property
    def first_act(self) -> QWidget:
        """That they were sampled."""
        return self.pane.results[TickResult.SAMPLED]

    def _lay_out(self) -> None:
        self.round.setMinimumSize(_ROUND, CONTROL)
        head = (self.round, self.print_all, self.close_act, self.new)
        self.set_head(*head, wide=(self.round,))
        self.list.table.setFocus()

    def _connect(self) -> None:
        self.round.currentIndexChanged.connect(self._on_round_chosen)
        self.print_all.clicked.connect(self._on_print_all_clicked)
        self.close_act.clicked.connect(self._on_close_clicked)
        self.new.clicked.connect(self.begin_new)
        self.list.part_chosen.connect(self._on_part_chosen)
        self.list.narrowed.connect(self.show_current)
        self.pane.ticked.connect(self._on_pane_ticked)
        self.pane.flat_requested.connect(self.tick_flat)
        self.pane.print_requested.connect(self.print_out)
        self.pane.save_requested.connect(self._on_save_requested)
        self.form.ordered.connect(self._on_form_ordered)

    @property
    def _row(self) -> "RoundRow | None":
        view = self.list.view
        return None if view is None else view.row

    @property
    def _may_tick(self) -> bool:
        row = self._row
        return row is not None and row.is_open and not self.form.isVisible()

    def _offer_rounds(self) -> None:
        self.round.offer(round_items(self._rounds, self._languages), self.round.code)
        self.round.setEnabled(bool(self._rounds))
        self.print_all.setEnabled(bool(self._rounds))

    def _ask_view(self) -> None:
        if self._acts is not None and self.round.code:
            work = partial(self._acts.view, self.round.code, self._part)
            self._lanes.latest("care round", work, self._on_view, receiver=self)

    def show_current(self) -> None:
        """Show the current row in the pane."""
        self.pane.show_round(self._row, missing_only=self.list.missing_only)
        self.pane.show_person(self.list.flat, self.list.current)
        self._show_closing()

    def _show_closing(self) -> None:
        row = self._row
        self.close_act.setVisible(row is not None and row.is_open)
        said = self.tr("Close the round")
        if row is not None and row.is_open and self._asked_to_close == row.round_id:
            missing = self._languages.formats.number(row.progress.missing)
            said = self.tr("{count} missing: close anyway").format(count=missing)
        self.close_act.setText(said)

    # What the post answers

    def _on_rounds(self, rows: "tuple[RoundRow, ...]") -> None:
        self._rounds = rows
        self._offer_rounds()
        if rows:
            self._ask_view()
        else:
            self.list.show_nothing()
            self.show_current()

    def _on_view(self, view: "RoundView") -> None:
        self._part = view.part
        self.list.show_view(view)
        self.show_current()
        self.reworded.emit()

    def _on_scopes(self, scopes: "tuple[ScopeRow, ...]") -> None:
        self.form.offer(scopes)

    def _on_opened(self, done: "RoundRecorded") -> None:
        self._part = _FIRST_OPEN
        self._rounds = (done.row, *self._rounds)
        self._offer_rounds()
        self.round.choose(done.row.round_id)
        self.leave_form()
        said = self.tr("The round is open: {name}, {people} people")
        name = self._languages.text(done.row.words)
        people = self._languages.formats.number(done.row.progress.people)
        self._messages.ok(said.format(name=name, people=people))
        self._changes.publish(done.changes, self)

    def _on_ticked(
        self, order: TickOrder, undo: tuple[TickOrder, ...], done: "TicksRecorded"
    ) -> None:
        self._undo = undo
        first = self.list.person_of(order.person_ids[0])
        name = "" if first is None else first.shown_name
        if len(order.person_ids) > 1:
            said = self.tr("{name} and {count} more")
            name = said.format(name=name, count=len(order.person_ids) - 1)
        self.list.say(ticked_text(name, order.result, self._languages))
        for person_id in order.person_ids:
            self.list.table.settle(person_id, tick_for(order.result))
        self._changes.publish(done.changes, self)

    def _on_not_ticked(self, order: TickOrder, error: Exception) -> None:
        for person_id in order.person_ids:
            known = self.list.person_of(person_id)
            if known is not None:
                self.list.table.settle(person_id, tick_of(known))
        self._messages.show_failure(error)
        self.refresh()

    def _on_closed(self, done: "RoundRecorded") -> None:
        said = self.tr("The round is closed: {progress}")
        self._messages.ok(said.format(progress=progress_text(done.row.progress, self._languages)))
        self._changes.publish(done.changes, self)

    # What the person does

    def _tick(self, people: "Sequence[RoundPerson]", result: TickResult) -> None:
        row = self._row
        if row is not None:
            ids = tuple(one.person_id for one in people)
            undo = () if result is TickResult.WITHDRAWN else undoing(row.round_id, people)
            self._send(TickOrder(round_id=row.round_id, person_ids=ids, result=result), undo)

    def _send(self, order: TickOrder, undo: tuple[TickOrder, ...]) -> None:
        if self._acts is not None:
            self._lanes.write(
                partial(self._acts.tick, order),
                partial(self._on_ticked, order, undo),
                partial(self._on_not_ticked, order),
                receiver=self,
            )

    def _on_round_chosen(self, _index: int) -> None:
        self._part, self._undo, self._asked_to_close = _FIRST_OPEN, (), ""
        self._ask_view()

    def _on_part_chosen(self) -> None:
        self._part = self.list.part.code
        self._ask_view()

    def tick_row(self, key: str) -> None:
        """Record that somebody was sampled."""
        self._tick_key(key, TickResult.SAMPLED)

    def untick_row(self, key: str) -> None:
        """Take somebody's tick back."""
        self._tick_key(key, TickResult.WITHDRAWN)

    def _tick_key(self, person_id: str, result: TickResult) -> None:
        person = self.list.person_of(person_id)
        if person is not None and self._may_tick:
            self._tick((person,), result)
        elif person is not None:
            self.list.table.settle(person_id, tick_of(person))

    def _on_pane_ticked(self, result: TickResult) -> None:
        if self.list.current is not None and self._may_tick:
            self._tick((self.list.current,), result)

    def _on_close_clicked(self) -> None:
        """Close the round; while somebody is missing it wants a second press."""
        row = self._row
        if row is None or self._acts is None:
            return
        if row.progress.missing and self._asked_to_close != row.round_id:
            self._asked_to_close = row.round_id
            self._show_closing()
        else:
            work = partial(self._acts.close_round, row.round_id)
            self._lanes.write(work, self._on_closed, receiver=self)

    def _on_form_ordered(self, order: "RoundOrder") -> None:
        if self._acts is not None:
            work = partial(self._acts.open_round, order)
            self._lanes.write(work, self._on_opened, self.refused)

    def _on_print_all_clicked(self) -> None:
        self._ask_pages(_FIRST_OPEN, self._print)

    def _ask_pages(self, part: str, then: "Callable[[tuple[ListPage, ...]], None]") -> None:
        row = self._row
        if row is not None and self._acts is not None:
            question = ListQuestion(
                round_id=row.round_id, part=part, missing_only=self.list.missing_only
            )
            work = partial(self._acts.pages, question)
            self._lanes.latest("care round list", work, then, receiver=self)

    def _print(self, pages: "tuple[ListPage, ...]") -> None:
        from gatehouse.ui.printing.round_list import (  # noqa: PLC0415 - most days nobody prints
            round_list_paint,
        )

        self._papers.print_sheets(round_list_paint(pages))

    def _on_save_requested(self) -> None:
        name = self.tr("test-round-{part}.pdf").format(part=self._part)
        ask_pdf_file(self, self.tr("Save the list"), name, self.save_list)

    def _save(self, path: Path, pages: "tuple[ListPage, ...]") -> None:
        from gatehouse.ui.printing.round_list import save_round_list  # noqa: PLC0415 - as above

        self._papers.save_sheets(partial(save_round_list, pages, path))
