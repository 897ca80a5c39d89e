# SPDX-License-Identifier: MIT
"""The settings room: found, changed by keys, undone, and told apart from this machine's choices."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gatehouse.domain.gate_reach import GateReach
from gatehouse.domain.setting import SettingsOrder, SettingValue
from gatehouse.domain.words import Language
from gatehouse.services.post import post_of
from gatehouse.services.setting import change_reach, change_settings, settings
from gatehouse.ui.settings.gates_section import GatesSection
from gatehouse.ui.settings.history_section import HistorySection
from gatehouse.ui.settings.machine_section import MachineSection
from gatehouse.ui.settings.page import SECTIONS
from gatehouse.ui.settings.printing_section import PrintingSection
from gatehouse.ui.shell.preferences import Theme
from gatehouse.ui.widgets.field import Field
from tests.support.post import PostInUse
from tests.support.screens import AREAS, ENTER, Bench, faults
from tests.support.settings_screen import SettingsRoom, open_settings

Opened = Callable[..., SettingsRoom]
_DOWN = Qt.Key.Key_Down


@pytest.fixture
def room(bench: Bench, post: PostInUse, tmp_path: Path) -> SettingsRoom:
    """Return the settings of a post of which nothing was changed."""
    return open_settings(bench, post, tmp_path)


def change(post: PostInUse, **values: str) -> None:
    asked = tuple(SettingValue(key, value) for key, value in values.items())
    change_settings(post.store, post.duty, SettingsOrder(values=asked))


def set_everything(post: PostInUse) -> None:
    """Set what may be set, with long words where long ones may be."""
    change(
        post,
        community="样例市样例区样例街道样例第一社区居民委员会",
        shift_hours="07:00-15:00 15:00-23:00 23:00-07:00",
        telephone_community="0000-8001102 / 13800001102",
        telephone_street_office="0000-8001103",
        telephone_police="110 / 0000-8001110",
        telephone_hospital="120 / 0000-8001120",
        purpose="登记只为进出本小区时核对，不作别用；到期后保存 30 天，随后销毁。",
        contact="物业 张姐",
        register_unit="样例街道样例社区居民委员会疫情防控工作组",
        reader_lines='[{"separator":",","fields":["name","sex","nation","number"]}]',
        backup_place="/media/usb/backup",
    )
    reach = GateReach(gate="北门", buildings=("3",), sentence="1 栋、10 栋请走南门")
    change_reach(post.store, post.duty, reach)


def test_a_telephone_is_changed_and_undone_by_keys_alone(room: SettingsRoom) -> None:
    room.write("telephones", "telephone_community", "0000-8001102")
    room.keep()

    assert post_of(room.post.store).telephone_community == "0000-8001102"
    assert room.opened.post.telephone_community == "0000-8001102"

    room.press_undo()

    assert room.bench.said.texts()[-1] == "已撤销。"
    assert post_of(room.post.store).telephone_community == ""
    assert room.form("telephones").fields["telephone_community"].text() == ""
    assert len(settings(room.post.store, room.post.duty).changes) == 2


def test_an_act_that_is_done_leaves_the_keyboard_in_its_form(room: SettingsRoom) -> None:
    """A second Space presses nothing: the act cannot be used until something is written."""
    form = room.write("telephones", "telephone", "0000-8009999")
    form.confirm.setFocus()

    for _ in range(2):
        room.bench.press(Qt.Key.Key_Space)
        room.bench.settle()

    assert form.hasFocus()
    form.last.undo.setFocus()
    room.bench.press(Qt.Key.Key_Space)
    room.bench.settle()

    assert form.isAncestorOf(room.bench.focus)
    assert not form.last.undo.isVisible()
    assert len(settings(room.post.store, room.post.duty).changes) == 2


def test_tab_goes_from_the_last_field_to_the_acts_of_the_form(room: SettingsRoom) -> None:
    room.write("backups", "backup_place", "/media/usb")
    room.keep()
    form = room.write("backups", "backup_place", "/media/stick")

    walked = []
    for _ in range(4):
        room.bench.press(Qt.Key.Key_Tab)
        walked.append(room.bench.focus)

    assert walked == [form.reason.edit, form.last.undo, form.confirm, form.back]


def test_what_is_being_typed_is_undone_before_what_was_kept(room: SettingsRoom) -> None:
    room.write("telephones", "telephone", "0000-8009999")
    room.keep()
    form = room.write("telephones", "telephone", "12")

    room.press_undo()

    assert post_of(room.post.store).telephone == "0000-8009999"
    assert form.fields["telephone"].text() != "12"


def test_esc_brings_back_what_stands(room: SettingsRoom) -> None:
    form = room.write("post", "compound", "另一个小区")

    room.bench.press(Qt.Key.Key_Escape)

    assert form.fields["compound"].text() == "样例小区"
    assert not form.confirm.isEnabled()


def test_what_is_wrong_is_said_at_its_field_and_enter_keeps_nothing(room: SettingsRoom) -> None:
    form = room.write("telephones", "telephone", "问老王")

    room.keep()

    assert form.fields["telephone"].edit.property("wrong")
    assert settings(room.post.store, room.post.duty).changes == ()


def test_a_reason_goes_into_the_history(room: SettingsRoom) -> None:
    form = room.write("texts", "contact", "物业张姐")
    form.reason.edit.setFocus()
    room.bench.type("换人了")
    room.keep()

    (change,) = settings(room.post.store, room.post.duty).changes
    assert (change.after, change.reason) == ("物业张姐", "换人了")
    assert form.reason.text() == ""


@pytest.mark.parametrize("text", ["派出所", "police", "POLICE tele", "110 派出所"])
def test_a_setting_is_found_by_its_words_in_both_languages(room: SettingsRoom, text: str) -> None:
    room.find(text)
    room.bench.press(_DOWN)
    room.bench.press(ENTER)

    form = room.page.section.findChild(type(room.form("telephones")))
    assert form is not None
    assert room.page.section.CODE == "telephones"


def test_going_to_what_was_found_puts_the_cursor_into_it(room: SettingsRoom) -> None:
    room.find("派出所")
    room.bench.press(_DOWN)
    room.bench.press(ENTER)

    assert room.bench.focus.accessibleName() == "派出所电话"
    assert room.page.search.text() == ""


def test_a_search_that_finds_nothing_says_so_and_esc_ends_it(room: SettingsRoom) -> None:
    room.page.show_section("texts")
    room.find("恐龙")
    room.bench.press(_DOWN)
    assert room.page.found.isVisible()

    room.bench.press(Qt.Key.Key_Escape)

    assert room.page.section.isVisible()
    assert room.page.section.CODE == "texts"


def test_every_section_is_found_and_every_setting_says_what_it_does(room: SettingsRoom) -> None:
    for section in room.page.sections.values():
        entries = section.entries()
        assert entries, section.CODE
        for entry in entries:
            assert entry.does.zh
            assert entry.does.en
            assert entry.holds(entry.words.zh)
            assert entry.holds(entry.words.en)


def test_the_sections_are_walked_with_the_arrows(room: SettingsRoom) -> None:
    room.page.setFocus()
    for made in SECTIONS[1:]:
        room.bench.press(_DOWN)
        assert room.page.section.CODE == made.CODE

    room.bench.press(ENTER)

    assert room.bench.focus is room.page.section.findChild(type(room.bench.focus))


def test_a_volunteer_sees_everything_and_changes_nothing(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    set_everything(post)
    post.duty = post.as_volunteer()
    room = open_settings(bench, post, tmp_path)

    form = room.write("telephones", "telephone", "1")
    room.keep()

    assert form.fields["telephone"].edit.isReadOnly()
    assert post_of(post.store).telephone == "0000-8001101"
    assert not form.last.undo.isVisible()


def test_a_gate_is_added_shown_and_taken_off(room: SettingsRoom) -> None:
    section = room.page.sections["gates"]
    assert isinstance(section, GatesSection)
    room.page.show_section("gates")
    form = section.form
    form.gate.setCurrentIndex(form.gate.count() - 1)
    for field, text in ((form.name, "南门"), (form.buildings, "3"), (form.sentence, "请走北门")):
        field.edit.setFocus()
        room.bench.type(text)
        room.page.refresh()  # as whoever comes back from another room sees it
        room.bench.settle()
    assert room.page.half_written() == (section.name(),)
    room.keep()

    south = GateReach(gate="南门", buildings=("3",), sentence="请走北门")
    assert settings(room.post.store, room.post.duty).reaches == (south,)
    assert form.chosen == "南门"
    assert room.page.half_written() == ()

    form.drop.click()
    room.bench.settle()

    assert settings(room.post.store, room.post.duty).reaches == ()
    assert form.chosen == "北门"


def test_a_building_that_the_roster_has_not_is_said_at_once(room: SettingsRoom) -> None:
    section = room.page.sections["gates"]
    assert isinstance(section, GatesSection)
    room.page.show_section("gates")
    section.form.buildings.edit.setFocus()
    room.bench.type("99")

    assert section.form.buildings.edit.property("wrong")
    room.keep()
    assert settings(room.post.store, room.post.duty).reaches == ()


def test_a_sentence_for_nobody_is_not_dropped_in_silence(room: SettingsRoom) -> None:
    section = room.page.sections["gates"]
    assert isinstance(section, GatesSection)
    room.page.show_section("gates")
    form = section.form
    form.sentence.edit.setFocus()
    room.bench.type("请走南门")
    form.confirm.setFocus()
    room.keep()

    assert settings(room.post.store, room.post.duty).reaches == ()
    assert form.sentence.text() == "请走南门"
    assert form.sentence.edit.hasFocus()

    form.sentence.edit.clear()
    form.buildings.set_text("3")
    form.sentence.set_text("请走南门")
    form.confirm.setFocus()
    room.keep()
    assert form.gate.hasFocus()


def test_an_older_change_is_undone_from_the_history(room: SettingsRoom) -> None:
    room.write("telephones", "telephone", "0000-8009999")
    room.keep()
    room.write("texts", "contact", "物业张姐")
    room.keep()
    section = room.page.sections["history"]
    assert isinstance(section, HistorySection)
    room.page.show_section("history")
    section.begin()
    room.bench.press(_DOWN)

    room.press_undo()

    assert post_of(room.post.store).telephone == "0000-8001101"
    assert post_of(room.post.store).contact == "物业张姐"


def test_what_this_machine_prefers_is_kept_without_a_fact(room: SettingsRoom) -> None:
    section = room.page.sections["machine"]
    assert isinstance(section, MachineSection)
    room.page.show_section("machine")
    section.choices["theme"].choice.setFocus()
    room.bench.press(Qt.Key.Key_Right)
    section.choices["muted"].choice.setFocus()
    room.bench.press(Qt.Key.Key_Right)
    section.choices["zoom"].choice.setFocus()
    room.bench.press(Qt.Key.Key_Right)

    chosen = room.preferences.current
    assert (chosen.theme, chosen.muted, chosen.zoom) == (Theme.NIGHT, True, 1.25)
    assert settings(room.post.store, room.post.duty).changes == ()


def test_what_was_chosen_elsewhere_is_shown(room: SettingsRoom) -> None:
    section = room.page.sections["machine"]
    assert isinstance(section, MachineSection)

    room.preferences.change(language=Language.ENGLISH)

    assert section.choices["language"].choice.code == "en"


def test_a_printer_that_is_gone_is_still_shown_as_chosen(room: SettingsRoom) -> None:
    room.preferences.change(slip_printer="XP-80C")
    section = room.page.sections["printing"]
    assert isinstance(section, PrintingSection)

    room.page.show_section("printing")

    assert section.choices["slip_printer"].code == "XP-80C"
    assert section.choices["sheet_printer"].code == ""


def overlapping(room: SettingsRoom) -> list[str]:
    """Name the fields whose hint stands over their line."""
    return [
        field.edit.accessibleName()
        for field in room.page.section.findChildren(Field)
        if field.isVisible() and field._line.isVisible()
        if field._line.geometry().top() <= field.edit.geometry().bottom()
    ]


@pytest.fixture(params=[False, True], ids=["empty", "full"])
def seldom_or_much(request: pytest.FixtureRequest, post: PostInUse) -> PostInUse:
    """Return a post of which nothing is set, and one of which everything is."""
    if request.param:
        set_everything(post)
    return post


@pytest.mark.parametrize("language", Language)
def test_nothing_is_cut_clipped_or_small_in_any_section(
    bench: Bench, seldom_or_much: PostInUse, tmp_path: Path, language: Language
) -> None:
    bench.languages.use(language)
    room = open_settings(bench, seldom_or_much, tmp_path)

    for area in bench.sizes_of(room.page):
        for code in room.page.sections:
            room.page.show_section(code)
            QApplication.processEvents()
            assert faults(room.page) == [], (area, code)
            assert overlapping(room) == [], (area, code)
            assert room.page.size().toTuple() == AREAS[area], (area, code)


def test_what_is_written_and_not_kept_is_told_before_the_window_closes(room: SettingsRoom) -> None:
    assert room.page.half_written() == ()

    room.write("telephones", "telephone_police", "110")
    assert room.page.half_written() == ("电话",)

    room.keep()
    assert room.page.half_written() == ()


def test_what_is_being_written_stays_while_another_setting_is_changed_elsewhere(
    room: SettingsRoom,
) -> None:
    form = room.write("telephones", "telephone_police", "11")
    change(room.post, telephone_hospital="120")
    room.page.refresh()
    room.bench.settle()

    assert form.fields["telephone_police"].text() == "11"
    assert form.fields["telephone_hospital"].text() == "120"
