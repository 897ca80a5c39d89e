# SPDX-License-Identifier: MIT
"""The check of a store finds what was damaged or altered, and says where."""

from contextlib import closing
from datetime import timedelta

import pytest
from msgspec.structs import replace
from sqlalchemy import update

from gatehouse.db.connections import connect
from gatehouse.db.engine import Store
from gatehouse.db.inspection.verification import verify
from gatehouse.db.tables.every import person
from gatehouse.domain.duty import Duty
from gatehouse.domain.ledger import Anchor
from gatehouse.errors import Cancelled
from tests.db.conftest import record_entry


def problems(store: Store, *anchors: Anchor) -> list[str]:
    return [problem.en for problem in verify(store, anchors).problems]


def tamper(store: Store, *statements: str) -> None:
    """Change the file past the program, as somebody with the key might."""
    with closing(connect(store.path, store._key, ("PRAGMA foreign_keys=OFF",))) as connection:
        for statement in statements:
            connection.execute(statement)


def go_out(store: Store, duty: Duty, person_id: str) -> str:
    """Let a resident go out, entry and presence in one act, as the desk does."""
    with store.unit_of_work(duty) as work:
        fact = work.record(
            "entry",
            {
                "gate": "北门",
                "direction": "out",
                "subject_class": "resident",
                "reason": "shopping",
                "outcome": "admitted",
                "person_id": person_id,
                "household_id": "household-1",
            },
        )
        work.connection.execute(
            update(person)
            .where(person.c.id == person_id)
            .values(presence="outside", presence_since=work.now, last_entry_id=fact.id)
        )
        work.commit()
    return fact.id


def test_a_store_that_was_only_used_is_sound(store: Store, duty: Duty, resident: str) -> None:
    record_entry(store, duty)
    go_out(store, duty, resident)

    findings = verify(store)

    assert findings.problems == ()
    assert findings.sound
    assert findings.facts == 4
    assert findings.heads[0].sequence == 4


def test_without_a_fingerprint_it_says_what_it_cannot_find(store: Store) -> None:
    findings = verify(store)
    anchored = verify(store, [Anchor.read(findings.heads[0].anchor)])

    assert findings.caveat is not None
    assert "accidents and clumsy edits" in findings.caveat.en
    assert anchored.caveat is None
    assert anchored.sound


def test_checking_changes_nothing(store: Store, duty: Duty) -> None:
    record_entry(store, duty)
    store.close()
    before = store.path.read_bytes()

    with Store.open(store.path, store._key) as opened:
        verify(opened)

    assert store.path.read_bytes() == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET temperature = 365 WHERE sequence = 2",
        "UPDATE entry SET happened_at = '2022-04-14T08:42:00.000Z' WHERE sequence = 2",
        "UPDATE entry SET salt = zeroblob(16) WHERE sequence = 2",
        "UPDATE ledger SET fact_id = 'another' WHERE sequence = 2",
    ],
)
def test_an_altered_fact_is_found(store: Store, duty: Duty, statement: str) -> None:
    record_entry(store, duty, temperature=378)
    record_entry(store, duty)
    tamper(store, statement)

    (problem,) = problems(store)

    assert problem.startswith("Record 2 (entry) is not what the ledger commits to")


def test_what_was_overwritten_with_no_text_at_all_is_found(store: Store, duty: Duty) -> None:
    """A salt that an editor stored as text cannot even be read; the check says so and ends."""
    record_entry(store, duty)
    tamper(store, "UPDATE entry SET salt = CAST(x'00ff' AS TEXT)")

    assert any("is damaged" in problem for problem in problems(store))


def test_a_deleted_fact_is_found(store: Store, duty: Duty) -> None:
    record_entry(store, duty)
    tamper(store, "DELETE FROM entry")

    (problem,) = problems(store)

    assert problem.startswith("The record of ledger row 2 (entry) is missing")


def test_a_fact_that_is_not_in_the_ledger_is_found(store: Store, duty: Duty) -> None:
    record_entry(store, duty)
    tamper(store, "DELETE FROM ledger WHERE sequence = 2")

    (problem,) = problems(store)

    assert problem.startswith("Record 2 (entry) is not in the ledger")


def test_a_gap_in_the_ledger_is_found(store: Store, duty: Duty) -> None:
    record_entry(store, duty)
    record_entry(store, duty)
    record_entry(store, duty)
    tamper(
        store,
        "DELETE FROM ledger WHERE sequence IN (2, 3)",
        "DELETE FROM entry WHERE sequence IN (2, 3)",
    )

    (problem,) = problems(store)

    assert problem.startswith("Ledger rows 2 to 3 are missing")


