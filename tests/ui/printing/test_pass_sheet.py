# SPDX-License-Identifier: MIT
"""Ten cards on a page of A4, each whole in its room and with a code that can be scanned."""

from pathlib import Path

import pytest
import segno
from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from gatehouse.domain.gate_pass import PassCard, PassClass
from gatehouse.domain.words import Words
from gatehouse.ui.printing.pass_sheet import (
    ON_A_PAGE,
    SMALL_CARD,
    paint_small_card,
    save_pass_sheet,
)
from tests.support.passes_screen import a_card, blank

FRAME = QColor("#777777")
LIGHT = 128


def _card(pass_class: PassClass) -> PassCard:
    return a_card(pass_class)


def _painted(card: PassCard, scale: int = 1) -> QImage:
    image = QImage(SMALL_CARD.toSize() * scale, QImage.Format.Format_RGB32)
    image.fill(FRAME)
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint_small_card(card, painter)
    painter.end()
    return image


def _code_room() -> QRectF:
    return QRectF(950 - 36 - 262 + (262 - 150) / 2, 98 + 29, 150, 150)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("pass_class", PassClass)
def test_the_code_on_a_small_card_is_the_number(pass_class: PassClass) -> None:
    """Module by module."""
    image, room = _painted(_card(pass_class), 2), _code_room()
    matrix = segno.make_qr(_card(pass_class).row.number, error="m").matrix
    module = room.width() / len(matrix)

    read = [
        [
            image.pixelColor(
                round(2 * (room.left() + (column + 0.5) * module)),
                round(2 * (room.top() + (row + 0.5) * module)),
            ).lightness()
            < LIGHT
            for column in range(len(matrix))
        ]
        for row in range(len(matrix))
    ]

    assert read == [[bool(dark) for dark in line] for line in matrix]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("pass_class", PassClass)
def test_the_code_on_a_small_card_has_a_quiet_zone(pass_class: PassClass) -> None:
    """Four modules of nothing on every side, or scanners do not find it."""
    image, room = _painted(_card(pass_class)), _code_room()
    quiet = 4 * room.width() / 21 - 1
    around = room.adjusted(-quiet, -quiet, quiet, quiet).toRect()

    for x in range(around.left(), around.right() + 1):
        for y in range(around.top(), around.bottom() + 1):
            if not room.adjusted(-1, -1, 1, 1).contains(x, y):
                assert image.pixelColor(x, y).lightness() > LIGHT, (x, y)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("pass_class", PassClass)
def test_a_small_card_keeps_to_its_edge(pass_class: PassClass) -> None:
    """Under the band nothing is painted within a millimetre of where it is cut."""
    image = _painted(_card(pass_class))

    rows = range(110, image.height() - 2)
    for column in (*range(8), *range(image.width() - 8, image.width())):
        assert all(image.pixelColor(column, row).lightness() > LIGHT for row in rows)
    assert all(
        image.pixelColor(column, image.height() - 3).lightness() > LIGHT
        for column in range(image.width())
    )


@pytest.mark.usefixtures("qapp")
def test_no_words_of_a_post_are_cut_off_with_the_card() -> None:
    """A long notice grows smaller; two millimetres over the line to cut along stay white."""
    purpose = Words(
        "登记只为核对，由社区居民委员会保管，不作别用。" * 3, "Recorded to be checked. " * 6
    )
    card = replace(_card(PassClass.GOODS), purpose=purpose, answers="样例街道样例社区" * 3)
    image = _painted(card)

    assert image != _painted(_card(PassClass.GOODS))
    assert all(
        image.pixelColor(column, row).lightness() > LIGHT
        for row in range(image.height() - 20, image.height())
        for column in range(image.width())
    )


@pytest.mark.usefixtures("qapp")
def test_no_two_classes_look_alike_without_colour() -> None:
    """In grey, their bands still differ: by sign, character and words."""
    bands = {
        pass_class: _painted(_card(pass_class))
        .copy(0, 0, 600, 98)
        .convertToFormat(QImage.Format.Format_Grayscale8)
        for pass_class in PassClass
    }

    for one, band in bands.items():
        assert all(band != other for which, other in bands.items() if which is not one)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("cards", "pages"), [(1, 1), (ON_A_PAGE, 1), (ON_A_PAGE + 1, 2)])
def test_ten_cards_fill_a_page(tmp_path: Path, cards: int, pages: int) -> None:
    many = [blank(replace(a_card(PassClass.WORKER, body=481_620_000 + n))) for n in range(cards)]

    written = save_pass_sheet(many, tmp_path / "sheets.pdf").read_bytes()

    assert written.count(b"/Type /Page\n") == pages
