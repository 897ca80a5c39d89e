# SPDX-License-Identifier: MIT
"""What the rules say of one crossing: a conclusion, its reason in words, and what comes next."""

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from gatehouse.domain.entry import Crossing
from gatehouse.domain.words import Words


class Conclusion(StrEnum):
    """The verdict (结论): `INCOMPLETE` asks for what *wants* names, `ADMIT` lets Enter admit."""

    ADMIT = "admit"
    INCOMPLETE = "incomplete"
    TURN_AWAY = "turn_away"
    REPORT = "report"


CONCLUSION_WORDS = {
    Conclusion.ADMIT: Words("放行", "Admit"),
    Conclusion.INCOMPLETE: Words("待补", "Not yet"),
    Conclusion.TURN_AWAY: Words("劝返", "Turn away"),
    Conclusion.REPORT: Words("上报", "Report"),
}


class Severity(StrEnum):
    """How much a failed rule weighs; no rule is beyond a deliberate override."""

    INFO = "info"
    WARN = "warn"
    STOP = "stop"
    REPORT = "report"


class Result(StrEnum):
    """How one rule fared; `MISSING` waits for something that was not entered yet."""

    PASSED = "passed"
    FAILED = "failed"
    MISSING = "missing"


class RuleResult(Struct, frozen=True, kw_only=True):
    """One rule's result: *label* is the short chip (体温 36.5), *why* a full line."""

    rule_id: str
    key: str
    result: Result
    severity: Severity
    label: Words
    why: Words


class Trip(Struct, frozen=True, kw_only=True):
    """One way out and back of a member of the household; *returned_at* is None while out."""

    person_id: str
    left_at: datetime
    returned_at: datetime | None
    reason: str


class QuotaUse(Struct, frozen=True, kw_only=True):
    """How a quota stands at the moment of a crossing, for the strip at the desk.

    *starts* and *ends* bound the window shown; *next_allowed* is None when a use is left now, or
    when no time will bring one. In a verdict it is the time of all rules together.
    """

    limit: int
    window_words: Words
    counted: tuple[Trip, ...]
    starts: datetime
    ends: datetime
    next_allowed: datetime | None

    @property
    def left(self) -> int:
        """The uses that remain, never below zero."""
        return max(0, self.limit - len(self.counted))


class Verdict(Struct, frozen=True, kw_only=True):
    """The conclusion with its reason.

    *headline* is what, then why; *sentence* is what to say to the person; *nearest* the failing
    rule nearest to a pass (or the one waited for); *wants* the inputs still to be filled, in the
    order of the desk (`temperature`, `retest`, then check codes); *registered* tells 登记放行 from
    放行; *due_back* is when the person must be back; *rule_number* counts the rules of the set
    from 1 (第 3 条), 0 where no single rule decided; *telephone* answers, *whom* says whose it is.
    """

    conclusion: Conclusion
    headline: Words
    sentence: Words
    results: tuple[RuleResult, ...]
    nearest: RuleResult | None
    wants: tuple[str, ...]
    next_allowed: datetime | None
    due_back: datetime | None
    quota: QuotaUse | None
    registered: bool
    rule_set_id: str
    rule_number: int
    document: Words
    telephone: str
    whom: Words = Words("", "")

    @property
    def admits(self) -> bool:
        """Whether Enter may admit."""
        return self.conclusion is Conclusion.ADMIT


def needless_checks(verdict: Verdict, crossing: Crossing) -> frozenset[str]:
    """Return the keys that passed without an answer in *crossing*: a pass or a note gave it."""
    passed = (one.key for one in verdict.results if one.result is Result.PASSED)
    return frozenset(key for key in passed if key not in crossing.checks)
