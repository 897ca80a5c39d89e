# SPDX-License-Identifier: MIT
"""The card of a pass can be scanned back, and looks as its class and state ask."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
import segno
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

from gatehouse.domain.gate_pass import PassClass, PassState
from gatehouse.errors import DiskTrouble, GatehouseError
from gatehouse.ui.printing.paper import paint_page
from gatehouse.ui.printing.pass_card import CARD, card_page, card_paint, paint_card, save_card
from tests.support.passes_screen import a_card

CODE = QRectF(1480 - 70 - 320, 190 + 50, 320, 320)
QUIET = 4
AT = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)


def _painted(pass_class: PassClass, state: PassState = PassState.VALID) -> QImage:
    image = QImage(CARD.toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor("#777777"))
    painter = QPainter(image)
    paint_card(a_card(pass_class, state), painter)
    painter.end()
    return image


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("pass_class", PassClass)
def test_the_code_on_the_card_is_the_number(pass_class: PassClass) -> None:
    """Module by module, so that every scanner reads it."""
    image = _painted(pass_class)
    matrix = segno.make_qr(a_card(pass_class).row.number, error="m").matrix
    module = CODE.width() / len(matrix)

    read = [
        [
            image.pixelColor(
                round(CODE.left() + (column + 0.5) * module),
                round(CODE.top() + (row + 0.5) * module),
            ).lightness()
            < 128
            for column in range(len(matrix))
        ]
        for row in range(len(matrix))
    ]

    assert read == [[bool(dark) for dark in line] for line in matrix]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("pass_class", PassClass)
def test_the_code_has_a_quiet_zone(pass_class: PassClass) -> None:
    """Four modules of nothing beside and under it, or scanners do not find it."""
    image = _painted(pass_class)
    quiet = QUIET * CODE.width() / 21
    left = QRectF(CODE.left() - quiet, CODE.top(), quiet - 2, CODE.height()).toRect()
    under = QRectF(CODE.left() - quiet, CODE.bottom() + 2, CODE.width() + quiet, quiet).toRect()

    for room in (left, under):
        inks = {
            image.pixelColor(x, y).lightness()
            for x in range(room.left(), room.right(), 3)
            for y in range(room.top(), room.bottom(), 3)
        }
        assert inks == {255}


@pytest.mark.usefixtures("qapp")
def test_the_classes_are_told_apart_without_colour() -> None:
    """One band is filled, the other an outline."""
    visitor = _painted(PassClass.VISITOR_DAY).pixelColor(740, 30)
    resident = _painted(PassClass.RESIDENT_TEMPORARY).pixelColor(740, 30)

    assert visitor.lightness() > 240
    assert resident.lightness() < 60


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("state", [PassState.VOID, PassState.SUSPENDED, PassState.EXPIRED])
def test_a_pass_that_is_not_valid_any_more_is_stamped(state: PassState) -> None:
    """So that no copy of it looks sound."""
    stamped = _painted(PassClass.VISITOR_DAY, state)

    assert stamped != _painted(PassClass.VISITOR_DAY)


@pytest.mark.usefixtures("qapp")
def test_a_card_is_saved_as_one_page_of_its_own_size(tmp_path: Path) -> None:
    """A6 across, in points."""
    path = save_card(a_card(PassClass.VISITOR_DAY), tmp_path / "pass.pdf")

    written = path.read_bytes()
    assert written.startswith(b"%PDF")
    assert written.count(b"/Type /Page\n") == 1
    assert b"/MediaBox [0 0 420.000000 297.000000]" in written


@pytest.mark.usefixtures("qapp")
def test_a_folder_that_takes_nothing_is_said(tmp_path: Path) -> None:
    """Nothing is left half written."""
    with pytest.raises(DiskTrouble):
        save_card(a_card(PassClass.VISITOR_DAY), tmp_path / "no" / "pass.pdf")


@pytest.mark.qt_log_ignore("QPainter::begin")
@pytest.mark.usefixtures("qapp")
def test_a_printer_that_takes_nothing_is_said(tmp_path: Path) -> None:
    """With what is safe and what to do."""
    printer = QPrinter()
    printer.setPageLayout(card_page())
    printer.setOutputFileName(str(tmp_path / "no" / "folder" / "card.pdf"))

    with pytest.raises(GatehouseError, match="Everything recorded is safe"):
        paint_page(printer, card_paint(a_card(PassClass.VISITOR_DAY)))


@pytest.mark.usefixtures("qapp")
def test_a_printer_gets_the_card_in_its_true_size(tmp_path: Path) -> None:
    """On the paper that offices have."""
    printer = QPrinter()
    printer.setPageLayout(card_page())
    printer.setOutputFileName(str(tmp_path / "card.pdf"))

    paint_page(printer, card_paint(a_card(PassClass.VISITOR_DAY)))

    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF")
