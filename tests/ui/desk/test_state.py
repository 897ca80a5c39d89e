# SPDX-License-Identifier: MIT
from datetime import timedelta

import pytest
from msgspec.structs import replace

from gatehouse.domain.entry import Crossing, Decision, Direction, Reason, SubjectClass
from gatehouse.domain.person import Found
from gatehouse.domain.vehicle_kind import NO_KINDS
from gatehouse.ui.desk.enter import Enter
from gatehouse.ui.desk.filling import Filling
from gatehouse.ui.desk.scene import Scene
from gatehouse.ui.desk.state import DeskState
from gatehouse.ui.desk.vehicle import Vehicle
from gatehouse.ui.desk.visitor import Visitor
from tests.support.desk import FakePost
from tests.support.desk_people import NEIGHBOURS, NOW
from tests.support.policies import shipped
from tests.ui.desk.state_scenes import typed, weighed

LIN, CHEN = NEIGHBOURS[0].candidate, NEIGHBOURS[1].candidate


@pytest.fixture
def post() -> FakePost:
    return FakePost(rules=shipped("changchun-2022-03"))


@pytest.fixture
def state(post: FakePost) -> DeskState:
    made = DeskState()
    made.rules = post.rules
    made.today = NOW.date()
    return made


def test_the_only_one_found_is_served_without_enter(state: DeskState, post: FakePost) -> None:
    typed(state, post, "lxf")

    assert state.scene is Scene.PERSON
    assert state.person is not None
    assert state.person.person_id == "lin"


def test_who_is_at_home_goes_out_and_who_is_out_comes_in(state: DeskState, post: FakePost) -> None:
    assert typed(state, post, "lxf").direction is Direction.OUT
    assert typed(state, post, "cyl").direction is Direction.IN


def test_a_direction_turned_before_the_person_stays(state: DeskState, post: FakePost) -> None:
    state.turn(Direction.IN)
    typed(state, post, "lxf")

    assert state.direction is Direction.IN


def test_digits_behind_the_only_one_begin_the_temperature(state: DeskState, post: FakePost) -> None:
    typed(state, post, "lxf365")

    assert state.text == "lxf"
    assert state.crossing is not None
    assert state.crossing.temperature == 365


def several_with_a_reading(state: DeskState, text: str = "3-2-501365") -> DeskState:
    """Have two of a flat be offered, with a reading typed behind their door."""
    state.type_text(text)
    state.take_found(Found(text=text, candidates=(LIN, CHEN), temperature="365"))
    return state


def test_digits_behind_a_flat_are_the_reading_of_whoever_is_picked(state: DeskState) -> None:
    several_with_a_reading(state)
    offered, asked = state.scene, state.enter()
    state.choose(CHEN)

    assert (offered, asked) == (Scene.PICKING, Enter.PICK)
    assert (state.text, state.form.temperature) == ("3-2-501", "365")


def test_the_reading_goes_along_to_another_of_the_flat_as_it_stands_then(state: DeskState) -> None:
    several_with_a_reading(state).choose(LIN)
    state.set_temperature("372")
    state.reopen_candidates()
    state.choose(CHEN)

    assert state.person == CHEN
    assert state.form.temperature == "372"


def test_a_room_whose_number_could_be_a_reading_stays_whole(state: DeskState) -> None:
    several_with_a_reading(state, "3-2-365365").choose(LIN)
    state.reopen_candidates()
    state.choose(CHEN)

    assert (state.text, state.form.temperature) == ("3-2-365", "365")


def test_a_reading_put_right_stays_when_the_same_is_found_again(state: DeskState) -> None:
    several_with_a_reading(state).choose(LIN)
    state.set_temperature("372")
    state.take_found(Found(text="3-2-501", candidates=(LIN, CHEN)))

    assert state.person == LIN
    assert state.form.temperature == "372"


def test_a_visitor_of_the_flat_gets_flat_and_reading(state: DeskState) -> None:
    several_with_a_reading(state).open_visitor()

    assert state.visitor == Visitor(flat="3-2-501")
    assert (state.text, state.form.temperature) == ("3-2-501", "365")


def test_a_driver_of_a_flat_brings_the_reading_along(state: DeskState) -> None:
    state.take_vehicle(Vehicle.written("吉A99K12", NO_KINDS))
    several_with_a_reading(state).choose(LIN)

    assert state.vehicle is not None
    assert state.form.temperature == "365"


def test_everyday_rules_keep_no_temperature(state: DeskState, post: FakePost) -> None:
    post.rules = state.rules = shipped("everyday")
    typed(state, post, "lxf365")

    assert not state.asks_temperature
    assert state.crossing is not None
    assert state.crossing.temperature is None
    assert state.asked_checks == ()


