# SPDX-License-Identifier: MIT
"""Operators (值班人员): who may be asked for a PIN, and checking it."""

import re
from datetime import datetime, timedelta

from gatehouse.db.engine import Store
from gatehouse.db.operators import set_failures
from gatehouse.db.queries.operators import PinRecord, active_operators, pin_record
from gatehouse.domain.duty import LOCAL_ZONE, Duty, Role
from gatehouse.domain.post import OperatorRow
from gatehouse.errors import NotAllowed, Refused

PIN_FAILED = "pin_failed"
PIN_ACCEPTED = "pin_accepted"
FREE_TRIES = 5
_FIRST_WAIT = timedelta(minutes=1)
_MOST_DOUBLINGS = 10
_PIN = re.compile(r"[0-9]{6}")
_GUESSED_FIRST = "123456"


def hash_pin(pin: str) -> str:
    """Return the Argon2id hash of a new PIN; one that anybody would guess is refused."""
    if not _PIN.fullmatch(pin) or len(set(pin)) == 1 or pin == _GUESSED_FIRST:
        raise Refused(
            "This PIN cannot be used. Nothing was saved. "
            "Choose six digits that are not all the same and not 123456.",
            "这个 PIN 不能用。什么都没有保存。请选六位数字，不要全一样，也不要用 123456。",
        )
    from gatehouse.services.pin_hash import hashed  # noqa: PLC0415 - argon2 takes 40 ms

    return hashed(pin)


def check_pin(store: Store, duty: Duty, operator_id: str, pin: str, *roles: Role) -> None:
    """Raise `NotAllowed` unless *pin* is that of the operator, who holds one of *roles*.

    After `FREE_TRIES` wrong ones in a row each further one doubles the wait, from a minute on.
    Every failure leaves an audit fact.
    """
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        record = pin_record(connection, operator_id)
    if record is None or not record.active or record.operator.roles.isdisjoint(roles):
        _note(store, duty, operator_id, {"why": "role"})
        raise NotAllowed(
            "This person may not do that. Nothing was changed. Choose somebody else's name.",
            "这个人没有这个权限。什么都没有改动。请换一个人。",
        )
    if record.locked_until is not None and record.locked_until > duty.now():
        _note(store, duty, operator_id, {"why": "waiting"})
        raise _must_wait(record.locked_until)
    if not _fits(record.pin_hash, pin):
        raise _count_failure(store, duty, operator_id)
    if record.attempts:
        _forget_failures(store, duty, operator_id)


def operators_with(store: Store, duty: Duty, role: Role) -> tuple[OperatorRow, ...]:
    """Return the operators who hold *role*, by name."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        operators = active_operators(connection)
    return tuple(
        OperatorRow(
            operator_id=operator.id, name=operator.name, roles=tuple(sorted(operator.roles))
        )
        for operator in operators
        if role is Role.VOLUNTEER or role in operator.roles
    )


def _fits(pin_hash: str, pin: str) -> bool:
    from gatehouse.services.pin_hash import fits  # noqa: PLC0415 - argon2 takes 40 ms

    return fits(pin_hash, pin)


def _note(store: Store, duty: Duty, operator_id: str, details: dict[str, object]) -> None:
    with store.unit_of_work(duty) as work:
        work.record("audit", {"act": PIN_FAILED, "subject_id": operator_id, "details": details})
        work.commit()


def _count_failure(store: Store, duty: Duty, operator_id: str) -> NotAllowed:
    """Count one more wrong PIN on top of what the row says now, and return the sentence."""
    with store.unit_of_work(duty) as work:
        record = pin_record(work.connection, operator_id)
        attempts = 1 + _attempts(record)
        until = _waits_until(attempts, work.now)
        set_failures(work.connection, operator_id, attempts, until)
        work.record(
            "audit",
            {
                "act": PIN_FAILED,
                "subject_id": operator_id,
                "details": {"why": "wrong", "attempts": attempts},
            },
        )
        work.commit()
    return _wrong() if until is None else _must_wait(until)


def _forget_failures(store: Store, duty: Duty, operator_id: str) -> None:
    with store.unit_of_work(duty) as work:
        set_failures(work.connection, operator_id, 0, None)
        work.record("audit", {"act": PIN_ACCEPTED, "subject_id": operator_id})
        work.commit()


def _attempts(record: PinRecord | None) -> int:
    return 0 if record is None else record.attempts


def _waits_until(attempts: int, now: datetime) -> datetime | None:
    if attempts < FREE_TRIES:
        return None
    return now + _FIRST_WAIT * (1 << min(attempts - FREE_TRIES, _MOST_DOUBLINGS))


def _wrong() -> NotAllowed:
    return NotAllowed(
        "The PIN is not right. Nothing was done. Type it again.",
        "PIN 不对。什么都没有做。请再输一次。",
    )


def _must_wait(until: datetime) -> NotAllowed:
    clock = until.astimezone(LOCAL_ZONE)
    return NotAllowed(
        f"Too many wrong PINs. Nothing was done. Try again after {clock:%H:%M:%S}.",
        f"PIN 错的次数太多。什么都没有做。请在 {clock:%H:%M:%S} 以后再试。",
    )
