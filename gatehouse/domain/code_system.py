# SPDX-License-Identifier: MIT
"""The code system (健康码系统), and the times at which it could not be asked."""

from datetime import datetime
from typing import Final

from msgspec import Struct

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.words import Words

NOT_SEEN: Final = Words("没看码", "code not seen")
"""Stands beside an entry that was written down while codes could not be looked up."""


class Outage(Struct, frozen=True):
    """A time in which codes could not be looked up; *until* is None while it goes on."""

    since: datetime
    until: datetime | None = None

    def covers(self, moment: datetime) -> bool:
        """Say whether it went on at *moment*."""
        return self.since <= moment and (self.until is None or moment < self.until)


def unseen_words(since: datetime, until: str, count: int) -> Words:
    """Return from when to when, and how many were written down without their code seen.

    *until* is as an open item keeps it: a moment as text, or nothing while it goes on.
    """
    began = f"{since.astimezone(LOCAL_ZONE):%m-%d %H:%M}"
    if not until:
        return Words(f"{began} 起至今，{count} 人", f"since {began}, people: {count}")
    ended = f"{datetime.fromisoformat(until).astimezone(LOCAL_ZONE):%m-%d %H:%M}"
    return Words(f"{began} 到 {ended}，{count} 人", f"{began} to {ended}, people: {count}")
