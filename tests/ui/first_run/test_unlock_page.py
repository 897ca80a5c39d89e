# SPDX-License-Identifier: MIT
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gatehouse.errors import NotAllowed
from gatehouse.ui.first_run.unlock_page import UnlockPage
from tests.support.screens import ENTER, Bench, faults

WRONG = NotAllowed(
    "The passphrase is wrong. Nothing was opened. Type it again.",
    "口令不对。没有打开。请再输一遍。",
)


def test_the_passphrase_is_asked_over_the_whole_window(bench: Bench) -> None:
    window = QWidget()
    bench.show(window, (781, 439))
    page = UnlockPage(bench.languages, window)
    page.show()
    page.say(WRONG)

    assert page.rect() == window.rect()
    assert page._field._line.text() == ""
    assert faults(page) == []
    with bench.qtbot.waitSignal(page.unlocked) as unlocked:
        bench.type("eight letters")
        bench.press(ENTER)
    assert unlocked.args == ["eight letters"]


def test_a_wrong_passphrase_is_said_in_words_and_may_be_typed_again(bench: Bench) -> None:
    window = QWidget()
    bench.show(window, (1366, 696))
    page = UnlockPage(bench.languages, window)
    page.show()
    page.say(WRONG)
    bench.type("wrong")
    bench.press(ENTER)
    page.say(WRONG)

    assert page._field._line.text() == "口令不对。没有打开。请再输一遍。"
    with bench.qtbot.waitSignal(page.unlocked) as unlocked:
        bench.type("right")
        bench.press(ENTER)
    assert unlocked.args == ["right"]


def test_tab_stays_on_the_passphrase(bench: Bench) -> None:
    window = QWidget()
    bench.show(window, (1366, 696))
    page = UnlockPage(bench.languages, window)
    page.show()
    page.say(WRONG)

    bench.press(Qt.Key.Key_Tab)
    assert page._act.hasFocus()
    bench.press(Qt.Key.Key_Tab)
    assert page._field.edit.hasFocus()
