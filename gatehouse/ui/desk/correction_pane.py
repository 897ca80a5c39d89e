# SPDX-License-Identifier: MIT
"""Mending or withdrawing an entry: nothing is deleted, both versions stay."""

from functools import partial
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gatehouse.domain.body_temperature import Taken, readings_words
from gatehouse.domain.code_list import CodeList
from gatehouse.domain.entry import (
    COMPLETED_LATER,
    CORRECTION_WORDS,
    DIRECTION_WORDS,
    Correction,
    Direction,
    EntryCard,
    Outcome,
    Outsider,
    Reason,
    SubjectClass,
)
from gatehouse.domain.policy.checks import CHECKS, PAPER, SYSTEM_DOWN
from gatehouse.ui.desk.choice_input import ChoiceInput
from gatehouse.ui.desk.form_rows import FormRows
from gatehouse.ui.desk.input_row import InputRow, least_width
from gatehouse.ui.desk.instruments import NO_INSTRUMENTS, Instruments
from gatehouse.ui.desk.pane import Pane
from gatehouse.ui.desk.wording import (
    check_choices,
    class_choices,
    label,
    person_line,
    reason_choices,
)
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.resting import set_usable
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.temperature_field import TemperatureField

if TYPE_CHECKING:
    from gatehouse.domain.policy.rule_set import RuleSet
    from gatehouse.ui.shell.i18n import Languages

_AROUND: Final = 160
_OTHER: Final = "other"
_TEMPERATURE_WIDTH: Final = 104
_NAME_WIDTH: Final = 116


