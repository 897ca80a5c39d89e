# SPDX-License-Identifier: MIT
"""What changed at the gate, shown to whoever comes on duty."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from gatehouse.domain.policy.difference import difference
from gatehouse.domain.rule_reading import Unread
from gatehouse.domain.words import Language
from gatehouse.ui.lock.changes_page import ChangesPage
from tests.support.policies import shipped
from tests.support.screens import ENTER, WINDOWS, Bench, faults

NOW = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)


def unread(count: int = 99) -> Unread:
    """Return what a stricter notice changes, at most *count* of it."""
    rules = shipped("changchun-2022-03")
    return Unread(
        operator="周岚",
        since=NOW,
        until=NOW,
        policy_id=rules.id,
        document=rules.document,
        changes=difference(shipped("everyday"), rules)[:count],
    )


def page_of(bench: Bench, size: str = "low", count: int = 99) -> ChangesPage:
    """Show the page over a window."""
    window = QWidget()
    bench.show(window, WINDOWS[size])
    page = ChangesPage(bench.languages, window, unread(count))
    page.show()
    page.read.setFocus()
    return page


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("count", [1, 99])
def test_it_fits_every_window_while_it_becomes_smaller(
    bench: Bench, count: int, language: Language
) -> None:
    bench.languages.use(language)
    page = page_of(bench, count=count)

    for width, height in WINDOWS.values():
        page.window().resize(width, height)
        bench.settle()
        assert faults(page) == []

    page.tell_scan_refused()
    bench.settle()
    assert faults(page) == []


def test_each_change_is_a_whole_sentence(bench: Bench) -> None:
    page = page_of(bench)

    read = [label.text() for label in page.findChildren(QLabel)]
    assert "停留时限·快递外卖：原来 1 小时，现在 30 分钟" in read


def test_enter_has_read_it_and_escape_reads_it_later(bench: Bench) -> None:
    page = page_of(bench)

    with bench.qtbot.waitSignal(page.acknowledged):
        bench.press(ENTER)
    with bench.qtbot.waitSignal(page.put_off):
        bench.press(Qt.Key.Key_Escape)
    with bench.qtbot.waitSignal(page.emergency_requested):
        bench.press(Qt.Key.Key_F12)


def test_a_key_that_is_held_down_from_before_reads_nothing(bench: Bench) -> None:
    page = page_of(bench)
    held = QKeyEvent(
        QEvent.Type.KeyPress, ENTER.value, Qt.KeyboardModifier.NoModifier, "\r", autorep=True
    )

    with bench.qtbot.assertNotEmitted(page.acknowledged):
        QApplication.sendEvent(page, held)
