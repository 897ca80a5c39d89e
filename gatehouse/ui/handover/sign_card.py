# SPDX-License-Identifier: MIT
"""The signature: the own count, both PINs, what explains a difference; or that it is declined."""

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gatehouse.domain.handover import DeclineOrder, HandoverOrder, OwnCount
from gatehouse.domain.reckoning import Side
from gatehouse.ui.handover.incoming_choice import IncomingChoice
from gatehouse.ui.handover.wording import difference_text
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.pin_field import PinField
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gatehouse.domain.handover import HandoverDesk
    from gatehouse.domain.shift import ShiftSummary
    from gatehouse.ui.shell.i18n import Languages

_COUNT: Final = re.compile(r"[0-9]{1,4}")
_FIGURE: Final = 124
_SIX_DIGITS: Final = 140
_LEAST_DIGITS: Final = 134
"""So wide the dots of a PIN stand whole; the counts give way first."""


class SignCard(Card):
    """Two numbers, two names with their proofs, and words where the numbers differ.

    Signals:
        changed: something of it was filled in.
        decline_requested: whoever came does not take over, by this order.
    """

    changed = Signal()
    decline_requested = Signal(object)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._summary: ShiftSummary | None = None
        self._gone: Mapping[Side, int] = {}
        self._by_pin = False
        self.visitors = Field("")
        self.vehicles = Field("")
        self.explanation = Field("")
        self.outgoing = PinField()
        self.incoming = IncomingChoice()
        self.why_not = Field("")
        self.declining = ActButton("")
        for count in (self.visitors, self.vehicles):
            digits = QRegularExpression(_COUNT.pattern)
            count.edit.setValidator(QRegularExpressionValidator(digits, count))
        self.setFocusProxy(self.visitors)
        self._lay_out()
        for field in (self.visitors, self.vehicles, self.explanation, self.outgoing):
            field.text_changed.connect(self._on_changed)
        self.incoming.changed.connect(self._on_changed)
        self.why_not.edit.returnPressed.connect(self._on_declined)
        self.declining.clicked.connect(self._on_declined)
        self.retranslate()

    @property
    def signed(self) -> int:
        """How many of the two can be taken to have signed."""
        outgoing = not self._by_pin or self.outgoing.complete()
        proved = not self.incoming.asks_pin or self.incoming.pin.complete()
        return int(outgoing) + int(bool(self.incoming.shown_name) and proved)

    @property
    def asks_why(self) -> bool:
        """Whether words are asked for under the row: why it differs, or why it is declined."""
        return self.explanation.isVisibleTo(self) or self._why.isVisibleTo(self)

    def show_desk(self, desk: "HandoverDesk") -> None:
        """Compare with the record as it stands, and offer who may take over."""
        self._summary, self._by_pin = desk.summary, desk.by_pin
        self.incoming.offer(desk.operators)
        self.outgoing.setVisible(self._by_pin)
        self._compare()

    def show_gone(self, gone: "Mapping[Side, int]") -> None:
        """Leave those out of the record who are said to have gone."""
        self._gone = gone
        self._compare()

    def missing(self, *, explained: bool = True) -> list[str]:
        """Name what is not filled in yet; what differs only once everybody is *explained*."""
        asked = {
            self.tr("visitors"): _number(self.visitors) is not None,
            self.tr("vehicles"): _number(self.vehicles) is not None,
            self.tr("why it differs"): not explained or not self._differs() or self._explained(),
            self.tr("Outgoing PIN"): not self._by_pin or self.outgoing.complete(),
            self.tr("who takes over"): bool(self.incoming.shown_name),
            self.tr("their PIN"): not self.incoming.asks_pin or self.incoming.pin.complete(),
        }
        return [name for name, given in asked.items() if not given]

    def order(self, notes: str) -> HandoverOrder | None:
        """Return the order with the outgoing person's *notes*, or None while something misses."""
        own = self._own()
        if own is None or self.missing():
            return None
        return HandoverOrder(
            incoming_id=self.incoming.operator_id,
            incoming_name=self.incoming.shown_name,
            own=own,
            explanation=self.explanation.text().strip() if self._differs() else "",
            notes=notes,
            pin=self.incoming.pin.text() if self.incoming.asks_pin else "",
            outgoing_pin=self.outgoing.text() if self._by_pin else "",
        )

    def go_to_missing(self) -> None:
        """Give the keyboard to the first input that lacks something."""
        places: list[tuple[bool, QWidget]] = [
            (_number(self.visitors) is None, self.visitors.edit),
            (_number(self.vehicles) is None, self.vehicles.edit),
            (self._differs() and not self._explained(), self.explanation.edit),
            (self._by_pin and not self.outgoing.complete(), self.outgoing.edit),
            (not self.incoming.shown_name, self.incoming.entrance),
        ]
        lacking = next((place for lacks, place in places if lacks), self.incoming.pin.edit)
        lacking.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_why_not(self) -> None:
        """Ask why whoever came does not take over; asked again, it is not asked any more."""
        asked = not self.why_not.isVisibleTo(self)
        self._ask_why_not(asked=asked)
        into = self.why_not if self.incoming.shown_name else self.incoming.entrance
        into.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_pins_again(self) -> None:
        """Take the digits that did not fit away, and wait for others."""
        self.outgoing.set_text("")
        self.incoming.pin.set_text("")
        self.changed.emit()
        self.go_to_missing()

    def forget_words(self) -> None:
        """Empty why it was declined, and the PINs: it is written down."""
        self.why_not.set_text("")
        self.incoming.pin.set_text("")
        self._ask_why_not(asked=False)

    def forget(self) -> None:
        """Empty everything: it is signed."""
        for field in (self.visitors, self.vehicles, self.explanation, self.outgoing):
            field.set_text("")
        self.incoming.forget()
        self.forget_words()
        self._compare()

    def fit(self, *, wide: bool) -> None:
        """Keep the counts small where the window is *wide*: the row holds the button too."""
        for count in (self.visitors, self.vehicles, self.outgoing):
            widest = _SIX_DIGITS if count is self.outgoing else _FIGURE
            count.setMaximumWidth(widest if wide else 16_777_215)
        self.outgoing.setMinimumWidth(_LEAST_DIGITS if wide else 0)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.setAccessibleName(self.tr("Signature"))
        self.visitors.set_caption(self.tr("Visitors counted"))
        self.vehicles.set_caption(self.tr("Vehicles counted"))
        self.explanation.set_caption(self.tr("Why it differs, or that it is accepted"))
        self.explanation.set_captioned(captioned=False)
        self.outgoing.set_caption(self.tr("Outgoing PIN"))
        self.why_not.set_caption(self.tr("Why the shift is not taken over"))
        self.why_not.set_captioned(captioned=False)
        self.declining.setText(self.tr("Note it, the shift stays"))
        self.incoming.retranslate()
        self._compare()

    def _lay_out(self) -> None:
        own = QHBoxLayout()
        own.setSpacing(ROW_GAP)
        for field in (self.visitors, self.vehicles, self.outgoing):
            own.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        row.setSpacing(ROW_GAP)
        row.addLayout(own)
        row.addWidget(self.incoming, 1, Qt.AlignmentFlag.AlignTop)
        self._why = QWidget()
        why = QHBoxLayout(self._why)
        why.setContentsMargins(0, 0, 0, 0)
        why.setSpacing(ROW_GAP)
        why.addWidget(self.why_not, 1)
        why.addWidget(self.declining)
        self.declining.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        fields = QVBoxLayout()
        fields.setSpacing(ROW_GAP)
        fields.addLayout(row)
        fields.addWidget(self.explanation)
        fields.addWidget(self._why)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(ROW_GAP)
        self._beside.addLayout(fields, 1)
        self.body.addLayout(self._beside)
        self._ask_why_not(asked=False)

    def take_bar(self, bar: QWidget) -> None:
        """Hold *bar* with the button at the end of the row."""
        self._beside.addWidget(bar)

    def _ask_why_not(self, *, asked: bool) -> None:
        self._why.setVisible(asked)

    def _compare(self) -> None:
        """Say under a count that it differs from the record, and ask why."""
        for field, recorded in self._recorded():
            own = _number(field)
            differs = own is not None and own != recorded
            field.set_hint(difference_text(own or 0, recorded, self._languages) if differs else "")
            agrees = SignKind.OK if own == recorded else SignKind.WARN
            field.set_sign(None if own is None else agrees)
        self.explanation.setVisible(self._differs())

    def _own(self) -> OwnCount | None:
        visitors, vehicles = _number(self.visitors), _number(self.vehicles)
        return None if visitors is None or vehicles is None else OwnCount(visitors, vehicles)

    def _recorded(self) -> list[tuple[Field, int]]:
        if self._summary is None:
            return []
        return [
            (self.visitors, self._summary.visitors.count - self._gone.get(Side.VISITORS, 0)),
            (self.vehicles, self._summary.vehicles.count - self._gone.get(Side.VEHICLES, 0)),
        ]

    def _differs(self) -> bool:
        return any(_number(field) not in {None, recorded} for field, recorded in self._recorded())

    def _explained(self) -> bool:
        return bool(self.explanation.text().strip())

    def _on_changed(self) -> None:
        self._compare()
        self.changed.emit()

    def _on_declined(self) -> None:
        words = self.why_not.text().strip()
        if not self.incoming.shown_name:
            self.incoming.entrance.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not words:
            self.why_not.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.decline_requested.emit(
                DeclineOrder(
                    incoming_id=self.incoming.operator_id,
                    incoming_name=self.incoming.shown_name,
                    words=words,
                    own=self._own(),
                    pin=self.incoming.pin.text() if self.incoming.asks_pin else "",
                )
            )


def _number(field: Field) -> int | None:
    text = field.text().strip()
    return int(text) if _COUNT.fullmatch(text) else None
