# SPDX-License-Identifier: MIT
"""The roll of operators (值班人员名册): the administrator adds, changes and ends them.

Nobody is deleted, since facts bear their names; whoever serves no more may be taken on again.
"""

from collections.abc import Iterable
from typing import Final

from msgspec.structs import replace

from gatehouse.db.engine import Store
from gatehouse.db.operators import add_operator, change_operator, set_failures, set_pin
from gatehouse.db.queries.gate_reach import known_gates
from gatehouse.db.queries.operator_changes import operator_changes
from gatehouse.db.queries.operators import operator_details
from gatehouse.db.unit_of_work import UnitOfWork, new_id
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Operator, Role
from gatehouse.domain.identity.cleaning import clean_name
from gatehouse.domain.operator_change import (
    OperatorChange,
    OperatorDetail,
    OperatorOrder,
    OperatorWritten,
)
from gatehouse.domain.undoing import UNDONE, change_to_undo
from gatehouse.errors import Refused
from gatehouse.services.operator import hash_pin
from gatehouse.services.post import OPERATOR_ADDED
from gatehouse.services.sign_in import PIN_SET

OPERATOR_CHANGED = "operator_changed"
PIN_ENDED = "pin_ended"
_LONGEST_NAME: Final = 40


def operators(store: Store, duty: Duty) -> tuple[OperatorDetail, ...]:
    """Return every operator, those who serve first."""
    duty.require(Role.ADMINISTRATOR)
    with store.reader() as connection:
        return operator_details(connection)


def roll_changes(store: Store, duty: Duty) -> tuple[OperatorChange, ...]:
    """Return how the roll was changed, the newest first."""
    duty.require(Role.ADMINISTRATOR)
    with store.reader() as connection:
        return operator_changes(connection)


def write_operator(store: Store, duty: Duty, order: OperatorOrder) -> OperatorWritten:
    """Add somebody, or change what somebody is called, may do, or whether they serve.

    Raises:
        Refused: no name, no role, the name of somebody else who serves, rights without a PIN, or
            a post that would be left without an administrator; nothing was changed.
    """
    duty.require(Role.ADMINISTRATOR)
    pin_hash = hash_pin(order.pin) if order.pin else ""
    with store.unit_of_work(duty) as work:
        roll = operator_details(work.connection)
        wanted = _wanted(order)
        theirs = _gates_of(order, known_gates(work.connection))
        _refuse_unsound(duty, order, wanted, roll)
        if not order.operator_id:
            _add(work, wanted, theirs)
        elif not _is_so(_known(roll, wanted.id), wanted, serves=order.serves, gates=theirs):
            _change(work, wanted, serves=order.serves, gates=theirs)
        elif not pin_hash:
            raise Refused(
                "It stands so already. Nothing was changed. Write what is to be different.",
                "本来就是这样。什么都没有改动。请先改内容再保存。",
            )
        if pin_hash:
            _set_pin(work, wanted.id, pin_hash)
        work.commit()
    return OperatorWritten(wanted.id, Changes.of(Kind.OPERATOR, ids=(wanted.id,)))


def undo_operator(store: Store, duty: Duty, change_id: str) -> OperatorWritten:
    """Make somebody what they were before *change_id*, the last change of them that stands.

    Whoever was added by it serves no more. A PIN is never brought back.

    Raises:
        Refused: it was changed again since then, or what stood before cannot stand any more.
    """
    duty.require(Role.ADMINISTRATOR)
    with store.unit_of_work(duty) as work:
        change = change_to_undo(operator_changes(work.connection), change_id)
        told = change.before or replace(change.after, serves=False)
        order = OperatorOrder(
            name=told.name,
            roles=frozenset(told.roles),
            operator_id=change.operator_id,
            serves=told.serves,
            gates=told.gates,
        )
        wanted, roll = _wanted(order), operator_details(work.connection)
        _refuse_unsound(duty, order, wanted, roll)
        there = {*known_gates(work.connection), *_known(roll, wanted.id).gates}
        _refuse_gone([gate for gate in told.gates if gate not in there])
        _change(work, wanted, serves=told.serves, gates=told.gates, undoes=change_id)
        work.commit()
    return OperatorWritten(wanted.id, Changes.of(Kind.OPERATOR, ids=(wanted.id,)))


def end_pin(store: Store, duty: Duty, operator_id: str) -> OperatorWritten:
    """Take a volunteer's forgotten PIN away: they choose a new one when they sign in."""
    duty.require(Role.ADMINISTRATOR)
    with store.unit_of_work(duty) as work:
        found = _known(operator_details(work.connection), operator_id)
        if set(found.roles) - {Role.VOLUNTEER}:
            raise _rights_without_pin()
        set_pin(work.connection, operator_id, "")
        set_failures(work.connection, operator_id, 0, None)
        work.record("audit", {"act": PIN_ENDED, "subject_id": operator_id})
        work.commit()
    return OperatorWritten(operator_id, Changes.of(Kind.OPERATOR, ids=(operator_id,)))


