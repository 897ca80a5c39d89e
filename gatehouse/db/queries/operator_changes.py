# SPDX-License-Identifier: MIT
"""The history of the roll: who was added or changed by whom and when, the newest first."""

from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Row

from gatehouse.db.queries.kept_history import kept_history
from gatehouse.db.tables.audit import audit
from gatehouse.domain.duty import Role
from gatehouse.domain.operator_change import OperatorChange, OperatorTold
from gatehouse.domain.sign_in import UNKNOWN
from gatehouse.domain.undoing import KeptFact, undoing_of

_ADDED: Final = "operator_added"
_OF_THE_ROLL = audit.c.act.in_((_ADDED, "operator_changed")) & (audit.c.subject_id != UNKNOWN.id)


class _Told(NamedTuple):
    row: Row[*tuple[Any, ...]]
    before: OperatorTold | None
    after: OperatorTold


def operator_changes(connection: Connection) -> tuple[OperatorChange, ...]:
    """Return the changes of the roll, as far back as what was before them is known.

    Whoever set the post up added themselves, which is no change; a new PIN alone is none either.
    """
    rows, _ = kept_history(connection, audit, "subject_id", only=_OF_THE_ROLL)
    found = _differing(rows)
    undoing = undoing_of(
        [KeptFact(one.row.id, one.row.subject_id, one.row.supersedes_id) for one in found]
    )
    return tuple(
        OperatorChange(
            change_id=row.id,
            operator_id=row.subject_id,
            before=before,
            after=after,
            changed_at=row.happened_at,
            operator=row.operator,
            undoes=row.supersedes_id,
            stands=row.id in undoing.stand,
            can_be_undone=row.id in undoing.can_be_undone,
        )
        for row, before, after in found
    )


def _differing(newest_first: tuple[Row[*tuple[Any, ...]], ...]) -> list[_Told]:
    """Return the rows that made something different of which both sides are told.

    One that took another back is told whatever it made different: the other stands no more.
    """
    last: dict[str, OperatorTold] = {}
    found = []
    for row in reversed(newest_first):
        if "name" not in row.details:
            continue
        before, after = last.get(row.subject_id), _told(row.details)
        last[row.subject_id] = after
        by_another = row.act == _ADDED and row.operator_id != row.subject_id
        tells = before != after or row.supersedes_id is not None
        if tells and (before is not None or by_another):
            found.append(_Told(row, before, after))
    return found[::-1]


def _told(details: dict[str, Any]) -> OperatorTold:
    return OperatorTold(
        name=details["name"],
        # whoever leads may do what a volunteer may, whether that was written down or not
        roles=tuple(sorted({Role.VOLUNTEER, *map(Role, details["roles"])})),
        serves=bool(details.get("active", 1)),
        gates=tuple(details.get("gates", ())),
    )
