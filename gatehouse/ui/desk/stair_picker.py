# SPDX-License-Identifier: MIT
"""Finding somebody by mouse alone: unit, flat, person."""

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.ui.desk.person_wording import candidate_tag
from gatehouse.ui.desk.tile_grid import Tile, TileGrid
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.label import Label, TextRole, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.household import HouseholdRow, Stair
    from gatehouse.domain.person import Candidate
    from gatehouse.ui.shell.i18n import Languages


class _Level(Enum):
    STAIR = "stair"
    FLAT = "flat"
    PERSON = "person"


class StairPicker(QWidget):
    """Three levels of buttons.

    Signals:
        stair_chosen: the name of a unit, whose flats are asked for.
        flat_chosen: the door of a flat, whose people are asked for.
        person_chosen: the `Candidate`.
        unit_opened: whether the flats of a unit are offered now, or the units again.
    """

    stair_chosen = Signal(str)
    flat_chosen = Signal(str)
    person_chosen = Signal(object)
    unit_opened = Signal(bool)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._stairs: tuple[Tile, ...] | None = None
        self._people: tuple[Candidate, ...] = ()
        self._level = _Level.STAIR
        self._where = ""
        self.today = date.min
        self._title = Label("", TextRole.BODY_BOLD)
        self._hint = Label("", TextRole.SECONDARY, tone=Tone.MUTED)
        self._back = ActButton("", variant=ActVariant.LINK, mark=IconName.UNDO)
        self._grid = TileGrid()
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_stairs(self, stairs: "Sequence[Stair]") -> None:
        """Offer the units of the compound."""
        self._stairs = tuple(Tile(stair.name, stair.name) for stair in stairs)
        self.start_over()

    def show_flats(self, stair: str, flats: "Sequence[HouseholdRow]") -> None:
        """Offer the flats of a unit."""
        self._go_to(_Level.FLAT, stair)
        prefix = f"{stair}-"
        self._grid.show_tiles([Tile(flat.door, flat.door.removeprefix(prefix)) for flat in flats])
        self._show_title()

    def show_people(self, door: str, people: "Sequence[Candidate]") -> None:
        """Offer the people of a flat; a flat of one is served at once."""
        if len(people) == 1:
            self.person_chosen.emit(people[0])
            return
        self._go_to(_Level.PERSON, door)
        self._people = tuple(people)
        self._grid.show_tiles(
            [
                Tile(one.person_id, f"{one.shown_name} · {self._presence(one)}{self._hint_of(one)}")
                for one in people
            ]
        )
        self._show_title()

    def start_over(self) -> None:
        """Offer the units again."""
        self._go_to(_Level.STAIR)
        self._grid.show_tiles(self._stairs or ())
        self._show_title()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._back.setText(self.tr("Other flats"))
        self._show_title()

    def _go_to(self, level: _Level, where: str = "") -> None:
        self._level, self._where = level, where
        self.unit_opened.emit(level is not _Level.STAIR)

    def _presence(self, candidate: "Candidate") -> str:
        return candidate_tag(candidate, self._languages, self.today).text

    def _hint_of(self, candidate: "Candidate") -> str:
        hint = self._languages.text(candidate.hint)
        return f" · {hint}" if hint else ""

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(ROW_GAP)
        head.addWidget(self._title)
        head.addWidget(self._hint, 1)
        head.addWidget(self._back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._grid, 1)

    def _connect(self) -> None:
        self._grid.pressed.connect(self._on_grid_pressed)
        self._back.clicked.connect(self.start_over)

    def _show_title(self) -> None:
        titles = {
            _Level.STAIR: self.tr("By mouse: which unit?"),
            _Level.FLAT: self.tr("Which flat of {where}?").format(where=self._where),
            _Level.PERSON: self.tr("Who of {where}?").format(where=self._where),
        }
        self._title.setText(titles[self._level])
        empty = self._level is _Level.STAIR and self._stairs == ()
        self._hint.setText(self.tr("The roster is still empty; import it on F4") if empty else "")
        self._back.setVisible(self._level is not _Level.STAIR)

    def _on_grid_pressed(self, code: str) -> None:
        if self._level is _Level.STAIR:
            self.stair_chosen.emit(code)
        elif self._level is _Level.FLAT:
            self.flat_chosen.emit(code)
        else:
            chosen = next(one for one in self._people if one.person_id == code)
            self.person_chosen.emit(chosen)
