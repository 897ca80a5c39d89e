# SPDX-License-Identifier: MIT
"""Issuing gate passes, making them void, and what is left of both."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.tables.every import pass_change
from gatehouse.domain.changes import Kind
from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.entry import (
    Crossing,
    Decision,
    Direction,
    Outcome,
    Outsider,
    Reason,
    SubjectClass,
)
from gatehouse.domain.gate_pass import (
    PassClass,
    PassOrder,
    PassRecorded,
    PassState,
)
from gatehouse.domain.pass_number import LOWEST_BODY, is_pass_number, number_of
from gatehouse.domain.policy.verdict import Conclusion, Result
from gatehouse.errors import Refused
from gatehouse.services.crossing import weigh
from gatehouse.services.entry import record_entry
from gatehouse.services.gate_pass import (
    free_number,
    issue_in,
    issue_pass,
    void_pass,
)
from gatehouse.services.pass_lookup import pass_card
from gatehouse.services.roster import enrol
from gatehouse.services.search import find
from tests.support.passes import a_residents_order, a_visitors_order, flat, issue
from tests.support.post import BEGINS, PostInUse, a_resident


def _drawn(post: PostInUse, *bodies: int) -> str:
    """Return the number that is free when these are drawn one after the other."""
    draws = iter(body - LOWEST_BODY for body in bodies)
    with post.store.unit_of_work(post.duty) as work:
        return free_number(work, lambda _most: next(draws))


def _shown(issued: PassRecorded, post: PostInUse, direction: Direction = Direction.IN) -> Crossing:
    """Return the holder at the gate with their pass."""
    with post.store.reader() as connection:
        changes = select(pass_change.c.pass_id).where(pass_change.c.id == issued.fact_id)
        pass_id = connection.execute(changes).scalar_one()
    return Crossing(
        direction=direction,
        subject_class=SubjectClass.VISITOR,
        reason=Reason.VISIT,
        person_id=post.id_of("周小安"),
        pass_id=pass_id,
    )


def test_a_visitors_pass_is_valid_until_the_day_ends(post: PostInUse) -> None:
    """At the gate's own midnight."""
    issued = issue(post, a_visitors_order(post))

    row = issued.card.row
    assert (row.holder, row.door, row.state) == ("周**", "3-2-501", PassState.VALID)
    assert (row.valid_from, row.last_day) == (BEGINS, date(2022, 4, 15))
    assert row.valid_to.astimezone(LOCAL_ZONE).isoformat() == "2022-04-16T00:00:00+08:00"
    assert is_pass_number(row.number)
    assert row.number.endswith(row.short_number)
    assert issued.card.long_door == "3栋2单元501"
    assert (issued.card.compound, issued.card.operator) == ("样例小区", "周岚")
    assert issued.changes.concern(Kind.GATE_PASS)
    assert issued.changes.ids == (row.pass_id,)


def test_a_residents_pass_lasts_thirty_days_unless_told(post: PostInUse) -> None:
    """Both ends are days at the gate."""
    usual = issue(post, a_residents_order(post))
    told = issue(post, replace(a_residents_order(post), days=7, first_day=date(2022, 4, 20)))

    assert (usual.card.row.door, usual.card.row.last_day) == ("3-2-501", date(2022, 5, 15))
    assert told.card.row.last_day == date(2022, 4, 27)
    assert told.card.row.state is PassState.NOT_YET


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"days": 8}, "lasts at most 7 days more"),
        ({"days": -1}, "lasts at most 7 days more"),
        ({"first_day": date(2022, 4, 14)}, "begins today or later"),
        ({"outsider": None}, "needs a name and the flat"),
        ({"household_id": None}, "needs a name and the flat"),
        ({"pass_class": PassClass.RESIDENT_TEMPORARY}, "for somebody of the roster"),
        ({"person_id": "nobody"}, "no longer known"),
    ],
)
def test_a_pass_that_makes_no_sense_is_refused_and_leaves_nothing(
    post: PostInUse, said: dict[str, object], sentence: str
) -> None:
    """Not even the person who was to hold it."""
    order = replace(a_visitors_order(post), **said)

    with pytest.raises(Refused, match=sentence):
        issue(post, order)

    with post.store.reader() as connection:
        assert connection.execute(select(pass_change.c.id)).all() == []
    with pytest.raises(IndexError):
        post.id_of("周小安")


