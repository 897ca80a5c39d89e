# SPDX-License-Identifier: MIT
"""The test page of devices, and the lines of ID readers that are told by a sample."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gatehouse.domain.burst import Burst, StrokeKind
from gatehouse.domain.pass_number import number_of
from gatehouse.domain.reader_line import read_lines
from gatehouse.services.post import post_of
from gatehouse.ui.settings.devices_section import DevicesSection
from gatehouse.ui.shell.preferences import ScanEnd
from tests.support.post import PostInUse, a_card
from tests.support.qt import commit, press, type_burst
from tests.support.screens import Bench
from tests.support.settings_screen import SettingsRoom, open_settings

CARD = a_card(date(1984, 3, 9), 11)
PASS = number_of(234_567_890)
_TEXT, _TAKEN = 0, 1


@pytest.fixture
def room(bench: Bench, post: PostInUse, tmp_path: Path) -> SettingsRoom:
    """Return the settings with the devices in view."""
    room = open_settings(bench, post, tmp_path)
    room.page.show_section("devices")
    room.page.section.begin()
    return room


@pytest.fixture
def devices(room: SettingsRoom) -> DevicesSection:
    """Return the section."""
    section = room.page.section
    assert isinstance(section, DevicesSection)
    return section


def said(devices: DevicesSection, column: int, row: int = 0) -> str:
    """Return what a cell says."""
    model = devices.test.table.model()
    index = model.index(row, column)
    return str(model.data(index, Qt.ItemDataRole.AccessibleTextRole))


def test_a_burst_is_shown_with_its_length_gaps_end_and_what_it_is_taken_for(
    devices: DevicesSection,
) -> None:
    edit = devices.test.field.edit

    end = type_burst(edit, PASS, 50_000, gap=7)
    press(edit, "\r", end + 20)

    assert said(devices, _TEXT) == f"{PASS} 10 个字符 · 间隔 7–20 毫秒 · 带回车"
    assert said(devices, _TAKEN) == "通行证"


@pytest.mark.parametrize(
    ("text", "gap", "taken"),
    [
        (CARD, 5, "证件号"),
        (CARD[:-1] + "0", 5, "不完整 像证件号，但校验位不对"),
        (PASS, 50, "通行证 太慢：50 毫秒"),
        ("12345", 5, "不完整 只有 5 个字符，扫码至少 8 个"),
        ("ABCDEFGHIJK", 5, "不完整 不是通行证、证件号，也不是设好的读卡行"),
    ],
)
def test_what_is_no_scan_says_why(devices: DevicesSection, text: str, gap: int, taken: str) -> None:
    type_burst(devices.test.field.edit, text, 50_000, gap)
    devices.test.probe.end_burst()

    assert said(devices, _TAKEN) == taken
    # whole under the table, where a narrow column has no room for it
    assert devices.test.why == taken.partition(" ")[2]


def test_a_silence_ends_a_burst_and_the_newest_stands_first(
    room: SettingsRoom, devices: DevicesSection
) -> None:
    with room.bench.qtbot.waitSignal(devices.test.probe.heard):
        type_burst(devices.test.field.edit, PASS, 50_000)
    with room.bench.qtbot.waitSignal(devices.test.probe.heard):
        type_burst(devices.test.field.edit, CARD, 60_000)

    assert said(devices, _TEXT).startswith(CARD)
    assert said(devices, _TEXT, 1).startswith(PASS)
    assert "没有回车" in said(devices, _TEXT)
    assert devices.test.field.text() == ""


def test_a_tab_at_the_end_is_told_and_one_by_itself_goes_on(
    room: SettingsRoom, devices: DevicesSection
) -> None:
    edit = devices.test.field.edit
    end = type_burst(edit, PASS, 50_000)
    press(edit, "\t", end + 5)

    assert "带 Tab" in said(devices, _TEXT)
    assert edit.hasFocus()

    room.bench.press(Qt.Key.Key_Tab)
    assert not edit.hasFocus()


def test_an_input_method_that_passes_characters_on_is_told(devices: DevicesSection) -> None:
    for digit in PASS:
        commit(devices.test.field.edit, digit)
    devices.test.probe.end_burst()

    assert said(devices, _TAKEN) == "通行证"
    assert devices.test.passage.startswith("输入法开着，但字符逐个放行")


def test_an_input_method_that_swallows_letters_is_told_with_what_it_swallowed(
    devices: DevicesSection,
) -> None:
    edit = devices.test.field.edit
    type_burst(edit, CARD[:-1], 50_000)
    commit(edit, "", composing="x")
    commit(edit, "西")
    devices.test.probe.end_burst()

    assert devices.test.passage.startswith("输入法吞了这些字符：x。")
    assert said(devices, _TAKEN).startswith("不完整")


def test_letters_that_wait_in_the_input_methods_line_show_what_came(
    devices: DevicesSection,
) -> None:
    heard: list[Burst] = []
    devices.test.probe.heard.connect(heard.append)
    edit = devices.test.field.edit
    type_burst(edit, "12", 50_000)
    commit(edit, "", composing="xf")
    commit(edit, "xf")
    devices.test.probe.end_burst()

    (burst,) = heard
    kinds = [stroke.kind for stroke in burst.strokes]
    assert kinds == [
        StrokeKind.KEY,
        StrokeKind.KEY,
        StrokeKind.COMPOSED,
        StrokeKind.COMMITTED,
    ]
    assert devices.test.passage.startswith("输入法把字符攒在一起")


def test_what_was_sent_is_gone_when_the_screen_is_left(
    room: SettingsRoom, devices: DevicesSection
) -> None:
    type_burst(devices.test.field.edit, CARD, 50_000)
    devices.test.probe.end_burst()

    room.page.show_section("texts")
    room.page.show_section("devices")

    assert devices.test.table.model().rowCount() == 0


def test_a_line_of_a_reader_is_told_by_a_sample_kept_and_read_from_then_on(
    room: SettingsRoom, devices: DevicesSection
) -> None:
    line = f"林晓枫,女,{CARD}"
    devices.show_part("lines")
    devices.lines.sample.edit.setFocus()
    room.bench.type(line)

    assert CARD in devices.lines.result.text()
    assert [choice.code for choice in devices.lines.choices[:3]] == ["name", "sex", "number"]

    devices.lines.probe.end_burst()
    room.keep()

    (kept,) = read_lines(post_of(room.post.store).reader_lines)
    assert kept.words.zh == "姓名,性别,证件号"
    devices.show_part("test")
    devices.test.begin()
    type_burst(devices.test.field.edit, line, 50_000)
    devices.test.probe.end_burst()
    assert said(devices, _TAKEN) == "读卡器的一行 林晓枫"


def test_a_part_that_is_told_wrongly_is_said_at_once(
    room: SettingsRoom, devices: DevicesSection
) -> None:
    devices.show_part("lines")
    devices.lines.sample.edit.setFocus()
    room.bench.type(f"0001;{CARD}")

    devices.lines.choices[1].setCurrentIndex(devices.lines.choices[1].findData("other"))
    assert "还没有说哪一段是证件号" in devices.lines.result.text()

    devices.lines.choices[0].setCurrentIndex(devices.lines.choices[0].findData("number"))

    assert "第 1 段" in devices.lines.result.text()
    assert not devices.lines.confirm.isEnabled()


def test_the_readers_own_enter_keeps_nothing_and_the_next_card_is_a_new_sample(
    room: SettingsRoom, devices: DevicesSection
) -> None:
    devices.show_part("lines")
    edit = devices.lines.sample.edit
    edit.setFocus()
    end = type_burst(edit, f"0001;{CARD[:-1]}", 50_000)
    press(edit, "\r", end + 5)
    assert "没有校验正确的证件号" in devices.lines.result.text()

    end = type_burst(edit, f"0002;{CARD}", 60_000)
    press(edit, "\r", end + 5)
    room.bench.settle()

    assert edit.text() == f"0002;{CARD}"
    assert devices.lines.confirm.isEnabled()
    assert post_of(room.post.store).reader_lines == ""


def test_a_line_is_taken_off_and_put_back(room: SettingsRoom, devices: DevicesSection) -> None:
    devices.show_part("lines")
    devices.lines.sample.edit.setFocus()
    room.bench.type(f"林晓枫,女,{CARD}")
    devices.lines.probe.end_burst()
    room.keep()

    devices.lines.drops[0].click()
    room.bench.settle()
    assert post_of(room.post.store).reader_lines == ""

    room.press_undo()
    assert len(read_lines(post_of(room.post.store).reader_lines)) == 1


def test_whether_a_scan_counts_as_ended_with_enter_is_chosen_for_this_machine(
    room: SettingsRoom, devices: DevicesSection
) -> None:
    devices.show_part("end")
    devices.end.choice.setFocus()
    room.bench.press(Qt.Key.Key_Right)

    assert room.preferences.current.scan_end is ScanEnd.ENTER
