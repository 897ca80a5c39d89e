# SPDX-License-Identifier: MIT
"""What is still to be filed to a signed note, and by when."""

from datetime import datetime

from msgspec import Struct

from gatehouse.domain.returning import TenFact


class Owed(Struct, frozen=True, kw_only=True):
    """The *originals* that alternatives stand in for, by their number, and the unclear *facts*.

    A moment that is None is no deadline.
    """

    originals: int = 0
    originals_due: datetime | None = None
    facts: tuple[TenFact, ...] = ()
    facts_due: datetime | None = None

    @property
    def is_anything(self) -> bool:
        """Whether something is still to be filed."""
        return bool(self.originals or self.facts)

    @property
    def due(self) -> datetime | None:
        """The first moment by which something that is still missing is to be filed."""
        asked = (
            self.originals_due if self.originals else None,
            self.facts_due if self.facts else None,
        )
        return min((moment for moment in asked if moment is not None), default=None)

    def is_late(self, now: datetime) -> bool:
        """Whether something should have been filed before *now*."""
        return self.due is not None and self.due < now


NOTHING_OWED = Owed()
