# SPDX-License-Identifier: MIT
"""Writing down a vehicle: its plate and colour, who is in it besides the driver, what it brings."""

from functools import partial
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from gatehouse.domain.entry import Direction
from gatehouse.domain.vehicle import PlateColour
from gatehouse.domain.vehicle_kind import (
    DISINFECTION,
    NO_KINDS,
    VEHICLE_FIELD_WORDS,
    VehicleField,
    VehicleKind,
    VehicleKinds,
)
from gatehouse.ui.desk.choice_input import ChoiceInput
from gatehouse.ui.desk.form_rows import is_being_written
from gatehouse.ui.desk.people_offer import PeopleOffer
from gatehouse.ui.desk.vehicle import MOST_OCCUPANTS, Vehicle
from gatehouse.ui.desk.vehicle_wording import (
    colour_choices,
    kind_choices,
    permit_doubt,
    plate_spoken,
    stay_choices,
)
from gatehouse.ui.desk.wording import label
from gatehouse.ui.shell.fonts import TextSize
from gatehouse.ui.widgets.count_field import CountField
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.fitting import line_width
from gatehouse.ui.widgets.plate_sign import PlateSign
from gatehouse.ui.widgets.readings_field import ReadingsField
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.person import Candidate
    from gatehouse.ui.desk.state import DeskState
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 40
_READINGS_WIDTH: Final = 150
_AGAIN_WIDTH: Final = 104
_PLATE_WIDTH: Final = 146
_OWN_WIDTH: Final = 120
_INSET: Final = 30
"""What a field takes beside the words in it."""
_NO_VEHICLE: Final = Vehicle()

Input = tuple[QWidget, int]


