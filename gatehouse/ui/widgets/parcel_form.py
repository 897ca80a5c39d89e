# SPDX-License-Identifier: MIT
"""Taking parcels in for a flat: which one, how many, and what whoever carries them should know."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.domain.parcel import MOST_PARCELS, ParcelOrder
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.count_field import CountField
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.flat_field import FlatField
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.side_by_side import SideBySide

_LONGEST: Final = 60
_ORDINARY: Final = "ordinary"
_COLD: Final = "cold"
_URGENT: Final = "urgent"


class ParcelForm(EnterForm):
    """It orders a `ParcelOrder`; flat and number are enough.

    Where there are *shelves* it asks where the parcels lie, too, and leaves it to how the flat
    stands whether they are carried there; the shelf stays for the next ones.
    """

    def __init__(self, *, shelves: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.ERRANDS, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self._pieces = 1
        self._goes_on = False
        self._shelves = shelves
        self.flat = FlatField()
        self.pieces = CountField()
        self.note = Field("")
        self.shelf, self.code = Field(""), Field("")
        self.pressing = SegmentedChoice()
        self._pressing = Captioned(self.pressing)
        for field in (self.note, self.shelf, self.code):
            field.edit.setMaxLength(_LONGEST)
        self.pieces.edit.setMaxLength(_LONGEST)
        count = QHBoxLayout()
        count.addWidget(self.pieces)
        count.addStretch(1)
        self._what = SideBySide(self.flat, count)
        self._where = SideBySide(self.shelf, self.code)
        scrolled = self._scrolled = ScrolledFields()
        scrolled.fields.addLayout(self._what)
        scrolled.fields.addLayout(self._where)
        for part in (self._pressing, self.note):
            scrolled.fields.addWidget(part)
        scrolled.fields.addStretch(1)
        for part in (self.shelf, self.code, self._pressing):
            part.setVisible(shelves)
        self.body.addWidget(scrolled, 1)
        self.add_acts(CONTROL)
        self.flat.asked.connect(self._on_flat_asked)
        self.flat.taken.connect(self._on_flat_taken)
        self.pieces.counted.connect(self._on_counted)
        self.pieces.number_typed.connect(self._on_number_typed)
        self.retranslate()

    def begin(self, household_id: str = "", door: str = "") -> None:
        """Ask for the parcels of a flat, or of any other, as one piece.

        The flat is marked: what is typed takes its place, and Enter keeps it.
        """
        self.flat.set_flat(household_id, door)
        for field in (self.note, self.code):
            field.set_text("")
        self.pressing.set_code(_ORDINARY)
        self._count(1)
        self.set_working(working=False)
        self._goes_on = False
        self.go_to_flat()
        self.say()

    def go_to_flat(self) -> None:
        """Give the keyboard to the flat, marked."""
        self.flat.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.flat.edit.selectAll()

    def gaps(self) -> list[Gap]:
        """Return what is missing: the flat, the number."""
        gaps = []
        if not self.flat.household_id:
            gaps.append(Gap(self.tr("flat"), self.flat.edit.setFocus))
        if not self._pieces:
            gaps.append(Gap(self.tr("how many, 1 to 99"), self._go_to_pieces))
        return gaps

    def order(self) -> ParcelOrder:
        """Return what is taken in."""
        return ParcelOrder(
            household_id=self.flat.household_id,
            pieces=self._pieces,
            note=self.note.text().strip(),
            shelf=self.shelf.text().strip() if self._shelves else "",
            code=self.code.text().strip(),
            cold=self.pressing.code == _COLD,
            urgent=self.pressing.code == _URGENT,
            to_door=None if self._shelves else True,
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Take parcels in"))
        self.flat.set_caption(self.tr("For which flat"))
        self.flat.edit.setPlaceholderText(self.tr("3-2-501"))
        self.pieces.set_captions(
            self.tr("How many pieces"), self.tr("Pieces"), self.tr("One fewer"), self.tr("One more")
        )
        self.shelf.set_caption(self.tr("Which shelf (optional)"))
        self.code.set_caption(self.tr("Code to fetch it (optional)"))
        self._pressing.set_caption(self.tr("How pressing"))
        self.pressing.set_items(
            [
                Choice(_ORDINARY, self.tr("Ordinary")),
                Choice(_COLD, self.tr("Keep cold")),
                Choice(_URGENT, self.tr("Urgent, medicine")),
            ]
        )
        self.note.set_caption(self.tr("What to mind (optional)"))
        self.word_acts(self.tr("Take them in"), self.tr("Leave it"))
        self.say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go on from the flat to how many there are, or do so when it is known."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not enter or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif self.flat.edit.hasFocus() and self.flat.household_id:
            self._go_to_pieces()
        else:
            self._goes_on = self.flat.edit.hasFocus() and bool(self.flat.text().strip())
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put flat and number side by side where there is room, since there is less height then."""
        super().resizeEvent(event)
        self._what.fit(self.width())
        self._where.fit(self.width())

    def _go_to_pieces(self) -> None:
        self._goes_on = False
        self.pieces.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.pieces.edit.selectAll()

    def _on_flat_asked(self, _text: str) -> None:
        self._goes_on = False

    def _on_flat_taken(self) -> None:
        self.say()
        if self._goes_on and self.flat.household_id:
            self._go_to_pieces()

    def _count(self, pieces: int) -> None:
        self._pieces = min(max(pieces, 0), MOST_PARCELS)
        self.pieces.show_number(self._pieces)

    def _on_counted(self, step: int) -> None:
        self._count(max(self._pieces + step, 1))
        self.say()

    def _on_number_typed(self, pieces: int) -> None:
        """Take a number that parcels may have; anything else is none, and is said to be missing."""
        is_number = self.pieces.edit.text().strip().isdecimal()
        self._pieces = pieces if is_number and pieces <= MOST_PARCELS else 0
        self.say()
