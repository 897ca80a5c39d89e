# SPDX-License-Identifier: MIT
"""While the code system is down nobody is stopped for it, and it is known whose code was unseen."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.code_system import CODE_SYSTEM_BACK, CODE_SYSTEM_DOWN
from gatehouse.db.queries.register import sheet_rows
from gatehouse.domain.code_system import Outage
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import Crossing, Decision
from gatehouse.domain.handover_record import recorded_items, shift_record
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.policy.checks import SYSTEM_DOWN
from gatehouse.domain.policy.verdict import Result
from gatehouse.domain.register import MASKED, RegisterSheet
from gatehouse.errors import Refused
from gatehouse.reports.open_items import OPEN_WORDS
from gatehouse.services.code_system import latest_outages, mark_code_system
from gatehouse.services.crossing import weigh
from gatehouse.services.day import desk_day
from gatehouse.services.entry import record_entry
from gatehouse.services.handover import summary
from tests.services.test_entry import out, under_changchun
from tests.support.groups import by_bus, known, recorded
from tests.support.post import BEGINS, FixedClock, PostInUse

UNSEEN = {"code": SYSTEM_DOWN, "test": SYSTEM_DOWN, "mask": "worn"}


def unseen(post: PostInUse, name: str) -> Crossing:
    """Return a resident on the way out whose code and test could not be looked up."""
    return out(post, name, temperature=365, checks=UNSEEN)


def waiting(post: PostInUse) -> list[OpenItem]:
    """Return what the handover says of codes that were not seen."""
    items = summary(post.store, post.duty).open_items
    return [item for item in items if item.kind is OpenKind.CODE_UNSEEN]


def test_it_begins_and_ends_as_a_fact_with_time_and_name(
    post: PostInUse, clock: FixedClock
) -> None:
    began = clock()
    mark_code_system(post.store, post.as_volunteer(), True)
    assert desk_day(post.store, post.duty).outage == Outage(began)
    clock.forward(timedelta(hours=1))
    mark_code_system(post.store, post.duty, False)

    assert desk_day(post.store, post.duty).outage is None
    facts = [*post.audits(CODE_SYSTEM_DOWN), *post.audits(CODE_SYSTEM_BACK)]
    assert [fact["happened_at"] for fact in facts] == [began, began + timedelta(hours=1)]
    assert {fact["operator_id"] for fact in facts} == {post.duty.operator.id}
    assert verify(post.store).sound


@pytest.mark.parametrize("down", [True, False])
def test_what_is_on_record_already_is_not_recorded_twice(post: PostInUse, *, down: bool) -> None:
    if down:
        mark_code_system(post.store, post.duty, True)

    with pytest.raises(Refused, match="on record already"):
        mark_code_system(post.store, post.duty, down)


def test_nobody_is_stopped_because_the_system_is_down(post: PostInUse) -> None:
    under_changchun(post)
    mark_code_system(post.store, post.duty, True)

    verdict = weigh(post.store, post.duty, unseen(post, "林晓枫")).verdict
    recorded = record_entry(post.store, post.duty, unseen(post, "林晓枫"), Decision.ADMIT)

    assert verdict.admits
    assert "系统故障" in verdict.headline.zh
    told = {one.key: (one.result, one.severity.value) for one in verdict.results}
    assert told["code"] == (Result.FAILED, "warn")
    assert recorded.entry.outcome.passed
    assert recorded.entry.unseen
    assert [one.unseen for one in desk_day(post.store, post.duty).recent] == [True]


def test_the_book_says_system_down_in_the_column_of_the_code(
    post: PostInUse, clock: FixedClock
) -> None:
    under_changchun(post)
    mark_code_system(post.store, post.duty, True)
    record_entry(post.store, post.duty, unseen(post, "林晓枫"), Decision.ADMIT)

    with post.store.reader() as connection:
        rows = list(sheet_rows(connection, RegisterSheet.ENTRIES, local_day(clock()), MASKED))

    assert [row.health_code for row in rows] == ["系统故障"]


def test_a_code_that_could_be_seen_is_not_left_out(post: PostInUse, clock: FixedClock) -> None:
    under_changchun(post)
    crossing = unseen(post, "林晓枫")

    with pytest.raises(Refused, match="works again"):
        record_entry(post.store, post.duty, crossing, Decision.ADMIT)

    on_paper = replace(crossing, happened_at=clock())
    assert record_entry(post.store, post.duty, on_paper, Decision.ADMIT).entry.back_filled


def test_the_handover_tells_from_when_to_when_and_how_many(
    post: PostInUse, clock: FixedClock
) -> None:
    under_changchun(post)
    began = clock()
    mark_code_system(post.store, post.duty, True)
    clock.forward(timedelta(minutes=1))
    record_entry(post.store, post.duty, unseen(post, "林晓枫"), Decision.ADMIT)
    seen = out(post, "张薇", temperature=365, checks={"code": "green", "mask": "worn"})
    record_entry(post.store, post.duty, seen, Decision.ADMIT)
    (item,) = waiting(post)
    assert (item.since, item.detail, item.count) == (began, "", 1)

    clock.forward(timedelta(minutes=59))
    mark_code_system(post.store, post.duty, False)

    (item,) = waiting(post)
    assert (item.since, item.detail, item.count) == (began, clock().isoformat(), 1)
    kept = recorded_items(shift_record(summary(post.store, post.duty)).open_items)
    assert item in kept
    assert set(OPEN_WORDS) == set(OpenKind)


def test_the_outages_of_the_last_day_are_told_with_their_ends(
    post: PostInUse, clock: FixedClock
) -> None:
    mark_code_system(post.store, post.duty, True)
    began = clock()
    clock.forward(timedelta(hours=1))
    mark_code_system(post.store, post.duty, False)
    ended = clock()
    assert latest_outages(post.store, post.as_volunteer()) == (Outage(began, ended),)

    clock.forward(timedelta(hours=23))
    mark_code_system(post.store, post.duty, True)
    clock.forward(timedelta(hours=2))
    assert latest_outages(post.store, post.duty) == (Outage(clock() - timedelta(hours=2)),)


def test_an_outage_covers_its_beginning_and_not_its_end() -> None:
    ended = BEGINS + timedelta(hours=1)
    over, going_on = Outage(BEGINS, ended), Outage(BEGINS)
    a_second = timedelta(seconds=1)
    assert not over.covers(BEGINS - a_second)
    assert over.covers(BEGINS)
    assert over.covers(ended - a_second)
    assert not over.covers(ended)
    assert going_on.covers(ended)


def test_a_group_that_was_seen_in_an_outage_is_recorded_after_it(
    post: PostInUse, clock: FixedClock
) -> None:
    """They were listed while codes could not be looked up; whoever came afterwards is asked."""
    mark_code_system(post.store, post.duty, True)
    seen_at = clock()
    clock.forward(timedelta(minutes=5))
    mark_code_system(post.store, post.duty, False)
    (somebody,) = known(post.id_of("林晓枫"))
    checks = {"code": SYSTEM_DOWN}

    after = by_bus(replace(somebody, seen_at=clock()), checks=checks)
    with pytest.raises(Refused, match="works again"):
        recorded(post, after)

    during = by_bus(replace(somebody, seen_at=seen_at), checks=checks)
    assert recorded(post, during).admitted == 1
    assert verify(post.store).sound
