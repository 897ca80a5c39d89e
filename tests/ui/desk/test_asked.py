# SPDX-License-Identifier: MIT
import pytest
from msgspec.structs import replace

from gatehouse.domain.entry import Direction, SubjectClass
from gatehouse.domain.gate_pass import CandidatePass, PassClass, PassState
from gatehouse.domain.person import Candidate, Presence
from gatehouse.domain.policy.case import NO_HISTORY, Subject
from gatehouse.domain.policy.evaluate import evaluate
from gatehouse.domain.policy.weighed import LastChecked, Weighed
from gatehouse.ui.desk.enter import Enter
from gatehouse.ui.desk.state import DeskState
from tests.support.desk import FakePost
from tests.support.desk_people import NEIGHBOURS, NOW, neighbour
from tests.support.policies import shipped
from tests.ui.desk.state_scenes import typed, weighed

LIN = NEIGHBOURS[0].candidate


@pytest.fixture
def post() -> FakePost:
    return FakePost(rules=shipped("changchun-2022-03"))


@pytest.fixture
def state(post: FakePost) -> DeskState:
    made = DeskState()
    made.rules = post.rules
    made.today = NOW.date()
    return made


def test_a_fever_asks_for_a_second_reading(state: DeskState, post: FakePost) -> None:
    typed(state, post, "lxf376")

    assert state.asks_retest
    assert state.enter() is Enter.ASK


def test_the_usual_answers_are_proposed_for_a_resident_only(
    state: DeskState, post: FakePost
) -> None:
    typed(state, post, "lxf")
    resident = dict(state.checks)
    state.clear()
    state.open_visitor()

    assert resident["code"] == "green"
    assert state.checks == {}


def test_a_paper_is_asked_only_where_no_code_was_shown(state: DeskState, post: FakePost) -> None:
    typed(state, post, "lxf")
    before = [check.code for check in state.asked_checks]
    state.set_check("code", "not_shown")
    after = [check.code for check in state.asked_checks]

    assert "paper" not in before
    assert "paper" in after


def with_pass(state: PassState) -> Candidate:
    """Return a visitor outside who was found by a day pass."""
    visitor = neighbour(
        "zhou", "周*安", "3-2-501", presence=Presence.OUTSIDE, subject_class=SubjectClass.VISITOR
    )
    return replace(
        visitor.candidate,
        gate_pass=CandidatePass(
            pass_id="pass",
            number="4816209357",
            pass_class=PassClass.VISITOR_DAY,
            state=state,
            valid_to=NOW,
        ),
    )


def test_a_valid_day_pass_asks_nothing_that_its_issue_settled(state: DeskState) -> None:
    """And the crossing names the pass."""
    state.choose(with_pass(PassState.VALID))

    assert [check.code for check in state.asked_checks] == ["code"]
    assert state.asks_temperature
    assert state.crossing is not None
    assert state.crossing.pass_id == "pass"


@pytest.mark.parametrize("shown", [PassState.VOID, PassState.EXPIRED, PassState.NOT_YET])
def test_a_pass_that_is_not_valid_settles_nothing(state: DeskState, shown: PassState) -> None:
    """But it is named, so that the rules can say what is wrong with it."""
    state.choose(with_pass(shown))

    assert [check.code for check in state.asked_checks] == ["code", "itinerary", "consent"]
    assert state.crossing is not None
    assert state.crossing.pass_id == "pass"


def test_what_a_signed_note_answers_is_asked_no_more(state: DeskState, post: FakePost) -> None:
    """But the crossing stays the same, and an answer that was given stays in sight."""
    visitor = replace(with_pass(PassState.VALID), gate_pass=None)
    state.choose(visitor)
    crossing = state.crossing
    assert crossing is not None
    noted = Subject(noted=frozenset({"itinerary"}))
    verdict = evaluate(post.rules, crossing, noted, NO_HISTORY, NOW)
    state.take_weighed(crossing, Weighed(verdict=verdict, household=None, last_checked=None))

    assert [check.code for check in state.asked_checks] == ["code", "consent"]
    assert state.weighed is not None

    state.set_check("consent", "telephone")
    weighed(state, post)
    assert [check.code for check in state.asked_checks] == ["code", "itinerary", "consent"]


def test_of_a_visitor_only_what_was_found_today_stands_in_the_form(
    state: DeskState, post: FakePost
) -> None:
    """Of a resident the usual answer does, whatever was seen before."""
    state.choose(replace(with_pass(PassState.VALID), gate_pass=None))
    crossing = state.crossing
    assert crossing is not None
    assert state.checks == {}

    checked = LastChecked(
        at=NOW, gate="", direction=Direction.IN, temperature=364, checks={"code": "green"}
    )
    state.take_weighed(crossing, replace(post.weigh(crossing), last_checked=checked))
    assert state.checks == {"code": "green"}
    assert state.unweighed is not None

    state.choose(LIN)
    assert state.checks == {"code": "green"}


def test_somebody_found_by_name_shows_no_pass(state: DeskState) -> None:
    """Whatever passes they hold."""
    state.choose(LIN)

    assert state.crossing is not None
    assert state.crossing.pass_id is None
