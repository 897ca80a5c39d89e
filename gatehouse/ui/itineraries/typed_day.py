# SPDX-License-Identifier: MIT
"""Reading a day as it is typed at the gate: `401`, `4.1`, `12`, `t`, `-3`."""

import re
from contextlib import suppress
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from gatehouse.domain.identity.cleaning import compact

TODAY: Final = ("t", "今", "今天")
_AGO: Final = re.compile(r"[-−](\d{1,3})")
_DAY_ALONE: Final = (1, 2)
_MONTH_DAY: Final = (3, 4)
_YEAR_MONTH_DAY: Final = 8
_PARTS: Final = 3


def typed_day(text: str, today: date) -> date | None:
    """Return the day that *text* means, the latest such day up to *today*; None if it means none.

    One or two digits are a day of the month, three or four a month and a day, `t` is today and
    `-3` three days ago. A year may stand before month and day.
    """
    said = compact(text).casefold()
    if said in TODAY:
        return today
    ago = _AGO.fullmatch(said)
    if ago:
        return today - timedelta(days=int(ago[1]))
    parts = _parts(said)
    if len(parts) == _PARTS:
        return _day(*parts)
    return _latest(parts, today)


def _parts(said: str) -> list[int]:
    """Return year, month and day, as many as are said, the day last."""
    if said.isdecimal():
        cuts = {
            **dict.fromkeys(_DAY_ALONE, (0,)),
            **dict.fromkeys(_MONTH_DAY, (0, -2)),
            _YEAR_MONTH_DAY: (0, 4, 6),
        }.get(len(said), ())
        edges = [*(cut % len(said) for cut in cuts), len(said)]
        return [int(said[start:end]) for start, end in pairwise(edges)]
    numbers = re.split(r"[^0-9]+", said.rstrip("日号"))
    return [int(number) for number in numbers] if all(numbers) else []


def _latest(parts: list[int], today: date) -> date | None:
    if len(parts) == 1:
        months = (divmod(12 * today.year + today.month - 1 - back, 12) for back in range(3))
        days = (_day(year, month + 1, parts[0]) for year, month in months)
    elif parts:
        days = (_day(today.year - back, *parts) for back in range(5))
    else:
        return None
    return next((day for day in days if day is not None and day <= today), None)


def _day(year: int, month: int, day: int) -> date | None:
    with suppress(ValueError):
        return date(year, month, day)
    return None
