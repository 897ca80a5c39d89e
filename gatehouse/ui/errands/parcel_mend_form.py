# SPDX-License-Identifier: MIT
"""What was written wrongly of parcels, and why it is put right."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gatehouse.domain.parcel import MOST_PARCELS, ParcelMending
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from gatehouse.domain.parcel import ParcelRow

_LONGEST: Final = 60
_DIGITS: Final = 2
_FETCHED, _CARRIED = "fetched", "carried"


class ParcelMendForm(EnterForm):
    """Stands where the parcels stand; it orders a `ParcelMending`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self._row: ParcelRow | None = None
        self.pieces, self.shelf = Field(""), Field("")
        self.code, self.why = Field(""), Field("")
        self.way = SegmentedChoice(fill=True)
        self._way = Captioned(self.way)
        self._sides = (SideBySide(self.pieces, self.shelf), SideBySide(self.code, self.why))
        scrolled = self._scrolled = ScrolledFields()
        scrolled.fields.addLayout(self._sides[0])
        scrolled.fields.addWidget(self._way)
        scrolled.fields.addLayout(self._sides[1])
        scrolled.fields.addStretch(1)
        self.body.addWidget(scrolled, 1)
        self.add_acts(CONTROL)
        for field in (self.pieces, self.shelf, self.code, self.why):
            field.edit.setMaxLength(_LONGEST)
            field.text_changed.connect(self.say)
        self.retranslate()

    def begin(self, row: "ParcelRow") -> None:
        """Ask what was wrong of *row*, which stands in the fields."""
        self._row = row
        self.pieces.set_text(str(row.pieces))
        self.shelf.set_text(row.shelf)
        self.code.set_text(row.code)
        self.why.set_text("")
        self.way.set_code(_CARRIED if row.to_door else _FETCHED)
        self.set_working(working=False)
        self.retranslate()
        self.pieces.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.pieces.edit.selectAll()

    def gaps(self) -> list[Gap]:
        """Return what is missing: a number of pieces, the reason."""
        gaps = []
        if not 1 <= self._count <= MOST_PARCELS:
            gaps.append(Gap(self.tr("how many, 1 to 99"), self.pieces.edit.setFocus))
        if not self.why.text().strip():
            gaps.append(Gap(self.tr("the reason"), self.why.edit.setFocus))
        return gaps

    def order(self) -> ParcelMending:
        """Return what is right, and why."""
        assert self._row is not None, "a form that was begun has parcels"
        return ParcelMending(
            parcel_id=self._row.parcel_id,
            why=self.why.text().strip(),
            pieces=self._count,
            shelf=self.shelf.text().strip(),
            code=self.code.text().strip(),
            to_door=self.way.code == _CARRIED,
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        door = "" if self._row is None else self._row.door
        self.set_title(self.tr("Put right: {door}").format(door=door))
        self.pieces.set_caption(self.tr("How many pieces"))
        self.shelf.set_caption(self.tr("Which shelf (optional)"))
        self.code.set_caption(self.tr("Code to fetch it (optional)"))
        self.why.set_caption(self.tr("What was wrong"))
        self._way.set_caption(self.tr("How they get there"))
        self.way.set_items(
            [
                Choice(_FETCHED, self.tr("Fetched")),
                Choice(_CARRIED, self.tr("Carried to the door")),
            ]
        )
        self.word_acts(self.tr("Put it right"), self.tr("Leave it"))
        self.say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the inputs side by side where there is room."""
        super().resizeEvent(event)
        for side in self._sides:
            side.fit(self.width())

    @property
    def _count(self) -> int:
        text = self.pieces.text().strip()
        return int(text) if text.isdecimal() and len(text) <= _DIGITS else 0
