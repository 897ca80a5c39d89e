# SPDX-License-Identifier: MIT
"""What is asked about a crossing: class, reason, temperature, checks, and who a visitor is."""

from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.policy.checks import CONSENT, PAPER
from gatehouse.domain.policy.want import Want
from gatehouse.domain.vehicle_kind import DriverAsked
from gatehouse.ui.desk.attempt import TEMPERATURE_DIGITS
from gatehouse.ui.desk.choice_input import ChoiceInput
from gatehouse.ui.desk.digit_strip import DigitStrip
from gatehouse.ui.desk.form_rows import PAGER, FormRows, is_being_written
from gatehouse.ui.desk.input_row import InputRow, least_width
from gatehouse.ui.desk.vehicle_fields import Input, VehicleFields
from gatehouse.ui.desk.verdict_wording import earlier_text
from gatehouse.ui.desk.visitor_fields import VisitorFields
from gatehouse.ui.desk.wording import check_choices, class_choices, reason_choices
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.elided_label import ElidedLabel
from gatehouse.ui.widgets.label import TextRole, Tone
from gatehouse.ui.widgets.temperature_field import TemperatureField

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gatehouse.ui.desk.state import DeskState
    from gatehouse.ui.shell.i18n import Languages

_TEMPERATURE_WIDTH: Final = 104
_SHARES: Final = (3, 5, 4, 3)
_LONGEST_LABEL: Final = 6
_BESIDE_THE_REASON: Final = frozenset({CONSENT.code, PAPER.code})


