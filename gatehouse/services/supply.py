# SPDX-License-Identifier: MIT
"""Supplies (物资): what the post has, what came in and went out, and what was counted."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from msgspec.structs import replace
from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.queries.supplies import (
    all_supplies,
    moves_between,
    standing_move,
    supplies_in_use,
)
from gatehouse.db.supply import (
    add_supply_row,
    change_supply_row,
    correct_move,
    move_supply,
)
from gatehouse.db.unit_of_work import FactId, UnitOfWork, new_id
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.supply import (
    MOST,
    MOVES,
    USUAL,
    NewSupply,
    Supply,
    SupplyChange,
    SupplyCorrection,
    SupplyList,
    SupplyMove,
    SupplyRecorded,
)
from gatehouse.errors import Refused

_SHOWN: Final = timedelta(days=7)
"""How long the list shows what was moved."""
_LONGEST_NAME: Final = 20
_LONGEST_UNIT: Final = 6
_A_MOMENT: Final = timedelta(milliseconds=1)


def supply_list(store: Store, duty: Duty) -> SupplyList:
    """Return what the post has, what is short first, and the moves of the last days."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return _list(connection, duty)


def add_supply(
    store: Store, duty: Duty, new: NewSupply, there: int | None = None
) -> SupplyRecorded:
    """Add a supply, of which so much is *there*, where somebody counted. Asks a leader."""
    duty.require(Role.LEADER)
    _refuse_amount(new.minimum)
    with store.unit_of_work(duty) as work:
        one, fact = _add(work, new, all_supplies(work.connection))
        if there is not None:
            _refuse_amount(there)
            counted = SupplyMove(supply_id=one.id, change=SupplyChange.COUNTED, amount=there)
            fact = move_supply(work, one, counted)
        return _committed(work, fact)


def add_usual_supplies(store: Store, duty: Duty) -> SupplyRecorded:
    """Add what a gate usually has, as far as the post has not; each is to be counted then.

    Open to volunteers: it only saves them the typing of names.
    """
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        names = {one.name for one in all_supplies(work.connection)}
        facts = [_add(work, new, ())[1] for new in USUAL if new.name not in names]
        if not facts:
            raise Refused(
                "The post has all of the usual list. Nothing was added. Add others by their name.",
                "常备清单里的都有了。没有添加。别的请一样一样加。",
            )
        return _committed(work, facts[-1])


def alter_supply(store: Store, duty: Duty, supply_id: str, new: NewSupply) -> SupplyRecorded:
    """Give a supply another name, kind, unit or minimum. Asks a leader."""
    duty.require(Role.LEADER)
    _refuse_amount(new.minimum)
    with store.unit_of_work(duty) as work:
        one = _in_use(work.connection, supply_id)
        others = (other for other in all_supplies(work.connection) if other.id != supply_id)
        named = _checked(new, tuple(others))
        altered = replace(
            one, name=named.name, kind=named.kind, unit=named.unit, minimum=named.minimum
        )
        return _committed(work, change_supply_row(work, SupplyChange.ALTERED, altered))


def retire_supply(store: Store, duty: Duty, supply_id: str) -> SupplyRecorded:
    """Put a supply away: nobody counts it any more. Asks a leader."""
    duty.require(Role.LEADER)
    with store.unit_of_work(duty) as work:
        one = replace(_in_use(work.connection, supply_id), retired_at=work.now)
        return _committed(work, change_supply_row(work, SupplyChange.RETIRED, one))


def record_supply(store: Store, duty: Duty, move: SupplyMove) -> SupplyRecorded:
    """Record that so much was received, given out, spoilt, or counted."""
    duty.require(Role.VOLUNTEER)
    _refuse_amount(move.amount)
    if move.change not in MOVES or (not move.amount and move.change is not SupplyChange.COUNTED):
        raise Refused(
            "Nothing was moved. Nothing was recorded. Write how many.",
            "没写多少。没有登记。请写数量。",
        )
    with store.unit_of_work(duty) as work:
        one = _in_use(work.connection, move.supply_id)
        _refuse_more_than_there(one, move)
        return _committed(work, move_supply(work, one, replace(move, whose=_line(move.whose))))