def test_a_resident_gets_no_visitors_pass(post: PostInUse) -> None:
    """They live here."""
    order = PassOrder(pass_class=PassClass.VISITOR_DAY, person_id=post.id_of("王丽芬"))

    with pytest.raises(Refused, match="lives here"):
        issue(post, order)


def test_somebody_who_came_before_gets_a_pass_to_another_flat(post: PostInUse) -> None:
    """They stay one person, who visits there now."""
    issue(post, a_visitors_order(post))
    zhou = post.id_of("周小安")

    again = issue(
        post,
        PassOrder(
            pass_class=PassClass.VISITOR_DAY, person_id=zhou, household_id=flat(post, "1-1-201")
        ),
    )

    assert (again.card.row.door, post.person(zhou)["household_id"]) == (
        "1-1-201",
        flat(post, "1-1-201"),
    )
    assert verify(post.store).sound


def test_a_number_is_drawn_again_while_it_is_taken(post: PostInUse) -> None:
    """Neither the whole number nor, of passes of these days, its last four digits come twice."""
    with post.store.unit_of_work(post.duty) as work:
        first = issue_in(work, a_visitors_order(post))
        work.commit()
    taken = pass_card(post.store, post.duty, first.pass_id).row.number
    alike = next(
        body
        for body in range(LOWEST_BODY, LOWEST_BODY + 10_000_000)
        if number_of(body)[-4:] == taken[-4:] and number_of(body) != taken
    )

    number = _drawn(post, int(taken[:-1]), alike, int(taken[:-1]), 481_620_935)

    assert number == number_of(481_620_935)


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("5678", id="a telephone that ends so"),
        pytest.param("1203", id="a room in a tower"),
        pytest.param("3250", id="a flat that begins so"),
        pytest.param("7889", id="a plate that ends so"),
    ],
)
def test_a_number_is_drawn_again_while_its_end_means_something_else(
    post: PostInUse, typed: str
) -> None:
    """Whoever types those four digits means that."""
    enrol(post.store, post.duty, a_resident("3-2-501", "钱一诺", plates=("吉B77889",)))
    alike = next(bodies_ending_like(typed))
    assert _drawn(post, alike, 481_620_935) == number_of(481_620_935)


def bodies_ending_like(taken: str) -> Iterator[int]:
    """Yield what other numbers begin with that share their last four digits with *taken*."""
    first = LOWEST_BODY + int(taken[-4:-1]) - LOWEST_BODY % 1000
    for body in range(first, LOWEST_BODY + 100_000_000, 1000):
        number = number_of(body)
        if number[-4:] == taken[-4:] and number != taken:
            yield body


def test_a_short_number_that_is_taken_is_better_than_none(post: PostInUse) -> None:
    """Where every draw ends in digits that are taken, the whole number is still unique."""
    taken = issue(post, a_visitors_order(post)).card.row.number
    alike = bodies_ending_like(taken)

    with post.store.unit_of_work(post.duty) as work:
        number = free_number(work, lambda _most: next(alike) - LOWEST_BODY)

    assert number != taken
    assert number[-4:] == taken[-4:]


def test_a_short_number_rests_before_another_pass_bears_it(post: PostInUse) -> None:
    """An old card in somebody's pocket names nobody else for a month."""
    taken = issue(post, a_visitors_order(post)).card.row.number
    alike = next(bodies_ending_like(taken))
    post.clock.forward(timedelta(days=20))
    assert _drawn(post, alike, 481_620_935) == number_of(481_620_935)

    post.clock.forward(timedelta(days=20))
    assert _drawn(post, alike) == number_of(alike)


def test_a_void_pass_says_when_and_why(post: PostInUse) -> None:
    """And it stays void."""
    issued = issue(post, a_visitors_order(post))
    post.clock.forward(timedelta(minutes=5))

    voided = void_pass(post.store, post.duty, issued.card.row.pass_id, " 丢失 ")

    row = voided.card.row
    assert (row.state, row.reason) == (PassState.VOID, "丢失")
    assert row.since == BEGINS + timedelta(minutes=5)
    with pytest.raises(Refused, match="void already"):
        void_pass(post.store, post.duty, row.pass_id, "再作废")
    assert verify(post.store).sound


