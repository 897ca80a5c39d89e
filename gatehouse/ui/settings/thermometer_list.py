# SPDX-License-Identifier: MIT
"""The thermometers of the post, and what is done with the one that is looked at."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.thermometer import Thermometer, in_hand
from gatehouse.domain.thermometer_drift import Drift, drift_words
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import Cell, CellModel, Row
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.resting import set_usable
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.sign import SignKind
from gatehouse.ui.widgets.thermometer_text import thermometer_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.ui.shell.i18n import Languages

_ROW: Final = 54
_STATE: Final = 104
_FAR: Final = 3
"""So many tenths of a degree from the others a thermometer is marked."""


class ThermometerList(Card):
    """One row for each, those put away last.

    Signals:
        take_requested, battery_requested, retire_requested, back_requested: the id of the one that
        is looked at.
    """

    take_requested = Signal(str)
    battery_requested = Signal(str)
    retire_requested = Signal(str)
    back_requested = Signal(str)

    def __init__(self, languages: "Languages") -> None:
        super().__init__()
        self._languages = languages
        self._known: tuple[Thermometer, ...] = ()
        self._drifts: dict[str, int | None] = {}
        self._model = CellModel(3, self)
        columns = (Column(None, cuttable=True), Column(None, cuttable=True), Column(_STATE))
        self.table = DataTable(columns, row_height=_ROW)
        self.table.setModel(self._model)
        self.take = ActButton("", variant=ActVariant.ACCENT, mark=IconName.CHECK)
        self.battery = ActButton("")
        self.away = ActButton("")
        acts = QHBoxLayout()
        acts.setSpacing(ROW_GAP)
        for button in (self.take, self.battery, self.away):
            button.set_height(CONTROL)
            acts.addWidget(button)
        acts.addStretch(1)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(acts)
        self.table.row_changed.connect(self._on_row_changed)
        self.table.row_entered.connect(self.take.click)
        self.take.clicked.connect(self._on_take_clicked)
        self.battery.clicked.connect(self._on_battery_clicked)
        self.away.clicked.connect(self._on_away_clicked)

    @property
    def chosen(self) -> Thermometer | None:
        """The one that is looked at."""
        row = self.table.current_row()
        return self._known[row] if 0 <= row < len(self._known) else None

    @property
    def count(self) -> int:
        """How many the post has or had."""
        return len(self._known)

    def show_thermometers(self, known: "Sequence[Thermometer]") -> None:
        """Show all of them; the one that was looked at stays so."""
        chosen = self.chosen
        self._known = tuple(sorted(known, key=lambda one: not one.in_use))
        ids = [one.id for one in self._known]
        looked_at = chosen is not None and chosen.id in ids
        self._show(ids.index(chosen.id) if chosen is not None and looked_at else 0)

    def show_drifts(self, drifts: "Sequence[Drift]") -> None:
        """Say of each how far it lies from the others."""
        self._drifts = {one.thermometer: one.deviation for one in drifts}
        self._show(self.table.current_row())

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._model.set_headings(
            (self.tr("Thermometer"), self.tr("Beside the others, last days"), self.tr("State"))
        )
        self.table.setAccessibleName(self.tr("Thermometer"))
        self.table.set_empty_text(self.tr("None is written down yet. Add the first one."))
        self.take.setText(self.tr("Take in hand"))
        self.battery.setText(self.tr("New battery put in"))
        self._show(self.table.current_row())

    def _show(self, row: int) -> None:
        """Write the rows anew, and look at *row*."""
        held = in_hand(self._known)
        self._model.set_rows([self._cells(one, held) for one in self._known])
        if self._known:
            self.table.choose_row(max(row, 0))
        self._offer()

    def _cells(self, one: Thermometer, held: Thermometer | None) -> Row:
        deviation = self._drifts.get(one.label)
        far = deviation is not None and abs(deviation) >= _FAR
        state, since = self.tr("put away"), one.retired_at or one.added_at
        if one.in_use:
            state = self.tr("in hand") if one is held else self.tr("in use")
        local = since.astimezone(LOCAL_ZONE)
        began = self.tr("since {day}").format(day=f"{local.month}-{local.day:02}")
        return (
            Cell(one.label, detail=thermometer_text(one, self._languages), strong=True),
            Cell(
                self._languages.text(drift_words(deviation)),
                sign=SignKind.WARN if far else None,
            ),
            Cell(state, detail=began, sign=SignKind.OK if one is held else None),
        )

    def _offer(self) -> None:
        """Offer what may be done with the one that is looked at."""
        chosen = self.chosen
        used = chosen is not None and chosen.in_use
        set_usable(self.take, self.table, usable=used and chosen is not in_hand(self._known))
        set_usable(self.battery, self.table, usable=used)
        set_usable(self.away, self.table, usable=chosen is not None)
        away = used or chosen is None
        self.away.setText(self.tr("Put away") if away else self.tr("Use again"))

    def _on_row_changed(self, _row: int) -> None:
        self._offer()

    def _on_take_clicked(self) -> None:
        if self.chosen is not None:
            self.take_requested.emit(self.chosen.id)

    def _on_battery_clicked(self) -> None:
        if self.chosen is not None:
            self.battery_requested.emit(self.chosen.id)

    def _on_away_clicked(self) -> None:
        chosen = self.chosen
        if chosen is not None:
            wish = self.retire_requested if chosen.in_use else self.back_requested
            wish.emit(chosen.id)
