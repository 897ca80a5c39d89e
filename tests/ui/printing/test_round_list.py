# SPDX-License-Identifier: MIT
"""The list of a round on A4: a full page stays inside its edges and clear of the signatures."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from gatehouse.domain.test_round import TickResult
from gatehouse.reports.round_list import LINES_ON_A_PAGE, ListPage, compose_round_list
from gatehouse.ui.printing.round_list import paint_list_page, save_round_list
from gatehouse.ui.printing.tick_grid import HEIGHT, WIDTH
from tests.support.round_sheets import a_flat, a_sheet

EDGE = 40


def painted(page: ListPage) -> QImage:
    """Return a page on paper that is larger than it by an edge on each side."""
    image = QImage(
        round(WIDTH) + 2 * EDGE, round(HEIGHT) + 2 * EDGE, QImage.Format.Format_Grayscale8
    )
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.translate(EDGE, EDGE)
    paint_list_page(page, painter)
    painter.end()
    return image


def is_white(image: QImage, room: QRect) -> bool:
    """Say whether nothing is painted in *room*."""
    blank = QImage(room.size(), image.format())
    blank.fill(QColor("white"))
    return bool(image.copy(room) == blank)


@pytest.mark.usefixtures("qapp")
def test_a_full_page_stays_inside_its_edges_and_clear_of_the_signatures() -> None:
    (page,) = compose_round_list(a_sheet(a_flat("2期10-3", 2601, LINES_ON_A_PAGE)))

    image = painted(page)

    width, height = image.width(), image.height()
    assert is_white(image, QRect(0, 0, EDGE - 10, height))
    assert is_white(image, QRect(width - EDGE + 10, 0, EDGE - 10, height))
    assert is_white(image, QRect(0, height - EDGE, width, EDGE))
    assert is_white(image, QRect(0, EDGE + round(HEIGHT) - 175, width, 15))


@pytest.mark.usefixtures("qapp")
def test_whoever_is_ticked_already_is_ticked_on_paper() -> None:
    (open_page,) = compose_round_list(a_sheet(a_flat("3-1", 101, 1)))
    (done_page,) = compose_round_list(a_sheet(a_flat("3-1", 101, 1, TickResult.SAMPLED)))

    assert painted(open_page) != painted(done_page)


@pytest.mark.usefixtures("qapp")
def test_each_stair_is_saved_on_a_page_of_its_own(tmp_path: Path) -> None:
    pages = compose_round_list(a_sheet(a_flat("3-1", 101, 2), a_flat("3-2", 101, 1)))

    saved = save_round_list(pages, tmp_path / "list.pdf")

    assert saved.read_bytes().count(b"/Type /Page\n") == 2
