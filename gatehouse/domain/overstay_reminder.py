# SPDX-License-Identifier: MIT
"""When a gate is reminded of visitors and vehicles that stay too long."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from gatehouse.domain.open_item import OpenItem, OpenKind

REMINDS_AGAIN: Final = timedelta(minutes=30)
REMINDS_FOR: Final = timedelta(hours=3)
"""Whoever is not found by then left otherwise, or is known to stay: they stand in the list."""
_LATE: Final = frozenset({OpenKind.VISITOR_LATE, OpenKind.VEHICLE_LATE})
_TIMES: Final = REMINDS_FOR // REMINDS_AGAIN


class OverstayReminder:
    """Reminds when one more stays too long, then every half hour for three hours.

    Those who stayed too long when it first looked are no news; whoever began to look reads them.
    """

    def __init__(self) -> None:
        self._known: datetime | None = None
        self._since: datetime | None = None
        self._times = 0

    def is_due(self, items: Iterable[OpenItem], now: datetime) -> bool:
        """Say whether to remind at *now* of those among *items*; then it counts as done."""
        newest = max((one.newest or one.since for one in items if one.kind in _LATE), default=None)
        if self._known is None:
            self._known = now
        elif newest is not None and newest > self._known:
            self._known, self._since, self._times = newest, now, 0
            return True
        return newest is not None and self._is_time_again(now)

    def _is_time_again(self, now: datetime) -> bool:
        if self._since is None:
            return False
        times = (now - self._since) // REMINDS_AGAIN
        due = self._times < times <= _TIMES
        self._times = max(times, self._times)
        return due
