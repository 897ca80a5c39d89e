# SPDX-License-Identifier: MIT
"""The handover sheet, page by page."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from gatehouse.reports.handover_sheet import compose
from gatehouse.reports.sheet_block import Prose, Section
from gatehouse.ui.printing.handover_sheet import _SIGNATURES, HEIGHT, LAYOUT, WIDTH, SheetPages
from gatehouse.ui.printing.paper import save_pdf
from tests.support.handover_screen import signed

_FOOT = 40


def picture(pages: SheetPages, number: int) -> QImage:
    """Paint one page at a tenth of its size."""
    image = QImage(round(WIDTH / 10), round(HEIGHT / 10), QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.scale(0.1, 0.1)
    pages.paint_page(painter, number)
    painter.end()
    return image


def inked(image: QImage, first: int, last: int) -> bool:
    """Say whether anything is painted in these rows."""
    rows = range(first, last)
    return any(image.pixelColor(x, y).value() < 200 for y in rows for x in range(image.width()))


def test_a_sheet_has_as_many_pages_as_it_needs(qapp: QApplication) -> None:
    nothing, little, much = (SheetPages(compose(signed(people))).count for people in (0, 3, 60))

    assert nothing == 1
    assert nothing <= little < much


def test_every_page_ends_with_the_fingerprint_and_its_number(qapp: QApplication) -> None:
    pages = SheetPages(compose(signed(60)))

    for number in range(pages.count):
        image = picture(pages, number)
        assert inked(image, 0, image.height() // 2)
        assert inked(image, image.height() - 4, image.height())


def test_nothing_is_painted_over_the_foot(qapp: QApplication) -> None:
    pages = SheetPages(compose(signed(60)))

    for placed in pages._pages:
        top, piece = placed[-1]
        assert top + piece.height <= HEIGHT - _FOOT


def test_a_heading_stays_with_what_it_heads(qapp: QApplication) -> None:
    pages = SheetPages(compose(signed(60)))

    for placed in pages._pages:
        assert not placed[-1][1].keeps


def test_the_pdf_holds_every_page(qapp: QApplication, tmp_path: Path) -> None:
    pages = SheetPages(compose(signed(60)))

    path = save_pdf(tmp_path / "sheet.pdf", LAYOUT, pages.paint)

    written = path.read_bytes()
    assert written.startswith(b"%PDF")
    assert b"/Count %d" % pages.count in written


@pytest.mark.parametrize("lines", range(0, 40, 3))
def test_nobody_signs_a_page_without_what_was_said(qapp: QApplication, lines: int) -> None:
    """However much is open before them, the notes go over together with the signatures."""
    sheet = compose(signed(3))
    *before, said = sheet.sections
    filled = Prose(text="\n".join(f"第 {number} 行" for number in range(lines)))
    sections = (*before, Section(said.title, said.note, (filled,)), said)

    pages = SheetPages(replace(sheet, sections=sections))._pages

    (signing,) = (page for page in pages if any(piece.height == _SIGNATURES for _, piece in page))
    placed = [piece.height for _, piece in signing]
    assert placed.index(_SIGNATURES) > 0
