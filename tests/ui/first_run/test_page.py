# SPDX-License-Identifier: MIT
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gatehouse.domain.post import KeyKeeping, Post
from gatehouse.domain.words import Language
from gatehouse.errors import DiskTrouble
from gatehouse.ui.first_run.page import FirstRunPage
from gatehouse.ui.printing.recovery_sheet import RecoverySheet, save_sheet
from tests.support.first_run import RECOVERY_KEY, FirstRunFake
from tests.support.screens import ENTER, UNSCROLLED, WINDOWS, Bench, faults

TAB = Qt.Key.Key_Tab


def open_page(
    bench: Bench, fake: FirstRunFake, size: tuple[int, int] = WINDOWS["low"]
) -> FirstRunPage:
    page = FirstRunPage(bench.app, bench.lanes, bench.messages, bench.languages)
    bench.show(page, size)
    page.start(fake.acts())
    bench.settle()
    page.place.community.edit.setFocus()
    return page


def fill_in(bench: Bench, *texts: str) -> None:
    """Type each text and press Enter, which goes to what is missing next."""
    for text in texts:
        bench.type(text)
        bench.press(ENTER)


PLACE = ("样例街道样例社区", "样例小区", "北门")
ADMINISTRATOR = ("周岚", "204816", "204816")


def test_a_post_is_set_up_by_keys_alone(bench: Bench) -> None:
    fake = FirstRunFake()
    page = open_page(bench, fake)

    fill_in(bench, *PLACE, *ADMINISTRATOR)
    assert bench.focus is page.key.print_act
    bench.press(TAB)
    bench.press(TAB)
    bench.press(Qt.Key.Key_Space)
    bench.press(ENTER)
    fill_in(bench, "eight letters", "eight letters")
    with bench.qtbot.waitSignal(page.post_ready) as ready:
        bench.settle()

    assert ready.args == [False]
    (setup, keeping, passphrase) = fake.done[0]
    assert setup.post == Post(compound="样例小区", community="样例街道样例社区", gate="北门")
    assert (setup.rule_set_id, setup.operator_name, setup.pin) == ("everyday", "周岚", "204816")
    assert (keeping, passphrase) == (KeyKeeping.ASKED_AT_START, "eight letters")


@pytest.mark.parametrize("size", ["medium", "narrow", "tiny"])
def test_on_a_small_window_enter_goes_from_part_to_part(bench: Bench, size: str) -> None:
    fake = FirstRunFake(keepings=(KeyKeeping.KEY_RING, KeyKeeping.KEY_FILE))
    page = open_page(bench, fake, WINDOWS[size])

    fill_in(bench, *PLACE)
    assert page.rules.isVisible()
    bench.press(ENTER)
    assert page.administrator.isVisible()
    fill_in(bench, *ADMINISTRATOR)
    assert page.key.isVisible()
    bench.press(TAB)
    bench.press(TAB)
    bench.press(Qt.Key.Key_Space)
    with bench.qtbot.waitSignal(page.post_ready):
        bench.press(ENTER)

    assert fake.done[0][1:] == (KeyKeeping.KEY_RING, "")


def test_the_rules_are_chosen_by_keys(bench: Bench) -> None:
    page = open_page(bench, FirstRunFake())
    page.place.telephone.edit.setFocus()

    bench.press(TAB)
    assert bench.focus is page.rules.cards[0]
    bench.press(Qt.Key.Key_Down)
    assert page.rules.rule_set_id != "everyday"
    bench.press(TAB)
    assert bench.focus is page.administrator.name.edit


def test_what_is_missing_is_said_in_words(bench: Bench) -> None:
    page = open_page(bench, FirstRunFake())
    fill_in(bench, *PLACE, *ADMINISTRATOR)

    assert page.bar._words.text() == "还差 2 样：恢复钥匙、启动口令"
    assert not page.bar.start.isEnabled()


def test_a_pin_is_checked_where_it_is_typed(bench: Bench) -> None:
    page = open_page(bench, FirstRunFake())
    page.administrator.pin.edit.setFocus()
    bench.type("2048")
    bench.press(TAB)
    assert page.administrator.pin._line.text() == "还差 2 位"

    page.administrator.pin.edit.setFocus()
    page.administrator.pin.edit.clear()
    bench.type("123456")
    bench.press(TAB)
    assert page.administrator.pin._line.text() == "太好猜，换一个"


def test_the_key_is_shown_in_groups_and_must_be_kept_on_paper(bench: Bench) -> None:
    page = open_page(bench, FirstRunFake())

    assert page.key._groups.text().split() == RECOVERY_KEY.split("-")
    assert "恢复钥匙" in page.bar._words.text()
    page.key.written.setChecked(True)
    assert "恢复钥匙" not in page.bar._words.text()


def test_a_key_saved_as_pdf_counts_as_kept(bench: Bench, tmp_path: Path) -> None:
    page = open_page(bench, FirstRunFake())

    page.save_key(tmp_path / "key.pdf")
    bench.settle()

    assert (tmp_path / "key.pdf").read_bytes().startswith(b"%PDF")
    assert page.key.written.isChecked()
    assert "不要留在这台电脑上" in bench.said.texts()[0]


def test_a_folder_that_takes_nothing_is_said(bench: Bench, tmp_path: Path) -> None:
    with pytest.raises(DiskTrouble):
        save_sheet(RecoverySheet("样例小区 北门", RECOVERY_KEY), tmp_path / "no" / "key.pdf")


def test_a_key_file_says_what_it_means(bench: Bench) -> None:
    page = open_page(bench, FirstRunFake())

    page.key.keeping.way.setFocus()
    bench.press(Qt.Key.Key_Right)

    assert page.key.keeping.keeping is KeyKeeping.KEY_FILE
    assert "谁拿走这台电脑" in page.key.keeping._meaning.text()
    assert page.key.keeping.passphrase == ""


def test_practice_needs_nothing_filled_in(bench: Bench) -> None:
    fake = FirstRunFake()
    page = open_page(bench, fake)

    with bench.qtbot.waitSignal(page.post_ready) as ready:
        page.promises.practice.click()

    assert (ready.args, fake.rehearsed) == ([True], 1)


def test_a_failure_is_said_and_what_was_typed_stays(bench: Bench) -> None:
    full = DiskTrouble(
        "The disk is full. Nothing was saved. Make room.", "磁盘满了。没有存。请腾地方。"
    )
    fake = FirstRunFake(keepings=(KeyKeeping.KEY_FILE,), failure=full)
    page = open_page(bench, fake)
    fill_in(bench, *PLACE, *ADMINISTRATOR)
    page.key.confirm_kept()
    page.bar.start.click()
    bench.settle()

    assert bench.said.texts() == ["磁盘满了。没有存。请腾地方。"]
    assert page.place.compound.text() == "样例小区"
    assert page.bar.start.isEnabled()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", WINDOWS)
def test_nothing_is_cut_or_small_at_any_size(bench: Bench, size: str, language: Language) -> None:
    bench.languages.use(language)
    page = open_page(bench, FirstRunFake(), WINDOWS[size])
    for step in range(4):
        if not page._whole:
            page._open_step(step)
        bench.settle()

        assert faults(page) == []
        if size in UNSCROLLED:
            assert not page._scroll.verticalScrollBar().isVisible()
    assert (page.width(), page.height()) == WINDOWS[size]
