# SPDX-License-Identifier: MIT
"""What a sheet of the workbook will say, as the screen shows it before it is written."""

from collections import deque
from collections.abc import Iterable
from itertools import islice
from typing import Any

from gatehouse.domain.code_list import AS_SHIPPED, CodeBook
from gatehouse.domain.register import RegisterSheet, SheetPreview
from gatehouse.reports.register_sheets import LISTS

_NARROWEST = 7
"""Digits; a heading of two characters must be read on a small screen too."""


def preview_of(
    kind: RegisterSheet,
    rows: Iterable[Any],
    most: int,
    holding: int | None = None,
    codes: CodeBook = AS_SHIPPED,
) -> SheetPreview:
    """Return the first and the last *rows* of a sheet, *most* of them in all, and its headings.

    What was chosen from lists is called as in *codes*.
    """
    sheet = next(sheet for sheet in LISTS if sheet.kind is kind).worded(codes)
    columns = [column for column in sheet.columns if column.previewed]
    numbered = enumerate(rows, 1)
    first = list(islice(numbered, most // 2))
    last = deque(numbered, maxlen=most - len(first))
    shown = [*first, *last]
    return SheetPreview(
        title=sheet.title,
        headings=tuple(column.heading for column in columns),
        shares=tuple(max(column.width, _NARROWEST) for column in columns),
        lines=tuple(tuple(column.text(row) for column in columns) for _, row in shown),
        total=shown[-1][0] if shown else 0,
        nothing=sheet.nothing,
        closing=sheet.closing_line(holding),
    )
