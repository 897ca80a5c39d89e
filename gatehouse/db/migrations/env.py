# SPDX-License-Identifier: MIT
"""Run by Alembic: migrates on the connection, and within the transaction, that the caller gives."""

from alembic import context

given = context.config.attributes
context.configure(
    connection=given["connection"],
    target_metadata=given["target_metadata"],
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
