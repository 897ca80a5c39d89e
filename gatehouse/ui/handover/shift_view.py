# SPDX-License-Identifier: MIT
"""The open shift: everything at once where it fits, on small windows in five steps.

Where it fits, a step gives its own part the room of its neighbour.
"""

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gatehouse.domain.doubt import gone
from gatehouse.ui.handover.counts_card import CountsCard
from gatehouse.ui.handover.list_card import GivingColumn
from gatehouse.ui.handover.open_card import OpenCard
from gatehouse.ui.handover.sign_bar import SignBar
from gatehouse.ui.handover.sign_card import SignCard
from gatehouse.ui.handover.stays_card import StaysCard
from gatehouse.ui.handover.supplies_card import SuppliesCard
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.notice import Notice
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.handover import HandoverDesk, HandoverOrder
    from gatehouse.ui.handover.notes_edit import NotesEdit
    from gatehouse.ui.shell.i18n import Languages

_AT_ONCE: Final = 1100
_SIDE: Final = 494
_BAR: Final = 430
_LOW: Final = 720
_LEAST: Final = 420
"""Under so much height the list of what is open goes before telephones and notes."""
_WHY: Final = 80
_HIGH: Final = 900
_ANY_WIDTH: Final = 16_777_215


class Step(StrEnum):
    """The steps in their order."""

    SHIFT = "shift"
    INSIDE = "inside"
    OPEN = "open"
    SUPPLIES = "supplies"
    SIGN = "sign"


