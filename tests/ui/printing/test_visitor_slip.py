# SPDX-License-Identifier: MIT
"""The slip on paper: one page of the right size, on which everything has its place."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gatehouse.reports.visitor_slip import compose_slip
from gatehouse.ui.printing.visitor_slip import SlipSize, save_slip, slip_page, slip_room
from tests.support.visitor_slips import a_slip


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
