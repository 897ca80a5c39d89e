# SPDX-License-Identifier: MIT
"""The legs of a note, one under the other; a new one begins where something is missing."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.itinerary import Leg
from gatehouse.domain.itinerary_strip import strip_of
from gatehouse.ui.itineraries.leg_row import LegRow, LegWords
from gatehouse.ui.shell.sizes import ROW_GAP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.itinerary_note import ItineraryTerms
    from gatehouse.domain.itinerary_remarks import Remark
    from gatehouse.ui.shell.i18n import Languages

_DAY = timedelta(days=1)


class LegsCard(QWidget):
    """Always holds one leg at least; the one that is written in is open, the others in short.

    Signals:
        changed: something of the legs is another.
        entered: the input that is to have the keyboard.
    """

    changed = Signal()
    entered = Signal(object)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._terms: ItineraryTerms | None = None
        self.rows: list[LegRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(ROW_GAP // 2)
        self.retranslate()

    def set_terms(self, terms: "ItineraryTerms") -> None:
        """Ask about the days of *terms*."""
        self._terms = terms

    def legs(self) -> tuple[Leg, ...]:
        """Return the legs as they stand."""
        return tuple(row.leg() for row in self.rows)

    def show_legs(self, legs: "Sequence[Leg]") -> None:
        """Show *legs*, or a first one over all the days; nothing is emitted."""
        while self.rows:
            self._drop(self.rows[-1])
        window = self._window()
        for leg in legs or (Leg(first_day=window.first, last_day=window.last),):
            self._append(leg)
        self._number()
        self._open_alone(self.rows[-1])

    def add_leg(self) -> None:
        """Begin a leg over the first days that nothing is known of."""
        self.add_leg_over(next(iter(self._gaps()), None))

    def add_leg_over(self, days: DaySpan | None) -> None:
        """Begin a leg over *days*, or one without days, and go to it."""
        leg = Leg(first_day=days.first, last_day=days.last) if days else Leg()
        row = self._append(leg)
        self._number()
        self.changed.emit()
        self.entered.emit(row.first if days is None or len(days) > 1 else row.place)

    def take_legs(self, legs: "Sequence[Leg]") -> None:
        """Add *legs* to be confirmed in place of those that say no place yet, and go to them."""
        told = [leg for leg in self.legs() if leg.place.is_known]
        self.show_legs((*told, *legs))
        self.changed.emit()
        self._open_alone(self.rows[len(told)])
        self.entered.emit(self.rows[len(told)].first)

    def go_to(self, place: int) -> None:
        """Go to the leg at *place* of the list."""
        self.rows[place].set_open(is_open=True)
        self.entered.emit(self.rows[place].first)

    def follow(self, focus: QWidget) -> None:
        """Put the other legs in short once the keyboard is in one of them."""
        inside = next((row for row in self.rows if row.inputs.isAncestorOf(focus)), None)
        if inside is not None:
            self._open_alone(inside)

    def show_remarks(self, remarks: "Sequence[Remark]") -> None:
        """Say of each leg what there is to say."""
        gaps = self._gaps()
        for place, row in enumerate(self.rows):
            row.show_remarks([one for one in remarks if one.leg == place])
            last = row.leg().last_day
            row.set_extendable(extendable=last is not None and self._end(last, gaps) is not None)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._number()

    def _words(self) -> LegWords:
        return LegWords(
            first_day=self.tr("First day"),
            last_day=self.tr("Last day"),
            place=self.tr("Where: name or initials"),
            transport=self.tr("How they came"),
            number=self.tr("Number"),
            plate=self.tr("Plate"),
            seat=self.tr("Seat"),
            lodging=self.tr("Staying at: address, hotel, family"),
            remove=self.tr("Remove leg"),
            extend=self.tr("Extend"),
            same=self.tr("Same"),
        )

    def _append(self, leg: Leg) -> LegRow:
        assert self._terms is not None, "the days that are asked about are known first"
        row = LegRow(self._terms, self._languages)
        row.show_leg(leg)
        row.changed.connect(self.changed)
        row.removed.connect(self._on_row_removed)
        row.extend_requested.connect(self._on_row_extend_requested)
        row.same_requested.connect(self._on_row_same_requested)
        self.rows.append(row)
        self._column.addWidget(row)
        row.show()
        return row

    def _open_alone(self, row: LegRow) -> None:
        for one in self.rows:
            one.set_open(is_open=one is row)

    def _drop(self, row: LegRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _number(self) -> None:
        words = self._words()
        for number, row in enumerate(self.rows, 1):
            row.set_number(number, words)

    def _window(self) -> DaySpan:
        assert self._terms is not None, "the days that are asked about are known first"
        return self._terms.window

    def _gaps(self) -> tuple[DaySpan, ...]:
        return strip_of(self._window(), self.legs()).gaps if self._terms else ()

    def _end(self, last: date, gaps: "Sequence[DaySpan]") -> date | None:
        return next((gap.last for gap in gaps if gap.first == last + _DAY), None)

    def _sending_row(self) -> LegRow:
        sender = self.sender()
        assert isinstance(sender, LegRow), "only a leg sends this"
        return sender

    def _on_row_removed(self) -> None:
        row = self._sending_row()
        place = self.rows.index(row)
        if len(self.rows) == 1:
            row.show_leg(Leg())
        else:
            self._drop(row)
            self.go_to(min(place, len(self.rows) - 1))
        self._number()
        self.changed.emit()

    def _on_row_extend_requested(self) -> None:
        """Let the leg last as long as nothing else is known, from its first day or its last."""
        row = self._sending_row()
        leg, gaps = row.leg(), self._gaps()
        if leg.last_day is not None:
            end = self._end(leg.last_day, gaps)
        else:
            end = next((gap.last for gap in gaps if leg.first_day in gap), None)
        if end is not None:
            row.show_days(leg.first_day, end)
            self.changed.emit()

    def _on_row_same_requested(self) -> None:
        row = self._sending_row()
        place = self.rows.index(row)
        if place:
            before = self.rows[place - 1].leg()
            row.repeat(before.place, before.lodging)
            self.changed.emit()
