# SPDX-License-Identifier: MIT
"""The drift of a thermometer in bars, and in figures for whoever hears them."""

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gatehouse.domain.thermometer_drift import Spread
from gatehouse.ui.shell.palette import LIGHT, NIGHT, Palette
from gatehouse.ui.shell.theme import apply_theme
from gatehouse.ui.widgets.drift_chart import DriftChart, DriftMark

OWN = Spread(358, 361, 364, 40)
OTHERS = Spread(361, 364, 367, 90)
MARKS = (DriftMark("4-14", OWN, OTHERS), DriftMark("4-15", None, OTHERS))


@pytest.fixture
def chart(qtbot: QtBot) -> DriftChart:
    made = DriftChart()
    qtbot.addWidget(made)
    made.resize(560, 240)
    return made


def colours(chart: DriftChart) -> set[str]:
    image: QImage = chart.grab().toImage()
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(0, image.width(), 2)
        for y in range(36, image.height() - 24)
    }


def test_the_figures_are_said_in_words(chart: DriftChart) -> None:
    chart.set_drift("1号枪", MARKS)

    told = chart.accessibleDescription().split("; ")
    assert chart.accessibleName().startswith("1号枪")
    assert all(figure in told[0] for figure in ("36.1", "35.8", "36.4", "40"))
    assert told[1] == "4-15: –"


@pytest.mark.parametrize("palette", [LIGHT, NIGHT], ids=lambda one: one.name)
def test_bars_and_the_line_of_the_others_are_drawn_in_both_themes(
    qapp: QApplication, chart: DriftChart, palette: Palette
) -> None:
    apply_theme(qapp, palette)
    empty = colours(chart)
    chart.set_drift("1号枪", MARKS)

    assert {palette.bar_out.name(), palette.accent.name()} <= colours(chart) - empty


def test_a_bar_of_few_readings_is_empty(chart: DriftChart) -> None:
    few = Spread(358, 361, 364, 2)
    chart.set_drift("1号枪", (DriftMark("4-14", few, None),))

    shown = colours(chart)
    assert LIGHT.accent.name() in shown
    assert LIGHT.bar_out.name() not in shown
    assert [words for words, _ in chart._legend()][1] == "Fewer than 5 readings"


def test_what_an_empty_bar_means_is_said_only_where_there_is_one(chart: DriftChart) -> None:
    chart.set_drift("1号枪", MARKS)

    assert "Fewer than 5 readings" not in [words for words, _ in chart._legend()]


def test_the_scale_holds_what_lies_outside_the_usual(chart: DriftChart) -> None:
    chart.set_drift("1号枪", (DriftMark("4-14", Spread(322, 331, 391, 9), None),))

    plot = chart._plot()

    assert (plot.low, plot.high) == (320, 395)


def test_nothing_to_show_is_drawn_too(chart: DriftChart) -> None:
    chart.set_drift("", ())

    assert not chart.grab().isNull()
    assert chart.accessibleDescription() == ""
