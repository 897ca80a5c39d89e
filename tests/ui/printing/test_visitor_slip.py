# SPDX-License-Identifier: MIT
"""The slip on paper: one page of the right size, on which everything has its place."""

import itertools
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from gatehouse.reports.visitor_slip import compose_slip
from gatehouse.ui.printing.visitor_slip import SlipSize, save_slip, slip_page, slip_paint, slip_room
from tests.support.visitor_slips import a_slip

WHITE = 255


@pytest.mark.parametrize("size", list(SlipSize))
@pytest.mark.parametrize("number", ["4816209357", ""])
def test_a_slip_is_one_page(
    qapp: QApplication, tmp_path: Path, size: SlipSize, number: str
) -> None:
    path = save_slip(compose_slip(a_slip(number=number)), size, tmp_path / "slip.pdf")

    pdf = path.read_bytes()
    assert pdf.count(b"/Type /Page\n") == 1
    assert path.stat().st_mode & 0o077 == 0


def test_a_roll_is_as_long_as_the_slip(qapp: QApplication) -> None:
    """With a code it is longer; A6 stays A6."""
    with_code, without = (compose_slip(a_slip(number=number)) for number in ("4816209357", ""))

    rolls = [slip_page(paper, SlipSize.ROLL).fullRectPoints() for paper in (with_code, without)]
    assert rolls[0].height() > rolls[1].height()
    assert rolls[0].width() == rolls[1].width() == 227
    assert slip_room(with_code, SlipSize.CARD) == slip_room(without, SlipSize.CARD)


def test_the_code_on_a_slip_has_a_quiet_zone(qapp: QApplication) -> None:
    """Four modules between the code and what stands over, under and beside it."""
    paper = compose_slip(a_slip(number="4816209357"))
    image = QImage(slip_room(paper, SlipSize.ROLL).toSize(), QImage.Format.Format_Grayscale8)
    image.fill(WHITE)
    painter = QPainter(image)
    slip_paint(paper, SlipSize.ROLL)(painter)
    painter.end()

    def inked(*places: tuple[int, int]) -> bool:
        return any(image.pixelColor(x, y).lightness() < WHITE for x, y in places)

    rules = [
        y
        for y in range(image.height())
        if all(image.pixelColor(x, y).lightness() < 128 for x in range(0, 720, 7))
    ]
    above, under = [pair for pair in itertools.pairwise(rules) if pair[1] - pair[0] > 10][-1]
    lines = [y for y in range(above + 3, under - 3) if inked(*((x, y) for x in range(300)))]
    columns = [x for x in range(300) if inked(*((x, y) for y in lines))]
    quiet = 4 * (lines[-1] - lines[0]) // 21

    assert lines[0] - above >= quiet
    assert under - lines[-1] >= quiet
    assert 40 + columns[0] >= quiet
    beside = range(columns[-1] + 1, columns[-1] + quiet)
    assert not inked(*((x, y) for x in beside for y in lines))
