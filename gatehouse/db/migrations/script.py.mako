# SPDX-License-Identifier: MIT
"""${message}.

How to write a revision that holds:

- It is frozen history: import nothing of gatehouse, write out tables, columns and names.
- Name every constraint and index by the convention of `gatehouse.db.tables.columns`.
- A fact is never rewritten: a column added to a fact table is NULL in old rows, or the
  commitments of the ledger no longer hold.
- SQLite alters little: use `op.batch_alter_table`, which rebuilds the table. Foreign keys are
  off meanwhile and checked before the commit; the whole upgrade is one transaction.
- Count `SCHEMA_VERSION` in `gatehouse.db.schema` up by one: it is this revision's number.
- Run `python scripts/write_newest.py`: new stores begin with what all revisions make.
- Store a file of the version before, with rows in every table, under `tests/db/stored/`.
- There is no way down: the backup made before the upgrade is the way back.
"""

from alembic import op
import sqlalchemy as sa

revision = "${up_revision}"
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    """${message}."""
    ${upgrades if upgrades else "pass"}
