# SPDX-License-Identifier: MIT
"""Putting incidents right: a step superseded or taken back, and what is known later."""

from collections.abc import Mapping
from typing import Any, Final

from gatehouse.db.engine import Store
from gatehouse.db.incident import Step, change_incident
from gatehouse.db.queries.incidents import stored_incident, stored_step
from gatehouse.db.queries.records import standing_id
from gatehouse.db.unit_of_work import UnitOfWork
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.incident import (
    CLOSED,
    MENDED,
    STEP_WORDS,
    IncidentMending,
    IncidentRecorded,
    StepCorrection,
)
from gatehouse.domain.words import Words
from gatehouse.errors import Refused
from gatehouse.services.incident import home_of, line, moment, recorded_as
from gatehouse.services.incident_lookup import no_such_incident

_TEXTS: Final = ("description", "place", "reference", "plate")


def correct_step(
    store: Store, duty: Duty, step_id: str, correction: StepCorrection
) -> IncidentRecorded:
    """Put a step right, or take it back; both versions stay, and a closing taken back opens it."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        old, known = _standing(work, step_id)
        _refuse_strange(old, known, correction)
        at = old["happened_at"]
        if correction.happened_at is not None:
            at = moment(work, correction.happened_at)
        step = Step(
            code=old["code"],
            what=Words(**old["what"]),
            whom=old["whom"] if correction.whom is None else line(correction.whom),
            note=old["note"] if correction.note is None else line(correction.note),
            at=at,
            supersedes=step_id,
            reason=line(correction.why),
            withdrawn=correction.withdrawn,
        )
        now = {**known, **_moved(old, known, step)}
        recorded = recorded_as(work, now, change_incident(work, now, step))
        work.commit()
    return recorded


def mend_incident(store: Store, duty: Duty, mending: IncidentMending) -> IncidentRecorded:
    """Note what is known later of an incident, closed ones too: who it was, where, its number."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        known = stored_incident(work.connection, mending.incident_id)
        if known is None:
            raise no_such_incident()
        told = _told(work, mending)
        changed = {name: said for name, said in told.items() if said != known[name]}
        if not changed:
            raise Refused(
                "Nothing is different. Nothing was recorded. Write what is known now.",
                "和原来一样。没有登记。请写上现在知道的。",
            )
        now = {**known, **changed}
        texts = (str(changed[name]) for name in _TEXTS if changed.get(name))
        step = Step(code=MENDED, what=STEP_WORDS[MENDED], note=line(" · ".join(texts)), at=work.now)
        recorded = recorded_as(work, now, change_incident(work, now, step))
        work.commit()
    return recorded


def _standing(work: UnitOfWork, step_id: str) -> tuple[dict[str, Any], dict[str, Any]]:
    old = stored_step(work.connection, step_id)
    known = None if old is None else stored_incident(work.connection, old["incident_id"])
    if old is None or known is None:
        raise Refused(
            "This step was put right already, or is not there. Nothing was changed. "
            "Look at the incident again.",
            "这一步已经更正过，或者没有这一步。什么都没有改动。请再看一眼这件事。",
        )
    return old, known


def _refuse_strange(
    old: Mapping[str, Any], known: Mapping[str, Any], correction: StepCorrection
) -> None:
    if not correction.why.strip():
        raise Refused(
            "A correction needs a reason. Nothing was changed. Write why.",
            "更正要写理由。什么都没有改动。请写明为什么。",
        )
    if correction.withdrawn and _begins(old, known):
        raise Refused(
            "An incident cannot lose what it began with. Nothing was changed. "
            "Close it as noted by mistake.",
            "开头这一步不能撤。什么都没有改动。记错了就按“记错了”了结。",
        )


def _begins(old: Mapping[str, Any], known: Mapping[str, Any]) -> bool:
    """Say whether the incident began with this step: it begins when that happened."""
    return bool(old["happened_at"] == known["began_at"] and old["code"] != CLOSED)


def _moved(old: Mapping[str, Any], known: Mapping[str, Any], step: Step) -> dict[str, Any]:
    """Return what follows for the incident: its beginning, or its end, is another."""
    if old["code"] == CLOSED:
        return {"closed_at": None, "result": {}} if step.withdrawn else {"closed_at": step.at}
    return {"began_at": step.at} if _begins(old, known) else {}


def _told(work: UnitOfWork, mending: IncidentMending) -> dict[str, Any]:
    told: dict[str, Any] = {
        name: line(said) for name in _TEXTS if (said := getattr(mending, name)) is not None
    }
    if mending.kind is not None:
        told |= {"kind": mending.kind.value, "own_kind": None}
    if mending.person_id is not None:
        told["person_id"] = standing_id(work.connection, mending.person_id)
        told["household_id"] = home_of(work.connection, told["person_id"])
    return told
