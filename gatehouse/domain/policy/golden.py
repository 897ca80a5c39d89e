# SPDX-License-Identifier: MIT
"""Golden cases (判例): crossings of which it is known what the rules must say of them.

They come with a rule set, in its file, or are kept by the post; each version is held against them
when it is tried. A case tells of a class of people, a way, a reason and what was seen; it has room
for nobody's name or number. What zones and stopped passes say is no rule set's, and stays out.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from msgspec import Struct

from gatehouse.domain.body_temperature import is_of_a_body
from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.entry import NO_CHECKS, Crossing, Direction, Outsider, Reason, SubjectClass
from gatehouse.domain.gate_pass import PassClass, PassState
from gatehouse.domain.policy.case import History, LastReading, ShownPass, Subject
from gatehouse.domain.policy.reading import Table, complain
from gatehouse.domain.policy.rules.registration import GIVEN
from gatehouse.domain.policy.verdict import Conclusion, Trip, Verdict
from gatehouse.domain.policy.want import Want
from gatehouse.domain.stay import Visit
from gatehouse.domain.words import Words

MOST_CASES: Final = 200
"""How many cases a rule file brings along at most."""
LONGEST_TITLE: Final = 80
_OLDEST: Final = 120
_MOST_OF_ONE: Final = 20
MOST_TRIPS: Final = 20
"""How many ways out of a household a case tells, the latest ones."""
_LONGEST_CODE: Final = 40
_FIRST, _LAST = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
_DAY: Final = timedelta(days=1)
_THEMSELVES, _ANOTHER = "themselves", "another"
_SOMEBODY: Final = {
    Want.NAME: {"name": "某某"},
    Want.PHONE: {"phone": "00000000000"},
    Want.PAPER_NUMBER: {"paper_number": "-"},
    Want.HOST: {"host_household_id": "-"},
}
"""What stands in a case for each part of an outsider that was told."""


class Expected(StrEnum):
    """What the rules must say of a case; `WARN` admits, with a reminder."""

    ADMIT = "admit"
    WARN = "warn"
    INCOMPLETE = "incomplete"
    TURN_AWAY = "turn_away"
    REPORT = "report"


EXPECTED_WORDS: Final = {
    Expected.ADMIT: Words("放行", "Admit"),
    Expected.WARN: Words("放行并提醒", "Admit, with a reminder"),
    Expected.INCOMPLETE: Words("待补", "Not yet"),
    Expected.TURN_AWAY: Words("劝返", "Turn away"),
    Expected.REPORT: Words("上报", "Report"),
}


class GoldenCase(Struct, frozen=True, kw_only=True):
    """A crossing with what is known of the person, and what is *expected* of the rules.

    *rule* is the id of the rule that must decide; empty where any may.
    """

    title: Words
    expected: Expected
    crossing: Crossing
    subject: Subject
    history: History
    at: datetime
    rule: str = ""


def expected_of(verdict: Verdict) -> Expected:
    """Return what a verdict says, as a case expects it."""
    if verdict.conclusion is Conclusion.ADMIT:
        return Expected.ADMIT if verdict.nearest is None else Expected.WARN
    return Expected(verdict.conclusion.value)


def read_cases(tables: Iterable[Table]) -> tuple[GoldenCase, ...]:
    """Return the cases of a rule file; one that cannot be used is complained of by its key."""
    cases: list[GoldenCase] = []
    for table in tables:
        if len(cases) == MOST_CASES:
            complain("cases", f"must be at most {MOST_CASES}", f"最多 {MOST_CASES} 个")
        cases.append(_read_case(table))
    return tuple(cases)


def case_record(case: GoldenCase) -> dict[str, Any]:
    """Return a case as a rule file holds it."""
    crossing, subject = case.crossing, case.subject
    record: dict[str, Any] = {
        "title": {"zh": case.title.zh, "en": case.title.en},
        "expect": case.expected.value,
        "rule": case.rule or None,
        "at": _local(case.at),
        "direction": crossing.direction.value,
        "class": crossing.subject_class.value,
        "reason": crossing.reason.value,
        "age": subject.age,
        "temperature": _degrees(crossing.temperature),
        "retest": _degrees(crossing.retest),
        "checks": dict(crossing.checks) or None,
        "known": _is_known_outsider(crossing) or None,
        "told": _told(crossing.outsider) or None,
        "noted": sorted(subject.noted) or None,
        "pass": _pass_record(subject.shown_pass),
        "last_reading": _reading_record(subject.last_reading),
        "visit": _visit_record(subject),
        "trips": [_trip_record(one, crossing) for one in case.history.trips[-MOST_TRIPS:]] or None,
    }
    return {key: value for key, value in record.items() if value is not None}


def _read_case(table: Table) -> GoldenCase:
    title = table.words("title")
    if max(len(title.zh), len(title.en)) > LONGEST_TITLE:
        complain(
            table.at("title"),
            f"must have at most {LONGEST_TITLE} characters",
            f"最多 {LONGEST_TITLE} 字",
        )
    case = GoldenCase(
        title=title,
        expected=table.member("expect", Expected),
        rule=table.text("rule") if "rule" in table else "",
        at=_moment(table, "at"),
        crossing=_read_crossing(table),
        subject=_read_subject(table),
        history=History(trips=_read_trips(table)),
    )
    table.finish()
    return case


def _read_crossing(table: Table) -> Crossing:
    subject_class = table.member("class", SubjectClass)
    known = table.flag("known", default=False) or subject_class.lives_here
    told = table.members("told", Want) if "told" in table else ()
    return Crossing(
        direction=table.member("direction", Direction),
        subject_class=subject_class,
        reason=table.member("reason", Reason),
        person_id=_THEMSELVES if known else None,
        outsider=_outsider(table, told) if told else None,
        temperature=_reading(table, "temperature"),
        retest=_reading(table, "retest"),
        checks=_read_checks(table.table("checks")) if "checks" in table else NO_CHECKS,
    )


def _read_subject(table: Table) -> Subject:
    at = _moment(table, "at")
    visit, times = None, 0
    if "visit" in table:
        visit, times = _read_visit(table.table("visit"), table.member("class", SubjectClass))
    return Subject(
        age=table.optional_whole("age", 0, _OLDEST),
        shown_pass=_read_pass(table.table("pass"), at) if "pass" in table else None,
        noted=frozenset(_codes(table, "noted")) if "noted" in table else frozenset(),
        last_reading=_read_last(table.table("last_reading")) if "last_reading" in table else None,
        visit=visit,
        overstays=times,
    )


def _read_checks(table: Table) -> Mapping[str, str]:
    checks = table.texts()
    if len(checks) > _MOST_OF_ONE or any(
        len(one) > _LONGEST_CODE for pair in checks.items() for one in pair
    ):
        complain(table.at("checks"), "hold too much", "写得太多")
    return checks


def _read_pass(table: Table, at: datetime) -> ShownPass:
    """Read a pass that holds: one that was stopped or has ended is judged by no rule set."""
    shown = ShownPass(
        pass_class=table.member("class", PassClass),
        state=PassState.VALID,
        valid_from=at - _DAY,
        valid_to=at + _DAY,
        since=at - _DAY,
        reason="",
        elsewhere=table.flag("elsewhere", default=False),
        hosted=table.flag("hosted", default=True),
    )
    table.finish()
    return shown


def _read_last(table: Table) -> LastReading:
    reading = _reading(table, "celsius")
    if reading is None:
        complain(table.at("celsius"), "is missing", "没有写")
    last = LastReading(_moment(table, "at"), "-", reading, table.flag("admitted", default=True))
    table.finish()
    return last


def _read_visit(table: Table, subject_class: SubjectClass) -> tuple[Visit, int]:
    visit = Visit(
        person_id=_THEMSELVES,
        came_in=_moment(table, "came_in"),
        left_at=None,
        subject_class=subject_class,
        pass_class=table.member("pass", PassClass) if "pass" in table else None,
    )
    times = table.optional_whole("overstays", 0, _MOST_OF_ONE) or 0
    table.finish()
    return visit, times


def _read_trips(table: Table) -> tuple[Trip, ...]:
    if "trips" not in table:
        return ()
    tables = list(table.tables("trips"))
    if len(tables) > MOST_TRIPS:
        complain(table.at("trips"), f"must be at most {MOST_TRIPS}", f"最多 {MOST_TRIPS} 次")
    return tuple(map(_read_trip, tables))


def _read_trip(table: Table) -> Trip:
    own = table.flag("own", default=False)
    trip = Trip(
        person_id=_THEMSELVES if own else _ANOTHER,
        left_at=_moment(table, "left"),
        returned_at=_moment(table, "returned") if "returned" in table else None,
        reason=table.member("reason", Reason).value,
    )
    table.finish()
    return trip


def _outsider(table: Table, told: Iterable[Want]) -> Outsider:
    strange = [want for want in told if want not in _SOMEBODY]
    if strange:
        complain(table.at("told"), f"cannot hold {strange[0]}", f"不能写 {strange[0]}")
    parts = {"name": ""}
    for want in told:
        parts |= _SOMEBODY[want]
    return Outsider(**parts)


def _codes(table: Table, key: str) -> list[str]:
    codes = table.items(key)
    fits = (isinstance(one, str) and len(one) <= _LONGEST_CODE for one in codes)
    if len(codes) > _MOST_OF_ONE or not all(fits):
        complain(table.at(key), "must hold a few short texts", "只能写几个短代码")
    return codes


def _reading(table: Table, key: str) -> int | None:
    if key not in table:
        return None
    reading = table.tenths(key)
    if not is_of_a_body(reading):
        complain(table.at(key), "is no temperature of a body", "不像人的体温")
    return reading


def _moment(table: Table, key: str) -> datetime:
    moment = table.moment(key)
    if not _FIRST <= moment < _LAST:
        complain(table.at(key), "must be of this century", "要是本世纪的日期")
    return moment


def _is_known_outsider(crossing: Crossing) -> bool:
    return crossing.person_id is not None and not crossing.subject_class.lives_here


def _told(outsider: Outsider | None) -> list[str]:
    if outsider is None:
        return []
    return [want.value for want, is_given in GIVEN.items() if is_given(outsider)]


def _pass_record(shown: ShownPass | None) -> dict[str, Any] | None:
    if shown is None or shown.state is not PassState.VALID:
        return None
    alone = {} if shown.hosted else {"hosted": False}
    return {"class": shown.pass_class.value, "elsewhere": shown.elsewhere} | alone


def _reading_record(last: LastReading | None) -> dict[str, Any] | None:
    if last is None:
        return None
    return {
        "at": _local(last.at),
        "celsius": _degrees(last.reading),
        "admitted": last.admitted,
    }


def _visit_record(subject: Subject) -> dict[str, Any] | None:
    visit = subject.visit
    if visit is None:
        return None
    shown = {} if visit.pass_class is None else {"pass": visit.pass_class.value}
    return {"came_in": _local(visit.came_in), "overstays": subject.overstays} | shown


def _trip_record(trip: Trip, crossing: Crossing) -> dict[str, Any]:
    back = {} if trip.returned_at is None else {"returned": _local(trip.returned_at)}
    own = {"own": True} if trip.person_id == crossing.person_id else {}
    return {"left": _local(trip.left_at), "reason": trip.reason} | back | own


def _local(moment: datetime) -> datetime:
    """Return a moment as a clock at the gate shows it, to the second."""
    return moment.astimezone(LOCAL_ZONE).replace(tzinfo=None, microsecond=0)


def _degrees(tenths: int | None) -> float | None:
    return None if tenths is None else tenths / 10
