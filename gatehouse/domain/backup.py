# SPDX-License-Identifier: MIT
"""Backups (备份): their names, which of them are kept, when one is due, how the desk tells it."""

import re
from collections.abc import Callable, Hashable, Iterable
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from gatehouse.domain.duty import local_day
from gatehouse.domain.words import Words

OLD_AFTER = timedelta(days=1)
"""From which age on the desk warns."""
SUFFIX = ".backup"
_NAME = re.compile(r"(.+)-(\d{8}T\d{6}Z)-(\d{1,12})(?:-version-(\d{1,6}))?\.backup")
_MOMENT = "%Y%m%dT%H%M%SZ"


class BackupName(Struct, frozen=True, kw_only=True):
    """What the name of a backup tells, so that a folder of them needs no key to be understood.

    *store* is the name of the store's file without its ending, *sequence* the last fact in the
    backup; *version* is that of the tables, where it was made before bringing them up to date.
    """

    store: str
    moment: datetime
    sequence: int
    version: int | None = None

    def __str__(self) -> str:
        """Return the file name: `gatehouse-20220415T003000Z-1204.backup`."""
        upgraded = "" if self.version is None else f"-version-{self.version}"
        moment = self.moment.astimezone(UTC)
        return f"{self.store}-{moment:{_MOMENT}}-{self.sequence}{upgraded}{SUFFIX}"

    @classmethod
    def read(cls, text: str) -> "BackupName | None":
        """Read a file name; None where it is not that of a backup."""
        match = _NAME.fullmatch(text)
        if match is None:
            return None
        store, moment, sequence, version = match.groups()
        try:
            made_at = datetime.strptime(moment, _MOMENT).replace(tzinfo=UTC)
        except ValueError:
            return None
        return cls(
            store=store,
            moment=made_at,
            sequence=int(sequence),
            version=None if version is None else int(version),
        )


class Rotation(Struct, frozen=True):
    """How many backups are kept: the newest of each day, of each week, and before upgrades."""

    days: int
    weeks: int
    upgrades: int

    def superfluous(
        self, names: Iterable[BackupName], just_made: BackupName
    ) -> tuple[BackupName, ...]:
        """Return which of one store's backups may go; *just_made* stays whatever the clock says.

        Days and weeks without a backup do not count, so that a post which rests loses none.
        """
        newest_first = sorted(names, key=lambda name: (name.moment, name.sequence), reverse=True)
        ordinary = [name for name in newest_first if name.version is None]
        upgrades = [name for name in newest_first if name.version is not None]
        kept = {
            just_made,
            *_newest_of_each(ordinary, _day, self.days),
            *_newest_of_each(ordinary, _week, self.weeks),
            *upgrades[: self.upgrades],
        }
        return tuple(name for name in newest_first if name not in kept)


KEPT = Rotation(days=7, weeks=4, upgrades=2)
"""What a post keeps beside its store."""


class Backup(Struct, frozen=True, kw_only=True):
    """A backup that was made and verified; *fingerprint* is the end of the ledger in it."""

    path: str
    made_at: datetime
    sequence: int
    fingerprint: str
    size: int


class Contents(Struct, frozen=True, kw_only=True):
    """What a store or a backup holds; the days are those of its first and its last entry."""

    compound: str
    gate: str
    entries: int
    first_day: date | None
    last_day: date | None
    people: int
    fingerprint: str


class RestoreOrder(Struct, frozen=True, kw_only=True):
    """Which backup is to become which store, and whether it may take the place of another."""

    backup: Path
    store: Path
    replace: bool = False


class Restored(Struct, frozen=True, kw_only=True):
    """What was restored, and where the file is now whose place it took; empty without one."""

    contents: Contents
    aside: str


class BackupSign(StrEnum):
    """What the desk is to make of the backups."""

    GOOD = "good"
    OLD = "old"
    NEVER = "never"
    FAILED = "failed"


class BackupState(Struct, frozen=True):
    """When the last good backup was made, and the sentence of an attempt that failed since."""

    last: datetime | None = None
    trouble: Words | None = None

    def sign(self, now: datetime) -> BackupSign:
        """Return whether all is well, or what is not."""
        if self.trouble is not None:
            return BackupSign.FAILED
        if self.last is None:
            return BackupSign.NEVER
        return BackupSign.OLD if now - self.last > OLD_AFTER else BackupSign.GOOD


BACKUP_WORDS = {
    BackupSign.GOOD: Words("备份", "Backup"),
    BackupSign.OLD: Words("备份旧了", "Backup out of date"),
    BackupSign.NEVER: Words("还没有备份", "No backup yet"),
    BackupSign.FAILED: Words("备份有问题", "Trouble with the backup"),
}
"""What the desk says of the backups."""
AGO = Words("{age}前", "{age} ago")
"""How old the last good one is."""
ADVICE = Words(
    "窗口开着就会自动备份；急用时请管理员用 gatehouse backup 备份到 U 盘。",
    "It is made by itself while the window is open; the administrator can make one on a stick "
    "with 'gatehouse backup'.",
)
"""What to do about a backup that is old or has never been made."""


def last_made(names: Iterable[BackupName], now: datetime) -> datetime | None:
    """Return when the newest backup was made; one from the future had a wrong clock."""
    return max((name.moment for name in names if name.moment <= now), default=None)


def is_due(last: datetime | None, now: datetime) -> bool:
    """Say whether the calendar day at the gate still wants its backup."""
    return last is None or local_day(last) != local_day(now)


def _newest_of_each(
    newest_first: Iterable[BackupName], period: Callable[[BackupName], Hashable], most: int
) -> list[BackupName]:
    newest: dict[Hashable, BackupName] = {}
    for name in newest_first:
        newest.setdefault(period(name), name)
    return list(newest.values())[:most]


def _day(name: BackupName) -> Hashable:
    return local_day(name.moment)


def _week(name: BackupName) -> Hashable:
    return local_day(name.moment).isocalendar()[:2]
