# SPDX-License-Identifier: MIT
"""Importing a roster: its columns, what would change, doing it, the report."""

from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from gatehouse.domain.words import Words
from gatehouse.ui.roster.columns_view import ColumnsView
from gatehouse.ui.roster.plan_view import PlanView
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.elided_label import ElidedLabel
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.notice import Notice
from gatehouse.ui.widgets.progress_card import ProgressCard
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.roster import ImportReport
    from gatehouse.domain.roster_layout import Survey
    from gatehouse.ui.shell.i18n import Languages

_PROGRESS: Final = 560


class ImportStep(Enum):
    """How far an import is."""

    READING = auto()
    COLUMNS = auto()
    PLANNED = auto()
    IMPORTING = auto()
    DONE = auto()
    FAILED = auto()


_PLACES: Final = {
    ImportStep.READING: 1,
    ImportStep.IMPORTING: 1,
    ImportStep.FAILED: 2,
    ImportStep.COLUMNS: 3,
}
"""What the stack shows at a step, the plan being the first."""
_ACTING: Final = frozenset({ImportStep.COLUMNS, ImportStep.PLANNED, ImportStep.DONE})
_AT_WORK: Final = frozenset({ImportStep.READING, ImportStep.IMPORTING})


class ImportView(QWidget):
    """Nothing is written before the person has seen the plan.

    Signals:
        plan_requested: the columns are right; what would change is wanted.
        columns_requested: the columns are wanted once more.
        import_requested: the plan is to be carried out.
        cancel_requested: the work under way is to stop.
        file_requested: another file is wanted.
        closed: the roster is wanted again.
    """

    plan_requested = Signal()
    columns_requested = Signal()
    import_requested = Signal()
    cancel_requested = Signal()
    file_requested = Signal()
    closed = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self.step = ImportStep.READING
        self._file_name = ""
        self._failure = Words("", "")
        self._done, self._total = 0, 0
        self._title = Label("", TextRole.PAGE_TITLE)
        self._file = ElidedLabel("", TextRole.SECONDARY, tone=Tone.MUTED)
        self._steps = Label("", TextRole.SECONDARY, tone=Tone.MUTED)
        self.columns = ColumnsView(languages)
        self.plan = PlanView(languages)
        self.progress = ProgressCard()
        self._wrong = Notice(SignKind.STOP)
        self._stack = QStackedWidget()
        self.back = ActButton("", key="Esc")
        self.other = ActButton("", mark=IconName.UPLOAD)
        self.again = ActButton("", mark=IconName.COLUMNS)
        self.act = ActButton("", variant=ActVariant.OK, key="Enter")
        self._foot = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_work(self, step: ImportStep, file_name: str) -> None:
        """Say what is being done; how far it is comes by `show_progress`."""
        self.step = step
        self._file_name = file_name
        self._done, self._total = 0, 0
        self.progress.allow_cancel(allowed=True)
        self._show()
        self.begin()

    def show_progress(self, done: int, total: int) -> None:
        """Say how far the work is."""
        self._done, self._total = done, total
        self._show_progress()

    def show_columns(self, survey: "Survey | None" = None) -> None:
        """Show what each column is taken for: as guessed in *survey*, or as it was left."""
        self.step = ImportStep.COLUMNS
        if survey is not None:
            self.columns.show_survey(survey)
        self._show()
        self.begin()

    def show_report(self, step: ImportStep, report: "ImportReport") -> None:
        """Show a plan, or what was done."""
        self.step = step
        self.plan.show_report(report, done=step is ImportStep.DONE)
        self._show()
        self.begin()

    def show_failure(self, sentence: Words) -> None:
        """Say why the file was not read or not imported."""
        self.step = ImportStep.FAILED
        self._failure = sentence
        self._wrong.set_notice(SignKind.STOP, self._languages.text(sentence))
        self._show()
        self.begin()

    def begin(self) -> None:
        """Give the keyboard to what one goes on with: the act, or what is missing before it."""
        if self.step is ImportStep.COLUMNS and not self.columns.is_enough:
            self.columns.focus_columns()
            return
        begins: QWidget = self if self.step in _AT_WORK else self.act
        if self.step is ImportStep.FAILED:
            begins = self.other
        begins.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.progress.set_note(self.tr("The desk works as usual meanwhile."))
        self.back.setText(self.tr("Back"))
        self.other.setText(self.tr("Another file…"))
        self.again.setText(self.tr("Columns…"))
        self._wrong.set_notice(SignKind.STOP, self._languages.text(self._failure))
        self.columns.retranslate()
        self.plan.retranslate()
        self._show()

    def focus_rect(self) -> QRect:
        """Return what the focus ring goes round while the work goes on."""
        return QRect(
            self.progress.mapTo(self, self.progress.rect().topLeft()), self.progress.size()
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for room again."""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask for no room: a plan laid out for a wide window must not hold a window wide."""
        super().hideEvent(event)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter do the first act, and Esc stop the work or go back."""
        if event.key() == Qt.Key.Key_Escape:
            if self.step is not ImportStep.COLUMNS or not self.columns.leave():
                self._leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._title)
        head.addWidget(self._file)
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addLayout(head, 1)
        top.addWidget(self._steps)
        self._stack.addWidget(self.plan)
        self._stack.addWidget(_centred(self.progress))
        self._stack.addWidget(_centred(self._wrong))
        self._stack.addWidget(self.columns)
        acts = QHBoxLayout()
        acts.setSpacing(GAP)
        acts.addWidget(self.back)
        acts.addWidget(self._foot, 1)
        acts.addWidget(self.other)
        acts.addWidget(self.again)
        acts.addWidget(self.act)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)
        layout.addLayout(acts)

    def _connect(self) -> None:
        self.columns.fields_changed.connect(self._show)
        self.plan.report_changed.connect(self._show)
        self.again.clicked.connect(self.columns_requested)
        self.progress.cancel_requested.connect(self.cancel_requested)
        self.back.clicked.connect(self._leave)
        self.other.clicked.connect(self.file_requested)
        self.act.clicked.connect(self._go_on)

    def _go_on(self) -> None:
        if self.step is ImportStep.COLUMNS:
            if self.columns.is_enough:
                self.plan_requested.emit()
        elif self.step is ImportStep.PLANNED:
            self.import_requested.emit()
        elif self.step is ImportStep.DONE:
            self.closed.emit()
        elif self.step is ImportStep.FAILED:
            self.file_requested.emit()

    def _leave(self) -> None:
        if self.step in _AT_WORK:
            self.progress.allow_cancel(allowed=False)
            self.cancel_requested.emit()
        else:
            self.closed.emit()

    def _show(self) -> None:
        step = self.step
        at_work, done = step in _AT_WORK, step is ImportStep.DONE
        self._title.setText(self.tr("Last import") if done else self.tr("Import a roster"))
        self._file.setText(self._file_name)
        self._steps.setText(self._steps_text())
        self._steps.setVisible(bool(self._steps.text()))
        self._show_progress()
        self._turn_to(_PLACES.get(step, 0))
        self.back.setVisible(not at_work and not done)
        self.other.setVisible(step in {ImportStep.FAILED, ImportStep.COLUMNS})
        self.again.setVisible(step is ImportStep.PLANNED)
        self.act.setVisible(step in _ACTING)
        self.act.setEnabled(step is not ImportStep.COLUMNS or self.columns.is_enough)
        self.act.setText(self._act_text())
        self.act.set_key("Ctrl+Enter" if step is ImportStep.COLUMNS else "Enter")
        self.act.set_variant(ActVariant.ACCENT if done else ActVariant.OK)
        self._foot.setText(self._foot_text())

    def _turn_to(self, place: int) -> None:
        """Show one page of the stack; those that are not seen ask for no room."""
        ignored, preferred = QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred
        for each in range(self._stack.count()):
            policy = preferred if each == place else ignored
            self._stack.widget(each).setSizePolicy(policy, policy)
        self._stack.setCurrentIndex(place)

    def _show_progress(self) -> None:
        texts = {
            ImportStep.READING: self.tr("Reading {file}"),
            ImportStep.IMPORTING: self.tr("Importing {file}"),
        }
        if self.step in texts:
            text = texts[self.step].format(file=self._file_name)
            self.progress.show_progress(text, self._done, self._total)

    def _steps_text(self) -> str:
        texts = {
            ImportStep.COLUMNS: self.tr("Step 1 of 2: columns"),
            ImportStep.PLANNED: self.tr("Step 2 of 2: what would change"),
        }
        return texts.get(self.step, "")

    def _foot_text(self) -> str:
        if self.step is ImportStep.COLUMNS and not self.columns.is_enough:
            return self.tr("Still missing: the name, or the flat.")
        planned = self.step is ImportStep.PLANNED
        return self.tr("Nothing is written yet.") if planned else ""

    def _act_text(self) -> str:
        if self.step is ImportStep.COLUMNS:
            return self.tr("Show the changes")
        report = self.plan.report
        if self.step is ImportStep.DONE or report is None:
            return self.tr("See the roster")
        people = report.counts.people
        said = self.tr("Import 1 person") if people == 1 else self.tr("Import {count} people")
        return said.format(count=self._languages.formats.number(people))


def _centred(widget: QWidget) -> QWidget:
    holder = QWidget()
    widget.setMaximumWidth(_PROGRESS)
    layout = QHBoxLayout(holder)
    layout.addWidget(widget, 1, Qt.AlignmentFlag.AlignVCenter)
    return holder
