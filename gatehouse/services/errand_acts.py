# SPDX-License-Identifier: MIT
"""Acts on errands as data; see `gatehouse.services.acts`."""

from collections.abc import Mapping
from typing import Final, NamedTuple, TypeAlias

from msgspec.structs import replace

from gatehouse.db.engine import Store
from gatehouse.db.queries.errands import errand_of_purchase
from gatehouse.db.queries.households import households_at
from gatehouse.domain.duty import Duty
from gatehouse.domain.errand import (
    ErrandChange,
    ErrandKind,
    ErrandMove,
    ErrandOrder,
    ErrandRecorded,
    PurchaseOrder,
)
from gatehouse.services.errand import ask_errand, move_errand, order_purchase
from gatehouse.services.task_acts import TaskAct, act_on_task, with_tasks_called
from gatehouse.services.upkeep_acts import UpkeepAct, act_of_upkeep
from gatehouse.services.written_act import Written

_MOST_WITH_DOOR: Final = 20


class AskErrand(Written, frozen=True, kw_only=True, tag="ask_errand"):
    """A flat asks for something; *incident* is the one that it came of."""

    door: str
    kind: ErrandKind
    what: str
    prescribed: str = ""
    urgent: bool = False
    incident: str | None = None


class OrderPurchase(Written, frozen=True, kw_only=True, tag="order_purchase"):
    """A group purchase is noted with its list."""

    order: PurchaseOrder


class MoveErrand(Written, frozen=True, kw_only=True, tag="move_errand"):
    """Something happened to an errand; of a group purchase *door* says to which flat's share."""

    errand: str
    change: ErrandChange
    door: str = ""
    carrier: str = ""
    reason: str = ""
    incident: str | None = None


ErrandAct: TypeAlias = AskErrand | OrderPurchase | MoveErrand | TaskAct | UpkeepAct


class ErrandDone(NamedTuple):
    """The last fact of an act, its place, and the errand, group purchase, task or notice."""

    fact_id: str
    sequence: int
    errand_id: str


def act_on_errand(store: Store, duty: Duty, act: ErrandAct) -> ErrandDone:
    """Do *act* through its service."""
    if isinstance(act, TaskAct):
        made, fact_id, sequence = act_on_task(store, duty, act)
        return ErrandDone(fact_id, sequence, made)
    if isinstance(act, UpkeepAct):
        kept = act_of_upkeep(store, duty, act)
        return ErrandDone(kept.fact_id, kept.sequence, "")
    done = _recorded(store, duty, act)
    row = done.rows[0]
    return ErrandDone(done.fact_id, done.sequence, row.purchase_id or row.errand_id)


def with_errands_called(
    act: ErrandAct, errands: Mapping[str, str], incidents: Mapping[str, str]
) -> ErrandAct:
    """Return *act* with what has another name in *errands* or *incidents* called by that name."""
    if isinstance(act, TaskAct):
        return with_tasks_called(act, errands)
    if isinstance(act, MoveErrand):
        act = replace(act, errand=errands.get(act.errand, act.errand))
    if isinstance(act, AskErrand | MoveErrand) and act.incident is not None:
        return replace(act, incident=incidents.get(act.incident, act.incident))
    return act


def _recorded(
    store: Store, duty: Duty, act: AskErrand | OrderPurchase | MoveErrand
) -> ErrandRecorded:
    match act:
        case AskErrand():
            order = ErrandOrder(
                household_id=_flat(store, act.door),
                kind=act.kind,
                what=act.what,
                prescribed=act.prescribed,
                urgent=act.urgent,
                incident_id=act.incident,
            )
            return ask_errand(store, duty, order)
        case OrderPurchase():
            return order_purchase(store, duty, act.order)
        case MoveErrand():
            move = ErrandMove(
                errand_id=_errand(store, act),
                change=act.change,
                carrier=act.carrier,
                reason=act.reason,
                incident_id=act.incident,
            )
            return move_errand(store, duty, move)


def _flat(store: Store, door: str) -> str:
    """Return the flat with just that door; nothing, which is refused, where there is none."""
    with store.reader() as connection:
        found = households_at(connection, door, _MOST_WITH_DOOR)
    return next((row.household_id for row in found if row.door == door), "")


def _errand(store: Store, act: MoveErrand) -> str:
    """Return the errand that is meant: itself, or the share of a flat."""
    if not act.door:
        return act.errand
    with store.reader() as connection:
        return errand_of_purchase(connection, act.errand, act.door) or ""
