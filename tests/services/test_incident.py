# SPDX-License-Identifier: MIT
"""Incidents: noting one, its steps with their own times, and closing it with a result."""

from datetime import timedelta

import pytest

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.incidents import open_incidents
from gatehouse.domain.entry import Approval, Decision, Override
from gatehouse.domain.incident import (
    CloseOrder,
    Concerned,
    IncidentFilter,
    IncidentMending,
    IncidentOrder,
    IncidentQuestion,
    IncidentRecorded,
    StepCorrection,
    StepOrder,
)
from gatehouse.domain.incident_course import Help, IncidentKind
from gatehouse.domain.open_item import OpenKind
from gatehouse.errors import Refused
from gatehouse.services.day import desk_day
from gatehouse.services.entry import record_entry
from gatehouse.services.incident import (
    begin_fever,
    close_incident,
    report_incident,
    take_step,
)
from gatehouse.services.incident_correction import correct_step, mend_incident
from gatehouse.services.incident_lookup import incident, incidents, order_from_entry
from tests.services.test_entry import GREEN, out, under_changchun
from tests.services.test_vehicle import feverish
from tests.support.incidents import closed, noted, reported_with_fever, stepped
from tests.support.post import BEGINS, PostInUse
from tests.support.zones import going


def test_an_incident_of_somebody_unknown_begins_with_what_was_seen(post: PostInUse) -> None:
    card = noted(post).card

    assert (card.row.number, card.row.who) == ("2022-001", "男，四十岁上下，蓝外套")
    (first,) = card.steps
    assert (first.code, first.what.zh, first.note) == ("noticed", "发现", "不戴口罩，从车道进来")
    assert (first.at, first.operator, first.late) == (BEGINS, "周岚", False)
    assert card.row.is_open
    assert card.next is not None
    assert card.next.code == "stopped"
    assert verify(post.store).sound


def test_the_rule_that_was_shown_and_whom_to_call_stand_with_it(post: PostInUse) -> None:
    card = noted(post).card

    assert card.rule is not None
    assert card.rule.text.zh
    assert card.telephone(Help.POLICE) == "110"
    assert card.telephone(Help.COMMUNITY) == "0000-8001101"


def test_steps_have_the_time_at_which_they_happened(post: PostInUse) -> None:
    """The police were called four minutes ago; it is written down now, and says so."""
    incident_id = noted(post).card.row.incident_id
    post.clock.forward(timedelta(minutes=10))
    earlier = post.clock.now - timedelta(minutes=4)

    order = StepOrder(
        incident_id=incident_id, code="police_called", whom="110", happened_at=earlier
    )
    card = take_step(post.store, post.duty, order).card

    called = card.steps[-1]
    assert (called.at, called.recorded_at, called.late) == (earlier, post.clock.now, True)
    assert card.next is not None
    assert card.next.code == "police_arrived"
    assert card.row.last.zh == "报警"
    assert verify(post.store).sound


def test_what_is_still_to_come_is_no_step(post: PostInUse) -> None:
    incident_id = noted(post).card.row.incident_id
    later = post.clock.now + timedelta(minutes=1)

    with pytest.raises(Refused, match="still to come"):
        take_step(
            post.store,
            post.duty,
            StepOrder(incident_id=incident_id, code="police_called", happened_at=later),
        )
    assert len(incident(post.store, post.duty, incident_id).steps) == 1


def test_any_step_may_be_written_in_own_words(post: PostInUse) -> None:
    incident_id = noted(post).card.row.incident_id

    order = StepOrder(incident_id=incident_id, words="物业拿来扩音器")
    card = take_step(post.store, post.duty, order).card

    assert (card.steps[-1].code, card.steps[-1].what.zh) == ("", "物业拿来扩音器")
    with pytest.raises(Refused, match="needs words"):
        take_step(post.store, post.duty, StepOrder(incident_id=incident_id, words=" "))


def test_an_incident_waits_until_it_is_closed_with_its_result(post: PostInUse) -> None:
    incident_id = noted(post).card.row.incident_id
    with post.store.reader() as connection:
        (item,) = open_incidents(connection)
    assert (item.kind, item.entry_id, item.detail) == (
        OpenKind.INCIDENT,
        incident_id,
        "forced_entry",
    )

    card = closed(post, incident_id).card

    assert card.row.result is not None
    assert (card.row.result.zh, card.row.closed_at) == ("劝返", BEGINS)
    assert card.next is None
    with post.store.reader() as connection:
        assert open_incidents(connection) == ()
    with pytest.raises(Refused, match="is closed"):
        stepped(post, incident_id, "left")
    with pytest.raises(Refused, match="is closed"):
        closed(post, incident_id)
    assert verify(post.store).sound