class CorrectionPane(Pane):
    """Shows an entry with the parts that may be mended; asks why.

    Signals:
        corrected: the entry's id and the `Correction`.
        withdrawn: the entry's id and why.
        case_requested: the id of the entry of which the rules should have said something else.
    """

    corrected = Signal(str, object)
    withdrawn = Signal(str, str)
    case_requested = Signal(str)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(ActVariant.ACCENT_FILL, parent)
        self._languages = languages
        self._card: EntryCard | None = None
        self._rules: RuleSet | None = None
        self._instruments = NO_INSTRUMENTS
        self._answers: dict[str, str] = {}
        self.why = ChoiceInput()
        self.why_other = Field("")
        self.direction = ChoiceInput()
        self.subject_class = ChoiceInput()
        self.reason = ChoiceInput()
        self.temperature = TemperatureField("")
        self.retest = TemperatureField("")
        self.measured_with, self.retested_with = ChoiceInput(), ChoiceInput()
        self.name = Field("")
        self.plate = Field("")
        self.checks: dict[str, ChoiceInput] = {}
        self.withdraw = ActButton("", mark=IconName.UNDO)
        self.case = ActButton("")
        self._rows = FormRows()
        self._why_row, self._form_row = InputRow(), InputRow()
        self._reading_row, self._check_row = InputRow(), InputRow()
        self._asked: tuple[tuple[str, ...], Direction, SubjectClass] | None = None
        self._set_up()
        self._connect_inputs()
        self.retranslate()

    @property
    def entrance(self) -> QWidget:
        """What takes the focus when the sheet comes up."""
        return self.why.entrance

    def open_for(
        self, card: EntryCard, rules: "RuleSet | None", instruments: Instruments = NO_INSTRUMENTS
    ) -> None:
        """Show *card*, judged by *rules*; whoever was measured was so with one of *instruments*."""
        self._card, self._rules, self._instruments = card, rules, instruments
        self._answers = dict(card.checks)
        self.why_other.set_text("")
        self._offer_why(COMPLETED_LATER if card.outcome is Outcome.EMERGENCY else None)
        self.temperature.set_tenths(card.temperature)
        self.retest.set_tenths(card.retest)
        self._offer_instruments(card.taken.thermometer, card.retaken.thermometer)
        self.name.set_text("")
        self.plate.set_text("")
        self._show_card(card)
        self._offer(
            card.direction,
            card.own_class or card.subject_class.value,
            card.own_reason or card.reason.value,
        )
        self.show_wrong("")
        self.set_busy(busy=False)

    def confirm(self) -> None:
        """Hand the correction over, or say what is missing."""
        card = self._card
        if card is None or not self.act.isEnabled():
            return
        correction = self._correction(card)
        if correction is not None and correction != Correction(why=correction.why):
            self.set_busy(busy=True)
            self.corrected.emit(card.id, correction)
        elif correction is not None:
            self.show_wrong(self.tr("Nothing is different yet. Change what was wrong, or go back."))

    def set_act_height(self, height: int) -> None:
        """Stand higher or lower."""
        super().set_act_height(height)
        for act in (self.withdraw, self.case):
            act.set_height(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Page through the inputs where they don't all fit."""
        super().resizeEvent(event)
        self._rows.set_most_height(self.height() - _AROUND)
        if self._asked is not None:
            self._place(*self._asked)

    def set_busy(self, *, busy: bool) -> None:
        """Take no second act while one is under way."""
        super().set_busy(busy=busy)
        standing = self._card is not None and self._card.outcome is not Outcome.WITHDRAWN
        set_usable(self.withdraw, self, usable=not busy and standing)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        super().retranslate()
        self.why.set_caption(self.tr("Why is it corrected?"))
        self.why_other.set_caption(self.tr("In a few words"))
        self.direction.set_caption(self.tr("Way"))
        self.subject_class.set_caption(self.tr("Class"))
        self.reason.set_caption(self.tr("Reason"))
        self.temperature.set_caption(self.tr("Temp. ℃"))
        self.retest.set_caption(self.tr("Again ℃"))
        self.measured_with.set_caption(self.tr("Thermometer"))
        self.retested_with.set_caption(self.tr("Second thermometer"))
        self.name.set_caption(self.tr("Name"))
        self.plate.set_caption(self.tr("Plate"))
        self.act.setText(self.tr("Save the correction"))
        self.withdraw.setText(self.tr("Withdraw the entry"))
        self.case.setText(self.tr("Keep as a case…"))
        for code, choice in self.checks.items():
            choice.set_caption(self._languages.code_label(CodeList.CHECK, code))
        if self._card is not None:
            self._show_card(self._card)
            self._offer_why(self.why.code)
            self._on_choice_chosen("")

    def _set_up(self) -> None:
        for row in (self._why_row, self._form_row, self._reading_row, self._check_row):
            self._rows.add(row)
        for field in (self.temperature, self.retest):
            field.setFixedWidth(_TEMPERATURE_WIDTH)
        self.name.setMinimumWidth(_NAME_WIDTH)
        self.plate.setMinimumWidth(_NAME_WIDTH)
        self.why_other.edit.setMaxLength(100)
        self.why_other.setMinimumWidth(160)
        self.body.addWidget(self._rows)
        self.body.addStretch(1)
        self.acts.insertWidget(1, self.withdraw, 3)
        self.acts.insertWidget(2, self.case, 3)
        # four acts in a row fold their words onto two lines where they must
        for act in (self.act, self.withdraw, self.case):
            act.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _connect_inputs(self) -> None:
        self.why.chosen.connect(self._on_why_chosen)
        for choice in (self.measured_with, self.retested_with):
            choice.chosen.connect(self._on_input_changed)
        self.direction.chosen.connect(self._on_choice_chosen)
        self.subject_class.chosen.connect(self._on_choice_chosen)
        for choice in (self.why, self.direction, self.subject_class, self.reason):
            choice.chosen.connect(self._on_input_changed)
        for field in (self.why_other, self.temperature, self.retest, self.name, self.plate):
            field.text_changed.connect(self._on_input_changed)
        self.withdraw.clicked.connect(self._on_withdraw_clicked)
        self.case.clicked.connect(self._on_case_clicked)

    def _show_card(self, card: EntryCard) -> None:
        formats = self._languages.formats
        outcome = self._languages.code_label(CodeList.OUTCOME, card.outcome)
        nameless = " · ".join(filter(None, (outcome, card.note)))
        who = person_line(card.shown_name, card.door) or nameless
        self.title.setText(self.tr("Correct the entry: {who}").format(who=who))
        told = self.tr("{moment}, recorded by {operator}. Both versions stay in the book.")
        told = told.format(moment=formats.moment(card.happened_at), operator=card.operator)
        how = self._languages.text(readings_words(card.taken, card.retaken))
        self.about.setText(f"{told} {how}" if how and card.temperature is not None else told)

    def _offer_why(self, code: str | None) -> None:
        emergency = self._card is not None and self._card.outcome is Outcome.EMERGENCY
        offered = [
            Choice(why, label(words, self._languages))
            for why, words in CORRECTION_WORDS.items()
            if emergency or why != COMPLETED_LATER
        ]
        self.why.offer((*offered, Choice(_OTHER, self.tr("Other"))), code)

    def _offer(self, direction: Direction, kind_code: str, reason: str) -> None:
        languages = self._languages
        kind = SubjectClass(languages.codes.stands_for(CodeList.CLASS, kind_code))
        ways = [
            Choice(way.value, label(words, languages)) for way, words in DIRECTION_WORDS.items()
        ]
        self.direction.offer(ways, direction.value)
        self.subject_class.offer(class_choices(languages, kind_code), kind_code)
        reasons = self._rules.reasons_for(kind, direction) if self._rules is not None else ()
        offered = languages.codes.offered(CodeList.REASON, reasons)
        self.reason.offer(reason_choices(offered, languages, reason), reason)
        asked = self._rules.checks_for(kind, direction) if self._rules is not None else ()
        codes = tuple(code for code in asked if code != PAPER.code or code in self._answers)
        for code in codes:
            check = self.checks.get(code) or self._made(code)
            answer = self._answers.get(code)
            answers = check_choices(CHECKS[code], languages, down=answer == SYSTEM_DOWN)
            check.offer(answers, answer)
        self._asked = codes, direction, kind
        self._place(*self._asked)

    def _made(self, code: str) -> ChoiceInput:
        choice = ChoiceInput(self._languages.code_label(CodeList.CHECK, code), self)
        choice.chosen.connect(partial(self._on_check_chosen, code))
        self.checks[code] = choice
        return choice

    def _place(self, codes: tuple[str, ...], direction: Direction, kind: SubjectClass) -> None:
        card, rules = self._card, self._rules
        measured = card is not None and card.temperature is not None
        warm = rules is not None and rules.needs_temperature(kind, direction)
        nameless = card is not None and card.outcome is Outcome.EMERGENCY
        readings: list[tuple[QWidget, int]] = [(self.direction, 0)]
        if measured or warm:
            readings += self._readings()
        checks: list[tuple[QWidget, int]] = [(self.checks[code], 0) for code in codes]
        if least_width([*readings, *checks]) <= self._rows.width():
            readings, checks = [*readings, *checks], []
        form: list[tuple[QWidget, int]] = [(self.reason, 0), (self.subject_class, 0)]
        if nameless:
            form = [(self.name, 1), (self.plate, 1), *form]
        why: list[tuple[QWidget, int]] = [(self.why, 0)]
        if self.why.code == _OTHER:
            why.append((self.why_other, 1))
        shown = {widget for widget, _ in (*why, *form, *readings, *checks)}
        for widget in self._all_inputs():
            if widget not in shown:
                widget.setParent(self)
                widget.hide()
        self._why_row.set_inputs(why)
        self._form_row.set_inputs(form)
        self._reading_row.set_inputs(readings)
        self._check_row.set_inputs(checks)
        for row in (self._why_row, self._form_row, self._reading_row, self._check_row):
            row.set_captioned(captioned=True)
        self._rows.arrange()

    def _readings(self) -> list[tuple[QWidget, int]]:
        """Return the readings, each with its thermometer where there is one to choose."""
        readings: list[tuple[QWidget, int]] = [(self.temperature, 0), (self.retest, 0)]
        if self.measured_with.items:
            readings += [(self.measured_with, 0), (self.retested_with, 0)]
        return readings

    def _offer_instruments(self, first: str, second: str) -> None:
        used = [one.label for one in self._instruments.known if one.in_use]
        labels = dict.fromkeys(filter(None, (*used, first, second)))
        offered = [Choice(one, one) for one in labels]
        self.measured_with.offer(offered, first or None)
        self.retested_with.offer(offered, second or None)

    def _by(self, choice: ChoiceInput, before: Taken) -> Taken | None:
        """Return how a reading was taken, where another thermometer was chosen for it."""
        chosen = next((one for one in self._instruments.known if one.label == choice.code), None)
        if chosen is None or chosen.label == before.thermometer:
            return None
        return replace(chosen.taken, at=before.at)

    def _all_inputs(self) -> tuple[QWidget, ...]:
        return (
            self.why_other,
            self.temperature,
            self.retest,
            self.measured_with,
            self.retested_with,
            self.name,
            self.plate,
            *self.checks.values(),
        )

    def _why_words(self) -> str:
        if self.why.code == _OTHER:
            return self.why_other.text().strip()
        words = CORRECTION_WORDS.get(self.why.code or "")
        return "" if words is None else words.zh

    def _asked_why(self) -> str:
        why = self._why_words()
        if not why:
            self.show_wrong(self.tr("Not changed yet. Say why; it stays with the entry."))
            (self.why_other if self.why.code == _OTHER else self.why.entrance).setFocus()
        return why

    def _correction(self, card: EntryCard) -> Correction | None:
        why = self._asked_why()
        if not why:
            return None
        direction = Direction(self.direction.code or card.direction)
        own_class, kind_code = self._chosen(CodeList.CLASS)
        own_reason, reason_code = self._chosen(CodeList.REASON)
        kind, reason = SubjectClass(kind_code), Reason(reason_code)
        name, plate = self.name.text().strip(), self.plate.text().strip()
        return Correction(
            why=why,
            direction=None if direction is card.direction else direction,
            subject_class=None if kind is card.subject_class else kind,
            reason=None if reason is card.reason else reason,
            own_class=None if own_class == card.own_class else own_class,
            own_reason=None if own_reason == card.own_reason else own_reason,
            temperature=_different(self.temperature.tenths, card.temperature),
            retest=_different(self.retest.tenths, card.retest),
            measured_once=card.retest is not None and not self.retest.digits,
            taken=self._by(self.measured_with, card.taken),
            retaken=self._by(self.retested_with, card.retaken),
            checks=None if self._answers == dict(card.checks) else self._answers,
            outsider=Outsider(name=name, plate=plate) if name or plate else None,
        )

    def _chosen(self, code_list: CodeList) -> tuple[str, str]:
        """Return the code of the post's own that is chosen, if one is, and what it stands for."""
        chosen = self.subject_class if code_list is CodeList.CLASS else self.reason
        code = chosen.code or ""
        codes = self._languages.codes
        return codes.own(code_list, code), codes.stands_for(code_list, code)

    def _on_why_chosen(self, code: str) -> None:
        self._on_choice_chosen("")
        if code == _OTHER:
            self.why_other.setFocus()

    def _on_choice_chosen(self, _code: str) -> None:
        card = self._card
        if card is not None:
            self._offer(
                Direction(self.direction.code or card.direction),
                self.subject_class.code or card.subject_class.value,
                self.reason.code or card.reason.value,
            )

    def _on_check_chosen(self, code: str, answer: str) -> None:
        self._answers = {**self._answers, code: answer}
        self._on_input_changed()

    def _on_input_changed(self, _what: str = "") -> None:
        """Take back what was wrong before: the next act says it anew."""
        self.show_wrong("")

    def _on_case_clicked(self) -> None:
        if self._card is not None:
            self.case_requested.emit(self._card.id)

    def _on_withdraw_clicked(self) -> None:
        why = self._asked_why()
        if why and self._card is not None:
            self.set_busy(busy=True)
            self.withdrawn.emit(self._card.id, why)


def _different(now: int | None, before: int | None) -> int | None:
    return now if now != before else None
