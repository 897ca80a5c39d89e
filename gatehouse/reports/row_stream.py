# SPDX-License-Identifier: MIT
"""Rows of a sheet as the XML a workbook keeps them in, one at a time.

Every text is an inline string, which no program takes for a formula whatever it begins with.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import TypeAlias

Value: TypeAlias = str | int | float | date | time | None
"""What a cell may hold; a moment is a datetime that shows the time at the gate, without a zone."""

LONGEST_TEXT = 32_767
"""What a cell of a workbook may hold."""

_NOT_FOR_CELLS = re.compile(
    "[^\\t\\n\\r\\x20-\\x7e\\x85\\xa0-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]"
    "|[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]"
)
_EXCEL_EPOCH = date(1899, 12, 30).toordinal()
_SECONDS_OF_A_DAY = 86_400
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def cell_text(text: str) -> str:
    """Return *text* without what XML forbids, without marks that turn it round, at most a cell."""
    if not text.isprintable():
        text = _NOT_FOR_CELLS.sub("", text)
    return text[:LONGEST_TEXT]


def row_xml(
    row: int, letters: Sequence[str], styles: Sequence[int], values: Sequence[Value]
) -> str:
    """Return the cells of one row; an empty one keeps its style, and so its border."""
    return "".join(
        _cell(f"{letter}{row}", style, value)
        for letter, style, value in zip(letters, styles, values, strict=True)
    )


def _cell(place: str, style: int, value: Value) -> str:
    if value is None or value == "":
        return f'<c r="{place}" s="{style}"/>'
    if isinstance(value, str):
        text = _escaped(cell_text(value))
        return (
            f'<c r="{place}" s="{style}" t="inlineStr">'
            f'<is><t xml:space="preserve">{text}</t></is></c>'
        )
    return f'<c r="{place}" s="{style}"><v>{_number(value)}</v></c>'


def _number(value: float | date | time) -> int | float:
    """Return *value* as a workbook counts it: days since 1900, a time as a part of a day."""
    if isinstance(value, datetime):
        return _days(value.date()) + _part_of_a_day(value.time())
    if isinstance(value, date):
        return _days(value)
    return _part_of_a_day(value) if isinstance(value, time) else value


def _days(day: date) -> int:
    return day.toordinal() - _EXCEL_EPOCH


def _part_of_a_day(at: time) -> float:
    return (at.hour * 3600 + at.minute * 60 + at.second) / _SECONDS_OF_A_DAY


def _escaped(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if "_x" in text:
        text = _LOOKS_ESCAPED.sub("_x005F_", text)
    return text.replace("\r", "&#13;")