def test_nothing_is_closed_without_a_result(post: PostInUse) -> None:
    incident_id = noted(post).card.row.incident_id

    with pytest.raises(Refused, match="how it ended"):
        close_incident(post.store, post.duty, CloseOrder(incident_id=incident_id))
    order = CloseOrder(incident_id=incident_id, words="自己走了")
    assert close_incident(post.store, post.duty, order).card.row.result is not None


def test_a_closing_that_is_taken_back_opens_the_incident_again(post: PostInUse) -> None:
    incident_id = noted(post).card.row.incident_id
    closing = closed(post, incident_id).card.steps[-1]

    slip = StepCorrection(why="还没走", withdrawn=True)
    card = correct_step(post.store, post.duty, closing.step_id, slip).card

    assert card.row.is_open
    assert [step.code for step in card.steps] == ["noticed"]
    with pytest.raises(Refused, match="already"):
        correct_step(post.store, post.duty, closing.step_id, slip)
    assert verify(post.store).sound


def test_a_step_is_put_right_and_both_versions_stay(post: PostInUse) -> None:
    incident_id = noted(post).card.row.incident_id
    post.clock.forward(timedelta(minutes=5))
    step = stepped(post, incident_id, "police_called").steps[-1]

    right = StepCorrection(why="看错表", happened_at=BEGINS + timedelta(minutes=2), note="出警号 8")
    card = correct_step(post.store, post.duty, step.step_id, right).card

    (_, called) = card.steps
    assert (called.at, called.note, called.corrected) == (
        BEGINS + timedelta(minutes=2),
        "出警号 8",
        True,
    )
    with pytest.raises(Refused, match="reason"):
        correct_step(post.store, post.duty, called.step_id, StepCorrection(why=""))
    assert verify(post.store).sound


def test_what_it_began_with_may_be_moved_and_never_taken_away(post: PostInUse) -> None:
    (first,) = noted(post).card.steps
    post.clock.forward(timedelta(minutes=5))
    began = BEGINS + timedelta(minutes=1)

    card = correct_step(
        post.store, post.duty, first.step_id, StepCorrection(why="早了", happened_at=began)
    ).card

    assert card.row.began_at == began
    (moved,) = card.steps
    with pytest.raises(Refused, match="began with"):
        correct_step(
            post.store, post.duty, moved.step_id, StepCorrection(why="记错了", withdrawn=True)
        )
    assert verify(post.store).sound


def test_what_is_known_later_is_added_with_its_own_step(post: PostInUse) -> None:
    incident_id = noted(post).card.row.incident_id
    closed(post, incident_id)

    mending = IncidentMending(incident_id=incident_id, reference="样例 0415-008", plate="吉A12345")
    card = mend_incident(post.store, post.duty, mending).card

    assert (card.reference, card.row.plate) == ("样例 0415-008", "吉A***45")
    assert card.steps[-1].code == "mended"
    with pytest.raises(Refused, match="Nothing is different"):
        mend_incident(post.store, post.duty, mending)
    assert verify(post.store).sound


def test_who_it_was_may_be_known_later(post: PostInUse) -> None:
    incident_id = noted(post).card.row.incident_id

    mending = IncidentMending(incident_id=incident_id, person_id=post.id_of("王丽芬"))
    card = mend_incident(post.store, post.duty, mending).card

    assert (card.row.shown_name, card.row.door) == ("王*芬", "3-2-501")
    assert verify(post.store).sound


def test_an_incident_needs_a_few_words(post: PostInUse) -> None:
    order = IncidentOrder(kind=IncidentKind.QUARREL, concerned=Concerned(place="北门"))

    with pytest.raises(Refused, match="few words"):
        report_incident(post.store, post.duty, order)


def test_numbers_and_names_that_somebody_wrote_are_masked(post: PostInUse) -> None:
    about = Concerned(person_id=post.id_of("王丽芬"), description="电话 13912345678")
    card = noted(post, concerned=about, note="叫 13912345678 来").card

    assert card.row.shown_name == "王*芬"
    assert "13912345678" not in card.row.description + card.steps[0].note


def begun(post: PostInUse) -> IncidentRecorded:
    recorded = begin_fever(post.store, post.duty, reported_with_fever(post))
    assert recorded is not None
    return recorded