class VehicleFields(QObject):
    """The vehicle's inputs; the form decides in which row each of them stands.

    Signals:
        changed: the `Vehicle` as now written down.
        person_chosen: a word among the names, and the `Candidate` whom it means.
    """

    changed = Signal(object)
    person_chosen = Signal(str, object)

    def __init__(self, languages: "Languages", parent: QWidget) -> None:
        super().__init__(parent)
        self._languages = languages
        self._vehicle = _NO_VEHICLE
        self._kinds: VehicleKinds = NO_KINDS
        self.sign = PlateSign()
        self.plate = Field("")
        self.colour = ChoiceInput()
        self.occupants = CountField()
        self.readings = ReadingsField("")
        self.retests = ReadingsField("")
        self.kind = ChoiceInput()
        self.stay = ChoiceInput()
        self.names = Field("")
        self._offer = PeopleOffer(self.names.edit, languages)
        self.own = {name: Field("") for name in VehicleField}
        self._set_up(parent)
        self._connect()
        self.retranslate()

    @property
    def inputs(self) -> tuple[QWidget, ...]:
        """Everything that may stand in the form, in reading order."""
        return (
            self.sign,
            self.plate,
            self.colour,
            self.kind,
            *self.own.values(),
            self.stay,
            self.occupants,
            self.readings,
            self.retests,
            self.names,
        )

    @property
    def asked_each_time(self) -> Field | None:
        """What has to be asked of the vehicle whenever it comes, and is not written down yet."""
        asked = (self.own[name] for name in self._vehicle.terms.asks if name in DISINFECTION)
        return next((field for field in asked if not field.text().strip()), None)

    @property
    def captioned(self) -> "tuple[Field | CountField, ...]":
        """Those that have a caption of their own, above or inside."""
        return (
            *(self.plate, self.occupants, self.readings, self.retests, self.names),
            *self.own.values(),
        )

    def rows(self, state: "DeskState") -> tuple[list[Input], list[Input]]:
        """Return what is asked of the vehicle at the gate, and then of the others in it."""
        what: list[Input] = [(self.sign, 0)]
        if self._vehicle.known is None:
            what = [(self.plate, 4), (self.colour, 0)]
        if len(self.kind.items) > 1:
            what.append((self.kind, 0))
        what += [(self.own[name], 3) for name in self._vehicle.terms.asks]
        aboard = self._aboard(state) if self._vehicle.terms.occupants else []
        if self._vehicle.terms.minutes and state.direction is Direction.IN:
            aboard.insert(0, (self.stay, 0))
        return what, aboard

    def _aboard(self, state: "DeskState") -> list[Input]:
        aboard: list[Input] = [(self.occupants, 0)]
        if state.asks_aboard:
            aboard.append((self.readings, 3))
        again = state.asks_retest_aboard or is_being_written(self.retests, state)
        if state.asks_aboard and again:
            aboard.append((self.retests, 2))
        if self._vehicle.aboard:
            aboard.append((self.names, 3))
        return aboard

    def show_state(self, state: "DeskState") -> None:
        """Show the vehicle; a field that the volunteer is writing in is left alone."""
        vehicle = state.vehicle or _NO_VEHICLE
        self._vehicle, self._kinds = vehicle, state.kinds
        colour = vehicle.shown_colour
        spoken = plate_spoken(vehicle.shown_plate, colour, self._languages)
        self.sign.show_plate(vehicle.shown_plate, colour, spoken)
        self.colour.offer(colour_choices(self._languages), colour.value)
        self.kind.offer(kind_choices(state.kinds, self._languages), vehicle.kind.value)
        stays = stay_choices(vehicle.terms.minutes, state.now, self._languages)
        self.stay.offer(stays, str(vehicle.minutes))
        self.occupants.show_number(vehicle.aboard)
        self.readings.set_digits(vehicle.readings)
        self.retests.set_digits(vehicle.retests)
        for field, text in (
            (self.plate, vehicle.plate),
            (self.names, vehicle.names),
            *((field, vehicle.own.get(name, "")) for name, field in self.own.items()),
        ):
            if not field.edit.hasFocus() and field.text() != text:
                field.set_text(text)
        self._show_doubt(vehicle)
        self._show_permit_doubt(permit_doubt(vehicle, state.today))

    def count(self, direction: Direction) -> bool:
        """Let + and − count while the number has the keyboard; say whether it had it."""
        if not self.occupants.edit.hasFocus():
            return False
        self._on_counted(1 if direction is Direction.IN else -1)
        return True

    def show_unrecognised(self, words: "Sequence[str]") -> None:
        """Mark the names while one of them is typed as in the box, and means nobody alone."""
        self.names.set_sign(SignKind.WARN if words else None)
        said = self.tr("Nobody alone is meant by {words}. Choose one with ↓, or type the room.")
        told = said.format(words=" ".join(words)) if words else ""
        self.names.edit.setAccessibleDescription(told)

    def offer_people(self, word: str, people: "Sequence[Candidate]") -> None:
        """Offer those whom *word* may mean; nobody closes the offer."""
        self._offer.show_people(word, people)

    def has_focus(self) -> bool:
        """Say whether the volunteer is writing words in one of them."""
        return any(field.edit.hasFocus() for field in self._words)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.plate.set_caption(self.tr("Plate"))
        self.colour.set_caption(self.tr("Colour"))
        self.occupants.set_captions(
            self.tr("People besides the driver"),
            self.tr("Aboard"),
            self.tr("One fewer"),
            self.tr("One more"),
        )
        self.readings.set_caption(self.tr("Their temp. ℃, one after another"))
        self.retests.set_caption(self.tr("Again ℃"))
        self.names.set_caption(self.tr("Who they are: names, or initials of residents"))
        self.kind.set_caption(self.tr("Kind of vehicle"))
        self.stay.set_caption(self.tr("May stay"))
        for name, field in self.own.items():
            caption = label(VEHICLE_FIELD_WORDS[name], self._languages)
            field.set_caption(caption)
            field.setMinimumWidth(max(_OWN_WIDTH, line_width(caption, TextSize.BODY) + _INSET))

    @property
    def _words(self) -> tuple[Field, ...]:
        """The fields in which words are written."""
        return (self.plate, self.names, *self.own.values())

    def _set_up(self, parent: QWidget) -> None:
        for widget in self.inputs:
            widget.setParent(parent)
            widget.hide()
        for field in self._words:
            field.edit.setMaxLength(_LONGEST)
            field.edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=True)
            field.setMinimumWidth(_OWN_WIDTH)
        self.plate.setMinimumWidth(_PLATE_WIDTH)
        self.readings.setMinimumWidth(_READINGS_WIDTH)
        self.readings.set_most(MOST_OCCUPANTS)
        self.retests.setMinimumWidth(_AGAIN_WIDTH)
        self.retests.set_most(MOST_OCCUPANTS)

    def _connect(self) -> None:
        self.plate.text_changed.connect(self._on_plate_text_changed)
        self.colour.chosen.connect(self._on_colour_chosen)
        self.occupants.counted.connect(self._on_counted)
        self.occupants.number_typed.connect(self._on_number_typed)
        self.readings.digits_typed.connect(self._on_readings_typed)
        self.retests.digits_typed.connect(self._on_retests_typed)
        self.names.text_changed.connect(self._on_names_text_changed)
        self._offer.chosen.connect(self.person_chosen)
        self.kind.chosen.connect(self._on_kind_chosen)
        self.stay.chosen.connect(self._on_stay_chosen)
        for name, field in self.own.items():
            field.text_changed.connect(partial(self._on_own_text_changed, name))

    def _show_doubt(self, vehicle: Vehicle) -> None:
        sure = SignKind.OK if vehicle.doubt is None else SignKind.WARN
        self.plate.set_sign(sure if vehicle.plate.strip() else None)

    def _show_permit_doubt(self, doubt: str) -> None:
        """Mark the field and tell whoever hears it; the sentence stands with the verdict."""
        until = self.own[VehicleField.PERMIT_UNTIL]
        until.set_sign(SignKind.WARN if doubt else None)
        until.edit.setAccessibleDescription(doubt)

    def _write(self, vehicle: Vehicle) -> None:
        self._vehicle = vehicle
        self.changed.emit(vehicle)

    def _on_plate_text_changed(self, text: str) -> None:
        self._write(replace(self._vehicle, plate=text))

    def _on_colour_chosen(self, code: str) -> None:
        self._write(replace(self._vehicle, colour=PlateColour(code)))

    def _on_counted(self, step: int) -> None:
        self._write(self._vehicle.counted(step))

    def _on_number_typed(self, number: int) -> None:
        self._write(self._vehicle.counted(number - self._vehicle.aboard))

    def _on_readings_typed(self, digits: str) -> None:
        self._write(replace(self._vehicle, readings=digits))

    def _on_retests_typed(self, digits: str) -> None:
        self._write(replace(self._vehicle, retests=digits))

    def _on_names_text_changed(self, text: str) -> None:
        self._write(replace(self._vehicle, names=text))

    def _on_kind_chosen(self, code: str) -> None:
        self._write(self._vehicle.of_kind(VehicleKind(code), self._kinds))

    def _on_stay_chosen(self, code: str) -> None:
        self._write(replace(self._vehicle, minutes=int(code)))

    def _on_own_text_changed(self, name: VehicleField, text: str) -> None:
        self._write(self._vehicle.telling(name, text))
