# SPDX-License-Identifier: MIT
"""When a gate pass was used: asked only of a pass whose uses are counted.

The holder's entries, or those of the flat, are found by their own index.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, bindparam, or_, select

from gatehouse.db.queries.crossing import Span
from gatehouse.db.queries.records import records_of
from gatehouse.db.queries.standing import passed
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.entry import entry
from gatehouse.domain.entry import LIVING_HERE, Direction
from gatehouse.domain.pass_terms import USES_NOTHING

_lives_here = or_(*(entry.c.subject_class == living.value for living in sorted(LIVING_HERE)))
_USES = (
    select(entry.c.happened_at)
    .where(
        entry.c.pass_id == bindparam("pass_id"),
        entry.c.happened_at >= bindparam("since", type_=UtcText),
        entry.c.happened_at <= bindparam("until", type_=UtcText),
        entry.c.id != bindparam("except_entry"),
        # an outsider uses a pass on the way in, whoever lives here on the way out
        or_(
            and_(
                _lives_here,
                entry.c.direction == Direction.OUT.value,
                entry.c.reason.not_in(sorted(reason.value for reason in USES_NOTHING)),
            ),
            and_(~_lives_here, entry.c.direction == Direction.IN.value),
        ),
        passed(),
    )
    .order_by(entry.c.happened_at)
)
_OF_PERSON = _USES.where(entry.c.person_id.in_(records_of()), entry.c.person_id.is_not(None))
_OF_FLAT = _USES.where(
    entry.c.household_id == bindparam("household_id"), entry.c.household_id.is_not(None)
)


def uses_of(
    connection: Connection, gate_pass: Mapping[str, Any], span: Span
) -> tuple[datetime, ...]:
    """Return when *gate_pass*, all columns of one, was used in *span*, oldest first."""
    asked = {
        "pass_id": gate_pass["id"],
        "since": max(span.since, gate_pass["issued_at"]),
        "until": span.until,
        "except_entry": span.except_entry,
    }
    if gate_pass["person_id"] is None:
        asked["household_id"] = gate_pass["household_id"]
        return tuple(connection.execute(_OF_FLAT, asked).scalars())
    asked["person_id"] = gate_pass["person_id"]
    return tuple(connection.execute(_OF_PERSON, asked).scalars())
