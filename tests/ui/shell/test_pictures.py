# SPDX-License-Identifier: MIT
"""What is drawn once is copied from then on, until anything that it goes by is different."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPixmapCache
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gatehouse.domain.code_list import Colour
from gatehouse.ui.shell.palette import LIGHT, NIGHT
from gatehouse.ui.shell.pictures import Box, paint_box, paint_once
from gatehouse.ui.shell.theme import apply_theme
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.segment import Choice, Segment
from gatehouse.ui.widgets.sign import SignKind

_SQUARE = QRectF(0, 0, 20, 20)
_RED, _BLUE = QColor("#c00000"), QColor("#0000c0")


class Drawn:
    """A drawing that counts how often it is drawn."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, painter: QPainter, rect: QRectF) -> None:
        """Fill the left half of *rect*."""
        self.times += 1
        painter.fillRect(QRectF(rect.topLeft(), QPointF(rect.center().x(), rect.bottom())), _RED)


@pytest.fixture(autouse=True)
def nothing_kept(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, LIGHT)
    QPixmapCache.clear()
    yield
    apply_theme(qapp, LIGHT)


def screen(ratio: float = 1.0) -> QImage:
    """Return a white screen of 40 × 40 logical pixels."""
    made = QImage(QSize(40, 40) * ratio, QImage.Format.Format_RGB32)
    made.setDevicePixelRatio(ratio)
    made.fill(QColor("white"))
    return made


def shown(rect: QRectF, drawing: Drawn, *, key: str = "half", ratio: float = 1.0) -> QImage:
    """Return a screen on which *drawing* stands in *rect*."""
    made = screen(ratio=ratio)
    with QPainter(made) as painter:
        paint_once(painter, rect, key, drawing)
    return made


def test_what_is_drawn_once_is_copied_wherever_it_stands() -> None:
    drawing = Drawn()

    first = shown(_SQUARE, drawing)
    second = shown(_SQUARE.translated(15, 10), drawing)

    assert drawing.times == 1
    assert first.copy(0, 0, 20, 20) == second.copy(15, 10, 20, 20)


def test_another_key_size_or_screen_is_drawn_for_itself() -> None:
    drawing = Drawn()

    shown(_SQUARE, drawing)
    shown(_SQUARE, drawing, key="other")
    shown(QRectF(0, 0, 20, 21), drawing)
    shown(_SQUARE, drawing, ratio=1.75)

    assert drawing.times == 4


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 1.75, 2.0])
@pytest.mark.parametrize("corner", [QPointF(3, 3), QPointF(3.3, 3.7)])
def test_it_is_sharp_on_every_screen(ratio: float, corner: QPointF) -> None:
    """Teeth of one pixel each would run into one another in a picture that is scaled or smeared."""
    seen, teeth = screen(ratio=ratio), int(20 * ratio) // 2

    def comb(painter: QPainter, _rect: QRectF) -> None:
        for tooth in range(teeth):
            painter.fillRect(QRectF(2 * tooth / ratio, 0, 1 / ratio, 20), _RED)

    with QPainter(seen) as painter:
        paint_once(painter, QRectF(corner, _SQUARE.size()), "comb", comb)

    left, row = round(corner.x() * ratio), round((corner.y() + 10) * ratio)
    colours = [seen.pixelColor(left + x, row).name() for x in range(2 * teeth)]
    assert colours == [_RED.name(), "#ffffff"] * teeth


def test_boxes_differ_by_each_of_their_colours_and_lines() -> None:
    boxes = (
        Box(4, _RED),
        Box(4, _BLUE),
        Box(8, _RED),
        Box(4, None, _RED),
        Box(4, _RED, _BLUE),
        Box(4, _RED, _BLUE, 3),
    )
    pictures: list[QImage] = []
    for box in boxes:
        pictures.append(screen())
        with QPainter(pictures[-1]) as painter:
            paint_box(painter, _SQUARE, box)

    assert all(one != other for i, one in enumerate(pictures) for other in pictures[:i])


def unseen(changes: dict[str, Callable[[], object]], widget: QWidget) -> list[str]:
    """Make one of *changes* after the other; return which of them left *widget* as it looked."""
    kept, before = [], widget.grab().toImage()
    for name, change in changes.items():
        change()
        after = widget.grab().toImage()
        if after == before:
            kept.append(name)
        before = after
    return kept


def test_a_button_looks_as_it_is_however_it_looked_before(qtbot: QtBot, qapp: QApplication) -> None:
    button = ActButton("放行", mark=SignKind.OK, key="F9")
    qtbot.addWidget(button)
    button.resize(200, 44)
    changes: dict[str, Callable[[], object]] = {
        "text": lambda: button.setText("不放行"),
        "key": lambda: button.set_key("F10"),
        "mark": lambda: button.set_mark(SignKind.STOP),
        "variant": lambda: button.set_variant(ActVariant.OK),
        "pressed": lambda: button.setDown(True),
        "disabled": lambda: button.setEnabled(False),
        "size": lambda: button.resize(220, 44),
        "theme": lambda: apply_theme(qapp, NIGHT),
    }

    assert unseen(changes, button) == []


def test_a_segment_looks_as_it_is_however_it_looked_before(
    qtbot: QtBot, qapp: QApplication
) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    segment = Segment(Choice("a", "居民", key="1", brief="居"), row)
    segment.resize(160, 44)
    changes: dict[str, Callable[[], object]] = {
        "ends": lambda: segment.set_ends(first=False, last=False),
        "after the chosen one": lambda: segment.set_after_chosen(after=True),
        "brief": lambda: segment.set_brief(brief=True),
        "choice": lambda: segment.set_choice(Choice("b", "访客")),
        "sign": lambda: segment.set_choice(Choice("b", "访客", SignKind.WARN)),
        "another sign": lambda: segment.set_choice(Choice("b", "访客", Colour.RED)),
        "chosen": lambda: segment.setChecked(True),
        "theme": lambda: apply_theme(qapp, NIGHT),
        "disabled": lambda: segment.setEnabled(False),
    }

    assert unseen(changes, segment) == []
