# SPDX-License-Identifier: MIT
"""What the desk says beside a name: of a pass, and of a way that nobody logged."""

from datetime import time

import pytest
from msgspec.structs import replace

from gatehouse.domain.entry import Direction, SubjectClass
from gatehouse.domain.gate_pass import CandidatePass, PassClass, PassState
from gatehouse.domain.pass_terms import PassTerms
from gatehouse.domain.person import Candidate, Presence
from gatehouse.domain.policy.case import NO_HISTORY, ShownPass, Subject
from gatehouse.domain.policy.evaluate import evaluate
from gatehouse.domain.policy.weighed import Weighed
from gatehouse.domain.words import Language
from gatehouse.ui.desk.person_wording import box_person, candidate_tag, strip_text
from gatehouse.ui.desk.state import DeskState
from gatehouse.ui.shell.i18n import Languages
from gatehouse.ui.widgets.person_strip import TagText
from gatehouse.ui.widgets.sign import SignKind
from tests.support.desk_people import NOW, neighbour
from tests.support.policies import shipped

RULES = shipped("changchun-2022-03")
HELD = CandidatePass(
    pass_id="pass",
    number="4816209357",
    pass_class=PassClass.VISITOR_DAY,
    state=PassState.VALID,
    valid_to=NOW,
    counted=True,
)


@pytest.fixture
def state() -> DeskState:
    made = DeskState()
    made.rules = RULES
    made.today = NOW.date()
    return made


def _holder(shown: CandidatePass) -> Candidate:
    visitor = neighbour(
        "zhou", "周*安", "3-2-501", presence=Presence.OUTSIDE, subject_class=SubjectClass.VISITOR
    )
    return replace(visitor.candidate, gate_pass=shown)


def _weigh(state: DeskState, hours: tuple[time, time]) -> None:
    shown = ShownPass(
        pass_class=PassClass.VISITOR_DAY,
        state=PassState.VALID,
        valid_from=NOW.replace(hour=0),
        valid_to=NOW.replace(day=NOW.day + 2),
        since=NOW,
        reason="",
        terms=PassTerms(hours=hours),
    )
    crossing = state.crossing
    assert crossing is not None
    verdict = evaluate(RULES, crossing, Subject(shown_pass=shown), NO_HISTORY, NOW)
    state.take_weighed(crossing, Weighed(verdict=verdict, household=None, last_checked=None))


@pytest.mark.parametrize(
    ("language", "refused", "valid"),
    [
        (Language.CHINESE, "通行证现在不能用", "通行证有效，只计数"),
        (Language.ENGLISH, "Pass not usable now", "Pass valid, only counted"),
    ],
)
def test_a_pass_outside_its_hours_is_never_called_valid(
    state: DeskState, languages: Languages, language: Language, refused: str, valid: str
) -> None:
    """On the strip, and in the box where a low window has no strip."""
    languages.use(language)
    state.choose(_holder(HELD))

    _weigh(state, (time(3), time(3, 1)))
    assert strip_text(state, languages).tags[0] == TagText(SignKind.STOP, refused)
    told, who = box_person(state, languages)
    assert told == TagText(SignKind.STOP, f"{who} {refused}")

    _weigh(state, (time(0), time(23, 59)))
    assert strip_text(state, languages).tags[0] == TagText(SignKind.OK, valid)
    assert box_person(state, languages) == (TagText(SignKind.OK, who), who)


def test_of_a_void_pass_nothing_is_counted(state: DeskState, languages: Languages) -> None:
    state.choose(_holder(replace(HELD, state=PassState.VOID)))

    assert strip_text(state, languages).tags[0] == TagText(SignKind.STOP, "通行证已作废")


def test_who_is_not_chosen_yet_has_no_valid_pass_outside_its_hours(languages: Languages) -> None:
    """A household's number finds several, before anything is judged."""
    late = _holder(replace(HELD, in_hours=False))

    assert candidate_tag(late, languages, NOW.date()) == TagText(
        SignKind.WAIT, "通行证不在可用时间"
    )


@pytest.mark.parametrize(
    ("direction", "kind", "said"),
    [
        (Direction.IN, SignKind.OK, ""),
        (Direction.OUT, SignKind.WARN, " 漏登"),
    ],
)
def test_whoever_goes_out_twice_is_marked_in_the_box_too(
    state: DeskState, languages: Languages, direction: Direction, kind: SignKind, said: str
) -> None:
    """A small window has no strip to tell it on; with little room the sign alone does."""
    resident = neighbour("lin", "林*枫", "3-2-501", presence=Presence.OUTSIDE)
    state.choose(replace(resident.candidate, since=NOW.replace(hour=0, minute=0)))
    state.turn(direction)

    shown, short = box_person(state, languages)

    assert shown == TagText(kind, f"林*枫 3-2-501{said}")
    assert short == "林*枫 3-2-501"
