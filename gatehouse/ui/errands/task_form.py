# SPDX-License-Identifier: MIT
"""Noting what the street office or somebody else wants done, or writing that anew."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gatehouse.domain.task import TaskIssuer, TaskOrder, TaskRow
from gatehouse.ui.errands.task_wording import issuer_choices
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.due_field import DueField
from gatehouse.ui.widgets.enter_form import Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.new_form import NewForm
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 200


class TaskForm(NewForm):
    """A few words are enough. It orders a `TaskOrder`, for *amended* where there is one."""

    def __init__(
        self,
        languages: "Languages",
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.CHECK, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self._languages = languages
        self.amended: TaskRow | None = None
        self.issuer = SegmentedChoice(fill=True)
        self._issuer = Captioned(self.issuer)
        self.what, self.document, self.owner = Field(""), Field(""), Field("")
        self.due = DueField(languages, clock)
        self._beside = SideBySide(self.due, self.owner)
        self._lay_out()
        for field in (self.what, self.document, self.owner, self.due):
            field.edit.setMaxLength(_LONGEST)
            field.text_changed.connect(self.say)
        self.retranslate()
        self.begin()

    @property
    def begun(self) -> bool:
        """Whether something is written in it that nobody would write twice."""
        return any(field.text() for field in (self.what, self.document, self.owner, self.due))

    @property
    def first(self) -> QWidget:
        """What is to be done."""
        return self.what.edit

    def begin(self) -> None:
        """Be ready for a new one."""
        self.amended = None
        self.issuer.set_code(TaskIssuer.STREET_OFFICE.value)
        for field in (self.what, self.document, self.owner):
            field.set_text("")
        self.due.set_moment(None)
        self.set_working(working=False)
        self.retranslate()

    def amend(self, row: TaskRow) -> None:
        """Write *row* anew."""
        self.amended = row
        self.issuer.set_code(row.issuer.value)
        self.what.set_text(row.what)
        self.document.set_text(row.document)
        self.owner.set_text(row.owner)
        self.due.set_moment(row.due_at)
        self.set_working(working=False)
        self.retranslate()

    def gaps(self) -> list[Gap]:
        """Return what is missing: what is to be done, a time that can be read."""
        gaps = []
        if not self.what.text().strip():
            gaps.append(Gap(self.tr("what is to be done"), self.what.edit.setFocus))
        if not self.due.is_clear:
            gaps.append(Gap(self.tr("by when"), self.due.edit.setFocus))
        return gaps

    def order(self) -> TaskOrder:
        """Return what is to be noted."""
        return TaskOrder(
            issuer=TaskIssuer(self.issuer.code or TaskIssuer.OTHER.value),
            what=self.what.text().strip(),
            document=self.document.text().strip(),
            owner=self.owner.text().strip(),
            due_at=self.due.moment,
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        is_new = self.amended is None
        self.set_title(self.tr("Note a supervised task") if is_new else self.tr("Write it anew"))
        self.issuer.set_items(issuer_choices(self._languages))
        self._issuer.set_caption(self.tr("Who wants it"))
        self.what.set_caption(self.tr("What is to be done"))
        self.document.set_caption(self.tr("Document number (optional)"))
        self.due.set_caption(self.tr("By when"))
        self.due.edit.setPlaceholderText("4-16 18:00")
        self.due.retranslate()
        self.owner.set_caption(self.tr("Who sees to it"))
        self.word_acts(self.tr("Note the task") if is_new else self.tr("Keep it"), self.tr("Leave"))
        self.say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the inputs side by side where there is room."""
        super().resizeEvent(event)
        self._beside.fit(self.width())

    def _lay_out(self) -> None:
        scrolled = self._scrolled = ScrolledFields()
        scrolled.fields.addWidget(self.what)
        scrolled.fields.addLayout(self._beside)
        scrolled.fields.addWidget(self._issuer)
        scrolled.fields.addWidget(self.document)
        scrolled.fields.addStretch(1)
        self.body.addWidget(scrolled, 1)
        self.add_acts(CONTROL)
