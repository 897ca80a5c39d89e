# SPDX-License-Identifier: MIT
"""A real encrypted store in the test's own folder, with an operator on duty."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import insert

from gatehouse.db.engine import Store
from gatehouse.db.keys import StoreKey
from gatehouse.db.tables.every import household, operator, person
from gatehouse.db.unit_of_work import Value
from gatehouse.domain.duty import Duty, Operator, Role
from tests.conftest import FIXED_NOW

ENTRY = {
    "gate": "北门",
    "direction": "out",
    "subject_class": "resident",
    "reason": "shopping",
    "outcome": "admitted",
}


KEY = StoreKey(bytes(range(32)))


@pytest.fixture
def key() -> StoreKey:
    return KEY


@pytest.fixture
def duty(now: datetime) -> Duty:
    return on_duty(now)


def on_duty(now: datetime) -> Duty:
    """Return the duty of the operator whom the store knows."""
    return Duty(
        Operator("operator-1", "郑小满", frozenset({Role.ADMINISTRATOR, Role.LEADER})),
        gate="北门",
        shift_id="shift-1",
        machine_id="machine-1",
        clock=lambda: now,
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "gatehouse.db"


@pytest.fixture(scope="session")
def _created(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the file of the store, which is created once: that takes longer than most tests."""
    path, duty = tmp_path_factory.mktemp("created") / "gatehouse.db", on_duty(FIXED_NOW)
    created = Store.create(path, KEY, duty.machine_id, duty.now())
    with created, created.unit_of_work(duty) as work:
        row = {"id": duty.operator.id, "name": duty.operator.name}
        work.connection.execute(insert(operator), row)
        work.record("shift", {"gate": duty.gate}, fact_id=duty.shift_id)
        work.commit()
    return path.read_bytes()


@pytest.fixture
def store(path: Path, key: StoreKey, _created: bytes) -> Iterator[Store]:
    """Return an open store with one operator and the shift they opened: fact number 1."""
    path.write_bytes(_created)
    path.chmod(0o600)
    with Store.open(path, key) as store:
        yield store


@pytest.fixture
def resident(store: Store, duty: Duty) -> str:
    """Return the id of somebody on the roster, as an import puts them there: fact number 2."""
    door = {"building": "3", "unit": "2", "room": "501", "door": "3-2-501", "sort_key": "0003"}
    columns = {"name": "林晓枫", "phone": "13900000000", "birth_date": "1956-03-02"}
    with store.unit_of_work(duty) as work:
        work.connection.execute(insert(household), {"id": "household-1", **door})
        work.connection.execute(
            insert(person),
            {
                "id": "person-1",
                "household_id": "household-1",
                "shown_name": "林*枫",
                **columns,
                "birth_date": datetime(1956, 3, 2).date(),  # noqa: DTZ001 - a birthday has no zone
            },
        )
        work.record(
            "roster_change",
            {
                "person_id": "person-1",
                "household_id": "household-1",
                "change": "added",
                "details": {"person": {**columns, "tags": []}, "household": door},
            },
        )
        work.commit()
    return "person-1"


def record_entry(store: Store, duty: Duty, **values: Value) -> str:
    """Record one entry and return its id."""
    with store.unit_of_work(duty) as work:
        fact = work.record("entry", {**ENTRY, **values})
        work.commit()
    return fact.id
