# SPDX-License-Identifier: MIT
"""A rota over a month end, at the real window."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt

from gatehouse.db.tables.every import rota
from gatehouse.domain.rota import RotaWeek
from gatehouse.ui.rota.page import RotaPage
from gatehouse.ui.tour import CTRL
from tests.support.window import ENTER, Gate

MOST_WEEKS = 10
RIGHT, TAB, PAGE_DOWN = Qt.Key.Key_Right, Qt.Key.Key_Tab, Qt.Key.Key_PageDown


def shown(page: RotaPage) -> RotaWeek:
    """Return the week that is shown."""
    assert page._week is not None
    return page._week


def is_another(page: RotaPage, before: RotaWeek) -> bool:
    """Say whether another week is shown than *before*."""
    return shown(page) != before


def test_an_odd_and_even_rota_says_who_serves_twice_at_the_month_end(strict_gate: Gate) -> None:
    """April has thirty days and alternates into May; after 31 May comes 1 June, twice odd."""
    gate = strict_gate
    gate.press(Qt.Key.Key_W, CTRL)
    page = gate.page(RotaPage)
    gate.until(lambda: page._week is not None)
    gate.press(Qt.Key.Key_Insert)
    gate.type("Day")
    gate.press(TAB)
    gate.press(RIGHT)
    gate.press(TAB)
    for text in ("8", "20", "Li", "Wang Sun"):
        gate.type(text)
        gate.press(TAB)
    gate.press(ENTER)
    gate.until(lambda: page._week is not None and bool(page._week.rota.rules))
    assert shown(page).again == ()

    for _ in range(MOST_WEEKS):
        if shown(page).first == date(2022, 5, 30):
            break
        before = shown(page)
        gate.press(PAGE_DOWN)
        gate.until(partial(is_another, page, before))

    assert shown(page).again == (date(2022, 6, 1),)
    twice = next(turn for turn in shown(page).turns if turn.again)
    assert twice.names == ("Li",)
    assert len(gate.rows(rota)) == 1
    gate.close()
    assert gate.is_sound()
