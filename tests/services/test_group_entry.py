# SPDX-License-Identifier: MIT
"""Groups: seventy people by one bus in one act, each judged, all or nothing."""

from datetime import UTC, datetime, timedelta
from time import perf_counter

import pytest
from msgspec.structs import replace
from sqlalchemy import func, select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.register import sheet_rows
from gatehouse.db.tables.every import entry, ledger, person
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import Decision, Direction, Flow, Outsider, Reason, SubjectClass
from gatehouse.domain.group_entry import GroupPerson
from gatehouse.domain.kept_group import KeptLine
from gatehouse.domain.parked import TakenUp
from gatehouse.domain.register import MASKED, RegisterSheet
from gatehouse.errors import Refused
from gatehouse.services.correction import withdraw_entry
from gatehouse.services.day import desk_day, summary_of
from gatehouse.services.entry import record_entry
from gatehouse.services.group_draft import keep_group, kept_group
from gatehouse.services.group_entry import recent_groups, record_group, withdraw_group
from gatehouse.services.handover import handover_desk
from gatehouse.services.parking import take_up
from tests.services.test_entry import under_changchun
from tests.support.groups import BUS, a_busload, a_guest, a_worker, by_bus, known, recorded
from tests.support.passes import flat
from tests.support.post import FixedClock, PostInUse

BEFORE_MIDNIGHT = datetime(2022, 4, 15, 15, 40, tzinfo=UTC)
AFTER_MIDNIGHT = datetime(2022, 4, 15, 16, 20, tzinfo=UTC)
IN_A_SECOND = 1.0


def _rows(post: PostInUse, at: datetime) -> int:
    with post.store.reader() as connection:
        return len(list(sheet_rows(connection, RegisterSheet.ENTRIES, local_day(at), MASKED)))


def _classes(post: PostInUse) -> list[str]:
    with post.store.reader() as connection:
        rows = connection.execute(select(entry.c.subject_class).order_by(entry.c.sequence))
        return list(rows.scalars())


def _facts(post: PostInUse) -> int:
    with post.store.reader() as connection:
        return connection.execute(select(func.count()).select_from(ledger)).scalar_one()


def test_seventy_people_come_home_by_one_bus_across_midnight(
    post: PostInUse, clock: FixedClock
) -> None:
    """Each has their own time; each day's register has its own, and the shift has all of them."""
    ids = a_busload(post)
    clock.now = AFTER_MIDNIGHT + timedelta(minutes=5)
    before = _facts(post)

    done = recorded(post, by_bus(*known(*ids), between=(BEFORE_MIDNIGHT, AFTER_MIDNIGHT)))

    assert (done.admitted, done.stopped, _facts(post) - before) == (70, (), 70)
    days = [
        summary_of(post.store, post.duty, local_day(at)) for at in (BEFORE_MIDNIGHT, AFTER_MIDNIGHT)
    ]
    assert [day.entries.inward for day in days] == [35, 35]
    assert [day.entries.inward for day in days] == [
        _rows(post, at) for at in (BEFORE_MIDNIGHT, AFTER_MIDNIGHT)
    ]
    assert sum(day.back_filled for day in days) == 70
    shift = handover_desk(post.store, post.duty).summary.counts
    assert (shift.entries, shift.admitted) == (Flow(70, 0), Flow(70, 0))
    with post.store.reader() as connection:
        told = connection.execute(select(entry.c.group_plate, entry.c.origin).distinct()).all()
        home = select(func.count()).where(person.c.presence == "inside", person.c.id.in_(ids))
        assert connection.execute(home).scalar_one() == 70
    assert [tuple(row) for row in told] == [(BUS, "市隔离点")]
    assert verify(post.store).sound


def test_guests_of_one_flat_go_in_together_once_it_has_agreed(post: PostInUse) -> None:
    """Who names a flat of their own goes there; who names one that does not exist waits."""
    under_changchun(post)
    answers = {"code": "green", "itinerary": "clear", "consent": "telephone"}
    guests = [a_guest("赵安宁"), a_guest("钱和平", host=flat(post, "1-1-201"))]
    lost = replace(a_guest("孙健康"), goes_elsewhere=True)
    neighbour = known(post.id_of("王丽芬"))
    order = by_bus(
        *(*guests, lost, *neighbour),
        subject_class=SubjectClass.VISITOR,
        reason=Reason.VISIT,
        checks=answers,
        host_household_id=flat(post, "3-2-501"),
    )

    done = recorded(post, order)

    assert (done.admitted, [one.shown_name for one in done.stopped]) == (3, ["孙健康"])
    with post.store.reader() as connection:
        told = select(entry.c.household_id, entry.c.checks).order_by(entry.c.sequence)
        rows = [tuple(row) for row in connection.execute(told)]
    assert [home for home, _ in rows] == [flat(post, d) for d in ("3-2-501", "1-1-201", "3-2-501")]
    assert [checks for _, checks in rows] == [answers, answers, {"code": "green"}]


