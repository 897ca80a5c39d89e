# SPDX-License-Identifier: MIT
"""Issuing a pass: for whom, to which flat, how long; Enter goes on to what is missing."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import Outsider
from gatehouse.domain.gate_pass import PASS_TERMS, PassClass, PassOrder, end_of, last_day
from gatehouse.ui.passes.holder_box import HolderBox
from gatehouse.ui.passes.wording import class_choices, days_choices
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import ACT, CAPTION_GAP, CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.flat_field import FlatField
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 60
_SIDE_BY_SIDE: Final = 600
_LOW: Final = 560


class IssueForm(Card):
    """One form for every class of pass; the class follows whoever is found.

    Signals:
        ordered: a `PassOrder` that lacks nothing.
        closed: no pass is wanted.
    """

    ordered = Signal(object)
    closed = Signal()

    def __init__(
        self,
        languages: "Languages",
        clock: "Callable[[], datetime]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._languages, self._clock = languages, clock
        self._working = False
        self._kind_caption = Label("", TextRole.CAPTION, tone=Tone.MUTED)
        self.kind = SegmentedChoice(fill=True)
        self.holder = HolderBox(languages)
        self._rest = QWidget()
        self.phone = Field("")
        self.host = FlatField("")
        self._days_caption = Label("", TextRole.CAPTION, tone=Tone.MUTED)
        self.days = SegmentedChoice(fill=True)
        self.note = Field("")
        self.issue = ActButton("", variant=ActVariant.OK, mark=IconName.PASSES, key="Enter")
        self._lay_out()
        self._connect()
        self.retranslate()
        self.begin()

    @property
    def _beside(self) -> bool:
        return self.width() >= _SIDE_BY_SIDE

    @property
    def pass_class(self) -> PassClass:
        """The class that is to be issued."""
        return PassClass(self.kind.code or PassClass.VISITOR_DAY.value)

    @property
    def begun(self) -> bool:
        """Whether something is written in it that nobody would write twice."""
        edits = (self.holder.edit, self.phone.edit, self.host.edit, self.note.edit)
        return any(edit.text() for edit in edits)

    def begin(self) -> None:
        """Be ready for the next pass, with nothing left of the one before."""
        self._take_class(PassClass.VISITOR_DAY)
        self.holder.clear()
        self.phone.set_text("")
        self.host.set_flat("", "")
        self.note.set_text("")
        self.set_working(working=False)
        self._show()

    def set_working(self, *, working: bool) -> None:
        """Wait for the post: a second Enter issues no second pass."""
        self._working = working

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go on, and Esc leave."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def go_on(self) -> None:
        """Go to what is missing, or issue the pass."""
        if not self.holder.chosen:
            self.holder.edit.setFocus()
            self.holder.take_row()
        elif self._lacks_host():
            self.host.edit.setFocus()
        elif not self._working:
            self.set_working(working=True)
            self.ordered.emit(self._order())

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Issue a pass"))
        self.kind.set_items(class_choices())
        self._kind_caption.setText(self.tr("Class"))
        self.kind.setAccessibleName(self.tr("Class"))
        self.holder.retranslate()
        self.phone.set_caption(self.tr("Telephone (optional)"))
        self.host.set_caption(self.tr("Goes to flat"))
        self.days.setAccessibleName(self.tr("How long"))
        self.note.set_caption(self.tr("Note (optional)"))
        self.issue.setText(self.tr("Issue this pass"))
        self._offer_days()
        self._show()

    def _lay_out(self) -> None:
        for edit in (self.phone.edit, self.host.edit, self.note.edit):
            edit.setMaxLength(_LONGEST)
        self._who = _pair(_captioned(self._kind_caption, self.kind), self.holder)
        self._term = _pair(_captioned(self._days_caption, self.days), self.note)
        rest = QVBoxLayout(self._rest)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(ROW_GAP)
        rest.addLayout(_pair(self.phone, self.host))
        rest.addLayout(self._term)
        rest.addStretch(1)
        self.body.addLayout(self._who)
        self.body.addWidget(self._rest, 1)
        self.body.addWidget(self.issue)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the inputs side by side where there is room, since there is less height then."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        for pair in (self._who, self._term):
            pair.setDirection(ways.LeftToRight if self._beside else ways.TopToBottom)
        self.issue.set_height(CONTROL if self._beside or self.height() < _LOW else ACT)

    def _connect(self) -> None:
        self.kind.chosen.connect(self._on_kind_chosen)
        self.holder.asked.connect(self._show)
        self.holder.picked.connect(self._on_holder_picked)
        self.holder.dropped.connect(self._show)
        self.host.taken.connect(self._show)
        self.days.chosen.connect(self._show)
        self.issue.clicked.connect(self.go_on)

    def _lacks_host(self) -> bool:
        return not self._for_residents() and not self.host.household_id

    def _for_residents(self) -> bool:
        return PASS_TERMS[self.pass_class].for_residents

    def _order(self) -> PassOrder:
        person = self.holder.person
        visits = not self._for_residents()
        return PassOrder(
            pass_class=self.pass_class,
            person_id=person.person_id if person is not None else None,
            outsider=Outsider(name=self.holder.newcomer, phone=self.phone.text().strip())
            if person is None
            else None,
            household_id=self.host.household_id if visits else None,
            days=int(self.days.code or 0),
            note=self.note.text().strip(),
        )

    def _take_class(self, pass_class: PassClass) -> None:
        self.kind.set_code(pass_class.value)
        self.days.set_code(None)
        self._offer_days()

    def _offer_days(self) -> None:
        self.days.set_items(days_choices(self.pass_class))
        if self.days.code is None:
            self.days.set_code(str(PASS_TERMS[self.pass_class].usual_days))

    def _show(self) -> None:
        """Show what is asked now, until when the pass would be valid, and what is missing."""
        looking = self.holder.looking
        self._rest.setVisible(not looking)
        self.body.setStretchFactor(self._who, 1 if looking else 0)
        self._who.setStretch(0, 0 if looking and not self._beside else 1)
        self.phone.setVisible(bool(self.holder.newcomer))
        self.host.setVisible(not self._for_residents())
        ends = end_of(local_day(self._clock()), int(self.days.code or 0))
        until = self._languages.formats.long_day(last_day(ends))
        self._days_caption.setText(self.tr("Valid through {day}").format(day=until))
        self.set_note(self._missing_text())

    def _missing_text(self) -> str:
        gaps = []
        if not self.holder.chosen:
            gaps.append(self.tr("holder"))
        if self._lacks_host():
            gaps.append(self.tr("flat"))
        joint = "、" if self._languages.language.value.startswith("zh") else ", "
        return self.tr("Still needed: {gaps}").format(gaps=joint.join(gaps)) if gaps else ""

    def _on_kind_chosen(self, code: str) -> None:
        self._take_class(PassClass(code))
        person = self.holder.person
        fits = person is not None and person.subject_class.lives_here is self._for_residents()
        newcomer = bool(self.holder.newcomer) and not self._for_residents()
        if self.holder.chosen and not (fits or newcomer):
            self.holder.clear()
        self._show()

    def _on_holder_picked(self) -> None:
        """Issue the class that fits the holder; a visitor's last flat is proposed."""
        person = self.holder.person
        lives_here = person is not None and person.subject_class.lives_here
        fitting = PassClass.RESIDENT_TEMPORARY if lives_here else PassClass.VISITOR_DAY
        if fitting is not self.pass_class:
            self._take_class(fitting)
        if person is not None and not lives_here:
            self.host.set_flat(person.household_id, person.door)
        self._show()
        missing = self.host.edit if self._lacks_host() else self.issue
        missing.setFocus(Qt.FocusReason.OtherFocusReason)


def _pair(first: QWidget, second: QWidget) -> QBoxLayout:
    """Return two inputs side by side, both as wide."""
    pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
    pair.setSpacing(ROW_GAP)
    for part in (first, second):
        pair.addWidget(part, 1)
    return pair


def _captioned(caption: Label, choice: SegmentedChoice) -> QWidget:
    """Return a choice under its caption."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(CAPTION_GAP)
    layout.addWidget(caption)
    layout.addWidget(choice)
    layout.addStretch(1)
    return holder
