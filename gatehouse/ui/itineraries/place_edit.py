# SPDX-License-Identifier: MIT
"""A line for a place: found by name or pinyin among the divisions, or left as free text."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gatehouse.domain.itinerary import Place
from gatehouse.domain.itinerary_remarks import LONGEST_TEXT
from gatehouse.ui.itineraries.find_edit import FindEdit
from gatehouse.ui.itineraries.wording import division_row
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from datetime import date

    from gatehouse.domain.division import Division, DivisionList
    from gatehouse.ui.shell.i18n import Languages

_MOST: Final = 12
_NOWHERE: Final = Place()


class PlaceEdit(FindEdit):
    """Carries a sign once the place has a code; what was typed stays free text without one.

    Signals:
        changed: the place is another one.
    """

    changed = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(first_chosen=True, parent=parent)
        self._languages = languages
        self._divisions: DivisionList | None = None
        self._day: date | None = None
        self._place = _NOWHERE
        self._found: tuple[Division, ...] = ()
        self.setMaxLength(LONGEST_TEXT)
        self.textEdited.connect(self._on_text_edited)
        self.taken.connect(self._on_taken)

    @property
    def place(self) -> Place:
        """The place as it stands."""
        return self._place

    def set_divisions(self, divisions: "DivisionList", day: "date") -> None:
        """Find among *divisions* as they were on *day*."""
        self._divisions, self._day = divisions, day

    def show_place(self, place: Place) -> None:
        """Show *place*; `changed` is not emitted."""
        self._place = place
        self.show_again()

    def show_again(self) -> None:
        """Write the place in the language of the moment."""
        self.setText(self._languages.text(self._place.words))
        self.setCursorPosition(0)
        self.set_sign(SignKind.OK if self._place.code else None)

    def _on_text_edited(self, text: str) -> None:
        self._place = Place(text=text.strip())
        self.set_sign(None)
        divisions = self._divisions
        if divisions is not None and self._day is not None:
            self._found = divisions.find(text, self._day, _MOST)
            rows = [division_row(one, divisions, self._day, self._languages) for one in self._found]
            self.offer(rows, self._languages.text(divisions.source.words))
        self.changed.emit()

    def _on_taken(self, row: int) -> None:
        day = self._day
        if self._divisions is not None and day is not None and row < len(self._found):
            self.show_place(self._divisions.place(self._found[row].code, day))
            self.changed.emit()
