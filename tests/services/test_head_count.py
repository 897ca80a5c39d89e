# SPDX-License-Identifier: MIT
"""Counting people whom nobody writes down."""

from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace
from sqlalchemy import update

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.register import sheet_counts
from gatehouse.db.tables.every import gate_pass
from gatehouse.domain.entry import Crossing, Decision, Direction, Flow, Reason, SubjectClass
from gatehouse.domain.gate_pass import BatchOrder, CandidatePass, PassClass, PassOrder
from gatehouse.domain.handover_record import recorded_counts, shift_record
from gatehouse.domain.head_count import total
from gatehouse.domain.open_item import OpenKind
from gatehouse.domain.person import Presence
from gatehouse.domain.reckoning import Side
from gatehouse.domain.register import RegisterSheet
from gatehouse.domain.shift import ShiftSummary
from gatehouse.errors import Refused
from gatehouse.services.correction import withdraw_entry
from gatehouse.services.day import desk_day
from gatehouse.services.entry import record_entry
from gatehouse.services.gate_pass import void_pass
from gatehouse.services.handover import handover, handover_desk
from gatehouse.services.head_count import count_by_pass, mark_count_only, take_count_back
from gatehouse.services.pass_batch import issue_batch
from gatehouse.services.search import find
from tests.services.test_entry import out
from tests.support.groups import counted
from tests.support.passes import issue
from tests.support.post import PostInUse
from tests.support.shift import an_order, hand


def test_counted_people_stand_beside_the_entries_and_not_among_them(post: PostInUse) -> None:
    counted(post)
    counted(post, Direction.OUT, 3)
    counted(post, subject_class=SubjectClass.COURIER)

    summary = desk_day(post.store, post.duty).summary
    shift = handover_desk(post.store, post.duty).summary.counts

    assert summary.entries == summary.admitted == shift.entries == Flow()
    assert summary.counted == shift.counted
    assert summary.counted[SubjectClass.RESIDENT] == Flow(1, 3)
    assert total(summary.counted) == Flow(2, 3)
    with post.store.reader() as connection:
        assert sheet_counts(connection, summary)[RegisterSheet.ENTRIES] == 0
    assert verify(post.store).sound


def test_a_signed_handover_keeps_what_was_counted(post: PostInUse) -> None:
    counted(post, people=3)

    signed = hand(post, an_order()).handover

    again = handover(post.store, post.duty, signed.row.handover_id)
    assert again.summary.counts.counted == {SubjectClass.RESIDENT: Flow(3, 0)}
    assert recorded_counts(without_counted(again.summary)).counted == {}


def without_counted(summary: ShiftSummary) -> dict[str, Any]:
    """Return the counts as a handover of before people were counted has them."""
    return {k: v for k, v in shift_record(summary).counts.items() if k != "counted"}


def test_a_count_is_taken_back_once(post: PostInUse) -> None:
    slip = counted(post)

    take_count_back(post.store, post.duty, slip.count_id, "按错了")

    assert dict(desk_day(post.store, post.duty).summary.counted) == {}
    with pytest.raises(Refused, match="taken back already"):
        take_count_back(post.store, post.duty, slip.count_id, "再一次")
    assert verify(post.store).sound


@pytest.mark.parametrize("people", [0, -1, 301])
def test_nobody_counts_a_number_that_is_a_slip(post: PostInUse, people: int) -> None:
    with pytest.raises(Refused, match="From 1 to 300"):
        counted(post, people=people)


def a_counted_pass(post: PostInUse) -> CandidatePass:
    """Issue a volunteer's pass by classes that only count such, and show its number."""
    order = PassOrder(pass_class=PassClass.VOLUNTEER, person_id=post.id_of("王丽芬"))
    row = issue(post, order).card.row
    with post.store.unit_of_work(post.duty) as work:
        of_row = gate_pass.c.id == row.pass_id
        work.connection.execute(update(gate_pass).where(of_row).values(terms='{"counted":true}'))
        work.commit()
    found = find(post.store, post.duty, row.number).candidates[0].gate_pass
    assert found is not None
    return found


def test_who_shows_a_pass_of_a_counted_class_is_counted_and_not_written_down(
    post: PostInUse,
) -> None:
    shown = a_counted_pass(post)
    crossing = out(post, "王丽芬", pass_id=shown.pass_id)

    done = count_by_pass(post.store, post.duty, crossing)

    assert shown.counted
    assert done.order.pass_id == shown.pass_id
    summary = desk_day(post.store, post.duty).summary
    assert (summary.entries, total(summary.counted)) == (Flow(), Flow(0, 1))


def people_are_explained(post: PostInUse) -> bool:
    """Say whether everybody is where the facts say; the pass above was changed past them."""
    return all("gate pass" in problem.en for problem in verify(post.store).problems)


