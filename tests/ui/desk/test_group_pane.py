# SPDX-License-Identifier: MIT
"""The sheet of a group shows what is recorded, in the language of the moment."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from gatehouse.domain.entry import Direction, Outsider, SubjectClass
from gatehouse.domain.group_entry import GroupOrder, GroupRow, ReadLine
from gatehouse.domain.words import Language
from gatehouse.ui.desk.group_pane import GroupPane
from tests.support.desk_people import NEIGHBOURS, NOW
from tests.support.screens import Bench
from tests.ui.desk.conftest import Desk
from tests.ui.desk.test_peak import FakePeak

THREE = tuple(neighbour.candidate for neighbour in NEIGHBOURS[:3])
BUS = GroupRow(
    group_id="bus",
    first_at=NOW - timedelta(hours=1),
    last_at=NOW - timedelta(minutes=40),
    direction=Direction.IN,
    plate="吉A1**45",
    people=31,
    unnamed=2,
)


def times(pane: GroupPane) -> list[str]:
    """Return the times that the list shows."""
    model = pane.who.table.model()
    return [model.index(row, 3).data() for row in range(model.rowCount())]


def stranger(name: str, digits: str = "") -> ReadLine:
    """Return a line that names somebody whom the post does not know, with their telephone."""
    return ReadLine(text=name, digits=digits, told=Outsider(name=name, phone="13911112222"))


@pytest.fixture
def pane(bench: Bench) -> GroupPane:
    pane = GroupPane(bench.languages, lambda: NOW)
    bench.show(pane, (700, 600))
    pane.start_over()
    pane.who.add(tuple(ReadLine(text="l", people=(one,)) for one in THREE), NOW)
    return pane


def test_the_list_shows_the_times_that_are_recorded(pane: GroupPane) -> None:
    """NOW is 16:42 at the gate."""
    assert times(pane) == ["16:42"] * 3

    pane.way.first.edit.insert("1500")
    pane.way.last.edit.insert("1520")

    assert times(pane) == ["15:00", "15:10", "15:20"]
    assert pane.way.between(NOW) == pane._order().between

    pane.way.unnamed.edit.insert("2")
    assert times(pane) == ["15:00", "15:05", "15:10"]


def choose(pane: GroupPane, kind: SubjectClass) -> None:
    """Choose a class as by the mouse."""
    kinds = pane.way.subject_class
    kinds.choose(kind)
    kinds.activated.emit(kinds.currentIndex())


def offered(pane: GroupPane) -> list[str]:
    """Return the classes that are offered, without that of the roster."""
    kinds = pane.way.subject_class
    return [kinds.itemData(row) for row in range(1, kinds.count())]


def test_whoever_is_not_on_the_roster_is_offered_as_a_visitor_and_never_as_a_resident(
    pane: GroupPane,
) -> None:
    given: list[GroupOrder] = []
    pane.given.connect(given.append)
    assert offered(pane)[0] == SubjectClass.RESIDENT
    choose(pane, SubjectClass.RESIDENT)
    pane.who.add((stranger("陈新"),), NOW)

    pane.approve()
    assert "“常住居民”只给台账里的人用" in pane._said
    assert given == []

    choose(pane, SubjectClass.VISITOR)
    assert offered(pane)[0] == SubjectClass.VISITOR
    assert not any(SubjectClass(one).lives_here for one in offered(pane))
    pane.approve()
    assert [order.subject_class for order in given] == [SubjectClass.VISITOR]


def test_a_group_that_may_be_taken_back_is_named_in_the_language_of_the_moment(
    make_desk: Callable[..., Desk],
) -> None:
    desk = make_desk().start()
    desk.page._parts.grouping.start(replace(FakePeak().acts(), groups=lambda: (BUS,)))
    desk.press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier).settle()
    withdraw = desk.page._parts.grouping.pane.withdraw
    assert "33 人" in withdraw.text()

    desk.languages.use(Language.ENGLISH)

    desk.qtbot.waitUntil(lambda: "33 people" in withdraw.text())
