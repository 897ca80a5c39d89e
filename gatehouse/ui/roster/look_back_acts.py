# SPDX-License-Identifier: MIT
"""What looking back on somebody's meetings may ask of the post."""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from gatehouse.domain.look_back import LookBack, LookBackQuestion
from gatehouse.domain.post import OperatorRow
from gatehouse.reports.table_page import TablePage


class LookBackActs(Struct, frozen=True, kw_only=True):
    """Each of these leaves an audit fact, so all of them run on the writer lane.

    *approvers* only reads: whose PIN it needs, nobody's where whoever is on duty may look back.
    *pages* returns what is to be printed.
    """

    approvers: Callable[[], tuple[OperatorRow, ...]]

    look_back: Callable[[LookBackQuestion], LookBack]
    export: Callable[[LookBack, Path], Path]
    pages: Callable[[LookBack], tuple[TablePage, ...]]
