# SPDX-License-Identifier: MIT
"""Errands (代办): what a flat asks for, group purchases flat by flat, and what became of them."""

from collections.abc import Sequence
from typing import Any, Final

from gatehouse.db.engine import Store
from gatehouse.db.errand import add_errands, change_errand
from gatehouse.db.queries.errands import errands_with, stored_errand
from gatehouse.db.queries.households import households_at, place_of
from gatehouse.db.queries.incidents import stored_incident
from gatehouse.db.unit_of_work import FactId, UnitOfWork, new_id
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.code_list import CodeList
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.errand import (
    MOST_FLATS,
    MOST_PORTIONS,
    OPEN_STATES,
    ErrandChange,
    ErrandKind,
    ErrandMove,
    ErrandOrder,
    ErrandRecorded,
    ErrandState,
    PurchaseOrder,
    Share,
)
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.errors import Refused
from gatehouse.services.code_book import refuse_strange_code
from gatehouse.services.incident_lookup import no_such_incident

_MOST_NAMED: Final = 5
_MOST_WITH_DOOR: Final = 20
_FROM: Final = {
    ErrandChange.TAKEN: OPEN_STATES,
    ErrandChange.DONE: OPEN_STATES,
    ErrandChange.FAILED: OPEN_STATES,
    ErrandChange.DROPPED: OPEN_STATES,
    ErrandChange.LINKED: OPEN_STATES,
    ErrandChange.UNDONE: frozenset(ErrandState) - {ErrandState.WAITING},
}
"""How an errand must have stood before each change."""
_TO: Final = {
    ErrandChange.TAKEN: ErrandState.IN_HAND,
    ErrandChange.DONE: ErrandState.DONE,
    ErrandChange.FAILED: ErrandState.WAITING,
    ErrandChange.DROPPED: ErrandState.DROPPED,
    ErrandChange.UNDONE: ErrandState.WAITING,
}
_WITH_REASON: Final = frozenset({ErrandChange.FAILED, ErrandChange.DROPPED})


def ask_errand(store: Store, duty: Duty, order: ErrandOrder) -> ErrandRecorded:
    """Note what a flat of the roster asks for; it waits until somebody goes."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        errand_id, fact = ask_within(work, order)
        recorded = _recorded(work, [errand_id], fact)
        work.commit()
    return recorded


def ask_within(work: UnitOfWork, order: ErrandOrder) -> tuple[str, FactId]:
    """Note, as a part of the act of *work*, what a flat asks for; return the errand's id."""
    what = _line(order.what)
    if not what or order.kind is ErrandKind.PURCHASE:
        raise _nothing_asked()
    if place_of(work.connection, order.household_id, None) is None:
        raise Refused(
            "This flat is not in the roster. Nothing was recorded. Choose one from the list.",
            "住户台账里没有这一户。没有登记。请从列表里选。",
        )
    columns = _columns(work, order.household_id, order.kind, what)
    columns |= {"prescribed": _line(order.prescribed), "urgent": order.urgent}
    refuse_strange_code(work.connection, CodeList.ERRAND, order.own_kind, order.kind)
    columns |= {"incident_id": _incident(work, order.incident_id)}
    columns |= {"own_kind": order.own_kind or None}
    (fact,) = add_errands(work, [columns])
    return columns["id"], fact


def order_purchase(store: Store, duty: Duty, order: PurchaseOrder) -> ErrandRecorded:
    """Note a group purchase, all or nothing: each flat of its list gets what it ordered."""
    duty.require(Role.VOLUNTEER)
    what = _line(order.what)
    _check_shares(what, order.shares)
    with store.unit_of_work(duty) as work:
        homes = _homes(work, order.shares)
        purchase_id = new_id()
        rows = [
            _columns(work, home, ErrandKind.PURCHASE, what)
            | {"purchase_id": purchase_id, "portions": share.portions}
            for home, share in zip(homes, order.shares, strict=True)
        ]
        facts = add_errands(work, rows)
        recorded = _recorded(work, [row["id"] for row in rows], facts[-1])
        work.commit()
    return recorded


def move_errand(store: Store, duty: Duty, move: ErrandMove) -> ErrandRecorded:
    """Record what happened to an errand: taken, done, failed, dropped, or ticked by a slip."""
    duty.require(Role.VOLUNTEER)
    reason = _line(move.reason)
    if move.change in _WITH_REASON and not reason:
        raise Refused(
            "The reason is missing. Nothing was recorded. Write in a few words why not.",
            "没写原因。没有登记。请用几个字写明为什么没办成。",
        )
    with store.unit_of_work(duty) as work:
        known = stored_errand(work.connection, move.errand_id)
        if known is None or known["state"] not in _FROM.get(move.change, frozenset()):
            raise _moved_already()
        columns = _linked(work, known, move) or _moved(work, known, move, reason)
        fact = change_errand(work, move.change, columns)
        recorded = _recorded(work, [move.errand_id], fact)
        work.commit()
    return recorded


