# SPDX-License-Identifier: MIT
"""Entries (登记): recording who crossed the gate and what was decided."""

from collections.abc import Mapping
from datetime import datetime

from msgspec.structs import replace

from gatehouse.db.engine import Store
from gatehouse.db.people import move
from gatehouse.db.unit_of_work import FactId, UnitOfWork, Value, new_id
from gatehouse.domain.body_temperature import NOT_SAID
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.entry import (
    Approval,
    Crossing,
    Decision,
    Outcome,
    Override,
    RecentEntry,
    Recorded,
)
from gatehouse.domain.group_place import GroupPlace
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.identity.masking import mask_plate
from gatehouse.domain.person import PRESENCE_AFTER, Presence
from gatehouse.domain.policy.checks import SYSTEM_DOWN
from gatehouse.domain.policy.evaluate import emergency_verdict
from gatehouse.domain.policy.record import verdict_record
from gatehouse.domain.policy.verdict import Result, Verdict
from gatehouse.domain.shift import counted_since
from gatehouse.errors import Refused
from gatehouse.services.code_book import refuse_strange_codes
from gatehouse.services.code_system import refuse_unless_down
from gatehouse.services.crossing import Situation, situation_of
from gatehouse.services.delivery import (
    carry_on,
    delivery_columns,
    refuse_strange_delivery,
    remember_bringer,
)
from gatehouse.services.moment import refuse_strange_moment
from gatehouse.services.operator import check_pin
from gatehouse.services.outsider import outsider_columns, refuse_living_here, remember_outsider
from gatehouse.services.seen import refuse_unseen

_OUTCOMES = {
    Decision.ADMIT: Outcome.ADMITTED,
    Decision.OVERRIDE: Outcome.ADMITTED,
    Decision.TURN_AWAY: Outcome.TURNED_AWAY,
    Decision.REPORT: Outcome.REPORTED,
    Decision.EMERGENCY: Outcome.EMERGENCY,
    Decision.HAND_OVER: Outcome.HANDED_OVER,
}


def record_entry(
    store: Store,
    duty: Duty,
    crossing: Crossing,
    decision: Decision,
    override: Override | None = None,
) -> Recorded:
    """Record what was decided on *crossing*, judged once more inside the transaction.

    An `ADMIT` whose verdict no longer admits raises `Refused` and leaves nothing behind; every
    other decision is always possible. The vehicle of a driver is recorded with them. Open to
    volunteers; an override by PIN asks a leader's.
    """
    duty.require(Role.VOLUNTEER)
    override = approved(store, duty, decision, override)
    with store.unit_of_work(duty) as work:
        recorded = record_within(work, crossing, decision, override)
        work.commit()
    return recorded


def record_within(
    work: UnitOfWork, crossing: Crossing, decision: Decision, override: Override | None
) -> Recorded:
    """Record, as a part of the act of *work*, what was decided; *override* is `approved`."""
    situation = judge_within(work, crossing, decision)
    if decision is Decision.ADMIT and not situation.verdict.admits:
        raise _no_longer_admits(situation.verdict)
    return record_judged(work, situation, decision, override)


def judge_within(work: UnitOfWork, crossing: Crossing, decision: Decision) -> Situation:
    """Return how *crossing* stands in the act of *work*; what may never be recorded is refused."""
    crossing = _with_plate(crossing)
    told = _told_moment(crossing)
    if told is not None:
        refuse_strange_moment(work.connection, work.duty, told)
    situation = situation_of(work.connection, crossing, told or work.now)
    if decision is Decision.EMERGENCY:
        return replace(situation, verdict=emergency_verdict(situation.rules))
    refuse_unseen(crossing)
    refuse_unless_down(work.connection, crossing, situation.at)
    refuse_strange_codes(work.connection, crossing)
    if _OUTCOMES[decision].passed:
        refuse_living_here(situation)
    if decision is Decision.HAND_OVER:
        refuse_strange_delivery(situation)
    return situation


def record_judged(
    work: UnitOfWork, situation: Situation, decision: Decision, override: Override | None
) -> Recorded:
    """Record what was decided in a *situation* that `judge_within` has returned."""
    crossing, outcome = situation.crossing, _OUTCOMES[decision]
    stays_out = outcome is Outcome.HANDED_OVER
    remember = remember_bringer if stays_out else remember_outsider
    person_id = remember(work, situation)
    fact = work.record(
        "entry",
        _columns(work.duty, situation, person_id, outcome, override),
        happened_at=situation.at,
        back_filled=crossing.happened_at is not None,
    )
    if person_id is not None and outcome.passed:
        move_by(work, situation, person_id, fact)
    unlogged = _skipped_a_way(situation)
    if crossing.vehicle is not None:
        from gatehouse.services.vehicle import drive  # noqa: PLC0415 - only a driver waits for it

        unlogged |= drive(work, situation, crossing.vehicle, fact, outcome)
        if crossing.vehicle.people and outcome.passed:
            _record_aboard(work, crossing, decision, override)
    if crossing.parked_id is not None:
        from gatehouse.db.drafts import drop_draft  # noqa: PLC0415 - only who was parked waits

        drop_draft(work.connection, crossing.parked_id)
    changes = touched_by(fact.id, _whose(situation))
    if stays_out:
        changes = Changes.of(*changes.kinds, *carry_on(work, situation), ids=changes.ids)
    entry = _recent(situation, fact, outcome, override)
    entry = replace(entry, unlogged=outcome.passed and unlogged)
    return Recorded(entry, fact.sequence, changes)


