# SPDX-License-Identifier: MIT
"""The inputs of a vehicle: readings one after another, a count, and the plate itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gatehouse.domain.vehicle import PlateColour
from gatehouse.ui.widgets.count_field import CountField
from gatehouse.ui.widgets.plate_sign import PlateSign
from gatehouse.ui.widgets.readings_field import ReadingsField


def test_three_digits_complete_a_reading_and_the_next_follows(qtbot: QtBot) -> None:
    field = ReadingsField("Temp.")
    qtbot.addWidget(field)
    field.set_most(3)
    typed: list[str] = []
    field.digits_typed.connect(typed.append)

    QTest.keyClicks(field.edit, "364366x3")

    assert field.edit.text() == "36.4  36.6  3"
    assert typed[-1] == field.digits == "3643663"


def test_a_backspace_takes_the_last_digit_back(qtbot: QtBot) -> None:
    field = ReadingsField("Temp.")
    qtbot.addWidget(field)
    field.set_most(2)
    QTest.keyClicks(field.edit, "364366")

    QTest.keyClick(field.edit, Qt.Key.Key_Backspace)

    assert field.digits == "36436"
    QTest.keyClicks(field.edit, "789")
    assert field.digits == "364367"


def test_a_count_is_typed_or_pressed(qtbot: QtBot) -> None:
    field = CountField()
    qtbot.addWidget(field)
    field.set_captions("People", "Aboard", "One fewer", "One more")
    steps: list[int] = []
    numbers: list[int] = []
    field.counted.connect(steps.append)
    field.number_typed.connect(numbers.append)

    QTest.mouseClick(field.more, Qt.MouseButton.LeftButton)
    QTest.mouseClick(field.fewer, Qt.MouseButton.LeftButton)
    QTest.keyClicks(field.edit, "4")

    assert steps == [1, -1]
    assert numbers[-1] == 4


def test_a_word_stands_before_the_count_where_no_caption_does(qtbot: QtBot) -> None:
    field = CountField()
    qtbot.addWidget(field)
    field.set_captions("People", "Aboard", "One fewer", "One more")
    plain = field.minimumWidth()

    field.set_captioned(captioned=False)

    assert field.minimumWidth() > plain


@pytest.mark.parametrize("colour", PlateColour)
def test_a_plate_says_itself_in_words_and_shows_its_colour(
    qtbot: QtBot, colour: PlateColour
) -> None:
    sign = PlateSign()
    qtbot.addWidget(sign)
    sign.show_plate("", PlateColour.NONE, "none")
    sign.resize(sign.sizeHint())
    blank = sign.grab().toImage()

    sign.show_plate("粤B***45", colour, "spoken")
    sign.resize(sign.sizeHint())

    assert sign.accessibleName() == "spoken"
    assert sign.grab().toImage() != blank
