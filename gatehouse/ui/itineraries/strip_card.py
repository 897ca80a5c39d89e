# SPDX-License-Identifier: MIT
"""The strip with its head: which days count, and in one line what is known of them."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.day_span import span_words
from gatehouse.domain.itinerary_judging import judge
from gatehouse.domain.itinerary_strip import Strip
from gatehouse.ui.itineraries.strip_layout import FULL, StripHeights
from gatehouse.ui.itineraries.strip_view import StripView
from gatehouse.ui.itineraries.wording import ASSESSMENT_SIGNS
from gatehouse.ui.shell.sizes import PADDING, ROW_GAP
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.sheet import Sheet
from gatehouse.ui.widgets.sign import Sign, SignKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.area_judging import AreaJudging
    from gatehouse.domain.itinerary import EvidenceItem, Leg
    from gatehouse.ui.shell.i18n import Languages


class StripCard(Sheet):
    """Stays where it is while the form under it is scrolled."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._strip: Strip | None = None
        self._evidence: tuple[EvidenceItem, ...] = ()
        self._title = Label("", TextRole.TITLE)
        self._days = Label("", TextRole.SECONDARY, tone=Tone.MUTED)
        self._sign = Sign(SignKind.INFO, 20)
        self._headline = Label("", TextRole.TABLE_BOLD, wrap=True)
        self.view = StripView(languages)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(ROW_GAP)
        head.addWidget(self._title)
        head.addWidget(self._days)
        head.addSpacing(ROW_GAP)
        head.addWidget(self._sign)
        head.addWidget(self._headline, 1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        self._column.addWidget(self._head)
        self._column.addWidget(self.view)
        self.set_room(FULL)

    def show_strip(
        self,
        strip: Strip,
        legs: "Sequence[Leg]",
        evidence: "Sequence[EvidenceItem]",
        areas: "AreaJudging | None" = None,
    ) -> None:
        """Show *strip*, which *legs* and *evidence* were laid over, and the *areas* it touches."""
        self._strip, self._evidence = strip, tuple(evidence)
        self.view.show_strip(strip, legs, evidence, areas)
        self.retranslate()

    def set_room(self, heights: StripHeights, *, headed: bool = True) -> None:
        """Take *heights*, with the line that says what is known or without it."""
        side, edge = (PADDING, PADDING) if heights is FULL else (ROW_GAP, 6)
        self._column.setContentsMargins(side, edge, side, edge)
        self._head.setVisible(headed)
        self._title.setVisible(heights is FULL)
        self.view.set_heights(heights)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        if self._strip is None:
            return
        window = self._strip.window
        self._title.setText(self.tr("Last {days} days").format(days=len(window)))
        self._days.setText(self._languages.text(span_words(window)))
        judgement = judge(self._strip, self._evidence)
        self._sign.set_kind(ASSESSMENT_SIGNS[judgement.assessment])
        self._headline.setText(self._languages.text(judgement.headline))
        self.view.update()
