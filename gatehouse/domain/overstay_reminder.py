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


class OverstayReminder:
    """Reminds when one more stays too long, then every half hour for three hours.

    Those who stayed too long already when the program was opened are no news.
    """

    def __init__(self) -> None:
        self._late: int | None = None
        self._grew: datetime | None = None
        self._reminded: datetime | None = None

    def is_due(self, items: Iterable[OpenItem], now: datetime) -> bool:
        """Say whether to remind at *now* of those among *items*; then it counts as done."""
        late = sum(max(item.count, 1) for item in items if item.kind in _LATE)
        known, self._late = self._late, late
        if known is None:
            self._grew = self._reminded = now
            return False
        if late > known:
            self._grew = self._reminded = now
            return True
        if late and self._is_time_again(now):
            self._reminded = now
            return True
        return False

    def _is_time_again(self, now: datetime) -> bool:
        if self._grew is None or self._reminded is None:
            return False
        return now - self._reminded >= REMINDS_AGAIN and now - self._grew <= REMINDS_FOR
