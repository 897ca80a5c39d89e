# SPDX-License-Identifier: MIT
"""Making a pass void, by keys and for a reason that the book keeps."""

from PySide6.QtCore import Qt

from gatehouse.domain.gate_pass import PassState
from gatehouse.domain.words import Language
from gatehouse.ui.passes.wording import card_line
from tests.support.passes_screen import NOW, PassesFake, open_page
from tests.support.screens import ENTER, Bench

CTRL = Qt.KeyboardModifier.ControlModifier
ESC, DOWN, RIGHT = Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Right


def test_a_pass_is_made_void_for_a_reason_with_keys(bench: Bench) -> None:
    """Enter never does it: a scanner ends its line with Enter."""
    fake = PassesFake(count=1)
    page = open_page(bench, fake)
    bench.press(Qt.Key.Key_F, CTRL)
    bench.press(DOWN)
    bench.settle()

    bench.press(Qt.Key.Key_Delete)
    bench.press(ENTER, CTRL)
    assert fake.voided == []
    bench.press(RIGHT)
    bench.press(ENTER)
    bench.press(ENTER)
    assert fake.voided == []
    bench.press(ENTER, CTRL)
    bench.settle()

    assert fake.voided == [(fake.cards[0].row.pass_id, "丢失")]
    assert page.card.card is not None
    assert page.card.card.row.state is PassState.VOID
    assert not page.card.printable


def test_the_book_keeps_the_reason_in_chinese_whatever_the_window_speaks(bench: Bench) -> None:
    """The office reads it; the window says it in its own language again."""
    bench.languages.use(Language.ENGLISH)
    fake = PassesFake(count=1)
    page = open_page(bench, fake)
    bench.press(Qt.Key.Key_F, CTRL)
    bench.press(DOWN)
    bench.settle()
    bench.press(Qt.Key.Key_Delete)
    bench.press(RIGHT)
    page.voiding.words.edit.setFocus()
    bench.type("2")
    bench.press(ENTER, CTRL)
    bench.settle()

    assert [reason for _, reason in fake.voided] == ["丢失，2"]
    assert page.card.card is not None
    assert card_line(page.card.card, NOW, bench.languages).endswith(": lost, 2")


def test_another_reason_is_written_out(bench: Bench) -> None:
    """其他 alone says nothing."""
    fake = PassesFake(count=1)
    page = open_page(bench, fake)
    bench.press(Qt.Key.Key_F, CTRL)
    bench.press(DOWN)
    bench.settle()
    bench.press(Qt.Key.Key_Delete)

    bench.press(Qt.Key.Key_Left)
    bench.press(ENTER)
    assert bench.focus is page.voiding.words.edit
    bench.type("bent")
    bench.press(ENTER, CTRL)
    bench.settle()

    assert [reason for _, reason in fake.voided] == ["bent"]


def test_esc_keeps_the_pass(bench: Bench) -> None:
    """And shows it again."""
    fake = PassesFake(count=1)
    page = open_page(bench, fake)
    bench.press(Qt.Key.Key_F, CTRL)
    bench.press(DOWN)
    bench.settle()
    bench.press(Qt.Key.Key_Delete)

    bench.press(ESC)

    assert fake.voided == []
    assert page.card.isVisible()
