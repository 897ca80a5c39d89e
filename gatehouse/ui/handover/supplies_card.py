# SPDX-License-Identifier: MIT
"""The supplies at the handover: a number and Enter for each, against the last count."""

import re
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QSizePolicy, QWidget

from gatehouse.ui.handover.list_card import ListCard
from gatehouse.ui.handover.plain_table import PlainTable
from gatehouse.ui.handover.reckoning_wording import supply_rows
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.elided_label import ElidedLabel
from gatehouse.ui.widgets.label import TextRole
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.sign import SignKind
from gatehouse.ui.widgets.signed_edit import SignedEdit

if TYPE_CHECKING:
    from gatehouse.domain.shift import ShiftSummary
    from gatehouse.domain.supply import SupplyCount
    from gatehouse.ui.shell.i18n import Languages

_AMOUNT: Final = re.compile(r"[0-9]{1,5}")
_TYPED: Final = "[0-9]{0,5}"
_EDIT: Final = 92


class SuppliesCard(ListCard):
    """One field walks through them; Enter without a number leaves one out, ↑ goes back.

    Signals:
        changed: something more was counted.
        list_requested: the supplies themselves are wanted.
    """

    changed = Signal()
    list_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._summary: ShiftSummary | None = None
        self._place = 0
        self.counted: dict[str, int] = {}
        self._asked = ElidedLabel("", TextRole.BODY)
        self.edit = SignedEdit()
        self.edit.setFixedWidth(_EDIT)
        digits = QRegularExpression(_TYPED)
        self.edit.setValidator(QRegularExpressionValidator(digits, self.edit))
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        figure = Column(62, numeric=True)
        self.table = PlainTable(
            (Column(None, cuttable=True), figure, figure, figure, Column(104)), fewest=1
        )
        self.more = ActButton("", key=shortcut_text(Act.SHOW_SUPPLIES))
        self.more.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.edit)
        self._lay_out()
        self.edit.returnPressed.connect(self._on_edit_return_pressed)
        self.more.clicked.connect(self.list_requested)
        self.retranslate()

    @property
    def known(self) -> "tuple[SupplyCount, ...]":
        """The supplies, with what was counted of them so far."""
        found = () if self._summary is None else self._summary.supplies
        return tuple(replace(one, counted=self.counted.get(one.supply_id)) for one in found)

    @property
    def sign(self) -> SignKind | None:
        """Whether all are counted; None where there are none."""
        if not self.known:
            return None
        if any(one.is_missing for one in self.known):
            return SignKind.WARN
        return SignKind.OK if len(self.counted) == len(self.known) else SignKind.WAIT

    def show_summary(self, summary: "ShiftSummary") -> None:
        """Show what there is; what was counted here stays so."""
        self._summary = summary
        there = {one.supply_id for one in summary.supplies}
        self.counted = {one: count for one, count in self.counted.items() if one in there}
        self.retranslate()

    def forget(self) -> None:
        """Begin anew: it is signed."""
        self.counted, self._place = {}, 0
        self.edit.clear()
        self.retranslate()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        known = self.known
        self.set_title(self.tr("Supplies"))
        self.more.setText(self.tr("List…"))
        self.edit.setAccessibleName(self.tr("Count of the supply"))
        self.edit.setEnabled(bool(known))
        self.table.setAccessibleName(self.tr("Supplies"))
        self.table.setVisible(bool(known))
        self.edit.setVisible(bool(known))
        self._place = min(self._place, max(0, len(known) - 1))
        self._asked.setText(self._question())
        headings = (
            self.tr("Supply"),
            self.tr("Last"),
            self.tr("Record"),
            self.tr("Now"),
            self.tr("So"),
        )
        current = known[self._place].supply_id if known else ""
        # what was counted last, what is asked now and what comes next are in sight
        first = max(0, self._place - 1) if self.table.turns else 0
        turned = (*known[first:], *known[:first])
        self.table.show_rows(headings, supply_rows(turned, current, self._languages))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let ↑ and ↓ go to another supply."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None or not self.edit.hasFocus():
            super().keyPressEvent(event)
        else:
            self._go(step)

    def _question(self) -> str:
        if not self.known:
            return self.tr("None are kept yet")
        one = self.known[self._place]
        if len(self.counted) == len(self.known):
            return self.tr("All counted. ↑ goes back to one.")
        unit = f" ({one.unit})" if one.unit else ""
        return f"{one.name}{unit}"

    def _lay_out(self) -> None:
        self._asked.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.header.addWidget(self._asked, 1)
        self.header.addWidget(self.edit)
        self.header.addWidget(self.more)
        self.body.addWidget(self.table, 1)

    def _go(self, step: int) -> None:
        count = len(self.known)
        self._place = min(max(self._place + step, 0), max(0, count - 1))
        self.edit.clear()
        self.retranslate()

    def _on_edit_return_pressed(self) -> None:
        known = self.known
        text = self.edit.text().strip()
        if not known:
            return
        if _AMOUNT.fullmatch(text):
            self.counted[known[self._place].supply_id] = int(text)
        self._go(1)
        self.changed.emit()
