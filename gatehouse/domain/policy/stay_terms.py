# SPDX-License-Identifier: MIT
"""Reading what a rule set says of stays: a table `stays`."""

from datetime import timedelta
from types import MappingProxyType

from gatehouse.domain.policy.reading import Table, complain
from gatehouse.domain.stay import Closing, Staying, StayTerms

_LONGEST = 366 * 24


def read_stay_terms(table: Table) -> StayTerms:
    """Return the terms that *table* describes; nothing closes the stays that it does not name."""
    hours = table.optional_whole("outside_hours", 1, _LONGEST)
    at_day_end = table.members("close_at_day_end", Staying) if "close_at_day_end" in table else ()
    closing = {one: Closing() for one in at_day_end}
    by_hours = _read_hours(table.table("close_hours")) if "close_hours" in table else {}
    for one in closing.keys() & by_hours.keys():
        complain(table.at(f"close_hours.{one}"), "is closed at the day's end", "已写当天结束关闭")
    table.finish()
    return StayTerms(
        outside=None if hours is None else timedelta(hours=hours),
        closing=MappingProxyType(closing | by_hours),
    )


def _read_hours(table: Table) -> dict[Staying, Closing]:
    named = [one for one in Staying if one.value in table]
    closing = {one: Closing(table.whole(one.value, 1, _LONGEST)) for one in named}
    table.finish()
    return closing
