# SPDX-License-Identifier: MIT
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from gatehouse.domain.words import Language
from gatehouse.errors import DiskTrouble, StoreLocked
from gatehouse.ui.first_run.not_opened_page import NotOpenedPage
from tests.support.screens import ENTER, WINDOWS, Bench, faults

LOCKED = StoreLocked(
    "This register is already open in another window (process 13245). Nothing was changed."
    " Go on in that window, or close it first.",
    "这本登记已经在另一个窗口打开（进程 13245）。什么都没有改动。请用那个窗口，或先把它关掉。",
)
READ_ONLY = DiskTrouble(
    "The folder C:\\Users\\laodenghaoren\\AppData\\Roaming\\gatehouse\\gatehouse-second-gate cannot"
    " be written (Read-only file system). Nothing was written. Allow writing there, or choose"
    " another folder.",
    "文件夹 /home/laodenghaoren/.local/share/gatehouse/卡点登记/北门二号岗亭 不能写入。"
    "什么都没写入。请开放写入权限，或换一个文件夹。",
)


@pytest.fixture
def window(bench: Bench) -> QWidget:
    """Show a window to cover."""
    window = QWidget()
    bench.show(window, WINDOWS["low"])
    return window


@pytest.fixture
def page(bench: Bench, window: QWidget) -> NotOpenedPage:
    """Cover the window with the page that says `LOCKED`."""
    page = NotOpenedPage(bench.languages, window)
    page.show()
    page.say(LOCKED)
    return page


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("error", [LOCKED, READ_ONLY, ValueError("a bug")], ids=repr)
def test_everything_it_says_is_to_be_read_at_every_size(
    page: NotOpenedPage, bench: Bench, error: Exception, language: Language
) -> None:
    bench.languages.use(language)
    page.say(error)

    for size in bench.sizes_of(page.window(), WINDOWS):
        assert page.size().toTuple() == WINDOWS[size]
        assert faults(page) == [], size


def test_it_says_what_happened_what_is_not_recorded_and_where_to_write_meanwhile(
    page: NotOpenedPage,
) -> None:
    assert page.accessibleName() == "这个窗口没有打开登记"
    assert page.accessibleDescription().startswith("这本登记已经在另一个窗口打开")
    assert "在这里输入的都没有登记" in page.accessibleDescription()
    assert "到另一个窗口登记" in page.accessibleDescription()
    page.say(READ_ONLY)
    assert "另一个窗口" not in page.accessibleDescription()
    assert "记在纸上" in page.accessibleDescription()


def test_what_it_says_follows_the_language(page: NotOpenedPage, bench: Bench) -> None:
    bench.languages.use(Language.ENGLISH)
    bench.settle()

    assert page.accessibleName() == "The register is not open here"
    assert LOCKED.en in page.accessibleDescription()


def test_enter_tries_again_once_and_a_hasty_second_one_closes_nothing(
    page: NotOpenedPage, bench: Bench
) -> None:
    asked: list[str] = []
    page.retry_requested.connect(lambda: asked.append("retry"))
    page.close_requested.connect(lambda: asked.append("close"))

    bench.press(ENTER)
    bench.press(ENTER)
    bench.press(Qt.Key.Key_Space)

    assert asked == ["retry"]
    assert page._retry.text() == "正在打开…"
    page.say(LOCKED)
    assert page._retry.hasFocus()
    assert page._tried.text() == "已经试了 2 次"
    bench.press(ENTER)
    assert asked == ["retry", "retry"]


def test_the_window_is_closed_by_its_key_by_tab_and_by_the_mouse(
    page: NotOpenedPage, bench: Bench
) -> None:
    asked: list[str] = []
    page.close_requested.connect(lambda: asked.append("close"))

    bench.press(Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    bench.press(Qt.Key.Key_Tab)
    bench.press(ENTER)
    QTest.mouseClick(page._close, Qt.MouseButton.LeftButton)

    assert asked == ["close"] * 3


def test_no_other_key_puts_it_away(page: NotOpenedPage, bench: Bench) -> None:
    asked: list[str] = []
    page.retry_requested.connect(lambda: asked.append("retry"))
    page.close_requested.connect(lambda: asked.append("close"))

    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F12, Qt.Key.Key_F4, Qt.Key.Key_W):
        bench.press(key)

    assert asked == []
    assert page.isVisible()
    assert page._retry.hasFocus()
