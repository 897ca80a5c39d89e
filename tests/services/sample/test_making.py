# SPDX-License-Identifier: MIT
"""The invented compound: believable, the same every time, and sound."""

import json
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import get_args

import pytest
from sqlalchemy import select

from gatehouse.db.engine import Store
from gatehouse.db.tables.every import (
    absence,
    entry,
    gate_pass,
    itinerary,
    person,
    vehicle_entry,
)
from gatehouse.domain.duty import midnight
from gatehouse.domain.entry import DaySummary, Flow
from gatehouse.domain.gate_pass import PassClass
from gatehouse.domain.identity.papers import read_paper
from gatehouse.domain.observation import ObservedFilter, ObservedQuestion
from gatehouse.services.act_lines import read_act
from gatehouse.services.acts import Act, RecordEntry
from gatehouse.services.day import summary_of
from gatehouse.services.handover import handovers
from gatehouse.services.observation import observed
from gatehouse.services.opening import find_key, key_file_of
from gatehouse.services.post import duty_at, post_of
from gatehouse.services.sample.making import (
    FurtherActs,
    SamplePlan,
    make_rehearsal,
    make_sample,
)
from gatehouse.services.sample.moments import crossing_times
from gatehouse.services.sample.people import Inventor
from gatehouse.services.verification import verify
from tests.support.sample import FURTHER, PLAN, SampleFiles

RULE_SETS = [
    *("everyday", "wuhan-2020-02", "shenzhen-2020-02", "lanzhou-2022-03", "changchun-2022-03"),
    *("ninth-edition-2022-06", "twenty-measures-2022-11", "ten-measures-2022-12", "end-2023-01"),
]


def days_of(store: Store, plan: SamplePlan) -> list[DaySummary]:
    duty = duty_at(store, "machine-1", lambda: datetime.now(UTC))
    return [summary_of(store, duty, day) for day in plan.dates]


