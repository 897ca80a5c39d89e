# SPDX-License-Identifier: MIT
"""Corrections (更正) of entries: a new entry supersedes the old one, and both stay visible.

A withdrawal is a correction that leaves nothing standing; it is what Ctrl+Z does.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from msgspec.structs import replace

from gatehouse.db.engine import Store
from gatehouse.db.people import move
from gatehouse.db.queries.closings import last_way
from gatehouse.db.queries.crossing import known_person
from gatehouse.db.queries.entries import (
    is_superseded,
    listed_entry,
    stored_entry,
)
from gatehouse.db.queries.records import standing_id
from gatehouse.db.unit_of_work import UnitOfWork, Value, unstamped
from gatehouse.domain.body_temperature import NOT_SAID
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.entry import (
    Correction,
    Crossing,
    Outcome,
    Outsider,
    Recorded,
)
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.person import Presence
from gatehouse.domain.policy.verdict import Verdict
from gatehouse.errors import Refused
from gatehouse.services.code_book import refuse_strange_codes
from gatehouse.services.crossing import Situation, situation_of
from gatehouse.services.entry import judged_columns, touched_by
from gatehouse.services.homecoming import follow_entry
from gatehouse.services.outsider import (
    mend_outsider,
    outsider_columns,
    recorded_outsider,
    refuse_living_here,
)
from gatehouse.services.recorded_crossing import recorded_crossing
from gatehouse.services.seen import refuse_unseen
from gatehouse.services.vehicle import follow_driver, recorded_vehicle

_NOTHING_NEW = Outsider(name="")
_MENDABLE = (
    "direction",
    "subject_class",
    "reason",
    "temperature",
    "retest",
    "taken",
    "retaken",
    "checks",
    "note",
    "own_reason",
    "own_class",
)


def correct_entry(store: Store, duty: Duty, entry_id: str, correction: Correction) -> Recorded:
    """Supersede an entry by one that differs as *correction* says, judged as of its own time."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        recorded = correct_within(work, entry_id, correction)
        work.commit()
    return recorded


def correct_within(work: UnitOfWork, entry_id: str, correction: Correction) -> Recorded:
    """Supersede an entry as a part of the act of *work*."""
    old = _standing(work, entry_id)
    outsider = recorded_outsider(old).mended(correction.outsider or _NOTHING_NEW)
    crossing = replace(
        _timed(_corrected(old, correction), old, work.now),
        outsider=outsider,
        vehicle=recorded_vehicle(work.connection, entry_id),
    )
    refuse_unseen(crossing)
    refuse_strange_codes(work.connection, crossing)
    situation = situation_of(work.connection, crossing, old["happened_at"], except_entry=entry_id)
    outcome = correction.outcome or Outcome(old["outcome"])
    if outcome.passed:
        _refuse_what_may_not_pass(old, situation)
    columns = {
        **unstamped(old),
        **judged_columns(situation, outcome),
        **outsider_columns(outsider),
        # the flat of then, wherever the person lives or visits now
        "household_id": outsider.host_household_id,
    }
    if correction.outsider is not None and old["person_id"] is not None:
        mend_outsider(work, old["person_id"], correction.outsider)
    return _supersede(work, old, columns, correction.why)


