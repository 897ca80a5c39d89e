# SPDX-License-Identifier: MIT
"""A choice laid open."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.segment import Choice, Segment, row_width
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

REASONS = (Choice("shop", "采购"), Choice("work", "上班"), Choice("ill", "就医"))


@pytest.fixture
def choice(qtbot: QtBot) -> SegmentedChoice:
    widget = SegmentedChoice(REASONS)
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    widget.show()
    return widget


def heard(choice: SegmentedChoice) -> list[str]:
    codes: list[str] = []
    choice.chosen.connect(codes.append)
    return codes


def _tight(segment: Segment) -> int:
    return segment.width_with(6)


def test_nothing_is_chosen_at_first(choice: SegmentedChoice) -> None:
    assert choice.code is None


def test_arrow_keys_go_along_and_stop_at_the_ends(qtbot: QtBot, choice: SegmentedChoice) -> None:
    codes = heard(choice)

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_End):
        QTest.keyClick(choice, key)
    QTest.keyClick(choice, Qt.Key.Key_Right)

    assert codes == ["shop", "work", "shop", "ill", "ill"]


def test_a_click_chooses_and_says_so(qtbot: QtBot, choice: SegmentedChoice) -> None:
    codes = heard(choice)

    QTest.mouseClick(choice.findChildren(Segment)[1], Qt.MouseButton.LeftButton)

    assert choice.code == "work"
    assert codes == ["work"]
    assert choice.accessibleDescription() == "上班"


def test_the_program_chooses_in_silence(choice: SegmentedChoice) -> None:
    codes = heard(choice)

    choice.set_code("ill")

    assert choice.code == "ill"
    assert codes == []


def test_what_is_no_longer_offered_is_no_longer_chosen(choice: SegmentedChoice) -> None:
    choice.set_code("ill")

    choice.set_items(REASONS[:2])

    assert choice.code is None


def test_what_is_offered_instead_can_be_chosen(choice: SegmentedChoice) -> None:
    codes = heard(choice)
    offered = (Choice("home", "回家"), Choice("ill", "就医"), Choice("other", "其他", key="O"))

    choice.set_items((*offered, Choice("work", "上班")))
    choice.set_items(offered)
    visible = [one for one in choice.findChildren(Segment) if one.isVisible()]
    for segment in visible:
        segment.click()

    assert [one.text() for one in visible] == ["回家", "就医", "其他"]
    assert codes == ["home", "ill", "other"]


def test_choosing_moves_no_segment(choice: SegmentedChoice) -> None:
    before = [segment.geometry() for segment in choice.findChildren(Segment)]

    choice.set_code("work")

    assert [segment.geometry() for segment in choice.findChildren(Segment)] == before


def test_a_narrow_choice_starts_new_rows_and_cuts_nothing(choice: SegmentedChoice) -> None:
    choice.resize(120, choice.height())

    segments = choice.findChildren(Segment)
    assert len({segment.y() for segment in segments}) > 1
    assert all(choice.rect().contains(segment.geometry()) for segment in segments)
    assert all(segment.height() >= 48 for segment in segments)


def test_new_rows_are_about_as_long(choice: SegmentedChoice) -> None:
    """The last one of seven does not stand alone under the other six."""
    choice.set_items([Choice(str(number), f"表{number}") for number in range(7)])
    choice.resize(choice.sizeHint().width() * 4 // 7, choice.height())

    rows = [segment.y() for segment in choice.findChildren(Segment) if segment.isVisible()]
    assert [rows.count(y) for y in sorted(set(rows))] == [4, 3]


def test_brief_words_stand_in_one_row_before_a_second_is_begun(qtbot: QtBot) -> None:
    """A count goes before a row is lost; the code and what is read aloud stay."""
    names = ("Contacts", "Services", "At home")
    choice = SegmentedChoice([Choice(name, f"{name} 1,204", brief=name) for name in names])
    qtbot.addWidget(choice)
    choice.resize(row_width([Choice(name, name) for name in names], 6), CONTROL)
    choice.show()

    segments = choice.findChildren(Segment)
    assert {one.y() for one in segments} == {0}
    assert [one.text() for one in segments] == [f"{name} 1,204" for name in names]
    brief = [one.width_with(6) for one in segments]
    choice.resize(choice.sizeHint().width(), CONTROL)
    assert all(long > short for long, short in zip(map(_tight, segments), brief, strict=True))
