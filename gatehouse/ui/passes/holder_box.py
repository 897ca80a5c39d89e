# SPDX-License-Identifier: MIT
"""The box in which the holder of a pass is found, or written down."""

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from gatehouse.domain.discreet import Discreet
from gatehouse.domain.person import Candidate
from gatehouse.ui.passes.wording import candidate_row, newcomer_row
from gatehouse.ui.shell.scanned_field import keep_scans
from gatehouse.ui.widgets.lookup_box import LookupBox
from gatehouse.ui.widgets.row_delegate import Column

if TYPE_CHECKING:
    from gatehouse.domain.person import Found
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.widgets.cell_model import Row

_MOST_SHOWN: Final = 6


class Newcomer(Discreet, frozen=True):
    """A visitor whom nobody has written down yet."""

    name: str


class HolderBox(LookupBox[Candidate | Newcomer]):
    """What is typed is looked up as at the desk; the last row is a new visitor of that name."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(
            (Column(None, cuttable=True), Column(110), Column(76)),
            self._holder_cells,
            _name,
            parent,
        )
        self._languages = languages
        keep_scans(self.edit, passes=True)
        self.retranslate()

    @property
    def person(self) -> Candidate | None:
        """The person who is meant, if it is one whom the post knows."""
        return self.meant if isinstance(self.meant, Candidate) else None

    @property
    def newcomer(self) -> str:
        """The name of the new visitor who is meant, or nothing."""
        return self.meant.name if isinstance(self.meant, Newcomer) else ""

    def show_people(self, found: "Found") -> None:
        """Show whom the text may mean."""
        self.show_found(found.text, (*found.candidates[:_MOST_SHOWN], Newcomer(found.text)))

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_words(
            self.tr("Holder"),
            self.tr("Name, initials, flat, telephone"),
            name=self.tr("Holder: name, initials, flat or telephone"),
        )
        headings = (self.tr("Name"), self.tr("Flat"), self.tr("Now"))
        self.set_rows_words(self.tr("People found"), headings)

    def _holder_cells(self, holder: Candidate | Newcomer) -> "Row":
        if isinstance(holder, Newcomer):
            return newcomer_row(holder.name)
        return candidate_row(holder, self._languages)


def _name(holder: Candidate | Newcomer) -> str:
    """Return a holder as the box shows one that was taken."""
    if isinstance(holder, Newcomer):
        return holder.name
    return f"{holder.shown_name} {holder.door}".strip()
