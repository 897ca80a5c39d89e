# SPDX-License-Identifier: MIT
"""Operators (值班人员) as the administrator keeps them: names, roles, and who still serves."""

from datetime import datetime

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.duty import ROLE_WORDS, Role
from gatehouse.domain.words import Words


class OperatorOrder(Discreet, frozen=True, kw_only=True):
    """An operator to be written down; without an id, somebody new.

    *pin* is six digits, and empty where it stays as it is. A leader or an administrator has one.
    *gates* are those that they serve at, none where that is any.
    """

    name: str
    roles: frozenset[Role]
    operator_id: str = ""
    serves: bool = True
    pin: str = ""
    gates: tuple[str, ...] = ()


class OperatorDetail(Struct, frozen=True, kw_only=True):
    """An operator in the administrator's list; *seen_at* is when they last signed in (UTC)."""

    operator_id: str
    name: str
    roles: tuple[Role, ...]
    serves: bool
    has_pin: bool
    gates: tuple[str, ...] = ()
    waits_until: datetime | None = None
    seen_at: datetime | None = None


class OperatorWritten(Struct, frozen=True):
    """Whom an order wrote down, and what changed by it."""

    operator_id: str
    changes: Changes


def roles_words(roles: tuple[Role, ...]) -> Words:
    """Return the roles of somebody in words, the highest first."""
    held = [role for role in (Role.ADMINISTRATOR, Role.LEADER, Role.VOLUNTEER) if role in roles]
    words = [ROLE_WORDS[role] for role in held]
    return Words("、".join(word.zh for word in words), ", ".join(word.en for word in words))