def test_every_day_has_exactly_the_entries_that_were_asked_for(sample: SampleFiles) -> None:
    with sample.open() as store:
        days = days_of(store, PLAN)
        assert verify(store).sound

    assert [day.entries.inward + day.entries.outward for day in days] == [PLAN.per_day] * 2
    assert all(day.turned_away < PLAN.per_day // 4 for day in days)


@pytest.mark.parametrize("rule_set_id", RULE_SETS)
def test_a_compound_can_live_by_any_rule_set(rule_set_id: str, tmp_path: Path) -> None:
    plan = SamplePlan(households=10, days=1, per_day=40, seed=3, rule_set_id=rule_set_id)
    path = tmp_path / "s.db"
    make_sample(path, key_file_of(path), plan, "machine-1")
    with Store.open(path, find_key(path)) as store:
        (day,) = days_of(store, plan)
    assert day.entries.inward + day.entries.outward == 40


def test_a_tiny_compound_is_as_busy_as_it_is_told(tmp_path: Path) -> None:
    plan = SamplePlan(households=1, days=2, per_day=30, seed=2)
    path = tmp_path / "s.db"
    make_sample(path, key_file_of(path), plan, "machine-1")
    with Store.open(path, find_key(path)) as store:
        assert [day.entries.inward + day.entries.outward for day in days_of(store, plan)] == [
            30
        ] * 2


def test_the_same_seed_tells_the_same_story(tmp_path: Path) -> None:
    plan = SamplePlan(households=12, days=1, per_day=40, seed=4)
    told = []
    for name in ("one", "two"):
        path = tmp_path / f"{name}.db"
        make_sample(path, key_file_of(path), plan, "machine-1")
        with Store.open(path, find_key(path)) as store, store.reader() as connection:
            asked = select(entry.c.happened_at, entry.c.outsider_name, entry.c.temperature)
            told.append(connection.execute(asked.order_by(entry.c.sequence)).all())
    assert told[0] == told[1]


def test_nobody_comes_home_who_is_there_or_leaves_who_is_gone(sample: SampleFiles) -> None:
    asked = select(entry.c.person_id, entry.c.direction).where(
        entry.c.outcome.in_(["admitted", "emergency"]),
        entry.c.supersedes_id.is_(None),
        # whoever came back by another gate is there by the book, and is marked so
        entry.c.unlogged.is_(None),
        entry.c.person_id.is_not(None),
    )
    withdrawn = select(entry.c.supersedes_id).where(entry.c.outcome == "withdrawn")
    asked = asked.where(entry.c.id.not_in(withdrawn)).order_by(entry.c.sequence)
    with sample.open() as store, store.reader() as connection:
        ways: dict[str, list[str]] = {}
        for person_id, direction in connection.execute(asked):
            ways.setdefault(person_id, []).append(direction)

    assert all(one != other for way in ways.values() for one, other in pairwise(way))


def test_who_is_noted_away_is_outside_by_the_book(sample: SampleFiles) -> None:
    asked = select(person.c.presence).join_from(absence, person, person.c.id == absence.c.person_id)
    with sample.open() as store, store.reader() as connection:
        away = connection.scalars(asked.where(absence.c.ended_at.is_(None))).all()

    assert away
    assert set(away) == {"outside"}


def test_papers_are_of_a_county_that_no_place_has_and_read_without_a_doubt(
    sample: SampleFiles,
) -> None:
    with sample.open() as store, store.reader() as connection:
        papers = connection.execute(select(person.c.paper_number, person.c.paper_kind)).all()

    cards = [number for number, kind in papers if kind == "resident_id"]
    assert len(set(cards)) == len(cards) > 50
    assert all(card.startswith("220199") for card in cards)
    assert not any(read_paper(card, date(2022, 4, 15)).doubts for card in cards)


def test_a_large_compound_has_no_paper_twice() -> None:
    people = Inventor(Random(1)).roster(5000).people
    assert max(Counter(person.paper_number for person in people).values()) == 1
    assert len({person.door.label for person in people}) == 5000
    named = Counter((person.door.label, person.name) for person in people)
    assert max(named.values()) == 1


def test_the_gate_is_busiest_in_the_morning_and_the_evening() -> None:
    day = date(2022, 4, 15)
    times = crossing_times(day, 2000, Random(1))
    hours = Counter((at - midnight(day)) // timedelta(hours=1) for at in times)

    assert len(set(times)) == 2000
    assert times == sorted(times)
    assert {hour for hour, _ in hours.most_common(4)} == {7, 8, 17, 18}
    assert min(hours) >= 6


def test_what_was_written_down_has_every_kind_of_act_and_none_was_recorded(
    sample: SampleFiles,
) -> None:
    acts = [json.loads(line) for line in sample.events.read_text("utf-8").splitlines()]
    after_the_last_day = midnight(PLAN.last_day + timedelta(days=1))
    with sample.open() as store, store.reader() as connection:
        latest = connection.execute(select(entry.c.happened_at)).scalars()
        assert max(latest) < after_the_last_day

    assert len(acts) == FURTHER
    assert {act["act"] for act in acts} == {kind.__struct_config__.tag for kind in get_args(Act)}
    decisions = {act["decision"] for act in acts if act["act"] == "record_entry"}
    assert decisions >= {"admit", "turn_away", "override", "emergency"}


def test_a_rehearsal_is_marked_ends_yesterday_and_is_made_once(tmp_path: Path) -> None:
    path = tmp_path / "practice" / "gatehouse.db"
    now = datetime(2024, 5, 6, 4, tzinfo=UTC)
    make_rehearsal(path, 8, "machine-1", lambda: now)
    before = path.read_bytes()
    make_rehearsal(path, 8, "machine-1", lambda: now)

    assert path.read_bytes() == before
    with Store.open(path, find_key(path)) as store:
        assert post_of(store).rehearsal
        opened = duty_at(store, "machine-1", lambda: now)
        yesterday = summary_of(store, opened, date(2024, 5, 5))
        today = summary_of(store, opened, date(2024, 5, 6))
    assert yesterday.entries.inward > 0
    assert today.entries.inward == 0


def test_a_story_that_breaks_off_leaves_no_file(tmp_path: Path) -> None:
    class Full(StringIO):
        def writelines(self, _lines: object) -> None:
            raise OSError("no space left")

    plan = SamplePlan(households=3, days=1, per_day=5, seed=1)
    folder = tmp_path / "made"
    folder.mkdir()
    with pytest.raises(OSError, match="no space left"):
        make_sample(folder / "s.db", folder / "s.key", plan, "machine-1", FurtherActs(Full(), 3))

    assert list(folder.iterdir()) == []


def test_cars_come_and_go_with_people_of_every_day(sample: SampleFiles) -> None:
    with sample.open() as store, store.reader() as connection:
        days = days_of(store, PLAN)
        drives = connection.execute(select(vehicle_entry)).mappings().all()

    assert all(day.vehicles != Flow() for day in days)
    assert all(row["driver_entry_id"] for row in drives)
    assert any(row["readings"] for row in drives)


def test_further_acts_bring_vehicles_too(sample: SampleFiles) -> None:
    acts = [read_act(line) for line in sample.events.read_text(encoding="utf-8").splitlines()]

    driven = [act for act in acts if isinstance(act, RecordEntry) and act.crossing.vehicle]
    assert driven


def test_the_gate_is_handed_over_three_times_a_day_and_the_leader_has_the_night(
    sample: SampleFiles,
) -> None:
    with sample.open() as store:
        duty = duty_at(store, "machine-1", lambda: datetime.now(UTC))
        signed = handovers(store, duty)

    assert len(signed) == 3 * PLAN.days
    assert duty.operator.name == PLAN.operator.name
    assert {row.incoming for row in signed} == {
        operator.name for operator in (PLAN.operator, *PLAN.volunteers)
    }
    assert all(row.agrees or row.explanation for row in signed)


def test_nobody_is_given_a_pin_by_a_handover() -> None:
    week = SamplePlan(households=1, days=7, per_day=1, seed=1)

    assert len(week.volunteers) == 3
    assert all(operator.pin == "" for operator in week.volunteers)
    assert week.operator.pin


def test_passes_are_issued_shown_at_the_gate_and_made_void(sample: SampleFiles) -> None:
    with sample.open() as store, store.reader() as connection:
        days = days_of(store, PLAN)
        issued = connection.execute(select(gate_pass)).mappings().all()
        shown = set(connection.execute(select(entry.c.pass_id)).scalars()) - {None}

    assert all(day.passes_issued for day in days)
    assert {row["pass_class"] for row in issued} == set(PassClass)
    assert shown <= {row["id"] for row in issued}
    assert len(shown) > 1
    assert any(row["status"] == "void" and row["status_reason"] for row in issued)


def test_travellers_tell_whole_journeys_journeys_with_gaps_and_show_letters(
    tmp_path: Path,
) -> None:
    plan = SamplePlan(households=10, days=1, per_day=390, seed=3)
    path = tmp_path / "s.db"
    make_sample(path, key_file_of(path), plan, "machine-1")
    with Store.open(path, find_key(path)) as store, store.reader() as connection:
        told = set(connection.execute(select(itinerary.c.assessment, itinerary.c.conclusion)).all())
        (day,) = days_of(store, plan)

    assert told >= {("complete", "issued"), ("gaps", "turned_away"), ("alternative", "issued")}
    assert day.entries.inward + day.entries.outward == plan.per_day
    assert day.turned_away > 0


def test_acts_are_told_in_the_order_of_their_times(sample: SampleFiles) -> None:
    acts = [read_act(line) for line in sample.events.read_text(encoding="utf-8").splitlines()]
    with sample.open() as store, store.reader() as connection:
        asked = select(entry.c.recorded_at).order_by(entry.c.sequence)
        recorded = connection.execute(asked).scalars().all()

    assert all(one.at <= later.at for one, later in pairwise(acts))
    assert recorded == sorted(recorded)


def test_some_are_followed_at_home_with_a_line_of_readings(tmp_path: Path) -> None:
    """Whoever is longest at it has two readings a day, but for those that nobody took."""
    plan = SamplePlan(households=20, days=4, per_day=160, seed=5)
    path = tmp_path / "s.db"
    make_sample(path, key_file_of(path), plan, "machine-1")
    with Store.open(path, find_key(path)) as store:
        evening = midnight(plan.last_day) + timedelta(hours=23, minutes=59, seconds=30)
        duty = duty_at(store, "machine-1", lambda: evening)
        found = observed(store, duty, ObservedQuestion(which=ObservedFilter.ALL))
        assert verify(store).sound

    assert found.counts.all == 3
    lines = sorted(len(row.readings) for row in found.rows)
    assert lines[-1] >= 5
    assert any(row.missed for row in found.rows)
    assert found.counts.released > 0
