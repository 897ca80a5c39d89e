# SPDX-License-Identifier: MIT
"""Somebody of the roster from the first key to the workbook: added, put right, let out, joined."""

from PySide6.QtCore import Qt

from gatehouse.db.tables.every import person_pair, roster_change
from gatehouse.domain.history import HistoryKind
from gatehouse.ui.roster.page import RosterPage
from tests.support.post import PIN
from tests.support.window import ENTER, Gate

CTRL = Qt.KeyboardModifier.ControlModifier


def roster_of(gate: Gate) -> RosterPage:
    """Go to the roster and wait until a person is shown."""
    gate.press(Qt.Key.Key_F4)
    page = gate.page(RosterPage)
    gate.until(lambda: page.person.person_id)
    return page


def shown(page: RosterPage) -> str:
    """Return the mask of whom the roster shows."""
    return page.person.card.shown_name if page.person.card is not None else ""


def add(gate: Gate, page: RosterPage, name: str) -> None:
    """Add somebody to the flat that is shown."""
    gate.press(Qt.Key.Key_Insert)
    gate.until(page.work.form.person.edit.hasFocus)
    gate.type(name)
    gate.press(ENTER, CTRL)


def put_right(gate: Gate, page: RosterPage, name: str, why: str) -> None:
    """Put the name of whoever is shown right."""
    gate.press(Qt.Key.Key_B, CTRL)
    gate.until(page.work.form.person.edit.hasFocus)
    gate.type(name)
    gate.press(ENTER)
    gate.until(page.work.form.why.edit.hasFocus)
    gate.type(why)
    gate.press(ENTER)


def join(gate: Gate, page: RosterPage, other: str, why: str) -> None:
    """Say that whoever is shown and the one person found by *other* are one."""
    gate.press(Qt.Key.Key_D, CTRL)
    pane = page.work.pairs
    gate.until(pane.box.edit.hasFocus)
    gate.type(other)
    gate.until(lambda: pane.box.rows.model().rowCount() == 1)
    gate.press(ENTER)
    gate.until(lambda: pane.box.meant is not None)
    gate.press(ENTER)
    gate.until(pane.answer.hasFocus)
    gate.press(Qt.Key.Key_Home)
    gate.press(ENTER)
    gate.until(pane.why.edit.hasFocus)
    gate.type(why)
    gate.press(ENTER, CTRL)


def move(gate: Gate, page: RosterPage, door: str) -> None:
    """Let whoever is shown move to another flat, for a reason of the list."""
    gate.press(Qt.Key.Key_M, CTRL)
    form = page.work.moving
    gate.until(form.way.hasFocus)
    gate.press(Qt.Key.Key_Right)
    gate.press(Qt.Key.Key_Tab)
    gate.until(form.door.edit.hasFocus)
    gate.type(door)
    gate.press(ENTER)
    gate.until(form.reason.hasFocus)
    gate.press(Qt.Key.Key_Home)
    gate.press(ENTER, CTRL)


def test_whoever_moves_is_the_one_who_is_shown_and_a_new_flat_is_asked_about(
    everyday_gate: Gate,
) -> None:
    """Found by a search, moved to a flat of others, and to one that nobody knew."""
    gate = everyday_gate
    page = roster_of(gate)
    gate.press(Qt.Key.Key_F, CTRL)
    gate.type("shanming")
    gate.until(lambda: shown(page) == "单*")
    moved = page.person.person_id
    move(gate, page, "3-2-501")
    gate.until(lambda: page.household.view is not None and page.household.view.door == "3-2-501")
    gate.until(lambda: not page.work.isVisible() and page.person.person_id == moved)
    row = page.household.members.current_row()
    assert page.household.view is not None
    assert len(page.household.view.members) > 1
    assert page.household.view.members[row].person_id == moved

    move(gate, page, "9-9-909")
    gate.until(lambda: "台账里还没有 9-9-909" in page.work.moving.door._line.text())
    gate.press(ENTER, CTRL)
    gate.until(lambda: page.household.view is not None and page.household.view.door == "9-9-909")
    gate.until(lambda: page.person.person_id == moved)
    gate.press(Qt.Key.Key_F, CTRL)
    gate.type("nobodyatall")
    gate.until(lambda: not page.person.person_id)
    gate.press(Qt.Key.Key_M, CTRL)
    assert not page.work.isVisible()


def test_whoever_takes_over_reads_no_tag_and_is_offered_nothing_they_may_not(
    everyday_gate: Gate,
) -> None:
    """The administrator leaves the tags open and signs over to a volunteer."""
    gate = everyday_gate
    page = roster_of(gate)
    gate.press(Qt.Key.Key_T, CTRL)
    gate.until(lambda: page.work.tags.table.rows)
    page.work.tags.table.choose_key("positive")
    gate.press(Qt.Key.Key_Space)
    gate.until(lambda: page.person.card is not None and "positive" in page.person.card.tags)

    gate.press(Qt.Key.Key_F7)
    gate.until_seen("访客 0")
    gate.write("点到的访客", "0")
    gate.write("点到的车", "0")
    gate.write("交班人的 PIN", PIN)
    gate.write("新来的人姓名", "陈建国")
    gate.press(ENTER, CTRL)
    gate.until_seen("现在由陈建国当班")
    gate.press(Qt.Key.Key_Escape)
    page = roster_of(gate)

    assert not page.work.isVisible()
    assert page.person.card is not None
    assert "positive" not in page.person.card.tags
    assert not page.menu.isVisible()
    for act in ("标签", "更正", "搬家", "重复？", "加人"):
        assert not gate.sees(act), act
    gate.press(Qt.Key.Key_T, CTRL)
    gate.until(lambda: "只有管理员能看标签。请先交班给管理员。" in gate.heard.texts())
    assert not page.work.isVisible()


def test_a_person_is_added_put_right_let_out_and_joined_with_their_other_record(
    everyday_gate: Gate,
) -> None:
    """The desk finds them by the corrected name, and after the merge by either one."""
    gate = everyday_gate
    page = roster_of(gate)
    add(gate, page, "郑小满")
    gate.until(lambda: shown(page) == "郑*满")
    put_right(gate, page, "顾晓满", "听错了姓")
    gate.until(lambda: shown(page) == "顾*满")

    gate.press(Qt.Key.Key_F1)
    gate.type("gxm")
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)
    (entry,) = gate.entries()
    added, corrected = (
        row for row in gate.rows(roster_change) if row["person_id"] == entry["person_id"]
    )
    assert (added["change"], corrected["change"]) == ("added", "corrected")
    assert corrected["supersedes_id"] == added["id"]
    assert corrected["supersedes_reason"] == "听错了姓"

    page = roster_of(gate)
    gate.until(lambda: shown(page) == "顾*满")
    join(gate, page, "shanming", "本人在场")
    gate.until(lambda: len(gate.rows(person_pair)) == 1)

    gate.press(Qt.Key.Key_F1)
    gate.type("shanming")
    gate.until(lambda: gate.desk.serving.state.person is not None)
    candidate = gate.desk.serving.state.person
    assert candidate is not None
    assert candidate.person_id == entry["person_id"]
    gate.press(Qt.Key.Key_Escape)

    page = roster_of(gate)
    gate.until(lambda: shown(page) == "顾*满")
    gate.press(Qt.Key.Key_R, CTRL)
    history = page.work.history
    gate.until(lambda: history.rows.model().rowCount() >= 4)
    kinds = {row.kind for row in history._rows}
    assert {HistoryKind.ENTRY, HistoryKind.ROSTER, HistoryKind.PAIR} <= kinds

    gate.close()
    assert gate.is_sound()
