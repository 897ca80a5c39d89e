# SPDX-License-Identifier: MIT
"""Lines in which offices and approvers that are known already are found by their initials."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gatehouse.domain.identity.pinyin import name_keys
from gatehouse.ui.itineraries.find_edit import FindEdit
from gatehouse.ui.widgets.cell_model import Cell, Row

if TYPE_CHECKING:
    from gatehouse.domain.itinerary import EvidenceItem

_MOST: Final = 5


class NameEdit(FindEdit):
    """Offers names as one types; what is typed stays where nobody is taken.

    Signals:
        named: the name in the line is another.
    """

    named = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(first_chosen=True, parent=parent)
        self._names: tuple[str, ...] = ()
        self._found: tuple[str, ...] = ()
        self.textEdited.connect(self._on_text_edited)
        self.taken.connect(self._on_taken)

    def set_names(self, names: Sequence[str]) -> None:
        """Find among *names*."""
        self._names = tuple(names)

    def row_of(self, name: str) -> Row:
        """Return how *name* is offered."""
        return (Cell(name, strong=True), Cell(""))

    def _on_text_edited(self, text: str) -> None:
        typed = text.strip().casefold()
        found = [name for name in self._names if typed and _means(typed, name)]
        self._found = tuple(found[:_MOST])
        self.offer([self.row_of(name) for name in self._found])
        self.named.emit()

    def _on_taken(self, row: int) -> None:
        if row < len(self._found):
            self.setText(self._found[row])
            self.named.emit()


class OfficeEdit(NameEdit):
    """Finds who issued a letter before; the last letter tells their telephone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters: dict[str, EvidenceItem] = {}

    def set_letters(self, letters: "Sequence[EvidenceItem]") -> None:
        """Find among the issuers of *letters*."""
        self._letters = {one.issuer: one for one in letters}
        self.set_names(tuple(self._letters))

    def row_of(self, name: str) -> Row:
        """Return an office with its telephone, masked."""
        return (Cell(name, strong=True), Cell(self._letters[name].contact))

    @property
    def contact(self) -> str:
        """The masked telephone of the office in the line, if it is known."""
        known = self._letters.get(self.text().strip())
        return "" if known is None else known.contact


def _means(typed: str, name: str) -> bool:
    keys = name_keys(name)
    spelt = (*keys.initials, *keys.full)
    return typed in name.casefold() or any(key.startswith(typed) for key in spelt)
