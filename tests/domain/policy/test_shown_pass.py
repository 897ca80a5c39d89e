# SPDX-License-Identifier: MIT
"""What the desk says of the pass that somebody shows, word for word."""

from datetime import time, timedelta

import pytest
from msgspec.structs import replace

from gatehouse.domain.entry import Crossing, Direction
from gatehouse.domain.gate_pass import PassClass, PassState
from gatehouse.domain.pass_terms import PassTerms
from gatehouse.domain.policy.case import NO_HISTORY, ShownPass, Subject
from gatehouse.domain.policy.evaluate import evaluate
from gatehouse.domain.policy.verdict import Conclusion, Verdict
from tests.support.policies import RESIDENT, VISITOR, local, shipped

AT = local("2022-04-15 16:42")
VISITORS = ShownPass(
    pass_class=PassClass.VISITOR_DAY,
    state=PassState.VALID,
    valid_from=local("2022-04-15 09:00"),
    valid_to=local("2022-04-16 00:00"),
    since=local("2022-04-15 09:00"),
    reason="",
)
RESIDENTS = replace(
    VISITORS, pass_class=PassClass.RESIDENT_TEMPORARY, valid_to=local("2022-05-16 00:00")
)
KNOWN_VISITOR = replace(VISITOR, person_id="zhou", outsider=None, checks={"code": "green"})
LOST = replace(VISITORS, state=PassState.VOID, since=local("2022-04-15 10:30"), reason="丢失")


def _judged(
    shown: ShownPass | None, crossing: Crossing = KNOWN_VISITOR, rules: str = "changchun-2022-03"
) -> Verdict:
    return evaluate(shipped(rules), crossing, Subject(40, shown), NO_HISTORY, AT)


STATES = [
    (VISITORS, "admit", "可以进门：访客当日证有效到今天", "May come in: visitor's day pass valid"),
    (
        replace(VISITORS, valid_to=local("2022-04-19 00:00")),
        "admit",
        "可以进门：访客当日证有效到4月18日",
        "valid through 18 April",
    ),
    (LOST, "turn_away", "通行证作废：丢失（今天上午起）", "Pass void since"),
    (
        replace(LOST, state=PassState.SUSPENDED, reason="居家隔离"),
        "turn_away",
        "通行证暂停：居家隔离（今天上午起）",
        "Pass suspended since this morning: 居家隔离",
    ),
    (
        replace(VISITORS, state=PassState.EXPIRED, valid_to=local("2022-04-15 00:00")),
        "turn_away",
        "通行证到期：有效到昨天",
        "Pass ended: it was valid through yesterday",
    ),
    (
        replace(VISITORS, state=PassState.NOT_YET, valid_from=local("2022-04-16 00:00")),
        "turn_away",
        "通行证还没生效：明天 0:00 起",
        "Pass not yet valid: from 0:00 tomorrow",
    ),
]


@pytest.mark.parametrize(("shown", "conclusion", "zh", "en"), STATES)
@pytest.mark.parametrize("rules", ["changchun-2022-03", "everyday"])
def test_a_pass_is_judged_in_words_under_any_rules(
    shown: ShownPass, conclusion: str, zh: str, en: str, rules: str
) -> None:
    """The pass is told before the rules of the day, whatever they are."""
    verdict = _judged(shown, rules=rules)

    assert verdict.conclusion == conclusion
    assert verdict.headline.zh == zh
    assert en in verdict.headline.en
    assert verdict.sentence.zh
    assert verdict.rule_number == 0


def test_a_valid_day_pass_stands_for_consent_and_itinerary_but_not_for_the_code() -> None:
    """They were settled when it was issued; what can change since is asked again."""
    without, shown = _judged(None), _judged(VISITORS, replace(KNOWN_VISITOR, checks={}))

    assert without.wants == ("itinerary", "consent")
    assert shown.wants == ("code",)


def test_a_temperature_is_asked_of_a_visitor_with_a_pass() -> None:
    """A pass says nothing of a fever."""
    verdict = _judged(VISITORS, replace(KNOWN_VISITOR, temperature=None))

    assert verdict.wants == ("temperature",)


def test_an_answer_that_was_given_goes_before_the_pass() -> None:
    """Somebody who tells of a risk area is reported, pass or no pass."""
    told = replace(KNOWN_VISITOR, checks={"code": "green", "itinerary": "risk"})

    assert _judged(VISITORS, told).conclusion is Conclusion.REPORT


@pytest.mark.parametrize("shown", [RESIDENTS, replace(VISITORS, state=PassState.EXPIRED)])
def test_no_other_pass_stands_for_a_check(shown: ShownPass) -> None:
    """Only a visitor's valid day pass was given after asking."""
    assert {"itinerary", "consent"} <= {
        result.key for result in _judged(shown).results if result.result == "missing"
    }


