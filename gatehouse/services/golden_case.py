# SPDX-License-Identifier: MIT
"""Golden cases (判例): kept from an entry, asked of every version that is tried, sent with a set.

What is kept tells of a class of people, a way, a reason and what was seen: nobody's name or number.
"""

from datetime import date, datetime, timedelta
from typing import Any, Final

from msgspec.structs import replace
from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.queries.codes import code_book
from gatehouse.db.queries.crossing import Span, trips_of_household
from gatehouse.db.queries.entries import listed_entry, stored_entry
from gatehouse.db.queries.golden_cases import StoredCase, case_steps, name_of, stored_cases
from gatehouse.db.queries.judged_entries import judged_entries
from gatehouse.db.queries.policy_in_force import policy_with
from gatehouse.db.unit_of_work import FactId, UnitOfWork, new_id
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role, local_day, midnight
from gatehouse.domain.entry import Crossing, Outcome, Reason, SubjectClass
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.policy.case import History
from gatehouse.domain.policy.golden import LONGEST_TITLE, GoldenCase, case_record, read_cases
from gatehouse.domain.policy.kept_case import (
    MOST_KEPT,
    CaseChange,
    CaseOrder,
    CaseRecorded,
    CaseStep,
    KeptCase,
    usual_title,
)
from gatehouse.domain.policy.reading import read_table
from gatehouse.domain.policy.rule_set import RuleSet, read_rule_set
from gatehouse.domain.policy.trial import JudgedEntry, try_cases
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.domain.undoing import UNDONE, change_to_undo
from gatehouse.domain.words import Words
from gatehouse.errors import Refused
from gatehouse.services.crossing import Situation, situation_under
from gatehouse.services.judged_crossing import judged_crossing
from gatehouse.services.moment import refuse_strange_day
from gatehouse.services.policy import rules_at

_LOOKED_BACK: Final = timedelta(days=14)
"""How far back a case knows the ways out of the household, whatever the set asks for."""
_MOST_LISTED: Final = 500
_SHORTEST_NAME: Final = 2


def golden_cases(store: Store, duty: Duty) -> tuple[KeptCase, ...]:
    """Return the cases that the post keeps."""
    duty.require(Role.LEADER, Role.ADMINISTRATOR)
    with store.reader() as connection:
        return tuple(map(_kept, stored_cases(connection)))


def judged_of_day(store: Store, duty: Duty, day: date) -> tuple[JudgedEntry, ...]:
    """Return the entries of *day* of which a case can be made, the latest first."""
    duty.require(Role.LEADER, Role.ADMINISTRATOR)
    since, until = midnight(day), midnight(day + timedelta(days=1))
    with store.reader() as connection:
        refuse_strange_day(connection, duty, day)
        stored = list(judged_entries(connection, since, until))[-_MOST_LISTED:]
        return tuple(_judged(connection, entry) for entry in reversed(stored))


def judged_entry(store: Store, duty: Duty, entry_id: str) -> JudgedEntry:
    """Return the entry of which somebody wants to make a case. Asks a leader.

    Raises:
        Refused: the rules were not asked about it.
    """
    duty.require(Role.LEADER, Role.ADMINISTRATOR)
    with store.reader() as connection:
        return _judged(connection, _judged_by_rules(connection, entry_id))


def keep_case(store: Store, duty: Duty, order: CaseOrder) -> CaseRecorded:
    """Keep a case of an entry, with what the rules should say of it. Asks a leader.

    Raises:
        Refused: no rule decided it, the title names somebody, or the post keeps enough.
    """
    duty.require(Role.LEADER, Role.ADMINISTRATOR)
    with store.unit_of_work(duty) as work:
        _refuse_too_many(work)
        toml, title = _case_of(work.connection, order)
        told = {"case_id": new_id(), "change": CaseChange.KEPT, "title": title.zh, "toml": toml}
        recorded = _record(work, told)
        work.commit()
    return recorded


