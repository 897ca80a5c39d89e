# SPDX-License-Identifier: MIT
"""A vehicle stands at the gate, and it is not known yet who drives it."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.entry import CLASS_WORDS, SubjectClass
from gatehouse.ui.desk.vehicle import Vehicle
from gatehouse.ui.desk.vehicle_wording import plate_spoken, vehicle_tag
from gatehouse.ui.desk.wording import label
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.plate_sign import PlateSign

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_DRIVERS: Final = {
    SubjectClass.VISITOR: IconName.ADD_PERSON,
    SubjectClass.COURIER: IconName.DELIVERY,
    SubjectClass.RENOVATION: IconName.ERRANDS,
    SubjectClass.MAINTENANCE: IconName.SETTINGS,
}
_PLATE_WIDTH: Final = 220
_ROOMY: Final = 250


class DriverView(QWidget):
    """The plate, and who may drive: somebody the box finds, or somebody new.

    Signals:
        plate_typed: the plate as written.
        outsider_requested: the `SubjectClass` as which somebody new drives.
    """

    plate_typed = Signal(str)
    outsider_requested = Signal(object)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._vehicle = Vehicle()
        self._sign = PlateSign()
        self.plate = Field("")
        self._since = Label("", TextRole.BODY, tone=Tone.MUTED)
        self._question = Label("", TextRole.TITLE, wrap=True)
        self._hint = Label("", TextRole.BODY, tone=Tone.MUTED, wrap=True)
        self._drivers = {kind: ActButton("", mark=icon) for kind, icon in _DRIVERS.items()}
        first = self._drivers[SubjectClass.VISITOR]
        first.set_variant(ActVariant.ACCENT_FILL)
        first.set_key("Enter")
        self._lay_out()
        self.plate.text_changed.connect(self.plate_typed)
        for kind, button in self._drivers.items():
            button.clicked.connect(partial(self.outsider_requested.emit, kind))
        self.retranslate()

    def show_vehicle(self, vehicle: Vehicle) -> None:
        """Show *vehicle*; its plate is written here unless the post knows it."""
        self._vehicle = vehicle
        colour = vehicle.shown_colour
        spoken = plate_spoken(vehicle.shown_plate, colour, self._languages)
        self._sign.show_plate(vehicle.shown_plate, colour, spoken)
        known = vehicle.known
        self._since.setText(vehicle_tag(known, self._languages).text if known is not None else "")
        self._since.setVisible(known is not None)
        self.plate.setVisible(vehicle.known is None)
        if not self.plate.edit.hasFocus() and self.plate.text() != vehicle.plate:
            self.plate.set_text(vehicle.plate)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what a low window has no room for."""
        super().resizeEvent(event)
        roomy = self.height() >= _ROOMY
        self.plate.set_captioned(captioned=roomy)
        self._hint.setVisible(roomy)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.plate.set_caption(self.tr("Plate, or what the vehicle is called"))
        self._question.setText(self.tr("Who is driving?"))
        self._hint.setText(
            self.tr("Somebody known: type the flat, initials or telephone in the box above.")
        )
        for kind, button in self._drivers.items():
            button.setText(label(CLASS_WORDS[kind], self._languages))
        self.show_vehicle(self._vehicle)

    def _lay_out(self) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        self.plate.setFixedWidth(_PLATE_WIDTH)
        self.plate.set_captioned(captioned=True)
        self.plate.edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=True)
        plates = QHBoxLayout()
        plates.setSpacing(GAP)
        plates.addStretch(1)
        plates.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignBottom)
        plates.addWidget(self.plate)
        plates.addStretch(1)
        drivers = QHBoxLayout()
        drivers.setSpacing(GAP)
        drivers.addStretch(1)
        for button in self._drivers.values():
            drivers.addWidget(button)
        drivers.addStretch(1)
        for words in (self._since, self._question, self._hint):
            words.setAlignment(middle)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addStretch(1)
        layout.addLayout(plates)
        layout.addWidget(self._since)
        layout.addWidget(self._question)
        layout.addWidget(self._hint)
        layout.addLayout(drivers)
        layout.addStretch(1)
