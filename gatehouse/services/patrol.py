# SPDX-License-Identifier: MIT
"""Patrols (巡查): walking a check list, and what becomes of what was found."""

from functools import lru_cache
from typing import Final

from gatehouse.db.engine import Store
from gatehouse.db.queries.patrols import patrol_with, patrols_since, stored_mark
from gatehouse.db.unit_of_work import FactId, UnitOfWork, Value, new_id, unstamped
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.errand import ErrandOrder
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean, clean_name
from gatehouse.domain.incident import Concerned, IncidentOrder
from gatehouse.domain.incident_course import IncidentKind
from gatehouse.domain.patrol import (
    MARKING,
    CheckList,
    MarkOrder,
    Patrol,
    PatrolRecorded,
    PatrolStep,
    read_lists,
)
from gatehouse.errors import Refused
from gatehouse.paths import resources
from gatehouse.services.errand import ask_within
from gatehouse.services.incident import report_within

_LONGEST_NAME: Final = 40


@lru_cache(maxsize=1)
def shipped_lists() -> tuple[CheckList, ...]:
    """Return the check lists as they come with the program."""
    return read_lists((resources() / "patrols" / "lists.toml").read_text(encoding="utf-8"))


def begin_patrol(store: Store, duty: Duty, list_code: str, walker: str) -> PatrolRecorded:
    """Begin to walk a check list; without a *walker* whoever is on duty walks."""
    duty.require(Role.VOLUNTEER)
    checklist = known_list(list_code)
    with store.unit_of_work(duty) as work:
        open_ones = patrols_since(work.connection, work.now)
        if any(one.is_open and one.list_code == list_code for one in open_ones):
            raise Refused(
                "This list is being walked already. Nothing was recorded. Go on with that patrol.",
                "这张清单正在巡查。没有重复登记。请接着做那一次。",
            )
        patrol_id = new_id()
        told = _step(work, patrol_id, list_code, PatrolStep.BEGUN)
        told["words"] = checklist.zh
        told["walker"] = clean_name(walker, _LONGEST_NAME).text or work.duty.operator.name
        fact = work.record("patrol_step", told, fact_id=patrol_id)
        recorded = _recorded(work, patrol_id, fact)
        work.commit()
    return recorded


def mark_item(store: Store, duty: Duty, order: MarkOrder) -> PatrolRecorded:
    """Note that an item is in order or not, or take its mark back; a finding has words."""
    duty.require(Role.VOLUNTEER)
    words = clean(order.words, LONGEST_LINE).text
    found = order.step is PatrolStep.FOUND
    if order.step not in MARKING or (found and not words):
        raise Refused(
            "Nobody said what is wrong there. Nothing was recorded. Write it in a few words.",
            "没写是什么问题。没有登记。请用几个字写明。",
        )
    with store.unit_of_work(duty) as work:
        patrol = _walked(work, order.patrol_id)
        if known_list(patrol.list_code).item(order.item) is None:
            raise _no_such_item()
        told = _step(work, patrol.patrol_id, patrol.list_code, order.step)
        fact = work.record("patrol_step", told | {"item": order.item, "words": words})
        recorded = _recorded(work, patrol.patrol_id, fact)
        work.commit()
    return recorded


def finish_patrol(store: Store, duty: Duty, patrol_id: str) -> PatrolRecorded:
    """Finish a patrol, of which every item was looked at."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        patrol = _walked(work, patrol_id)
        left = patrol.left(known_list(patrol.list_code))
        if left:
            raise Refused(
                f"Not looked at yet: {left}. Nothing was recorded. "
                "Tick them, or say what is wrong.",
                f"还有 {left} 项没看。没有登记。请逐项打勾，或者写明问题。",
            )
        told = _step(work, patrol_id, patrol.list_code, PatrolStep.FINISHED)
        recorded = _recorded(work, patrol_id, work.record("patrol_step", told))
        work.commit()
    return recorded


def withdraw_patrol(store: Store, duty: Duty, patrol_id: str, why: str) -> PatrolRecorded:
    """Take a patrol back that nobody walked; with a reason. What was followed up stays."""
    duty.require(Role.VOLUNTEER)
    why = clean(why, LONGEST_LINE).text
    if not why:
        raise Refused(
            "The reason is missing. Nothing was changed. Write in a few words what was wrong.",
            "没写原因。没有改动。请用几个字写明哪里不对。",
        )
    with store.unit_of_work(duty) as work:
        patrol = _known(work, patrol_id)
        told = _step(work, patrol_id, patrol.list_code, PatrolStep.WITHDRAWN)
        fact = work.record("patrol_step", told, reason=why)
        work.commit()
    return _as_recorded(patrol, fact)


def finding_to_incident(
    store: Store, duty: Duty, patrol_id: str, item: str, kind: IncidentKind | None = None
) -> PatrolRecorded:
    """Note an incident of what was found; without a *kind*, of the item's usual one."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        patrol, mark = _finding(work, patrol_id, item)
        looked_at = known_list(patrol.list_code).item(item)
        if looked_at is None:
            raise _no_such_item()
        order = IncidentOrder(
            kind=kind or looked_at.incident,
            concerned=Concerned(place=looked_at.zh),
            note=str(mark["words"]),
        )
        incident = report_within(work, order)
        fact = _follow(work, mark, {"incident_id": incident.card.row.incident_id})
        recorded = _recorded(work, patrol_id, fact, Kind.INCIDENT)
        work.commit()
    return recorded


