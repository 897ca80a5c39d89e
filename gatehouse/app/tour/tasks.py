# SPDX-License-Identifier: MIT
"""What the street office wants by tonight, a notice, its points, and the locked window."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt

from gatehouse.app.tour.beginning import LEADER, PIN
from gatehouse.app.tour.stage import Stage
from gatehouse.domain.words import Words
from gatehouse.ui.errands.notices_section import NoticesSection
from gatehouse.ui.errands.page import ErrandsPage
from gatehouse.ui.errands.points_section import PointsSection
from gatehouse.ui.errands.tasks_section import TasksSection
from gatehouse.ui.shell.actions import Room
from gatehouse.ui.tour import CTRL
from gatehouse.ui.widgets.tick import Tick

_ENTER: Final = Qt.Key.Key_Return
_TICKED: Final = 3
_WANTED: Final = "摸排 3 栋独居老人，名单报街道办"
_DONE_SO_FAR: Final = "走访了 12 户，还差 4 户没人在家"


def tasks(stage: Stage) -> None:
    """Note a task with its date, say what was done so far, and publish the rules as a notice."""
    hands = stage.hands
    stage.clock.go_to(19, 40)
    hands.press(Qt.Key.Key_F5)
    page = stage.page(Room.ERRANDS)
    assert isinstance(page, ErrandsPage)
    section = page.part(TasksSection.CODE)
    assert isinstance(section, TasksSection)
    page.sections.show_section(TasksSection.CODE)
    hands.press(Qt.Key.Key_Insert)
    hands.until(section.form.what.edit.hasFocus, "the form of a task")
    hands.type(_WANTED)
    section.form.due.edit.setFocus()
    hands.type("22:00")
    hands.press(_ENTER)
    hands.until(section.pane.said.edit.hasFocus, "the task")
    hands.type(_DONE_SO_FAR)
    hands.press(_ENTER)
    hands.until(lambda: _steps(section) > 1, "the feedback")
    stage.picture("task", Words(_DONE_SO_FAR, _DONE_SO_FAR))
    _publish(stage, page)


def lock(stage: Stage) -> None:
    """Leave the window, and come back by the PIN."""
    hands = stage.hands
    hands.press(Qt.Key.Key_F1)
    hands.press(Qt.Key.Key_L, CTRL)
    locking = stage.program.locking
    hands.until(lambda: locking.page is not None and locking.page.serving.current, "the lock")
    stage.picture("locked", Words(LEADER, LEADER))
    hands.type(PIN)
    hands.press(_ENTER)
    hands.until(lambda: locking.page is None, "the window again")


def _publish(stage: Stage, page: ErrandsPage) -> None:
    hands = stage.hands
    section = page.part(NoticesSection.CODE)
    assert isinstance(section, NoticesSection)
    hands.press(Qt.Key.Key_N, CTRL | Qt.KeyboardModifier.ShiftModifier)
    hands.until(lambda: section.form.isVisible() and section.form.begun, "the rules in words")
    hands.press(_ENTER, CTRL)
    hands.until(section.pane.isVisible, "the notice")
    stage.picture("notice", Words("进出本小区须知", "the rules at this gate"))
    _check_points(stage, page)


def _check_points(stage: Stage, page: ErrandsPage) -> None:
    """Tick the first points of the notice at this gate."""
    hands = stage.hands
    section = page.part(PointsSection.CODE)
    assert isinstance(section, PointsSection)
    page.sections.show_section(PointsSection.CODE)
    hands.until(lambda: section.table.rows, "the points of the notice")
    section.table.setFocus()
    for done in range(1, _TICKED + 1):
        hands.press(Qt.Key.Key_Space)
        hands.until(partial(_is_ticked, section, done), "the tick")
    stage.picture("points", Words("第 4 条", "Point 4"))


def _is_ticked(section: PointsSection, done: int) -> bool:
    return sum(row.tick is Tick.DONE for row in section.table.rows) >= done


def _steps(section: TasksSection) -> int:
    return 0 if section.pane.row is None else len(section.pane.row.steps)
