# SPDX-License-Identifier: MIT
"""What a file of risk areas would change, before anything is written, and its day and version."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.domain.risk_area import GivenEdition
from gatehouse.domain.risk_level import LEVEL_WORDS
from gatehouse.ui.itineraries.typed_day import typed_day
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.notice import Notice
from gatehouse.ui.widgets.problems_card import ProblemsCard
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from datetime import date

    from gatehouse.domain.risk_area import AreaImport
    from gatehouse.domain.words import Words
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 20
_PROBLEMS: Final = 230


class AreaPlanForm(EnterForm):
    """Orders a `GivenEdition`: to look at the file again by it, or to read the list in.

    Signals:
        edition_changed: day or version are written anew; the file is to be looked at again.
    """

    edition_changed = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.OK, mark=IconName.CHECK, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self._languages = languages
        self._plan: AreaImport | None = None
        self._failure: Words | None = None
        self._today: date | None = None
        self._notice = Notice(SignKind.INFO)
        self.day = Field("")
        self.version = Field("")
        self.problems = ProblemsCard(languages)
        self._lay_out()
        for field in (self.day, self.version):
            field.edit.setMaxLength(_LONGEST)
            field.text_changed.connect(self._on_text_changed)
            field.finished.connect(self._on_field_finished)
        self.retranslate()

    def begin(self, file_name: str, today: "date") -> None:
        """Wait for what the file *file_name* holds."""
        self._plan, self._failure, self._today = None, None, today
        self.set_title(file_name)
        self.day.set_text("")
        self.version.set_text("")
        self._say()

    def show_plan(self, plan: "AreaImport") -> None:
        """Show what reading the list in would change."""
        self._plan, self._failure = plan, None
        self.day.set_text(plan.list_day.isoformat())
        self.version.set_text(plan.version)
        self.problems.show_problems(plan.rejected, plan.warnings)
        self.set_working(working=False)
        self._say()

    def show_failure(self, sentence: "Words") -> None:
        """Say why the file was not read; its day may be written here."""
        self._plan, self._failure = None, sentence
        self.set_working(working=False)
        self._say()

    @property
    def plan(self) -> "AreaImport | None":
        """What is shown, or None while nothing can be read in."""
        return self._plan

    def edition(self) -> GivenEdition:
        """Return the day and the version that are written."""
        return GivenEdition(self._day(), self.version.text().strip())

    def gaps(self) -> list[Gap]:
        """Return what is missing: a day, or a file that is not there already."""
        if self.day.text().strip() and self._day() is None:
            return [Gap(self.tr("a day, such as 414"), self.day.edit.setFocus)]
        if self._plan is None:
            return [Gap(self.tr("the day of the list"), self.day.edit.setFocus)]
        return []

    def order(self) -> GivenEdition:
        """Return the day and the version to read the list in by."""
        return self.edition()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.day.set_caption(self.tr("Day of the list"))
        self.version.set_caption(self.tr("Its version, if it has one"))
        self.problems.retranslate()
        self._say()

    def _day(self) -> "date | None":
        return typed_day(self.day.text(), self._today) if self._today else None

    def _lay_out(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(GAP)
        fields.addWidget(self.day, 1)
        fields.addWidget(self.version, 1)
        scrolled = self._scrolled = ScrolledFields()
        scrolled.fields.addWidget(self._notice)
        scrolled.fields.addLayout(fields)
        scrolled.fields.addWidget(self.problems, 1)
        self.problems.setMinimumHeight(_PROBLEMS)
        self.body.addWidget(scrolled, 1)
        self.add_acts(CONTROL)

    def _say(self) -> None:
        plan, text = self._plan, self._languages.text
        number = self._languages.formats.number
        self.problems.setVisible(plan is not None)
        self.word_acts(self.tr("Read it in"), self.tr("Leave it"))
        self.confirm.setEnabled(plan is not None and plan.new)
        if self._failure is not None:
            self._notice.set_notice(SignKind.STOP, text(self._failure))
        elif plan is None:
            self._notice.set_notice(SignKind.WAIT, self.tr("Looking at the file…"))
        elif not plan.new:
            told = self.tr("The very same list is there already: nothing would change.")
            self._notice.set_notice(SignKind.OK, told, text(plan.words))
        else:
            counts = self.tr(", ").join(
                f"{text(LEVEL_WORDS[level])} {number(count)}"
                for level, count in plan.counts.items()
            )
            told = self.tr("Areas: {count} ({levels})").format(
                count=number(plan.areas), levels=counts
            )
            replaces = self.tr("It takes the place of the list of that day and version.")
            nothing = self.tr("Nothing is written yet.")
            kind = SignKind.WARN if plan.rejected else SignKind.INFO
            self._notice.set_notice(kind, told, replaces if plan.replaces else nothing)
        self.say()

    def _on_text_changed(self) -> None:
        """Read nothing in by a day that is being written."""
        self._plan = None
        self.confirm.setEnabled(False)
        self.say()

    def _on_field_finished(self) -> None:
        if self._plan is None and (self._day() is not None or not self.day.text().strip()):
            self.edition_changed.emit()
