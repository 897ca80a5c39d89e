# SPDX-License-Identifier: MIT
"""An emergency is never stopped: one word at most, and it is recorded."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.ui.desk.pane import Pane
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.field import Field


class EmergencyPane(Pane):
    """A plate or one word, or nothing; each of the usual words is one press.

    Signals:
        told: the word, which may be empty.
    """

    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ActVariant.EMERGENCY, parent)
        self._who = ""
        self.word = Field("")
        self.word.edit.setMaxLength(40)
        self._usual = [ActButton("") for _ in range(4)]
        self._usual[0].set_mark(IconName.AMBULANCE)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for button in self._usual:
            row.addWidget(button)
            button.clicked.connect(self._on_usual_clicked)
        self.body.addWidget(self.word)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.retranslate()

    @property
    def entrance(self) -> QWidget:
        """What takes the focus when the sheet comes up."""
        return self.word

    def open_for(self, who: str) -> None:
        """Be ready; *who* may be nobody."""
        self._who = who
        self.word.set_text("")
        self.retranslate()
        self.set_busy(busy=False)

    def confirm(self) -> None:
        """Record it with what was typed, if anything."""
        self.told.emit(self.word.text())

    def retranslate(self) -> None:
        """Put the texts in anew."""
        super().retranslate()
        self.title.setText(self.tr("Emergency: let them through"))
        self.about.setText(self._about_words())
        self.word.set_caption(self.tr("Plate or one word, may stay empty"))
        self.act.setText(self.tr("Let through and record"))
        words = (
            self.tr("Ambulance"),
            self.tr("Fire brigade"),
            self.tr("Police"),
            self.tr("Birth"),
        )
        for button, word in zip(self._usual, words, strict=True):
            button.setText(word)

    def _about_words(self) -> str:
        later = self.tr("Open the gate first. The rest is filled in later from the waiting list.")
        return f"{self._who} · {later}" if self._who else later

    def _on_usual_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, ActButton):
            self.told.emit(sender.text())
