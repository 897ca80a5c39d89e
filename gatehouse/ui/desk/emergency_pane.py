# SPDX-License-Identifier: MIT
"""An emergency is never stopped: one word at most, and it is recorded."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.ui.desk.pane import Pane
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole


class EmergencyPane(Pane):
    """A plate or one word, or nothing; each of the usual words is one press.

    Whom the emergency would take along is said first, and ↓ says that it is not them.

    Signals:
        told: the word, which may be empty.
    """

    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ActVariant.EMERGENCY, parent)
        self._who = ""
        self._stays = False
        self.takes_along = False
        self.not_them = ActButton("", key="↓")
        self.not_them.clicked.connect(self.take_nobody)
        self.word = Field("")
        self.word.edit.setMaxLength(40)
        self._usual = [ActButton("") for _ in range(4)]
        self._usual[0].set_mark(IconName.AMBULANCE)
        self._telephones = Label("", TextRole.BODY_BOLD, wrap=True)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for button in self._usual:
            row.addWidget(button)
            button.clicked.connect(self._on_usual_clicked)
        self.body.addWidget(self.word)
        self.body.addLayout(row)
        self.body.addWidget(self._telephones)
        self.body.addStretch(1)
        self.acts.insertWidget(1, self.not_them, 3)
        self.retranslate()

    @property
    def entrance(self) -> QWidget:
        """What takes the focus when the sheet comes up."""
        return self.word

    def open_for(self, who: str, *, stays: bool, telephones: str = "") -> None:
        """Be ready to take *who* along, or nobody; a form of somebody else's *stays* as it is.

        *telephones* are those that the post knows, the police's and the hospital's among them.
        """
        self._who, self._stays = who, stays
        self._telephones.setText(telephones)
        self._telephones.setVisible(bool(telephones))
        self.takes_along = bool(who)
        self.not_them.setVisible(self.takes_along)
        self.word.set_text("")
        self.retranslate()
        self.set_busy(busy=False)

    def confirm(self) -> None:
        """Record it with what was typed, if anything."""
        self.told.emit(self.word.text())

    def step(self, step: int) -> bool:
        """Let ↓ say that it is somebody else."""
        if step > 0 and self.takes_along:
            self.take_nobody()
            return True
        return False

    def take_nobody(self) -> None:
        """Record nobody in particular; who was chosen stays at the desk."""
        self.takes_along = False
        self.word.setFocus()
        self.not_them.hide()
        self.retranslate()

    def set_act_height(self, height: int) -> None:
        """Stand higher or lower."""
        super().set_act_height(height)
        self.not_them.set_height(height)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        super().retranslate()
        self.title.setText(self._title_words())
        self.about.setText(self._about_words())
        self.not_them.setText(self.tr("Not this person"))
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

    def _title_words(self) -> str:
        if self.takes_along:
            return self.tr("Emergency, recorded for {who}").format(who=self._who)
        return self.tr("Emergency: let them through")

    def _about_words(self) -> str:
        if self._stays and not self.takes_along:
            return self.tr("Open the gate first. Whoever is being served is not meant, and stays.")
        return self.tr("Open the gate first. The rest is filled in later from the waiting list.")

    def _on_usual_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, ActButton):
            self.told.emit(sender.text())
