# SPDX-License-Identifier: MIT
"""What is to be done again and again (例行): areas to be disinfected, lists to be walked."""

from typing import Any, Final

from gatehouse.db.engine import Store
from gatehouse.db.queries.routines import routines_now, stored_routine
from gatehouse.db.routine import add_routine, change_routine
from gatehouse.db.unit_of_work import FactId, UnitOfWork, new_id
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.routine import (
    MOST_ROUTINES,
    HowOften,
    RoutineChange,
    RoutineOrder,
    RoutineRecorded,
)
from gatehouse.errors import Refused

_MOST_TIMES: Final = 24
_MOST_DAYS: Final = 31


def set_routine(store: Store, duty: Duty, order: RoutineOrder) -> RoutineRecorded:
    """Say how often an area is disinfected or a list walked; one that is known is changed."""
    duty.require(Role.VOLUNTEER)
    _refuse_strange_frequency(order.often)
    name = clean(order.name, LONGEST_LINE).text
    with store.unit_of_work(duty) as work:
        used = routines_now(work.connection, order.kind, work.now)
        known = next((one for one in used if one.name == name), None)
        if not name or (known is None and len(used) >= MOST_ROUTINES):
            raise Refused(
                f"A routine has a name, and a post has at most {MOST_ROUTINES}. "
                "Nothing was recorded. Write where.",
                f"要写上是哪里，最多 {MOST_ROUTINES} 处。没有登记。请写上。",
            )
        if known is None:
            recorded = _add(work, order, name)
        else:
            recorded = _change(work, known.routine_id, order.often)
        work.commit()
    return recorded


def remove_routine(store: Store, duty: Duty, routine_id: str, why: str) -> RoutineRecorded:
    """Say that an area or a list belongs to the post's routines no more; with a reason."""
    duty.require(Role.VOLUNTEER)
    why = clean(why, LONGEST_LINE).text
    if not why:
        raise Refused(
            "The reason is missing. Nothing was changed. Write in a few words why.",
            "没写原因。没有改动。请用几个字写明为什么。",
        )
    with store.unit_of_work(duty) as work:
        known = _known(work, routine_id)
        removed = known | {"removed_at": work.now}
        fact = change_routine(work, RoutineChange.REMOVED, removed, reason=why)
        work.commit()
    return _recorded(routine_id, fact)


def _add(work: UnitOfWork, order: RoutineOrder, name: str) -> RoutineRecorded:
    columns = {
        "id": new_id(),
        "kind": order.kind.value,
        "name": name,
        "times": order.often.times,
        "days": order.often.days,
        "added_at": work.now,
        "removed_at": None,
    }
    return _recorded(str(columns["id"]), add_routine(work, columns))


def _change(work: UnitOfWork, routine_id: str, often: HowOften) -> RoutineRecorded:
    known = _known(work, routine_id) | {"times": often.times, "days": often.days}
    return _recorded(routine_id, change_routine(work, RoutineChange.CHANGED, known))


def _known(work: UnitOfWork, routine_id: str) -> dict[str, Any]:
    known = stored_routine(work.connection, routine_id)
    if known is None or known["removed_at"] is not None:
        raise Refused(
            "Somebody has taken it off the list already. Nothing was changed. "
            "Look at the list again.",
            "别人已经把它从列表里去掉了。什么都没有改动。请再看一眼列表。",
        )
    return known


def _refuse_strange_frequency(often: HowOften) -> None:
    if 0 <= often.times <= _MOST_TIMES and 1 <= often.days <= _MOST_DAYS:
        return
    raise Refused(
        "Nothing is done so often. Nothing was recorded. Choose how often it is to be done.",
        "没有这样的次数。没有登记。请重新选多久一次。",
    )


def _recorded(routine_id: str, fact: FactId) -> RoutineRecorded:
    return RoutineRecorded(
        routine_id=routine_id,
        fact_id=fact.id,
        sequence=fact.sequence,
        changes=Changes.of(Kind.ROUTINE),
    )
