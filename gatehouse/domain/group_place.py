# SPDX-License-Identifier: MIT
"""What those who come together (整批) share: the group they are of, and what they came in."""

from datetime import datetime

from gatehouse.domain.discreet import Discreet
from gatehouse.domain.told import Told


class GroupPlace(Told, Discreet, frozen=True, kw_only=True):
    """Somebody's place in a group that crosses in one act.

    *plate* is of the bus, in normal form, *origin* where they come from. *seen_at* is when they
    were written into the list; without it they crossed when they were recorded.
    """

    group_id: str
    plate: str = ""
    origin: str = ""
    seen_at: datetime | None = None
