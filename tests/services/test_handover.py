# SPDX-License-Identifier: MIT
"""Closing a shift under two names."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from sqlalchemy import func, insert, select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.chain import chain_head
from gatehouse.db.tables.every import draft, entry, handover, operator, shift, vehicle
from gatehouse.domain.changes import Kind
from gatehouse.domain.duty import Role
from gatehouse.domain.entry import Decision, Direction, Flow, SubjectClass
from gatehouse.domain.handover import OwnCount
from gatehouse.domain.incident import StepCorrection
from gatehouse.domain.ledger import Anchor
from gatehouse.domain.open_item import OpenKind
from gatehouse.domain.shift import StayAge
from gatehouse.errors import NotAllowed, Refused
from gatehouse.reports.handover_sheet import compose, sheet_text
from gatehouse.services import handover as service
from gatehouse.services.correction import withdraw_entry
from gatehouse.services.day import desk_day
from gatehouse.services.incident_correction import correct_step
from gatehouse.services.post import duty_at
from tests.support.incidents import closed, noted
from tests.support.post import MACHINE, PIN, PostInUse
from tests.support.shift import an_order, go, hand, visit


def count(post: PostInUse, table: object) -> int:
    """Return how many rows a table has."""
    with post.store.reader() as connection:
        rows = connection.execute(select(func.count()).select_from(table))  # type: ignore[arg-type]
        return int(rows.scalar_one())


def test_a_summary_counts_what_the_shift_recorded(post: PostInUse) -> None:
    go(post, "林晓枫")
    go(post, "林晓枫", Direction.IN)
    go(post, "刘雪飞", decision=Decision.TURN_AWAY)
    visit(post, "周小安")

    counts = service.summary(post.store, post.duty).counts

    assert counts.entries == Flow(2, 2)
    assert counts.admitted == Flow(2, 1)
    assert counts.by_class == {
        SubjectClass.RESIDENT: Flow(1, 2),
        SubjectClass.VISITOR: Flow(1, 0),
    }
    assert counts.turned_away == 1


def test_a_withdrawn_entry_is_a_correction_and_counts_no_more(post: PostInUse) -> None:
    recorded = go(post, "林晓枫")
    withdraw_entry(post.store, post.duty, recorded.entry.id, "记错人了")

    counts = service.summary(post.store, post.duty).counts

    assert (counts.entries, counts.corrections) == (Flow(0, 0), 1)


def test_incidents_count_for_the_shift_that_noted_and_that_closed_them(post: PostInUse) -> None:
    """One that is over by the end of the shift is told of, too: it is not among what is open."""
    over, open_yet = noted(post), noted(post)
    closing = closed(post, over.card.row.incident_id)
    counts = service.summary(post.store, post.duty).counts
    assert (counts.incidents, counts.incidents_closed) == (2, 1)
    done = hand(post, an_order()).handover
    assert "事件 2" in sheet_text(compose(done))
    assert "了结事件 1" in sheet_text(compose(done))

    post.clock.forward(timedelta(minutes=1))
    closed(post, open_yet.card.row.incident_id)
    undone = StepCorrection(why="点错了", withdrawn=True)
    correct_step(post.store, post.duty, closing.card.steps[-1].step_id, undone)

    counts = service.summary(post.store, post.duty).counts
    assert (counts.incidents, counts.incidents_closed) == (0, 1), "the signed shift keeps its own"


def test_a_back_filled_entry_belongs_to_the_shift_that_recorded_it(post: PostInUse) -> None:
    post.clock.forward(timedelta(hours=3))
    hand(post, an_order())
    go(post, "林晓枫", at=post.clock() - timedelta(hours=2))

    summary = service.summary(post.store, post.duty)

    assert summary.counts.back_filled == 1
    assert summary.counts.entries == Flow(0, 1)
    assert [hour.admitted for hour in summary.hours] == [Flow()], "it happened before this shift"


def test_the_hours_are_those_of_the_shift_and_of_a_long_one_the_last_day(post: PostInUse) -> None:
    go(post, "林晓枫")
    post.clock.forward(timedelta(hours=2))
    go(post, "林晓枫", Direction.IN)

    hours = service.summary(post.store, post.duty).hours
    assert [hour.admitted for hour in hours] == [Flow(0, 1), Flow(), Flow(1, 0)]

    post.clock.forward(timedelta(days=3))
    assert len(service.summary(post.store, post.duty).hours) == 24


def test_visitors_inside_are_counted_by_the_age_of_their_stay(post: PostInUse) -> None:
    visit(post, "赵一宁")
    post.clock.forward(timedelta(hours=20))
    visit(post, "周小安")
    post.clock.forward(timedelta(hours=30))

    visitors = service.summary(post.store, post.duty).visitors

    assert visitors.by_age == {StayAge.UNDER_2_DAYS: 1}
    assert [stay.name for stay in visitors.longest] == ["周*安"]
    assert [stay.name for stay in visitors.forgotten] == ["赵*宁"], "listed, and not counted"


def test_residents_who_are_out_are_counted_however_long(post: PostInUse) -> None:
    go(post, "林晓枫")
    visit(post, "周小安")
    post.clock.forward(timedelta(days=9))
    go(post, "刘雪飞")

    out = service.summary(post.store, post.duty).residents_out

    assert out.by_age == {StayAge.UNDER_4_HOURS: 1, StayAge.LONGER: 1}
    assert [(stay.name, stay.door) for stay in out.longest] == [
        ("林*枫", "3-2-501"),
        ("刘*飞", "3-2-301"),
    ]


def test_vehicles_inside_are_shown_by_their_masked_plates(post: PostInUse) -> None:
    with post.store.unit_of_work(post.duty) as work:
        parked = {"presence": "inside", "presence_since": work.now}
        row = {"id": "car-1", "plate": "吉A99K12", "plate_kind": "ordinary", "tail": "9K12"}
        work.connection.execute(insert(vehicle).values(**row, **parked))
        work.commit()

    vehicles = service.summary(post.store, post.duty).vehicles

    assert (vehicles.count, vehicles.longest[0].name) == (1, "吉A***12")


def test_a_handover_closes_one_shift_and_opens_the_next_for_the_incoming(post: PostInUse) -> None:
    outgoing = post.duty
    go(post, "林晓枫")
    post.clock.forward(timedelta(hours=8))

    done = hand(post, an_order())

    assert done.changes.concern(Kind.HANDOVER, Kind.SHIFT)
    assert done.duty.operator.name == "陈建国"
    assert done.duty.shift_id != outgoing.shift_id
    assert duty_at(post.store, MACHINE, post.clock).operator == done.duty.operator
    row = done.handover.row
    assert (row.outgoing, row.incoming) == ("周岚", "陈建国")
    assert row.counts.entries == Flow(0, 1)
    assert verify(post.store).sound


def test_the_next_entry_bears_the_new_operator_and_shift(post: PostInUse) -> None:
    done = hand(post, an_order())

    recorded = go(post, "林晓枫")

    with post.store.reader() as connection:
        asked = select(entry).where(entry.c.id == recorded.entry.id)
        row = connection.execute(asked).one()
    assert (row.operator_id, row.shift_id) == (done.duty.operator.id, done.duty.shift_id)
    assert service.summary(post.store, post.duty).counts.entries == Flow(0, 1)


def test_somebody_new_becomes_a_volunteer_and_is_known_the_next_time(post: PostInUse) -> None:
    first = hand(post, an_order(name="陈建国"))
    again = hand(post, an_order(name="周岚", pin=PIN))

    assert first.changes.concern(Kind.OPERATOR)
    assert first.duty.operator.roles == {Role.VOLUNTEER}
    assert not again.changes.concern(Kind.OPERATOR)
    assert Role.LEADER in again.duty.operator.roles
    assert count(post, operator) == 2
    added = post.audits("operator_added")[-1]
    assert added["details"] == {"name": "陈建国", "roles": ["volunteer"]}
    assert added["operator_id"] == again.duty.operator.id, "whoever was on duty took them on"


def test_a_name_alone_gives_nobody_a_leaders_rights(post: PostInUse) -> None:
    leader = post.duty.operator
    hand(post, an_order())

    for pin in ("", "000001"):
        with pytest.raises(NotAllowed):
            hand(post, an_order(name=leader.name, pin=pin))
    assert post.duty.operator.name == "陈建国"

    done = hand(post, an_order(name=leader.name, pin=PIN))

    assert done.duty.operator == leader
    assert PIN not in str(done.handover)


@pytest.mark.parametrize("name", ["", "   ", "周岚"])
def test_one_person_alone_cannot_hand_over(post: PostInUse, name: str) -> None:
    with pytest.raises(Refused, match="two people"):
        hand(post, an_order(name=name))

    assert count(post, handover) == 0
    assert count(post, shift) == 1
    assert count(post, operator) == 1


def test_a_count_that_differs_must_be_explained(post: PostInUse) -> None:
    visit(post, "周小安")

    with pytest.raises(Refused, match="visitors 0, vehicles 0; the record says 1 and 0"):
        hand(post, an_order(visitors=0))
    assert count(post, handover) == 0

    done = hand(post, an_order(visitors=0, explanation="走了南门，户主电话证实"))

    row = done.handover.row
    assert not row.agrees
    assert (row.visitors_inside, row.own) == (1, OwnCount(0, 0))
    assert row.explanation == "走了南门，户主电话证实"


@pytest.mark.parametrize(("visitors", "vehicles"), [(-1, 0), (0, -1), (10_000, 0)])
def test_what_nobody_counts_is_refused(post: PostInUse, visitors: int, vehicles: int) -> None:
    with pytest.raises(Refused, match="Count again"):
        hand(post, an_order(visitors, vehicles, explanation="接受"))


def test_a_count_that_agrees_needs_no_words(post: PostInUse) -> None:
    visit(post, "周小安")

    assert hand(post, an_order(visitors=1)).handover.row.agrees


def test_what_is_open_is_on_the_sheet_and_travels_to_the_next_shift(post: PostInUse) -> None:
    visit(post, "周小安", Decision.OVERRIDE)

    done = hand(post, an_order(visitors=1))

    (on_sheet,) = done.handover.summary.open_items
    assert on_sheet.kind is OpenKind.TELEPHONE_APPROVAL
    assert service.summary(post.store, post.duty).open_items == (on_sheet,)
    assert desk_day(post.store, post.duty).open_items == (on_sheet,)


def test_the_fingerprint_is_the_end_of_the_chain_before_the_signature(post: PostInUse) -> None:
    go(post, "林晓枫")
    with post.store.reader() as connection:
        before = chain_head(connection).anchor

    done = hand(post, an_order())

    assert done.handover.row.fingerprint == before
    assert verify(post.store, [Anchor.read(before)]).sound


def test_the_notes_are_a_draft_until_the_signature(post: PostInUse) -> None:
    service.keep_notes(post.store, post.duty, "雨天路滑")
    service.keep_notes(post.store, post.duty, "雨天路滑，北门铺垫子")
    assert service.handover_desk(post.store, post.duty).notes == "雨天路滑，北门铺垫子"

    done = hand(post, an_order(notes="雨天路滑，北门铺垫子"))

    assert done.handover.row.notes == "雨天路滑，北门铺垫子"
    assert count(post, draft) == 0
    assert service.handover_desk(post.store, post.duty).notes == ""


def test_a_signed_handover_is_read_again_as_it_was(post: PostInUse) -> None:
    visit(post, "周小安")
    recorded = go(post, "林晓枫")
    done = hand(post, an_order(visitors=1, notes="一切正常"))

    post.clock.forward(timedelta(hours=1))
    withdraw_entry(post.store, post.duty, recorded.entry.id, "记错人了")

    assert service.handover(post.store, post.duty, done.handover.row.handover_id) == done.handover
    assert service.handovers(post.store, post.duty) == (done.handover.row,)
    corrections = service.summary(post.store, post.duty).counts.corrections
    assert corrections == 1, "the correction counts for the shift that made it"


def test_a_shift_is_handed_over_once(post: PostInUse) -> None:
    outgoing = post.duty
    hand(post, an_order())

    with pytest.raises(Refused, match="already"):
        service.hand_over(post.store, outgoing, an_order(name="孙宁"))

    assert count(post, handover) == 1


def test_there_is_no_handover_that_was_never_signed(post: PostInUse) -> None:
    with pytest.raises(Refused, match="no such handover"):
        service.handover(post.store, post.duty, "nothing")


def test_a_shift_that_moved_to_another_machine_is_counted_whole(post: PostInUse) -> None:
    go(post, "林晓枫")
    post.duty = replace(post.duty, machine_id="another-machine")
    go(post, "刘雪飞")
    go(post, "单明")
    assert service.summary(post.store, post.duty).counts.entries == Flow(0, 3)

    done = hand(post, an_order())
    go(post, "陈梓萱")

    assert done.handover.row.counts.entries == Flow(0, 3)
    assert service.summary(post.store, post.duty).counts.entries == Flow(0, 1)


def test_the_words_on_the_sheet_hold_nothing_that_cannot_be_seen(post: PostInUse) -> None:
    """Lines stay lines; a mark that turns the writing round would forge a signed sheet."""
    done = hand(
        post,
        an_order(visitors=3, explanation="\u202e点\x00错", notes="一\n\u2066二\r\n" + "三" * 5000),
    )

    row = done.handover.row
    assert row.explanation == "点错"
    assert row.notes.splitlines()[:2] == ["一", "二"]
    assert len(row.notes) == 1000


def test_an_explanation_of_which_nothing_can_be_seen_is_none(post: PostInUse) -> None:
    with pytest.raises(Refused, match="own count differs"):
        hand(post, an_order(visitors=3, explanation="\u200b"))
