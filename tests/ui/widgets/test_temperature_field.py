# SPDX-License-Identifier: MIT
"""A temperature is typed as three digits."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gatehouse.domain.scan import LONGEST_GAP
from gatehouse.ui.widgets.temperature_field import TemperatureField


@pytest.fixture
def field(qtbot: QtBot) -> TemperatureField:
    widget = TemperatureField("体温 ℃")
    qtbot.addWidget(widget)
    return widget


def test_the_unit_is_left_out_inside_the_line_and_not_for_whoever_hears(
    field: TemperatureField,
) -> None:
    field.set_captioned(captioned=False)

    assert field.edit.placeholderText() == "体温"
    assert field.edit.accessibleName() == "体温 ℃"


@pytest.mark.parametrize("typed", ["365", "36.5", "36.59"])
def test_digits_become_tenths(qtbot: QtBot, field: TemperatureField, typed: str) -> None:
    QTest.keyClicks(field.edit, typed)

    assert field.tenths == 365
    assert field.text() == "36.5"


def test_it_holds_nothing_while_a_digit_is_missing(qtbot: QtBot, field: TemperatureField) -> None:
    heard: list[int | None] = []
    field.changed.connect(heard.append)

    QTest.keyClicks(field.edit, "372")
    QTest.keyClick(field.edit, Qt.Key.Key_Backspace)

    assert heard == [372, None]
    assert field.text() == "37"


def test_letters_are_not_taken(qtbot: QtBot, field: TemperatureField) -> None:
    QTest.keyClicks(field.edit, "3a6")

    assert field.text() == "36"


def test_digits_of_a_chinese_keyboard_count_too(field: TemperatureField) -> None:
    field._on_edit_text_edited("３６５")

    assert field.tenths == 365


def test_of_a_scan_that_is_no_code_nothing_is_taken_as_a_temperature(
    qtbot: QtBot, field: TemperatureField
) -> None:
    QTest.keyClicks(field.edit, "36")
    QTest.keyClicks(field.edit, "6901234567892")
    assert field.tenths is None
    assert field.text() == ""

    qtbot.waitUntil(lambda: field._flooded.hasExpired(LONGEST_GAP))
    QTest.keyClicks(field.edit, "365")
    assert field.tenths == 365


def test_digits_typed_one_by_one_into_a_full_field_leave_what_was_read(
    qtbot: QtBot, field: TemperatureField
) -> None:
    QTest.keyClicks(field.edit, "366")
    for digit in "62202":
        QTest.keyClicks(field.edit, digit)
        qtbot.waitUntil(lambda: field._since_dropped.hasExpired(2 * LONGEST_GAP))

    assert field.tenths == 366


def test_a_digit_too_many_is_dropped(qtbot: QtBot, field: TemperatureField) -> None:
    QTest.keyClicks(field.edit, "3655")

    assert field.tenths == 365
