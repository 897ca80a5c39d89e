# SPDX-License-Identifier: MIT
"""What is said and asked of thermometers, at the desk's client areas and in both languages."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QScrollBar, QWidget

from gatehouse.domain.words import Language
from tests.support.desk_people import OPEN
from tests.ui.desk.conftest import Desk
from tests.ui.desk.test_sizes import SIZES, cut, place, seen
from tests.ui.desk.test_thermometers import CONTROL, EAR, GUN, STUCK


def admit(desk: Desk) -> None:
    desk.type("lxf365")


def again(desk: Desk) -> None:
    desk.type("lxf376").settle().press(Qt.Key.Key_T, CONTROL).settle().enter()


def visitor(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Insert)


def sheet(desk: Desk) -> None:
    desk.press(Qt.Key.Key_T, CONTROL).press(Qt.Key.Key_Up)


def half_compared(desk: Desk) -> None:
    sheet(desk)
    pane = desk.page.left.panes.thermometer
    pane.comparison.mercury.setFocus()
    desk.type("365").enter()


def correction(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Z, CONTROL)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scene", [admit, again, visitor, sheet, half_compared, correction])
def test_nothing_is_cut_or_small_or_scrolled(
    make_desk: Callable[..., Desk],
    scene: Callable[[Desk], None],
    size: str,
    language: Language,
) -> None:
    width, height = SIZES[size]
    desk = make_desk(
        width=width, height=height, thermometers=(GUN, EAR), readings=STUCK, open_items=OPEN
    ).start()
    desk.qtbot.waitUntil(desk.page.top.doubt.isVisible)
    desk.languages.use(language)
    scene(desk)
    desk.settle()
    page = desk.page
    desk.qtbot.wait(30)
    if cut(page):  # texts that have just changed are laid out in a turn of their own
        desk.qtbot.wait(200)

    outside = [
        type(widget).__name__
        for widget in seen(page, QWidget)
        if not widget.isWindow() and not page.rect().contains(place(widget, page))
    ]
    small = [
        f"{widget.accessibleName()} {widget.size()}"
        for kind in (QAbstractButton, QLineEdit)
        for widget in seen(page, kind)
        if min(widget.width(), widget.height()) < 48
    ]
    assert [*cut(page), *outside, *small] == []
    assert list(seen(page, QScrollBar)) == []
