# SPDX-License-Identifier: MIT
"""What somebody who came back tells beside the legs, and which of the ten facts are clear."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gatehouse.domain.itinerary_remarks import LONGEST_TEXT
from gatehouse.domain.returning import ANSWER_WORDS, Answer, Returning, TenFact, facts_words
from gatehouse.ui.itineraries.day_edit import DayEdit
from gatehouse.ui.itineraries.wording import numbered
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.quiet_combo import QuietCombo
from gatehouse.ui.widgets.sign import Sign, SignKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from gatehouse.ui.shell.i18n import Languages

_ALL: Final = len(TenFact)
_SIGN: Final = 18
_DAY: Final = 106
_LEAST_LETTERS: Final = 6
_AS_ASKED: Final = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon


class ReturneeCard(QWidget):
    """Two questions, three lines, and what the legs leave unsaid of the journey home.

    Signals:
        changed: something is told otherwise.
    """

    changed = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._unclear: tuple[TenFact, ...] = ()
        self._legs_told = False
        self._sign = Sign(SignKind.INFO, _SIGN)
        self._line = Label("", TextRole.TABLE_BOLD, wrap=True)
        self.returned = DayEdit(languages)
        self.met = QuietCombo()
        self.unwell = QuietCombo()
        self.origin, self.transport, self.said = QLineEdit(), QLineEdit(), QLineEdit()
        self.measures, self.household = QLineEdit(), QLineEdit()
        self._lay_out()
        self._connect()
        self.retranslate()

    def returning(self) -> Returning:
        """Return what is told, as it stands."""
        return Returning(
            returned_on=self.returned.day,
            origin=self.origin.text().strip(),
            transport=self.transport.text().strip(),
            met_cases=Answer(self.met.code),
            unwell=Answer(self.unwell.code),
            said=self.said.text().strip(),
            measures=self.measures.text().strip(),
            household=self.household.text().strip(),
        )

    def show_returning(self, told: Returning, today: "date") -> None:
        """Show *told*; nothing is emitted."""
        self.returned.show_day(told.returned_on, today)
        self.met.choose(told.met_cases.value)
        self.unwell.choose(told.unwell.value)
        for edit, text in (
            (self.origin, told.origin),
            (self.transport, told.transport),
            (self.said, told.said),
            (self.measures, told.measures),
            (self.household, told.household),
        ):
            edit.setText(text)
        self._show_inputs()

    def show_unclear(self, unclear: "Sequence[TenFact]", *, legs_told: bool) -> None:
        """Say which of the ten facts are not clear yet.

        The journey home is asked for here only once the legs are told, and leave it out.
        """
        self._unclear, self._legs_told = tuple(unclear), legs_told
        self._say()
        self._show_inputs()

    def first_unsaid(self) -> QWidget:
        """Return the first input that is to be asked for."""
        asked = {
            TenFact.CASES: self.met,
            TenFact.HEALTH: self.unwell,
            TenFact.MEASURES: self.measures,
            TenFact.HOUSEHOLD: self.household,
            TenFact.RETURNED: self.returned,
            TenFact.ORIGIN: self.origin,
            TenFact.TRANSPORT: self.transport,
        }
        return next((asked[fact] for fact in asked if fact in self._unclear), self.met)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        text = self._languages.text
        met, unwell = self.tr("Met anybody ill?"), self.tr("Fever, cough?")
        for combo, asked in ((self.met, met), (self.unwell, unwell)):
            answers = [(one.value, text(ANSWER_WORDS[one])) for one in (Answer.NO, Answer.YES)]
            told = [(code, f"{words} · {asked}") for code, words in numbered(answers)]
            combo.offer([("", asked), *told], combo.code)
            combo.setAccessibleName(asked)
        for edit, name in (
            (self.said, self.tr("What, when, who")),
            (self.measures, self.tr("Measures: tests, days at home")),
            (self.household, self.tr("Who lives with them")),
            (self.origin, self.tr("Came from")),
            (self.transport, self.tr("Train, flight, plate")),
            (self.returned, self.tr("Day of return")),
        ):
            edit.setAccessibleName(name)
            edit.setPlaceholderText(name)
        self.returned.show_again()
        self._say()

    def _say(self) -> None:
        clear = _ALL - len(self._unclear)
        said = self.tr("Ten facts: {clear} of {all} clear").format(clear=clear, all=_ALL)
        if self._unclear:
            missing = self.tr("{said}; still to ask: {facts}")
            facts = self._languages.text(facts_words(self._unclear))
            said = missing.format(said=said, facts=facts)
        self._line.setText(said)
        self._sign.set_kind(SignKind.WARN if self._unclear else SignKind.OK)

    def _lay_out(self) -> None:
        self.returned.setFixedWidth(_DAY)
        for combo in (self.met, self.unwell):
            combo.setSizeAdjustPolicy(_AS_ASKED)
            combo.setMinimumContentsLength(_LEAST_LETTERS)
        self._line.setMinimumWidth(1)
        for edit in (self.origin, self.transport, self.said, self.measures, self.household):
            edit.setMaxLength(LONGEST_TEXT)
            edit.setMinimumWidth(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROW_GAP // 2)
        for parts in (
            (self._sign, self._line),
            (self.met, self.unwell),
            (self.said,),
            (self.measures, self.household),
            (self.returned, self.origin, self.transport),
        ):
            line = QHBoxLayout()
            line.setSpacing(ROW_GAP)
            for part in parts:
                fixed = part in (self._sign, self.returned)
                line.addWidget(part, 0 if fixed else 1)
            column.addLayout(line)

    def _connect(self) -> None:
        self.returned.changed.connect(self.changed)
        for combo in (self.met, self.unwell):
            combo.currentIndexChanged.connect(self._on_answered)
        for edit in (self.origin, self.transport, self.said, self.measures, self.household):
            edit.textEdited.connect(self.changed)

    def _show_inputs(self) -> None:
        """Ask for a few words only after a yes, and for the journey only where no leg tells it."""
        told = self.returning()
        self.said.setVisible(Answer.YES in (told.met_cases, told.unwell) or bool(told.said))
        for edit, fact, is_said in (
            (self.returned, TenFact.RETURNED, told.returned_on is not None),
            (self.origin, TenFact.ORIGIN, bool(told.origin)),
            (self.transport, TenFact.TRANSPORT, bool(told.transport)),
        ):
            asked = self._legs_told and fact in self._unclear
            edit.setVisible(asked or is_said or edit.hasFocus())

    def _on_answered(self) -> None:
        self._show_inputs()
        self.changed.emit()
