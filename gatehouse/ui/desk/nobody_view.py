# SPDX-License-Identifier: MIT
"""Nobody on the roster is meant: a visitor, or somebody who is to be saved."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.gate_pass import PASS_CLASS_WORDS, PASS_STATE_WORDS, last_day
from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.pass_number import is_mistyped, is_pass_number
from gatehouse.ui.desk.vehicle import looks_like_plate
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.label import Label, TextRole, Tone

if TYPE_CHECKING:
    from gatehouse.domain.gate_pass import CandidatePass
    from gatehouse.ui.shell.i18n import Languages


class NobodyView(QWidget):
    """Three ways on; what was typed comes along.

    Signals:
        outsider_requested: the `SubjectClass` to write somebody down as.
        vehicle_requested: it is the plate of a vehicle, or what one is called.
    """

    outsider_requested = Signal(object)
    vehicle_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._text = ""
        self._blank: CandidatePass | None = None
        self._sentence = Label("", TextRole.TITLE, wrap=True)
        self._hint = Label("", TextRole.BODY, tone=Tone.MUTED, wrap=True)
        self._visitor = ActButton(
            "", variant=ActVariant.ACCENT_FILL, mark=IconName.ADD_PERSON, key="Enter"
        )
        self._resident = ActButton("", mark=IconName.HOME)
        self._vehicle = ActButton("", mark=IconName.CAR)
        self._lay_out()
        self._visitor.clicked.connect(self._on_visitor_clicked)
        self._resident.clicked.connect(self._on_resident_clicked)
        self._vehicle.clicked.connect(self.vehicle_requested)
        self.retranslate()

    def show_text(self, text: str, blank: "CandidatePass | None" = None) -> None:
        """Say for what nobody was found, and which *blank* card it is the number of."""
        self._text, self._blank = text, blank
        plate = looks_like_plate(text) and blank is None
        if blank is not None:
            told = self._blank_words(blank)
        elif is_mistyped(text):
            told = self.tr("This pass number is mistyped: {text}")
        elif is_pass_number(compact(text)):
            told = self.tr("Nobody holds the pass {text} yet")
        elif plate:
            told = self.tr("A vehicle not seen here yet: {text}")
        else:
            told = self.tr("Nobody on the roster: {text}")
        self._sentence.setText(told.format(text=text))
        self._hint.setText(self._hint_of(text))
        self._vehicle.set_variant(ActVariant.ACCENT_FILL if plate else ActVariant.PLAIN)
        self._visitor.set_variant(ActVariant.PLAIN if plate else ActVariant.ACCENT_FILL)
        self._vehicle.set_key("Enter" if plate else "")
        self._visitor.set_key("" if plate else "Enter")

    def _hint_of(self, text: str) -> str:
        if is_mistyped(text):
            return self.tr("A digit is wrong. Compare it with the pass and type it again.")
        if self._blank is not None or is_pass_number(compact(text)):
            return self.tr("A blank card is handed out under the passes, with F2.")
        return self.tr("Type less or something else. Is it somebody new?")

    def _blank_words(self, blank: "CandidatePass") -> str:
        """Return what the card is: its class and how it stands."""
        words = (PASS_CLASS_WORDS[blank.pass_class], PASS_STATE_WORDS[blank.state])
        name, state = map(self._languages.text, words)
        day = self._languages.formats.long_day(last_day(blank.valid_to))
        told = self.tr("Card {text} is blank, nobody holds it yet: {name}, {state}, until {day}")
        return told.format(text="{text}", name=name, state=state, day=day)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.show_text(self._text, self._blank)
        self._visitor.setText(self.tr("Register as visitor"))
        self._resident.setText(self.tr("Save as new resident"))
        self._vehicle.setText(self.tr("Register a vehicle"))

    def _lay_out(self) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        self._sentence.setAlignment(middle)
        self._hint.setAlignment(middle)
        acts = QHBoxLayout()
        acts.setSpacing(GAP)
        acts.addStretch(1)
        acts.addWidget(self._visitor)
        acts.addWidget(self._resident)
        acts.addWidget(self._vehicle)
        acts.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addStretch(1)
        layout.addWidget(self._sentence)
        layout.addWidget(self._hint)
        layout.addLayout(acts)
        layout.addStretch(1)

    def _on_visitor_clicked(self) -> None:
        self.outsider_requested.emit(SubjectClass.VISITOR)

    def _on_resident_clicked(self) -> None:
        self.outsider_requested.emit(SubjectClass.RESIDENT)
