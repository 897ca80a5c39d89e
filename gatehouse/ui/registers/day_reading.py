# SPDX-License-Identifier: MIT
"""What the registers screen reads of a day in one go."""

from datetime import date
from typing import TYPE_CHECKING, Final

from msgspec import Struct

if TYPE_CHECKING:
    from gatehouse.domain.entry import DaySummary
    from gatehouse.domain.paper_sheet import PaperSheets
    from gatehouse.domain.register import RegisterSheet, SheetCounts, SheetPreview
    from gatehouse.ui.registers.acts import RegisterActs

_PREVIEW_ROWS: Final = 24


class DayRead(Struct, frozen=True):
    """A day's counts, its sheets with one of them, and the paper that was not typed in yet."""

    summary: "DaySummary"
    sheets: "SheetCounts"
    previewed: "SheetPreview"
    paper: "PaperSheets"


def read_day(acts: "RegisterActs", day: date, sheet: "RegisterSheet") -> DayRead:
    """Read *day* with its *sheet*; this runs on the reader lane."""
    preview = acts.preview(day, sheet, _PREVIEW_ROWS)
    return DayRead(acts.summary(day), acts.sheets(day), preview, acts.paper())