def correct_supply(store: Store, duty: Duty, order: SupplyCorrection) -> SupplyRecorded:
    """Put the amount of an earlier move right, or take the move back; both stay visible."""
    duty.require(Role.VOLUNTEER)
    reason = _line(order.reason)
    if not reason:
        raise Refused(
            "The reason is missing. Nothing was changed. Write in a few words what was wrong.",
            "没写原因。什么都没有改动。请用几个字写明哪里记错了。",
        )
    _refuse_amount(order.amount or 0)
    with store.unit_of_work(duty) as work:
        move = standing_move(work.connection, order.change_id)
        if move is None:
            raise Refused(
                "This line was put right already. Nothing was changed. Look at the list again.",
                "这一条已经更正过了。什么都没有改动。请再看一眼列表。",
            )
        return _committed(work, correct_move(work, move, order.amount, reason))


def _add(work: UnitOfWork, new: NewSupply, known: Sequence[Supply]) -> tuple[Supply, FactId]:
    named = _checked(new, known)
    one = Supply(
        id=new_id(),
        name=named.name,
        kind=named.kind,
        unit=named.unit,
        minimum=named.minimum,
        stock=0,
        added_at=work.now,
    )
    return one, add_supply_row(work, one)


def _checked(new: NewSupply, known: Sequence[Supply]) -> NewSupply:
    name = clean(new.name, _LONGEST_NAME).text
    if not name:
        raise Refused(
            "A supply needs a name. Nothing was recorded. Write what it is.",
            "物资要有名称。没有登记。请写明是什么。",
        )
    if any(one.in_use and one.name == name for one in known):
        raise Refused(
            f"The post has {name} already. Nothing was recorded. Choose it from the list.",
            f"已经有“{name}”了。没有登记。请从列表里选。",
        )
    return replace(new, name=name, unit=clean(new.unit, _LONGEST_UNIT).text)


def _refuse_amount(amount: int) -> None:
    if not 0 <= amount <= MOST:
        raise Refused(
            f"Amounts go from 0 to {MOST}. Nothing was recorded. Count again.",
            f"数量要在 0 到 {MOST} 之间。没有登记。请再数一遍。",
        )


def _refuse_more_than_there(one: Supply, move: SupplyMove) -> None:
    taken = move.change in {SupplyChange.GIVEN, SupplyChange.SPOILT}
    if taken and move.amount > one.stock:
        raise Refused(
            f"There are only {one.stock} of {one.name} by the record. Nothing was recorded. "
            "Count what is there first.",
            f"按登记“{one.name}”只有 {one.stock}{one.unit}。没有登记。请先清点一遍。",
        )


def _in_use(connection: Connection, supply_id: str) -> Supply:
    found = (one for one in supplies_in_use(connection) if one.id == supply_id)
    one = next(found, None)
    if one is None:
        raise Refused(
            "The post has this supply no more. Nothing was changed. Look at the list again.",
            "这样物资已经停用了。什么都没有改动。请再看一眼列表。",
        )
    return one


def _line(text: str) -> str:
    return clean(text, LONGEST_LINE).text


def _list(connection: Connection, duty: Duty) -> SupplyList:
    now = duty.now()
    used = supplies_in_use(connection)
    return SupplyList(
        supplies=tuple(sorted(used, key=lambda one: not one.is_short)),
        moves=moves_between(connection, now - _SHOWN, now + _A_MOMENT),
    )


def _committed(work: UnitOfWork, fact: FactId) -> SupplyRecorded:
    found = _list(work.connection, work.duty)
    work.commit()
    return SupplyRecorded(
        found=found, fact_id=fact.id, sequence=fact.sequence, changes=Changes.of(Kind.SUPPLY)
    )
