# SPDX-License-Identifier: MIT
"""What the window says: good news goes with its screen, trouble stays in front."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from gatehouse.domain.words import Language, Words
from gatehouse.errors import GatehouseError, Refused
from gatehouse.ui.shell.sizes import TOP_BAR
from gatehouse.ui.widgets.message_bar import MessageBar
from tests.support.screens import Bench


@pytest.fixture
def page(bench: Bench) -> QWidget:
    """Show a screen for the bar to lie over."""
    made = QWidget()
    bench.show(made, (800, 400))
    return made


def test_good_news_is_gone_when_another_screen_is_opened(bench: Bench, page: QWidget) -> None:
    bar = MessageBar(bench.messages, page)
    bench.messages.ok("Five people arrived.")
    assert bar.isVisible()

    bar.turn_page()

    assert not bar.isVisible()


def test_trouble_stays_before_whatever_is_opened(bench: Bench, page: QWidget) -> None:
    bar = MessageBar(bench.messages, page)
    said = Words("磁盘满了", "The disk is full")
    bench.messages.show_failure(GatehouseError(said.en, said.zh))
    screen = QWidget(page)
    screen.show()

    bar.turn_page()

    assert bar.isVisible()
    assert page.children()[-1] is bar


def test_a_refusal_goes_when_the_same_is_ordered_anew(bench: Bench, page: QWidget) -> None:
    """It would deny what is done now; other trouble stays."""
    bar = MessageBar(bench.messages, page)
    bench.messages.show_failure(Refused("Nothing was recorded.", "没有登记。"))
    assert bar.isVisible()

    bench.messages.order_anew()
    assert not bar.isVisible()
    bench.messages.show_failure(GatehouseError("The disk is full", "磁盘满了"))
    bench.messages.order_anew()

    assert bar.isVisible()


def test_good_news_takes_no_more_of_the_head_than_its_words(bench: Bench, page: QWidget) -> None:
    bar = MessageBar(bench.messages, page)

    bench.messages.ok("Saved.")
    assert bar.width() < page.width() // 2
    assert bar._notice.height() <= TOP_BAR
    bench.messages.warn("Nothing was saved.")

    assert bar.width() == page.width()


def test_good_news_gives_way_to_whoever_types_under_it(bench: Bench, page: QWidget) -> None:
    search, below = QLineEdit(page), QLineEdit(page)
    below.move(0, 200)
    for edit in (search, below):
        edit.show()
    bar = MessageBar(bench.messages, page)
    bench.messages.ok("Saved.")

    below.setFocus()
    QTest.keyClick(page.windowHandle(), Qt.Key.Key_A)
    bench.qtbot.wait(1)
    assert bar.isVisible()
    search.setFocus()
    QTest.keyClick(page.windowHandle(), Qt.Key.Key_B)

    bench.qtbot.waitUntil(bar.isHidden)
    assert (below.text(), search.text()) == ("a", "b")


def test_a_press_on_good_news_goes_to_what_lies_under_it(bench: Bench, page: QWidget) -> None:
    act = QPushButton("Issue a pass", page)
    act.show()
    bar = MessageBar(bench.messages, page)
    bench.messages.ok("Saved.")

    with bench.qtbot.waitSignal(act.clicked):
        spot = act.mapTo(page, QPoint(20, 15))
        QTest.mouseClick(page.windowHandle(), Qt.MouseButton.LeftButton, pos=spot)

    assert bar.isHidden()


def test_what_is_said_follows_the_language_or_goes(bench: Bench, page: QWidget) -> None:
    bar = MessageBar(bench.messages, page)
    bench.messages.show_failure(GatehouseError("The disk is full", "磁盘满了"))

    bench.languages.use(Language.ENGLISH)
    bench.qtbot.waitUntil(lambda: bar._notice.accessibleName() == "The disk is full")
    assert bar.isVisible()

    bench.messages.ok("Saved.")
    bench.languages.use(Language.CHINESE)
    bench.qtbot.waitUntil(bar.isHidden)
