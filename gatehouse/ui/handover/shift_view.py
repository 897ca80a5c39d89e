# SPDX-License-Identifier: MIT
"""The open shift: everything at once where it fits, on small windows in four steps."""

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gatehouse.ui.handover.counts_card import CountsCard
from gatehouse.ui.handover.list_card import GivingColumn
from gatehouse.ui.handover.notes_card import NotesCard
from gatehouse.ui.handover.open_card import OpenCard
from gatehouse.ui.handover.sign_bar import SignBar
from gatehouse.ui.handover.sign_card import SignCard
from gatehouse.ui.handover.stays_card import StaysCard
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from gatehouse.domain.handover import HandoverDesk, HandoverOrder
    from gatehouse.ui.shell.i18n import Languages

_AT_ONCE: Final = 1100
_SIDE: Final = 478
_LOW: Final = 720
_ANY_WIDTH: Final = 16_777_215


class Step(StrEnum):
    """The steps in their order."""

    SHIFT = "shift"
    INSIDE = "inside"
    OPEN = "open"
    SIGN = "sign"


class ShiftView(QWidget):
    """Books at the left, people and signature at the right.

    Signals:
        history_requested: the earlier handovers are wanted.
        sign_requested: the shift is to be handed over by this order.
    """

    history_requested = Signal()
    sign_requested = Signal(object)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._desk: HandoverDesk | None = None
        self._busy = False
        self._title = Label("", TextRole.PAGE_TITLE)
        self._subtitle = Label("", TextRole.SECONDARY, tone=Tone.MUTED)
        self.history = ActButton("", mark=IconName.HISTORY, key=shortcut_text(Act.SHOW_HANDOVERS))
        self.steps = SegmentedChoice(fill=True)
        self.counts = CountsCard(languages)
        self.stays = StaysCard(languages)
        self.open = OpenCard(languages)
        self.notes = NotesCard()
        self.sign = SignCard(languages)
        self.bar = SignBar()
        self._left, self._right = QScrollArea(), QScrollArea()
        self._side = QWidget()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.steps.set_code(Step.SHIFT)
        self._show_parts()

    def show_desk(self, desk: "HandoverDesk") -> None:
        """Show the shift as it stands."""
        self._desk = desk
        for card in (self.counts, self.stays, self.open):
            card.show_summary(desk.summary)
        self.open.show_telephones(desk.post.telephones)
        self.notes.show_notes(desk.notes)
        self.sign.show_desk(desk)
        self._show_state()
        self._show_heading()

    def order(self) -> "HandoverOrder | None":
        """Return the order to hand over, or None while something is missing or it is being done."""
        return None if self._busy else self.sign.order(self.notes.text())

    def set_busy(self, *, busy: bool) -> None:
        """Take no second signature while the first is on its way."""
        self._busy = busy
        self.notes.edit.setReadOnly(busy)
        self._show_state()

    def begin_anew(self) -> None:
        """Empty what the last handover filled in."""
        self.notes.forget()
        self.sign.forget()
        self.set_busy(busy=False)
        self.steps.set_code(Step.SHIFT)
        self._show_parts()

    def ask_to_sign(self) -> None:
        """Sign if everything is there; else go to what is missing."""
        order = self.order()
        if order is not None:
            self.sign_requested.emit(order)
            return
        self.steps.set_code(Step.SIGN)
        self._show_parts()
        self.sign.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """Give the focus to what one begins with."""
        first = self.sign if self._all_at_once() else self.steps
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._title.setText(self.tr("Handover"))
        self.history.setText(self.tr("Earlier handovers"))
        names = {
            Step.SHIFT: self.tr("1 Shift"),
            Step.INSIDE: self.tr("2 Inside"),
            Step.OPEN: self.tr("3 Open"),
            Step.SIGN: self.tr("4 Sign"),
        }
        self.steps.set_items([Choice(step, names[step]) for step in Step])
        self.steps.setAccessibleName(self.tr("Steps"))
        for part in (self.counts, self.stays, self.open, self.notes, self.sign, self.bar):
            part.retranslate()
        self._show_heading()
        self._show_state()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the form that the room allows."""
        super().resizeEvent(event)
        self._show_parts()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self.history)
        _scroll(self._left, self.counts, self.open, self.notes, last=self.notes)
        _scroll(self._right, self.stays, self.sign, last=self.stays)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(GAP)
        side.addWidget(self._right, 1)
        side.addWidget(self.bar)
        work = QHBoxLayout()
        work.setSpacing(GAP)
        work.addWidget(self._left, 1)
        work.addWidget(self._side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addLayout(head)
        layout.addWidget(self.steps)
        layout.addLayout(work, 1)

    def _connect(self) -> None:
        self.history.clicked.connect(self.history_requested)
        self.steps.chosen.connect(self._on_steps_chosen)
        self.sign.changed.connect(self._on_sign_changed)
        self.bar.sign_requested.connect(self.ask_to_sign)

    def _all_at_once(self) -> bool:
        return self.width() >= _AT_ONCE

    def _show_parts(self) -> None:
        whole = self._all_at_once()
        step = None if whole else Step(self.steps.code or Step.SHIFT)
        shown = {
            self.steps: not whole,
            self.counts: step in {None, Step.SHIFT},
            self.open: step in {None, Step.OPEN},
            self.notes: step in {None, Step.OPEN},
            self._left: step in {None, Step.SHIFT, Step.OPEN},
            self.stays: step in {None, Step.INSIDE},
            self.sign: step in {None, Step.SIGN},
            self.bar: step in {None, Step.SIGN},
            self._side: step in {None, Step.INSIDE, Step.SIGN},
        }
        self.stays.set_low(low=whole and self.height() < _LOW)
        self.counts.fit(self.width() - (_SIDE + GAP if whole else 0))
        # What goes leaves first: the window must never need the room of both.
        for part in sorted(shown, key=lambda part: shown[part]):
            part.setVisible(shown[part])
        self._side.setMinimumWidth(_SIDE if whole else 0)
        self._side.setMaximumWidth(_SIDE if whole else _ANY_WIDTH)

    def _show_heading(self) -> None:
        if self._desk is None:
            self._subtitle.setText(self.tr("The shift is being counted…"))
            return
        summary, formats = self._desk.summary, self._languages.formats
        said = self.tr("{name} on duty since {moment}, {span}")
        self._subtitle.setText(
            said.format(
                name=summary.operator,
                moment=formats.moment(summary.opened_at),
                span=formats.span(summary.until - summary.opened_at),
            )
        )

    def _show_state(self) -> None:
        missing = self.sign.missing() if self._desk else [self.tr("the count of the shift")]
        if self._busy:
            missing = [self.tr("a moment: it is being signed")]
        open_items = len(self._desk.summary.open_items) if self._desk else 0
        self.bar.show_state(missing, self.sign.incoming.shown_name, open_items)

    def _on_steps_chosen(self, _code: str) -> None:
        self._show_parts()

    def _on_sign_changed(self) -> None:
        self._show_state()


def _scroll(area: QScrollArea, *parts: QWidget, last: QWidget) -> None:
    """Stand *parts* above each other in *area*; *last* takes what room is left."""
    sheet = GivingColumn()
    column = QVBoxLayout(sheet)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP)
    for part in parts:
        column.addWidget(part, 1 if part is last else 0)
    area.setWidget(sheet)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    sheet.setAutoFillBackground(False)
