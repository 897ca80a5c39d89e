# SPDX-License-Identifier: MIT
"""Importing a roster: read the file, look at what would change, do it, keep the report."""

from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gatehouse.domain.words import Words
from gatehouse.ui.roster.counts_card import CountsCard
from gatehouse.ui.roster.problems_card import ProblemsCard
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.elided_label import ElidedLabel
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.notice import Notice
from gatehouse.ui.widgets.progress_card import ProgressCard
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.roster import ImportReport
    from gatehouse.ui.shell.i18n import Languages

_BESIDE: Final = 900
_COUNTS: Final = 340
_PROGRESS: Final = 560
_ANY_WIDTH: Final = 16_777_215
_COUNTS_CODE: Final = "counts"
_PROBLEMS_CODE: Final = "problems"


class ImportStep(Enum):
    """How far an import is."""

    READING = auto()
    PLANNED = auto()
    IMPORTING = auto()
    DONE = auto()
    FAILED = auto()


_AT_WORK: Final = frozenset({ImportStep.READING, ImportStep.IMPORTING})


class ImportView(QWidget):
    """Nothing is written before the person has seen the plan.

    Signals:
        import_requested: the plan is to be carried out.
        cancel_requested: the work under way is to stop.
        file_requested: another file is wanted.
        closed: the roster is wanted again.
    """

    import_requested = Signal()
    cancel_requested = Signal()
    file_requested = Signal()
    closed = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self.step = ImportStep.READING
        self._file_name = ""
        self._report: ImportReport | None = None
        self._failure = Words("", "")
        self._done, self._total = 0, 0
        self._title = Label("", TextRole.PAGE_TITLE)
        self._file = ElidedLabel("", TextRole.SECONDARY, tone=Tone.MUTED)
        self._parts = SegmentedChoice(fill=True)
        self.counts = CountsCard(languages)
        self.problems = ProblemsCard(languages)
        self.progress = ProgressCard()
        self._wrong = Notice(SignKind.STOP)
        self._stack = QStackedWidget()
        self.back = ActButton("", key="Esc")
        self.other = ActButton("", mark=IconName.UPLOAD)
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
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, done: int, total: int) -> None:
        """Say how far the work is."""
        self._done, self._total = done, total
        self._show_progress()

    def show_report(self, step: ImportStep, report: "ImportReport") -> None:
        """Show a plan, or what was done."""
        self.step = step
        self._report = report
        self.problems.show_report(report)
        self._show()
        self.act.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_failure(self, sentence: Words) -> None:
        """Say why the file was not read or not imported."""
        self.step = ImportStep.FAILED
        self._failure = sentence
        self._wrong.set_notice(SignKind.STOP, self._languages.text(sentence))
        self._show()
        self.other.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.progress.set_note(self.tr("The desk works as usual meanwhile."))
        self.back.setText(self.tr("Back"))
        self.other.setText(self.tr("Choose another file…"))
        self._wrong.set_notice(SignKind.STOP, self._languages.text(self._failure))
        self.problems.retranslate()
        self._show()

    def focus_rect(self) -> QRect:
        """Return what the focus ring goes round while the work goes on."""
        return QRect(
            self.progress.mapTo(self, self.progress.rect().topLeft()), self.progress.size()
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter do the first act, and Esc stop the work or go back."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show figures and rows side by side where there is room."""
        super().resizeEvent(event)
        self._show_parts()

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._title)
        head.addWidget(self._file)
        self._pair = QWidget()
        pair = QHBoxLayout(self._pair)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(GAP)
        pair.addWidget(self.counts)
        pair.addWidget(self.problems, 1)
        self._stack.addWidget(self._pair)
        self._stack.addWidget(_centred(self.progress))
        self._stack.addWidget(_centred(self._wrong))
        acts = QHBoxLayout()
        acts.setSpacing(GAP)
        acts.addWidget(self.back)
        acts.addWidget(self._foot, 1)
        acts.addWidget(self.other)
        acts.addWidget(self.act)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addLayout(head)
        layout.addWidget(self._parts)
        layout.addWidget(self._stack, 1)
        layout.addLayout(acts)

    def _connect(self) -> None:
        self._parts.chosen.connect(self._on_parts_chosen)
        self.progress.cancel_requested.connect(self.cancel_requested)
        self.back.clicked.connect(self._leave)
        self.other.clicked.connect(self.file_requested)
        self.act.clicked.connect(self._go_on)

    def _go_on(self) -> None:
        if self.step is ImportStep.PLANNED:
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
        at_work, failed = self.step in _AT_WORK, self.step is ImportStep.FAILED
        done = self.step is ImportStep.DONE
        self._title.setText(self.tr("Last import") if done else self.tr("Import a roster"))
        self._file.setText(self._file_name)
        if at_work:
            self._stack.setCurrentIndex(1)
            self._show_progress()
        else:
            self._stack.setCurrentIndex(2 if failed else 0)
        if self._report is not None:
            self.counts.show_report(self._report, done=done)
        self.back.setVisible(not at_work and not done)
        self.other.setVisible(failed)
        self.act.setVisible(self.step in {ImportStep.PLANNED, ImportStep.DONE})
        self.act.setText(self._act_text())
        self.act.set_variant(ActVariant.ACCENT if done else ActVariant.OK)
        planned = self.step is ImportStep.PLANNED
        self._foot.setText(self.tr("Nothing is written yet.") if planned else "")
        self._show_parts()

    def _show_progress(self) -> None:
        texts = {
            ImportStep.READING: self.tr("Reading {file}"),
            ImportStep.IMPORTING: self.tr("Importing {file}"),
        }
        if self.step in texts:
            text = texts[self.step].format(file=self._file_name)
            self.progress.show_progress(text, self._done, self._total)

    def _act_text(self) -> str:
        if self.step is ImportStep.DONE or self._report is None:
            return self.tr("See the roster")
        count = self._languages.formats.number(self._report.counts.people)
        return self.tr("Import {count} people").format(count=count)

    def _show_parts(self) -> None:
        beside = self.width() >= _BESIDE
        reported = self.step in {ImportStep.PLANNED, ImportStep.DONE}
        self._parts.set_items(
            (
                Choice(_COUNTS_CODE, self.tr("Figures")),
                Choice(_PROBLEMS_CODE, self.tr("Rows to look at")),
            )
        )
        self._parts.setAccessibleName(self.tr("Parts of the report"))
        if self._parts.code is None:
            self._parts.set_code(_COUNTS_CODE)
        self._parts.setVisible(reported and not beside)
        self.counts.setVisible(beside or self._parts.code == _COUNTS_CODE)
        self.problems.setVisible(beside or self._parts.code == _PROBLEMS_CODE)
        self.counts.setMaximumWidth(_COUNTS if beside else _ANY_WIDTH)
        self.counts.setMinimumWidth(_COUNTS if beside else 0)

    def _on_parts_chosen(self, _code: str) -> None:
        self._show_parts()


def _centred(widget: QWidget) -> QWidget:
    holder = QWidget()
    widget.setMaximumWidth(_PROGRESS)
    layout = QHBoxLayout(holder)
    layout.addWidget(widget, 1, Qt.AlignmentFlag.AlignVCenter)
    return holder
