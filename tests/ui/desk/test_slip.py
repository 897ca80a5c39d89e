# SPDX-License-Identifier: MIT
"""The slip at the desk: offered after a visitor's entry, never asked for."""

from pathlib import Path

from PySide6.QtCore import Qt

from gatehouse.domain.entry import SubjectClass
from gatehouse.ui.printing.visitor_slip import SlipSize
from tests.ui.desk.conftest import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_the_last_visitors_slip_comes_up_by_one_key(desk: Desk, tmp_path: Path) -> None:
    desk.page._parts.slips._entry_id = "entry-7"
    desk.press(Qt.Key.Key_P, CONTROL).settle()

    pane = desk.page.left.panes.slip
    assert desk.post.slips == ["entry-7"]
    assert desk.page.left.panes.pane is pane
    assert "3栋2单元501" in pane._said.text()

    pane.size_choice.set_code(SlipSize.CARD.value)
    pane.save_requested.emit(tmp_path / "slip.pdf")
    desk.settle()
    assert (tmp_path / "slip.pdf").read_bytes().startswith(b"%PDF")
    desk.press(Qt.Key.Key_Escape)
    assert desk.page.left.panes.pane is None


def test_there_is_no_slip_before_a_visitor_came(desk: Desk) -> None:
    desk.press(Qt.Key.Key_P, CONTROL).settle()

    assert desk.post.slips == []
    assert desk.page.left.panes.pane is None


def test_the_english_questions_fit_whoever_stands_there(desk: Desk) -> None:
    """Somebody new is asked who they are; a neighbour is not, and their language is told."""
    desk.press(Qt.Key.Key_Insert).settle().press(Qt.Key.Key_E, CONTROL)
    pane = desk.page.left.panes.english
    asked = [label.text() for label in pane._english if label.text()]
    assert asked[:3] == [
        "Your name, passport, telephone?",
        "Which flat? Their telephone?",
        "What brings you here today?",
    ]
    desk.press(Qt.Key.Key_Escape).press(Qt.Key.Key_Escape).settle()

    desk.type("lxf").settle().press(Qt.Key.Key_E, CONTROL)
    assert pane._english[0].text() == "May I ask what this trip is for?"
    pane.open_for((), temperature=False, known=SubjectClass.FOREIGNER, language="en")
    assert pane.about.text() == "Language written down: English · 登记的语言：英语"


def test_the_slip_is_offered_beside_the_acknowledgement(desk: Desk) -> None:
    view = desk.page.left.idle
    wanted: list[bool] = []
    view.slip_requested.connect(lambda: wanted.append(True))

    view._on_recorded_act_requested("slip")

    assert wanted == [True]
