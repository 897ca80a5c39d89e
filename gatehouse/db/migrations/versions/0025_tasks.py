# SPDX-License-Identifier: MIT
"""Supervised tasks, notices to residents, and what has been read."""

import sqlalchemy as sa
from alembic import op

from gatehouse.db.migrations.parts import (
    create_fact_table,
    number,
    primary_key,
    refers,
    text,
)

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create tasks and notices with the facts of what happened to them, and readings of rules."""
    _create_tasks()
    _create_notices()
    create_fact_table(
        "rule_reading",
        *map(text, ("gate", "policy_id", "read_until", "said")),
        refers("rule_reading", "policy_id", "policy"),
    )
    op.create_index(
        "ix_rule_reading_operator_id_read_until", "rule_reading", ["operator_id", "read_until"]
    )


def _create_tasks() -> None:
    op.create_table(
        "task",
        *map(text, ("id", "issuer", "document", "what", "owner", "given_at")),
        text("due_at", empty=True),
        text("state"),
        text("settled_at", empty=True),
        primary_key("task", "id"),
    )
    op.create_index(
        "ix_task_open", "task", ["given_at"], sqlite_where=sa.text("settled_at IS NULL")
    )
    op.create_index("ix_task_settled_at", "task", ["settled_at"])
    create_fact_table(
        "task_change",
        *map(text, ("gate", "task_id", "change", "said", "details")),
        refers("task_change", "task_id", "task"),
    )
    op.create_index("ix_task_change_task_id", "task_change", ["task_id"])


def _create_notices() -> None:
    op.create_table(
        "notice",
        text("id"),
        number("number"),
        *map(text, ("issuer", "audience", "title", "text", "policy_id", "published_at")),
        text("withdrawn_at", empty=True),
        text("reason"),
        primary_key("notice", "id"),
    )
    op.create_index("ix_notice_published_at", "notice", ["published_at"])
    create_fact_table(
        "notice_change",
        *map(text, ("gate", "notice_id", "change", "details")),
        refers("notice_change", "notice_id", "notice"),
    )
    op.create_index("ix_notice_change_notice_id", "notice_change", ["notice_id"])
