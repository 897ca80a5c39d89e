# SPDX-License-Identifier: MIT
"""Reading when a thermometer is doubted; what a rule file is silent about is as usual."""

from gatehouse.domain.policy.reading import Table, complain
from gatehouse.domain.thermometer_doubt import MOST_LOOKED_AT, USUAL_LIMITS, DoubtLimits

_FEWEST = 3
_A_DAY = 24 * 60
_ONE_DEGREE = 10


def read_doubt_limits(table: Table) -> DoubtLimits:
    """Return the limits that *table* describes."""
    usual = USUAL_LIMITS
    last = table.optional_whole("last", _FEWEST, MOST_LOOKED_AT) or usual.last
    limits = DoubtLimits(
        last=last,
        alike=table.optional_whole("alike", _FEWEST, last) or min(usual.alike, last),
        within=_tenths(table, "within", usual.within),
        high_from=_tenths(table, "high_from", usual.high_from),
        high_in_a_row=table.optional_whole("high_in_a_row", 2, MOST_LOOKED_AT)
        or usual.high_in_a_row,
        low_below=_tenths(table, "low_below", usual.low_below),
        low_in_a_row=table.optional_whole("low_in_a_row", 2, MOST_LOOKED_AT) or usual.low_in_a_row,
        minutes=table.optional_whole("minutes", 1, _A_DAY) or usual.minutes,
    )
    table.finish()
    if not 0 <= limits.within <= _ONE_DEGREE:
        complain(table.at("within"), "must be from 0 to 1.0 degrees", "要写 0 到 1.0 度")
    if limits.low_below >= limits.high_from:
        complain(table.at("low_below"), "must be below high_from", "要低于 high_from")
    return limits


def _tenths(table: Table, key: str, usual: int) -> int:
    return table.tenths(key) if key in table else usual