def _record_aboard(
    work: UnitOfWork, crossing: Crossing, decision: Decision, override: Override | None
) -> None:
    """Record everybody known in the vehicle, as of one group that came in it."""
    from gatehouse.services.aboard import crossings_aboard  # noqa: PLC0415 - as they come

    plate = "" if crossing.vehicle is None else crossing.vehicle.reading.normal
    group = crossing.group or GroupPlace(group_id=new_id(), plate=plate)
    for one in crossings_aboard(work.connection, crossing):
        record_within(work, replace(one, group=group), decision, override)


def record_refusal(work: UnitOfWork, crossing: Crossing, decision: Decision) -> FactId:
    """Record, as a part of the act of *work*, that somebody was turned away or reported."""
    situation = situation_of(work.connection, crossing, work.now)
    person_id = remember_outsider(work, situation)
    columns = _columns(work.duty, situation, person_id, _OUTCOMES[decision], None)
    return work.record("entry", columns)


def _told_moment(crossing: Crossing) -> datetime | None:
    """Return when they crossed, where that is told: from paper, or in the list of a group."""
    if crossing.happened_at is not None or crossing.group is None:
        return crossing.happened_at
    return crossing.group.seen_at


def _with_plate(crossing: Crossing) -> Crossing:
    """Return *crossing* with an outsider's plate told, by which the box finds them again."""
    outsider, vehicle = crossing.outsider, crossing.vehicle
    if outsider is None or vehicle is None or outsider.plate:
        return crossing
    return replace(crossing, outsider=replace(outsider, plate=vehicle.reading.normal))


def approved(
    store: Store, duty: Duty, decision: Decision, override: Override | None
) -> Override | None:
    """Return *override* as it may be recorded, once its PIN fits; only an override needs one."""
    if decision is not Decision.OVERRIDE:
        return override
    if override is None or not override.reason.strip() or not override.approved_by.strip():
        raise Refused(
            "An override needs a reason and a name. Nothing was recorded. Fill in both.",
            "特批要写理由和批准人。没有登记。请把两样都填上。",
        )
    if override.approval is Approval.PIN:
        check_pin(store, duty, override.approved_by, override.pin, Role.LEADER)
    return override


def _no_longer_admits(verdict: Verdict) -> Refused:
    return Refused(
        f"Not admitted: {verdict.headline.en}. Nothing was recorded. Look at the banner again.",
        f"不能放行：{verdict.headline.zh}。没有登记。请再看一眼结论。",
    )


def _columns(
    duty: Duty,
    situation: Situation,
    person_id: str | None,
    outcome: Outcome,
    override: Override | None,
) -> Mapping[str, Value]:
    crossing = situation.crossing
    outsider = {} if crossing.outsider is None else outsider_columns(crossing.outsider)
    approval = {} if override is None else _override_columns(override)
    driven = {} if crossing.vehicle is None else {"plate": crossing.vehicle.reading.normal}
    own = "" if crossing.outsider is None else crossing.outsider.origin
    group = {} if crossing.group is None else _group_columns(crossing.group, own)
    return {
        "gate": duty.gate,
        "person_id": person_id,
        "pass_id": crossing.pass_id,
        "sheet": crossing.sheet,
        "unlogged": 1 if outcome.passed and _skipped_a_way(situation) else None,
        **driven,
        **outsider,
        **group,
        **approval,
        **delivery_columns(crossing.delivery),
        **judged_columns(situation, outcome),
        "note": clean(_note(situation, outcome), LONGEST_LINE).text,
    }


def _group_columns(group: GroupPlace, own_origin: str) -> dict[str, Value]:
    """Return what is said of a whole group; where somebody's own origin is told, that stands."""
    columns: dict[str, Value] = {"group_id": group.group_id, "group_plate": group.plate or None}
    return {**columns, "origin": group.origin} if group.origin and not own_origin else columns


def _skipped_a_way(situation: Situation) -> bool:
    """Say whether they went the same way before; an outsider's visit of long ago says nothing.

    Neither does a stay that a rule closed: this is the way that was waited for.
    """
    known, at = situation.known, situation.at
    if known is None or known.since is None or known.since > at or known.is_closed:
        return False
    again = known.presence is PRESENCE_AFTER[situation.crossing.direction]
    return again and (known.rostered or known.since >= counted_since(at))


