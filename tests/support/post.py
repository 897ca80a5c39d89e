# SPDX-License-Identifier: MIT
"""A post to test with: a real encrypted store, an invented roster, and a clock that stands still.

`post` has a roster, `bare_post` has none. Everybody in it is invented; no county has code 99.
"""

import hashlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from argon2 import PasswordHasher
from msgspec.structs import replace
from sqlalchemy import select

from gatehouse.db.engine import Store
from gatehouse.db.keys import StoreKey
from gatehouse.db.operators import add_operator
from gatehouse.db.tables.every import audit, household, person
from gatehouse.db.unit_of_work import new_id
from gatehouse.domain.duty import Duty, Operator, Role
from gatehouse.domain.identity.addresses import Door, read_door
from gatehouse.domain.identity.papers import PaperKind, check_digit
from gatehouse.domain.person import RosterPerson
from gatehouse.domain.post import Post, Setup
from gatehouse.domain.roster import RosterFile
from gatehouse.services import pin_hash
from gatehouse.services.operator import hash_pin
from gatehouse.services.post import duty_at, set_up
from gatehouse.services.roster import import_roster

PIN = "204816"
MACHINE = "00000000-test-7000-8000-machine00001"
KEY = StoreKey(bytes(range(32)))
BEGINS = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)
"""16:42 at the gate."""
SETUP = Setup(
    post=Post(
        compound="样例小区", community="样例街道样例社区", gate="北门", telephone="0000-8001101"
    ),
    rule_set_id="everyday",
    operator_name="周岚",
    pin=PIN,
)


class FixedClock:
    """A clock that shows what it was told, and moves only when it is moved."""

    def __init__(self, now: datetime = BEGINS) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def forward(self, by: timedelta) -> None:
        self.now += by


@dataclass
class PostInUse:
    """An open store with the duty of the operator who set it up (leader and administrator)."""

    store: Store
    duty: Duty
    clock: FixedClock
    key: StoreKey = KEY

    def id_of(self, name: str, door: str | None = None) -> str:
        """Return the id of the person with that name (and door, where two share a name)."""
        asked = (
            select(person.c.id)
            .outerjoin_from(person, household)
            .where(person.c.name == name)
            .order_by(household.c.sort_key, person.c.roster_order)
        )
        if door is not None:
            asked = asked.where(household.c.door == door)
        with self.store.reader() as connection:
            return str(connection.execute(asked).scalars().all()[0])

    def person(self, person_id: str) -> dict[str, Any]:
        """Return a person's current row."""
        with self.store.reader() as connection:
            found = connection.execute(select(person).where(person.c.id == person_id))
            return dict(found.mappings().one())

    def audits(self, act: str) -> list[dict[str, Any]]:
        """Return the audit facts of one act in the order they were recorded."""
        asked = select(audit).where(audit.c.act == act).order_by(audit.c.sequence)
        with self.store.reader() as connection:
            return [dict(row) for row in connection.execute(asked).mappings()]

    def as_volunteer(self) -> Duty:
        """Return the same duty in the hands of a volunteer."""
        return replace(self.duty, operator=replace(self.duty.operator, roles=frozenset()))

    def add_operator(self, name: str, *roles: Role, pin: str = PIN) -> Operator:
        """Add an operator."""
        added = Operator(new_id(), name, frozenset(roles))
        with self.store.unit_of_work(self.duty) as work:
            add_operator(work.connection, added, hash_pin(pin))
            work.record("audit", {"act": "operator_added", "subject_id": added.id})
            work.commit()
        return added


def a_card(born: date, number: int = 1) -> str:
    """Return an invented resident's card; odd numbers are men's."""
    start = f"220199{born:%Y%m%d}{number:03}"
    return start + check_digit(start)


def a_resident(door: str | Door, name: str, **said: Any) -> RosterPerson:
    """Return a person of the roster; what is not said stays empty."""
    where = read_door(door) if isinstance(door, str) else door
    assert where is not None
    return RosterPerson(door=where, name=name, **said)


