# SPDX-License-Identifier: MIT
"""The drift of one thermometer after the other, by hours and by days."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.thermometer_drift import Drift, DriftPoint, Span, drift_words
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.drift_chart import DriftChart, DriftMark
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.ui.shell.i18n import Languages


class DriftView(Card):
    """Which thermometer, how long a time is told as one, and the chart of it.

    Signals:
        span_chosen: the `Span` in which the drifts are wanted.
    """

    span_chosen = Signal(object)

    def __init__(self, languages: "Languages") -> None:
        super().__init__()
        self._languages = languages
        self._drifts: tuple[Drift, ...] = ()
        self.which = SegmentedChoice()
        self.span_choice = SegmentedChoice()
        self._told = Label("", TextRole.BODY_BOLD, wrap=True)
        self.chart = DriftChart()
        choices = QHBoxLayout()
        choices.setSpacing(GAP)
        choices.addWidget(self.which, 1)
        choices.addWidget(self.span_choice)
        self.body.addLayout(choices)
        self.body.addWidget(self._told)
        self.body.addWidget(self.chart, 1)
        self.which.chosen.connect(self._on_which_chosen)
        self.span_choice.chosen.connect(self._on_span_chosen)

    @property
    def span(self) -> Span:
        """How long a time is told as one."""
        return Span(self.span_choice.code or Span.DAY.value)

    def show_drifts(self, drifts: "Sequence[Drift]") -> None:
        """Show the thermometer that was shown before, or the first."""
        self._drifts = tuple(drifts)
        labels = [one.thermometer for one in self._drifts]
        code = self.which.code
        self.which.set_items(tuple(Choice(label, label) for label in labels))
        self.which.set_code(code if code in labels else next(iter(labels), ""))
        self._show()

    def show_one(self, label: str) -> None:
        """Show the thermometer called *label*, if anything was read by it."""
        if label in {one.thermometer for one in self._drifts}:
            self.which.set_code(label)
            self._show()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        span = self.span.value
        self.span_choice.set_items(
            (
                Choice(Span.DAY.value, self.tr("By day")),
                Choice(Span.HOUR.value, self.tr("By hour")),
            )
        )
        self.span_choice.set_code(span)
        self.span_choice.setAccessibleName(self.tr("By day or by hour"))
        self.which.setAccessibleName(self.tr("Thermometer"))
        self._show()

    def _show(self) -> None:
        shown = next((one for one in self._drifts if one.thermometer == self.which.code), None)
        self.chart.setVisible(shown is not None)
        if shown is None:
            self._told.setText(self.tr("Nothing was read by a thermometer with a label yet."))
            return
        text = self._languages.text(drift_words(shown.deviation))
        told = self.tr("{label}: {drift}")
        self._told.setText(told.format(label=shown.thermometer, drift=text))
        self.chart.set_drift(shown.thermometer, [self._mark(point) for point in shown.points])

    def _mark(self, point: DriftPoint) -> DriftMark:
        local = point.since.astimezone(LOCAL_ZONE)
        name = f"{local:%H}:00" if self.span is Span.HOUR else f"{local.month}-{local.day:02}"
        return DriftMark(name, point.own, point.others)

    def _on_which_chosen(self, _code: str) -> None:
        self._show()

    def _on_span_chosen(self, _code: str) -> None:
        self.span_chosen.emit(self.span)