def finding_to_errand(
    store: Store, duty: Duty, patrol_id: str, item: str, order: ErrandOrder
) -> PatrolRecorded:
    """Note an errand for a flat of what was found."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        _, mark = _finding(work, patrol_id, item)
        errand_id, _ = ask_within(work, order)
        fact = _follow(work, mark, {"errand_id": errand_id})
        recorded = _recorded(work, patrol_id, fact, Kind.ERRAND)
        work.commit()
    return recorded


def known_list(code: str) -> CheckList:
    """Return the check list with that *code*; one that is not shipped is refused."""
    found = next((one for one in shipped_lists() if one.code == code), None)
    if found is None:
        raise Refused(
            "There is no such check list. Nothing was recorded. Choose one from the list.",
            "没有这张巡查清单。没有登记。请从列表里选。",
        )
    return found


def _finding(work: UnitOfWork, patrol_id: str, item: str) -> tuple[Patrol, dict[str, Value]]:
    """Return a patrol with the stored mark of a finding that nobody has followed up."""
    patrol = _known(work, patrol_id)
    mark = stored_mark(work.connection, patrol_id, item)
    if mark is None or mark["step"] != PatrolStep.FOUND.value:
        raise _no_such_item()
    if mark["incident_id"] is not None or mark["errand_id"] is not None:
        raise Refused(
            "Somebody follows this up already. Nothing was recorded. Look at the list again.",
            "这个问题已经有人跟进了。没有重复登记。请再看一眼列表。",
        )
    return patrol, mark


def _follow(work: UnitOfWork, mark: dict[str, Value], link: dict[str, Value]) -> FactId:
    """Record the mark anew with what became of it; it is completed, not corrected."""
    told = {**unstamped(mark), **link}
    return work.record("patrol_step", told, supersedes=str(mark["id"]))


def _step(work: UnitOfWork, patrol_id: str, list_code: str, step: PatrolStep) -> dict[str, Value]:
    return {
        "gate": work.duty.gate,
        "patrol_id": patrol_id,
        "list_code": list_code,
        "step": step,
    }


def _known(work: UnitOfWork, patrol_id: str) -> Patrol:
    patrol = patrol_with(work.connection, patrol_id)
    if patrol is None:
        raise Refused(
            "There is no such patrol any more. Nothing was recorded. Look at the list again.",
            "这次巡查已经没有了。没有登记。请再看一眼列表。",
        )
    return patrol


def _walked(work: UnitOfWork, patrol_id: str) -> Patrol:
    """Return a patrol that is not finished."""
    patrol = _known(work, patrol_id)
    if not patrol.is_open:
        raise Refused(
            "This patrol is finished. Nothing was recorded. Take it back, or begin another one.",
            "这次巡查已经结束。没有登记。请撤回它，或者另起一次。",
        )
    return patrol


def _no_such_item() -> Refused:
    return Refused(
        "Nothing is noted there that is wrong. Nothing was recorded. Look at the list again.",
        "这一项没有记着问题。没有登记。请再看一眼列表。",
    )


def _recorded(work: UnitOfWork, patrol_id: str, fact: FactId, *kinds: Kind) -> PatrolRecorded:
    patrol = patrol_with(work.connection, patrol_id)
    assert patrol is not None, "a patrol is there while it is walked"
    return _as_recorded(patrol, fact, *kinds)


def _as_recorded(patrol: Patrol, fact: FactId, *kinds: Kind) -> PatrolRecorded:
    return PatrolRecorded(
        patrol=patrol,
        fact_id=fact.id,
        sequence=fact.sequence,
        changes=Changes.of(Kind.PATROL, *kinds),
    )
