# SPDX-License-Identifier: MIT
"""The passes as a room of the window: its name, and what is half-written in it."""

from PySide6.QtCore import Qt

from gatehouse.domain.words import Language
from tests.support.passes_screen import PassesFake, open_page
from tests.support.screens import ENTER, Bench

ESC = Qt.Key.Key_Escape


def test_the_room_is_named_in_the_smallest_window(bench: Bench) -> None:
    bench.languages.use(Language.ENGLISH)

    page = open_page(bench, PassesFake(), "tiny")
    bench.settle()

    assert page.bar._title.isVisible()


def test_a_pass_half_written_is_named_until_it_is_dropped(bench: Bench) -> None:
    """The window asks about it before it closes."""
    page = open_page(bench, PassesFake())
    assert page.half_written() == ()
    bench.type("wlf")
    bench.settle()
    bench.press(ENTER)

    assert page.half_written() == ("发新证",)
    bench.press(ESC)

    assert page.half_written() == ()