def test_a_fever_flow_begins_with_the_second_reading(post: PostInUse) -> None:
    card = begun(post).card

    assert card.row.kind is IncidentKind.FEVER
    (first,) = card.steps
    assert (first.code, first.note) == ("retested", "37.6 ℃ → 37.8 ℃")
    assert card.row.shown_name == "秦*鸣"
    for due in ("isolated_here", "doctor_called", "reported"):
        assert card.next is not None
        assert card.next.code == due
        card = stepped(post, card.row.incident_id, due)
    assert card.next is None
    assert card.row.is_open
    assert verify(post.store).sound


def test_a_fever_of_somebody_aboard_begins_the_flow_of_that_person(post: PostInUse) -> None:
    """Not of the driver, who is well: the plate and the place in the vehicle say who it is."""
    read = {"readings": (365, 378), "retests": (None, 379), "names": ("", "宋小雪")}
    crossing = feverish(post, occupants=2, **read)
    entry = record_entry(post.store, post.duty, crossing, Decision.REPORT).entry

    recorded = begin_fever(post.store, post.duty, entry.id)

    assert recorded is not None
    card = recorded.card
    assert card.row.kind is IncidentKind.FEVER
    assert (card.row.shown_name, card.steps[0].note) == ("", "37.8 ℃ → 37.9 ℃")
    assert card.row.description.startswith("随车第 2 人")
    assert card.row.who.startswith("随车第 2 人 ")
    assert "宋小雪" not in card.row.who
    assert verify(post.store).sound


def test_no_step_of_a_fever_flow_is_left_out(post: PostInUse) -> None:
    """The ambulance may be called first; what was passed over still comes."""
    recorded = begun(post)

    card = stepped(post, recorded.card.row.incident_id, "doctor_called")

    assert card.next is not None
    assert card.next.code == "isolated_here"


def test_an_entry_is_one_incident_and_says_what_it_most_likely_was(post: PostInUse) -> None:
    entry_id = reported_with_fever(post)

    order = order_from_entry(post.store, post.duty, entry_id)

    assert (order.kind, order.happened_at) == (IncidentKind.FEVER, BEGINS)
    begin_fever(post.store, post.duty, entry_id)
    with pytest.raises(Refused, match="2022-001 already"):
        begin_fever(post.store, post.duty, entry_id)
    with pytest.raises(Refused, match="2022-001 already"):
        order_from_entry(post.store, post.duty, entry_id)


@pytest.mark.parametrize("decision", [Decision.OVERRIDE, Decision.TURN_AWAY])
def test_a_fever_begins_its_flow_whatever_was_decided_and_however_late_it_is_typed_in(
    post: PostInUse, decision: Decision
) -> None:
    under_changchun(post)
    fever = out(post, "林晓枫", temperature=378, retest=379, checks=GREEN, happened_at=post.clock())
    told = Override("张主任", Approval.TELEPHONE, "送医")
    let_in = told if decision is Decision.OVERRIDE else None
    post.clock.forward(timedelta(hours=2))
    entry = record_entry(post.store, post.duty, fever, decision, let_in).entry

    recorded = begin_fever(post.store, post.duty, entry.id)

    assert recorded is not None
    assert recorded.card.row.kind is IncidentKind.FEVER
    assert OpenKind.FEVER in {one.kind for one in desk_day(post.store, post.duty).open_items}


def test_whoever_was_kept_out_without_a_fever_begins_no_fever_flow(post: PostInUse) -> None:
    turned = record_entry(post.store, post.duty, going(post), Decision.TURN_AWAY)

    assert begin_fever(post.store, post.duty, turned.entry.id) is None
    order = order_from_entry(post.store, post.duty, turned.entry.id)
    assert order.kind is IncidentKind.REFUSED_CHECK
    assert order.concerned.person_id == post.id_of("王丽芬")


def test_lists_are_narrowed_and_counted(post: PostInUse) -> None:
    first = noted(post).card.row.incident_id
    closed(post, first)
    noted(post, IncidentKind.QUARREL)

    def listed(which: IncidentFilter, text: str = "") -> list[IncidentKind]:
        question = IncidentQuestion(which=which, text=text)
        return [row.kind for row in incidents(post.store, post.duty, question).rows]

    assert listed(IncidentFilter.OPEN) == [IncidentKind.QUARREL]
    assert listed(IncidentFilter.ALL) == [IncidentKind.QUARREL, IncidentKind.FORCED_ENTRY]
    assert listed(IncidentFilter.TODAY, "闯岗") == [IncidentKind.FORCED_ENTRY]
    counts = incidents(post.store, post.duty, IncidentQuestion()).counts
    assert (counts.open, counts.today, counts.all, counts.month) == (1, 2, 2, 2)
