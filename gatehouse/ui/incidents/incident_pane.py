# SPDX-License-Identifier: MIT
"""One incident: its timeline, the step that usually comes next, and what is known of it."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.body_temperature import is_figure, said_reading
from gatehouse.domain.incident import FREE, StepOrder
from gatehouse.domain.incident_course import RETESTED
from gatehouse.ui.incidents.timeline_view import TimelineView
from gatehouse.ui.incidents.wording import (
    call_text,
    contacts_text,
    facts_text,
    rule_text,
    state_text,
    step_choices,
    title_text,
)
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, GAP, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.moment_field import MomentField
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from gatehouse.domain.incident import IncidentCard
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 200
_TIME: Final = 150
_SIDE: Final = 250
_LEAST: Final = 48
_BESIDE: Final = 700
_RIMS: Final = 60
_ANY_WIDTH: Final = 16_777_215


class IncidentPane(EnterForm):
    """Enter notes the step chosen, with what is written; where none is left it leads to the end.

    It orders a `StepOrder`.

    Signals:
        close_requested: the incident is to be closed.
        mend_requested: more is known of it.
        correct_requested: a step is wrong.
        print_requested, save_requested: its record is wanted on paper, or as a PDF file.
        full_requested: its record is wanted with full values.
        errand_requested: it is to become an errand.
    """

    close_requested = Signal()
    mend_requested = Signal()
    correct_requested = Signal()
    print_requested = Signal()
    save_requested = Signal()
    full_requested = Signal()
    errand_requested = Signal()

    def __init__(
        self,
        languages: "Languages",
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.CHECK, key="Enter"),
            parent=parent,
        )
        self._languages, self._clock = languages, clock
        self.card: IncidentCard | None = None
        self.timeline = TimelineView(languages)
        self.timeline.setMinimumHeight(_LEAST)
        self.step = SegmentedChoice(fill=True)
        self.line = Field("")
        self.at = MomentField(languages, clock)
        self._call = Label("", TextRole.BODY_BOLD, tone=Tone.REPORT)
        self._facts = Label("", TextRole.TABLE, wrap=True)
        self._rule = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self._contacts = Label("", TextRole.TABLE_BOLD, wrap=True)
        self.close_act = ActButton("", variant=ActVariant.OK, mark=IconName.CHECK)
        self.mend_act = ActButton("", mark=IconName.PLUS)
        self.correct_act = ActButton("", mark=IconName.UNDO)
        self.errand_act = ActButton("", mark=IconName.ERRANDS)
        self.print_act = ActButton("", mark=IconName.PRINT)
        self.save_act = ActButton("")
        self.full_act = ActButton("")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def is_open(self) -> bool:
        """Whether an incident is shown that nobody has closed."""
        return self.card is not None and self.card.row.is_open

    def show_card(self, card: "IncidentCard") -> None:
        """Show an incident; what is written stays, where it is the same one."""
        other = self.card is None or self.card.row.incident_id != card.row.incident_id
        same_course = not other and self.card is not None and self.card.steps == card.steps
        self.card = card
        if other or not same_course:
            self.line.set_text("")
            self.at.clear()
        self._fill()
        if other or not same_course:
            self._propose()

    def take_keyboard(self) -> None:
        """Have the keyboard where one writes on, or on the paper of a closed one."""
        place = self.line.edit if self.is_open else self.print_act
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what keeps the step from being noted."""
        if self.card is None:
            return [Gap(self.tr("an incident"), self.step.setFocus)]
        if not self.is_open:
            return [Gap(self.tr("it is closed"), self.print_act.setFocus)]
        if not self.at.is_clear:
            return [Gap(self.tr("time"), self.at.edit.setFocus)]
        return self._gaps_of_line(self.card)

    def order(self) -> StepOrder:
        """Return the step that is written."""
        assert self.card is not None, "an incident is no gap"
        said, reading = self.line.text().strip(), self._reading
        if reading is not None:
            said = self._languages.formats.temperature(reading)
        return StepOrder(
            incident_id=self.card.row.incident_id,
            code=self._code,
            words=said if self._code == FREE else "",
            note="" if self._code == FREE else said,
            happened_at=self.at.moment,
            reading=reading,
        )

    def say(self) -> None:
        """Say how the incident stands."""
        card = self.card
        self.set_note("" if card is None else state_text(card.row, self._clock(), self._languages))

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.step.setAccessibleName(self.tr("What happened"))
        self.at.set_caption(self.tr("Time, if not now"))
        self.at.edit.setPlaceholderText(self.tr("now"))
        self.close_act.setText(self.tr("Close it…"))
        self.close_act.set_key(shortcut_text(Act.CLOSE_INCIDENT))
        self.mend_act.setText(self.tr("Add details…"))
        self.mend_act.set_key(shortcut_text(Act.MEND_INCIDENT))
        self.correct_act.setText(self.tr("Correct…"))
        self.correct_act.set_key(shortcut_text(Act.CORRECT_STEP))
        self.errand_act.setText(self.tr("Errand…"))
        self.errand_act.set_key(shortcut_text(Act.ERRAND_OF_INCIDENT))
        self.print_act.setText(self.tr("Print…"))
        self.print_act.set_key(shortcut_text(Act.PRINT_INCIDENT))
        self.save_act.setText(self.tr("PDF…"))
        self.full_act.setText(self.tr("In full…"))
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the facts beside the timeline where there is room, else under it."""
        super().resizeEvent(event)
        self._place_side(beside=self.width() >= _BESIDE)
        self._make_room()

    @property
    def _labels(self) -> tuple[Label, ...]:
        return (self._facts, self._rule, self._contacts)

    @property
    def _acts_of_one(self) -> tuple[ActButton, ...]:
        return (self.mend_act, self.errand_act, self.correct_act, self.print_act)

    @property
    def _code(self) -> str:
        return self.step.code or FREE

    def _gaps_of_line(self, card: "IncidentCard") -> list[Gap]:
        if self._misread:
            return [Gap(self.tr("a reading like 379"), self.line.edit.setFocus)]
        if self._code != FREE or self.line.text().strip():
            return []
        if card.next is None:
            return [Gap(self.tr("the result"), self.close_requested.emit)]
        return [Gap(self.tr("what happened"), self.line.edit.setFocus)]

    @property
    def _reading(self) -> int | None:
        """The second reading of a fever, where the step is that one; words are no reading."""
        return said_reading(self.line.text().strip()) if self._code == RETESTED else None

    @property
    def _misread(self) -> bool:
        """Whether a figure was written as the second reading that nobody is measured with."""
        figure = self._code == RETESTED and is_figure(self.line.text().strip())
        return figure and self._reading is None

    def _propose(self) -> None:
        """Offer the step that usually comes next."""
        after = None if self.card is None else self.card.next
        self.step.set_code(FREE if after is None else after.code)
        self._word_step()

    def _fill(self) -> None:
        card = self.card
        for act in (*self._acts_of_one, self.save_act, self.full_act):
            act.setEnabled(card is not None)
        for part in (self.step, self._writing, self._foot, self.close_act):
            part.setVisible(self.is_open)
        if card is None:
            self.set_title(self.tr("Nothing chosen"))
            return
        self.set_title(title_text(card.row, self._languages))
        self.timeline.show_steps(card.steps, card.row.began_at)
        self.step.set_items(step_choices(card, self._languages))
        self._facts.setText(facts_text(card, self._languages))
        self._rule.setText(rule_text(card, self._languages))
        self._contacts.setText(contacts_text(card, self._languages))
        self._make_room()
        self.say()
        self._word_step()

    def _word_step(self) -> None:
        """Word the act by the step that is chosen, and say what to write with it."""
        card = self.card
        step = None if card is None else card.course.step(self._code)
        if card is None or step is None:
            self.line.set_caption(self.tr("What happened"))
            closing = card is not None and card.next is None
            free, end = self.tr("Note this step"), self.tr("Note it, or close")
            self.confirm.setText(end if closing else free)
            self._call.hide()
            return
        self.line.set_caption(self._languages.label(step.asks))
        said = self.tr("Note: {step}")
        self.confirm.setText(said.format(step=self._languages.text(step.words)))
        self._call.setText(call_text(step.calls, card, self._languages))
        self._call.setVisible(bool(self._call.text()))

    def _lay_out(self) -> None:
        self.line.edit.setMaxLength(_LONGEST)
        self.at.setFixedWidth(_TIME)
        self._writing = QWidget()
        writing = QHBoxLayout(self._writing)
        writing.setContentsMargins(0, 0, 0, 0)
        writing.setSpacing(ROW_GAP)
        writing.addWidget(self.line, 1, Qt.AlignmentFlag.AlignTop)
        writing.addWidget(self.at, 0, Qt.AlignmentFlag.AlignTop)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(GAP)
        foot.addWidget(self.confirm, 1)
        foot.addWidget(self._call)
        told = QVBoxLayout()
        told.setSpacing(ROW_GAP)
        told.addWidget(self.timeline, 1)
        told.addWidget(self.step)
        told.addWidget(self._writing)
        told.addWidget(self._foot)
        self._pair = QHBoxLayout()
        self._pair.setSpacing(GAP)
        self._pair.addLayout(told, 1)
        self.body.addLayout(self._pair, 1)
        self._lay_out_side()

    def _place_side(self, *, beside: bool) -> None:
        """Let the facts have a column of their own, or scroll with the steps."""
        if beside and self._pair.indexOf(self._side) < 0:
            self.timeline.let_go()
            self._pair.addWidget(self._side)
            self._side.setFixedWidth(_SIDE)
        elif not beside and self._pair.indexOf(self._side) >= 0:
            self._pair.removeWidget(self._side)
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(_ANY_WIDTH)
            self.timeline.put_below(self._side)

    def _make_room(self) -> None:
        """Give what is told the height that it needs: in what scrolls nobody else does."""
        width = _SIDE if self.width() >= _BESIDE else self.width() - _RIMS
        heights = [
            max(0, label.heightForWidth(width)) if label.isVisibleTo(self._known) else 0
            for label in self._labels
        ]
        for label, height in zip(self._labels, heights, strict=True):
            label.setMinimumHeight(height)
        whole = sum(heights) + ROW_GAP * len(heights)
        self._known.setMinimumHeight(0 if self.width() >= _BESIDE else whole)

    def _lay_out_side(self) -> None:
        self._side = QWidget()
        self._pair.addWidget(self._side)
        self._side.setFixedWidth(_SIDE)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(ROW_GAP)
        self._known = ScrolledFields()
        for label in self._labels:
            self._known.fields.addWidget(label)
        self._known.fields.addStretch(1)
        side.addWidget(self._known, 1)
        for act in self._acts_of_one:
            side.addWidget(act)
        others = QHBoxLayout()
        others.setSpacing(ROW_GAP)
        others.addWidget(self.save_act, 1)
        others.addWidget(self.full_act, 1)
        side.addLayout(others)
        side.addWidget(self.close_act)
        for act in (self.confirm, self.close_act):
            act.set_height(CONTROL)

    def _connect(self) -> None:
        self.step.chosen.connect(self._word_step)
        self.close_act.clicked.connect(self.close_requested)
        self.mend_act.clicked.connect(self.mend_requested)
        self.correct_act.clicked.connect(self.correct_requested)
        self.errand_act.clicked.connect(self.errand_requested)
        self.print_act.clicked.connect(self.print_requested)
        self.save_act.clicked.connect(self.save_requested)
        self.full_act.clicked.connect(self.full_requested)
