# SPDX-License-Identifier: MIT
"""The history of the settings: what was changed by whom and when, the newest first."""

from typing import Final

from sqlalchemy import Connection, literal_column, select

from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.post import post_change
from gatehouse.domain.setting import SettingChange
from gatehouse.domain.undoing import KeptFact, undoing_of

MOST_SHOWN: Final = 500
# rows are numbered as they are recorded, whatever the clock said
_CHANGES = (
    select(post_change, operator.c.name.label("operator"))
    .join(operator, operator.c.id == post_change.c.operator_id)
    .order_by(literal_column("post_change.rowid").desc())
    .limit(MOST_SHOWN)
)


def post_changes(connection: Connection) -> tuple[SettingChange, ...]:
    """Return the changes of the settings, with those that stand and those that can be undone."""
    rows = connection.execute(_CHANGES).all()
    undoing = undoing_of(
        [KeptFact(row.id, (row.setting, row.subject), row.supersedes_id) for row in rows]
    )
    return tuple(
        SettingChange(
            change_id=row.id,
            key=row.setting,
            subject=row.subject,
            before=row.before,
            after=row.after,
            reason=row.reason,
            changed_at=row.happened_at,
            operator=row.operator,
            undoes=row.supersedes_id,
            stands=row.id in undoing.stand,
            can_be_undone=row.id in undoing.can_be_undone,
        )
        for row in rows
    )