@pytest.mark.parametrize("state", [PassState.VOID, PassState.EXPIRED, PassState.NOT_YET])
def test_a_visitor_leaves_whatever_their_pass_says(state: PassState) -> None:
    """Nobody is kept inside; the pass is asked for."""
    verdict = _judged(
        replace(VISITORS, state=state, reason="丢失"),
        replace(KNOWN_VISITOR, direction=Direction.OUT),
    )

    assert verdict.conclusion is Conclusion.ADMIT
    assert verdict.headline.zh.startswith("可以出门，提醒：通行证")
    assert verdict.sentence.zh == "旧的通行证请留在门岗，路上小心。"


@pytest.mark.parametrize("rules", ["changchun-2022-03", "everyday"])
def test_a_card_that_is_handed_back_is_asked_for_when_its_holder_leaves(rules: str) -> None:
    """The way out stays open, and on the way in nothing is said of it."""
    shown = replace(SINGLE, terms=PassTerms(uses=1, returned=True), used=(AT,))
    leaving = replace(KNOWN_VISITOR, direction=Direction.OUT)

    verdict = _judged(shown, leaving, rules)

    assert verdict.conclusion is Conclusion.ADMIT
    assert verdict.headline.zh == "可以出门，提醒：访客单次证用完要交回"
    assert verdict.sentence.zh == "这张证不再用了，请交给我们，路上小心。"
    assert "交" not in _judged(replace(shown, used=()), rules=rules).headline.zh
    assert "交" not in _judged(VISITORS, leaving, rules).headline.zh


@pytest.mark.parametrize(
    ("state", "conclusion"),
    [
        (PassState.EXPIRED, Conclusion.ADMIT),
        (PassState.NOT_YET, Conclusion.ADMIT),
        (PassState.VOID, Conclusion.TURN_AWAY),
        (PassState.SUSPENDED, Conclusion.TURN_AWAY),
    ],
)
def test_a_resident_comes_home_unless_the_pass_was_stopped(
    state: PassState, conclusion: Conclusion
) -> None:
    """A stopped pass may be in strange hands; a date alone shuts nobody out of their flat."""
    home = replace(RESIDENT, direction=Direction.IN)

    verdict = _judged(replace(RESIDENTS, state=state, reason="丢失"), home)

    assert verdict.conclusion is conclusion


def test_a_pass_that_begins_later_says_when() -> None:
    """Time alone will do it, so the desk tells from when."""
    begins = AT + timedelta(hours=8)
    shown = replace(
        VISITORS,
        state=PassState.NOT_YET,
        valid_from=begins,
        valid_to=begins + timedelta(days=1),
    )

    assert _judged(shown, rules="everyday").next_allowed == begins


WORKER = replace(
    VISITORS,
    pass_class=PassClass.WORKER,
    valid_to=local("2022-05-16 00:00"),
    terms=PassTerms(weekdays=(1, 2, 3, 4, 5, 6), hours=(time(6), time(20))),
)
SINGLE = replace(VISITORS, pass_class=PassClass.SINGLE_VISIT, terms=PassTerms(uses=1))
SHOPPING = replace(
    RESIDENTS, pass_class=PassClass.HOUSEHOLD_SHOPPING, terms=PassTerms(uses=1, per_days=2)
)


def _judged_at(moment: str, shown: ShownPass, crossing: Crossing = KNOWN_VISITOR) -> Verdict:
    return evaluate(shipped("everyday"), crossing, Subject(40, shown), NO_HISTORY, local(moment))


LIMITS = [
    (
        "2022-04-15 21:10",
        WORKER,
        KNOWN_VISITOR,
        "这张证明天 6:00 起才能用",
        "Pass can be used from 6:00 tomorrow",
        "2022-04-16 06:00",
    ),
    (
        "2022-04-15 21:10",
        replace(WORKER, terms=PassTerms(weekdays=(1,), hours=(time(6), time(20)))),
        KNOWN_VISITOR,
        "这张证4月18日（周一）6:00 起才能用",
        "Pass can be used from 6:00 on Mon 18 April",
        "2022-04-18 06:00",
    ),
    (
        "2022-04-15 21:10",
        replace(WORKER, valid_to=local("2022-04-16 00:00")),
        KNOWN_VISITOR,
        "这张证只在周一至周六 6:00–20:00 能用",
        "Pass can only be used Mon–Sat 6:00–20:00",
        None,
    ),
    (
        "2022-04-15 16:42",
        replace(SINGLE, used=(local("2022-04-15 08:12"),)),
        KNOWN_VISITOR,
        "这张证用过了：今天 8:12",
        "Pass was used at 8:12 today",
        None,
    ),
    (
        "2022-04-15 16:42",
        replace(SHOPPING, used=(local("2022-04-15 08:12"),)),
        RESIDENT,
        "通行证次数用完：2 天内 1 次，今天 8:12 用过",
        "Pass used up: once in 2 days, last at 8:12 today",
        "2022-04-17 00:00",
    ),
    (
        "2022-04-15 16:42",
        replace(WORKER, terms=PassTerms(gates=("南门", "东门")), gate="北门"),
        KNOWN_VISITOR,
        "这张证走南门、东门",
        "This pass is for 南门, 东门",
        None,
    ),
]


