# SPDX-License-Identifier: MIT
"""The code lists in the settings room: changed by keys, told apart by mark and day, taken back."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from gatehouse.domain.code_change import CodeOrder
from gatehouse.domain.code_list import CodeBook, CodeList, Colour
from gatehouse.domain.words import Language, Words
from gatehouse.services.code_book import code_book
from gatehouse.services.code_list import end_code, write_code
from gatehouse.ui.settings.codes_section import CodesSection
from tests.support.post import PostInUse
from tests.support.screens import ENTER, UNSCROLLED, Bench
from tests.support.settings_screen import SettingsRoom, open_settings

SWAB = CodeOrder(
    code_list=CodeList.REASON,
    stands_for="medical",
    words=Words("去社区医院核酸采样", "to the swab at the clinic"),
    colour=Colour.VIOLET,
    shows=Words("请走东边通道排队，间隔一米", "Queue in the east lane, one metre apart"),
)


def codes_of(room: SettingsRoom, code_list: CodeList) -> CodesSection:
    """Bring a list into view."""
    room.page.show_section("codes")
    section = room.page.section
    assert isinstance(section, CodesSection)
    room.bench.settle()
    section.show_list(code_list)
    return section


def book(room: SettingsRoom) -> CodeBook:
    return code_book(room.post.store, room.post.duty)


@pytest.fixture
def room(bench: Bench, post: PostInUse, tmp_path: Path) -> SettingsRoom:
    """Return the settings of a post that calls everything as it ships."""
    return open_settings(bench, post, tmp_path)


def test_a_code_is_renamed_by_keys_and_brought_back(room: SettingsRoom) -> None:
    section = codes_of(room, CodeList.OUTCOME)
    room.bench.press(Qt.Key.Key_Tab)
    room.bench.press(ENTER)
    assert section.form.zh.edit.hasFocus()
    room.bench.type("放行通过")
    room.keep()

    assert book(room).words(CodeList.OUTCOME, "admitted").zh == "放行通过"
    assert section.view.table.hasFocus()
    room.press_undo()
    assert book(room).words(CodeList.OUTCOME, "admitted").zh == "放行"
    assert room.bench.said.texts()[-1] == "已撤销。"


def test_escape_leaves_the_form_and_changes_nothing(room: SettingsRoom) -> None:
    section = codes_of(room, CodeList.REASON)
    room.bench.press(Qt.Key.Key_Return)
    room.bench.type("买菜")
    assert section.form.begun
    room.bench.press(Qt.Key.Key_Escape)

    assert section.view.isVisible()
    assert book(room).codes == {}


def test_the_form_says_what_is_missing_and_keeps_nothing_without_it(room: SettingsRoom) -> None:
    section = codes_of(room, CodeList.REASON)
    section.view.add.click()
    assert not section.form.confirm.isEnabled()
    room.bench.type("采购")
    assert not section.form.confirm.isEnabled()
    section.form.stands_for.setCurrentIndex(section.form.stands_for.findData("medical"))
    assert not section.form.confirm.isEnabled()
    section.form.zh.edit.selectAll()
    section.form.zh.edit.setFocus()
    room.bench.type("做核酸")
    assert section.form.confirm.isEnabled()


def test_the_form_says_which_tag_the_desk_would_know_by_its_sentence(room: SettingsRoom) -> None:
    window = CodeOrder(
        code_list=CodeList.TO_DO, stands_for="medicine", words=Words("请到窗口说一声", "")
    )
    own = write_code(room.post.store, room.post.duty, window).code
    section = codes_of(room, CodeList.TAG)
    section.view.add.click()
    form = section.form
    room.bench.type("透析")
    form.stands_for.setCurrentIndex(form.stands_for.findData("ill"))
    assert form.sentence.code == "medicine"
    assert not form.sentence.warning.isVisible()

    form.sentence.combo.setCurrentIndex(form.sentence.combo.findData(own))
    assert form.sentence.warning.isVisible()
    assert form.confirm.isEnabled()
    room.keep()
    (row,) = [row for row in section.view.rows if row.is_own]
    assert (row.words.zh, row.stands_for, row.asks) == ("透析", "ill", own)


def test_a_volunteer_is_shown_no_tags(room: SettingsRoom) -> None:
    room.opened.duty = room.post.as_volunteer()
    section = codes_of(room, CodeList.REASON)
    room.page.refresh()
    room.bench.settle()
    assert section.view.which.findData(CodeList.TAG.value) < 0
    assert section.view.which.findData(CodeList.TO_DO.value) >= 0


def test_only_what_a_list_allows_is_offered(room: SettingsRoom) -> None:
    shown = {}
    for one in CodeList:
        section = codes_of(room, one)
        shown[one] = (section.view.add.isVisible(), section.view.end.isVisible())
    assert shown[CodeList.REASON] == (True, True)
    assert shown[CodeList.CHECK] == (False, False)
    assert shown[CodeList.TO_DO] == shown[CodeList.TAG] == (True, True)


def test_a_volunteer_looks_and_changes_nothing(room: SettingsRoom) -> None:
    room.opened.duty = room.post.as_volunteer()
    section = codes_of(room, CodeList.REASON)
    room.page.refresh()
    room.bench.settle()
    view = section.view
    assert view.rows
    acts = (view.change, view.add, view.up, view.down, view.end)
    assert not any(act.isEnabled() for act in acts)


@pytest.mark.parametrize("words", ["颜色", "查验项", "code lists", "evidence"])
def test_the_search_finds_the_lists(room: SettingsRoom, words: str) -> None:
    room.find(words)
    room.bench.press(Qt.Key.Key_Down)
    room.bench.press(ENTER)
    assert isinstance(room.page.section, CodesSection)


@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_cut_at_any_size(
    bench: Bench, post: PostInUse, tmp_path: Path, language: Language
) -> None:
    added = write_code(post.store, post.duty, SWAB)
    write_code(
        post.store,
        post.duty,
        replace(SWAB, code_list=CodeList.CHECK, code="code", words=Words("小兰帮办", "Xiaolan")),
    )
    end_code(post.store, post.duty, CodeList.REASON, "stroll")
    bench.languages.use(language)
    room = open_settings(bench, post, tmp_path)

    section = codes_of(room, CodeList.REASON)
    assert bench.faults_of(room.page) == {}
    section.view.change_requested.emit(added.code)
    bench.settle()
    assert set(bench.faults_of(room.page)).isdisjoint(UNSCROLLED)
    section.form.closed.emit()
    codes_of(room, CodeList.CHECK).view.change_requested.emit("code")
    bench.settle()
    assert section.form.shows_zh.isVisible()
