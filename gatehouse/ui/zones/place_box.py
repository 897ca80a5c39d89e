# SPDX-License-Identifier: MIT
"""The box in which a place, a household or a person is named; ↑ ↓ and Enter take one."""

from PySide6.QtWidgets import QWidget

from gatehouse.domain.zone import PlaceRow
from gatehouse.ui.widgets.lookup_box import LookupBox
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.zones.wording import place_cells, place_text


class PlaceBox(LookupBox[PlaceRow]):
    """Only a place that the roster has can be taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            (Column(None, cuttable=True), Column(110)), place_cells, place_text, parent
        )
        self._isolates = False
        self.retranslate()

    @property
    def place(self) -> PlaceRow | None:
        """The place that is meant."""
        return self.meant

    def set_isolates(self, *, isolates: bool) -> None:
        """Ask for a household or a person, or for any part of the compound."""
        self._isolates = isolates
        self.retranslate()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        if self._isolates:
            self.set_words(self.tr("Household or person"), self.tr("3-2-501, initials"))
        else:
            self.set_words(self.tr("Place"), self.tr("3, 3-2, 3-2-5, 3-2-501"))
        self.set_rows_words(
            self.tr("Places found"),
            (self.tr("Place"), self.tr("Inside")),
            self.tr("The roster has no such place."),
        )
