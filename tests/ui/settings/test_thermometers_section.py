# SPDX-License-Identifier: MIT
"""The thermometers in the settings, on a real post with days of readings behind it."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gatehouse.domain.body_temperature import Method, Taken
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.entry import Crossing, Decision, Direction, Reason, SubjectClass
from gatehouse.domain.thermometer import NewThermometer, Standard, Thermometer, in_hand
from gatehouse.domain.thermometer_drift import Span
from gatehouse.domain.words import Language
from gatehouse.services.entry import record_entry
from gatehouse.services.thermometer import add_thermometer, thermometers
from gatehouse.ui.settings.thermometers_section import ThermometersSection
from tests.support.post import PostInUse
from tests.support.screens import AREAS, ENTER, Bench, cut_cells, faults
from tests.support.settings_screen import SettingsRoom, open_settings

GUN = NewThermometer(label="1号枪", method=Method.FOREHEAD)
EAR = NewThermometer(label="2号", method=Method.EAR)
VIEWS = ("list", "compare", "drift", "add")


def open_section(
    bench: Bench, post: PostInUse, folder: Path, size: str = "low"
) -> tuple[SettingsRoom, ThermometersSection]:
    """Show the thermometers of *post*."""
    room = open_settings(bench, post, folder, AREAS[size])
    room.page.show_section("thermometers")
    section = room.page.section
    assert isinstance(section, ThermometersSection)
    bench.settle()
    return room, section


def known(post: PostInUse) -> dict[str, Thermometer]:
    return {one.label: one for one in thermometers(post.store, post.duty)}


def cell(section: ThermometersSection, row: int, column: int) -> str:
    model = section.list.table.model()
    return str(model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))


@pytest.fixture
def drifting(post: PostInUse) -> PostInUse:
    """A post whose first thermometer has shown three tenths less than the other for two days."""
    for new in (GUN, EAR):
        add_thermometer(post.store, post.duty, new)
    person_id = post.id_of("林晓枫")
    for number in range(24):
        gun = number % 2 == 0
        label, tenths = ("1号枪", 361) if gun else ("2号", 364)
        crossing = Crossing(
            direction=Direction.OUT if gun else Direction.IN,
            subject_class=SubjectClass.RESIDENT,
            reason=Reason.WORK,
            person_id=person_id,
            temperature=tenths + number % 3,
            taken=Taken(thermometer=label, method=Method.FOREHEAD),
        )
        record_entry(post.store, post.duty, crossing, Decision.ADMIT)
        post.clock.forward(timedelta(minutes=90) if number == 11 else timedelta(minutes=1))
        if number == 11:
            post.clock.forward(timedelta(hours=20))
    return post


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("view", VIEWS)
def test_every_view_fits_every_window(
    bench: Bench, drifting: PostInUse, tmp_path: Path, view: str, language: Language
) -> None:
    bench.languages.use(language)
    room, section = open_section(bench, drifting, tmp_path)
    section.show_view(view)
    bench.settle()

    for size in bench.sizes_of(room.page):
        assert faults(room.page) == [], size
        assert cut_cells(section.list.table) == [], size


@pytest.mark.parametrize("view", VIEWS)
def test_a_post_without_thermometers_says_what_to_do(
    bench: Bench, bare_post: PostInUse, tmp_path: Path, view: str
) -> None:
    room, section = open_section(bench, bare_post, tmp_path)
    section.show_view(view)
    bench.settle()

    assert faults(room.page) == []
    assert not section.list.take.isEnabled()


def test_a_thermometer_is_added_by_keys_and_the_window_hears_of_it(
    bench: Bench, bare_post: PostInUse, tmp_path: Path
) -> None:
    heard: list[Changes] = []
    bench.changes.changed.connect(lambda changes, _by: heard.append(changes))
    _, section = open_section(bench, bare_post, tmp_path)
    section.show_view("add")
    section.add.label.edit.setFocus()
    bench.type("3")
    section.add.method.setFocus()
    bench.press(Qt.Key.Key_Right)
    bench.press(ENTER)
    bench.settle()

    (added,) = known(bare_post).values()
    assert (added.label, added.method) == ("3", Method.WRIST)
    assert in_hand((added,)) is added, "the first one is in hand at once"
    assert any(changes.concern(Kind.THERMOMETER) for changes in heard)
    assert section.add.label.text() == ""


def test_a_label_that_was_given_is_said_before_it_is_ordered(
    bench: Bench, drifting: PostInUse, tmp_path: Path
) -> None:
    _, section = open_section(bench, drifting, tmp_path)
    section.show_view("add")
    section.add.label.set_text("1号枪")
    section.add.say()

    assert section.add.gaps()
    assert len(known(drifting)) == 2


def test_the_list_says_how_far_each_lies_from_the_others(
    bench: Bench, drifting: PostInUse, tmp_path: Path
) -> None:
    _, section = open_section(bench, drifting, tmp_path)

    assert "低 0.3 ℃" in cell(section, 0, 1)
    assert "高 0.3 ℃" in cell(section, 1, 1)
    assert "在手上" in cell(section, 0, 2)


def test_the_one_that_is_looked_at_stays_so_in_the_other_language(
    bench: Bench, drifting: PostInUse, tmp_path: Path
) -> None:
    _, section = open_section(bench, drifting, tmp_path)
    section.list.table.setFocus()
    bench.press(Qt.Key.Key_Down)
    bench.languages.use(Language.ENGLISH)
    bench.qtbot.waitUntil(lambda: section.list.take.text() == "Take in hand")
    section.drift.span_chosen.emit(Span.HOUR)
    bench.settle()

    assert section.list.chosen is not None
    assert section.list.chosen.label == "2号"
    assert section.list.take.isEnabled()


def test_another_one_is_taken_in_hand_and_gets_a_battery(
    bench: Bench, drifting: PostInUse, tmp_path: Path
) -> None:
    _, section = open_section(bench, drifting, tmp_path)
    section.list.table.setFocus()
    bench.press(Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_Return)
    bench.settle()
    section.list.battery.click()
    bench.settle()

    held = in_hand(known(drifting).values())
    assert held is not None
    assert (held.label, held.battery_at) == ("2号", drifting.clock())


def test_one_that_was_put_away_stands_last_and_comes_back(
    bench: Bench, drifting: PostInUse, tmp_path: Path
) -> None:
    _, section = open_section(bench, drifting, tmp_path)
    section.list.away.click()
    bench.settle()
    away, last = known(drifting)["1号枪"], cell(section, 1, 0)
    section.list.away.click()
    bench.settle()

    assert not away.in_use
    assert "1号枪" in last
    assert known(drifting)["1号枪"].in_use


def test_what_mercury_says_is_saved_from_two_readings(
    bench: Bench, drifting: PostInUse, tmp_path: Path
) -> None:
    _, section = open_section(bench, drifting, tmp_path)
    section.show_view("compare")
    form = section.compare
    form.fields.mercury.setFocus()
    bench.type("365")
    bench.press(ENTER)
    assert form.fields.own.edit.hasFocus()
    bench.type("362")
    bench.press(ENTER)
    bench.settle()

    gun = known(drifting)["1号枪"]
    assert (gun.standard, gun.deviation) == (Standard.MERCURY, -3)
    assert not form.fields.touched


def test_a_calibration_made_elsewhere_is_written_down(
    bench: Bench, drifting: PostInUse, tmp_path: Path
) -> None:
    _, section = open_section(bench, drifting, tmp_path)
    section.show_view("compare")
    assert section.compare.back is not None
    section.compare.back.click()
    bench.settle()

    assert known(drifting)["1号枪"].standard is Standard.CALIBRATION


def test_the_drift_is_shown_by_day_and_by_hour_and_is_said_in_figures(
    bench: Bench, drifting: PostInUse, tmp_path: Path
) -> None:
    _, section = open_section(bench, drifting, tmp_path)
    section.show_view("drift")
    by_day = section.drift.chart.accessibleDescription()
    section.drift.span_choice.set_code(Span.HOUR.value)
    section.drift.span_chosen.emit(Span.HOUR)
    bench.settle()
    by_hour = section.drift.chart.accessibleDescription()

    assert "4-15: 36.2" in by_day.replace("：", ": ")
    assert "16:00" in by_hour or "14:00" in by_hour
    assert "36.5" in by_day, "the others' middle stands beside it"


def test_a_volunteer_is_told_that_a_leader_adds_one(
    bench: Bench, bare_post: PostInUse, tmp_path: Path
) -> None:
    bare_post.duty = bare_post.as_volunteer()
    _, section = open_section(bench, bare_post, tmp_path)
    section.show_view("add")
    section.add.label.set_text("3号")
    section.add.go_on()
    bench.settle()

    assert known(bare_post) == {}
    assert bench.said.texts()
    assert section.add.label.text() == "3号", "what was written stays"


def test_what_was_done_with_one_is_undone_by_one_key(
    bench: Bench, drifting: PostInUse, tmp_path: Path
) -> None:
    room, section = open_section(bench, drifting, tmp_path)
    section.list.table.setFocus()
    section.list.away.click()
    room.press_undo()
    assert not known(drifting)["1号枪"].in_use
    assert known(drifting)["2号"].in_use, "what was told before the act is not what is meant"

    room.press_undo()
    assert known(drifting)["1号枪"].in_use
    assert bench.said.texts()[-2:] == ["已保存。按 Ctrl+Z 撤销。", "已撤销。"]
    section.show_view("add")
    section.add.label.edit.setFocus()
    room.press_undo()

    assert not known(drifting)["2号"].in_use, "the addition before it"
    room.press_undo()
    assert section.last._told.text().endswith("撤销了：1号枪，添加"), "what was taken back"
    assert faults(room.page) == []