def _note(situation: Situation, outcome: Outcome) -> str:
    """Return what was written, or else why the rules kept somebody out who did not pass."""
    verdict = situation.verdict
    kept_out = outcome in {Outcome.TURNED_AWAY, Outcome.REPORTED} and not verdict.admits
    why = verdict.headline.zh if kept_out else ""
    return situation.crossing.note or why


def judged_columns(situation: Situation, outcome: Outcome) -> dict[str, Value]:
    """Return what an entry says of the crossing, its verdict and its outcome."""
    crossing, verdict = situation.crossing, situation.verdict
    code, results = verdict_record(verdict)
    return {
        "direction": crossing.direction,
        "subject_class": crossing.subject_class,
        "reason": crossing.reason,
        "own_reason": crossing.own_reason or None,
        "own_class": crossing.own_class or None,
        "household_id": situation.household_id,
        "temperature": crossing.temperature,
        "retest": crossing.retest,
        **_how_taken(crossing),
        "checks": dict(crossing.checks),
        "note": clean(crossing.note, LONGEST_LINE).text,
        "fever": _shows_fever(verdict),
        "verdict": code,
        "rule_set_id": verdict.rule_set_id,
        "rule_results": results,
        "outcome": outcome,
    }


def _how_taken(crossing: Crossing) -> dict[str, Value]:
    """Return how the readings were taken; of a reading that is not there nothing is said."""
    first = crossing.taken if crossing.temperature is not None else NOT_SAID
    second = crossing.retaken if crossing.retest is not None else NOT_SAID
    return {
        "thermometer": clean(first.thermometer, LONGEST_LINE).text,
        "method": first.method,
        "measured_at": first.at,
        "retest_thermometer": clean(second.thermometer, LONGEST_LINE).text or None,
        "retest_method": second.method,
        "retested_at": second.at,
    }


def _shows_fever(verdict: Verdict) -> bool:
    return any(
        result.key == "fever" and result.result is Result.FAILED for result in verdict.results
    )


def _override_columns(override: Override) -> dict[str, Value]:
    return {
        "override_by": clean(override.approved_by, LONGEST_LINE).text,
        "override_approval": override.approval,
        "override_reason": clean(override.reason, LONGEST_LINE).text,
    }


def move_by(work: UnitOfWork, situation: Situation, person_id: str, fact: FactId) -> None:
    """Move the person, unless a back-filled entry tells of a time before they were last seen."""
    known = situation.known
    if known is not None and known.since is not None and known.since > situation.at:
        return
    presence = PRESENCE_AFTER[situation.crossing.direction]
    move(work.connection, person_id, presence, situation.at, fact.id)
    if known is not None and known.is_away and presence is Presence.INSIDE:
        from gatehouse.services.homecoming import come_home  # noqa: PLC0415 - after an absence

        come_home(work, person_id, fact.id, situation.at)


def _recent(
    situation: Situation, fact: FactId, outcome: Outcome, override: Override | None
) -> RecentEntry:
    crossing, emergency = situation.crossing, outcome is Outcome.EMERGENCY
    return RecentEntry(
        id=fact.id,
        happened_at=situation.at,
        direction=crossing.direction,
        shown_name=situation.shown_name or _firm(crossing),
        door=situation.door,
        temperature=crossing.temperature if crossing.retest is None else crossing.retest,
        outcome=outcome,
        overridden=override is not None,
        plate="" if crossing.vehicle is None else mask_plate(crossing.vehicle.reading.normal),
        corrects=False,
        by_pass=crossing.pass_id is not None,
        back_filled=crossing.happened_at is not None,
        unseen=SYSTEM_DOWN in crossing.checks.values(),
        delivery=crossing.delivery,
        note=clean(_note(situation, outcome), LONGEST_LINE).text if emergency else "",
    )


def _firm(crossing: Crossing) -> str:
    """Return the firm by which whoever hands something over is told."""
    told = crossing.delivery is not None and crossing.outsider is not None
    return crossing.outsider.company if told and crossing.outsider else ""


def touched_by(entry_id: str, whose: frozenset[str] = frozenset()) -> Changes:
    """Return the changes of an act on one entry, whose person may have driven."""
    return Changes.of(Kind.ENTRY, Kind.PERSON, Kind.VEHICLE, ids=(entry_id,), whose=whose)


def _whose(situation: Situation) -> frozenset[str]:
    """Return the resident and the flat of an entry that concerns nobody else; else nothing."""
    crossing, known = situation.crossing, situation.known
    shared = crossing.vehicle is not None or crossing.pass_id is not None
    if shared or known is None or not known.rostered:
        return frozenset()
    return frozenset(filter(None, (known.person_id, known.household_id, situation.household_id)))
