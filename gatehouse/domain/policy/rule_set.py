# SPDX-License-Identifier: MIT
"""Rule sets: a notice with its number, issuer and dates, and the rules that follow from it.

A rule set is read from TOML and never changed; a new version is a new set. What every crossing
needs (which rules, checks and reasons) is worked out once, when it is first asked.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cached_property
from itertools import product
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from gatehouse.domain.deadline import NO_DEADLINES, NoteDeadlines
from gatehouse.domain.entry import LIVING_HERE, Direction, Reason, SubjectClass
from gatehouse.domain.gate_pass import PassClass
from gatehouse.domain.pass_terms import ClassTerms
from gatehouse.domain.policy.checks import in_desk_order
from gatehouse.domain.policy.doubt_limits import read_doubt_limits
from gatehouse.domain.policy.golden import GoldenCase, read_cases
from gatehouse.domain.policy.monitoring_terms import (
    USUAL_MONITORING,
    MonitoringTerms,
    read_monitoring,
)
from gatehouse.domain.policy.note_deadlines import read_note_deadlines
from gatehouse.domain.policy.pass_classes import read_pass_classes
from gatehouse.domain.policy.reading import Table, complain, read_table, shown
from gatehouse.domain.policy.rule import AppliesTo, Rule, RuleHead
from gatehouse.domain.policy.rules.exit_quota import ExitQuota
from gatehouse.domain.policy.rules.fever import Fever
from gatehouse.domain.policy.rules.gate_hours import GateHours
from gatehouse.domain.policy.rules.itinerary import Itinerary
from gatehouse.domain.policy.rules.longest_stay import LongestStay
from gatehouse.domain.policy.rules.passage import FreePassage
from gatehouse.domain.policy.rules.reasons import Reasons, offered_reasons
from gatehouse.domain.policy.rules.registration import HostConsent, Registration
from gatehouse.domain.policy.rules.required_checks import RequiredChecks
from gatehouse.domain.policy.rules.test_validity import TestValidity
from gatehouse.domain.policy.stay_terms import read_stay_terms
from gatehouse.domain.policy.verdict import Severity
from gatehouse.domain.policy.want import Want
from gatehouse.domain.post import COMMUNITY, Telephone
from gatehouse.domain.risk_level import RiskTerms
from gatehouse.domain.service_list import KEPT_AT_HOME, NO_TESTS, DaysOfTests
from gatehouse.domain.stay import NO_STAY_TERMS, StayTerms
from gatehouse.domain.thermometer_doubt import USUAL_LIMITS, DoubtLimits
from gatehouse.domain.words import Words
from gatehouse.domain.zone import MOST_DAYS

KINDS: Mapping[str, type[Rule]] = MappingProxyType(
    {
        kind.key: kind
        for kind in (
            Fever,
            RequiredChecks,
            TestValidity,
            Itinerary,
            ExitQuota,
            GateHours,
            Reasons,
            Registration,
            HostConsent,
            FreePassage,
            LongestStay,
        )
    }
)
"""Every kind of rule, by its key."""
_NO_PASSES: Mapping[PassClass, ClassTerms] = MappingProxyType({})
_OLDEST = 120
_EVERYBODY = tuple(SubjectClass)
_GROUPS = {
    "residents": tuple(member for member in SubjectClass if member in LIVING_HERE),
    "outsiders": tuple(member for member in SubjectClass if member not in LIVING_HERE),
}


class ScopeType(StrEnum):
    """How wide a rule set reaches; the narrower goes before the wider."""

    NATION = "nation"
    PROVINCE = "province"
    CITY = "city"
    DISTRICT = "district"
    STREET = "street"
    COMPOUND = "compound"
    GATE = "gate"


class Scope(Struct, frozen=True):
    """The place that a rule set is for."""

    type: ScopeType
    name: Words


class RuleSet(Struct, frozen=True, kw_only=True, dict=True):
    """A rule set as it is judged by.

    It holds from *valid_from* up to, but not at, *valid_to*; None is no known end. *document* is
    the notice's number, *source* where its facts were read, *change* what is new in it. *example*
    marks the sets that come with the program. *test_days* are the days n of a zone on which who
    is kept at home is tested; *stays* say who is asked after outside, and what closes a stay;
    *passes* are the classes of gate passes that it says anew; *doubts* say when a thermometer is
    doubted; *monitoring* what those may go out for who are monitored at home; *deadlines* by when a
    note is completed; *telephones* are those that the post knows beside its own;
    *cases* are golden cases that come with it.
    """

    id: str
    title: Words
    document: Words
    issuer: Words
    scope: Scope
    telephone: str
    valid_from: datetime
    valid_to: datetime | None
    example: bool
    source: Words
    change: Words
    usual_reason: Reason
    rules: tuple[Rule, ...]
    test_days: DaysOfTests = NO_TESTS
    passes: Mapping[PassClass, ClassTerms] = _NO_PASSES
    stays: StayTerms = NO_STAY_TERMS
    doubts: DoubtLimits = USUAL_LIMITS
    monitoring: MonitoringTerms = USUAL_MONITORING
    deadlines: NoteDeadlines = NO_DEADLINES
    telephones: tuple[Telephone, ...] = ()
    cases: tuple[GoldenCase, ...] = ()

    @cached_property
    def limits_outside(self) -> Mapping[tuple[SubjectClass, Reason], timedelta]:
        """After how long outside people who live here are asked after, by class and reason."""
        pairs = product(sorted(LIVING_HERE), Reason)
        limits = {pair: limit for pair in pairs if (limit := self.longest_out(*pair)) is not None}
        return MappingProxyType(limits)

    @property
    def lookback(self) -> timedelta:
        """How far back the trips of a household must be known; none is needed if it is zero."""
        return max((rule.lookback for rule in self.rules), default=timedelta())

    def holds_at(self, moment: datetime) -> bool:
        """Whether the set is in force at *moment*."""
        return self.valid_from <= moment and (self.valid_to is None or moment < self.valid_to)

    @property
    def to_report(self) -> Telephone | None:
        """Whom a report is rung through to: the community, where its telephone is known."""
        return next((one for one in self.telephones if one.whose == COMMUNITY), None)

    def adopted(
        self,
        rule_set_id: str,
        moment: datetime,
        telephone: str = "",
        telephones: tuple[Telephone, ...] = (),
    ) -> "RuleSet":
        """Return the post's own version of this set, in force from *moment* without an end.

        Whoever asks about a rule is told the post's own *telephone* where it has one.
        """
        return replace(
            self,
            id=rule_set_id,
            telephone=telephone or self.telephone,
            telephones=telephones,
            valid_from=moment,
            valid_to=None,
            example=False,
        )

    def rules_for(self, subject_class: SubjectClass, direction: Direction) -> tuple[Rule, ...]:
        """Return the rules that people of the class may meet in that direction."""
        return self._covering[subject_class, direction]

    @cached_property
    def _covering(self) -> Mapping[tuple[SubjectClass, Direction], tuple[Rule, ...]]:
        covering = {
            (subject_class, direction): tuple(
                rule for rule in self.rules if rule.head.applies_to.covers(subject_class, direction)
            )
            for subject_class, direction in product(SubjectClass, Direction)
        }
        return MappingProxyType(covering)

    def checks_for(self, subject_class: SubjectClass, direction: Direction) -> tuple[str, ...]:
        """Return the codes of the checks to show, in the order of the desk."""
        covering = self.rules_for(subject_class, direction)
        return in_desk_order(code for rule in covering for code in rule.checks)

    def details_for(self, subject_class: SubjectClass, direction: Direction) -> frozenset[Want]:
        """Return what somebody of the class who is not on the roster has to tell of themselves."""
        return frozenset(w for one in self.rules_for(subject_class, direction) for w in one.details)

    @property
    def fever_rule(self) -> Fever | None:
        """The rule by which a temperature of whoever lives here is a fever, if there is one."""
        covering = self.rules_for(SubjectClass.RESIDENT, Direction.IN)
        return next((rule for rule in covering if isinstance(rule, Fever)), None)

    def needs_temperature(self, subject_class: SubjectClass, direction: Direction) -> bool:
        """Whether a temperature is read."""
        return any(isinstance(rule, Fever) for rule in self.rules_for(subject_class, direction))

    def fresh_reading(self, subject_class: SubjectClass, direction: Direction) -> timedelta:
        """Return how old a reading may be that stands for a new one; zero where none does."""
        covering = self.rules_for(subject_class, direction)
        fresh = (rule.fresh_minutes for rule in covering if isinstance(rule, Fever))
        return timedelta(minutes=max(fresh, default=0))

    def calls_for_retest(
        self, subject_class: SubjectClass, direction: Direction, reading: int
    ) -> bool:
        """Whether *reading*, in tenths of °C, is not believed without a second one."""
        covering = self.rules_for(subject_class, direction)
        return any(rule.calls_for_retest(reading) for rule in covering if isinstance(rule, Fever))

    def proposed_checks(
        self, subject_class: SubjectClass, direction: Direction
    ) -> Mapping[str, str]:
        """Return the usual answers, which the desk may offer as chosen until it is told better."""
        covering = self.rules_for(subject_class, direction)
        return dict(pair for rule in covering for pair in rule.proposals)

    def reasons_for(self, subject_class: SubjectClass, direction: Direction) -> tuple[Reason, ...]:
        """Return the reasons to choose from, the one to propose first."""
        return offered_reasons(subject_class, direction, self.usual_reason)

    def limits_stays(self, subject_class: SubjectClass) -> bool:
        """Whether it is noted how long people of the class stayed."""
        covering = self.rules_for(subject_class, Direction.OUT)
        return any(isinstance(rule, LongestStay) for rule in covering)

    def longest_stay(
        self, subject_class: SubjectClass, pass_class: PassClass | None
    ) -> timedelta | None:
        """Return how long somebody from outside may stay inside; None where nothing says it."""
        covering = self.rules_for(subject_class, Direction.OUT)
        stays = (rule for rule in covering if isinstance(rule, LongestStay))
        limits = (rule.allowed(subject_class, pass_class) for rule in stays)
        return min((limit for limit in limits if limit is not None), default=None)

    def longest_out(self, subject_class: SubjectClass, reason: Reason) -> timedelta | None:
        """Return after how long outside for *reason* a resident is asked after; None for never."""
        covering = self.rules_for(subject_class, Direction.OUT)
        quotas = (rule for rule in covering if isinstance(rule, ExitQuota))
        limits = [one.max_out for one in quotas if reason in one.counts and one.max_out is not None]
        return min(limits, default=self.stays.outside)

    def itinerary_window(self, moment: datetime) -> tuple[date, date] | None:
        """Return the first and last day that an itinerary must cover by any rule, if one asks."""
        asked = [rule.window(moment) for rule in self.rules if isinstance(rule, Itinerary)]
        if not asked:
            return None
        return min(first for first, _ in asked), max(last for _, last in asked)

    @property
    def risk_terms(self) -> RiskTerms:
        """What is asked of whoever was in a risk area; nothing where no itinerary is."""
        told = (rule.areas for rule in self.rules if isinstance(rule, Itinerary))
        return next((areas for areas in told if areas.levels), RiskTerms())


def read_rule_set(toml_text: str) -> RuleSet:
    """Return the rule set that *toml_text* describes.

    A text that cannot be used raises a `GatehouseError` that names the line or the key.
    """
    table = read_table(toml_text)
    rule_set = RuleSet(
        id=table.text("id"),
        title=table.words("title"),
        document=table.words("document"),
        issuer=table.words("issuer"),
        scope=_read_scope(table.table("scope")),
        telephone=table.text("telephone"),
        valid_from=table.moment("valid_from"),
        valid_to=table.moment("valid_to") if "valid_to" in table else None,
        example=table.flag("example", default=False),
        source=table.words_or_text("source"),
        change=table.words("change"),
        usual_reason=table.member("usual_reason", Reason, Reason.SHOPPING),
        rules=tuple(
            _read_rule(part, number) for number, part in enumerate(table.tables("rules"), start=1)
        ),
        test_days=_read_test_days(table.table("test_days")) if "test_days" in table else NO_TESTS,
        passes=read_pass_classes(table.table("passes")) if "passes" in table else _NO_PASSES,
        stays=read_stay_terms(table.table("stays")) if "stays" in table else NO_STAY_TERMS,
        doubts=read_doubt_limits(table.table("thermometers"))
        if "thermometers" in table
        else USUAL_LIMITS,
        monitoring=read_monitoring(table.table("monitoring"))
        if "monitoring" in table
        else USUAL_MONITORING,
        deadlines=read_note_deadlines(table.table("deadlines"))
        if "deadlines" in table
        else NO_DEADLINES,
        cases=read_cases(table.tables("cases")) if "cases" in table else (),
    )
    table.finish()
    _refuse_contradictions(rule_set)
    return rule_set


def _read_scope(table: Table) -> Scope:
    scope = Scope(table.member("type", ScopeType), table.words("name"))
    table.finish()
    return scope


def _read_test_days(table: Table) -> DaysOfTests:
    """Read the days of tests, a list of days n for a level."""
    levels = [level for level in KEPT_AT_HOME if level.value in table]
    days = {level: _read_days(table, level.value) for level in levels}
    table.finish()
    return MappingProxyType(days)


def _read_days(table: Table, key: str) -> tuple[int, ...]:
    days = table.items(key)
    if not all(type(day) is int and 1 <= day <= MOST_DAYS for day in days):
        complain(
            table.at(key), f"must be days from 1 to {MOST_DAYS}", f"要写 1 到 {MOST_DAYS} 的天"
        )
    return tuple(sorted(days))


def _read_rule(table: Table, number: int) -> Rule:
    kind = _read_kind(table)
    head = RuleHead(
        id=table.text("id"),
        number=number,
        applies_to=_read_applies_to(table.table("applies_to")),
        severity=table.member("severity", Severity, Severity.STOP),
        text=table.words("text"),
        say=table.optional_words("say", kind.places),
        headline=table.optional_words("headline", kind.places),
    )
    rule = kind.read(head, table)
    table.finish()
    return rule


def _read_kind(table: Table) -> type[Rule]:
    key = table.text("key")
    if key not in KINDS:
        known, named = ", ".join(KINDS), shown(key)
        complain(
            table.at("key"),
            f"must be one of {known}, not {named}",
            f"只能是 {known}，不能是 {named}",
        )
    return KINDS[key]


def _read_applies_to(table: Table) -> AppliesTo:
    classes = _read_classes(table, "classes") if "classes" in table else set(_EVERYBODY)
    if "not_classes" in table:
        classes -= _read_classes(table, "not_classes")
    reasons = set(table.members("reasons", Reason)) if "reasons" in table else set(Reason)
    if "not_reasons" in table:
        reasons -= set(table.members("not_reasons", Reason))
    applies_to = AppliesTo(
        classes=frozenset(classes),
        directions=frozenset(
            [table.member("direction", Direction)] if "direction" in table else Direction
        ),
        reasons=None if len(reasons) == len(Reason) else frozenset(reasons),
        age_from=table.optional_whole("age_from", 0, _OLDEST),
        age_to=table.optional_whole("age_to", 0, _OLDEST),
    )
    table.finish()
    return applies_to


def _read_classes(table: Table, key: str) -> set[SubjectClass]:
    """Return the classes of a list in which `residents` and `outsiders` stand for many."""
    named: set[SubjectClass] = set()
    for value in table.items(key):
        if value in _GROUPS:
            named.update(_GROUPS[value])
        else:
            named.add(table.as_member(key, SubjectClass, value))
    return named


def _refuse_contradictions(rule_set: RuleSet) -> None:
    ids = [rule.head.id for rule in rule_set.rules]
    for rule_id in ids:
        if ids.count(rule_id) > 1:
            complain(f"rules.id {rule_id}", "is there twice", "出现了两次")
    if rule_set.valid_to is not None and rule_set.valid_to <= rule_set.valid_from:
        complain("valid_to", "must be later than valid_from", "要晚于 valid_from")
