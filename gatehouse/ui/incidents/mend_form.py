# SPDX-License-Identifier: MIT
"""What is known later of an incident: who it was, where, its plate, the number of the police."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.domain.incident import IncidentMending
from gatehouse.ui.incidents.who_box import WhoBox
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
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
        self.who = WhoBox()
        self.reference = Field("")
        self.description = Field("")
        self.place = Field("")
        self.plate = Field("")
        self._rest = QWidget()
        self._lay_out()
        for field in self._fields:
            field.text_changed.connect(self.say)
        self.who.asked.connect(self._show)
        self.who.dropped.connect(self._show)
        self.who.picked.connect(self._on_who_picked)
        self.retranslate()

    def begin(self, card: "IncidentCard") -> None:
        """Ask what is known now of *card*."""
        self._card = card
        for field in self._fields:
            field.set_text("")
        self.who.clear()
        self.reference.edit.setPlaceholderText(card.reference)
        self.description.edit.setPlaceholderText(card.row.description)
        self.place.edit.setPlaceholderText(card.row.place)
        self.plate.edit.setPlaceholderText(card.row.plate)
        self.set_working(working=False)
        self._show()
        self.reference.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return that nothing is written, where that is so."""
        if self.who.looking:
            return [Gap(self.tr("who"), self.who.take_row)]
        if self.who.meant is not None or any(field.text().strip() for field in self._fields):
            return []
        return [Gap(self.tr("something new"), self.reference.edit.setFocus)]

    def order(self) -> IncidentMending:
        """Return what is known now."""
        assert self._card is not None, "a form that was begun has an incident"
        about = self.who.concerned
        return IncidentMending(
            incident_id=self._card.row.incident_id,
            reference=_said(self.reference),
            description=_said(self.description) or about.description or None,
            place=_said(self.place),
            person_id=about.person_id,
            plate=_said(self.plate) or about.plate or None,
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Add details"))
        self.who.retranslate()
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
        rest = QVBoxLayout(self._rest)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(ROW_GAP)
        for pair in self._pairs:
            rest.addLayout(pair)
        rest.addStretch(1)
        self._scrolled = ScrolledFields()
        self._scrolled.fields.addWidget(self.who)
        self._scrolled.fields.addWidget(self._rest, 1)
        self.body.addWidget(self._scrolled, 1)
        self.add_acts(CONTROL)

    def _show(self) -> None:
        """Show whom the box may mean in the place of everything else."""
        looking = self.who.looking
        self._rest.setVisible(not looking)
        self._scrolled.fields.setStretchFactor(self.who, 1 if looking else 0)
        self.say()

    def _on_who_picked(self) -> None:
        self._show()
        self.reference.edit.setFocus(Qt.FocusReason.OtherFocusReason)


def _said(field: Field) -> str | None:
    return field.text().strip() or None