def with_card(door: str, name: str, born: date, number: int, **said: Any) -> RosterPerson:
    """Return a person of the roster with a card that says their birth date and sex."""
    return a_resident(
        door,
        name,
        sex="male" if number % 2 else "female",
        paper_kind=PaperKind.RESIDENT_ID.value,
        paper_number=a_card(born, number),
        birth_date=born,
        **said,
    )


def a_roster_file(*people: RosterPerson, name: str = "roster.xlsx") -> RosterFile:
    """Return a roster file with these people and nothing to complain about."""
    sha256 = hashlib.sha256(repr([msgspec.to_builtins(one) for one in people]).encode()).hexdigest()
    return RosterFile(
        file_name=name, sha256=sha256, people=people, warnings=(), rejected=(), dropped=()
    )


RESIDENTS = (
    with_card(
        "3-2-501", "林晓枫", date(1984, 3, 9), 11, phone="13800001234", relation="户主",
        plates=("吉A12345",),
    ),
    with_card(
        "3-2-501", "王丽芬", date(1986, 7, 1), 12, phone="13800005678", relation="配偶"
    ),
    with_card("3-2-501", "林小雨", date(2014, 10, 2), 14, relation="女儿"),
    with_card("3-2-301", "刘雪飞", date(1990, 1, 5), 16, phone="13900002345"),
    with_card("3-1-101", "单明", date(1979, 12, 30), 17, phone="13900003456"),
    with_card("1-1-101", "张伟", date(1960, 5, 5), 19, phone="13900004567", tags=("low_income",)),
    with_card("1-1-101", "张薇", date(1995, 5, 5), 20),
    a_resident("1-1-102", "张伟", sex="male"),
    with_card("1-1-201", "欧阳静", date(1988, 2, 29), 22, phone="13900006789"),
    a_resident("A座12B", "John Smith", paper_kind="passport", paper_number="X9900001"),
    with_card("10-1-1203", "陈梓萱", date(2001, 9, 9), 24, phone="13900007890"),
)  # fmt: skip


def quiet(_done: int, _total: int) -> None:
    """Report progress to nobody."""


@pytest.fixture(scope="session", autouse=True)
def _pins_in_no_time() -> Iterator[None]:
    """Hash PINs with the least work there is; how much the program takes has a test of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            pin_hash, "_HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
        )
        yield


@pytest.fixture(scope="session")
def _stores_to_copy(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Set up each sort of store once: creating one takes longer than most tests."""
    folder = tmp_path_factory.mktemp("stores")
    clock = FixedClock()
    bare, peopled = folder / "bare.gate", folder / "peopled.gate"
    set_up(bare, KEY, SETUP, MACHINE, clock)
    shutil.copyfile(bare, peopled)
    with Store.open(peopled, KEY) as store:
        duty = duty_at(store, MACHINE, clock)
        import_roster(store, duty, a_roster_file(*RESIDENTS), quiet)
    return {"bare": bare, "peopled": peopled}


@pytest.fixture
def clock() -> FixedClock:
    """Return a clock that stands still at `BEGINS`."""
    return FixedClock()


@pytest.fixture
def bare_post(
    tmp_path: Path, clock: FixedClock, _stores_to_copy: dict[str, Path]
) -> Iterator[PostInUse]:
    """Open a post as the first run leaves it: no people."""
    yield from _opened(_stores_to_copy["bare"], tmp_path, clock)


@pytest.fixture
def post(
    tmp_path: Path, clock: FixedClock, _stores_to_copy: dict[str, Path]
) -> Iterator[PostInUse]:
    """Open a post with `RESIDENTS` on its roster."""
    yield from _opened(_stores_to_copy["peopled"], tmp_path, clock)


def _opened(template: Path, folder: Path, clock: FixedClock) -> Iterator[PostInUse]:
    path = folder / "post.gate"
    shutil.copyfile(template, path)
    with Store.open(path, KEY) as store:
        yield PostInUse(store, duty_at(store, MACHINE, clock), clock)
