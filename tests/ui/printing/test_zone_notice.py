# SPDX-License-Identifier: MIT
"""The notices on A4: one to a page, nothing over the blanks, nothing beyond the edge."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from gatehouse.domain.zone import ZoneLevel
from gatehouse.errors import DiskTrouble
from gatehouse.reports.zone_notice import NoticePaper, compose_notice
from gatehouse.ui.printing.zone_notice import HEIGHT, WIDTH, paint_notice, save_notices
from tests.support.zones_screen import a_notice, a_zone

EDGE = 40
BLANKS = round(HEIGHT) - 3 * 118 - 200 - 100
"""Where the foot begins: the date and the blanks."""


def papers() -> list[NoticePaper]:
    """Return a notice of each level and of its release, with all that is told at its longest."""
    rows = [
        replace(
            a_zone(1, level, 14, person="欧阳*静", released=released),
            document="样例市样例区疫情防控指挥部办公室〔2022〕第一百二十三号补充通知",
            contact="样例街道样例社区网格员周样例",
        )
        for level in ZoneLevel
        for released in (False, True)
    ]
    return [compose_notice(a_notice(row)) for row in rows]


def painted(paper: NoticePaper) -> QImage:
    """Return a notice on paper that is larger than it by an edge on each side."""
    image = QImage(
        round(WIDTH) + 2 * EDGE, round(HEIGHT) + 2 * EDGE, QImage.Format.Format_Grayscale8
    )
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.translate(EDGE, EDGE)
    paint_notice(paper, painter)
    painter.end()
    return image


def is_white(image: QImage, room: QRect) -> bool:
    """Say whether nothing is painted in *room*."""
    blank = QImage(room.size(), image.format())
    blank.fill(QColor("white"))
    return bool(image.copy(room) == blank)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("number", range(2 * len(ZoneLevel)))
def test_nothing_is_painted_beyond_the_edge_or_over_the_foot(number: int) -> None:
    image = painted(papers()[number])
    width, height = image.width(), image.height()

    assert is_white(image, QRect(0, 0, EDGE - 10, height))
    assert is_white(image, QRect(width - EDGE + 10, 0, EDGE - 10, height))
    assert is_white(image, QRect(0, height - EDGE, width, EDGE))
    assert is_white(image, QRect(0, EDGE + BLANKS - 40, width, 30))


@pytest.mark.usefixtures("qapp")
def test_each_notice_has_a_page_of_its_own(tmp_path: Path) -> None:
    saved = save_notices(papers(), tmp_path / "notices.pdf")

    assert saved.read_bytes().count(b"/Type /Page\n") == len(papers())


@pytest.mark.usefixtures("qapp")
def test_a_folder_that_takes_nothing_is_told(tmp_path: Path) -> None:
    with pytest.raises(DiskTrouble, match="Nothing was saved"):
        save_notices(papers()[:1], tmp_path / "nowhere" / "notices.pdf")
