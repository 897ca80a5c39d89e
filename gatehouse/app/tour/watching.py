# SPDX-License-Identifier: MIT
"""Who is out too long is called, and a way that nobody logged is typed in later."""

from typing import Final

from PySide6.QtCore import Qt

from gatehouse.app.tour.care import go_to_section
from gatehouse.app.tour.desk import FAMILY, ask_for, desk_of, recording, until_weighed
from gatehouse.app.tour.stage import Stage
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.domain.words import Words
from gatehouse.ui.care.gaps_section import GapsSection
from gatehouse.ui.care.outside_section import OutsideSection
from gatehouse.ui.care.page import CarePage
from gatehouse.ui.shell.actions import Room
from gatehouse.ui.tour import CTRL

_ENTER: Final = Qt.Key.Key_Return


def outside(stage: Stage) -> None:
    """Call whoever went shopping first this afternoon, and write down what was said."""
    hands, page = stage.hands, stage.page(Room.CARE)
    assert isinstance(page, CarePage)
    stage.clock.go_to(19, 10)
    go_to_section(stage, page, OutsideSection)
    section = page.current
    assert isinstance(section, OutsideSection)
    section.refresh()
    hands.until(lambda: section.table.rows and section.form.row, "who is out too long")
    hands.press(Qt.Key.Key_Right)
    hands.type("女儿")
    hands.press(Qt.Key.Key_Tab)
    hands.type("超市排队，十分钟后到家")
    stage.picture("outside", Words("超时", "over the time"))
    was = len(section.table.rows)
    hands.press(_ENTER, CTRL)
    hands.until(lambda: any(row.cells[2].detail for row in section.table.rows), "the call")
    assert len(section.table.rows) == was


def gaps(stage: Stage) -> None:
    """Let them in twice, since nobody logged them in between, and type that in later."""
    hands, desk = stage.hands, desk_of(stage)
    for hour, minute, sign in ((19, 15, ""), (19, 35, "+")):
        stage.clock.go_to(hour, minute)
        hands.press(Qt.Key.Key_F1)
        ask_for(stage, FAMILY)
        hands.press(Qt.Key.Key_1, CTRL)
        hands.until(lambda: desk.state.person, "who is meant")
        hands.type(f"{sign}365")
        until_weighed(stage, Conclusion.ADMIT)
        recording(stage, lambda: hands.press(_ENTER))
    hands.press(Qt.Key.Key_K, CTRL)
    page = stage.page(Room.CARE)
    assert isinstance(page, CarePage)
    go_to_section(stage, page, GapsSection)
    section = page.current
    assert isinstance(section, GapsSection)
    hands.until(lambda: section.form.row, "the gap")
    hands.press(_ENTER)
    hands.until(section.form.at.edit.hasFocus, "the question for the time")
    hands.type("1925")
    stage.picture("gaps", Words("缺一次出", "Way out is missing"))
    hands.press(_ENTER)
    hands.until(lambda: section.form.row is None, "that the gap is mended")
