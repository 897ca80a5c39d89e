# SPDX-License-Identifier: MIT
"""How the code lists were changed, the newest first."""

from typing import Final

from sqlalchemy import Connection, literal_column, select

from gatehouse.db.tables.code import code_change
from gatehouse.db.tables.operator import operator
from gatehouse.domain.code_change import CodeChange
from gatehouse.domain.code_list import CodeList
from gatehouse.domain.undoing import KeptFact, undoing_of

MOST_SHOWN: Final = 500
# rows are numbered as they are recorded, whatever the clock said
_CHANGES: Final = (
    select(code_change, operator.c.name.label("operator"))
    .join(operator, operator.c.id == code_change.c.operator_id)
    .order_by(literal_column("code_change.rowid").desc())
    .limit(MOST_SHOWN)
)


def code_changes(connection: Connection) -> tuple[CodeChange, ...]:
    """Return the changes of the lists, with those that stand and those that can be undone."""
    rows = connection.execute(_CHANGES).all()
    undoing = undoing_of(
        [KeptFact(row.id, (row.code_list, row.code), row.supersedes_id) for row in rows]
    )
    return tuple(
        CodeChange(
            change_id=row.id,
            code_list=CodeList(row.code_list),
            code=row.code,
            before=row.before,
            after=row.after,
            changed_at=row.happened_at,
            operator=row.operator,
            undoes=row.supersedes_id,
            stands=row.id in undoing.stand,
            can_be_undone=row.id in undoing.can_be_undone,
        )
        for row in rows
    )
