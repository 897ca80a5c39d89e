# SPDX-License-Identifier: MIT
"""One supervised task: what is wanted by when, and what was done so far, step by step."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.domain.task import TaskChange, TaskMove
from gatehouse.ui.errands.task_wording import steps_text, task_facts
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields

if TYPE_CHECKING:
    from gatehouse.domain.task import TaskRow
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 200


class TaskPane(EnterForm):
    """Enter notes a feedback; what is written goes with whatever follows. It orders a `TaskMove`.

    Signals:
        amend_requested: what is wanted is to be written anew.
    """

    amend_requested = Signal()

    def __init__(
        self,
        languages: "Languages",
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.SAY, key="Enter"),
            parent=parent,
        )
        self._languages, self._clock = languages, clock
        self.row: TaskRow | None = None
        self._what = Label("", TextRole.BODY_BOLD, wrap=True)
        self._facts = Label("", TextRole.BODY, wrap=True)
        self._steps = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.said = Field("")
        self.said.edit.setMaxLength(_LONGEST)
        self.done = ActButton("", variant=ActVariant.OK, mark=IconName.CHECK)
        self.dropped = ActButton("")
        self.amend = ActButton("", variant=ActVariant.LINK)
        self._lay_out()
        self.said.text_changed.connect(self.say)
        self.done.clicked.connect(self.settle)
        self.dropped.clicked.connect(self.drop)
        self.amend.clicked.connect(self.amend_requested)
        self.retranslate()

    def show_row(self, row: "TaskRow") -> None:
        """Show a task; what is being written stays, where it is the same one."""
        if self.row is None or self.row.task_id != row.task_id or self.row != row:
            self.said.set_text("")
            self.set_working(working=False)
        self.row = row
        self.retranslate()

    def take_keyboard(self) -> None:
        """Have the keyboard where one goes on."""
        self.said.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: what was done, or why it is open again."""
        if self.row is None:
            return [Gap(self.tr("a task"), self.setFocus)]
        if not self.said.text().strip():
            what = self.tr("what was done") if self.row.is_open else self.tr("why")
            return [Gap(what, self.said.edit.setFocus)]
        return []

    def order(self) -> TaskMove:
        """Return the feedback, or that the task is open again."""
        is_open = self.row is not None and self.row.is_open
        return self._move(TaskChange.FEEDBACK if is_open else TaskChange.REOPENED)

    def settle(self) -> None:
        """Order that the task is done; words are not needed."""
        if self.row is not None and self.row.is_open:
            self.ordered.emit(self._move(TaskChange.DONE))

    def drop(self) -> None:
        """Order that the task is not wanted any more, which is said with a reason."""
        if self.row is None or not self.row.is_open:
            return
        if not self.said.text().strip():
            self.set_note(self.tr("Write why it is not wanted any more."))
            self.take_keyboard()
            return
        self.ordered.emit(self._move(TaskChange.DROPPED))

    def retranslate(self) -> None:
        """Put the texts in anew."""
        is_open = self.row is not None and self.row.is_open
        caption = self.tr("What was done so far") if is_open else self.tr("Why it is open again")
        self.said.set_caption(caption)
        self.confirm.setText(self.tr("Note feedback") if is_open else self.tr("Open it again"))
        self.done.setText(self.tr("Done"))
        self.done.set_key(shortcut_text(Act.SETTLE_ERRAND))
        self.dropped.setText(self.tr("Not wanted…"))
        self.dropped.set_key(shortcut_text(Act.FAIL_ERRAND))
        self.amend.setText(self.tr("Write it anew…"))
        for act in (self.done, self.dropped, self.amend):
            act.setVisible(is_open)
        self._fill()

    def _fill(self) -> None:
        row = self.row
        self.said.setVisible(row is not None)
        self.confirm.setVisible(row is not None)
        if row is None:
            self.set_title(self.tr("Nothing chosen"))
            return
        self.set_title(self.tr("Supervised task"))
        self._what.setText(row.what)
        self._facts.setText(task_facts(row, self._clock(), self._languages))
        self._steps.setText(steps_text(row, self._languages))
        self.say()

    def _move(self, change: TaskChange) -> TaskMove:
        assert self.row is not None, "a task is no gap"
        return TaskMove(task_id=self.row.task_id, change=change, said=self.said.text().strip())

    def _lay_out(self) -> None:
        scrolled = self._scrolled = ScrolledFields()
        for part in (self._what, self._facts):
            scrolled.fields.addWidget(part)
        scrolled.fields.addWidget(self.amend, 0, Qt.AlignmentFlag.AlignLeft)
        scrolled.fields.addWidget(self._steps)
        scrolled.fields.addStretch(1)
        self.body.addWidget(scrolled, 1)
        self.body.addWidget(self.said)
        self.add_acts(CONTROL)
        others = QHBoxLayout()
        others.setSpacing(ROW_GAP)
        for act in (self.done, self.dropped):
            act.set_height(CONTROL)
            others.addWidget(act, 1)
        self.body.addLayout(others)
