# SPDX-License-Identifier: MIT
"""The strip above the box during a rehearsal, in the place of the day's figures."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from gatehouse.domain.rehearsal import Rehearsal
from gatehouse.ui.rehearsal.arrival_row import ArrivalRow
from gatehouse.ui.rehearsal.offer_row import OfferRow
from gatehouse.ui.shell.sizes import BORDER, EDGE, RADIUS_CARD
from gatehouse.ui.shell.theme import palette_of

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

HEIGHT: Final = 68
"""Sixteen more than the figures have, which the lowest desk has to spare."""


class RehearsalStrip(QWidget):
    """Offers a rehearsal; then whoever stands at the gate says what they want here.

    Signals:
        pace_chosen: the code of the `Pace` at which it is to begin.
        later_requested: not now.
        stop_requested: it is enough.
    """

    pace_chosen = Signal(str)
    later_requested = Signal()
    stop_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offer = OfferRow(languages)
        self.arrival = ArrivalRow(languages)
        self._rows = QStackedWidget()
        self._lay_out()
        self._connect()

    def show_offer(self) -> None:
        """Offer a rehearsal."""
        self._rows.setCurrentWidget(self.offer)

    def show_rehearsal(self, rehearsal: Rehearsal, now: datetime) -> None:
        """Show who stands there."""
        self.arrival.show_rehearsal(rehearsal, now)
        self._rows.setCurrentWidget(self.arrival)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.offer.retranslate()
            self.arrival.retranslate()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, in the colour of the banner that says that nobody is real."""
        palette = palette_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.badge, BORDER))
        painter.setBrush(palette.card)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(rect, RADIUS_CARD, RADIUS_CARD)

    def _lay_out(self) -> None:
        self.setFixedHeight(HEIGHT)
        for row in (self.offer, self.arrival):
            self._rows.addWidget(row)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(EDGE, 4, EDGE, 4)
        layout.addWidget(self._rows)

    def _connect(self) -> None:
        self.offer.pace_chosen.connect(self.pace_chosen)
        self.offer.later_requested.connect(self.later_requested)
        self.arrival.stop_requested.connect(self.stop_requested)
