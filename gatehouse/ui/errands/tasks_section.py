# SPDX-License-Identifier: MIT
"""Supervised tasks: the list, and beside it the form for a new one, or one with its feedback."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from gatehouse.ui.errands.task_form import TaskForm
from gatehouse.ui.errands.task_pane import TaskPane
from gatehouse.ui.errands.task_wording import (
    OPEN,
    task_cells,
    task_choices,
    tasks_line,
    tasks_shown,
)
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.filtered_list import FilteredList
from gatehouse.ui.widgets.list_section import ListSection
from gatehouse.ui.widgets.room_head import RoomHead
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.task import TaskMove, TaskOrder, TaskRecorded, TaskRow
    from gatehouse.ui.errands.acts import ErrandRoomActs, TaskActs
    from gatehouse.ui.widgets.cell_model import Row

_DETAIL: Final = (540, 440)
_DUE: Final = 196


class TasksSection(ListSection):
    """What is due first stands first; a feedback is one line and Enter."""

    CODE: ClassVar[str] = "tasks"

    def build(self) -> None:
        """Make the list, the form and the pane, and join them."""
        self._acts: TaskActs | None = None
        self._rows: tuple[TaskRow, ...] = ()
        self._current = ""
        columns = (Column(None, cuttable=True), Column(_DUE, cuttable=True))
        self.list: FilteredList[TaskRow] = FilteredList(columns, self._cells_of)
        self.form = TaskForm(self._languages, self._clock)
        self.pane = TaskPane(self._languages, self._clock)
        parts = (self.form, self.pane)
        self.furnish(RoomHead(IconName.PLUS), self.list, parts, widths=_DETAIL)
        self.list.filter.set_items(task_choices((), self._languages))
        self.list.filter.set_code(OPEN)
        self._connect()

    def start(self, acts: "ErrandRoomActs") -> None:
        """Take the acts and show the tasks."""
        self._acts = acts.tasks
        self.refresh()

    def refresh(self) -> None:
        """Ask for the tasks."""
        if self._acts is not None:
            self._lanes.latest(
                "tasks list", self._acts.tasks, self._on_list, self.not_read, receiver=self
            )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.bar.set_act(self.tr("Note a task"), shortcut_text(Act.NEW_ERRAND))
        prompt = self.tr("What, document, who")
        self.bar.set_search(prompt, self.tr("Find a task"), shortcut_text(Act.FIND_ERRAND))
        self.bar.fit()
        self.list.set_words(
            self.tr("Which tasks"),
            self.tr("Supervised tasks"),
            (self.tr("What is to be done"), self.tr("By when")),
        )
        self.form.retranslate()
        self.pane.retranslate()
        self._show()
        self.reworded.emit()

    def title(self) -> str:
        """Return how the section is called."""
        return self.tr("Supervised")

    def left(self) -> int:
        """Return how many tasks are open."""
        return sum(row.is_open for row in self._rows)

    def sign(self) -> SignKind | None:
        """Return that something presses, where a task is late."""
        now = self._clock()
        return SignKind.STOP if any(row.is_overdue(now) for row in self._rows) else None

    def line(self) -> str:
        """Return how many are late."""
        return tasks_line(self._rows, self._clock(), self._languages)

    def show_all(self) -> None:
        """Show what is open."""
        self.list.filter.set_code(OPEN)
        self.bar.search.clear()
        self.refresh()

    def settle(self) -> None:
        """Settle the task shown; in the form, note it."""
        if self.form.isVisible():
            self.form.confirm.click()
        else:
            self.pane.settle()

    def fail(self) -> None:
        """Say that the task shown is not wanted any more."""
        if self.pane.isVisible():
            self.pane.drop()

    def take_back(self) -> None:
        """Open the task shown again, if it is settled."""
        if self.pane.isVisible() and self.pane.row is not None and not self.pane.row.is_open:
            self.pane.go_on()

    def _connect(self) -> None:
        self.list.row_chosen.connect(self._on_list_row_chosen)
        self.list.row_opened.connect(self._on_list_row_opened)
        self.form.ordered.connect(self._on_form_ordered)
        self.pane.ordered.connect(self._on_pane_ordered)
        self.pane.closed.connect(self.panes.go_back)
        self.pane.amend_requested.connect(self._on_amend_requested)

    # What is shown

    def _cells_of(self, row: "TaskRow") -> "Row":
        return task_cells(row, self._clock(), self._languages)

    def _show(self) -> None:
        which, text = self.list.filter.code or OPEN, self.bar.text
        self.list.filter.set_items(task_choices(self._rows, self._languages))
        shown = tasks_shown(self._rows, which, text)
        self.list.show_rows(shown, lambda row: row.task_id == self._current)
        self.list.table.set_empty_text(self._empty_text(which, text))
        row = self._row_with(self._current)
        if row is not None:
            self.pane.show_row(row)

    def _empty_text(self, which: str, text: str) -> str:
        if text:
            return self.tr("Nothing found. Try a word, a document number or a name.")
        if which == OPEN:
            return self.tr("Nothing is open. Press Ins to note what the street office wants.")
        return self.tr("Nothing was settled in the last 30 days.")

    def _row_with(self, task_id: str) -> "TaskRow | None":
        return next((row for row in self._rows if row.task_id == task_id), None)

    def _open(self, row: "TaskRow") -> None:
        self._current = row.task_id
        self.pane.show_row(row)
        self.panes.open(self.pane)
        self.pane.take_keyboard()

    # What the post answers

    def _on_list(self, rows: "tuple[TaskRow, ...]") -> None:
        self._rows = rows
        self._show()
        self.reworded.emit()

    def _on_recorded(self, recorded: "TaskRecorded") -> None:
        self.form.begin()
        self._open(recorded.row)
        self.refresh()
        self._changes.publish(recorded.changes, self)

    # What the person does

    def _on_list_row_chosen(self, row: "TaskRow") -> None:
        if row.task_id == self._current:
            return
        self._current = row.task_id
        self.pane.show_row(row)
        if self.panes.shows_both:
            self.panes.choose(self.pane)

    def _on_list_row_opened(self, row: "TaskRow") -> None:
        self._open(row)

    def _on_amend_requested(self) -> None:
        if self.pane.row is not None:
            self.form.amend(self.pane.row)
            self.panes.open(self.form)
            self.form.take_keyboard()

    def _on_form_ordered(self, order: "TaskOrder") -> None:
        if self._acts is None:
            return
        amended = self.form.amended
        work = partial(self._acts.give, order)
        if amended is not None:
            work = partial(self._acts.amend, amended.task_id, order)
        self._lanes.write(work, self._on_recorded, partial(self.refused, self.form))

    def _on_pane_ordered(self, move: "TaskMove") -> None:
        if self._acts is not None:
            work = partial(self._acts.move, move)
            self._lanes.write(work, self._on_recorded, partial(self.refused, self.pane))
