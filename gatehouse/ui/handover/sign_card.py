# SPDX-License-Identifier: MIT
"""The incoming person's own count, what explains a difference, and who they are."""

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.domain.handover import HandoverOrder, OwnCount
from gatehouse.ui.handover.incoming_choice import IncomingChoice
from gatehouse.ui.handover.wording import difference_text
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.handover import HandoverDesk
    from gatehouse.domain.shift import ShiftSummary
    from gatehouse.ui.shell.i18n import Languages

_COUNT: Final = re.compile(r"[0-9]{1,4}")


class SignCard(Card):
    """Two numbers, a name with its proof, and words where the numbers differ from the record.

    Signals:
        changed: something of it was filled in.
    """

    changed = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._summary: ShiftSummary | None = None
        self.visitors = Field("")
        self.vehicles = Field("")
        self.explanation = Field("")
        self.incoming = IncomingChoice()
        for count in (self.visitors, self.vehicles):
            digits = QRegularExpression(_COUNT.pattern)
            count.edit.setValidator(QRegularExpressionValidator(digits, count))
        self.setFocusProxy(self.visitors)
        self._lay_out()
        for field in (self.visitors, self.vehicles, self.explanation):
            field.text_changed.connect(self._on_changed)
        self.incoming.changed.connect(self._on_changed)
        self.retranslate()

    def show_desk(self, desk: "HandoverDesk") -> None:
        """Compare with the record as it stands, and offer who may take over."""
        self._summary = desk.summary
        self.incoming.offer(desk.operators)
        self._compare()

    def missing(self) -> list[str]:
        """Name what is not filled in yet."""
        asked = {
            self.tr("visitors"): _number(self.visitors) is not None,
            self.tr("vehicles"): _number(self.vehicles) is not None,
            self.tr("why it differs"): not self._differs() or self._explained(),
            self.tr("who takes over"): bool(self.incoming.shown_name),
            self.tr("their PIN"): not self.incoming.asks_pin or self.incoming.pin.complete(),
        }
        return [name for name, given in asked.items() if not given]

    def order(self, notes: str) -> HandoverOrder | None:
        """Return the order with the outgoing person's *notes*, or None while something misses."""
        visitors, vehicles = _number(self.visitors), _number(self.vehicles)
        if visitors is None or vehicles is None or self.missing():
            return None
        return HandoverOrder(
            incoming_id=self.incoming.operator_id,
            incoming_name=self.incoming.shown_name,
            own=OwnCount(visitors, vehicles),
            explanation=self.explanation.text().strip() if self._differs() else "",
            notes=notes,
            pin=self.incoming.pin.text() if self.incoming.asks_pin else "",
        )

    def forget(self) -> None:
        """Empty everything: it is signed."""
        for field in (self.visitors, self.vehicles, self.explanation):
            field.set_text("")
        self.incoming.forget()
        self._compare()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("The incoming person's own count"))
        self.visitors.set_caption(self.tr("Visitors counted"))
        self.vehicles.set_caption(self.tr("Vehicles counted"))
        self.explanation.set_caption(self.tr("Why it differs, or that it is accepted"))
        self.explanation.set_captioned(captioned=False)
        self.incoming.retranslate()
        self._compare()

    def _lay_out(self) -> None:
        counts = QHBoxLayout()
        counts.setSpacing(ROW_GAP)
        counts.addWidget(self.visitors, 1)
        counts.addWidget(self.vehicles, 1)
        self.body.addLayout(counts)
        self.body.addWidget(self.explanation)
        self.body.addWidget(self.incoming)

    def _compare(self) -> None:
        """Say beside each count how it stands to the record, and ask why where it differs."""
        asked = {
            self.visitors: self.tr("by the slips in hand"),
            self.vehicles: self.tr("by the cars in sight"),
        }
        for field, recorded in self._recorded():
            own = _number(field)
            said = "" if own is None else difference_text(own, recorded, self._languages)
            field.set_hint(said or asked[field])
            agrees = SignKind.OK if own == recorded else SignKind.WARN
            field.set_sign(None if own is None else agrees)
        self.explanation.setVisible(self._differs())

    def _recorded(self) -> list[tuple[Field, int]]:
        if self._summary is None:
            return []
        return [
            (self.visitors, self._summary.visitors.count),
            (self.vehicles, self._summary.vehicles.count),
        ]

    def _differs(self) -> bool:
        return any(_number(field) not in {None, recorded} for field, recorded in self._recorded())

    def _explained(self) -> bool:
        return bool(self.explanation.text().strip())

    def _on_changed(self) -> None:
        self._compare()
        self.changed.emit()


def _number(field: Field) -> int | None:
    text = field.text().strip()
    return int(text) if _COUNT.fullmatch(text) else None
