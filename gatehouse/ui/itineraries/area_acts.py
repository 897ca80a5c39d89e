# SPDX-License-Identifier: MIT
"""What the screen may ask of the post about risk areas; see `gatehouse.ui.desk.acts`."""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.itinerary_note import NoteJudged
from gatehouse.domain.risk_area import AreaImport, AreaList, AreaListRow, GivenEdition

Report = Callable[[int, int], None]


class AreaActs(Struct, frozen=True, kw_only=True):
    """The acts about risk areas.

    *plan* says what a file would change, *read_in* does it, all or nothing; *save_problems* writes
    its error sheet. All three run on the job lane. *judge_again* judges a signed note by the list
    that holds now.
    """

    lists: Callable[[], tuple[AreaListRow, ...]]
    listed: Callable[[str], AreaList]
    plan: Callable[[Path, GivenEdition, Report], AreaImport]
    read_in: Callable[[Path, GivenEdition, Report], AreaImport]
    save_problems: Callable[[Path, AreaImport, Report], int]
    withdraw: Callable[[str, str], Changes]
    judge_again: Callable[[str], NoteJudged]
