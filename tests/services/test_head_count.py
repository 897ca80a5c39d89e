# SPDX-License-Identifier: MIT
"""Counting people whom nobody writes down."""

import pytest

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.register import sheet_counts
from gatehouse.domain.entry import Direction, Flow, OpenKind, SubjectClass
from gatehouse.domain.head_count import total
from gatehouse.domain.register import RegisterSheet
from gatehouse.errors import Refused
from gatehouse.services.day import desk_day
from gatehouse.services.handover import handover_desk
from gatehouse.services.head_count import mark_count_only, take_count_back
from tests.support.groups import counted
from tests.support.post import PostInUse


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
