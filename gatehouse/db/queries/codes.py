# SPDX-License-Identifier: MIT
"""What the post says of its codes."""

from datetime import date
from typing import Final

from sqlalchemy import Connection

from gatehouse.db.straight import send
from gatehouse.domain.code_list import Code, CodeBook, CodeList, read_code, read_order

# it is asked for every verdict, and before the first entry, which waits for no compiler
_BOOK: Final = "SELECT code_list, code, told FROM code ORDER BY code_list, length(code), code"
_TOLD: Final = "SELECT told FROM code WHERE id = ?"
_EVER: Final = "SELECT DISTINCT code FROM code_change WHERE code_list = ?"


def code_book(connection: Connection, day: date) -> CodeBook:
    """Return what the post says of its codes, as it holds on *day*."""
    codes: dict[str, dict[str, Code]] = {}
    orders: dict[str, tuple[str, ...]] = {}
    for code_list, code, told in send(connection, _BOOK, ()):
        if code:
            codes.setdefault(code_list, {})[code] = read_code(told)
        else:
            orders[code_list] = read_order(told)
    return CodeBook(day=day, codes=codes, orders=orders)


def own_code(connection: Connection, code_list: CodeList, code: str) -> Code | None:
    """Return what is told of one code; None where nothing is."""
    told = code_told(connection, code_row(code_list, code))
    return read_code(told) if told else None


def codes_ever(connection: Connection, code_list: CodeList) -> frozenset[str]:
    """Return the codes of which anything was ever told, those that were undone too."""
    return frozenset(code for (code,) in send(connection, _EVER, (code_list.value,)))


def code_row(code_list: CodeList, code: str) -> str:
    """Return the id of the row of a code; without a *code* of the order of its list."""
    return f"{code_list.value}:{code}"


def code_told(connection: Connection, row_id: str) -> str:
    """Return what is told in a row of codes; empty where nothing is."""
    found = send(connection, _TOLD, (row_id,))
    return found[0][0] if found else ""
