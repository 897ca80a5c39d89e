# SPDX-License-Identifier: MIT
"""The post (卡点): setting it up on a new laptop, and who is on duty there."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from msgspec.structs import asdict, replace

from gatehouse.db.engine import Store
from gatehouse.db.keys import StoreKey
from gatehouse.db.operators import add_operator
from gatehouse.db.post import add_post
from gatehouse.db.queries.operators import active_operators
from gatehouse.db.queries.post import open_shift, post_row
from gatehouse.db.unit_of_work import new_id
from gatehouse.domain.duty import Duty, Operator, Role
from gatehouse.domain.post import Post, Setup
from gatehouse.errors import Refused
from gatehouse.services.operator import hash_pin
from gatehouse.services.policy import record_adoption

POST_SET_UP = "post_set_up"
OPERATOR_ADDED = "operator_added"
_ALWAYS_TOLD = frozenset({"compound", "community", "gate", "telephone", "rehearsal"})
_BESIDE_A_STORE = ("", "-wal", "-shm", "-journal")


def set_up(
    path: Path, key: StoreKey, setup: Setup, machine_id: str, clock: Callable[[], datetime]
) -> None:
    """Create the store of a new post at *path*, whole or not at all.

    The first operator is leader and administrator, opens the first shift, and adopts the rule set
    from the moment at which the post begins.
    """
    pin_hash = hash_pin(setup.pin)
    _refuse_blanks(setup)
    begins = setup.begins_at or clock()
    store = Store.create(path, key, machine_id, begins)
    try:
        with store:
            _record_set_up(store, _first_duty(setup, machine_id, clock), setup, pin_hash, begins)
    except BaseException:
        _remove(path)
        raise


def post_of(store: Store) -> Post:
    """Return the post that the store belongs to."""
    with store.reader() as connection:
        return post_row(connection)


def duty_at(store: Store, machine_id: str, clock: Callable[[], datetime]) -> Duty:
    """Return the duty of the operator whose shift is open, at the gate as it is called now."""
    with store.reader() as connection:
        shift, post = open_shift(connection), post_row(connection)
    return Duty(shift.operator, post.gate, shift.id, machine_id, clock)


def administrators_duty(store: Store, duty: Duty) -> Duty:
    """Return *duty* in the hands of the post's administrator, for a command that opened the store.

    Whoever holds the key may do there what an administrator may. The acts are told of who is on
    duty, if that is one, else of the first of them who still serves.
    """
    if Role.ADMINISTRATOR in duty.operator.roles:
        return duty
    with store.reader() as connection:
        serving = active_operators(connection)
    found = [one for one in serving if Role.ADMINISTRATOR in one.roles]
    if not found:
        raise Refused(
            "The post has no administrator. Nothing was changed. Restore a backup that has one.",
            "卡点没有管理员。什么都没有改动。请恢复一份有管理员的备份。",
        )
    return replace(duty, operator=min(found, key=lambda one: one.id))


def _first_duty(setup: Setup, machine_id: str, clock: Callable[[], datetime]) -> Duty:
    roles = frozenset({Role.LEADER, Role.ADMINISTRATOR})
    operator = Operator(new_id(), setup.operator_name.strip(), roles)
    return Duty(operator, setup.post.gate, new_id(), machine_id, clock)


def _record_set_up(store: Store, duty: Duty, setup: Setup, pin_hash: str, begins: datetime) -> None:
    operator = duty.operator
    with store.unit_of_work(duty) as work:
        add_operator(work.connection, operator, pin_hash)
        work.record("shift", {"gate": duty.gate}, happened_at=begins, fact_id=duty.shift_id)
        added = {"name": operator.name, "roles": sorted(operator.roles)}
        work.record(
            "audit",
            {"act": OPERATOR_ADDED, "subject_id": operator.id, "details": added},
            happened_at=begins,
        )
        policy_id = record_adoption(work, setup.rule_set_id, begins)
        add_post(work.connection, setup.post, policy_id)
        work.record(
            "audit",
            {"act": POST_SET_UP, "details": _details(setup.post)},
            happened_at=begins,
        )
        work.commit()


def _details(post: Post) -> dict[str, object]:
    """Return what the fact tells of *post*: what is not set yet is left out."""
    told = asdict(post)
    return {name: value for name, value in told.items() if value or name in _ALWAYS_TOLD}


def _refuse_blanks(setup: Setup) -> None:
    if all(part.strip() for part in (setup.post.compound, setup.post.gate, setup.operator_name)):
        return
    raise Refused(
        "The compound, the gate and your name are needed. Nothing was saved. Fill in all three.",
        "小区、卡点和您的姓名都要填。什么都没有保存。请把三样填上。",
    )


def _remove(path: Path) -> None:
    for suffix in _BESIDE_A_STORE:
        path.with_name(path.name + suffix).unlink(missing_ok=True)
