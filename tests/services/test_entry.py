# SPDX-License-Identifier: MIT
"""Recording who crossed the gate."""

from typing import Any

import pytest
from msgspec.structs import replace
from sqlalchemy import func, select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.tables.every import entry, household, ledger
from gatehouse.domain.changes import Kind
from gatehouse.domain.duty import Role
from gatehouse.domain.entry import (
    Approval,
    Crossing,
    Decision,
    Direction,
    Outcome,
    Outsider,
    Override,
    Reason,
    SubjectClass,
)
from gatehouse.domain.open_item import OpenKind
from gatehouse.errors import NotAllowed, Refused
from gatehouse.services.approval import sign_approval
from gatehouse.services.crossing import weigh
from gatehouse.services.day import desk_day
from gatehouse.services.entry import record_entry
from gatehouse.services.search import find
from tests.support.policies import adopt
from tests.support.post import PIN, FixedClock, PostInUse


def out(post: PostInUse, name: str, reason: Reason = Reason.SHOPPING, **said: object) -> Crossing:
    """Return a resident on the way out."""
    return Crossing(
        direction=Direction.OUT,
        subject_class=SubjectClass.RESIDENT,
        reason=reason,
        person_id=post.id_of(name),
        **said,  # type: ignore[arg-type]
    )


def visitor(host: str | None, consent: str = "telephone") -> Crossing:
    """Return a new visitor at the gate with a host's consent."""
    return Crossing(
        direction=Direction.IN,
        subject_class=SubjectClass.VISITOR,
        reason=Reason.VISIT,
        outsider=Outsider(name="周小安", phone="13911112222", host_household_id=host),
        checks={"consent": consent},
    )


def flat(post: PostInUse, door: str) -> str:
    """Return the id of a flat."""
    with post.store.reader() as connection:
        found = connection.execute(select(household.c.id).where(household.c.door == door))
        return str(found.scalar_one())


def under_changchun(post: PostInUse) -> None:
    """Let the post work by the rules of Changchun, March 2022."""
    adopt(post.store, post.duty, "changchun-2022-03", post.clock())


GREEN = {"code": "green", "mask": "worn"}


def recorded_entries(post: PostInUse) -> int:
    """Return how many entries there are."""
    with post.store.reader() as connection:
        return int(connection.execute(select(func.count()).select_from(entry)).scalar_one())


def test_an_admitted_resident_is_on_the_ledger_and_outside(post: PostInUse) -> None:
    crossing = out(post, "林晓枫")

    recorded = record_entry(post.store, post.duty, crossing, Decision.ADMIT)

    assert recorded.entry.outcome is Outcome.ADMITTED
    assert recorded.entry.shown_name == "林*枫"
    assert recorded.entry.door == "3-2-501"
    assert recorded.changes.concern(Kind.ENTRY, Kind.PERSON)
    person = post.person(crossing.person_id or "")
    assert person["presence"] == "outside"
    assert person["presence_since"] == post.clock()
    with post.store.reader() as connection:
        kind = connection.execute(
            select(ledger.c.kind).where(ledger.c.sequence == recorded.sequence)
        ).scalar_one()
    assert kind == "entry"


def test_the_entry_keeps_the_rule_set_and_the_results_it_was_judged_by(post: PostInUse) -> None:
    under_changchun(post)
    crossing = out(post, "林晓枫", temperature=365, checks=GREEN)

    record_entry(post.store, post.duty, crossing, Decision.ADMIT)

    with post.store.reader() as connection:
        row = connection.execute(select(entry)).one()
    assert row.verdict == "admit"
    assert row.rule_set_id != "changchun-2022-03", (
        "the post's own version is named, not the example"
    )
    assert {"fever", "exit_quota"} <= {key for _, key, *_ in row.rule_results["results"]}


def test_nothing_is_written_when_the_verdict_no_longer_admits(post: PostInUse) -> None:
    under_changchun(post)
    first = out(post, "林晓枫", temperature=365, checks=GREEN)
    second = out(post, "王丽芬", temperature=364, checks=GREEN)
    record_entry(post.store, post.duty, first, Decision.ADMIT)

    with pytest.raises(Refused, match="Nothing was recorded"):
        record_entry(post.store, post.duty, second, Decision.ADMIT)

    with post.store.reader() as connection:
        assert connection.execute(select(func.count()).select_from(entry)).scalar_one() == 1


