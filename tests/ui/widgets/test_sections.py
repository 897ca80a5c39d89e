# SPDX-License-Identifier: MIT
"""The sections of a room are chosen at its head, and each keeps what was begun in it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gatehouse.ui.widgets.sections import Sections
from gatehouse.ui.widgets.segment import Choice

CHOICES = (Choice("round", "Today's round 12"), Choice("people", "People 48"), Choice("days", "14"))


class Two(QWidget):
    """A section with two boxes; it begins with the first."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = QLineEdit(), QLineEdit()
        layout = QVBoxLayout(self)
        layout.addWidget(self.first)
        layout.addWidget(self.second)
        self.setFocusProxy(self.first)


@pytest.fixture
def parts() -> dict[str, Two]:
    return {choice.code: Two() for choice in CHOICES}


@pytest.fixture
def sections(qtbot: QtBot, parts: dict[str, Two]) -> Sections:
    widget = Sections()
    qtbot.addWidget(widget)
    for code, part in parts.items():
        widget.add_section(code, part)
    widget.set_words("Care", "12 to visit", CHOICES)
    widget.resize(900, 400)
    widget.show()
    widget.activateWindow()
    QTest.qWaitForWindowActive(widget)
    return widget


def test_the_first_section_is_shown_until_another_is_chosen(
    sections: Sections, parts: dict[str, Two]
) -> None:
    assert sections.code == "round"
    assert parts["round"].isVisible()
    assert not parts["people"].isVisible()


def test_the_choice_is_walked_and_entered_by_keys(
    sections: Sections, parts: dict[str, Two]
) -> None:
    shown: list[str] = []
    sections.section_shown.connect(shown.append)
    sections.choice.setFocus()

    QTest.keyClick(sections.choice, Qt.Key.Key_Right)
    assert sections.choice.hasFocus()
    QTest.keyClick(sections.choice, Qt.Key.Key_Down)

    assert shown == ["people"]
    assert parts["people"].first.hasFocus()


def test_a_section_is_found_as_it_was_left(sections: Sections, parts: dict[str, Two]) -> None:
    sections.begin()
    parts["round"].second.setFocus()
    QTest.keyClicks(parts["round"].second, "half a word")

    sections.step(1)
    assert parts["people"].first.hasFocus()
    sections.step(-1)

    assert parts["round"].second.hasFocus()
    assert parts["round"].second.text() == "half a word"


def test_steps_go_round(sections: Sections) -> None:
    sections.step(-1)
    assert sections.code == "days"
    sections.step(1)

    assert sections.code == "round"


def test_other_counts_leave_the_section_where_it_is(sections: Sections) -> None:
    sections.show_section("people")
    shown: list[str] = []
    sections.section_shown.connect(shown.append)

    sections.set_words("Care", "11 to visit", (Choice("round", "Today's round 11"), *CHOICES[1:]))

    assert sections.code == "people"
    assert shown == []


def test_the_title_gives_way_to_the_choice_in_a_narrow_window(
    qtbot: QtBot, sections: Sections
) -> None:
    sections.resize(430, 300)
    qtbot.waitUntil(lambda: sections.choice.width() < 430)
    assert sections._head._title.isVisible(), "the choice is tighter, and stays in one row"
    assert sections.choice.height() == 48

    sections.resize(200, 300)

    qtbot.waitUntil(lambda: not sections._head._title.isVisible())
    assert QApplication.focusWidget() is not None


def test_a_section_begins_anew_where_what_had_the_keys_is_gone(
    sections: Sections, parts: dict[str, Two]
) -> None:
    parts["round"].second.setFocus()
    sections.choice.setFocus()
    parts["round"].second.hide()

    sections.begin()

    assert QApplication.focusWidget() is parts["round"].first
