# SPDX-License-Identifier: MIT
"""Blank sheets on A4, across: whole headings, room for a pen, nothing beyond the edge."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from gatehouse.domain.paper_sheet import LINES, Numbers
from gatehouse.domain.post import Post
from gatehouse.errors import DiskTrouble
from gatehouse.reports.blank_sheet import BlankSheet, compose_blank_sheets
from gatehouse.ui.printing.blank_sheets import (
    HEIGHT,
    WIDTH,
    paint_blank_sheet,
    save_blank_sheets,
)
from gatehouse.ui.shell.fonts import font

EDGE = 40
PEN = 50
"""A line is at least five millimetres high."""
POST = Post(
    compound="银杏苑小区二期北区",
    community="样例市样例区样例街道样例社区",
    gate="东北门（临时）",
    telephone="0000-8001101",
)


def sheets() -> tuple[BlankSheet, ...]:
    """Return sheets with the longest numbers and names."""
    return compose_blank_sheets(POST, Numbers(99_998, 99_999))


def painted(sheet: BlankSheet) -> QImage:
    """Return a sheet on paper that is larger than it by an edge on each side."""
    size = round(WIDTH) + 2 * EDGE, round(HEIGHT) + 2 * EDGE
    image = QImage(*size, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.translate(EDGE, EDGE)
    paint_blank_sheet(sheet, painter)
    painter.end()
    return image


def is_white(image: QImage, room: QRect) -> bool:
    """Say whether nothing is painted in *room*."""
    blank = QImage(room.size(), image.format())
    blank.fill(QColor("white"))
    return bool(image.copy(room) == blank)


@pytest.mark.usefixtures("qapp")
def test_nothing_is_painted_beyond_the_edge() -> None:
    image = painted(sheets()[1])
    width, height = image.width(), image.height()
    beyond = EDGE - 4

    assert is_white(image, QRect(0, 0, width, beyond))
    assert is_white(image, QRect(0, height - beyond, width, beyond))
    assert is_white(image, QRect(0, 0, beyond, height))
    assert is_white(image, QRect(width - beyond, 0, beyond, height))
    assert not is_white(image, image.rect())


@pytest.mark.usefixtures("qapp")
def test_a_line_is_high_enough_for_a_pen_and_each_heading_has_its_width() -> None:
    sheet = sheets()[0]
    shares = sum(share for _, share in sheet.columns)

    assert (HEIGHT - 350) / LINES >= PEN
    for words, share in sheet.columns:
        width = WIDTH * share / shares
        assert QFontMetricsF(font(28, bold=True)).horizontalAdvance(words.zh) < width
        assert QFontMetricsF(font(22)).horizontalAdvance(words.en) < width


@pytest.mark.usefixtures("qapp")
def test_each_sheet_is_a_page_of_the_file(tmp_path: Path) -> None:
    file = save_blank_sheets(sheets(), tmp_path / "sheets.pdf")

    assert file.read_bytes().count(b"/Type /Page\n") == 2


@pytest.mark.usefixtures("qapp")
def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(DiskTrouble, match="could not be written"):
        save_blank_sheets(sheets(), tmp_path / "nowhere" / "sheets.pdf")
