# SPDX-License-Identifier: MIT
"""The supplies of the post, and the moves from which their stock follows."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Row, RowMapping, bindparam, exists, literal_column, select

from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.supply import supply, supply_change
from gatehouse.domain.identity.masking import mask_text
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.supply import (
    MOVES,
    Stock,
    Supply,
    SupplyChange,
    SupplyKind,
    SupplyLine,
    SupplyTold,
    standing,
)

_MOVES: Final = tuple(change.value for change in MOVES)
# rows are numbered as they are recorded, whatever the clock said
_ORDER: Any = literal_column("supply_change.rowid")
_ALL = select(supply).order_by(supply.c.added_at, literal_column("supply.rowid"))
_USED = _ALL.where(supply.c.retired_at.is_(None))
_SHORT = Prebuilt(
    select(
        supply.c.id,
        supply.c.name,
        supply.c.unit,
        supply.c.minimum,
        supply.c.stock,
        supply.c.added_at,
        supply.c.counted_at,
    )
    .where(supply.c.retired_at.is_(None), supply.c.stock < supply.c.minimum)
    .order_by(supply.c.added_at, supply.c.id)
)
_FACTS = (
    select(supply_change, operator.c.name.label("operator"))
    .join(operator, operator.c.id == supply_change.c.operator_id)
    .order_by(_ORDER)
)
_OF_ONE = _FACTS.where(supply_change.c.supply_id == bindparam("supply_id"))
_touched = select(supply_change.c.supply_id).where(
    supply_change.c.happened_at >= bindparam("starts", type_=UtcText),
    supply_change.c.happened_at < bindparam("ends", type_=UtcText),
)
_OF_TOUCHED = _FACTS.where(supply_change.c.supply_id.in_(_touched))
_later = supply_change.alias("later")
_MOVE = select(supply_change).where(
    supply_change.c.id == bindparam("change_id"),
    supply_change.c.change.in_(_MOVES),
    supply_change.c.amount.is_not(None),
    ~exists().where(_later.c.supersedes_id == supply_change.c.id),
)


def all_supplies(connection: Connection) -> tuple[Supply, ...]:
    """Return every supply that the post has or had, in the order they were added."""
    return tuple(map(_supply, connection.execute(_ALL).mappings()))


def supplies_in_use(connection: Connection) -> tuple[Supply, ...]:
    """Return the supplies that the post has, in the order they were added."""
    return tuple(map(_supply, connection.execute(_USED).mappings()))


def short_items(connection: Connection) -> tuple[OpenItem, ...]:
    """Return the supplies of which there is too little, as the next shift takes them over."""
    return tuple(
        OpenItem(
            kind=OpenKind.SUPPLY_SHORT,
            entry_id=row.id,
            since=datetime.fromisoformat(row.counted_at or row.added_at),
            shown_name=row.name,
            door="",
            detail=f"{row.minimum} {row.unit}".strip(),
            count=row.stock,
        )
        for row in _SHORT.ask(connection, {})
    )


def facts_of(connection: Connection, supply_id: str) -> tuple[SupplyTold, ...]:
    """Return what all facts of one supply say of its stock, in their order."""
    return tuple(map(_told, connection.execute(_OF_ONE, {"supply_id": supply_id})))


def standing_move(connection: Connection, change_id: str) -> dict[str, Any] | None:
    """Return the move with that id, if it stands; None where it was corrected or taken back."""
    found = connection.execute(_MOVE, {"change_id": change_id}).mappings().one_or_none()
    return None if found is None else dict(found)


def moves_between(
    connection: Connection, starts: datetime, ends: datetime
) -> tuple[SupplyLine, ...]:
    """Return the standing moves that happened from *starts* up to *ends*, the oldest first.

    Each says what was left after it, so all facts of a supply that was touched are read.
    """
    names = {one.id: one for one in all_supplies(connection)}
    bounds = {"starts": starts, "ends": ends}
    facts: defaultdict[str, list[Row[*tuple[Any, ...]]]] = defaultdict(list)
    for row in connection.execute(_OF_TOUCHED, bounds):
        facts[row.supply_id].append(row)
    lines = [line for one, rows in facts.items() for line in _lines(names[one], rows)]
    there = sorted((line for line in lines if starts <= line.at < ends), key=lambda one: one.at)
    return tuple(there)


def _lines(one: Supply, rows: Iterable[Row[*tuple[Any, ...]]]) -> Iterator[SupplyLine]:
    """Yield a line for each standing move of a supply, in their order."""
    by_id = {row.id: row for row in rows}
    stock = Stock()
    for told in standing(map(_told, by_id.values())):
        stock = stock.after(told)
        if told.change in MOVES and told.amount is not None:
            row = by_id[told.change_id]
            yield SupplyLine(
                number=row.sequence,
                change_id=row.id,
                at=row.happened_at,
                name=one.name,
                unit=one.unit,
                change=told.change,
                amount=told.amount,
                left=stock.left,
                whose=mask_text(row.whose),
                operator=row.operator,
                corrected=row.supersedes_id is not None,
                reason=mask_text(row.supersedes_reason),
            )


def _told(row: Row[*tuple[Any, ...]]) -> SupplyTold:
    return SupplyTold(
        change_id=row.id,
        supersedes_id=row.supersedes_id,
        change=SupplyChange(row.change),
        amount=row.amount,
        at=row.happened_at,
    )


def _supply(row: RowMapping) -> Supply:
    return Supply(**{**row, "kind": SupplyKind(row["kind"])})
