# SPDX-License-Identifier: MIT
"""Signing in at the window, and locking it: who is on duty within the open shift.

A shift belongs to whoever opened it; its facts bear the name of whoever is signed in. While the
window is locked nobody is, and what must not wait (an emergency) is told of `UNKNOWN`.
"""

from msgspec.structs import replace

from gatehouse.db.engine import Store
from gatehouse.db.keys import StoreKey
from gatehouse.db.operators import add_operator, set_failures, set_pin
from gatehouse.db.queries.gate_reach import known_gates
from gatehouse.db.queries.operators import (
    PinRecord,
    known_operator,
    last_sign_in,
    pin_record,
    serving_operators,
)
from gatehouse.db.unit_of_work import UnitOfWork
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Operator, Role
from gatehouse.domain.sign_in import (
    UNKNOWN,
    LockReason,
    NewPin,
    OnDuty,
    RecoveredPin,
    Serving,
    SignIn,
)
from gatehouse.errors import NotAllowed, Refused
from gatehouse.services.operator import check_pin, hash_pin
from gatehouse.services.post import OPERATOR_ADDED

SIGNED_IN = "signed_in"
LOCKED = "locked"
PIN_SET = "pin_set"
PIN_RECOVERED = "pin_recovered"


def serving(store: Store, duty: Duty) -> tuple[Serving, ...]:
    """Return who may sign in, those of the gate of now first, each part by name."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        found = serving_operators(connection)
    return tuple(sorted(found, key=lambda one: not one.serves_at(duty.gate)))


def on_duty_now(store: Store, duty: Duty) -> Duty:
    """Return *duty* in the hands of whoever signed in last within its shift, or of nobody.

    It is at the gate that they chose, if the post still knows that.
    """
    with store.reader() as connection:
        last = last_sign_in(connection, duty.shift_id)
        if last is None:
            return duty
        there = last.gate if last.gate in known_gates(connection) else duty.gate
        found = UNKNOWN if last.act == LOCKED else known_operator(connection, last.operator_id)
    return duty if found is None else replace(duty, operator=found, gate=there)


def gates(store: Store, duty: Duty) -> tuple[str, ...]:
    """Return the gates that somebody may serve at: the post's own first, then by name."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return known_gates(connection)


def lock(store: Store, duty: Duty, reason: LockReason) -> OnDuty:
    """Lock the window: from now on nobody is on duty. A window is locked once."""
    if duty.operator.id == UNKNOWN.id:
        return OnDuty(duty, Changes.of())
    with store.unit_of_work(duty) as work:
        _enrol_unknown(work)
        work.record(
            "audit",
            {
                "act": LOCKED,
                "subject_id": duty.operator.id,
                "details": {"why": reason.value, "gate": duty.gate},
            },
        )
        work.commit()
    return OnDuty(replace(duty, operator=UNKNOWN), Changes.of(Kind.OPERATOR))


def sign_in(store: Store, duty: Duty, who: SignIn) -> OnDuty:
    """Put *who* on duty within the open shift, at the gate they chose: facts carry it from now on.

    A volunteer without a PIN signs in by name, as at a handover: a name alone gives no rights.

    Raises:
        NotAllowed: the PIN is wrong, or has been too often.
        Refused: nobody of that name serves, somebody with rights has no PIN, or there is no such
            gate.
    """
    there = _known_gate(store, who.gate or duty.gate)
    operator = _proved(store, duty, who)
    theirs = replace(duty, operator=operator, gate=there)
    with store.unit_of_work(theirs) as work:
        work.record(
            "audit",
            {"act": SIGNED_IN, "subject_id": operator.id, "details": {"gate": there}},
        )
        work.commit()
    return OnDuty(theirs, Changes.of(Kind.OPERATOR))


def choose_pin(store: Store, duty: Duty, order: NewPin) -> None:
    """Set the PIN of an operator who types the one until now, or has none yet."""
    pin_hash = hash_pin(order.new_pin)
    operator = _proved(store, duty, SignIn(order.operator_id, order.pin))
    with store.unit_of_work(duty) as work:
        set_pin(work.connection, operator.id, pin_hash)
        set_failures(work.connection, operator.id, 0, None)
        work.record("audit", {"act": PIN_SET, "subject_id": operator.id})
        work.commit()


def recover_pin(store: Store, duty: Duty, order: RecoveredPin) -> None:
    """Set the PIN of an operator by the recovery key of the store.

    Whoever holds the sheet of paper could open the file anyhow.

    Raises:
        WrongUse: what was typed is no recovery key.
        NotAllowed: it is that of another store.
    """
    pin_hash = hash_pin(order.new_pin)
    if StoreKey.from_recovery(order.recovery_key) != store.readable.key:
        raise NotAllowed(
            "This recovery key belongs to another register. Nothing was changed. "
            "Take the sheet that was printed for this one.",
            "这把恢复钥匙不是这份登记的。什么都没有改动。请用本登记打印的那一张。",
        )
    operator = _serving(store, order.operator_id).operator
    with store.unit_of_work(duty) as work:
        set_pin(work.connection, operator.id, pin_hash)
        set_failures(work.connection, operator.id, 0, None)
        work.record("audit", {"act": PIN_RECOVERED, "subject_id": operator.id})
        work.commit()


def _known_gate(store: Store, gate: str) -> str:
    with store.reader() as connection:
        known = known_gates(connection)
    if gate not in known:
        raise Refused(
            "The post has no such gate any more. Nobody was signed in. Choose another one.",
            "已经没有这个卡点了。没有登录。请选别的卡点。",
        )
    return gate


def _proved(store: Store, duty: Duty, who: SignIn) -> Operator:
    record = _serving(store, who.operator_id)
    if record.pin_hash:
        check_pin(store, duty, who.operator_id, who.pin, *Role)
    elif record.operator.roles - {Role.VOLUNTEER}:
        raise Refused(
            "This person has rights but no PIN yet. Nobody was signed in. "
            "An administrator sets the PIN in settings; the recovery key sets it here.",
            "这个人有权限，但还没有 PIN。没有登录。请管理员在设置里设 PIN，或在这里用恢复钥匙设。",
        )
    return record.operator


def _serving(store: Store, operator_id: str) -> PinRecord:
    with store.reader() as connection:
        record = pin_record(connection, operator_id)
    if record is None or not record.active:
        raise Refused(
            "This person does not serve here any more. Nobody was signed in. Choose another name.",
            "这个人已经不在这里值班了。没有登录。请选别的名字。",
        )
    return record


def _enrol_unknown(work: UnitOfWork) -> None:
    """Write `UNKNOWN` down the first time: whoever acts is in the list of operators."""
    if known_operator(work.connection, UNKNOWN.id) is None:
        add_operator(work.connection, UNKNOWN, pin_hash="", serves=False)
        details = {"name": UNKNOWN.name, "roles": [], "active": 0}
        work.record("audit", {"act": OPERATOR_ADDED, "subject_id": UNKNOWN.id, "details": details})
