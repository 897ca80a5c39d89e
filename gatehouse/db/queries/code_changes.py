# SPDX-License-Identifier: MIT
"""How the code lists were changed, the newest first."""

from typing import Final

from sqlalchemy import Connection, literal_column, select

from gatehouse.db.tables.code import code_change
from gatehouse.db.tables.operator import operator
from gatehouse.domain.code_change import CodeChange
from gatehouse.domain.code_list import CodeList

MOST_SHOWN: Final = 500
# rows are numbered as they are recorded, whatever the clock said
_CHANGES: Final = (
    select(code_change, operator.c.name.label("operator"))
    .join(operator, operator.c.id == code_change.c.operator_id)
    .order_by(literal_column("code_change.rowid").desc())
    .limit(MOST_SHOWN)
)


def code_changes(connection: Connection) -> tuple[CodeChange, ...]:
    """Return the changes of the lists; the last one of each code can be undone."""
    found, newer = [], set()
    for row in connection.execute(_CHANGES):
        place = (row.code_list, row.code)
        found.append(
            CodeChange(
                change_id=row.id,
                code_list=CodeList(row.code_list),
                code=row.code,
                before=row.before,
                after=row.after,
                changed_at=row.happened_at,
                operator=row.operator,
                undoes=row.supersedes_id,
                can_be_undone=place not in newer,
            )
        )
        newer.add(place)
    return tuple(found)