def drop_case(store: Store, duty: Duty, case_id: str, why: str) -> CaseRecorded:
    """Ask a case of no version any more; with a reason. Asks a leader."""
    duty.require(Role.LEADER, Role.ADMINISTRATOR)
    why = clean(why, LONGEST_LINE).text
    if not why:
        raise Refused(
            "The reason is missing. Nothing was changed. Write in a few words why.",
            "没写原因。没有改动。请用几个字写明为什么。",
        )
    with store.unit_of_work(duty) as work:
        known = {one.case_id: one for one in stored_cases(work.connection)}
        if case_id not in known:
            raise Refused(
                "Somebody has taken it off the list already. Nothing was changed. "
                "Look at the list again.",
                "别人已经把它从列表里去掉了。什么都没有改动。请再看一眼列表。",
            )
        title = _kept(known[case_id]).case.title.zh
        told = {"case_id": case_id, "change": CaseChange.DROPPED, "title": title}
        recorded = _record(work, told, why)
        work.commit()
    return recorded


def case_changes(store: Store, duty: Duty) -> tuple[CaseStep, ...]:
    """Return how the list of cases was changed, the newest first."""
    duty.require(Role.LEADER, Role.ADMINISTRATOR)
    with store.reader() as connection:
        return case_steps(connection)


def undo_case(store: Store, duty: Duty, change_id: str) -> CaseRecorded:
    """Take the last change of a case back: one that was taken off is asked again. Asks a leader."""
    duty.require(Role.LEADER, Role.ADMINISTRATOR)
    with store.unit_of_work(duty) as work:
        step = change_to_undo(case_steps(work.connection), change_id)
        comes_back = step.change is CaseChange.DROPPED
        if comes_back:
            _refuse_too_many(work)
        recorded = _record(
            work,
            {
                "case_id": step.case_id,
                "change": CaseChange.KEPT if comes_back else CaseChange.DROPPED,
                "title": step.title,
                "toml": step.toml if comes_back else "",
            },
            UNDONE.zh,
            undoes=change_id,
        )
        work.commit()
    return recorded


