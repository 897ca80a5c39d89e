# SPDX-License-Identifier: MIT
"""The roll of operators in the settings, on a real post."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from gatehouse.domain.duty import Role
from gatehouse.domain.gate_reach import GateReach
from gatehouse.domain.operator_change import OperatorOrder
from gatehouse.services.operator_roll import operators, write_operator
from gatehouse.services.setting import change_reach
from gatehouse.ui.settings.operators_section import OperatorsSection
from tests.support.post import PostInUse
from tests.support.screens import AREAS, ENTER, Bench, faults
from tests.support.settings_screen import SettingsRoom, open_settings

NEW = "480216"


def open_roll(
    bench: Bench, post: PostInUse, folder: Path, size: str = "low"
) -> tuple[SettingsRoom, OperatorsSection]:
    """Show the roll of *post*."""
    room = open_settings(bench, post, folder, AREAS[size])
    room.page.show_section("operators")
    section = room.page.section
    assert isinstance(section, OperatorsSection)
    bench.settle()
    return room, section


def roll(post: PostInUse) -> dict[str, tuple[frozenset[Role], bool, bool]]:
    """Return each name with roles, whether they serve and whether they have a PIN."""
    found = operators(post.store, post.duty)
    return {one.name: (frozenset(one.roles), one.serves, one.has_pin) for one in found}


def test_the_roll_fits_every_window(bench: Bench, bare_post: PostInUse, tmp_path: Path) -> None:
    bare_post.add_operator("郑晓", Role.VOLUNTEER)
    change_reach(bare_post.store, bare_post.duty, GateReach(gate="东门"))
    room, section = open_roll(bench, bare_post, tmp_path)
    section.form.who.setCurrentIndex(1)

    assert bench.faults_of(room.page) == {}


def test_somebody_new_is_written_down_with_keys(
    bench: Bench, bare_post: PostInUse, tmp_path: Path
) -> None:
    room, section = open_roll(bench, bare_post, tmp_path)
    section.form.who.setCurrentIndex(section.form.who.count() - 1)
    section.form.name.edit.setFocus()
    bench.type("Li Yang")
    room.keep()

    assert roll(bare_post)["Li Yang"] == (frozenset({Role.VOLUNTEER}), True, False)
    assert section.form.name.text() == "Li Yang", "whoever was written down is shown"


def test_a_leader_is_asked_for_a_pin_first(
    bench: Bench, bare_post: PostInUse, tmp_path: Path
) -> None:
    room, section = open_roll(bench, bare_post, tmp_path)
    section.form.who.setCurrentIndex(section.form.who.count() - 1)
    section.form.name.edit.setFocus()
    bench.type("Li Yang")
    section.form.role.setFocus()
    bench.press(Qt.Key.Key_Right)
    bench.press(ENTER)
    assert section.form.pin.edit.hasFocus()

    bench.type(NEW)
    room.keep()

    assert roll(bare_post)["Li Yang"] == (frozenset({Role.VOLUNTEER, Role.LEADER}), True, True)


def test_a_volunteers_pin_is_taken_away(bench: Bench, bare_post: PostInUse, tmp_path: Path) -> None:
    bare_post.add_operator("郑晓", Role.VOLUNTEER)
    _, section = open_roll(bench, bare_post, tmp_path)
    section.form.who.setCurrentIndex([*roll(bare_post)].index("郑晓"))

    section.form.end_pin.click()
    bench.settle()

    assert roll(bare_post)["郑晓"][2] is False


def test_what_cannot_be_is_said_and_stays_written(
    bench: Bench, bare_post: PostInUse, tmp_path: Path
) -> None:
    room, section = open_roll(bench, bare_post, tmp_path)
    section.form.role.setFocus()
    for _ in range(3):
        bench.press(Qt.Key.Key_Left)
    room.keep()

    assert any("没有管理员" in text for text in bench.said.texts())
    assert roll(bare_post)["周岚"][0] == {Role.LEADER, Role.ADMINISTRATOR}


def test_a_volunteer_on_duty_sees_nobody(
    bench: Bench, bare_post: PostInUse, tmp_path: Path
) -> None:
    bare_post.duty = bare_post.as_volunteer()
    _, section = open_roll(bench, bare_post, tmp_path)

    assert section.form.shown is None
    assert not section.form.confirm.isEnabled()


def test_at_which_gates_somebody_serves_is_ticked(
    bench: Bench, bare_post: PostInUse, tmp_path: Path
) -> None:
    change_reach(bare_post.store, bare_post.duty, GateReach(gate="东门"))
    room, section = open_roll(bench, bare_post, tmp_path)
    (tick,) = (box for box in section.form.findChildren(QCheckBox) if box.text() == "东门")
    tick.setFocus()
    bench.press(Qt.Key.Key_Space)
    room.keep()

    (only,) = operators(bare_post.store, bare_post.duty)
    assert only.gates == ("东门",)
    assert faults(room.page) == []


def test_somebody_half_written_is_still_there_after_another_room(
    bench: Bench, bare_post: PostInUse, tmp_path: Path
) -> None:
    room, section = open_roll(bench, bare_post, tmp_path)
    section.form.who.setCurrentIndex(section.form.who.count() - 1)
    section.form.name.edit.setFocus()
    bench.type("Li Y")

    room.page.refresh()
    bench.settle()
    bench.settle()
    section.form.name.edit.setFocus()
    bench.type("ang")
    assert room.page.half_written() == (section.name(),)
    room.keep()
    bench.settle()

    assert "Li Yang" in roll(bare_post)
    assert room.page.half_written() == ()


def test_undo_after_undo_goes_back_by_one_key(
    bench: Bench, bare_post: PostInUse, tmp_path: Path
) -> None:
    room, section = open_roll(bench, bare_post, tmp_path)
    section.form.who.setCurrentIndex(section.form.who.count() - 1)
    section.form.name.edit.setFocus()
    bench.type("Li Yang")
    room.keep()
    section.form.serves.setFocus()
    bench.press(Qt.Key.Key_Right)
    room.keep()
    assert not roll(bare_post)["Li Yang"][1]

    room.press_undo()
    assert roll(bare_post)["Li Yang"][1]
    assert section.form.serves.code == "serves"
    room.press_undo()

    assert not roll(bare_post)["Li Yang"][1], "whoever was added by mistake serves no more"
    assert not section.form.last.undo.isVisible()
    assert faults(room.page) == []


def test_undo_leaves_whoever_is_being_written(
    bench: Bench, bare_post: PostInUse, tmp_path: Path
) -> None:
    order = OperatorOrder(name="郑晓", roles=frozenset({Role.VOLUNTEER}))
    write_operator(bare_post.store, bare_post.duty, order)
    room, section = open_roll(bench, bare_post, tmp_path)
    section.form.who.setCurrentIndex(section.form.who.findText("郑晓"))
    section.form.serves.setFocus()
    bench.press(Qt.Key.Key_Right)
    room.keep()
    assert not roll(bare_post)["郑晓"][1]
    section.form.who.setCurrentIndex(section.form.who.count() - 1)
    section.form.name.edit.setFocus()
    bench.type("Li Yang")
    section.form.role.setFocus()

    room.press_undo()

    assert roll(bare_post)["郑晓"][1]
    assert section.form.name.text() == "Li Yang"
    assert bench.said.texts()[-1] == "已撤销。"
