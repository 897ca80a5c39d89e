# SPDX-License-Identifier: MIT
"""What the classes of gate passes allow: those that ship, said anew by the rule set in force."""

import tomllib
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from types import MappingProxyType

from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.gate_pass import PassClass
from gatehouse.domain.pass_terms import ClassTerms
from gatehouse.domain.policy.pass_classes import read_pass_classes
from gatehouse.domain.policy.reading import Table
from gatehouse.paths import resources
from gatehouse.services.policy import rules_at


def pass_terms(store: Store, duty: Duty) -> Mapping[PassClass, ClassTerms]:
    """Return what a pass of each class would allow that is issued now."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return terms_at(connection, duty.now())


def terms_at(connection: Connection, moment: datetime) -> Mapping[PassClass, ClassTerms]:
    """Return what a pass of each class allows that is issued at *moment*."""
    said = rules_at(connection, moment).passes
    return MappingProxyType({**shipped_terms(), **said}) if said else shipped_terms()


@lru_cache(maxsize=1)
def shipped_terms() -> Mapping[PassClass, ClassTerms]:
    """Return the classes as they come with the program."""
    text = (resources() / "passes" / "classes.toml").read_text(encoding="utf-8")
    return read_pass_classes(Table(tomllib.loads(text), ""))
