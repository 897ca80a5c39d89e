# SPDX-License-Identifier: MIT
"""What the registers screen may ask of the post; see `gatehouse.ui.desk.acts` for the lanes."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.entry import DaySummary
from gatehouse.domain.paper_sheet import Numbers, PaperSheets, SheetsClosed
from gatehouse.domain.post import OperatorRow, Post
from gatehouse.domain.register import (
    ExportedRegister,
    RegisterDay,
    RegisterOrder,
    RegisterSheet,
    SheetCounts,
    SheetPreview,
)

if TYPE_CHECKING:
    from gatehouse.reports.blank_sheet import BlankSheet

Report = Callable[[int, int], None]


class RegisterActs(Struct, frozen=True, kw_only=True):
    """The acts of the registers screen.

    *days* are the last fourteen with what was reported of each, newest last; *sheets* counts the
    rows of each sheet of a day; *preview* returns the first and the last rows of one of them
    (masked) up to the number asked for; *export* writes the workbook on the job lane with
    progress, and an audit fact. *paper* is which blank sheets are out, *blank_sheets* one each.
    """

    post: Callable[[], Post]
    days: Callable[[], tuple[RegisterDay, ...]]
    summary: Callable[[date], DaySummary]
    sheets: Callable[[date], SheetCounts]
    preview: Callable[[date, RegisterSheet, int], SheetPreview]
    administrators: Callable[[], tuple[OperatorRow, ...]]

    blank_sheets: Callable[[Numbers], "tuple[BlankSheet, ...]"]
    paper: Callable[[], PaperSheets]

    export: Callable[[RegisterOrder, Report], ExportedRegister]
    record_printed: Callable[[Numbers], Changes]
    close_sheets: Callable[[SheetsClosed], Changes]