def _wanted(order: OperatorOrder) -> Operator:
    name = clean_name(order.name, _LONGEST_NAME).text
    if not name or not order.roles:
        raise Refused(
            "A name and a role are needed. Nothing was changed. Write the name, choose a role.",
            "姓名和角色都要有。什么都没有改动。请写姓名、选角色。",
        )
    return Operator(order.operator_id or new_id(), name, order.roles)


def _refuse_unsound(
    duty: Duty, order: OperatorOrder, wanted: Operator, roll: tuple[OperatorDetail, ...]
) -> None:
    others = [one for one in roll if one.operator_id != wanted.id and one.serves]
    before = _known(roll, order.operator_id) if order.operator_id else None
    if order.serves and any(one.name == wanted.name for one in others):
        raise Refused(
            f"{wanted.name} is on the roll already. Nothing was changed. "
            "Add something to the name that tells the two apart.",
            f"名册里已经有{wanted.name}。什么都没有改动。请在姓名后加上能区分的字。",
        )
    if not order.serves and wanted.id == duty.operator.id:
        raise Refused(
            "You are on duty yourself. Nothing was changed. Let another administrator do it.",
            "您自己正在值班。什么都没有改动。请让另一位管理员来改。",
        )
    if not _is_administered(order, wanted, others):
        raise Refused(
            "The post would have no administrator. Nothing was changed. Name another one first.",
            "这样卡点就没有管理员了。什么都没有改动。请先定下另一位管理员。",
        )
    has_pin = bool(order.pin) or (before is not None and before.has_pin)
    if order.serves and wanted.roles - {Role.VOLUNTEER} and not has_pin:
        raise _rights_without_pin()


def _is_administered(
    order: OperatorOrder, wanted: Operator, others: Iterable[OperatorDetail]
) -> bool:
    stays = order.serves and Role.ADMINISTRATOR in wanted.roles
    return stays or any(Role.ADMINISTRATOR in one.roles for one in others)


def _rights_without_pin() -> Refused:
    return Refused(
        "A leader or an administrator needs a PIN. Nothing was changed. Let them type six digits.",
        "带班负责人和管理员要有 PIN。什么都没有改动。请本人输入六位数字。",
    )


def _known(roll: tuple[OperatorDetail, ...], operator_id: str) -> OperatorDetail:
    for one in roll:
        if one.operator_id == operator_id:
            return one
    raise Refused(
        "There is no such operator. Nothing was changed. Choose one from the list.",
        "没有这位值班人员。什么都没有改动。请从名册里选。",
    )


def _gates_of(order: OperatorOrder, known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the gates of an order as the post lists them, without those it no longer has."""
    return tuple(gate for gate in known if gate in order.gates)


def _refuse_gone(gone: list[str]) -> None:
    """Refuse to bring back gates that are *gone*: who had no other would serve at any gate."""
    if gone:
        raise Refused(
            f"{', '.join(gone)}: no gate of the post any more, so serving there cannot be brought "
            "back. Nothing was changed. Put it on the list of gates again, or choose other gates.",
            f"卡点名单里已经没有{'、'.join(gone)}，没法改回在那里值班。什么都没有改动。"
            "请先把它加回名单，或者另选卡点。",
        )


def _add(work: UnitOfWork, added: Operator, gates: tuple[str, ...]) -> None:
    add_operator(work.connection, added, pin_hash="", gates=gates)
    details = {"name": added.name, "roles": sorted(added.roles), "gates": list(gates)}
    work.record("audit", {"act": OPERATOR_ADDED, "subject_id": added.id, "details": details})


def _is_so(
    stands: OperatorDetail, wanted: Operator, *, serves: bool, gates: tuple[str, ...]
) -> bool:
    """Whether all but the PIN is as it is wanted already."""
    least = {Role.VOLUNTEER}
    there = (stands.name, least.union(stands.roles), stands.serves, stands.gates)
    return there == (wanted.name, least | wanted.roles, serves, gates)


def _change(
    work: UnitOfWork,
    changed: Operator,
    *,
    serves: bool,
    gates: tuple[str, ...],
    undoes: str | None = None,
) -> None:
    change_operator(work.connection, changed, serves=serves, gates=gates)
    details = {
        "name": changed.name,
        "roles": sorted(changed.roles),
        "active": int(serves),
        "gates": list(gates),
    }
    work.record(
        "audit",
        {"act": OPERATOR_CHANGED, "subject_id": changed.id, "details": details},
        supersedes=undoes,
        reason=UNDONE.zh if undoes else "",
    )


def _set_pin(work: UnitOfWork, operator_id: str, pin_hash: str) -> None:
    set_pin(work.connection, operator_id, pin_hash)
    set_failures(work.connection, operator_id, 0, None)
    work.record("audit", {"act": PIN_SET, "subject_id": operator_id})