def test_a_pass_is_not_made_void_without_a_reason(post: PostInUse) -> None:
    """Whoever stands there with it will ask."""
    issued = issue(post, a_visitors_order(post))

    with pytest.raises(Refused, match="needs a reason"):
        void_pass(post.store, post.duty, issued.card.row.pass_id, "  ")

    assert pass_card(post.store, post.duty, issued.card.row.pass_id).row.state is PassState.VALID


def test_an_entry_by_a_pass_names_it_and_needs_no_consent(post: PostInUse) -> None:
    """The host agreed when the pass was issued."""
    issued = issue(post, a_visitors_order(post))
    crossing = _shown(issued, post)

    recorded = record_entry(post.store, post.duty, crossing, Decision.ADMIT)

    assert recorded.entry.outcome is Outcome.ADMITTED
    assert verify(post.store).sound


def test_a_void_pass_turns_away_and_an_entry_of_before_stays_what_it_was(post: PostInUse) -> None:
    """The pass is judged as it stood at the moment of the crossing."""
    issued = issue(post, a_visitors_order(post))
    crossing = _shown(issued, post)
    post.clock.forward(timedelta(minutes=30))
    void_pass(post.store, post.duty, crossing.pass_id or "", "丢失")
    post.clock.forward(timedelta(minutes=1))

    now = weigh(post.store, post.duty, crossing).verdict
    before = weigh(
        post.store,
        post.duty,
        replace(crossing, happened_at=BEGINS + timedelta(minutes=10)),
    ).verdict

    assert now.conclusion is Conclusion.TURN_AWAY
    assert "丢失" in now.headline.zh
    assert before.conclusion is Conclusion.ADMIT


def test_a_pass_in_the_hands_of_another_is_refused(post: PostInUse) -> None:
    """The number names one person."""
    crossing = _shown(issue(post, a_visitors_order(post)), post)

    with pytest.raises(Refused, match="another person's"):
        record_entry(
            post.store,
            post.duty,
            replace(crossing, person_id=post.id_of("张伟")),
            Decision.ADMIT,
        )


def test_a_pass_shown_by_somebody_nobody_knows_is_refused(post: PostInUse) -> None:
    """No entry names a pass that is not its person's."""
    crossing = _shown(issue(post, a_visitors_order(post)), post)
    stranger = replace(crossing, person_id=None, outsider=Outsider(name="钱多多"))

    with pytest.raises(Refused, match="another person's"):
        record_entry(post.store, post.duty, stranger, Decision.TURN_AWAY)


def test_a_pass_stands_for_no_other_hosts_consent(post: PostInUse) -> None:
    """Whoever goes to another flat than the pass is for needs the consent of that one."""
    crossing = _shown(issue(post, a_visitors_order(post)), post)
    elsewhere = Outsider(name="", host_household_id=flat(post, "1-1-101"))

    verdict = weigh(post.store, post.duty, replace(crossing, outsider=elsewhere)).verdict

    assert verdict.conclusion is Conclusion.INCOMPLETE
    assert [missing.key for missing in verdict.results if missing.result is Result.MISSING] == [
        "consent"
    ]


def test_a_pass_leads_to_its_own_flat_whichever_was_visited_last(post: PostInUse) -> None:
    """The box, the entry and the person all name the flat that the pass is for."""
    issued = issue(post, a_visitors_order(post))
    crossing = _shown(issued, post)
    elsewhere = Outsider(name="", host_household_id=flat(post, "1-1-101"))
    asked = replace(crossing, pass_id=None, outsider=elsewhere, checks={"consent": "telephone"})
    record_entry(post.store, post.duty, asked, Decision.ADMIT)
    post.clock.forward(timedelta(minutes=1))

    (found,) = find(post.store, post.duty, issued.card.row.number).candidates
    recorded = record_entry(post.store, post.duty, crossing, Decision.ADMIT)

    assert found.door == "3-2-501"
    assert recorded.entry.door == "3-2-501"
    assert post.person(crossing.person_id or "")["household_id"] == flat(post, "3-2-501")
    assert verify(post.store).sound


def test_any_volunteer_issues_a_pass(post: PostInUse) -> None:
    """At night nobody else may be there."""
    issued = issue_pass(post.store, post.as_volunteer(), a_residents_order(post))

    assert void_pass(post.store, post.as_volunteer(), issued.card.row.pass_id, "写错").sequence
