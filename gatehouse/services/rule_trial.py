# SPDX-License-Identifier: MIT
"""Trying a rule set on the entries of a day before it is adopted. Nothing is recorded."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.queries.codes import code_book
from gatehouse.db.queries.crossing import Span
from gatehouse.db.queries.judged_entries import judged_count, judged_entries
from gatehouse.domain.duty import Duty, Role, local_day, midnight
from gatehouse.domain.policy.rule_set import RuleSet, read_rule_set
from gatehouse.domain.policy.trial import Trial, TriedEntry, try_cases
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.domain.progress import Report, unreported
from gatehouse.errors import Refused
from gatehouse.services.crossing import situation_under
from gatehouse.services.golden_case import kept_golden
from gatehouse.services.judged_crossing import judged_crossing
from gatehouse.services.moment import refuse_strange_day

_TOLD_EVERY: Final = 50


def try_rules(store: Store, duty: Duty, toml: str, day: date, report: Report = unreported) -> Trial:
    """Return which entries of *day* the rule set in *toml* would have judged otherwise.

    Asks a leader or an administrator. Each entry is judged as of its own time, with the household
    and the passes that are known now; one whose person or pass is not known any more is lost to it.
    The set is held against its own golden cases and those that
    the post keeps. What is no rule set raises the sentence that says where.
    """
    duty.require(Role.LEADER, Role.ADMINISTRATOR)
    rules = read_rule_set(toml)
    since, until = midnight(day), midnight(day + timedelta(days=1))
    with store.reader() as connection:
        refuse_strange_day(connection, duty, day)
        total, found, lost = judged_count(connection, since, until), [], 0
        for place, entry in enumerate(judged_entries(connection, since, until)):
            if not place % _TOLD_EVERY:
                report(place, total)
            try:
                tried = _tried(connection, rules, entry)
            except Refused:
                lost += 1
                continue
            if tried is not None:
                found.append(tried)
        codes = code_book(connection, local_day(duty.now()))
        cases = try_cases(rules, (*rules.cases, *kept_golden(connection)), codes)
    return Trial(day=day, tried=total - lost, differing=tuple(found), lost=lost, cases=cases)


def _tried(connection: Connection, rules: RuleSet, entry: Mapping[str, Any]) -> TriedEntry | None:
    """Return the entry with what *rules* say of it, unless that is what was said."""
    at, was = entry["happened_at"], Conclusion(entry["verdict"])
    crossing = judged_crossing(connection, entry)
    situation = situation_under(connection, rules, crossing, Span(at, at, entry["id"]))
    verdict = situation.verdict
    if verdict.conclusion is was:
        return None
    return TriedEntry(
        entry_id=entry["id"],
        at=at,
        shown_name=situation.shown_name,
        door=situation.door,
        direction=crossing.direction,
        subject_class=crossing.subject_class,
        reason=crossing.reason,
        own_class=crossing.own_class,
        own_reason=crossing.own_reason,
        was=was,
        now=verdict.conclusion,
        why=verdict.headline,
    )
