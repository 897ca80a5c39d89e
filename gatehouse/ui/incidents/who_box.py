# SPDX-License-Identifier: MIT
"""The box for whom an incident is about: somebody the post knows, a vehicle, or a description."""

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from gatehouse.domain.discreet import Discreet
from gatehouse.domain.incident import Concerned
from gatehouse.domain.person import Candidate, VehicleCandidate
from gatehouse.ui.shell.scanned_field import keep_scans
from gatehouse.ui.widgets.cell_model import Cell
from gatehouse.ui.widgets.lookup_box import LookupBox
from gatehouse.ui.widgets.row_delegate import Column

if TYPE_CHECKING:
    from gatehouse.domain.person import Found
    from gatehouse.ui.widgets.cell_model import Row

_MOST_SHOWN: Final = 5


class Described(Discreet, frozen=True):
    """Somebody whom nobody knows, as they look."""

    text: str


Somebody = Candidate | VehicleCandidate | Described


class WhoBox(LookupBox[Somebody]):
    """What is typed is looked up as at the desk; the last row takes it as a description."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((Column(None, cuttable=True), Column(120)), self._cells_of, _name, parent)
        keep_scans(self.edit, passes=True)
        self.retranslate()

    @property
    def concerned(self) -> Concerned:
        """Whom the incident is about."""
        match self.meant:
            case Candidate() as one:
                return Concerned(person_id=one.person_id, household_id=one.household_id or None)
            case VehicleCandidate() as one:
                driver = one.driver
                return Concerned(
                    plate=one.plate, person_id=None if driver is None else driver.person_id
                )
            case Described(text):
                return Concerned(description=text)
            case _:
                return Concerned()

    def show_people(self, found: "Found") -> None:
        """Show whom the text may mean."""
        known: tuple[Somebody, ...] = (*found.vehicles, *found.candidates)
        self.show_found(found.text, (*known[:_MOST_SHOWN], Described(found.text)))

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_words(
            self.tr("Who (optional)"),
            self.tr("Initials, flat, plate, or what they look like"),
            name=self.tr("Who: initials, flat, plate, or a description"),
        )
        headings = (self.tr("Who"), self.tr("Flat"))
        self.set_rows_words(self.tr("People found"), headings)

    def _cells_of(self, one: Somebody) -> "Row":
        match one:
            case Candidate():
                return Cell(one.shown_name, strong=True), Cell(one.door)
            case VehicleCandidate():
                return Cell(one.shown_plate, strong=True), Cell(one.door)
            case Described():
                said = self.tr("Nobody known: {text}").format(text=one.text)
                return Cell(said, strong=True), Cell("")


def _name(one: Somebody) -> str:
    match one:
        case Candidate():
            return f"{one.shown_name} {one.door}".strip()
        case VehicleCandidate():
            return one.shown_plate
        case Described():
            return one.text
