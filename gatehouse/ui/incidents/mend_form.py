# SPDX-License-Identifier: MIT
"""What is known later of an incident: who it was, where, its plate, the number of the police."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gatehouse.domain.incident import IncidentMending
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from gatehouse.domain.incident import IncidentCard

_LONGEST: Final = 200


class MendForm(EnterForm):
    """What is left empty stays as it was noted. It orders an `IncidentMending`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.PLUS, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self._card: IncidentCard | None = None
        self.reference = Field("")
        self.description = Field("")
        self.place = Field("")
        self.plate = Field("")
        self._lay_out()
        for field in self._fields:
            field.text_changed.connect(self.say)
        self.retranslate()

    def begin(self, card: "IncidentCard") -> None:
        """Ask what is known now of *card*."""
        self._card = card
        for field in self._fields:
            field.set_text("")
        self.reference.edit.setPlaceholderText(card.reference)
        self.description.edit.setPlaceholderText(card.row.description)
        self.place.edit.setPlaceholderText(card.row.place)
        self.plate.edit.setPlaceholderText(card.row.plate)
        self.set_working(working=False)
        self.say()
        self.reference.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return that nothing is written, where that is so."""
        if any(field.text().strip() for field in self._fields):
            return []
        return [Gap(self.tr("something new"), self.reference.edit.setFocus)]

    def order(self) -> IncidentMending:
        """Return what is known now."""
        assert self._card is not None, "a form that was begun has an incident"
        return IncidentMending(
            incident_id=self._card.row.incident_id,
            reference=_said(self.reference),
            description=_said(self.description),
            place=_said(self.place),
            plate=_said(self.plate),
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Add details"))
        self.reference.set_caption(self.tr("Number of the police or the office"))
        self.description.set_caption(self.tr("Description"))
        self.place.set_caption(self.tr("Where"))
        self.plate.set_caption(self.tr("Plate"))
        self.word_acts(self.tr("Add the details"), self.tr("Back"))
        self.say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the inputs side by side where there is room."""
        super().resizeEvent(event)
        for pair in self._pairs:
            pair.fit(self.width())

    @property
    def _fields(self) -> tuple[Field, ...]:
        return self.reference, self.description, self.place, self.plate

    def _lay_out(self) -> None:
        for field in self._fields:
            field.edit.setMaxLength(_LONGEST)
        self._pairs = (
            SideBySide(self.reference, self.plate),
            SideBySide(self.description, self.place),
        )
        for pair in self._pairs:
            self.body.addLayout(pair)
        self.body.addStretch(1)
        self.add_acts(CONTROL)


def _said(field: Field) -> str | None:
    return field.text().strip() or None
