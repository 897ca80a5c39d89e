# SPDX-License-Identifier: MIT
"""Folds supplies: what each is by its last change, and its stock by all its moves."""

import json
from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from typing import Any, Final

from sqlalchemy import Connection, Row

from gatehouse.db.inspection.folding import Folded
from gatehouse.db.unit_of_work import stored
from gatehouse.domain.supply import SupplyChange, SupplyTold, stock_of

_FACTS: Final = """
SELECT supply_id, id, supersedes_id, change, amount, happened_at, details
FROM supply_change ORDER BY supply_id, rowid
"""


def fold_supplies(connection: Connection) -> Iterator[Folded]:
    """Yield every supply as its facts made it, in order of id."""
    facts = connection.exec_driver_sql(_FACTS).all()
    for supply_id, of_one in groupby(facts, key=lambda row: row[0]):
        rows = list(of_one)
        stock = stock_of(map(_told, rows))
        columns = {
            **_last_details(rows),
            "stock": stock.left,
            "counted": stock.counted,
            "counted_at": stored(stock.counted_at),
        }
        yield Folded(supply_id, columns)


def _last_details(rows: list[Row[Any]]) -> dict[str, Any]:
    told = [json.loads(row.details).get("supply") for row in rows]
    return next((one for one in reversed(told) if one is not None), {})


def _told(row: Row[Any]) -> SupplyTold:
    return SupplyTold(
        change_id=row.id,
        supersedes_id=row.supersedes_id,
        change=SupplyChange(row.change),
        amount=row.amount,
        at=datetime.fromisoformat(row.happened_at),
    )
