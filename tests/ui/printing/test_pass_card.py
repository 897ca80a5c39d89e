# SPDX-License-Identifier: MIT
"""The card of a pass can be scanned back, and looks as its class and state ask."""

from datetime import UTC, datetime, time
from pathlib import Path

import pytest
import segno
from msgspec.structs import replace
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

from gatehouse.domain.gate_pass import PassCard, PassClass, PassRow, PassState
from gatehouse.errors import DiskTrouble, GatehouseError
from gatehouse.reports.pass_notice import company_of
from gatehouse.ui.printing.paper import paint_page
from gatehouse.ui.printing.pass_card import CARD, card_page, card_paint, paint_card, save_card
from tests.support.passes_screen import a_card, blank

CODE = QRectF(1480 - 70 - 310, 190 + 60, 310, 310)
QUIET = 4
AT = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)


def with_many_terms(card: PassCard) -> PassRow:
    """Return the row of *card* for a pass with hours, uses and gates, which comes back."""
    terms = replace(
        card.row.terms,
        hours=(time(6), time(20)),
        uses=2,
        per_days=1,
        gates=("北门", "东二门", "地下车库出入口"),
        returned=True,
    )
    return replace(card.row, terms=terms)


def _inked_rows(image: QImage, room: QRect) -> int:
    dark = 128
    return sum(
        any(image.pixelColor(x, y).lightness() < dark for x in range(room.left(), room.right()))
        for y in range(room.top(), room.bottom())
    )


def _painted(card: PassCard) -> QImage:
    image = QImage(CARD.toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor("#777777"))
    painter = QPainter(image)
    paint_card(card, painter)
    painter.end()
    return image


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("pass_class", PassClass)
def test_the_code_on_the_card_is_the_number(pass_class: PassClass) -> None:
    """Module by module, so that every scanner reads it."""
    image = _painted(a_card(pass_class))
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
    """Four modules of nothing on every side, or scanners do not find it."""
    card = a_card(pass_class)
    card = replace(
        card, note="样例花园物业服务有限责任公司第三分公司" * 2, row=with_many_terms(card)
    )
    image = _painted(card)
    quiet = QUIET * CODE.width() / 21 - 2
    around = CODE.adjusted(-quiet, -quiet, quiet, quiet).toRect()

    for x in range(around.left(), around.right(), 3):
        for y in range(around.top(), around.bottom(), 3):
            if not CODE.adjusted(-1, -1, 1, 1).contains(x, y):
                assert image.pixelColor(x, y).lightness() == 255, (x, y)


@pytest.mark.usefixtures("qapp")
def test_what_a_pass_allows_stays_large_enough_to_be_read() -> None:
    """What is more than two limits stands beside the number, and not in one tiny line."""
    card = a_card(PassClass.WORKER)
    plain = _painted(card)
    full = _painted(replace(card, row=with_many_terms(card)))

    beside = QRectF(700, 190 + 90, 340, 226).toRect()
    assert _inked_rows(plain, beside) == 0
    assert _inked_rows(full, beside) > 4 * 20


@pytest.mark.usefixtures("qapp")
def test_a_card_before_it_is_named_has_room_for_a_pen_whatever_the_company_is_called() -> None:
    card = blank(a_card(PassClass.WORKER))
    named = replace(card, note="样例花园物业服务有限责任公司第三分公司")

    line = QRectF(60, 190 + 384, 900, 90).toRect()
    assert _painted(named) != _painted(card)
    assert _painted(named).copy(line) == _painted(card).copy(line)


@pytest.mark.parametrize(
    ("pass_class", "company"), [(PassClass.WORKER, "样例物业"), (PassClass.RESIDENT_TEMPORARY, "")]
)
def test_only_a_company_is_printed_never_what_was_noted_of_somebody(
    pass_class: PassClass, company: str
) -> None:
    assert company_of(replace(a_card(pass_class), note="样例物业")) == company


@pytest.mark.usefixtures("qapp")
def test_the_classes_are_told_apart_without_colour() -> None:
    """One band is filled, the other an outline."""
    visitor = _painted(a_card(PassClass.VISITOR_DAY)).pixelColor(740, 30)
    resident = _painted(a_card(PassClass.RESIDENT_TEMPORARY)).pixelColor(740, 30)

    assert visitor.lightness() > 240
    assert resident.lightness() < 60


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("state", [PassState.VOID, PassState.SUSPENDED, PassState.EXPIRED])
def test_a_pass_that_is_not_valid_any_more_is_stamped(state: PassState) -> None:
    """So that no copy of it looks sound."""
    stamped = _painted(a_card(PassClass.VISITOR_DAY, state))

    assert stamped != _painted(a_card(PassClass.VISITOR_DAY))


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
