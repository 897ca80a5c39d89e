# SPDX-License-Identifier: MIT
"""Test rounds (检测轮次): opening one, ticking its people, and closing it."""

from typing import Any

from gatehouse.db.engine import Store
from gatehouse.db.queries.rounds import (
    StandingTick,
    flats_in_round,
    homes_of,
    next_number,
    one_round,
    progress_of,
    standing_ticks,
    stored_round,
)
from gatehouse.db.test_round import add_round, change_round
from gatehouse.db.unit_of_work import FactId, UnitOfWork, Value, new_id
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.identity.cleaning import clean
from gatehouse.domain.test_round import (
    LONGEST_ROUND_NAME,
    RoundChange,
    RoundOrder,
    RoundRecorded,
    TickOrder,
    TickResult,
    TicksRecorded,
)
from gatehouse.errors import Refused

TAKEN_BACK = "撤回"
TICKED_AGAIN = "改"
"""Why a tick supersedes another, as the book keeps it."""


def open_round(store: Store, duty: Duty, order: RoundOrder) -> RoundRecorded:
    """Open a round today for everybody in its scope; whoever moves in later is in it too."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        scope, today = order.scope, local_day(work.now)
        columns = {
            "id": new_id(),
            "name": clean(order.name, LONGEST_ROUND_NAME).text,
            "number": next_number(work.connection, today),
            "day": today,
            "phase": scope.phase,
            "building": scope.building,
            "unit": scope.unit,
            "floor": scope.floor,
            "household_id": scope.household_id,
            "opened_at": work.now,
            "closed_at": None,
            **dict.fromkeys(("flats", "flats_done", "people", "done"), 0),
        }
        round_id = str(columns["id"])
        if not flats_in_round(work.connection, round_id, scope):
            raise Refused(
                "Nobody of the roster lives there. No round was opened. Choose another part.",
                "住户台账里这一处没有人。没有开轮次。请换一个范围。",
            )
        fact = add_round(work, columns)
        recorded = _recorded(work, round_id, fact)
        work.commit()
    return recorded


def close_round(store: Store, duty: Duty, round_id: str) -> RoundRecorded:
    """Close a round; how far it was is kept as it is now."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        known = _open(work, round_id)
        row = one_round(work.connection, round_id)
        assert row is not None, "a stored round is listed"
        progress = progress_of(flats_in_round(work.connection, round_id, row.scope))
        closed = {
            "closed_at": work.now,
            "flats": progress.flats,
            "flats_done": progress.flats_done,
            "people": progress.people,
            "done": progress.done,
        }
        fact = change_round(work, RoundChange.CLOSED, {**known, **closed})
        recorded = _recorded(work, round_id, fact)
        work.commit()
    return recorded


def tick(store: Store, duty: Duty, order: TickOrder) -> TicksRecorded:
    """Tick people of a round, or take their ticks back; who has that tick already keeps it.

    Another tick of somebody supersedes the one before.
    """
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        facts = tick_within(work, order)
        if not facts:
            raise _nothing_to_tick()
        work.commit()
    changes = Changes.of(Kind.TEST_ROUND, ids=(order.round_id,))
    return TicksRecorded(len(facts), facts[-1].sequence, changes)


def tick_within(work: UnitOfWork, order: TickOrder) -> list[FactId]:
    """Record, as a part of the act of *work*, the ticks of people of a round."""
    _open(work, order.round_id)
    people = list(dict.fromkeys(order.person_ids))
    standing = standing_ticks(work.connection, order.round_id, people)
    homes = homes_of(work.connection, people)
    facts = [
        _columns(work, order, person_id, homes[person_id], standing.get(person_id))
        for person_id in people
        if person_id in homes and _is_new(order.result, standing.get(person_id))
    ]
    return work.record_many("test_tick", facts)


def _is_new(result: TickResult, standing: StandingTick | None) -> bool:
    """Whether a tick says another thing than what stands; what was taken back says nothing."""
    said = TickResult.WITHDRAWN if standing is None else standing.result
    return said is not result


def _columns(
    work: UnitOfWork,
    order: TickOrder,
    person_id: str,
    household_id: str,
    standing: StandingTick | None,
) -> dict[str, Value]:
    ticked: dict[str, Value] = {
        "gate": work.duty.gate,
        "round_id": order.round_id,
        "person_id": person_id,
        "household_id": household_id,
        "result": order.result,
    }
    if standing is not None:
        back = order.result is TickResult.WITHDRAWN
        ticked["supersedes_id"] = standing.fact_id
        ticked["supersedes_reason"] = TAKEN_BACK if back else TICKED_AGAIN
    return ticked


def _open(work: UnitOfWork, round_id: str) -> dict[str, Any]:
    known = stored_round(work.connection, round_id)
    if known is None or known["closed_at"] is not None:
        raise Refused(
            "This round is closed or is not there. Nothing was recorded. Look at the list again.",
            "这一轮已经结束，或者没有这一轮。没有登记。请再看一眼列表。",
        )
    return known


def _nothing_to_tick() -> Refused:
    return Refused(
        "These people are ticked so already, or moved out. Nothing was recorded. Look again.",
        "这些人已经是这样登记的，或者搬走了。没有重复登记。请再看一眼。",
    )


def _recorded(work: UnitOfWork, round_id: str, fact: FactId) -> RoundRecorded:
    row = one_round(work.connection, round_id)
    assert row is not None, "it was written a moment ago"
    changes = Changes.of(Kind.TEST_ROUND, ids=(round_id,))
    return RoundRecorded(row, fact.sequence, changes)