def test_several_are_offered_and_enter_takes_the_current_one(
    state: DeskState, post: FakePost
) -> None:
    typed(state, post, "lx")
    state.move_row(1)

    assert state.scene is Scene.PICKING
    assert state.enter() is Enter.PICK
    assert state.row == 1


def test_an_answer_for_another_text_is_not_taken(state: DeskState, post: FakePost) -> None:
    state.type_text("lxf")

    assert not state.take_found(Found(text="lx", candidates=(LIN, CHEN)))


def test_a_verdict_on_something_else_is_not_taken(state: DeskState, post: FakePost) -> None:
    typed(state, post, "lxf")
    crossing = state.crossing
    assert crossing is not None
    answer = post.weigh(crossing)
    state.set_temperature("365")

    assert not state.take_weighed(crossing, answer)
    assert state.unweighed is not None


def refused_until_now(state: DeskState) -> None:
    """Have whoever stands here told that they may go now."""
    known, crossing = state.weighed, state.crossing
    assert known is not None
    assert crossing is not None
    refused = replace(known.verdict, next_allowed=NOW)
    state.take_weighed(crossing, replace(known, verdict=refused))


def test_an_hour_that_was_told_comes_for_the_present_alone(
    state: DeskState, post: FakePost
) -> None:
    """What is typed in from paper is judged as of its own time."""
    refused_until_now(typed(state, post, "lxf"))
    assert not state.is_over(NOW - timedelta(seconds=1))
    assert state.is_over(NOW)

    state.filling = Filling(day=NOW.date(), at=NOW.time(), timed=True)
    refused_until_now(weighed(state, post))

    assert state.weighed is not None
    assert not state.is_over(NOW)


def test_enter_asks_for_what_is_missing_and_admits_once_it_is_there(
    state: DeskState, post: FakePost
) -> None:
    typed(state, post, "lxf")
    asked = state.enter()
    state.set_temperature("365")
    weighed(state, post)

    assert asked is Enter.ASK
    assert state.wants == ()
    assert state.enter() is Enter.ADMIT


def test_somebody_else_begins_with_an_empty_form(state: DeskState, post: FakePost) -> None:
    typed(state, post, "lxf365")
    state.set_reason(Reason.MEDICAL)
    typed(state, post, "cyl")

    assert state.form.temperature == ""
    assert state.reason is Reason.HOME


def test_one_letter_more_keeps_the_form_of_the_same_person(
    state: DeskState, post: FakePost
) -> None:
    typed(state, post, "ljh")
    state.set_reason(Reason.MEDICAL)
    typed(state, post, "lj")

    assert state.reason is Reason.MEDICAL


def test_who_was_picked_stays_when_the_same_text_is_looked_up_again(
    state: DeskState, post: FakePost
) -> None:
    typed(state, post, "lx")
    state.choose(state.candidates[1])
    picked = state.person
    state.take_found(post.find("lx"))
    stayed = state.person
    typed(state, post, "l")

    assert stayed == picked
    assert state.scene is Scene.PICKING


def test_nobody_found_leads_to_a_visitor_with_what_was_typed(
    state: DeskState, post: FakePost
) -> None:
    typed(state, post, "zhou")
    meant = state.enter()
    state.open_visitor()

    assert meant is Enter.VISITOR
    assert state.visitor is not None
    assert state.visitor.name == "zhou"


@pytest.mark.parametrize(
    ("text", "part"),
    [("13812345678", "phone"), ("22019919900101123X", "paper_number"), ("周甲", "name")],
)
def test_what_was_typed_goes_into_the_field_it_belongs_to(
    state: DeskState, text: str, part: str
) -> None:
    state.type_text(text)
    state.open_visitor()

    assert getattr(state.visitor, part) == text


def test_a_class_that_lives_here_saves_somebody_new_as_resident(state: DeskState) -> None:
    state.open_visitor()
    state.set_class(SubjectClass.TENANT)

    assert state.enrols


def test_an_attempt_brings_the_person_back_as_they_stood(state: DeskState, post: FakePost) -> None:
    typed(state, post, "lxf365")
    state.set_reason(Reason.WORK)
    before = state.crossing
    attempt = state.attempt(Decision.ADMIT)
    state.clear()
    assert attempt is not None
    state.bring_back(attempt)

    assert state.crossing == before
    assert attempt.shown_name == "林*枫"


def test_an_emergency_needs_nobody(state: DeskState) -> None:
    attempt = state.emergency("  急救  ", along=True)

    assert attempt.decision is Decision.EMERGENCY
    assert attempt.crossing == Crossing(
        direction=Direction.IN,
        subject_class=SubjectClass.UNKNOWN,
        reason=Reason.OTHER,
        note="急救",
    )


def test_the_others_can_be_reopened(state: DeskState, post: FakePost) -> None:
    typed(state, post, "lx")
    state.choose(state.candidates[1])

    assert state.reopen_candidates()
    assert state.scene is Scene.PICKING
    assert state.row == 1
