# SPDX-License-Identifier: MIT
"""The history of the settings: what was changed by whom and when, the newest first."""

from sqlalchemy import Connection

from gatehouse.db.queries.kept_history import kept_history
from gatehouse.db.tables.post import post_change
from gatehouse.domain.setting import SettingChange


def post_changes(connection: Connection) -> tuple[SettingChange, ...]:
    """Return the changes of the settings, with those that stand and those that can be undone."""
    rows, undoing = kept_history(connection, post_change, "setting", "subject")
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
