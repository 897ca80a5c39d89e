# SPDX-License-Identifier: MIT
"""What every history of changes asks: the newest first, by whom, and which of them stand."""

from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, Table, literal_column, select, true

from gatehouse.db.tables.operator import operator
from gatehouse.domain.undoing import KeptFact, Undoing, undoing_of

MOST_SHOWN: Final = 500


def kept_history(
    connection: Connection, change: Table, *place: str, only: ColumnElement[bool] | None = None
) -> tuple[tuple[Row[*tuple[Any, ...]], ...], Undoing]:
    """Return the rows of *change* with their operators' names, and what can be undone of them.

    The columns *place* say together which thing a row changed; *only* says which rows are meant.
    """
    # rows are numbered as they are recorded, whatever the clock said
    asked = (
        select(change, operator.c.name.label("operator"))
        .join(operator, operator.c.id == change.c.operator_id)
        .where(true() if only is None else only)
        .order_by(literal_column(f"{change.name}.rowid").desc())
        .limit(MOST_SHOWN)
    )
    rows = tuple(connection.execute(asked))
    facts = [
        KeptFact(row.id, tuple(getattr(row, part) for part in place), row.supersedes_id)
        for row in rows
    ]
    return rows, undoing_of(facts)