def text_with_cases(store: Store, duty: Duty, policy_id: str) -> str:
    """Return the TOML of an adopted set to be sent, with the post's own cases that hold for it."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        text = policy_with(connection, policy_id).toml
        kept = [_kept(one).case for one in stored_cases(connection)]
    rules = read_rule_set(text)
    new = [one for one in kept if one not in rules.cases and try_cases(rules, (one,)).held]
    if not new:
        return text
    import tomlkit  # noqa: PLC0415 - it is seldom asked for, and takes its time to import

    document = tomlkit.parse(text)
    listed = document.setdefault("cases", tomlkit.aot())
    for one in new:
        listed.append(tomlkit.item(case_record(one)))
    return tomlkit.dumps(document)


def kept_golden(connection: Connection) -> tuple[GoldenCase, ...]:
    """Return the cases that every version is held against beside its own."""
    return tuple(_kept(one).case for one in stored_cases(connection))


def _kept(stored: StoredCase) -> KeptCase:
    return KeptCase(
        case_id=stored.case_id,
        case=_read(stored.toml),
        kept_at=stored.kept_at,
        operator=stored.operator,
    )


def _read(toml: str) -> GoldenCase:
    (case,) = read_cases(read_table(toml).tables("cases"))
    return case


def _case_of(connection: Connection, order: CaseOrder) -> tuple[str, Words]:
    """Return the TOML of the case that *order* asks for, and its title."""
    entry = _judged_by_rules(connection, order.entry_id)
    at, crossing = entry["happened_at"], judged_crossing(connection, entry)
    rules = read_rule_set(order.toml) if order.toml else rules_at(connection, at)
    situation = situation_under(connection, rules, crossing, Span(at, at, order.entry_id))
    _refuse_undecided(rules, situation)
    title = _title(connection, order.title, crossing, at)
    case = GoldenCase(
        title=title,
        expected=order.expected,
        crossing=_nameless(situation.crossing),
        subject=situation.subject,
        history=_history(connection, situation, order.entry_id),
        at=at,
    )
    return _written(case), title


def _written(case: GoldenCase) -> str:
    """Return *case* as it is stored, once it was read back."""
    import tomlkit  # noqa: PLC0415 - it is seldom asked for, and takes its time to import

    toml = tomlkit.dumps({"cases": [case_record(case)]})
    _read(toml)
    return toml


def _judged_by_rules(connection: Connection, entry_id: str) -> dict[str, Any]:
    entry = stored_entry(connection, entry_id)
    if entry is None or Outcome(entry["outcome"]) in {Outcome.EMERGENCY, Outcome.WITHDRAWN}:
        raise Refused(
            "The rules were not asked about this entry. Nothing was recorded. Choose another one.",
            "这一笔没有按规则判过。没有登记。请选另一笔。",
        )
    return entry


def _refuse_undecided(rules: RuleSet, situation: Situation) -> None:
    """Refuse a case that a zone or a stopped pass decided: no set says anything of them."""
    nearest = situation.verdict.nearest
    if nearest is None or nearest.rule_id in {rule.head.id for rule in rules.rules}:
        return
    raise Refused(
        "A zone or the pass itself decided this entry, and no rule set changes that. "
        "Nothing was recorded. Choose another entry.",
        "这一笔是封控范围或通行证本身定的，换哪套规则都一样。没有登记。请选另一笔。",
    )


def _title(connection: Connection, written: str, crossing: Crossing, at: datetime) -> Words:
    text = clean(written, LONGEST_TITLE).text
    if not text:
        return usual_title(crossing, code_book(connection, local_day(at)))
    told = "" if crossing.outsider is None else crossing.outsider.name
    names = (told.strip(), name_of(connection, crossing.person_id))
    if any(len(name) >= _SHORTEST_NAME and name in text for name in names):
        raise Refused(
            "The title holds the person's name, and a case is about nobody. Nothing was recorded. "
            "Say what it is about, not who.",
            "标题里写了这个人的姓名，判例不记是谁。没有登记。请写是什么情况，不写是谁。",
        )
    return Words(text, text)


def _nameless(crossing: Crossing) -> Crossing:
    """Return of a crossing only what a case tells."""
    known = crossing.person_id is not None
    return replace(crossing, outsider=None if known else crossing.outsider, pass_id=None, note="")


def _history(connection: Connection, situation: Situation, entry_id: str) -> History:
    """Return the ways out of the household, as far back as any set may look."""
    known, at = situation.known, situation.at
    if known is None or not known.rostered or known.household_id is None:
        return situation.history
    since = at - _LOOKED_BACK
    trips = trips_of_household(connection, known.household_id, since, at, entry_id)
    return History(trips=trips or situation.history.trips)


def _judged(connection: Connection, entry: dict[str, Any]) -> JudgedEntry:
    listed = listed_entry(connection, entry["id"])
    return JudgedEntry(
        entry_id=listed.id,
        at=listed.happened_at,
        shown_name=listed.shown_name,
        door=listed.door,
        direction=listed.direction,
        subject_class=SubjectClass(entry["subject_class"]),
        reason=Reason(entry["reason"]),
        was=Conclusion(entry["verdict"]),
        own_class=entry["own_class"] or "",
        own_reason=entry["own_reason"] or "",
    )


def _refuse_too_many(work: UnitOfWork) -> None:
    if len(stored_cases(work.connection)) >= MOST_KEPT:
        raise Refused(
            f"The post keeps {MOST_KEPT} cases already. Nothing was recorded. "
            "Take one off the list first.",
            f"本岗已经留了 {MOST_KEPT} 个判例。没有登记。请先去掉一个。",
        )


def _record(
    work: UnitOfWork, told: dict[str, Any], why: str = "", undoes: str | None = None
) -> CaseRecorded:
    values = {"gate": work.duty.gate, **told}
    fact: FactId = work.record("golden_case", values, supersedes=undoes, reason=why)
    return CaseRecorded(
        case_id=str(told["case_id"]),
        fact_id=fact.id,
        sequence=fact.sequence,
        changes=Changes.of(Kind.POLICY),
    )
