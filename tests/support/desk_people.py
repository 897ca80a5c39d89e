# SPDX-License-Identifier: MIT
"""Invented people who come to the desk, and what stands there already."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.entry import (
    DaySummary,
    Direction,
    Flow,
    Outcome,
    RecentEntry,
    SubjectClass,
)
from gatehouse.domain.household import HouseholdView
from gatehouse.domain.missed_way import MissedWay, MissedWayLogged
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.person import Candidate, HouseholdMember, Presence
from gatehouse.domain.post import OperatorRow, Post
from gatehouse.domain.words import Words

NOW = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)
"""16:42 at the gate."""

POST = Post(
    compound="样例小区", community="样例街道样例社区", gate="北门", telephone="0000-1234567"
)
LEADER = OperatorRow(operator_id="leader", name="带班甲", roles=("leader",))
OTHER_LEADER = OperatorRow(operator_id="other", name="管理员乙", roles=("administrator", "leader"))
PIN = "246810"

FLOWING = DaySummary(
    day=NOW.date(),
    entries=Flow(492, 455),
    admitted=Flow(486, 451),
    by_class={},
    vehicles=Flow(),
    visitors_inside=23,
    turned_away=6,
    reported=1,
    fever=1,
    passes_issued=0,
    itineraries=0,
    corrections=1,
    back_filled=0,
    hours=tuple(Flow(max(0, 70 - 6 * abs(h - 17)), max(0, 90 - 9 * abs(h - 7))) for h in range(24)),
)
"""A day on which many come and go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """Somebody invented, with what may be typed for them."""

    candidate: Candidate
    keys: tuple[str, ...]
    relation: str = "户主"
    age: int = 40


def neighbour(
    person_id: str,
    shown_name: str,
    door: str,
    *keys: str,
    presence: Presence = Presence.INSIDE,
    relation: str = "户主",
    age: int = 40,
    phone: str = "138****2217",
    subject_class: SubjectClass = SubjectClass.RESIDENT,
) -> Neighbour:
    """Return an invented person who is found by *keys*, the flat and the phone's tail."""
    return Neighbour(
        candidate=Candidate(
            person_id=person_id,
            household_id=f"household {door}",
            shown_name=shown_name,
            door=door,
            room=door.rpartition("-")[2],
            phone=phone,
            subject_class=subject_class,
            presence=presence,
            since=None if presence is Presence.INSIDE else NOW - timedelta(hours=8),
            matched=keys[0] if keys else door,
            hint=Words("", ""),
        ),
        keys=(*keys, door, phone[-4:]),
        relation=relation,
        age=age,
    )


NEIGHBOURS = (
    neighbour("lin", "林*枫", "3-2-501", "lxf"),
    neighbour(
        "chen", "陈*兰", "3-2-501", "cyl", presence=Presence.OUTSIDE, relation="配偶", phone=""
    ),
    neighbour("linzi", "林*", "3-2-501", "lz", relation="子", age=10, phone=""),
    neighbour("wang", "王*珍", "3-2-501", "wsz", relation="母", age=78, phone=""),
    neighbour("liu", "刘*华", "7-1-102", "liujh", "ljh", phone="139****8040"),
    neighbour("liang", "梁*", "5-2-202", "lx", phone="135****9027"),
    neighbour("luo", "罗*芳", "9-1-302", "lxy", phone="137****5561", presence=Presence.OUTSIDE),
    neighbour("sun", "孙*", "5-3-301", "sj", presence=Presence.OUTSIDE, phone="136****0733"),
)


def recent(
    entry_id: str,
    minutes: int,
    shown_name: str,
    door: str,
    outcome: Outcome = Outcome.ADMITTED,
    *,
    direction: Direction = Direction.IN,
    temperature: int | None = 365,
) -> RecentEntry:
    """Return an entry that is *minutes* old."""
    return RecentEntry(
        id=entry_id,
        happened_at=NOW - timedelta(minutes=minutes),
        direction=direction,
        shown_name=shown_name,
        door=door,
        temperature=temperature,
        outcome=outcome,
        overridden=False,
        corrects=False,
    )


RECENT = (
    recent("e9", 1, "周**", "3-2-501", temperature=367),
    recent("e8", 2, "韩*梅", "6-1-203", direction=Direction.OUT),
    recent("e7", 4, "庚**", "7-1-102", Outcome.REPORTED, temperature=376),
    recent("e6", 5, "何*", "2-1-604"),
    recent("e5", 9, "吴*英", "7-1-102", Outcome.TURNED_AWAY, direction=Direction.OUT),
    recent("e4", 11, "孙*平", "5-3-301", direction=Direction.OUT),
    recent("e3", 14, "钱*", "1-2-402"),
    recent("e2", 15, "马*", "8-1-101"),
)
OPEN = (
    OpenItem(
        kind=OpenKind.TELEPHONE_APPROVAL,
        entry_id="e6",
        since=NOW - timedelta(minutes=47),
        shown_name="何*",
        door="2-1-604",
        detail="带班甲 电话同意",
    ),
    OpenItem(
        kind=OpenKind.EMERGENCY,
        entry_id="e3",
        since=NOW - timedelta(minutes=37),
        shown_name="",
        door="",
        detail="急救",
    ),
)

MISSED_WAY = MissedWay(
    way_id="way-1",
    shown_plate="吉A***45",
    door="3-2-501",
    direction=Direction.OUT,
    after=NOW - timedelta(hours=2),
    before=NOW - timedelta(hours=1),
)
"""A way out that nobody logged."""
WAY_LOGGED = MissedWayLogged("way-2", 9, Changes.of(Kind.VEHICLE))


def household_of(neighbours: Iterable[Neighbour], household_id: str | None) -> HouseholdView | None:
    """Return the flat of that id with whoever of *neighbours* lives there."""
    if household_id is None:
        return None
    members = [n for n in neighbours if n.candidate.household_id == household_id]
    door = household_id.removeprefix("household ")
    return HouseholdView(
        household_id=household_id,
        door=door,
        long_door=door,
        members=tuple(
            HouseholdMember(
                person_id=one.candidate.person_id,
                shown_name=one.candidate.shown_name,
                relation=one.relation,
                age=one.age,
                phone=one.candidate.phone,
                presence=one.candidate.presence,
                since=one.candidate.since,
                subject_class=one.candidate.subject_class,
            )
            for one in members
        ),
    )
