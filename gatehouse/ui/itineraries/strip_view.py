# SPDX-License-Identifier: MIT
"""The strip: one column for each day, with the place, the journey there, and the proof."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.day_span import DaySpan, span_words
from gatehouse.domain.itinerary import TRANSPORT_WORDS, Leg, Transport
from gatehouse.domain.itinerary_judging import shown_number
from gatehouse.domain.itinerary_strip import Bar, Proof, Strip
from gatehouse.ui.itineraries.area_wording import RISK_SIGNS
from gatehouse.ui.itineraries.strip_layout import FULL, StripHeights, StripLayout, shared_days
from gatehouse.ui.itineraries.wording import PROOF_SIGNS, PROOF_WORDS, weekday
from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.sizes import FOCUS_HALO
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.block_paint import Block, paint_block, paint_gap, paint_head
from gatehouse.ui.widgets.sign import SignKind, sign_colours

if TYPE_CHECKING:
    from gatehouse.domain.area_judging import AreaJudging
    from gatehouse.domain.itinerary import EvidenceItem
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.palette import Palette

_LABELS: Final = 74
_LABELLED_FROM: Final = 900
_MID: Final = 0.5
_THIRD: Final = 1 / 3
_DAY: Final = timedelta(days=1)
_INSET: Final = 1.5


class StripView(QWidget):
    """Paints a `Strip`; ← and → choose a day, Enter or a press goes to it.

    Signals:
        day_chosen: the day that is to be looked at or filled.
    """

    day_chosen = Signal(object)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._strip: Strip | None = None
        self._legs: tuple[Leg, ...] = ()
        self._evidence: tuple[EvidenceItem, ...] = ()
        self._day: date | None = None
        self._heights = FULL
        self._areas: AreaJudging | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_strip(
        self,
        strip: Strip,
        legs: Sequence[Leg],
        evidence: "Sequence[EvidenceItem]",
        areas: "AreaJudging | None" = None,
    ) -> None:
        """Show *strip*, which *legs* and *evidence* were laid over, and the *areas* it touches."""
        self._strip, self._legs, self._evidence = strip, tuple(legs), tuple(evidence)
        self._areas = areas
        if self._day is None or self._day not in strip.window:
            self._day = strip.window.first
        self._speak()
        self._fit()
        self.update()

    def set_heights(self, heights: StripHeights) -> None:
        """Take more height or less."""
        self._heights = heights
        self._fit()
        self.update()

    @property
    def row_height(self) -> int:
        """The height of one row of days."""
        return self._shown_heights.row

    @property
    def _shown_heights(self) -> StripHeights:
        touched = self._areas is not None and bool(self._areas.hits)
        return self._heights.with_risk if touched else self._heights

    def focus_rect(self) -> QRect:
        """Return the days without what names the lines."""
        return self.rect().adjusted(self._left(), 0, 0, 0)

    def sizeHint(self) -> QSize:
        """Return the room of all rows."""
        layout = self._layout()
        return QSize(500, layout.height if layout else self.row_height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a day, or go to it."""
        steps = {Qt.Key.Key_Left: -_DAY, Qt.Key.Key_Right: _DAY}
        key = Qt.Key(event.key())
        if self._strip is None or self._day is None:
            super().keyPressEvent(event)
        elif key in steps:
            self._choose(self._day + steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.day_chosen.emit(self._day)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the day that was pressed."""
        layout = self._layout()
        day = layout.day_at(event.position()) if layout else None
        if day is not None:
            self._choose(day)
            self.day_chosen.emit(day)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many rows as the width asks for."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the days and what is known of them."""
        layout, strip = self._layout(), self._strip
        if layout is None or strip is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = palette_of(self)
        for row, days in layout.spans():
            self._paint_labels(painter, palette, layout, row)
            for day in days:
                self._paint_day(painter, palette, layout, day)
            for bar in strip.bars:
                part = bar.days.within(days)
                if part is not None:
                    self._paint_bar(painter, palette, layout, bar, part)
            self._paint_faults(painter, palette, layout, days)
            self._paint_risk(painter, palette, layout, days)
            self._paint_proof(painter, palette, layout, days)
        self._paint_choice(painter, palette, layout)

    def _layout(self) -> StripLayout | None:
        if self._strip is None:
            return None
        return StripLayout(
            self._strip.window, self._left(), max(self.width(), 1), self._shown_heights
        )

    def _left(self) -> int:
        return _LABELS if self.width() >= _LABELLED_FROM else 0

    def _fit(self) -> None:
        layout = self._layout()
        if layout is not None and self.height() != layout.height:
            self.setFixedHeight(layout.height)

    def _choose(self, day: date) -> None:
        if self._strip is not None and day in self._strip.window:
            self._day = day
            self._speak()
            self.update()

    def _speak(self) -> None:
        """Let a screen reader say what is missing, and what is known of the chosen day."""
        self.setAccessibleName(self.tr("Days of the itinerary"))
        if self._strip is None or self._day is None:
            return
        cell = next(cell for cell in self._strip.cells if cell.day == self._day)
        places = [self._place(self._legs[leg])[0] for leg in cell.legs]
        said = [self._languages.text(span_words(DaySpan(self._day, self._day)))]
        said += places or [self.tr("missing")]
        if cell.overlaps:
            said.append(self.tr("two places"))
        if cell.is_covered:
            said.append(self._languages.text(PROOF_WORDS[cell.proof]))
        if self._areas is not None and self._day in self._areas.risk_days:
            said.append(self._languages.text(self._areas.risk_days[self._day].words))
        self.setAccessibleDescription("; ".join(said))

    def _place(self, leg: Leg) -> tuple[str, str]:
        """Return where the leg was spent, and its nearest name for a single day."""
        place = leg.place
        names = (place.district, place.city, place.province)
        nearest = next((name for name in names if name.zh), place.short_words)
        return self._languages.text(place.short_words), self._languages.text(nearest)

    def _paint_labels(
        self, painter: QPainter, palette: "Palette", layout: StripLayout, row: int
    ) -> None:
        if not layout.left:
            return
        first = next(days for number, days in layout.spans() if number == row)
        bands = [(self.tr("Stayed in"), layout.stay_band(first))]
        if layout.heights.risk:
            bands.append((self.tr("Risk"), layout.risk_band(first)))
        if layout.heights.move:
            bands.append((self.tr("Came by"), layout.move_band(first)))
        bands.append((self.tr("Proof"), layout.proof_band(first)))
        painter.setPen(palette.ink2)
        painter.setFont(font(TextSize.CAPTION))
        for words, band in bands:
            room = QRectF(0, band.top(), layout.left - 6, band.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_day(
        self, painter: QPainter, palette: "Palette", layout: StripLayout, day: date
    ) -> None:
        column = layout.band(DaySpan(day, day), 0, layout.heights.row)
        painter.setPen(QPen(palette.line, 1))
        top, x = column.top() + layout.heights.head, round(column.right()) - 1
        painter.drawLine(x, round(top), x, round(column.bottom()))
        head = QRectF(column.left(), column.top(), column.width(), layout.heights.head)
        named = "" if self._heights is not FULL else weekday(day, self._languages.language)
        paint_head(painter, head, f"{day.month}/{day.day}", named, palette)

    def _paint_bar(
        self, painter: QPainter, palette: "Palette", layout: StripLayout, bar: Bar, part: DaySpan
    ) -> None:
        assert self._strip is not None, "a bar belongs to a strip"
        leg = self._legs[bar.leg]
        starts, ends = shared_days(self._strip, bar)
        between = len(bar.days) == 1 and starts and ends
        half = layout.column_width * (_THIRD if between else _MID)
        left = half if starts and part.first == bar.days.first else 0.0
        right = half if ends and part.last == bar.days.last else 0.0
        band = layout.stay_band(part).adjusted(left + _INSET, 0, -right - _INSET, 0)
        ground = palette.place1 if self._colour(bar.leg) else palette.place2
        detail = "" if self._heights is not FULL else self._detail(leg, part)
        room = layout.stay_band(self._free(part)).intersected(band)
        words, brief = self._place(leg)
        block = Block(words, detail, ground, palette.edge, room=room, brief=brief)
        paint_block(painter, band, block, palette)
        if layout.heights.move and leg.transport is not Transport.NONE and starts_in(part, bar):
            band = layout.move_band(part).adjusted(left + _INSET, 1, -right - _INSET, -1)
            paint_block(
                painter, band, Block(self._way(leg), "", palette.move, palette.edge), palette
            )

    def _paint_faults(
        self, painter: QPainter, palette: "Palette", layout: StripLayout, days: DaySpan
    ) -> None:
        """Draw the days of which nothing is known, and those that two legs claim."""
        assert self._strip is not None, "what is missing is missing from a strip"
        for gap in _inside(self._strip.gaps, days):
            band = layout.stay_band(gap).adjusted(_INSET, 0, -_INSET, 0)
            hint = "" if self._heights is not FULL else self.tr("fill in")
            paint_gap(painter, band, self.tr("Gap"), hint, palette)
        colours = sign_colours(SignKind.WARN, palette)
        for twice in _inside(self._strip.overlaps, days):
            band = layout.stay_band(twice).adjusted(_INSET, 0, -_INSET, 0)
            block = Block(self.tr("Twice"), "", colours.ground, colours.fill, SignKind.WARN)
            paint_block(painter, band, block, palette)

    def _paint_risk(
        self, painter: QPainter, palette: "Palette", layout: StripLayout, days: DaySpan
    ) -> None:
        """Draw which days touched a risk area, and of which level."""
        if self._areas is None:
            return
        touched = self._areas.risk_days
        listed = [day for day in days if day in touched]
        for (name, level, sure), group in groupby(
            listed, key=lambda day: (touched[day].level_name, touched[day].level, touched[day].sure)
        ):
            kind = RISK_SIGNS[level] if sure else SignKind.WARN
            colours = sign_colours(kind, palette)
            words = self._languages.text(name) + ("" if sure else "？")
            for run in _runs(list(group)):
                band = layout.risk_band(run).adjusted(_INSET, 0, -_INSET, 0)
                paint_block(
                    painter, band, Block(words, "", colours.ground, colours.fill, kind), palette
                )

    def _paint_proof(
        self, painter: QPainter, palette: "Palette", layout: StripLayout, days: DaySpan
    ) -> None:
        assert self._strip is not None, "proof is of a strip's days"
        cells = [cell for cell in self._strip.cells if cell.day in days and cell.is_covered]
        for (proof, words), group in groupby(
            cells, key=lambda cell: (cell.proof, self._proof_words(cell.day, cell.proof))
        ):
            for run in _runs([cell.day for cell in group]):
                band = layout.proof_band(run).adjusted(_INSET, 0, -_INSET, 0)
                kind = PROOF_SIGNS[proof]
                colours = sign_colours(kind, palette)
                block = Block(words, "", colours.ground, colours.fill, kind)
                paint_block(painter, band, block, palette)

    def _paint_choice(self, painter: QPainter, palette: "Palette", layout: StripLayout) -> None:
        if self._day is None or not self.hasFocus():
            return
        column = layout.band(DaySpan(self._day, self._day), 0, layout.heights.row)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(palette.halo, FOCUS_HALO))
        painter.drawRoundedRect(column.adjusted(2, 2, -2, -2), 6, 6)

    def _proof_words(self, day: date, proof: Proof) -> str:
        text = self._languages.text
        if proof is Proof.NONE:
            return text(PROOF_WORDS[proof])
        codes = dict.fromkeys(item.code for item in self._evidence if item.covers(day))
        return "＋".join(self._languages.code(CodeList.EVIDENCE, code) for code in codes)

    def _colour(self, leg: int) -> int:
        """Return 0 or 1, so that different places that follow one another differ."""
        assert self._strip is not None, "only a strip's legs are drawn"
        places = dict.fromkeys(self._legs[bar.leg].place for bar in self._strip.bars)
        return list(places).index(self._legs[leg].place) % 2

    def _free(self, part: DaySpan) -> DaySpan:
        """Return the longest run of *part* that no other leg claims, or all of it."""
        assert self._strip is not None, "only a strip's legs are drawn"
        claimed = [day for twice in self._strip.overlaps for day in twice]
        runs = _runs([day for day in part if day not in claimed])
        return max(runs, key=len, default=part)

    def _detail(self, leg: Leg, part: DaySpan) -> str:
        days = self.tr("{days} d").format(days=len(part))
        return " · ".join(filter(None, (leg.lodging, days)))

    def _way(self, leg: Leg) -> str:
        way = self._languages.text(TRANSPORT_WORDS[leg.transport])
        return " ".join(filter(None, (way, shown_number(leg), leg.seat)))


def starts_in(part: DaySpan, bar: Bar) -> bool:
    """Say whether *part* holds the day on which the leg of *bar* begins."""
    return part.first == bar.days.first


def _inside(spans: Sequence[DaySpan], days: DaySpan) -> Iterator[DaySpan]:
    return (part for span in spans if (part := span.within(days)))


def _runs(days: Sequence[date]) -> Iterator[DaySpan]:
    start = 0
    for place in range(1, len(days) + 1):
        if place == len(days) or days[place] - days[place - 1] != _DAY:
            yield DaySpan(days[start], days[place - 1])
            start = place
