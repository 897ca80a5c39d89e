# SPDX-License-Identifier: MIT
"""A vehicle stands at the gate: what kind it is, and who drives it, as far as its kind asks."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.vehicle_kind import DriverAsked, VehicleKind
from gatehouse.ui.desk.choice_input import ChoiceInput
from gatehouse.ui.desk.vehicle import Vehicle
from gatehouse.ui.desk.vehicle_wording import kind_choices, plate_spoken, vehicle_tag
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.plate_sign import PlateSign

if TYPE_CHECKING:
    from gatehouse.domain.vehicle_kind import VehicleKinds
    from gatehouse.ui.shell.i18n import Languages

_DRIVERS: Final = {
    SubjectClass.VISITOR: IconName.ADD_PERSON,
    SubjectClass.COURIER: IconName.DELIVERY,
    SubjectClass.RENOVATION: IconName.ERRANDS,
    SubjectClass.MAINTENANCE: IconName.SETTINGS,
}
_PLATE_WIDTH: Final = 220
_LONGEST_PLATE: Final = 16
"""More than this is no plate, and not what a vehicle without one is called: a list was pasted."""
_ROOMY: Final = 330
_WIDE: Final = 690


class DriverView(QWidget):
    """The plate, the kind, and who may drive: somebody the box finds, or somebody new.

    Signals:
        plate_typed: the plate as written.
        kind_chosen: the `VehicleKind`.
        outsider_requested: the `SubjectClass` as which somebody new drives.
        passage_requested: the vehicle goes through by its plate alone.
    """

    plate_typed = Signal(str)
    kind_chosen = Signal(object)
    outsider_requested = Signal(object)
    passage_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._vehicle = Vehicle()
        self._usual = SubjectClass.VISITOR
        self._sign = PlateSign()
        self.plate = Field("")
        self.kind = ChoiceInput()
        self._since = Label("", TextRole.BODY, tone=Tone.MUTED)
        self._question = Label("", TextRole.TITLE, wrap=True)
        self._hint = Label("", TextRole.BODY, tone=Tone.MUTED, wrap=True)
        self._pass = ActButton(
            "", variant=ActVariant.EMERGENCY, mark=IconName.AMBULANCE, key="Enter"
        )
        self._drivers = {kind: ActButton("", mark=icon) for kind, icon in _DRIVERS.items()}
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_vehicle(
        self, vehicle: Vehicle, usual: SubjectClass, kinds: "VehicleKinds", today: date
    ) -> None:
        """Show *vehicle*, which somebody new drives as one of the *usual* class.

        Its plate is written here unless the post knows it.
        """
        self._vehicle, self._usual = vehicle, usual
        colour = vehicle.shown_colour
        spoken = plate_spoken(vehicle.shown_plate, colour, self._languages)
        self._sign.show_plate(vehicle.shown_plate, colour, spoken)
        known = vehicle.known
        since = "" if known is None else vehicle_tag(known, self._languages, today).text
        self._since.setText(since)
        self._since.setVisible(known is not None)
        self.plate.setVisible(vehicle.known is None)
        if not self.plate.edit.hasFocus() and self.plate.text() != vehicle.plate:
            self.plate.set_text(vehicle.plate)
        self.kind.setVisible(len(kinds) > 1)
        self.kind.offer(kind_choices(kinds, self._languages), vehicle.kind.value)
        self._show_question()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what a low window has no room for."""
        super().resizeEvent(event)
        self._fit()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.plate.set_caption(self.tr("Plate, or what it is"))
        self.kind.set_caption(self.tr("Kind of vehicle"))
        self._pass.setText(self.tr("Let through and record"))
        for kind, button in self._drivers.items():
            button.setText(self._languages.code_label(CodeList.CLASS, kind))
        self._show_question()
        self._fit()

    def _fit(self) -> None:
        roomy = self.height() >= _ROOMY
        self.plate.set_captioned(captioned=roomy)
        self.kind.set_captioned(captioned=roomy)
        self.kind.set_room(self.width())
        self._hint.setVisible(roomy)
        for kind, button in self._drivers.items():
            # words go before pictures
            button.set_mark(_DRIVERS[kind] if self.width() >= _WIDE else None)

    def _show_question(self) -> None:
        """Ask for the driver as the kind of the vehicle does."""
        asked = self._vehicle.driver_asked
        questions = {
            DriverAsked.ALWAYS: self.tr("Who is driving?"),
            DriverAsked.OPTIONAL: self.tr("Who is driving? It may stay open."),
            DriverAsked.NEVER: self.tr("Open the gate: nothing else is asked."),
        }
        hint = self.tr("Somebody known: type the flat, initials or telephone in the box above.")
        if asked is DriverAsked.NEVER:
            hint = self.tr("It is recorded by its plate. Nobody completes it later.")
        words = questions[asked]
        if self._vehicle.known is None and len(self._vehicle.plate.strip()) > _LONGEST_PLATE:
            words = self.tr("That is no plate. For a list of people press Esc, then Ctrl+M.")
        self._question.setText(words)
        self._hint.setText(hint)
        self._pass.setVisible(asked is DriverAsked.NEVER)
        for kind, button in self._drivers.items():
            first = kind is self._usual
            button.setVisible(asked is not DriverAsked.NEVER)
            button.set_variant(ActVariant.ACCENT_FILL if first else ActVariant.PLAIN)
            button.set_key("Enter" if first else "")

    def _connect(self) -> None:
        self.plate.text_changed.connect(self.plate_typed)
        self.kind.chosen.connect(self._on_kind_chosen)
        self._pass.clicked.connect(self.passage_requested)
        for kind, button in self._drivers.items():
            button.clicked.connect(partial(self.outsider_requested.emit, kind))

    def _lay_out(self) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        self.plate.setFixedWidth(_PLATE_WIDTH)
        self.plate.set_captioned(captioned=True)
        self.plate.edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=True)
        for words in (self._question, self._hint):
            words.setAlignment(middle)
        self._since.setFixedHeight(CONTROL)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addStretch(1)
        layout.addLayout(_centred(self._sign, self.plate, self._since))
        layout.addLayout(_centred(self.kind))
        layout.addWidget(self._question)
        layout.addWidget(self._hint)
        layout.addLayout(_centred(self._pass, *self._drivers.values()))
        layout.addStretch(1)

    def _on_kind_chosen(self, code: str) -> None:
        self.kind_chosen.emit(VehicleKind(code))


def _centred(*widgets: QWidget) -> QHBoxLayout:
    """Return *widgets* side by side in the middle."""
    row = QHBoxLayout()
    row.setSpacing(GAP)
    row.addStretch(1)
    for widget in widgets:
        row.addWidget(widget, 0, Qt.AlignmentFlag.AlignBottom)
    row.addStretch(1)
    return row
