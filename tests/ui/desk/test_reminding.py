# SPDX-License-Identifier: MIT
"""Somebody stays too long: it is to be heard, though the next person is served."""

from datetime import timedelta

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.open_item import OpenItem, OpenKind
from tests.support.desk_people import NOW
from tests.ui.desk.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
LATE = OpenItem(
    kind=OpenKind.VISITOR_LATE,
    entry_id="",
    since=NOW,
    shown_name="钱*诺",
    door="",
    detail="",
    count=1,
)


def reminded(desk: Desk) -> list[str]:
    heard: list[str] = []
    desk.page.reminded.connect(lambda: heard.append("reminded"))
    return heard


def later(minutes: int) -> OpenItem:
    """Return the item of somebody who should have left so many minutes after `NOW`."""
    return replace(LATE, newest=NOW + timedelta(minutes=minutes))


def read_day(desk: Desk) -> None:
    desk.changes.publish(Changes.of(Kind.ENTRY), QObject())
    desk.page._parts.post.read_day()
    desk.settle()


def test_it_is_heard_once_whoever_stands_at_the_gate(desk: Desk) -> None:
    heard = reminded(desk)
    desk.type("lxf").settle()
    desk.post.open_items = (later(5),)
    read_day(desk)
    read_day(desk)

    assert heard == ["reminded"]


def test_while_paper_is_typed_in_nobody_is_told_of_and_then_they_are(desk: Desk) -> None:
    """A way in that is typed before its way out is of nobody who stays."""
    heard = reminded(desk)
    desk.press(Qt.Key.Key_B, CTRL).press(Qt.Key.Key_Down).type("0740")
    desk.press(Qt.Key.Key_Tab).type("12").enter().settle()
    assert desk.page.state.filling is not None
    desk.post.open_items = (later(5),)
    read_day(desk)
    assert heard == []

    desk.press(Qt.Key.Key_Escape).press(Qt.Key.Key_Escape).settle()
    assert desk.page.state.filling is None
    read_day(desk)
    assert heard == ["reminded"]