@pytest.mark.parametrize(("at", "shown", "crossing", "zh", "en", "again"), LIMITS)
def test_a_pass_that_is_used_against_its_terms_says_why_and_when_again(
    *, at: str, shown: ShownPass, crossing: Crossing, zh: str, en: str, again: str | None
) -> None:
    """The desk tells the day of the week, the hour, and the last use."""
    verdict = _judged_at(at, shown, crossing)

    assert verdict.conclusion is Conclusion.TURN_AWAY
    assert (verdict.headline.zh, verdict.headline.en) == (zh, en)
    assert verdict.next_allowed == (None if again is None else local(again))
    assert verdict.sentence.zh


@pytest.mark.parametrize(
    ("shown", "crossing"),
    [
        (replace(SINGLE, used=()), KNOWN_VISITOR),
        (replace(WORKER, terms=PassTerms(gates=("北门",)), gate="北门"), KNOWN_VISITOR),
        (
            replace(SINGLE, used=(local("2022-04-15 08:12"),)),
            replace(KNOWN_VISITOR, direction=Direction.OUT),
        ),
        (
            replace(SHOPPING, used=(local("2022-04-15 08:12"),)),
            replace(RESIDENT, direction=Direction.IN),
        ),
        (replace(SHOPPING, used=(local("2022-04-13 23:59"),)), RESIDENT),
    ],
)
def test_a_pass_is_no_hindrance_within_its_terms_or_on_the_way_back(
    shown: ShownPass, crossing: Crossing
) -> None:
    """A visitor leaves and a resident comes home whatever was used up."""
    assert _judged_at("2022-04-15 16:42", shown, crossing).conclusion is Conclusion.ADMIT


def test_a_pass_that_begins_outside_its_hours_can_be_used_when_they_begin() -> None:
    """Both the first day and the hour are waited for."""
    later = replace(WORKER, state=PassState.NOT_YET, valid_from=local("2022-04-17 00:00"))

    assert _judged_at("2022-04-15 16:42", later).next_allowed == local("2022-04-18 06:00")


HERE = ("北门", "东门")


@pytest.mark.parametrize(
    ("gates", "conclusion", "headline"),
    [
        (
            ("东二门",),
            Conclusion.ADMIT,
            "可以进门，提醒：证上写的东二门不在卡点名单里，请告诉管理员",
        ),
        (("东二门", "东门"), Conclusion.TURN_AWAY, "这张证走东二门、东门"),
    ],
)
def test_a_gate_that_the_post_does_not_have_keeps_nobody_out_and_is_told(
    gates: tuple[str, ...], conclusion: Conclusion, headline: str
) -> None:
    """A set out of a file may name the gates of another post."""
    shown = replace(WORKER, terms=PassTerms(gates=gates), gate="北门", known_gates=HERE)

    verdict = _judged_at("2022-04-15 16:42", shown, KNOWN_VISITOR)

    assert (verdict.conclusion, verdict.headline.zh) == (conclusion, headline)


def test_a_post_that_lists_itself_alone_believes_the_pass() -> None:
    """The other gate may be kept by somebody else."""
    shown = replace(WORKER, terms=PassTerms(gates=("南门",)), gate="北门", known_gates=("北门",))

    verdict = _judged_at("2022-04-15 16:42", shown, KNOWN_VISITOR)

    assert verdict.conclusion is Conclusion.TURN_AWAY
    assert verdict.headline.zh == "这张证走南门"


def test_a_pass_for_a_gate_that_is_not_there_keeps_its_hours() -> None:
    """It is let through at any gate, and not at any time."""
    terms = replace(WORKER.terms, gates=("东二门",))
    shown = replace(WORKER, terms=terms, gate="北门", known_gates=HERE)

    assert _judged_at("2022-04-17 16:42", shown).conclusion is Conclusion.TURN_AWAY
