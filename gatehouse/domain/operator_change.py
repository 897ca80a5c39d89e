# SPDX-License-Identifier: MIT
"""Operators (值班人员) as the administrator keeps them: names, roles, and who still serves."""

from datetime import datetime
from typing import Final

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.duty import ROLE_WORDS, Role
from gatehouse.domain.undoing import KeptChange
from gatehouse.domain.words import Words, listed

_NOT_THERE: Final = Words("名册里没有", "not on the roll")
_SERVES: Final = Words("在岗", "serves")
_LEFT: Final = Words("不再值班", "serves no more")
_ANYWHERE: Final = Words("哪个门都行", "any gate")


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


class OperatorTold(Struct, frozen=True, kw_only=True):
    """What a fact tells of an operator; of a PIN no fact tells anything."""

    name: str
    roles: tuple[Role, ...]
    serves: bool = True
    gates: tuple[str, ...] = ()


class OperatorChange(KeptChange, frozen=True, kw_only=True):
    """A change of the roll in the history; nothing is known *before* somebody was added."""

    operator_id: str
    before: OperatorTold | None
    after: OperatorTold

    @property
    def told(self) -> tuple[Words, Words]:
        """What stood there and what stands there, of all that became different."""
        if self.before is None:
            return _NOT_THERE, _rights(self.after)
        if self.before == self.after:
            return _rights(self.before), _rights(self.after)
        parts = zip(_parts_of(self.before), _parts_of(self.after), strict=True)
        before, after = zip(*((was, now) for was, now in parts if was != now), strict=True)
        return listed(before), listed(after)


class OperatorWritten(Struct, frozen=True):
    """Whom an order wrote down, and what changed by it."""

    operator_id: str
    changes: Changes


def roles_words(roles: tuple[Role, ...]) -> Words:
    """Return the roles of somebody in words, the highest first."""
    held = [role for role in (Role.ADMINISTRATOR, Role.LEADER, Role.VOLUNTEER) if role in roles]
    words = [ROLE_WORDS[role] for role in held]
    return Words("、".join(word.zh for word in words), ", ".join(word.en for word in words))


def _parts_of(told: OperatorTold) -> tuple[Words, ...]:
    gates = listed(Words(gate, gate) for gate in told.gates) if told.gates else _ANYWHERE
    serves = _SERVES if told.serves else _LEFT
    return Words(told.name, told.name), _rights(told), serves, gates


def _rights(told: OperatorTold) -> Words:
    """Return the roles of somebody without the least one, where there is a higher one."""
    higher = tuple(role for role in told.roles if role is not Role.VOLUNTEER)
    return roles_words(higher or told.roles)
