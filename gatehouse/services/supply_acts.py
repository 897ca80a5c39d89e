# SPDX-License-Identifier: MIT
"""Acts with supplies as data; see `gatehouse.services.acts`.

A supply is named by its name, so that an act means the same wherever it is replayed.
"""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from gatehouse.db.engine import Store
from gatehouse.db.queries.supplies import supplies_in_use
from gatehouse.domain.duty import Duty
from gatehouse.domain.supply import (
    NewSupply,
    SupplyChange,
    SupplyCorrection,
    SupplyMove,
    SupplyRecorded,
)
from gatehouse.errors import Refused
from gatehouse.services.supply import (
    add_supply,
    correct_supply,
    record_supply,
    retire_supply,
    supply_list,
)
from gatehouse.services.written_act import Written


class OnSupply(Written, frozen=True, kw_only=True):
    """Something that is done with a supply."""


class AddSupply(OnSupply, frozen=True, kw_only=True, tag="add_supply"):
    """The post gets a supply, of which so much is there."""

    new: NewSupply
    there: int | None = None


class MoveSupply(OnSupply, frozen=True, kw_only=True, tag="move_supply"):
    """Something is received, given out, spoilt, or counted."""

    name: str
    change: SupplyChange
    amount: int
    whose: str = ""


class CorrectSupply(OnSupply, frozen=True, kw_only=True, tag="correct_supply"):
    """The last move of a supply had another amount, or never was."""

    name: str
    amount: int | None
    reason: str


class RetireSupply(OnSupply, frozen=True, kw_only=True, tag="retire_supply"):
    """A supply is put away."""

    name: str


SupplyAct: TypeAlias = AddSupply | MoveSupply | CorrectSupply | RetireSupply


class Supplied(NamedTuple):
    """The fact of an act, and its place."""

    fact_id: str
    sequence: int


def act_with_supply(store: Store, duty: Duty, act: SupplyAct) -> Supplied:
    """Do *act* through its service."""
    done = _done(store, duty, act)
    return Supplied(done.fact_id, done.sequence)


def counted_by_id(store: Store, counted: Mapping[str, int]) -> dict[str, int]:
    """Return what was *counted*, by the ids of the supplies in place of their names."""
    with store.reader() as connection:
        known = {one.name: one.id for one in supplies_in_use(connection)}
    return {known[name]: amount for name, amount in counted.items() if name in known}


def _done(store: Store, duty: Duty, act: SupplyAct) -> SupplyRecorded:
    match act:
        case AddSupply():
            return add_supply(store, duty, act.new, act.there)
        case MoveSupply():
            move = SupplyMove(
                supply_id=_called(store, duty, act.name),
                change=act.change,
                amount=act.amount,
                whose=act.whose,
            )
            return record_supply(store, duty, move)
        case CorrectSupply():
            correction = SupplyCorrection(
                change_id=_last_move(store, duty, act.name), amount=act.amount, reason=act.reason
            )
            return correct_supply(store, duty, correction)
        case RetireSupply():
            return retire_supply(store, duty, _called(store, duty, act.name))


def _called(store: Store, duty: Duty, name: str) -> str:
    found = supply_list(store, duty).supplies
    supply_id = next((one.id for one in found if one.name == name), None)
    if supply_id is None:
        raise Refused(
            f"The post has no supply {name}. Nothing was recorded. Add it first.",
            f"本岗没有物资“{name}”。没有登记。请先添加。",
        )
    return supply_id


def _last_move(store: Store, duty: Duty, name: str) -> str:
    moves = supply_list(store, duty).moves
    return next((move.change_id for move in reversed(moves) if move.name == name), "")
