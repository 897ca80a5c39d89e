# SPDX-License-Identifier: MIT
"""What is said and asked of thermometers, at the desk's client areas and in both languages."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from gatehouse.domain.words import Language
from tests.support.desk_people import OPEN
from tests.ui.desk.conftest import Desk
from tests.ui.desk.test_sizes import SIZES, wrong_with
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
@pytest.mark.parametrize("scene", [admit, again, visitor, sheet, half_compared, correction])
def test_nothing_is_cut_or_small_or_scrolled(
    make_desk: Callable[..., Desk], scene: Callable[[Desk], None], language: Language
) -> None:
    desk = make_desk(thermometers=(GUN, EAR), readings=STUCK, open_items=OPEN).start()
    desk.qtbot.waitUntil(desk.page.top.doubt.isVisible)
    desk.languages.use(language)
    scene(desk)

    for size in desk.sizes_of(SIZES):
        assert wrong_with(desk.page) == [], size