def test_the_second_shopper_of_a_household_may_go_two_days_later(
    post: PostInUse, clock: FixedClock
) -> None:
    under_changchun(post)
    record_entry(
        post.store, post.duty, out(post, "林晓枫", temperature=365, checks=GREEN), Decision.ADMIT
    )
    second = out(post, "王丽芬", temperature=364, checks=GREEN)

    refused = weigh(post.store, post.duty, second).verdict
    assert not refused.admits
    assert refused.next_allowed is not None

    clock.forward(refused.next_allowed - clock())
    assert weigh(post.store, post.duty, second).verdict.admits


def test_work_does_not_use_up_the_shopping_of_the_household(post: PostInUse) -> None:
    under_changchun(post)
    to_work = out(post, "林晓枫", Reason.WORK, temperature=365, checks=GREEN)
    record_entry(post.store, post.duty, to_work, Decision.ADMIT)

    shopping = out(post, "王丽芬", temperature=364, checks=GREEN)

    assert weigh(post.store, post.duty, shopping).verdict.admits


def test_a_visitor_uses_up_no_trip_of_their_host(post: PostInUse) -> None:
    under_changchun(post)
    answers = {"consent": "telephone", "code": "green", "itinerary": "clear"}
    helper = replace(visitor(flat(post, "3-2-501")), checks=answers, temperature=365)
    record_entry(post.store, post.duty, helper, Decision.ADMIT)
    (found,) = find(post.store, post.duty, "zxa").candidates
    errand = replace(
        helper, direction=Direction.OUT, reason=Reason.SHOPPING, person_id=found.person_id
    )
    record_entry(post.store, post.duty, errand, Decision.ADMIT)

    shopping = out(post, "王丽芬", temperature=364, checks=GREEN)

    assert weigh(post.store, post.duty, shopping).verdict.admits


def test_a_fever_is_reported_and_counted(post: PostInUse) -> None:
    under_changchun(post)
    hot = out(post, "林晓枫", temperature=380, retest=379, checks=GREEN)

    record_entry(post.store, post.duty, hot, Decision.REPORT)

    summary = desk_day(post.store, post.duty).summary
    assert (summary.reported, summary.fever) == (1, 1)
    assert summary.admitted.outward == 0
    assert post.person(hot.person_id or "")["presence"] == "inside"


def test_a_turned_away_resident_stays_where_they_are(post: PostInUse) -> None:
    crossing = out(post, "林晓枫")

    recorded = record_entry(post.store, post.duty, crossing, Decision.TURN_AWAY)

    assert recorded.entry.outcome is Outcome.TURNED_AWAY
    assert post.person(crossing.person_id or "")["presence"] == "inside"


def test_a_visitor_is_found_by_the_box_on_the_way_out(post: PostInUse) -> None:
    record_entry(post.store, post.duty, visitor(flat(post, "3-2-501")), Decision.ADMIT)

    (candidate,) = find(post.store, post.duty, "zxa").candidates

    assert candidate.subject_class is SubjectClass.VISITOR
    assert candidate.presence == "inside"
    assert candidate.door == "3-2-501"
    leaving = Crossing(
        direction=Direction.OUT,
        subject_class=SubjectClass.VISITOR,
        reason=Reason.HOME,
        person_id=candidate.person_id,
    )
    assert desk_day(post.store, post.duty).summary.visitors_inside == 1
    record_entry(post.store, post.duty, leaving, Decision.ADMIT)
    assert desk_day(post.store, post.duty).summary.visitors_inside == 0


def test_a_visitor_without_consent_is_not_admitted(post: PostInUse) -> None:
    crossing = visitor(flat(post, "3-2-501"), consent="refused")

    with pytest.raises(Refused):
        record_entry(post.store, post.duty, crossing, Decision.ADMIT)

    assert find(post.store, post.duty, "zxa").candidates == ()


def test_an_override_by_pin_needs_a_leader_with_the_right_pin(post: PostInUse) -> None:
    under_changchun(post)
    leader = post.add_operator("带班丙", Role.LEADER, pin="913577")
    crossing = out(post, "林晓枫", temperature=365, checks={"code": "red", "mask": "worn"})
    wrong = Override(leader.id, Approval.PIN, "就医", pin="000001")
    right = Override(leader.id, Approval.PIN, "就医", pin="913577")

    with pytest.raises(NotAllowed):
        record_entry(post.store, post.duty, crossing, Decision.OVERRIDE, wrong)
    recorded = record_entry(post.store, post.duty, crossing, Decision.OVERRIDE, right)

    assert recorded.entry.overridden
    assert recorded.entry.outcome is Outcome.ADMITTED
    assert desk_day(post.store, post.duty).open_items == ()
    with post.store.reader() as connection:
        row = connection.execute(select(entry)).mappings().one()
    assert "913577" not in str(dict(row))