def _linked(work: UnitOfWork, known: dict[str, Any], move: ErrandMove) -> dict[str, Any] | None:
    """Return the columns of an errand that came of an incident; None where a move says more."""
    if move.change is not ErrandChange.LINKED:
        return None
    if move.incident_id is None:
        raise no_such_incident()
    return {**known, "incident_id": _incident(work, move.incident_id)}


def _incident(work: UnitOfWork, incident_id: str | None) -> str | None:
    """Return the incident that an errand came of, which must be there."""
    if incident_id is not None and stored_incident(work.connection, incident_id) is None:
        raise no_such_incident()
    return incident_id


def _moved(
    work: UnitOfWork, known: dict[str, Any], move: ErrandMove, reason: str
) -> dict[str, Any]:
    """Return the columns after a move; who goes stays known, until it waits again."""
    state = _TO[move.change]
    carrier = _line(move.carrier) or known["carrier"]
    if state in {ErrandState.IN_HAND, ErrandState.DONE}:
        carrier = carrier or work.duty.operator.name
    return {
        **known,
        "state": state.value,
        "carrier": "" if state is ErrandState.WAITING else carrier,
        "settled_at": None if state in OPEN_STATES else work.now,
        "reason": reason if move.change in _WITH_REASON else known["reason"],
    }


def _columns(work: UnitOfWork, home: str, kind: ErrandKind, what: str) -> dict[str, Any]:
    return {
        "id": new_id(),
        "kind": kind.value,
        "purchase_id": "",
        "household_id": home,
        "what": what,
        "prescribed": "",
        "portions": 1,
        "urgent": False,
        "asked_at": work.now,
        "state": ErrandState.WAITING.value,
        "carrier": "",
        "settled_at": None,
        "reason": "",
        "incident_id": None,
        "own_kind": None,
    }


def _check_shares(what: str, shares: Sequence[Share]) -> None:
    if not what or not shares:
        raise _nothing_asked()
    if len(shares) > MOST_FLATS or len({share.door for share in shares}) < len(shares):
        raise Refused(
            f"A list names each flat once, and at most {MOST_FLATS} of them. Nothing was recorded.",
            f"名单里每户写一次，最多 {MOST_FLATS} 户。没有登记。",
        )
    if not all(1 <= share.portions <= MOST_PORTIONS for share in shares):
        raise Refused(
            f"Portions are counted from 1 to {MOST_PORTIONS}. Nothing was recorded. Count again.",
            f"份数要在 1 到 {MOST_PORTIONS} 之间。没有登记。请再数一遍。",
        )


def _homes(work: UnitOfWork, shares: Sequence[Share]) -> list[str]:
    """Return the flat of each share; one that is not in the roster is named in the refusal."""
    found = [_home(work, share.door) for share in shares]
    unknown = [share.door for share, home in zip(shares, found, strict=True) if not home]
    if unknown:
        doors = ", ".join(unknown[:_MOST_NAMED])
        raise Refused(
            f"Not in the roster: {doors}. Nothing was recorded. Mend the list.",
            f"住户台账里没有：{doors}。没有登记。请改名单。",
        )
    return found


def _home(work: UnitOfWork, door: str) -> str:
    rows = households_at(work.connection, door, _MOST_WITH_DOOR)
    return next((row.household_id for row in rows if row.door == door), "")


def _line(text: str) -> str:
    return clean(text, LONGEST_LINE).text


def _nothing_asked() -> Refused:
    return Refused(
        "Nothing is asked for. Nothing was recorded. Write in a few words what is wanted.",
        "没写要什么。没有登记。请用几个字写明。",
    )


def _moved_already() -> Refused:
    return Refused(
        "Somebody has changed this errand already. Nothing was changed. Look at the list again.",
        "这一件别人已经处理过了。什么都没有改动。请再看一眼列表。",
    )


def _recorded(work: UnitOfWork, ids: Sequence[str], fact: FactId) -> ErrandRecorded:
    return ErrandRecorded(
        rows=errands_with(work.connection, ids),
        fact_id=fact.id,
        sequence=fact.sequence,
        changes=Changes.of(Kind.ERRAND),
    )
