# SPDX-License-Identifier: MIT
"""The end of a note: another leg, the person's word that it is true, what else is to be said."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from gatehouse.domain.itinerary_remarks import LONGEST_NOTE
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.field import Field


class ClosingCard(QWidget):
    """One line under the legs.

    Signals:
        changed: the tick or the note is another.
        leg_requested: another leg is to be written.
    """

    changed = Signal()
    leg_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add = ActButton("", variant=ActVariant.ACCENT, mark=IconName.PLUS)
        self.add.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Enter goes past it; it has its key
        self.note = Field("")
        self.declared = QCheckBox()
        self.note.edit.setMaxLength(LONGEST_NOTE)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ROW_GAP)
        top = Qt.AlignmentFlag.AlignTop
        layout.addWidget(self.add, 0, top)
        layout.addWidget(self.declared, 0, top)
        layout.addWidget(self.note, 1, top)
        self.add.clicked.connect(self.leg_requested)
        self.note.text_changed.connect(self.changed)
        self.declared.clicked.connect(self.changed)
        self.retranslate()

    def show_closing(self, note: str, *, declared: bool) -> None:
        """Show what was said; nothing is emitted."""
        self.note.set_text(note)
        self.declared.setChecked(declared)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.add.setText(self.tr("Leg"))
        self.add.setAccessibleName(self.tr("Add a leg"))
        self.add.set_key(shortcut_text(Act.ADD_LEG))
        self.declared.setText(self.tr("Declared to be true"))
        self.note.set_caption(self.tr("Note, or the reason"))
        self.note.set_captioned(captioned=False)
