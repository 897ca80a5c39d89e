# SPDX-License-Identifier: MIT
"""How the code lists were changed, the newest first."""

from sqlalchemy import Connection

from gatehouse.db.queries.kept_history import kept_history
from gatehouse.db.tables.code import code_change
from gatehouse.domain.code_change import CodeChange
from gatehouse.domain.code_list import CodeList


def code_changes(connection: Connection) -> tuple[CodeChange, ...]:
    """Return the changes of the lists, with those that stand and those that can be undone."""
    rows, undoing = kept_history(connection, code_change, "code_list", "code")
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
