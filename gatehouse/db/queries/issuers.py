# SPDX-License-Identifier: MIT
"""Who issued and who approved alternatives before: the newest first."""

from collections.abc import Iterator
from typing import Final

from sqlalchemy import Connection, select

from gatehouse.db.tables.itinerary import itinerary
from gatehouse.db.tables.operator import operator
from gatehouse.domain.duty import Role
from gatehouse.domain.itinerary import EvidenceItem, EvidenceKind
from gatehouse.domain.itinerary_body import read_evidence

_LOOKED_AT: Final = 200
_OFFICES: Final = frozenset({EvidenceKind.EMPLOYER, EvidenceKind.COMMUNITY})
_NEWEST = (
    select(itinerary.c.evidence)
    .where(itinerary.c.stand_ins.is_not(None))
    .order_by(itinerary.c.happened_at.desc())
    .limit(_LOOKED_AT)
)
_LEADS: Final = frozenset({Role.LEADER.value, Role.ADMINISTRATOR.value})
_OPERATORS = select(operator).where(operator.c.active.is_(True)).order_by(operator.c.name)


def letters(connection: Connection) -> tuple[EvidenceItem, ...]:
    """Return the last letter of each office that issued one, in full; no screen is given it."""
    found: dict[str, EvidenceItem] = {}
    for item in _alternatives(connection):
        if item.kind in _OFFICES and item.issuer:
            found.setdefault(item.issuer, item)
    return tuple(found.values())


def approvers(connection: Connection) -> tuple[str, ...]:
    """Return who approved alternatives, and after them who leads here."""
    said = [item.approved_by for item in _alternatives(connection) if item.approved_by]
    leaders = [row.name for row in connection.execute(_OPERATORS) if _LEADS & {*row.roles.split()}]
    return tuple(dict.fromkeys([*said, *leaders]))


def _alternatives(connection: Connection) -> Iterator[EvidenceItem]:
    for body in connection.execute(_NEWEST).scalars():
        yield from (item for item in read_evidence(body) if item.kind.is_alternative)
