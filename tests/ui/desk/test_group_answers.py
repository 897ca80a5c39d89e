# SPDX-License-Identifier: MIT
"""What the rules ask of a group is asked once, and only what they ask."""

from datetime import time, timedelta

import pytest
from msgspec.structs import replace

from gatehouse.domain.code_system import Outage
from gatehouse.domain.entry import Direction, Outsider, Reason, SubjectClass
from gatehouse.domain.group_entry import GroupOrder, ReadLine
from gatehouse.domain.group_line import LineDoubt
from gatehouse.domain.household import HouseholdRow
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.ui.desk.group_pane import GroupPane
from tests.support.desk_people import NEIGHBOURS, NOW
from tests.support.policies import rule_text, shipped
from tests.support.policies import rules as rules_of
from tests.support.screens import Bench
from tests.ui.desk.test_group_pane import choose, stranger

FLAT = HouseholdRow(
    household_id="h1", door="3-2-501", building="3", unit_room="2-501", people=3, outside=0
)
GREEN = {"code": "green"}
_VISITORS = '{ classes = ["visitor"] }'


@pytest.fixture
def rules() -> RuleSet:
    return shipped("changchun-2022-03")


@pytest.fixture
def pane(bench: Bench, rules: RuleSet) -> GroupPane:
    pane = GroupPane(bench.languages, lambda: NOW)
    bench.show(pane, (700, 600))
    pane.start_over()
    pane.judge_by(rules)
    return pane


@pytest.fixture
def given(pane: GroupPane) -> list[GroupOrder]:
    given: list[GroupOrder] = []
    pane.given.connect(given.append)
    return given


def answer(pane: GroupPane, check: str, code: str) -> None:
    """Answer as by the mouse."""
    combo = pane.answers.combo_of(check)
    combo.choose(code)
    combo.activated.emit(combo.currentIndex())


def see_all(pane: GroupPane) -> None:
    """Say as by the mouse that what is usual was seen of everybody."""
    pane.way.checks.set_code("seen")
    pane.way.checks.chosen.emit("seen")


def parts(pane: GroupPane) -> list[str]:
    return [part.text for part in pane.parts.items]


def test_of_those_who_live_here_no_flat_and_no_consent_is_asked(
    pane: GroupPane, given: list[GroupOrder]
) -> None:
    pane.who.add((ReadLine(text="l", digits="365", people=(NEIGHBOURS[0].candidate,)),), NOW)
    see_all(pane)

    pane.approve()

    assert parts(pane) == ["1  怎么来的", "2  人员（1）"]
    assert [(one.checks, one.host_household_id) for one in given] == [(GREEN, None)]


def test_of_visitors_it_is_asked_where_they_go_and_whether_the_flat_agreed(
    pane: GroupPane, given: list[GroupOrder]
) -> None:
    choose(pane, SubjectClass.VISITOR)
    assert parts(pane) == ["1  怎么来的", "2  问过的", "3  人员（0）"]
    see_all(pane)
    pane.confirm()
    assert pane.answers.flat.edit.hasFocus()
    pane.answers.flat.edit.insert("3-2-501")
    pane.answers.flat.show_flats("3-2-501", [FLAT])
    answer(pane, "itinerary", "clear")
    answer(pane, "consent", "telephone")
    pane.confirm()
    pane.who.add((stranger("陈新", "365"),), NOW)

    pane.approve()

    (order,) = given
    assert order.host_household_id == "h1"
    assert order.checks == {**GREEN, "itinerary": "clear", "consent": "telephone"}


def test_what_was_not_asked_is_said_once_and_then_they_wait(
    pane: GroupPane, given: list[GroupOrder]
) -> None:
    choose(pane, SubjectClass.VISITOR)
    see_all(pane)
    pane.who.add((stranger("陈新", "365"),), NOW)

    pane.approve()
    assert "还没问：去往住户、行程、户主同意" in pane._said
    assert pane.answers.flat.edit.hasFocus()
    assert given == []

    pane.approve()
    assert [order.checks for order in given] == [GREEN]