def test_a_busload_takes_less_than_a_second(post: PostInUse) -> None:
    ids = a_busload(post)
    started = perf_counter()

    recorded(post, by_bus(*known(*ids)))

    assert perf_counter() - started < IN_A_SECOND


def test_each_has_the_time_at_which_they_were_written_into_the_list(
    post: PostInUse, clock: FixedClock
) -> None:
    """A list that was written while they got off the bus is nothing that is typed in later."""
    ids = a_busload(post, 2)
    clock.now = BEFORE_MIDNIGHT
    first, second = known(*ids)
    clock.now = AFTER_MIDNIGHT
    people = (replace(first, seen_at=BEFORE_MIDNIGHT), replace(second, seen_at=AFTER_MIDNIGHT))

    recorded(post, by_bus(*people))

    with post.store.reader() as connection:
        asked = select(entry.c.happened_at, entry.c.back_filled).order_by(entry.c.sequence)
        rows = [tuple(row) for row in connection.execute(asked)]
    assert rows == [(BEFORE_MIDNIGHT, False), (AFTER_MIDNIGHT, False)]


def test_whoever_is_stopped_waits_and_is_decided_one_by_one(post: PostInUse) -> None:
    ids = a_busload(post, 5)
    under_changchun(post)
    fever = replace(known(ids[2])[0], temperature=386)
    order = by_bus(*known(*ids[:2]), fever, *known(*ids[3:]), checks={"code": "green"})

    done = recorded(post, order)

    assert done.admitted == 4
    (stopped,) = done.stopped
    (waiting,) = desk_day(post.store, post.duty).peak.parked
    assert (waiting.parked_id, waiting.shown_name) == (stopped.parked_id, stopped.shown_name)
    assert stopped.headline.zh
    taken = take_up(post.store, post.duty, stopped.parked_id)
    _report(post, taken)
    day = desk_day(post.store, post.duty)
    assert (day.peak.parked, day.summary.reported, day.summary.entries) == ((), 1, Flow(5, 0))
    (group,) = recent_groups(post.store, post.duty)
    assert (group.people, group.direction) == (5, Direction.IN)
    assert verify(post.store).sound


def _report(post: PostInUse, taken: TakenUp) -> None:
    assert taken.order.crossing is not None
    crossing = replace(taken.order.crossing, parked_id=taken.row.parked_id)
    record_entry(post.store, post.duty, crossing, Decision.REPORT)


def test_those_who_are_not_written_down_are_counted_and_are_no_rows(
    post: PostInUse, clock: FixedClock
) -> None:
    clock.now = AFTER_MIDNIGHT
    order = by_bus(
        a_worker("马一"),
        a_worker("马二"),
        subject_class=SubjectClass.MAINTENANCE,
        unnamed=8,
        between=(BEFORE_MIDNIGHT, AFTER_MIDNIGHT),
    )

    done = recorded(post, order)

    days = [
        summary_of(post.store, post.duty, local_day(at)) for at in (BEFORE_MIDNIGHT, AFTER_MIDNIGHT)
    ]
    assert (done.admitted, done.unnamed) == (2, 8)
    assert [day.entries.inward for day in days] == [2, 0]
    assert [day.counted[SubjectClass.MAINTENANCE].inward for day in days] == [3, 5]
    (group,) = recent_groups(post.store, post.duty)
    assert (group.people, group.unnamed) == (2, 8)
    assert verify(post.store).sound


def test_nobody_who_lives_here_becomes_somebody_who_does_not(post: PostInUse) -> None:
    """One worker on the bus needs a class; the neighbours beside him keep theirs."""
    (neighbour,) = a_busload(post, 1)
    told = SubjectClass.MAINTENANCE
    order = by_bus(*known(neighbour), a_worker("马一"), subject_class=told)

    recorded(post, order)

    assert _classes(post) == [SubjectClass.RESIDENT, told]


def test_a_class_that_lives_here_is_for_a_group_of_the_roster_alone(post: PostInUse) -> None:
    """Sixty-nine strangers who came as residents would leave the handover short of as many."""
    ids = a_busload(post, 2)
    recorded(post, by_bus(a_worker("马一"), subject_class=SubjectClass.MAINTENANCE))
    worker = post.id_of("马一")
    facts = _facts(post)

    for stranger in (a_worker("马二"), *known(worker)):
        order = by_bus(*known(*ids), stranger, subject_class=SubjectClass.RETURNEE)
        with pytest.raises(Refused, match="not on the roster"):
            record_group(post.store, post.duty, order)
    assert _facts(post) == facts

    recorded(post, by_bus(*known(*ids), subject_class=SubjectClass.RETURNEE))
    assert _classes(post)[1:] == [SubjectClass.RETURNEE] * 2


