# SPDX-License-Identifier: MIT
"""A line for a place: found by name or pinyin among the divisions, with free text beside it."""

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gatehouse.domain.itinerary import STAR, Place
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
_COMMAS: Final = str.maketrans("，、", ",,", "")
_SEPARATORS: Final = f" ,，、{STAR}"


class PlaceEdit(FindEdit):
    """Carries a sign once the place has a code; what was typed stays free text without one.

    What follows a comma, or the names of a place that was taken, is text beside the code.

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
        self._beside = ""
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
        beside = self._beside_the_code(text)
        if beside is not None:
            self._place = replace(self._place, text=beside)
            self.close_list()
        else:
            self._place = Place(text=text.strip())
            self.set_sign(None)
            self._offer_found(text)
        self.changed.emit()

    def _beside_the_code(self, text: str) -> str | None:
        """Return what stands beside the names of the place, or None where they were changed."""
        names = self._languages.text(replace(self._place, text="", starred=False).words)
        if not self._place.code or names not in text:
            return None
        before, _, after = text.partition(names)
        return " ".join(filter(None, (part.strip(_SEPARATORS) for part in (before, after))))

    def _offer_found(self, text: str) -> None:
        wanted, _, beside = text.translate(_COMMAS).partition(",")
        self._beside = beside.strip()
        divisions, day = self._divisions, self._day
        if divisions is None or day is None:
            return
        self._found = divisions.find(wanted, day, _MOST)
        rows = [division_row(one, divisions, day, self._languages) for one in self._found]
        self.offer(rows, self._languages.text(divisions.source.words))

    def _on_taken(self, row: int) -> None:
        divisions, day = self._divisions, self._day
        if divisions is not None and day is not None and row < len(self._found):
            self.show_place(divisions.place(self._found[row].code, day, self._beside))
            self.changed.emit()
