# SPDX-License-Identifier: MIT
"""Reading what a rule set asks of whoever was in a risk area: tables `areas` of its itinerary."""

from types import MappingProxyType

from gatehouse.domain.policy.reading import Table, complain
from gatehouse.domain.risk_level import LevelTerms, RiskLevel, RiskTerms

_LONGEST = 60


def read_risk_terms(table: Table) -> RiskTerms:
    """Return the terms that *table* describes; the level of the rest must be one of them."""
    named = [level for level in RiskLevel if level.value in table]
    levels = {level: _read_level(table.table(level.value)) for level in named}
    rest = table.member("rest", RiskLevel) if "rest" in table else None
    table.finish()
    if rest is not None and rest not in levels:
        complain(table.at("rest"), "must be a level of the table", "要是表里写了的等级")
    return RiskTerms(levels=MappingProxyType(levels), rest=rest)


def _read_level(table: Table) -> LevelTerms:
    terms = LevelTerms(
        name=table.words("name"),
        report=table.flag("report", default=False),
        tests=_read_days(table, "tests"),
        central_days=_days(table, "central_days"),
        home_days=_days(table, "home_days"),
        monitoring_days=_days(table, "monitoring_days"),
    )
    table.finish()
    return terms


def _days(table: Table, key: str) -> int:
    return table.optional_whole(key, 1, _LONGEST) or 0


def _read_days(table: Table, key: str) -> tuple[int, ...]:
    days = table.items(key) if key in table else []
    if not all(type(day) is int and 1 <= day <= _LONGEST for day in days):
        complain(table.at(key), f"must be days from 1 to {_LONGEST}", f"要写 1 到 {_LONGEST} 的天")
    return tuple(sorted(days))
