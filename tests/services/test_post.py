# SPDX-License-Identifier: MIT
"""A post is set up whole or not at all."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from gatehouse.db.engine import Store
from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.post import began_on
from gatehouse.db.tables.every import ledger
from gatehouse.domain.duty import Role
from gatehouse.errors import GatehouseError, Refused
from gatehouse.services.policy import rules_now
from gatehouse.services.post import duty_at, post_of, set_up
from tests.support.post import KEY, MACHINE, PIN, SETUP, FixedClock, PostInUse


def test_the_post_is_what_was_asked_for(bare_post: PostInUse) -> None:
    assert post_of(bare_post.store) == SETUP.post


def test_a_rehearsal_stays_one(tmp_path: Path, clock: FixedClock) -> None:
    rehearsal = replace(SETUP, post=replace(SETUP.post, rehearsal=True))
    set_up(tmp_path / "practice.gate", KEY, rehearsal, MACHINE, clock)

    with Store.open(tmp_path / "practice.gate", KEY) as store:
        assert post_of(store).rehearsal


def test_the_first_operator_leads_administers_and_is_on_duty(bare_post: PostInUse) -> None:
    duty = duty_at(bare_post.store, MACHINE, bare_post.clock)

    assert duty.operator.name == "周岚"
    assert duty.operator.roles == {Role.LEADER, Role.ADMINISTRATOR}
    assert duty.gate == "北门"


def test_every_part_of_the_set_up_is_a_fact(bare_post: PostInUse) -> None:
    with bare_post.store.reader() as connection:
        kinds = connection.execute(select(ledger.c.kind).order_by(ledger.c.sequence)).scalars()
        assert list(kinds) == ["shift", "audit", "policy", "audit"]
    assert verify(bare_post.store).sound


def test_the_rule_set_is_in_force_at_once(bare_post: PostInUse) -> None:
    assert rules_now(bare_post.store, bare_post.duty).title.en == "Everyday gate"


def test_a_post_may_begin_before_it_is_set_up(tmp_path: Path, clock: FixedClock) -> None:
    begins = datetime(2022, 3, 31, 16, tzinfo=UTC)
    set_up(tmp_path / "past.gate", KEY, replace(SETUP, begins_at=begins), MACHINE, clock)

    with Store.open(tmp_path / "past.gate", KEY) as store, store.reader() as connection:
        assert began_on(connection) == date(2022, 4, 1)


@pytest.mark.parametrize("pin", ["12345", "123456", "777777", "12345a", "", "１２３４５９"])
def test_a_pin_that_anybody_would_guess_is_refused(
    tmp_path: Path, clock: FixedClock, pin: str
) -> None:
    with pytest.raises(Refused, match="six digits"):
        set_up(tmp_path / "post.gate", KEY, replace(SETUP, pin=pin), MACHINE, clock)

    assert not (tmp_path / "post.gate").exists()


@pytest.mark.parametrize(
    "setup",
    [
        replace(SETUP, rule_set_id="no such"),
        replace(SETUP, operator_name="  "),
        replace(SETUP, post=replace(SETUP.post, compound="")),
    ],
)
def test_nothing_is_left_of_a_set_up_that_fails(
    tmp_path: Path, clock: FixedClock, setup: object
) -> None:
    folder = tmp_path / "stores"
    folder.mkdir()

    with pytest.raises(GatehouseError):
        set_up(folder / "post.gate", KEY, setup, MACHINE, clock)  # type: ignore[arg-type]

    assert list(folder.iterdir()) == []


def test_a_store_that_is_there_is_not_touched(bare_post: PostInUse) -> None:
    with pytest.raises(GatehouseError):
        set_up(bare_post.store.path, KEY, SETUP, MACHINE, bare_post.clock)

    assert post_of(bare_post.store) == SETUP.post


def test_the_pin_is_nowhere_in_the_clear(bare_post: PostInUse) -> None:
    assert PIN not in str(bare_post.audits("operator_added"))
