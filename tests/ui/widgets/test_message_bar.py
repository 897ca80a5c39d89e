# SPDX-License-Identifier: MIT
"""What the window says: good news goes with its screen, trouble stays in front."""

import pytest
from PySide6.QtWidgets import QWidget

from gatehouse.domain.words import Words
from gatehouse.errors import GatehouseError
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
