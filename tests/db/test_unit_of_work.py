# SPDX-License-Identifier: MIT
"""One act, one transaction: facts with their ledger rows, all of them or none."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from msgspec.structs import replace
from sqlalchemy import Row, Table, select

from gatehouse.db.engine import Store
from gatehouse.db.tables.every import audit, entry, ledger, shift, station
from gatehouse.db.unit_of_work import FactId, new_id, stored
from gatehouse.domain.duty import Duty
from gatehouse.domain.entry import Outcome
from gatehouse.domain.ledger import Head, canonical_bytes, commitment
from tests.db.conftest import ENTRY, record_entry


def rows(store: Store, table: Table) -> list[Row[*tuple[object, ...]]]:
    with store.reader() as connection:
        return list(connection.execute(select(table)).all())


def test_without_a_commit_nothing_is_kept(store: Store, duty: Duty) -> None:
    with store.unit_of_work(duty) as work:
        work.record("entry", ENTRY)

    assert rows(store, entry) == []
    assert len(rows(store, ledger)) == 1


def test_an_error_in_the_block_undoes_everything_and_the_next_act_goes_on(
    store: Store, duty: Duty
) -> None:
    with pytest.raises(ValueError, match="colour"), store.unit_of_work(duty) as work:
        work.record_many("entry", [ENTRY, {**ENTRY, "colour": "green"}])

    record_entry(store, duty)

    assert [row.sequence for row in rows(store, entry)] == [2]


def test_a_fact_is_stamped_by_who_where_and_when(store: Store, duty: Duty) -> None:
    happened_at = datetime(2022, 4, 15, 16, 30, tzinfo=timezone(timedelta(hours=8)))
    with store.unit_of_work(duty) as work:
        fact = work.record("entry", ENTRY, happened_at=happened_at, back_filled=True)
        work.commit()

    (row,) = rows(store, entry)

    assert (row.id, row.sequence) == fact
    assert row.happened_at == datetime(2022, 4, 15, 8, 30, tzinfo=UTC)
    assert row.recorded_at == duty.now()
    assert (row.operator_id, row.shift_id) == ("operator-1", "shift-1")
    assert row.back_filled is True
    assert len(row.salt) == 16


def test_a_shift_belongs_to_itself(store: Store, duty: Duty) -> None:
    (row,) = rows(store, shift)

    assert row.id == row.shift_id == duty.shift_id


def test_what_is_not_said_is_empty(store: Store, duty: Duty) -> None:
    record_entry(store, duty)

    (row,) = rows(store, entry)

    assert (row.note, row.paper_kind, row.checks, row.rule_results) == ("", "none", {}, [])
    assert (row.person_id, row.temperature, row.supersedes_id) == (None, None, None)


def test_a_correction_names_what_it_supersedes_and_why(store: Store, duty: Duty) -> None:
    first = record_entry(store, duty)
    with store.unit_of_work(duty) as work:
        work.record("entry", ENTRY, supersedes=first, reason="方向记反了")
        work.commit()

    correction = rows(store, entry)[1]

    assert (correction.supersedes_id, correction.supersedes_reason) == (first, "方向记反了")


def test_the_ledger_follows_fact_by_fact(store: Store, duty: Duty) -> None:
    record_entry(store, duty)
    with store.unit_of_work(duty) as work:
        work.record_many("entry", [ENTRY, {**ENTRY, "note": "第二个"}])
        work.record("audit", {"act": "looked"})
        work.commit()

    links = rows(store, ledger)

    assert [(link.sequence, link.kind) for link in links] == [
        (1, "shift"),
        (2, "entry"),
        (3, "entry"),
        (4, "entry"),
        (5, "audit"),
    ]


def test_a_ledger_row_commits_to_the_row_as_it_is_stored(store: Store, duty: Duty) -> None:
    record_entry(store, duty, temperature=365, checks={"code": "green"}, outcome=Outcome.ADMITTED)

    with store.reader() as connection:
        fact = connection.exec_driver_sql("SELECT * FROM entry").mappings().one()
    before, link = rows(store, ledger)

    assert link.commitment == commitment(fact["salt"], canonical_bytes(dict(fact)))
    head = Head(before.station_id, before.sequence, before.chain)
    assert head.follow("entry", dict(fact), fact["salt"]).chain == link.chain


def test_many_facts_keep_their_order_and_their_own_ids(store: Store, duty: Duty) -> None:
    own = new_id()
    with store.unit_of_work(duty) as work:
        facts = work.record_many("entry", [{**ENTRY, "id": own}, ENTRY])
        none = work.record_many("entry", [])
        work.commit()

    assert facts[0] == FactId(own, 2)
    assert facts[1].sequence == 3
    assert none == []
    assert [row.id for row in rows(store, entry)] == [fact.id for fact in facts]


def test_a_column_that_a_kind_does_not_have_is_a_mistake(store: Store, duty: Duty) -> None:
    with store.unit_of_work(duty) as work, pytest.raises(ValueError, match="colour"):
        work.record("entry", {**ENTRY, "colour": "green"})


def test_every_kind_of_value_is_stored_as_text_or_number() -> None:
    assert stored(datetime(2022, 4, 15, 0, 12, 3, 456789, tzinfo=UTC)) == "2022-04-15T00:12:03.456Z"
    assert stored(date(2022, 4, 15)) == "2022-04-15"
    assert stored(Outcome.ADMITTED) == "admitted"
    assert type(stored(Outcome.ADMITTED)) is str
    assert stored(value=True) == 1
    assert type(stored(value=True)) is int
    assert stored(None) is None
    assert stored({"code": "绿", "a": [1]}) == '{"a":[1],"code":"绿"}'


def test_a_moment_without_a_zone_cannot_be_stored() -> None:
    with pytest.raises(ValueError, match="time zone"):
        stored(datetime(2022, 4, 15))  # noqa: DTZ001 - that is the point


def test_reading_on_another_machine_starts_no_station(store: Store, duty: Duty) -> None:
    with store.unit_of_work(replace(duty, machine_id="machine-2")) as work:
        work.connection.execute(select(entry)).all()
        work.commit()

    assert len(rows(store, station)) == 1


def test_the_first_fact_on_another_machine_starts_a_station_that_names_the_last(
    store: Store, duty: Duty
) -> None:
    record_entry(store, duty)
    old = rows(store, ledger)[-1]

    record_entry(store, replace(duty, machine_id="machine-2"))
    record_entry(store, replace(duty, machine_id="machine-2"))

    first, second = rows(store, station)
    assert (first.active, second.active) == (False, True)
    assert (second.predecessor_id, second.predecessor_sequence, second.predecessor_chain) == (
        old.station_id,
        old.sequence,
        old.chain,
    )
    (started,) = rows(store, audit)
    assert (started.act, started.station_id, started.sequence) == ("station_started", second.id, 1)
    assert started.details == {
        "predecessor_id": old.station_id,
        "predecessor_sequence": 2,
        "predecessor_chain": old.chain.hex(),
    }
    assert [
        (link.sequence, link.kind) for link in rows(store, ledger) if link.station_id == second.id
    ] == [(1, "audit"), (2, "entry"), (3, "entry")]


def test_a_station_is_not_started_by_an_act_that_fails(store: Store, duty: Duty) -> None:
    with store.unit_of_work(replace(duty, machine_id="machine-2")) as work:
        work.record("entry", ENTRY)

    assert len(rows(store, station)) == 1
    record_entry(store, duty)
    assert [row.sequence for row in rows(store, entry)] == [2]


def test_back_on_the_first_machine_a_third_station_begins(store: Store, duty: Duty) -> None:
    record_entry(store, replace(duty, machine_id="machine-2"))
    record_entry(store, duty)

    second, third = rows(store, station)[1:]

    assert third.predecessor_id == second.id
    assert third.machine_id == "machine-1"