class CrossingForm(FormRows):
    """The inputs that the rules ask for, and no others.

    Signals:
        temperature_typed: the digits so far.
        retest_typed: the digits of the second reading so far.
        reason_chosen: the code of the reason.
        class_chosen: the code of the class.
        check_chosen: the code of a check and of its answer.
        vehicle_changed: the `Vehicle` as now written down.
        aboard_chosen: a word among the names aboard, and the `Candidate` whom it means.
        pad_toggled: the number pad is wanted, or not any more.
        thermometer_requested: another thermometer is wanted, for the second reading or from now on.
        input_made: there is an input that was not there before.
    """

    temperature_typed = Signal(str)
    retest_typed = Signal(str)
    reason_chosen = Signal(str)
    class_chosen = Signal(str)
    check_chosen = Signal(str, str)
    vehicle_changed = Signal(object)
    aboard_chosen = Signal(str, object)
    pad_toggled = Signal()
    thermometer_requested = Signal()
    input_made = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._merged = False
        self._digits_shown = False
        self._wants_captions = True
        self._vehicles: list[VehicleFields] = []
        self.visitor = VisitorFields(self)
        self.temperature = TemperatureField("")
        self.retest = TemperatureField("")
        self.pad_button = ActButton("")
        self.thermometer = ActButton("")
        self.thermometer.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.digits = DigitStrip()
        self.reason = ChoiceInput()
        self.subject_class = ChoiceInput()
        self.checks: dict[str, ChoiceInput] = {}
        self._earlier = ElidedLabel("", TextRole.SECONDARY, tone=Tone.MUTED)
        self._earlier.setFixedHeight(CONTROL)
        self._rows_of_inputs: list[InputRow] = []
        self._state: DeskState | None = None
        self._set_up()
        self._connect()
        self.retranslate()

    @cached_property
    def vehicle(self) -> VehicleFields:
        """The vehicle's inputs, made when somebody first drives."""
        fields = VehicleFields(self._languages, self)
        fields.changed.connect(self.vehicle_changed)
        fields.person_chosen.connect(self.aboard_chosen)
        self._vehicles.append(fields)
        self.input_made.emit()
        return fields

    def set_shape(self, *, merged: bool, captions: bool) -> None:
        """Put everything about a resident into one row, or do without captions."""
        self._merged, self._wants_captions = merged, captions

    def show_state(self, state: "DeskState", *, digits: bool = False) -> None:
        """Show what is asked of the person at the gate, and what was filled in.

        *digits* puts them beside the temperature, to be pressed one by one.
        """
        self._state, self._digits_shown = state, digits
        self._show_readings(state)
        self._show_choices(state)
        if state.visitor is not None:
            self.visitor.show_visitor(state.visitor, state.today)
        if state.vehicle is not None:
            self.vehicle.show_state(state)
        self._place(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the inputs out anew: what stands in a row was chosen for the width before."""
        super().resizeEvent(event)
        if self._state is not None and event.size().width() != event.oldSize().width():
            self._place(self._state)

    def begin_visitor(self) -> None:
        """Begin with what is asked of the vehicle each time, where it is; else with the name."""
        self.visitor.begin()
        drives = self._state is not None and self._state.vehicle is not None
        field = self.vehicle.asked_each_time if drives else None
        if field is not None:
            self.reveal(field)
            field.setFocus()

    def entrance(self, want: str) -> QWidget | None:
        """Return the input that a verdict waits for."""
        places: dict[str, QWidget] = {
            Want.NAME: self.visitor.name,
            Want.PHONE: self.visitor.phone,
            Want.PAPER_NUMBER: self.visitor.paper,
            Want.HOST: self.visitor.host,
            Want.TEMPERATURE: self.temperature,
            Want.TEMPERATURE_SLIP: self.temperature,
            Want.RETEST: self.retest,
            **self.checks,
        }
        if want == Want.OCCUPANT_SLIP:
            return self.vehicle.readings
        if want == Want.OCCUPANT_RETEST:
            return self.vehicle.retests
        return places.get(want)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.visitor.retranslate()
        for fields in self._vehicles:
            fields.retranslate()
        self.temperature.set_caption(self.tr("Temp. ℃"))
        self.retest.set_caption(self.tr("Again ℃"))
        self.pad_button.setText(self.tr("Keypad"))
        self.reason.set_caption(self.tr("Reason"))
        self.subject_class.set_caption(self.tr("Class"))
        for code, choice in self.checks.items():
            self._name_check(code, choice)

    def _set_up(self) -> None:
        for field in (self.temperature, self.retest):
            field.setFixedWidth(_TEMPERATURE_WIDTH)
        for widget in (
            *self.visitor.fields,
            self.temperature,
            self.retest,
            self.pad_button,
            self.thermometer,
            self.digits,
            self.reason,
            self.subject_class,
            self._earlier,
        ):
            widget.setParent(self)
            widget.hide()

    def _connect(self) -> None:
        self.temperature.edit.textEdited.connect(self._on_temperature_edited)
        self.retest.edit.textEdited.connect(self._on_retest_edited)
        self.reason.chosen.connect(self.reason_chosen)
        self.subject_class.chosen.connect(self.class_chosen)
        self.pad_button.clicked.connect(self.pad_toggled)
        self.thermometer.clicked.connect(self.thermometer_requested)

    def _show_readings(self, state: "DeskState") -> None:
        for field, digits in (
            (self.temperature, state.form.temperature),
            (self.retest, state.form.retest),
        ):
            if field.digits != digits:
                field.set_digits(digits)
        self._show_thermometer(state)

    def _show_thermometer(self, state: "DeskState") -> None:
        """Name the thermometer that the next digit is read from."""
        again = state.asks_retest
        used = state.instruments.called(state.form.retest_with if again else "")
        label = "" if used is None else used.label
        self.thermometer.setText(_short(label))
        said = self.tr("Second thermometer: {label}") if again else self.tr("Thermometer: {label}")
        self.thermometer.setAccessibleName(said.format(label=label))

    def _show_choices(self, state: "DeskState") -> None:
        languages = self._languages
        chosen, kind = state.reason_code, state.form.own_class or state.subject_class.value
        self.reason.offer(reason_choices(state.reason_codes, languages, chosen), chosen)
        self.subject_class.offer(class_choices(languages, kind), kind)
        for check in state.asked_checks:
            choice = self.checks.get(check.code) or self._made(check.code)
            offered = check_choices(check, languages, down=state.offers_unseen)
            choice.offer(offered, state.checks.get(check.code))
        self._earlier.setText(earlier_text(state.last_weighed, languages))

    def _made(self, code: str) -> ChoiceInput:
        choice = ChoiceInput(parent=self)
        self._name_check(code, choice)
        choice.chosen.connect(partial(self.check_chosen.emit, code))
        self.checks[code] = choice
        self.input_made.emit()
        return choice

    def _name_check(self, code: str, choice: ChoiceInput) -> None:
        languages = self._languages
        choice.set_caption(languages.code_label(CodeList.CHECK, code))
        choice.set_mark(languages.codes.colour(CodeList.CHECK, code))

    def _place(self, state: "DeskState") -> None:
        rows, writing = self._all_rows(state), QApplication.focusWidget()
        shown = {widget for row in rows for widget, _ in row}
        for widget in self._all_inputs():
            if widget not in shown:
                widget.hide()
                widget.setParent(self)
        self._make_rows(len(rows))
        for index, row in enumerate(self._rows_of_inputs):
            row.set_inputs(rows[index] if index < len(rows) else ())
        self._set_captions(captioned=self._wants_captions)
        if self._wants_captions and not self.all_fit():
            self._set_captions(captioned=False)
        self.arrange()
        if writing is not None and not writing.hasFocus():
            self._give_back(writing, shown)

    def _make_rows(self, count: int) -> None:
        """Have *count* rows at least: a column that is narrow for a moment wants one an input."""
        for _ in range(count - len(self._rows_of_inputs)):
            row = InputRow()
            self._rows_of_inputs.append(row)
            self.add(row)

    def _give_back(self, writing: QWidget, shown: set[QWidget]) -> None:
        """Let an input that came into another row have the keyboard again, which it lost there."""
        if any(one is writing or one.isAncestorOf(writing) for one in shown):
            self.reveal(writing)
            writing.setFocus()

    def _all_rows(self, state: "DeskState") -> list[list[Input]]:
        """Return the vehicle, who drives it with what is asked of them, then who else is in it."""
        if self._shows_digits(state):
            whole = len(state.form.temperature) == TEMPERATURE_DIGITS
            reading = self.vehicle.readings if whole else self.temperature
            return [[(reading, 0), (self.digits, 0)]]
        if state.vehicle is None:
            return _used(self._contents(state))
        what, aboard = self.vehicle.rows(state)
        rows = (what, *self._contents(state), aboard)
        return _used(part for row in rows for part in self._cut(row))

    def _cut(self, inputs: list[Input]) -> list[list[Input]]:
        """Return *inputs* in as many rows as they need, beside the button to the next ones."""
        rows: list[list[Input]] = [[]]
        for one in inputs:
            if rows[-1] and least_width([*rows[-1], one]) > self.width() - PAGER:
                rows.append([])
            rows[-1].append(one)
        return rows

    def _contents(self, state: "DeskState") -> tuple[list[Input], ...]:
        """Return who, why, checks, and why again where it has no place beside the checks."""
        asked = [check.code for check in state.asked_checks]
        early = [code for code in asked if state.visitor is not None and code in _BESIDE_THE_REASON]
        readings = self._readings(state)
        answers: list[Input] = [(self.checks[code], 0) for code in asked if code not in early]
        checks = [*readings, *answers]
        reasons: list[Input] = [(self.reason, 0), (self.subject_class, 0)]
        if state.visitor is not None:
            who = self._who(state)
            reasons = [(self.checks[code], 0) for code in early] + reasons
            return who, reasons, checks, []
        if self._merged and least_width(checks) > self.least_room:
            return [], readings, answers, reasons
        room = self.width() - (PAGER if state.vehicle is not None else 0)
        if self._merged and least_width([*checks, *reasons]) > room:
            return [], [], checks, reasons
        if self._merged:
            return [], [], [*checks, *reasons], []
        if self._earlier.text():
            reasons.append((self._earlier, 0))
        return [], reasons, checks, []

    def _readings(self, state: "DeskState") -> list[Input]:
        """Return what is read, by which thermometer where there are several, and the keypad."""
        if not state.asks_temperature:
            return []
        readings: list[Input] = [(self.temperature, 0)]
        if state.asks_retest or is_being_written(self.retest, state):
            readings.append((self.retest, 0))
        if state.instruments.several and state.filling is None:
            readings.append((self.thermometer, 0))
        return [*readings, (self.pad_button, 0)]

    def _who(self, state: "DeskState") -> list[Input]:
        """Return the visitor's fields, of a driver who may stay unnamed only name and telephone."""
        vehicle, fields = state.vehicle, self.visitor
        told = dict(zip(fields.fields, _SHARES, strict=True))
        if vehicle is not None and vehicle.driver_asked is not DriverAsked.ALWAYS:
            return [(field, told[field]) for field in (fields.name, fields.phone)]
        return list(told.items())

    def _shows_digits(self, state: "DeskState") -> bool:
        """Whether digits stand beside a reading that is not complete."""
        if not self._digits_shown or not state.asks_temperature:
            return False
        aboard = state.vehicle is not None and not state.vehicle.all_measured
        return len(state.form.temperature) < TEMPERATURE_DIGITS or aboard

    def _all_inputs(self) -> tuple[QWidget, ...]:
        return (
            *self.visitor.fields,
            *(widget for fields in self._vehicles for widget in fields.inputs),
            self.temperature,
            self.retest,
            self.pad_button,
            self.thermometer,
            self.digits,
            self.reason,
            self.subject_class,
            self._earlier,
            *self.checks.values(),
        )

    def _set_captions(self, *, captioned: bool) -> None:
        vehicles = (field for fields in self._vehicles for field in fields.captioned)
        for field in (*self.visitor.fields, *vehicles, self.temperature, self.retest):
            field.set_captioned(captioned=captioned)
        for row in self._rows_of_inputs:
            row.set_captioned(captioned=captioned)

    def _on_temperature_edited(self, _text: str) -> None:
        self.temperature_typed.emit(self.temperature.digits)

    def _on_retest_edited(self, _text: str) -> None:
        self.retest_typed.emit(self.retest.digits)


def _used(rows: "Iterable[list[Input]]") -> list[list[Input]]:
    return [row for row in rows if row]


def _short(label: str) -> str:
    """Return *label* as it fits on a button beside the reading."""
    return label if len(label) <= _LONGEST_LABEL else f"{label[: _LONGEST_LABEL - 1]}…"
