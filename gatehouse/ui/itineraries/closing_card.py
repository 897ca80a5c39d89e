# SPDX-License-Identifier: MIT
"""The end of a note: what else is to be said, and the person's word that it is true."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from gatehouse.domain.itinerary_remarks import LONGEST_NOTE
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.field import Field


class ClosingCard(Card):
    """The note and the tick.

    Signals:
        changed: one of them is another.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.note = Field("")
        self.declared = QCheckBox()
        self.note.edit.setMaxLength(LONGEST_NOTE)
        self.body.addWidget(self.declared)
        self.body.addWidget(self.note)
        self.note.text_changed.connect(self.changed)
        self.declared.clicked.connect(self.changed)
        self.retranslate()

    def show_closing(self, note: str, *, declared: bool) -> None:
        """Show what was said; nothing is emitted."""
        self.note.set_text(note)
        self.declared.setChecked(declared)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Declaration and note"))
        self.declared.setText(self.tr("The person declares that all of this is true"))
        self.note.set_caption(self.tr("Note (a pass in spite of what is missing needs a reason)"))
