# SPDX-License-Identifier: MIT
"""Rule sets (规则): those that ship as examples, and the post's own versions of them."""

from datetime import datetime
from functools import lru_cache

from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.queries.policy_in_force import PolicyVersion, policy_at, policy_with
from gatehouse.db.unit_of_work import FactId, UnitOfWork
from gatehouse.domain.duty import Duty
from gatehouse.domain.policy.adoption import Adoption
from gatehouse.domain.policy.rule_set import RuleSet, read_rule_set
from gatehouse.domain.post import telephones_of
from gatehouse.errors import WrongUse
from gatehouse.paths import resources

_VERSIONS_KEPT = 8


def shipped_rule_sets() -> tuple[RuleSet, ...]:
    """Return the rule sets that ship as examples, the everyday one first, then by date."""
    sets = (read_rule_set(text) for text in _shipped_texts().values())
    return tuple(sorted(sets, key=lambda rules: (rules.id != "everyday", rules.valid_from)))


def record_adoption(work: UnitOfWork, rule_set_id: str, valid_from: datetime) -> str:
    """Record, as a fact of *work*, that a shipped set is worked by from then on; return its id."""
    text = _shipped_texts().get(rule_set_id)
    if text is None:
        raise WrongUse(
            f"There is no rule set '{rule_set_id}'. Nothing was changed. "
            f"Choose one of: {', '.join(_shipped_texts())}.",
            f"没有叫“{rule_set_id}”的规则。什么都没有改动。请从这些里选："
            f"{'、'.join(_shipped_texts())}。",
        )
    return record_rules(work, Adoption(toml=text, valid_from=valid_from)).id


def record_rules(work: UnitOfWork, adoption: Adoption) -> FactId:
    """Record an adoption as a fact of *work*, and give each set its turn anew.

    A text that is no rule set raises the sentence that says where.
    """
    rules = read_rule_set(adoption.toml)
    fact = work.record(
        "policy",
        {
            "source_id": rules.id,
            "title": rules.title.zh,
            "document": rules.document.zh,
            "toml": adoption.toml,
            "valid_from": adoption.valid_from,
            "valid_to": adoption.valid_to,
            "standing": adoption.standing,
            "scope": rules.scope.type,
            "origin": adoption.origin or None,
        },
    )
    turn_over(work)
    return fact


def turn_over(work: UnitOfWork) -> None:
    """Work out anew which of the adopted sets holds when, within *work*."""
    # every verdict reads its rules here, and hardly ever are any adopted
    from gatehouse.db.policy import keep_turns  # noqa: PLC0415 - see above
    from gatehouse.db.queries.policies import adopted_sets  # noqa: PLC0415 - the same
    from gatehouse.domain.policy.calendar import turns  # noqa: PLC0415 - the same

    connection = work.connection
    keep_turns(connection, turns(one.held for one in adopted_sets(connection)))


def shipped_text(rule_set_id: str) -> str:
    """Return the TOML of a set that ships as an example; there must be one."""
    return _shipped_texts()[rule_set_id]


def rules_at(connection: Connection, moment: datetime) -> RuleSet:
    """Return the post's rule set that is in force at *moment*."""
    return _read(policy_at(connection, moment))


def rules_of(connection: Connection, policy_id: str) -> RuleSet:
    """Return the post's rule set that the fact with that id adopted."""
    return _read(policy_with(connection, policy_id))


def rules_now(store: Store, duty: Duty) -> RuleSet:
    """Return the post's rule set that is in force now."""
    with store.reader() as connection:
        return rules_at(connection, duty.now())


def rules_then(store: Store, _duty: Duty, moment: datetime) -> RuleSet:
    """Return the post's rule set that was in force at *moment*."""
    with store.reader() as connection:
        return rules_at(connection, moment)


@lru_cache(maxsize=_VERSIONS_KEPT)
def _read(version: PolicyVersion) -> RuleSet:
    """Read a version as the post holds it: validity and telephones are the post's own."""
    rules = read_rule_set(version.toml)
    known = telephones_of(version.others)
    return rules.adopted(version.id, version.valid_from, version.telephone, known)


@lru_cache(maxsize=1)
def _shipped_texts() -> dict[str, str]:
    files = sorted((resources() / "policies").glob("*.toml"))
    return {file.stem: file.read_text(encoding="utf-8") for file in files}
