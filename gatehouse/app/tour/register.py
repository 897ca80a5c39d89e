# SPDX-License-Identifier: MIT
"""The end of the day: the register that the street office asks for."""

from PySide6.QtCore import Qt

from gatehouse.app.tour.stage import Stage
from gatehouse.domain.words import Words
from gatehouse.ui.registers.page import RegistersPage
from gatehouse.ui.shell.actions import Room


def export(stage: Stage) -> None:
    """Write the day's register beside the pictures."""
    hands = stage.hands
    hands.press(Qt.Key.Key_F8)
    page = stage.page(Room.REGISTERS)
    assert isinstance(page, RegistersPage)
    hands.until(page.export.act.isEnabled, "the day's register")
    page.export.choose_folder(stage.out)
    stage.picture("registers", Words("导出", "Export"))
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: list(stage.out.glob("*.xlsx")), "the workbook")
    hands.until(page.result.isVisible, "where the workbook is")
    stage.picture("exported", Words("xlsx", "xlsx"))
