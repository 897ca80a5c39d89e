# SPDX-License-Identifier: MIT
"""Changing the current row of a supply, with the fact that explains it."""

from collections.abc import Mapping
from typing import Any, Final

from msgspec.structs import asdict
from sqlalchemy import insert, update

from gatehouse.db.queries.supplies import facts_of
from gatehouse.db.tables.supply import supply
from gatehouse.db.unit_of_work import FactId, UnitOfWork, Value, stored
from gatehouse.domain.supply import (
    Stock,
    Supply,
    SupplyChange,
    SupplyMove,
    SupplyTold,
    stock_of,
)

FOLLOWS: Final = frozenset({"id", "stock", "counted", "counted_at"})
"""What no fact tells of a supply: it follows from the moves."""


def add_supply_row(work: UnitOfWork, one: Supply) -> FactId:
    """Add a supply of which there is nothing yet, and record that."""
    work.connection.execute(insert(supply), asdict(one))
    return _record_supply(work, SupplyChange.ADDED, one)


def change_supply_row(work: UnitOfWork, change: SupplyChange, one: Supply) -> FactId:
    """Write down how a supply is now, its stock aside, and record the *change* that made it so."""
    values: dict[str, Any] = {
        name: value for name, value in asdict(one).items() if name not in FOLLOWS
    }
    work.connection.execute(update(supply).where(supply.c.id == one.id).values(values))
    return _record_supply(work, change, one)


def move_supply(work: UnitOfWork, one: Supply, move: SupplyMove) -> FactId:
    """Record a move of the supply *one*, and what is there after it."""
    fact = work.record(
        "supply_change",
        {
            "gate": work.duty.gate,
            "supply_id": one.id,
            "change": move.change,
            "amount": move.amount,
            "whose": move.whose,
        },
    )
    before = Stock(left=one.stock, counted=one.counted, counted_at=one.counted_at)
    told = SupplyTold(
        change_id=fact.id,
        supersedes_id=None,
        change=move.change,
        amount=move.amount,
        at=work.now,
    )
    _keep_stock(work, one.id, before.after(told))
    return fact


def correct_move(
    work: UnitOfWork, move: Mapping[str, Any], amount: int | None, reason: str
) -> FactId:
    """Record that a stored *move* had another *amount*, and what is there by that."""
    said: dict[str, Value] = {name: move[name] for name in ("gate", "supply_id", "change", "whose")}
    fact = work.record(
        "supply_change",
        {**said, "amount": amount},
        happened_at=move["happened_at"],
        supersedes=move["id"],
        reason=reason,
    )
    _keep_stock(work, move["supply_id"], stock_of(facts_of(work.connection, move["supply_id"])))
    return fact


def _keep_stock(work: UnitOfWork, supply_id: str, stock: Stock) -> None:
    values = {
        "stock": stock.left,
        "counted": stock.counted,
        "counted_at": stock.counted_at,
    }
    work.connection.execute(update(supply).where(supply.c.id == supply_id).values(values))


def _record_supply(work: UnitOfWork, change: SupplyChange, one: Supply) -> FactId:
    told = {name: stored(value) for name, value in asdict(one).items() if name not in FOLLOWS}
    return work.record(
        "supply_change",
        {
            "gate": work.duty.gate,
            "supply_id": one.id,
            "change": change,
            "details": {"supply": told},
        },
    )