def withdraw_entry(store: Store, duty: Duty, entry_id: str, why: str) -> Recorded:
    """Take an entry back: it stays visible, counts nowhere, and the person is where they were."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        recorded = withdraw_within(work, entry_id, why)
        work.commit()
    return recorded


def withdraw_within(work: UnitOfWork, entry_id: str, why: str) -> Recorded:
    """Take an entry back as a part of the act of *work*."""
    old = _standing(work, entry_id)
    return _supersede(work, old, {**unstamped(old), "outcome": Outcome.WITHDRAWN}, why)


def _standing(work: UnitOfWork, entry_id: str) -> dict[str, Any]:
    """Return the stored entry, with the record that stands for its person now."""
    stored = stored_entry(work.connection, entry_id)
    if stored is None:
        raise Refused(
            "This is no entry of this register. Nothing was changed. Choose the entry itself.",
            "这不是一条出入登记。什么都没有改动。请选要更正的那条登记。",
        )
    withdrawn = stored["outcome"] == Outcome.WITHDRAWN.value
    if withdrawn or is_superseded(work.connection, entry_id):
        raise Refused(
            "This entry was corrected or withdrawn already. Nothing was changed. "
            "Open its latest version.",
            "这条登记已经更正或撤销过了。什么都没有改动。请打开最新的一条。",
        )
    if stored["person_id"] is None:
        return stored
    return {**stored, "person_id": standing_id(work.connection, stored["person_id"])}


def _refuse_what_may_not_pass(old: Mapping[str, Any], situation: Situation) -> None:
    """Let nobody pass by a correction, or as whom, that an entry would refuse."""
    passed = Outcome(old["outcome"]).passed
    same_class = situation.crossing.subject_class == old["subject_class"]
    if not passed:
        _refuse_unless_admitted(situation.verdict)
    if situation.known is not None and not (passed and same_class):
        refuse_living_here(situation)


def _refuse_unless_admitted(verdict: Verdict) -> None:
    """Let no correction admit against the verdict: that is an override, with a leader's name."""
    if verdict.admits:
        return
    raise Refused(
        f"A correction cannot admit: {verdict.headline.en}. Nothing was changed. "
        "If the person did go through, record an override.",
        f"更正不能改成放行：{verdict.headline.zh}。什么都没有改动。人确实进出了，请按特批登记。",
    )


def _corrected(old: Mapping[str, Any], correction: Correction) -> Crossing:
    mended = {name: getattr(correction, name) for name in _MENDABLE}
    given = {name: part for name, part in mended.items() if part is not None}
    for judged, own in (("reason", "own_reason"), ("subject_class", "own_class")):
        if judged in given:
            # what is judged by another code was not chosen by the post's own one any more
            given.setdefault(own, "")
    if correction.measured_once:
        given |= {"retest": None, "retaken": NOT_SAID}
    return replace(recorded_crossing(old), **given)


def _timed(crossing: Crossing, old: Mapping[str, Any], now: datetime) -> Crossing:
    """Return *crossing* with the times of both readings, where the second is told only now."""
    if crossing.retest is None or old["retest"] is not None:
        return crossing
    return replace(
        crossing,
        taken=replace(crossing.taken, at=crossing.taken.at or old["happened_at"]),
        retaken=replace(crossing.retaken, at=crossing.retaken.at or now),
    )


def _supersede(
    work: UnitOfWork, old: Mapping[str, Any], columns: Mapping[str, Value], why: str
) -> Recorded:
    """Record the new version and bring the person and their vehicle in step with it."""
    why = clean(why, LONGEST_LINE).text
    if not why:
        raise Refused(
            "A correction needs a reason. Nothing was changed. Write why.",
            "更正要写理由。什么都没有改动。请写明为什么。",
        )
    fact = work.record(
        "entry",
        columns,
        happened_at=old["happened_at"],
        supersedes=old["id"],
        reason=why,
        back_filled=old["back_filled"],
    )
    if old["person_id"] is not None:
        settle_presence(work, old["person_id"])
        follow_entry(work, old, fact.id, columns)
    follow_driver(work, old["id"], fact, columns, why)
    return Recorded(listed_entry(work.connection, fact.id), fact.sequence, touched_by(fact.id))


def settle_presence(work: UnitOfWork, person_id: str) -> None:
    """Set where a person is by their last standing way through the gate, or as before any.

    What closed a stay by rule counts as such a way.
    """
    last = last_way(work.connection, person_id)
    if last is not None:
        move(work.connection, person_id, last.presence, last.at, last.fact_id)
        return
    known = known_person(work.connection, person_id)
    inside = known is not None and known.rostered
    before = Presence.INSIDE if inside else Presence.OUTSIDE
    move(work.connection, person_id, before, None, None)
