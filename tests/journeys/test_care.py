# SPDX-License-Identifier: MIT
"""Who needs care: the administrator knows why, the volunteer what to do, the next shift the rest.

By keys alone, on the real window and file.
"""

from PySide6.QtCore import Qt

from gatehouse.db.tables.every import carer_change, contact, tag_change
from gatehouse.domain.tag import TAG_WORDS, Tag
from gatehouse.ui.care.contacts_section import ContactsSection
from gatehouse.ui.care.page import CarePage
from gatehouse.ui.roster.page import RosterPage
from tests.support.post import PIN
from tests.support.window import ENTER, Gate

CTRL = Qt.KeyboardModifier.ControlModifier
DOWN, SPACE, DELETE, INSERT, ESC = (
    Qt.Key.Key_Down,
    Qt.Key.Key_Space,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Insert,
    Qt.Key.Key_Escape,
)
F1, F4, F7 = Qt.Key.Key_F1, Qt.Key.Key_F4, Qt.Key.Key_F7
MEANING = TAG_WORDS[Tag.POSITIVE].zh


def look_up(gate: Gate, initials: str, name: str) -> RosterPage:
    """Find somebody on the roster, and show their card."""
    gate.press(F4)
    page = gate.page(RosterPage)
    gate.until(lambda: page.person.person_id)
    gate.press(Qt.Key.Key_F, CTRL)
    gate.type(initials)
    gate.until(lambda: page.flats.list_in_front().model().rowCount() == 1)
    gate.press(DOWN)
    gate.press(ENTER)
    gate.until(lambda: page.person.card is not None and page.person.card.shown_name == name)
    return page


def tag_person(gate: Gate, initials: str, name: str, tag: Tag) -> None:
    """Give somebody a tag, as the administrator."""
    page = look_up(gate, initials, name)
    gate.press(Qt.Key.Key_T, CTRL)
    pane = page.work.tags
    gate.until(pane.isVisible)
    gate.until(lambda: len(pane.table.rows) == len(Tag))
    for _ in range(list(Tag).index(tag)):
        gate.press(DOWN)
    gate.press(SPACE)
    gate.until(lambda: pane.table.rows[list(Tag).index(tag)].cells[1].text)
    gate.press(ESC)
    gate.until(lambda: not pane.isVisible())


def open_care(gate: Gate) -> ContactsSection:
    """Open the room and wait for its list."""
    gate.press(Qt.Key.Key_K, CTRL)
    section = gate.page(CarePage).current
    assert isinstance(section, ContactsSection)
    gate.until(lambda: section.list.table.rows and section.list.table.hasFocus())
    return section


def hand_to_a_volunteer(gate: Gate) -> None:
    """Hand over to somebody who is new here, and so a volunteer."""
    gate.press(F7)
    gate.until_seen("今天还没联系上")
    gate.write("点到的访客", "0")
    gate.write("点到的车", "0")
    gate.write("交班人的 PIN", PIN)
    gate.go_to("接班的人")
    gate.press(Qt.Key.Key_Tab)
    gate.type("陈建国")
    gate.until_seen("交给陈建国")
    gate.press(ENTER, CTRL)
    gate.until_seen("现在由陈建国当班")
    gate.press(ESC)
    gate.until_seen("已 0 分钟")


def test_a_volunteer_is_told_what_to_do_ticks_and_leaves_the_rest_to_the_next(
    everyday_gate: Gate,
) -> None:
    gate = everyday_gate
    tag_person(gate, "wlf", "王*芬", Tag.POSITIVE)
    tag_person(gate, "lxf3", "刘*飞", Tag.LIVES_ALONE)
    gate.until_seen(TAG_WORDS[Tag.LIVES_ALONE].zh)
    section = open_care(gate)
    gate.press(INSERT)
    gate.until(section.form.places.edit.hasFocus)
    gate.type("3-2")
    gate.press(ENTER)
    gate.until(section.form.person.edit.hasFocus)
    gate.type("赵样例")
    gate.press(ENTER)
    gate.until(lambda: len(gate.rows(carer_change)) == 2)
    hand_to_a_volunteer(gate)

    gate.press(F1)
    gate.type("wlf")
    gate.until_seen("需走流程 A")
    assert not gate.sees(MEANING)
    look_up(gate, "wlf", "王*芬")
    gate.press(Qt.Key.Key_T, CTRL)
    assert not gate.page(RosterPage).work.tags.isVisible()
    assert not gate.sees(MEANING)

    section = open_care(gate)
    gate.until_seen("赵样例")
    assert not gate.sees(MEANING)
    gate.press(SPACE)
    gate.until(lambda: len(section.list.table.rows) == 1)
    gate.press(DELETE)
    gate.until(lambda: len(gate.rows(contact)) == 2)

    gate.press(F7)
    gate.until_seen("今天还没联系上")
    gate.until_seen("1 人")
    assert not gate.sees(MEANING)
    gate.close()
    assert [row["result"] for row in gate.rows(contact)] == ["reached", "not_reached"]
    assert [row["change"] for row in gate.rows(tag_change)] == ["set", "set"]
    assert gate.is_sound()