def test_a_link_that_was_written_anew_is_found(store: Store, duty: Duty) -> None:
    record_entry(store, duty)
    tamper(store, "UPDATE ledger SET chain = zeroblob(32) WHERE sequence = 1")

    found = problems(store)

    assert [problem.split(" on ")[0] for problem in found] == ["From number 1", "From number 2"]


def test_a_ledger_cut_short_is_found_by_a_fingerprint_only(store: Store, duty: Duty) -> None:
    record_entry(store, duty)
    anchor = Anchor.read(verify(store).heads[0].anchor)
    tamper(store, "DELETE FROM ledger WHERE sequence = 2", "DELETE FROM entry WHERE sequence = 2")

    assert problems(store) == []
    (problem,) = problems(store, anchor)
    assert problem.startswith("The fingerprint 2:")


def test_a_shortened_fingerprint_is_enough(store: Store) -> None:
    head = verify(store).heads[0]

    assert problems(store, Anchor(head.sequence, head.chain[:8])) == []
    assert problems(store, Anchor(head.sequence, bytes(8))) != []


def test_a_station_that_continues_another_ledger_is_found(store: Store, duty: Duty) -> None:
    record_entry(store, replace(duty, machine_id="machine-2"))
    assert problems(store) == []
    assert len(verify(store).heads) == 2

    tamper(store, "UPDATE station SET predecessor_chain = zeroblob(32) WHERE active = 1")

    (problem,) = problems(store)
    assert "does not continue the ledger that it names" in problem


def test_a_reference_to_nothing_is_found(store: Store, duty: Duty, resident: str) -> None:
    tamper(store, "UPDATE person_key SET person_id = person_id", "DELETE FROM household")

    found = problems(store)

    assert "Row 1 of person refers to a household that is not there." in found
    assert "Records tell of household household-1, which has no current row." in found


@pytest.mark.parametrize(
    ("statement", "columns"),
    [
        ("UPDATE person SET name = '别人'", "name"),
        ("UPDATE person SET living = 0, tags = '[\"x\"]'", "living, tags"),
        (
            "UPDATE person SET presence = 'inside', presence_since = NULL",
            "presence, presence_since",
        ),
        ("UPDATE person SET rostered = 0", "rostered"),
    ],
)
def test_a_person_who_is_not_what_the_facts_explain_is_found(
    store: Store, duty: Duty, resident: str, statement: str, columns: str
) -> None:
    go_out(store, duty, resident)
    tamper(store, statement)

    found = problems(store)

    assert (
        f"The current row of person person-1 is not what the records explain: {columns}." in found
    )


def test_a_household_and_a_person_whom_nothing_explains_are_found(
    store: Store, resident: str
) -> None:
    tamper(
        store,
        "INSERT INTO household SELECT 'h2', phase, building, unit, room, 'x', sort_key, note "
        "FROM household",
        "DELETE FROM ledger WHERE sequence = 2",
        "DELETE FROM roster_change",
    )

    found = problems(store)

    assert "No record explains where household h2 comes from." in found
    assert "No record explains where person person-1 comes from." in found


def test_of_two_ways_through_the_gate_the_later_counts_whichever_was_recorded_first(
    store: Store, duty: Duty, resident: str
) -> None:
    go_out(store, duty, resident)
    with store.unit_of_work(duty) as work:
        work.record(
            "entry",
            {
                "gate": "北门",
                "direction": "in",
                "subject_class": "resident",
                "reason": "home",
                "outcome": "admitted",
                "person_id": resident,
            },
            happened_at=work.now - timedelta(hours=1),
            back_filled=True,
        )
        work.commit()

    assert problems(store) == []


def test_a_damaged_page_is_found(store: Store, duty: Duty) -> None:
    for _ in range(50):
        record_entry(store, duty, note="长" * 200)
    store.close()
    content = bytearray(store.path.read_bytes())
    middle = len(content) // 2
    content[middle] ^= 0xFF
    store.path.write_bytes(content)

    with Store.open(store.path, store._key) as opened:
        found = problems(opened)

    assert any("page" in problem or "damaged" in problem for problem in found)


def test_progress_is_told_and_the_check_can_be_stopped(store: Store, duty: Duty) -> None:
    with store.unit_of_work(duty) as work:
        entry = {
            "gate": "北门",
            "direction": "out",
            "subject_class": "resident",
            "reason": "shopping",
            "outcome": "admitted",
        }
        work.record_many("entry", [entry] * 1200)
        work.commit()
    told: list[tuple[int, int]] = []

    verify(store, report=lambda done, total: told.append((done, total)))

    assert told == [(500, 1201), (1000, 1201), (1201, 1201)]

    def stop(_done: int, _total: int) -> None:
        raise Cancelled("Stopped.", "停了。")

    with pytest.raises(Cancelled):
        verify(store, report=stop)
    assert verify(store).sound
