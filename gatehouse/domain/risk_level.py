# SPDX-License-Identifier: MIT
"""Levels of risk (风险等级), and what a rule set asks of whoever was in an area of one.

What a level is called, and whether there is one at all, changed with the rules (domain.md 3.1): it
is data of the rule set. The words here are for a level that the rules in force do not name.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from msgspec import Struct, field

from gatehouse.domain.words import Words


class RiskLevel(StrEnum):
    """How a list classes an area, the worst first; the value is stored."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


LEVEL_WORDS: Mapping[RiskLevel, Words] = MappingProxyType(
    {
        RiskLevel.HIGH: Words("高风险", "high risk"),
        RiskLevel.MEDIUM: Words("中风险", "medium risk"),
        RiskLevel.LOW: Words("低风险", "low risk"),
    }
)


_REPORT = Words("先报社区", "report to the community first")
_CENTRAL = Words("集中隔离 {days} 天", "{days} days of central isolation")
_HOME = Words("居家隔离 {days} 天", "{days} days of isolation at home")
_MONITORED = Words("居家健康监测 {days} 天", "{days} days of monitoring at home")
_TESTS = Words("第 {days} 天核酸", "a test on day {days}")
_NOTHING = Words("不另作要求", "nothing further")


class LevelTerms(Struct, frozen=True, kw_only=True):
    """What is asked of whoever was in an area of one level, and what the rules call it.

    *report* is to the community first; *tests* are the days n on which a test is due, the day of
    arrival being 1; *central_days* are spent in a hotel, *home_days* at home without going out,
    *monitoring_days* at home with two readings a day, one after the other.
    """

    name: Words
    report: bool = False
    tests: tuple[int, ...] = ()
    central_days: int = 0
    home_days: int = 0
    monitoring_days: int = 0

    @property
    def observed_days(self) -> int:
        """How many days somebody is kept or watched, in all."""
        return self.central_days + self.home_days + self.monitoring_days

    @property
    def asks(self) -> bool:
        """Whether anything is asked."""
        return self.report or bool(self.tests) or self.observed_days > 0

    @property
    def words(self) -> Words:
        """What is asked, in one line."""
        told = [_REPORT] if self.report else []
        kept = ((_CENTRAL, self.central_days), (_HOME, self.home_days))
        told += [
            words.format(days=days)
            for words, days in (*kept, (_MONITORED, self.monitoring_days))
            if days
        ]
        if self.tests:
            days = [str(day) for day in self.tests]
            told.append(_TESTS.format(days=Words("、".join(days), ", ".join(days))))
        told = told or [_NOTHING]
        return Words("，".join(one.zh for one in told), ", ".join(one.en for one in told))


class RiskTerms(Struct, frozen=True, kw_only=True):
    """The levels that a rule set knows; without any, nobody asks for risk areas.

    *rest* is the level of what lies in one district with a listed area, where the rules say so.
    """

    levels: Mapping[RiskLevel, LevelTerms] = field(default_factory=dict)
    rest: RiskLevel | None = None

    @property
    def asked(self) -> bool:
        """Whether risk areas count at all."""
        return bool(self.levels)

    def of(self, level: RiskLevel) -> LevelTerms:
        """Return what is asked at *level*; one that the rules do not know is reported."""
        return self.levels.get(level) or LevelTerms(name=LEVEL_WORDS[level], report=True)
