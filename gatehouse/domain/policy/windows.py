# SPDX-License-Identifier: MIT
"""The three ways in which a quota counts time: calendar days, rolling hours, every other day.

A window looks back from a moment. *leaving* is always the times of going out, in any order.
"""

from abc import abstractmethod
from collections.abc import Sequence
from datetime import datetime, timedelta

from gatehouse.domain.abstract import AbstractStruct
from gatehouse.domain.duty import local_day, midnight
from gatehouse.domain.words import Words


class Window(AbstractStruct, frozen=True):
    """A stretch of time of *length* units that ends now."""

    length: int

    @property
    @abstractmethod
    def words(self) -> Words:
        """The window as it is said: 2 天内, in 2 days."""

    @property
    @abstractmethod
    def lookback(self) -> timedelta:
        """The longest time for which a trip can count."""

    @abstractmethod
    def expiry(self, left_at: datetime) -> datetime:
        """Return the first moment at which a trip begun at *left_at* no longer counts."""

    @abstractmethod
    def start(self, moment: datetime) -> datetime:
        """Return where the strip at the desk begins when nothing has been used at *moment*."""

    def counts(self, left_at: datetime, moment: datetime) -> bool:
        """Whether a trip begun at *left_at* counts at *moment*."""
        return left_at <= moment < self.expiry(left_at)

    def free_from(self, leaving: Sequence[datetime], most: int, moment: datetime) -> datetime:
        """Return the first time from *moment* on at which fewer than *most* trips count."""
        ends = sorted(self.expiry(left_at) for left_at in leaving if self.counts(left_at, moment))
        return moment if len(ends) < most else ends[len(ends) - most]


class CalendarDays(Window, frozen=True):
    """Today and the days before it, *length* days in all."""

    @property
    def words(self) -> Words:
        """The window as it is said."""
        if self.length == 1:
            return Words("1 天内", "in 1 day")
        return Words(f"{self.length} 天内", f"in {self.length} days")

    @property
    def lookback(self) -> timedelta:
        """The longest time for which a trip can count."""
        return timedelta(days=self.length)

    def expiry(self, left_at: datetime) -> datetime:
        """Return the midnight at which the trip's day falls out of the window."""
        return midnight(local_day(left_at) + timedelta(days=self.length))

    def start(self, moment: datetime) -> datetime:
        """Return this day's midnight."""
        return midnight(local_day(moment))


class AlternateDay(CalendarDays, frozen=True):
    """One day out, one day in (隔天): after a trip, the whole next day is skipped."""

    @property
    def words(self) -> Words:
        """The window as it is said."""
        return Words("隔天", "every other day")


class RollingHours(Window, frozen=True):
    """The last *length* hours to the second; a trip counts until as many hours have gone by."""

    @property
    def words(self) -> Words:
        """The window as it is said."""
        return Words(f"{self.length} 小时内", f"in {self.length} hours")

    @property
    def lookback(self) -> timedelta:
        """The longest time for which a trip can count."""
        return timedelta(hours=self.length)

    def expiry(self, left_at: datetime) -> datetime:
        """Return the moment *length* hours after the trip began."""
        return left_at + timedelta(hours=self.length)

    def start(self, moment: datetime) -> datetime:
        """Return the moment itself: the hours begin to run when somebody leaves."""
        return moment
