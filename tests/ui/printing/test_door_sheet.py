# SPDX-License-Identifier: MIT
"""The sheets at the doors on A4: one to a page, nothing beyond the edge."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from gatehouse.reports.door_sheet import compose_door_sheet
from gatehouse.ui.printing.door_sheet import paint_door_sheet, save_door_sheets
from gatehouse.ui.printing.tick_grid import HEIGHT, WIDTH
from tests.support.round_sheets import a_door_sheet
from tests.ui.printing.test_round_list import EDGE, is_white


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("days", [None, 14, 3])
def test_nothing_is_painted_beyond_the_edge(days: int | None) -> None:
    """Also where all is at its longest."""
    sheet = replace(a_door_sheet(days), place="2期10栋甲单元1203")
    image = QImage(
        round(WIDTH) + 2 * EDGE, round(HEIGHT) + 2 * EDGE, QImage.Format.Format_Grayscale8
    )
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.translate(EDGE, EDGE)
    paint_door_sheet(compose_door_sheet(sheet), painter)
    painter.end()
    width, height = image.width(), image.height()

    assert is_white(image, QRect(0, 0, EDGE - 10, height))
    assert is_white(image, QRect(width - EDGE + 10, 0, EDGE - 10, height))
    assert is_white(image, QRect(0, height - EDGE, width, EDGE))
    assert is_white(image, QRect(0, EDGE + round(HEIGHT) - 75, width, 30))


@pytest.mark.usefixtures("qapp")
def test_each_flat_has_a_page_of_its_own(tmp_path: Path) -> None:
    papers = [compose_door_sheet(a_door_sheet(days)) for days in (None, 14)]

    saved = save_door_sheets(papers, tmp_path / "doors.pdf")

    assert saved.read_bytes().count(b"/Type /Page\n") == 2