def test_a_group_tells_the_entry_of_its_last_one_whoever_is_counted_besides(
    post: PostInUse,
) -> None:
    told = recorded(
        post, by_bus(*known(*a_busload(post, 2)), unnamed=3, subject_class=SubjectClass.RESIDENT)
    )
    nobody = recorded(post, by_bus(unnamed=3, subject_class=SubjectClass.RESIDENT))

    with post.store.reader() as connection:
        entries = connection.execute(select(entry.c.id).order_by(entry.c.sequence)).scalars().all()
    assert told.last_entry_id == entries[-1]
    assert nobody.last_entry_id == ""


def test_a_group_is_withdrawn_whole_or_one_of_it(post: PostInUse) -> None:
    ids = a_busload(post, 4)
    order = by_bus(*known(*ids), unnamed=3, subject_class=SubjectClass.RESIDENT)
    done = recorded(post, order)
    with post.store.reader() as connection:
        first = connection.execute(select(entry.c.id).order_by(entry.c.sequence)).scalars().first()
    assert first is not None

    withdraw_entry(post.store, post.duty, first, "选错人")
    withdrawn = withdraw_group(post.store, post.duty, done.group_id, "没有进出")

    assert withdrawn.people == 6
    assert recent_groups(post.store, post.duty) == ()
    summary = desk_day(post.store, post.duty).summary
    assert (summary.entries, dict(summary.counted)) == (Flow(), {})
    assert verify(post.store).sound
    with pytest.raises(Refused, match="Nobody of this group"):
        withdraw_group(post.store, post.duty, done.group_id, "再一次")


def test_nothing_of_a_group_is_written_when_something_of_it_cannot_be(post: PostInUse) -> None:
    ids = a_busload(post, 3)
    before = _facts(post)
    nobody_knows = replace(known(ids[0])[0], person_id="nobody")

    for order in (
        by_bus(*known(*ids), nobody_knows),
        by_bus(*known(*ids, ids[0])),
        by_bus(*known(*ids), a_worker("马三")),
        by_bus(*known(*ids), between=(AFTER_MIDNIGHT, BEFORE_MIDNIGHT)),
        by_bus(*known(*ids), between=(AFTER_MIDNIGHT, AFTER_MIDNIGHT)),
        by_bus(),
    ):
        with pytest.raises(Refused):
            record_group(post.store, post.duty, order)

    assert _facts(post) == before
    assert desk_day(post.store, post.duty).peak.parked == ()


def test_a_list_is_kept_while_it_is_written_and_gone_when_it_is_recorded(post: PostInUse) -> None:
    ids = a_busload(post, 2)
    lines = tuple(
        KeptLine(text="zan", seen_at=post.clock(), person_id=one, digits="365") for one in ids
    )
    keep_group(post.store, post.duty, lines)
    other = replace(post.duty, operator=post.add_operator("钱多"))

    found = kept_group(post.store, post.duty)

    assert found.lines == lines
    assert {one.person_id for one in found.people} == set(ids)
    assert kept_group(post.store, other).lines == ()
    recorded(post, by_bus(*known(*ids)))
    assert kept_group(post.store, post.duty).lines == ()
    keep_group(post.store, post.duty, lines)
    keep_group(post.store, post.duty, ())
    assert kept_group(post.store, post.duty).lines == ()


def test_whoever_has_a_time_beside_them_crossed_then_across_midnight(post: PostInUse) -> None:
    """The bus came before twelve and after; the list was pasted after it."""
    post.clock.now = now = AFTER_MIDNIGHT
    ids = [post.id_of(name) for name in ("林晓枫", "欧阳静")]
    times = (now - timedelta(minutes=32), now - timedelta(minutes=11))
    people = [
        GroupPerson(
            person_id=one,
            temperature=365,
            crossed_at=at,
            seen_at=now,
            outsider=Outsider(name="", origin=origin),
        )
        for one, at, origin in zip(ids, times, ("湖北武汉", ""), strict=True)
    ]

    done = recorded(post, by_bus(*people))

    with post.store.reader() as connection:
        rows = connection.execute(select(entry).order_by(entry.c.happened_at)).all()
    assert done.admitted == 2
    assert [row.happened_at for row in rows] == list(times)
    assert [row.origin for row in rows] == ["湖北武汉", "市隔离点"]
    assert [row.back_filled for row in rows] == [True, True]
    assert len({local_day(at) for at in times}) == 2
    assert verify(post.store).sound
