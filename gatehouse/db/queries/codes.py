# SPDX-License-Identifier: MIT
"""What the post says of its codes, and how that was changed, the newest first."""

from datetime import date
from typing import Final

from sqlalchemy import Connection, literal_column, select

from gatehouse.db.tables.code import code_change
from gatehouse.db.tables.operator import operator
from gatehouse.domain.code_change import CodeChange, read_code, read_order
from gatehouse.domain.code_list import Code, CodeBook, CodeList

MOST_SHOWN: Final = 500
# it is asked before the first entry: without a statement that must be compiled first
_BOOK: Final = "SELECT code_list, code, told FROM code ORDER BY code_list, length(code), code"
_TOLD: Final = "SELECT told FROM code WHERE id = ?"
# rows are numbered as they are recorded, whatever the clock said
_CHANGES: Final = (
    select(code_change, operator.c.name.label("operator"))
    .join(operator, operator.c.id == code_change.c.operator_id)
    .order_by(literal_column("code_change.rowid").desc())
    .limit(MOST_SHOWN)
)


def code_book(connection: Connection, day: date) -> CodeBook:
    """Return what the post says of its codes, as it holds on *day*."""
    codes: dict[str, dict[str, Code]] = {}
    orders: dict[str, tuple[str, ...]] = {}
    for code_list, code, told in connection.exec_driver_sql(_BOOK):
        if code:
            codes.setdefault(code_list, {})[code] = read_code(told)
        else:
            orders[code_list] = read_order(told)
    return CodeBook(day=day, codes=codes, orders=orders)


def own_code(connection: Connection, code_list: CodeList, code: str) -> Code | None:
    """Return what is told of one code; None where nothing is."""
    told = code_told(connection, code_row(code_list, code))
    return read_code(told) if told else None


def code_row(code_list: CodeList, code: str) -> str:
    """Return the id of the row of a code; without a *code* of the order of its list."""
    return f"{code_list.value}:{code}"


def code_told(connection: Connection, row_id: str) -> str:
    """Return what is told in a row of codes; empty where nothing is."""
    return connection.exec_driver_sql(_TOLD, (row_id,)).scalar() or ""


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
