# SPDX-License-Identifier: MIT
"""Those of the invented compound who stay away for days, until a moment that is known."""

from datetime import datetime

from gatehouse.services.sample.compound import Mover


class Away:
    """Remembers until when everybody is away; who is back is forgotten."""

    def __init__(self) -> None:
        self._until: list[tuple[datetime, Mover]] = []

    def leave(self, mover: Mover, until: datetime) -> None:
        """Let *mover* be away *until* then."""
        self._until.append((until, mover))

    def back_by(self, at: datetime) -> tuple[tuple[datetime, Mover], ...]:
        """Return who comes home by *at*, and when each of them does."""
        back = tuple(one for one in self._until if one[0] <= at)
        self._until = [one for one in self._until if one[0] > at]
        return back
