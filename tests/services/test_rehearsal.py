# SPDX-License-Identifier: MIT
"""Who comes to a rehearsal, and what was recorded of them."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from gatehouse.db.queries.rehearsal import last_place
from gatehouse.domain.entry import (
    Correction,
    Crossing,
    Decision,
    Direction,
    Outcome,
    Reason,
    SubjectClass,
)
from gatehouse.domain.rehearsal import TEMPI, Arrival, Pace, Trap
from gatehouse.errors import Refused
from gatehouse.services.correction import correct_entry, withdraw_entry
from gatehouse.services.entry import record_entry
from gatehouse.services.opening import find_key, key_file_of, machine_id, open_post
from gatehouse.services.rehearsal import draw_cast, served_after
from gatehouse.services.sample.making import SamplePlan, make_rehearsal, make_sample
from tests.support.post import FixedClock, PostInUse

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def invented_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the invented compound once."""
    folder = tmp_path_factory.mktemp("practice")
    make_rehearsal(folder / "p.db", 60, machine_id(folder / "machine"), FixedClock(NOON))
    return folder / "p.db"


@pytest.fixture
def invented(invented_store: Path) -> Iterator[PostInUse]:
    """Open the invented compound."""
    clock = FixedClock(NOON)
    machine_file = invented_store.with_name("machine")
    opened = open_post(invented_store, find_key(invented_store), machine_file, clock)
    with opened.store:
        yield PostInUse(opened.store, opened.duty, clock)


def drawn(post: PostInUse, pace: Pace, seed: int = 1) -> tuple[Arrival, ...]:
    """Return who comes, by a chance of that *seed*."""
    return draw_cast(post.store, post.duty, pace, Random(seed)).arrivals


@pytest.mark.parametrize("pace", Pace)
def test_as_many_come_as_the_pace_has(invented: PostInUse, pace: Pace) -> None:
    """Most of them as usual, and no flat sends two."""
    arrivals = drawn(invented, pace)

    doors = [one.right.who.split()[0] for one in arrivals]
    assert len(arrivals) == TEMPI[pace].people
    assert len(set(doors)) == len(doors)
    assert sum(one.trap is None for one in arrivals) >= len(arrivals) // 2


def test_in_a_rush_every_trap_is_there(invented: PostInUse) -> None:
    arrivals = drawn(invented, Pace.RUSH)

    assert {one.trap for one in arrivals} >= set(Trap) - {Trap.NAMESAKE}


@pytest.mark.parametrize(
    ("trap", "outcome"),
    [
        (Trap.FEVER, Outcome.REPORTED),
        (Trap.ONE_HIGH_READING, Outcome.ADMITTED),
        (Trap.QUOTA_USED, Outcome.TURNED_AWAY),
        (Trap.DOCTOR, Outcome.ADMITTED),
        (Trap.STROLL, Outcome.TURNED_AWAY),
        (Trap.CODE, Outcome.TURNED_AWAY),
        (Trap.RUN_OUT, Outcome.TURNED_AWAY),
        (Trap.COURIER, Outcome.HANDED_OVER),
        (Trap.VISITOR, Outcome.ADMITTED),
    ],
)
def test_what_is_right_is_what_the_rules_say(
    invented: PostInUse, trap: Trap, outcome: Outcome
) -> None:
    arrivals = drawn(invented, Pace.RUSH)

    (arrival,) = (one for one in arrivals if one.trap is trap)

    assert arrival.right.outcome is outcome
    assert arrival.why.zh
    assert arrival.why.en


def test_who_says_the_wrong_flat_is_still_who_they_are(invented: PostInUse) -> None:
    (arrival,) = (one for one in drawn(invented, Pace.RUSH) if one.trap is Trap.WRONG_FLAT)

    assert arrival.said.zh.split()[0] != arrival.right.who.split()[0]
    assert arrival.right.outcome is Outcome.ADMITTED


def test_where_nothing_is_checked_nobody_shows_anything_and_any_reason_is_right(
    tmp_path: Path,
) -> None:
    """Only what the desk asks for is seen, or it would have no place to be written."""
    store, machine = tmp_path / "everyday.db", tmp_path / "machine"
    plan = SamplePlan(
        households=30, days=1, per_day=6, seed=30, rule_set_id="everyday", last_day=NOON.date()
    )
    make_sample(store, key_file_of(store), plan, machine_id(machine))
    clock = FixedClock(NOON + timedelta(days=1))
    opened = open_post(store, find_key(store), machine, clock)
    with opened.store:
        arrivals = drawn(PostInUse(opened.store, opened.duty, clock), Pace.ORDINARY)

    residents = [one for one in arrivals if one.right.person_id is not None]
    assert {(one.seen.zh, one.right.reason) for one in residents} == {("", None)}


def test_the_same_chance_draws_the_same_people(invented: PostInUse) -> None:
    assert drawn(invented, Pace.CALM, 3) == drawn(invented, Pace.CALM, 3)
    assert drawn(invented, Pace.CALM, 3) != drawn(invented, Pace.CALM, 4)


def test_a_real_post_has_no_rehearsal(post: PostInUse) -> None:
    with pytest.raises(Refused, match="real post"):
        drawn(post, Pace.CALM)


def test_what_was_recorded_is_told_as_it_stands(post: PostInUse) -> None:
    """A correction is told in the place of the first.

    What was taken back is not told, nor what was only written down of an earlier hour.
    """
    out = Crossing(
        direction=Direction.OUT,
        subject_class=SubjectClass.RESIDENT,
        reason=Reason.WORK,
        person_id=post.id_of("林晓枫"),
        temperature=356,
    )
    before = record_entry(post.store, post.duty, out, Decision.ADMIT)
    with post.store.reader() as connection:
        place = last_place(connection)
    record_entry(post.store, post.duty, out, Decision.TURN_AWAY)
    last = record_entry(post.store, post.duty, out, Decision.ADMIT)
    earlier = replace(out, happened_at=post.duty.now() - timedelta(hours=1))
    record_entry(post.store, post.duty, earlier, Decision.ADMIT)
    mended = Correction(why="typo", temperature=365)
    correct_entry(post.store, post.duty, last.entry.id, mended)
    correct_entry(post.store, post.duty, before.entry.id, mended)

    first, second = served_after(post.store, post.duty, place)
    assert (first.act.outcome, first.act.temperature) == (Outcome.TURNED_AWAY, 356)
    assert (second.entry_id, second.act.temperature) == (last.entry.id, 365)

    withdraw_entry(post.store, post.duty, first.entry_id, "person")
    assert served_after(post.store, post.duty, place) == (second,)
