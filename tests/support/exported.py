# SPDX-License-Identifier: MIT
"""The day's workbook as it was exported, read back by another program."""

from datetime import date
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from gatehouse.domain.register import FullValues, RegisterOrder, RegisterSheet
from gatehouse.reports.register_sheets import LISTS
from gatehouse.services.register import export_register
from tests.support.post import PostInUse, quiet

TODAY = date(2022, 4, 15)


def export(post: PostInUse, path: Path, full: FullValues | None = None) -> Path:
    """Write today's workbook."""
    export_register(post.store, post.duty, RegisterOrder(day=TODAY, path=path, full=full), quiet)
    return path


def cells(path: Path, name: str) -> list[list[Any]]:
    """Return all cells of a sheet, as another program reads them."""
    page = CalamineWorkbook.from_path(path).get_sheet_by_name(name)
    return [list(row) for row in page.to_python(skip_empty_area=False)]


def table(path: Path, sheet: RegisterSheet, rows: int) -> list[dict[str, Any]]:
    """Return the rows of a sheet by the headings of its columns."""
    name = next(listed.name for listed in LISTS if listed.kind is sheet)
    _, _, headings, *lines = cells(path, name)
    return [dict(zip(headings, line, strict=True)) for line in lines[:rows]]