def test_a_flat_that_does_not_exist_is_not_left_out_without_a_word(
    pane: GroupPane, given: list[GroupOrder]
) -> None:
    choose(pane, SubjectClass.VISITOR)
    see_all(pane)
    pane.answers.flat.edit.insert("99-9-901")
    pane.answers.flat.show_flats("99-9-901", [])
    pane.who.add((stranger("陈新", "365"),), NOW)

    for _ in range(3):
        pane.approve()

    assert "对不上台账里的一户" in pane._said
    assert given == []


def test_whoever_names_a_flat_that_does_not_exist_is_not_sent_to_another_one(
    pane: GroupPane, given: list[GroupOrder]
) -> None:
    choose(pane, SubjectClass.VISITOR)
    see_all(pane)
    line = replace(stranger("陈新", "365"), goes_to="99-9-901", doubts=(LineDoubt.FLAT,))
    pane.who.add((stranger("赵安", "365"), line), NOW)

    for _ in range(3):
        pane.approve()

    assert "台账里没有这一户" in pane._said
    assert pane.who.table.current_row() == 1
    assert given == []


def test_what_some_have_not_told_is_said_once_with_how_many_they_are(
    pane: GroupPane, given: list[GroupOrder]
) -> None:
    choose(pane, SubjectClass.VISITOR)
    see_all(pane)
    silent = ReadLine(text="陈新", digits="365", told=Outsider(name="陈新"))
    pane.who.add((stranger("赵安"), silent), NOW)
    pane.approve()

    pane.approve()
    assert "还缺：电话 1、体温 1" in pane._said
    assert given == []

    pane.approve()
    assert [len(order.people) for order in given] == [2]


def test_while_the_code_system_is_down_nobody_is_recorded_with_a_green_code(
    pane: GroupPane, given: list[GroupOrder], rules: RuleSet
) -> None:
    pane.know_outages((Outage(NOW),))
    pane.who.add((ReadLine(text="l", digits="365", people=(NEIGHBOURS[0].candidate,)),), NOW)

    pane.approve()

    assert not pane.way.checks.isVisible()
    assert [order.checks for order in given] == [{"code": "system_down"}]


def test_what_is_no_longer_asked_is_not_recorded_and_is_there_again_when_it_is(
    pane: GroupPane, given: list[GroupOrder]
) -> None:
    """An itinerary was shown by visitors who come in; of those who leave nobody asked for it."""
    choose(pane, SubjectClass.VISITOR)
    see_all(pane)
    answer(pane, "itinerary", "clear")
    answer(pane, "consent", "telephone")
    pane.way.direction.set_code(Direction.OUT)
    pane.way.direction.chosen.emit(Direction.OUT)
    pane.who.add((stranger("陈新", "365"),), NOW)

    pane.approve()

    assert [order.checks for order in given] == [GREEN]
    pane.set_busy(busy=False)
    pane.way.direction.set_code(Direction.IN)
    pane.way.direction.chosen.emit(Direction.IN)
    assert pane.answers.seen == {"itinerary": "clear", "consent": "telephone"}


def test_the_page_for_what_is_asked_comes_and_goes_with_the_code_system(
    pane: GroupPane, rules: RuleSet
) -> None:
    """The sheet is asked anew whenever it comes up, also with a list that was left half written."""
    pane.way.direction.set_code(Direction.OUT)
    pane.way.direction.chosen.emit(Direction.OUT)
    assert parts(pane)[1] == "2  问过的"

    pane.know_outages((Outage(NOW),))
    assert parts(pane) == ["1  怎么来的", "2  人员（0）"]

    pane.know_outages(())
    assert parts(pane)[1] == "2  问过的"


def test_what_was_seen_of_all_is_said_anew_once_more_is_to_be_seen(pane: GroupPane) -> None:
    """Of whom codes alone were asked nobody said that they wore masks."""
    masks = rule_text("required_checks", 'checks = ["mask"]', _VISITORS, "masks")
    codes = rule_text("required_checks", 'checks = ["code"]')
    pane.judge_by(rules_of(codes, masks))
    see_all(pane)

    choose(pane, SubjectClass.VISITOR)
    assert pane.way.checks.code is None

    see_all(pane)
    choose(pane, SubjectClass.COURIER)
    choose(pane, SubjectClass.VISITOR)
    assert pane.way.seen == {**GREEN, "mask": "worn"}


