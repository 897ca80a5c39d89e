# SPDX-License-Identifier: MIT
"""One group purchase: its flats, ticked off one after the other without typing."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.ui.errands.wording import progress_text, share_row
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.tick_table import TickTable

if TYPE_CHECKING:
    from gatehouse.domain.errand import ErrandRow, Purchase
    from gatehouse.ui.shell.i18n import Languages

_TWO_LINES: Final = 54


class PurchasePane(Card):
    """Space ticks a flat and goes on to the next one that is open.

    Signals:
        fail_requested: the current flat could not get its share.
        undo_requested: the current flat's tick is to be taken back.
    """

    fail_requested = Signal()
    undo_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self.purchase: Purchase | None = None
        self.table = TickTable((Column(None, cuttable=True), Column(112)), row_height=_TWO_LINES)
        self.failed = ActButton("")
        self.undo = ActButton("", mark=IconName.UNDO)
        self.body.addWidget(self.table, 1)
        acts = QHBoxLayout()
        acts.setSpacing(ROW_GAP)
        for act in (self.failed, self.undo):
            act.set_height(CONTROL)
            acts.addWidget(act, 1)
        self.body.addLayout(acts)
        self.failed.clicked.connect(self.fail_requested)
        self.undo.clicked.connect(self.undo_requested)
        self.table.key_changed.connect(self._enable)
        self.retranslate()

    @property
    def current(self) -> "ErrandRow | None":
        """The flat of the current row."""
        return self.row_of(self.table.key)

    def row_of(self, errand_id: str) -> "ErrandRow | None":
        """Return a flat of the purchase, or None."""
        rows = () if self.purchase is None else self.purchase.rows
        return next((row for row in rows if row.errand_id == errand_id), None)

    def show_purchase(self, purchase: "Purchase") -> None:
        """Show a group purchase; of the same one the current flat stays."""
        self.purchase = purchase
        self._fill()

    def take_keyboard(self) -> None:
        """Have the keyboard on the flats, at the first one that is open."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        row = self.current
        if row is None or not row.is_open:
            self.table.go_on()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.table.setAccessibleName(self.tr("Flats of the group purchase"))
        self.table.set_headings((self.tr("Flat"), self.tr("Portions")))
        self.failed.setText(self.tr("Did not work…"))
        self.failed.set_key(shortcut_text(Act.FAIL_ERRAND))
        self.undo.setText(self.tr("Take it back"))
        self.undo.set_key(shortcut_text(Act.UNDO_ERRAND))
        self._fill()

    def _fill(self) -> None:
        purchase = self.purchase
        if purchase is None:
            self.set_title(self.tr("Nothing chosen"))
        else:
            self.set_title(purchase.what)
            said = self.tr("{progress} flats, {portions} portions")
            portions = self._languages.formats.number(purchase.portions)
            progress = progress_text(purchase, self._languages)
            self.set_note(said.format(progress=progress, portions=portions))
            self.table.show_rows([share_row(row, self._languages) for row in purchase.rows])
        self._enable()

    def _enable(self) -> None:
        row = self.current
        self.failed.setEnabled(row is not None and row.is_open)
        self.undo.setEnabled(row is not None and not row.is_open)
