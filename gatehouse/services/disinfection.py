# SPDX-License-Identifier: MIT
"""Disinfection (消杀) of areas and of the parcels on the shelf: done, looked at, put right."""

from datetime import datetime
from functools import lru_cache
from typing import Any, Final

from gatehouse.db.engine import Store
from gatehouse.db.parcel import change_parcel
from gatehouse.db.queries.disinfections import disinfection_with, standing_disinfection
from gatehouse.db.queries.parcels import parcels_disinfected_at
from gatehouse.db.queries.routines import stored_routine
from gatehouse.db.unit_of_work import FactId, UnitOfWork, unstamped
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.disinfection import (
    PARCELS_AREA,
    Agent,
    Disinfected,
    DisinfectionCorrection,
    DisinfectionRecorded,
    merged,
    read_agents,
)
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean, clean_name
from gatehouse.domain.parcel import ParcelChange, ParcelsDisinfected
from gatehouse.errors import Refused
from gatehouse.paths import resources
from gatehouse.services.moment import refuse_strange_moment

_LONGEST_NAME: Final = 40


@lru_cache(maxsize=1)
def shipped_agents() -> tuple[Agent, ...]:
    """Return the usual agents as they come with the program."""
    return read_agents((resources() / "disinfection" / "agents.toml").read_text(encoding="utf-8"))


def disinfect_area(store: Store, duty: Duty, order: Disinfected) -> DisinfectionRecorded:
    """Note that an area was disinfected: one of the post's, or any other."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        at = _moment(work, order.happened_at)
        if order.ended_at is not None:
            _refuse_strange_end(work, at, order.ended_at)
        told = {
            "gate": work.duty.gate,
            "routine_id": order.routine_id,
            "area": _area(work, order),
            **_used(order.agent, order.strength, order.done_by),
            "checked_by": _name(order.checked_by),
            "ended_at": order.ended_at,
            "back_filled": at != work.now,
        }
        fact = work.record("disinfection", told, happened_at=at)
        recorded = _recorded(work, fact)
        work.commit()
    return recorded


def check_disinfection(
    store: Store, duty: Duty, fact_id: str, checked_by: str
) -> DisinfectionRecorded:
    """Note who looked at what was disinfected: the record is completed, not corrected."""
    duty.require(Role.VOLUNTEER)
    who = _name(checked_by)
    with store.unit_of_work(duty) as work:
        old = _standing(work, fact_id)
        if not who or who == old["done_by"]:
            raise Refused(
                "Somebody else than who did it looks at it. Nothing was recorded. Write who did.",
                "检查人要写，而且不能是消杀的人自己。没有登记。请写谁检查的。",
            )
        fact = _again(work, old, {**unstamped(old), "checked_by": who}, "")
        recorded = _recorded(work, fact)
        work.commit()
    return recorded


def correct_disinfection(
    store: Store, duty: Duty, fact_id: str, correction: DisinfectionCorrection
) -> DisinfectionRecorded:
    """Put right what was written of a disinfection, or take it back; with a reason."""
    duty.require(Role.VOLUNTEER)
    why = _line(correction.why)
    if not why:
        raise Refused(
            "The reason is missing. Nothing was changed. Write in a few words what was wrong.",
            "没写原因。没有改动。请用几个字写明哪里不对。",
        )
    with store.unit_of_work(duty) as work:
        old = _standing(work, fact_id)
        told = merged(unstamped(old), correction)
        told |= _used(told["agent"], told["strength"] or "", told["done_by"])
        fact = _again(work, old, told, why)
        if correction.withdrawn and old["pieces"] is not None:
            _put_back_parcels(work, old["happened_at"], why)
        recorded = _recorded(work, fact)
        work.commit()
    return recorded


def record_parcels_disinfected(work: UnitOfWork, order: ParcelsDisinfected, pieces: int) -> FactId:
    """Record, as a part of the act of *work*, that so many parcels were disinfected."""
    return work.record(
        "disinfection",
        {
            "gate": work.duty.gate,
            "area": PARCELS_AREA,
            "pieces": pieces,
            **_used(order.agent, order.strength, order.done_by),
        },
    )


def _put_back_parcels(work: UnitOfWork, at: datetime, why: str) -> None:
    """Let the parcels on the shelf that were disinfected *at* then wait for it again."""
    for one in parcels_disinfected_at(work.connection, at):
        again = one | {"disinfected_at": None}
        change_parcel(work, ParcelChange.MENDED, again, reason=why)


def _again(work: UnitOfWork, old: dict[str, Any], told: dict[str, Any], why: str) -> FactId:
    return work.record(
        "disinfection",
        told,
        happened_at=old["happened_at"],
        supersedes=old["id"],
        reason=why,
        back_filled=old["back_filled"],
    )


def _standing(work: UnitOfWork, fact_id: str) -> dict[str, Any]:
    old = standing_disinfection(work.connection, fact_id)
    if old is None or old["area"] is None:
        raise Refused(
            "Somebody has changed this record already. Nothing was changed. "
            "Look at the list again.",
            "这一条别人已经改过了。什么都没有改动。请再看一眼列表。",
        )
    return old


def _area(work: UnitOfWork, order: Disinfected) -> str:
    """Return what the area is called: as the post calls its own, else as it was written."""
    name = _line(order.area)
    if order.routine_id is not None:
        known = stored_routine(work.connection, order.routine_id)
        name = "" if known is None or known["removed_at"] is not None else known["name"]
    if not name:
        raise Refused(
            "Nobody said where. Nothing was recorded. Choose an area, or write one.",
            "没写哪里。没有登记。请选一个区域，或者写上。",
        )
    return name


def _used(agent: str, strength: str, done_by: str) -> dict[str, str]:
    used = {"agent": _line(agent), "strength": _line(strength), "done_by": _name(done_by)}
    if not used["agent"] or not used["done_by"]:
        raise Refused(
            "What was used and who did it belong to a disinfection. Nothing was recorded. "
            "Write both.",
            "消杀要写用的什么、谁做的。没有登记。请把两样都写上。",
        )
    return used


def _moment(work: UnitOfWork, happened_at: datetime | None) -> datetime:
    if happened_at is None:
        return work.now
    refuse_strange_moment(work.connection, work.duty, happened_at)
    return happened_at


def _refuse_strange_end(work: UnitOfWork, begun_at: datetime, ended_at: datetime) -> None:
    refuse_strange_moment(work.connection, work.duty, ended_at)
    if ended_at < begun_at:
        raise Refused(
            "It ended before it began. Nothing was recorded. Look at the times again.",
            "结束时间早于开始时间。没有登记。请再看一眼时间。",
        )


def _line(text: str) -> str:
    return clean(text, LONGEST_LINE).text


def _name(text: str) -> str:
    return clean_name(text, _LONGEST_NAME).text


def _recorded(work: UnitOfWork, fact: FactId) -> DisinfectionRecorded:
    return DisinfectionRecorded(
        row=disinfection_with(work.connection, fact.id),
        fact_id=fact.id,
        sequence=fact.sequence,
        changes=Changes.of(Kind.DISINFECTION, Kind.PARCEL),
    )