class ShiftView(QWidget):
    """Books at the left, people and supplies at the right, the signature under both.

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
        self._subtitle = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.history = ActButton("", mark=IconName.HISTORY, key=shortcut_text(Act.SHOW_HANDOVERS))
        self.steps = SegmentedChoice()
        self.declined = Notice(SignKind.WARN)
        self.counts = CountsCard(languages)
        self.stays = StaysCard(languages)
        self.open = OpenCard(languages)
        self.supplies = SuppliesCard(languages)
        self.sign = SignCard(languages)
        self.bar = SignBar()
        self._left, self._right = QScrollArea(), QScrollArea()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.steps.set_code(Step.SHIFT)
        self._show_parts()

    @property
    def notes(self) -> "NotesEdit":
        """What the outgoing person writes."""
        return self.open.notes

    def show_desk(self, desk: "HandoverDesk") -> None:
        """Show the shift as it stands."""
        self._desk = desk
        for card in (self.counts, self.stays, self.open, self.supplies):
            card.show_summary(desk.summary)
        self.open.show_telephones(desk.post.telephones)
        self.notes.show_notes(desk.notes)
        self.sign.show_desk(desk)
        self._show_declined()
        self._show_state()
        self._show_heading()
        self._show_parts()

    def order(self) -> "HandoverOrder | None":
        """Return the order to hand over, or None while something is missing or it is being done.

        Before the post has said who is on duty, nobody knows whose PIN is to be asked for.
        """
        waits = self._busy or self._desk is None
        order = None if waits else self.sign.order(self.notes.text())
        if order is None or self.stays.doubts.open:
            return None
        answers = dict(self.stays.doubts.answers)
        return replace(order, supplies=dict(self.supplies.counted), answers=answers)

    def set_busy(self, *, busy: bool) -> None:
        """Take no second signature while the first is on its way."""
        self._busy = busy
        self.notes.setReadOnly(busy)
        self._show_state()

    def begin_anew(self) -> None:
        """Empty what the last handover filled in."""
        self.notes.forget()
        self.sign.forget()
        self.supplies.forget()
        self.stays.doubts.forget()
        self.set_busy(busy=False)
        self.steps.set_code(Step.SHIFT)
        self._show_parts()

    def ask_to_sign(self) -> None:
        """Sign if everything is there; else go to what is missing."""
        order = self.order()
        if order is not None:
            self.sign_requested.emit(order)
        elif not self._busy and self.stays.doubts.open and not self._missing():
            self._go(Step.INSIDE)
        else:
            self._go(Step.SIGN)

    def ask_why_not(self) -> None:
        """Ask why whoever came does not take over."""
        self._turn_to(Step.SIGN)
        self.sign.ask_why_not()
        self._show_parts()

    def take_focus(self) -> None:
        """Give the focus to what one begins with."""
        first = self.sign if self._all_at_once() else self.steps
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._title.setText(self.tr("Handover"))
        self.history.setText(self.tr("Earlier…"))
        self.history.setAccessibleName(self.tr("Earlier handovers"))
        self.steps.setAccessibleName(self.tr("Steps"))
        for part in (self.counts, self.stays, self.open, self.supplies, self.sign, self.bar):
            part.retranslate()
        self._show_declined()
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
        self._head = QHBoxLayout()
        self._head.setSpacing(GAP)
        self._head.addLayout(words, 1)
        self._head.addWidget(self.history)
        _scroll(self._left, self.counts, self.open, last=self.open)
        _scroll(self._right, self.stays, self.supplies, last=self.stays)
        work = QHBoxLayout()
        work.setSpacing(GAP)
        work.addWidget(self._left, 1)
        work.addWidget(self._right)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.addLayout(self._head)
        self._column.addWidget(self.steps)
        self._column.addWidget(self.declined)
        self._column.addLayout(work, 1)
        self._column.addWidget(self.sign)
        self._column.addWidget(self.bar)
        self._was_whole = False

    def _connect(self) -> None:
        self.history.clicked.connect(self.history_requested)
        self.steps.chosen.connect(self._on_steps_chosen)
        self.counts.faces.chosen.connect(self._show_parts)
        self.sign.changed.connect(self._show_state)
        self.sign.changed.connect(self._show_parts)
        self.supplies.changed.connect(self._show_state)
        self.stays.doubts.answered.connect(self._show_state)
        self.bar.sign_requested.connect(self.ask_to_sign)
        self.bar.decline_requested.connect(self.ask_why_not)

    def _all_at_once(self) -> bool:
        return self.width() >= _AT_ONCE

    def _arrange(self, *, whole: bool) -> None:
        """Stand the steps in the head and the button in the row of the signature, or apart."""
        if whole == self._was_whole:
            return
        self._was_whole = whole
        if whole:
            self._head.insertWidget(1, self.steps)
            self.sign.take_bar(self.bar)
        else:
            self._column.insertWidget(1, self.steps)
            self._column.addWidget(self.bar)
        self.bar.setMinimumWidth(_BAR if whole else 0)
        self.bar.setMaximumWidth(_BAR if whole else _ANY_WIDTH)
        self.sign.fit(wide=whole)

    def _show_parts(self, _face: str = "") -> None:
        whole = self._all_at_once()
        self._arrange(whole=whole)
        at = Step(self.steps.code or Step.SHIFT)
        # what is to be said of a difference takes the room of what does not explain it
        asked = _WHY if self.sign.asks_why else 0
        low = whole and self.height() < _LOW + asked
        room = whole and not (asked and self.height() < _LOW)
        shown = self._shown(at, whole=whole, room=room)
        self.stays.set_low(low=low)
        self.stays.doubts.offer_rest(offered=not low or at is Step.INSIDE)
        self.open.set_low(low=low or self.height() < _LEAST)
        least = self.counts.minimumSizeHint().height()
        tight = whole and self.height() < _HIGH and shown[self.open]
        self.counts.setMaximumHeight(least if tight else _ANY_WIDTH)
        self.counts.fit(self.width() - (_SIDE + GAP if whole else 0))
        # What goes leaves first: the window must never need the room of both.
        for part in sorted(shown, key=lambda part: shown[part]):
            part.setVisible(shown[part])
        self._right.setMinimumWidth(_SIDE if whole else 0)
        self._right.setMaximumWidth(_SIDE if whole else _ANY_WIDTH)

    def _shown(self, at: Step, *, whole: bool, room: bool) -> dict[QWidget, bool]:
        """Return which parts stand there *at* a step: one of its own, or all for which is room."""
        return {
            self.counts: at is Step.SHIFT or (whole and at is not Step.OPEN),
            self.open: at is Step.OPEN or room,
            self._left: whole or at in {Step.SHIFT, Step.OPEN},
            self.stays: at is Step.INSIDE or (whole and at is not Step.SUPPLIES),
            self.supplies: at is Step.SUPPLIES or (room and at is not Step.INSIDE),
            self._right: whole or at in {Step.INSIDE, Step.SUPPLIES},
            self.sign: whole or at is Step.SIGN,
            self.bar: whole or at is Step.SIGN,
        }

    def _show_heading(self) -> None:
        if self._desk is None:
            self._subtitle.setText(self.tr("The shift is being counted…"))
            return
        summary, formats = self._desk.summary, self._languages.formats
        said = self.tr("{name} since {moment}, {span}")
        self._subtitle.setText(
            said.format(
                name=summary.operator,
                moment=formats.dated(summary.opened_at, summary.until),
                span=formats.span(summary.until - summary.opened_at),
            )
        )

    def _show_declined(self) -> None:
        refusals = self._desk.refusals if self._desk else ()
        self.declined.setVisible(bool(refusals))
        if self._desk is None or not refusals:
            return
        last = refusals[-1]
        said = self.tr("{name} did not take over at {time}: {words}")
        self.declined.set_notice(
            SignKind.WARN,
            said.format(
                name=last.incoming, time=self._languages.formats.time(last.at), words=last.words
            ),
            self.tr("The shift stays with {name}.").format(name=self._desk.summary.operator),
        )

    def _missing(self) -> list[str]:
        """Name what the signature lacks; who has gone may explain what differs."""
        return self.sign.missing(explained=not self.stays.doubts.open)

    def _show_state(self) -> None:
        self.sign.show_gone(gone(self.stays.doubts.doubts, self.stays.doubts.answers))
        missing = self._missing() if self._desk else [self.tr("the count of the shift")]
        doubts = len(self.stays.doubts.open)
        if doubts:
            missing.insert(0, self.tr("{count} to explain").format(count=doubts))
        if self._busy:
            missing = [self.tr("a moment: it is being signed")]
        open_items = len(self._desk.summary.open_items) if self._desk else 0
        known, counted = self.supplies.known, self.supplies.counted
        uncounted = len(known) - len(counted)
        self.bar.show_state(missing, self.sign.incoming.shown_name, open_items, uncounted)
        self._show_steps(open_items, doubts)

    def _show_steps(self, open_items: int, doubts: int) -> None:
        number = self._languages.formats.number
        known, counted = self.supplies.known, self.supplies.counted
        supplies = self.tr("4 Supplies {counted}/{all}").format(
            counted=number(len(counted)), all=number(len(known))
        )
        inside = self.tr("2 Inside {count}").format(count=number(doubts))
        still_open = self.tr("3 Open {count}").format(count=number(open_items))
        self.steps.set_items(
            [
                Choice(Step.SHIFT, self.tr("1 Books"), sign=self.counts.sign),
                Choice(
                    Step.INSIDE,
                    inside if doubts else self.tr("2 Inside"),
                    sign=SignKind.STOP if doubts else SignKind.OK,
                ),
                Choice(
                    Step.OPEN,
                    still_open if open_items else self.tr("3 Open"),
                    sign=SignKind.INFO if open_items else SignKind.OK,
                ),
                Choice(
                    Step.SUPPLIES,
                    supplies if known else self.tr("4 Supplies"),
                    sign=self.supplies.sign,
                ),
                Choice(
                    Step.SIGN,
                    self.tr("5 Sign {count}/2").format(count=self.sign.signed),
                    sign=SignKind.WAIT,
                ),
            ]
        )

    def _turn_to(self, step: Step) -> None:
        self.steps.set_code(step)
        self._show_parts()

    def _go(self, step: Step) -> None:
        """Turn to a step, and give the keyboard to its first input."""
        self._turn_to(step)
        match step:
            case Step.INSIDE if self.stays.doubts.doubts:
                self.stays.go_to_doubts()
            case Step.INSIDE:
                self.stays.groups.setFocus()
            case Step.SUPPLIES:
                self.supplies.setFocus()
            case Step.SIGN:
                self.sign.go_to_missing()
            case Step.OPEN:
                self.notes.setFocus()
            case Step.SHIFT:
                self.counts.faces.setFocus()

    def _on_steps_chosen(self, code: str) -> None:
        self._show_parts()
        if self._all_at_once():
            self._go(Step(code))


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
