# SPDX-License-Identifier: MIT
"""Dates, times and numbers as each language writes them, always by the gate's own clock."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QLocale

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.words import Language

MINUS = "−"

_TWO_DAYS = 48
"""Hours from which a span is told in days."""


class Formats:
    """How one language writes what a screen shows; moments are aware, and shown as local time."""

    def __init__(self, language: Language) -> None:
        self._chinese = language is Language.CHINESE
        self._locale = (
            QLocale(QLocale.Language.Chinese, QLocale.Country.China)
            if self._chinese
            else QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
        )

    def day(self, day: date) -> str:
        """Return `4月15日 周五` or `Fri 15 April`."""
        return self._day(day, "M月d日 ddd" if self._chinese else "ddd d MMMM")

    def long_day(self, day: date) -> str:
        """Return `2022年4月15日 周五` or `Fri 15 April 2022`."""
        return self._day(day, "yyyy年M月d日 ddd" if self._chinese else "ddd d MMMM yyyy")

    def near_day(self, day: date, today: date) -> str:
        """Return the day, with its year where that is another than *today*'s."""
        return self.day(day) if day.year == today.year else self.long_day(day)

    def time(self, moment: datetime) -> str:
        """Return `16:42` or `08:05`, equally wide in a column."""
        return f"{moment.astimezone(LOCAL_ZONE):%H:%M}"

    def since(self, moment: datetime, today: date) -> str:
        """Return `08:05`, or `4月14日 08:05` and `14 Apr 08:05` where that is not *today*."""
        time, day = self.time(moment), moment.astimezone(LOCAL_ZONE).date()
        if day == today:
            return time
        return f"{self._day(day, 'M月d日' if self._chinese else 'd MMM')} {time}"

    def moment(self, moment: datetime) -> str:
        """Return the day and the time: `4月16日 0:00` or `Sat 16 April 0:00`."""
        local = moment.astimezone(LOCAL_ZONE)
        day = self._day(local.date(), "M月d日" if self._chinese else "ddd d MMMM")
        return f"{day} {local.hour}:{local.minute:02}"

    def dated(self, moment: datetime, now: datetime) -> str:
        """Return the moment, with its year where that is another than now's.

        `4月16日 0:00`, `2021年12月31日 0:00`; `16 April 0:00`, `31 December 2021 0:00`.
        """
        local = moment.astimezone(LOCAL_ZONE)
        of_this_year = local.year == now.astimezone(LOCAL_ZONE).year
        if self._chinese:
            pattern = "M月d日" if of_this_year else "yyyy年M月d日"
        else:
            pattern = "d MMMM" if of_this_year else "d MMMM yyyy"
        return f"{self._day(local.date(), pattern)} {local.hour}:{local.minute:02}"

    def temperature(self, tenths: int) -> str:
        """Return tenths of a degree as `36.5 ℃`."""
        return f"{tenths // 10}.{tenths % 10} ℃"

    def number(self, value: int) -> str:
        """Return `1,394`."""
        return self._locale.toString(value)

    def difference(self, value: int) -> str:
        """Return a number with its sign: `+3`, `−3`, `0`."""
        if value == 0:
            return "0"
        return ("+" if value > 0 else MINUS) + self.number(abs(value))

    def span(self, length: timedelta) -> str:
        """Return how long: `8 小时 30`, `45 分钟`, `3 天`; `8 h 30`, `45 min`, `3 d`.

        What a clock that was put back makes less than nothing is nothing.
        """
        minutes = max(int(length.total_seconds()), 0) // 60
        hours, rest = divmod(minutes, 60)
        if hours >= _TWO_DAYS:
            return f"{hours // 24} {'天' if self._chinese else 'd'}"
        if hours == 0:
            return f"{rest} {'分钟' if self._chinese else 'min'}"
        whole = f"{hours} {'小时' if self._chinese else 'h'}"
        return f"{whole} {rest:02}" if rest else whole

    def _day(self, day: date, pattern: str) -> str:
        return self._locale.toString(QDate(day.year, day.month, day.day), pattern)