def test_an_override_without_reason_or_name_is_refused(post: PostInUse) -> None:
    crossing = out(post, "林晓枫")

    for override in (None, Override("带班丙", Approval.TELEPHONE, " ")):
        with pytest.raises(Refused):
            record_entry(post.store, post.duty, crossing, Decision.OVERRIDE, override)


def test_an_approval_by_telephone_waits_until_the_leader_signs(post: PostInUse) -> None:
    leader = post.add_operator("带班丙", Role.LEADER, pin="913577")
    told = Override("带班丙", Approval.TELEPHONE, "家里老人发病")
    recorded = record_entry(post.store, post.duty, out(post, "林晓枫"), Decision.OVERRIDE, told)
    (waiting,) = desk_day(post.store, post.duty).open_items
    assert (waiting.kind, waiting.detail) == (OpenKind.TELEPHONE_APPROVAL, "带班丙")

    sign_approval(post.store, post.duty, recorded.entry.id, leader.id, "913577")

    assert desk_day(post.store, post.duty).open_items == ()


def test_an_emergency_asks_nothing_and_waits_to_be_completed(post: PostInUse) -> None:
    ambulance = Crossing(
        direction=Direction.IN,
        subject_class=SubjectClass.UNKNOWN,
        reason=Reason.MEDICAL,
        note="急救车",
    )

    recorded = record_entry(post.store, post.duty, ambulance, Decision.EMERGENCY)

    assert (recorded.entry.outcome, recorded.entry.note) == (Outcome.EMERGENCY, "急救车")
    (waiting,) = desk_day(post.store, post.duty).open_items
    assert (waiting.kind, waiting.detail) == (OpenKind.EMERGENCY, "急救车")


def test_the_store_is_sound_after_a_day_of_everything(post: PostInUse) -> None:
    record_entry(post.store, post.duty, out(post, "林晓枫"), Decision.ADMIT)
    record_entry(post.store, post.duty, visitor(flat(post, "3-2-501")), Decision.ADMIT)
    record_entry(post.store, post.duty, out(post, "张薇"), Decision.TURN_AWAY)

    findings = verify(post.store)

    assert findings.sound, findings.problems


def test_a_person_who_left_the_roster_meanwhile_is_not_recorded(post: PostInUse) -> None:
    crossing = Crossing(
        direction=Direction.OUT,
        subject_class=SubjectClass.RESIDENT,
        reason=Reason.SHOPPING,
        person_id="nobody",
    )

    with pytest.raises(Refused, match="no longer in the roster"):
        record_entry(post.store, post.duty, crossing, Decision.ADMIT)


def test_the_pin_of_the_sample_operator_is_never_in_an_audit(post: PostInUse) -> None:
    told = Override(post.duty.operator.id, Approval.PIN, "就医", pin=PIN)

    record_entry(post.store, post.duty, out(post, "林晓枫"), Decision.OVERRIDE, told)

    assert all(PIN not in str(row) for row in post.audits("operator_added"))


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        ({"checks": {"code": "https://example.invalid/qr"}}, "such answer"),
        ({"checks": {"horoscope": "good"}}, "such answer"),
        ({"temperature": 9000}, "nobody's temperature"),
        ({"temperature": 374, "retest": 0}, "nobody's temperature"),
    ],
)
def test_what_no_gate_sees_is_not_recorded_but_in_an_emergency(
    post: PostInUse, seen: dict[str, Any], said: str
) -> None:
    """Neither a code's content nor a mistyped number; whoever is in need never waits for it."""
    crossing = replace(out(post, "林晓枫"), **seen)

    for decision in (Decision.ADMIT, Decision.TURN_AWAY, Decision.REPORT):
        with pytest.raises(Refused, match=said):
            record_entry(post.store, post.duty, crossing, decision)
    assert recorded_entries(post) == 0

    record_entry(post.store, post.duty, crossing, Decision.EMERGENCY)
    assert recorded_entries(post) == 1