def test_a_flat_that_several_may_be_is_not_said_to_be_none(pane: GroupPane) -> None:
    choose(pane, SubjectClass.VISITOR)
    see_all(pane)
    pane.answers.flat.edit.insert("3-2")
    pane.answers.flat.show_flats("3-2", [FLAT, replace(FLAT, household_id="h2", door="3-2-502")])
    pane.who.add((stranger("陈新", "365"),), NOW)

    pane.approve()

    assert "对不上台账里的一户" in pane._said


def test_of_the_next_group_is_not_asked_what_was_asked_of_the_last_one(pane: GroupPane) -> None:
    choose(pane, SubjectClass.VISITOR)
    visitor = replace(NEIGHBOURS[0].candidate, subject_class=SubjectClass.VISITOR)
    pane.who.add((ReadLine(text="cx", digits="365", people=(visitor,)),), NOW)

    pane.start_over()

    assert parts(pane) == ["1  怎么来的", "2  人员（0）"]


def test_the_page_begins_with_the_first_that_is_asked_now(pane: GroupPane) -> None:
    choose(pane, SubjectClass.VISITOR)
    choose(pane, SubjectClass.RESIDENT)
    pane.way.direction.set_code(Direction.OUT)
    pane.way.direction.chosen.emit(Direction.OUT)

    pane.confirm()

    assert pane.answers.combo_of("test").hasFocus()


def test_of_those_who_came_before_the_code_system_went_down_it_is_asked_what_was_seen(
    pane: GroupPane, rules: RuleSet
) -> None:
    """NOW is 16:42 at the gate, and the system has been down for twenty minutes."""
    pane.know_outages((Outage(NOW - timedelta(minutes=20)),))

    pane.way.first.edit.insert("1630")
    assert pane._order().checks == {"code": "system_down"}

    pane.way.first.edit.clear()
    pane.way.first.edit.insert("1600")
    assert pane.way.checks.isVisible()
    assert pane._order().checks == {}

    pane.way.first.edit.clear()
    pane.way.first.edit.insert(" ")
    early = ReadLine(text="l", people=(NEIGHBOURS[0].candidate,), at=time(16, 10))
    pane.who.add((early,), NOW)
    assert pane._order().checks == {}


def test_of_those_who_came_in_an_outage_that_is_over_no_code_is_asked(pane: GroupPane) -> None:
    """NOW is 16:42 at the gate; the system was down from 15:02 to 16:02."""
    ended = NOW - timedelta(minutes=40)
    pane.know_outages((Outage(ended - timedelta(hours=1), ended),))
    assert pane._order().checks == {}

    pane.way.first.edit.insert("1530")
    pane.way.last.edit.insert("1550")
    assert pane._order().checks == {"code": "system_down"}

    pane.way.last.edit.clear()
    pane.way.last.edit.insert("1610")
    assert pane._order().checks == {}


def test_whoever_was_typed_while_the_code_system_was_down_crossed_then(pane: GroupPane) -> None:
    """It came back before the sheet was recorded."""
    pane.know_outages((Outage(NOW - timedelta(hours=1), NOW - timedelta(minutes=1)),))
    somebody = ReadLine(text="l", people=(NEIGHBOURS[0].candidate,))
    pane.who.add((somebody,), NOW - timedelta(minutes=2))
    assert pane._order().checks == {"code": "system_down"}

    pane.who.add((replace(somebody, people=(NEIGHBOURS[1].candidate,)),), NOW)
    assert pane._order().checks == {}


def test_what_was_seen_of_a_list_that_was_emptied_is_not_said_of_the_next(pane: GroupPane) -> None:
    choose(pane, SubjectClass.VISITOR)
    see_all(pane)
    answer(pane, "consent", "telephone")
    pane.who.add((stranger("陈新", "365"),), NOW)

    pane.who._menu.actions()[-1].trigger()

    assert pane._order().checks == {}
    assert pane.way.group_class is SubjectClass.VISITOR


def test_the_reason_of_visitors_stays_when_a_neighbour_comes_with_them(pane: GroupPane) -> None:
    choose(pane, SubjectClass.VISITOR)
    pane.way.reason.choose(Reason.DELIVERY)

    pane.who.add((ReadLine(text="l", digits="365", people=(NEIGHBOURS[0].candidate,)),), NOW)

    assert pane.way.group_reason is Reason.DELIVERY
