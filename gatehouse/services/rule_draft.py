# SPDX-License-Identifier: MIT
"""A new version of the rules while it is written: kept at each change, gone when it is adopted.

There is one draft of the post; whichever administrator is on duty goes on with it. It is neither
fact nor state.
"""

from typing import Final

from msgspec import convert, to_builtins

from gatehouse.db.drafts import draft_body, drop_draft, keep_draft
from gatehouse.db.engine import Store
from gatehouse.db.queries.policies import adopted_sets
from gatehouse.db.queries.policy_in_force import policy_at
from gatehouse.db.unit_of_work import UnitOfWork
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.policy.adoption import OfferedSet
from gatehouse.domain.policy.draft.draft import Draft, copied
from gatehouse.domain.policy.rule_set import read_rule_set
from gatehouse.services.policy import shipped_rule_sets, shipped_text

_DRAFT: Final = "rules"


def sets_to_copy(store: Store, duty: Duty) -> tuple[OfferedSet, ...]:
    """Return what a new version may begin as: the set in force, adopted ones, those that ship."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        in_force = policy_at(connection, duty.now()).toml
        adopted = [one.toml for one in reversed(adopted_sets(connection))]
    shipped = [shipped_text(rules.id) for rules in shipped_rule_sets()]
    texts = dict.fromkeys((in_force, *adopted, *shipped))
    return tuple(OfferedSet(toml, read_rule_set(toml)) for toml in texts)


def begin_rules(store: Store, duty: Duty, toml: str) -> Draft:
    """Begin a new version as a copy of the set in *toml*, in the place of one that was begun.

    Asks an administrator. What is no rule set raises the sentence that says where.
    """
    duty.require(Role.ADMINISTRATOR)
    begun = copied(toml, duty.now())
    _keep(store, duty, begun)
    return begun


def kept_rules(store: Store, duty: Duty) -> Draft | None:
    """Return the version that was left half written, None where there is none."""
    duty.require(Role.ADMINISTRATOR)
    with store.reader() as connection:
        body = draft_body(connection, _DRAFT)
    return convert(body, Draft) if body else None


def keep_rules(store: Store, duty: Duty, draft: Draft) -> None:
    """Keep the version as it is written now."""
    duty.require(Role.ADMINISTRATOR)
    _keep(store, duty, draft)


def drop_rules(store: Store, duty: Duty) -> None:
    """Throw the version that was begun away, if there is one."""
    duty.require(Role.ADMINISTRATOR)
    with store.unit_of_work(duty) as work:
        drop_draft(work.connection, _DRAFT)
        work.commit()


def drop_adopted(work: UnitOfWork, toml: str) -> None:
    """Let the draft go as a part of the act of *work* that adopts just what it says."""
    body = draft_body(work.connection, _DRAFT)
    if body and convert(body, Draft).toml == toml:
        drop_draft(work.connection, _DRAFT)


def _keep(store: Store, duty: Duty, draft: Draft) -> None:
    with store.unit_of_work(duty) as work:
        keep_draft(work.connection, _DRAFT, _DRAFT, to_builtins(draft), work.now)
        work.commit()
