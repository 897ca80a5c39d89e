# SPDX-License-Identifier: MIT
"""Parcels lie on the shelf, a stair is disinfected, and the five rounds find something."""

from typing import Final

from PySide6.QtCore import Qt

from gatehouse.app.tour.stage import Stage
from gatehouse.domain.words import Words
from gatehouse.ui.errands.disinfection_section import DisinfectionSection
from gatehouse.ui.errands.page import ErrandsPage
from gatehouse.ui.errands.parcels_section import ParcelsSection
from gatehouse.ui.errands.patrols_section import PatrolsSection
from gatehouse.ui.shell.actions import Room
from gatehouse.ui.tour import CTRL

_ENTER: Final = Qt.Key.Key_Return
_INSERT: Final = Qt.Key.Key_Insert
_SPACE: Final = Qt.Key.Key_Space
_DOOR: Final = "1-1-101"
_STAIR: Final = "1 号楼 1 单元"
_WHO: Final = "赵样例"
_FOUND: Final = "东侧围栏剪开一个口子，约 40 厘米"


def upkeep(stage: Stage) -> None:
    """Take parcels in, disinfect a stair, and note what a patrol found as an incident."""
    stage.clock.go_to(19, 20)
    stage.hands.press(Qt.Key.Key_F5)
    page = stage.page(Room.ERRANDS)
    assert isinstance(page, ErrandsPage)
    _keep_parcels(stage, page)
    _disinfect(stage, page)
    _walk(stage, page)


def _keep_parcels(stage: Stage, page: ErrandsPage) -> None:
    hands = stage.hands
    page.sections.show_section(ParcelsSection.CODE)
    section = page.current
    assert isinstance(section, ParcelsSection)
    hands.press(_INSERT)
    hands.until(section.form.flat.edit.hasFocus, "the question for the flat")
    hands.type(_DOOR)
    hands.until(lambda: section.form.flat.household_id, "the flat")
    hands.press(_ENTER)
    hands.until(section.form.pieces.edit.hasFocus, "the question for the number")
    hands.type("2")
    hands.press(_ENTER)
    hands.until(lambda: section.table.rows, "the parcels on the shelf")
    hands.press(Qt.Key.Key_Escape)
    stage.picture("parcels", Words(_DOOR, _DOOR))


def _disinfect(stage: Stage, page: ErrandsPage) -> None:
    hands = stage.hands
    page.sections.show_section(DisinfectionSection.CODE)
    section = page.current
    assert isinstance(section, DisinfectionSection)
    hands.press(_INSERT)
    hands.until(section.area_form.where.edit.hasFocus, "the question for the area")
    hands.type(_STAIR)
    hands.press(_ENTER)
    hands.until(lambda: section.table.rows and not section.in_form, "the area on the list")
    section.table.setFocus()
    section.table.choose_row(0)
    hands.press(_SPACE)
    hands.until(section.form.used.done_by.edit.hasFocus, "the question for who did it")
    hands.type(_WHO)
    hands.press(_ENTER)
    hands.until(lambda: section.area is not None and section.area.done_today, "the area done")
    stage.picture("disinfection", Words(_STAIR, _STAIR))


def _walk(stage: Stage, page: ErrandsPage) -> None:
    hands = stage.hands
    page.sections.show_section(PatrolsSection.CODE)
    section = page.current
    assert isinstance(section, PatrolsSection)
    hands.until(lambda: section.table.rows, "the check list")
    section.table.setFocus()
    section.table.choose_row(0)
    hands.press(_SPACE)
    hands.until(lambda: section.patrol is not None, "the patrol that was begun")
    section.table.choose_row(1)
    hands.press(Qt.Key.Key_R, CTRL)
    hands.until(section.finding.words.edit.hasFocus, "the question for what is wrong")
    hands.type(_FOUND)
    hands.press(_ENTER)
    hands.until(lambda: section.patrol is not None and section.patrol.findings, "the finding")
    stage.picture("patrol", Words("五个一遍", "Five rounds"))