def test_the_holder_of_a_counted_pass_is_out_until_they_come_back_or_it_is_taken_back(
    post: PostInUse,
) -> None:
    shown = a_counted_pass(post)
    crossing = out(post, "王丽芬", pass_id=shown.pass_id)
    done = count_by_pass(post.store, post.duty, crossing)

    (found,) = find(post.store, post.duty, "王丽芬").candidates
    assert (found.presence, found.since) == (Presence.OUTSIDE, done.at)
    assert people_are_explained(post)
    take_count_back(post.store, post.duty, done.count_id, "打错了")

    (found,) = find(post.store, post.duty, "王丽芬").candidates
    assert (found.presence, found.since) == (Presence.INSIDE, None)
    assert people_are_explained(post)


def test_an_entry_after_the_count_and_taken_back_leaves_the_holder_where_the_count_did(
    post: PostInUse,
) -> None:
    shown = a_counted_pass(post)
    count_by_pass(post.store, post.duty, out(post, "王丽芬", pass_id=shown.pass_id))
    post.clock.forward(timedelta(hours=1))
    home = replace(out(post, "王丽芬"), direction=Direction.IN, reason=Reason.HOME)
    back = record_entry(post.store, post.duty, home, Decision.ADMIT)

    assert not back.entry.unlogged
    withdraw_entry(post.store, post.duty, back.entry.id, "选错人")

    (found,) = find(post.store, post.duty, "王丽芬").candidates
    assert found.presence is Presence.OUTSIDE
    assert people_are_explained(post)


@pytest.fixture
def worker(post: PostInUse) -> Crossing:
    """Return the way in of a worker from outside whose pass only counts them."""
    order = BatchOrder(pass_class=PassClass.WORKER, names=("王一",), counted=True)
    (card,) = issue_batch(post.store, post.duty, order).cards
    (holder,) = find(post.store, post.duty, card.row.number).candidates
    return replace(
        out(post, "王丽芬"),
        direction=Direction.IN,
        subject_class=holder.subject_class,
        person_id=holder.person_id,
        pass_id=card.row.pass_id,
        reason=Reason.SERVICE,
        checks={"consent": "telephone"},
    )


def inside_by_the_books(post: PostInUse) -> tuple[int, int, int]:
    """Return the visitors inside: on the desk, by the list of the handover, and by its sums."""
    summary = handover_desk(post.store, post.duty).summary
    (line,) = [one for one in summary.reckoning if one.side is Side.VISITORS]
    desk = desk_day(post.store, post.duty).summary.visitors_inside
    return desk, line.listed, line.more - line.fewer


def test_the_books_agree_on_whom_their_pass_counts(post: PostInUse, worker: Crossing) -> None:
    """However they came and went: counted, written down, or counted and taken back."""
    gone = replace(worker, direction=Direction.OUT)

    count_by_pass(post.store, post.duty, worker)
    assert inside_by_the_books(post) == (1, 1, 1)

    post.clock.forward(timedelta(minutes=10))
    left = count_by_pass(post.store, post.duty, gone)
    assert inside_by_the_books(post) == (0, 0, 0)

    take_count_back(post.store, post.duty, left.count_id, "打错了")
    assert inside_by_the_books(post) == (1, 1, 1)

    record_entry(post.store, post.duty, replace(gone, pass_id=None), Decision.ADMIT)
    assert inside_by_the_books(post) == (0, 0, 0)

    post.clock.forward(timedelta(minutes=10))
    record_entry(post.store, post.duty, replace(worker, pass_id=None), Decision.ADMIT)
    post.clock.forward(timedelta(minutes=10))
    count_by_pass(post.store, post.duty, gone)
    assert inside_by_the_books(post) == (0, 0, 0)


def test_a_void_pass_of_a_counted_class_counts_nobody(post: PostInUse) -> None:
    shown = a_counted_pass(post)
    void_pass(post.store, post.duty, shown.pass_id, "遗失")

    with pytest.raises(Refused, match="Not counted"):
        count_by_pass(post.store, post.duty, out(post, "王丽芬", pass_id=shown.pass_id))
    with pytest.raises(Refused, match="Not counted"):
        count_by_pass(post.store, post.duty, out(post, "王丽芬"))

    assert dict(desk_day(post.store, post.duty).summary.counted) == {}


def test_that_the_gate_only_counts_is_on_record_and_travels_to_the_next_shift(
    post: PostInUse,
) -> None:
    mark_count_only(post.store, post.duty, True)

    assert desk_day(post.store, post.duty).peak.counting_since == post.clock()
    open_kinds = [item.kind for item in handover_desk(post.store, post.duty).summary.open_items]
    assert open_kinds == [OpenKind.COUNT_ONLY]
    with pytest.raises(Refused, match="on record already"):
        mark_count_only(post.store, post.duty, True)
    mark_count_only(post.store, post.duty, False)
    assert desk_day(post.store, post.duty).peak.counting_since is None
