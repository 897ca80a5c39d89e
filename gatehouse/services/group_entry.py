# SPDX-License-Identifier: MIT
"""Groups (整批): seventy people by one bus in one act, all of it or nothing."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import groupby
from typing import Final

from msgspec.structs import replace

from gatehouse.db.engine import Store
from gatehouse.db.queries.crossing import KnownPerson, known_person
from gatehouse.db.queries.groups import entry_ids_of_group, groups_since
from gatehouse.db.queries.head_counts import counts_of_group
from gatehouse.db.unit_of_work import FactId, UnitOfWork, new_id
from gatehouse.domain.body_temperature import NOT_SAID
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.entry import Crossing, Decision, Outsider, SubjectClass
from gatehouse.domain.group_entry import (
    MOST_PEOPLE,
    NOTHING_TOLD,
    GroupOrder,
    GroupPerson,
    GroupRecorded,
    GroupRow,
    GroupWithdrawn,
    Stopped,
    spread,
)
from gatehouse.domain.group_place import GroupPlace
from gatehouse.domain.head_count import CountOrder
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.identity.plates import read_plate
from gatehouse.domain.parked import ParkOrder
from gatehouse.errors import Refused
from gatehouse.services.clock import doubt_clock
from gatehouse.services.correction import withdraw_within
from gatehouse.services.crossing import Situation
from gatehouse.services.entry import judge_within, record_judged
from gatehouse.services.group_draft import drop_kept
from gatehouse.services.head_count import count_within, take_back_within
from gatehouse.services.parking import park_within

_LISTED_FOR: Final = timedelta(hours=24)
_CHANGES: Final = (Kind.ENTRY, Kind.PERSON)


class _Group:
    """A group while its act is under way: what was written of it so far."""

    def __init__(self, work: UnitOfWork, order: GroupOrder) -> None:
        self.work = work
        self.order = order
        self.place = GroupPlace(
            group_id=new_id(),
            plate=read_plate(order.plate).normal or clean(order.plate, LONGEST_LINE).text,
            origin=clean(order.origin, LONGEST_LINE).text,
        )
        self.admitted = 0
        self.stopped: list[Stopped] = []
        self.last = FactId("", 0)
        self.last_entry_id = ""

    def take_person(self, person: GroupPerson, told: datetime | None) -> None:
        """Record one of the group; whoever the rules stop waits, and nothing else."""
        crossing = self._crossing(person, told)
        situation = _as_asked(judge_within(self.work, crossing, Decision.ADMIT))
        if not situation.verdict.admits:
            self.stopped.append(self._keep_waiting(situation))
            return
        recorded = record_judged(self.work, situation, Decision.ADMIT, None)
        self.admitted += 1
        self.last_entry_id = recorded.entry.id
        self.last = FactId(self.last_entry_id, recorded.sequence)

    def count_unnamed(self, told: Sequence[datetime]) -> None:
        """Count those who were not written down; of each calendar day by itself."""
        now: list[tuple[datetime | None, int]] = [(None, self.order.unnamed)]
        for first, people in _by_day(told) or now:
            if people:
                order = CountOrder(
                    direction=self.order.direction,
                    subject_class=_class_for_all(self.order),
                    people=people,
                )
                self.last = count_within(self.work, order, self.place, first)

    def _crossing(self, person: GroupPerson, told: datetime | None) -> Crossing:
        order, known = self.order, self._known(person)
        return Crossing(
            direction=order.direction,
            subject_class=_class_of(order, known),
            reason=order.reason,
            person_id=person.person_id,
            outsider=_outsider(order, person, known),
            temperature=person.temperature,
            taken=order.taken if told is None else NOT_SAID,
            checks=order.checks,
            note=order.note,
            happened_at=told,
            group=replace(self.place, seen_at=None if told else person.seen_at),
        )

    def _known(self, person: GroupPerson) -> KnownPerson | None:
        if person.person_id is None:
            return None
        return known_person(self.work.connection, person.person_id)

    def _keep_waiting(self, situation: Situation) -> Stopped:
        """Let somebody wait whom the rules stop: they are decided one by one, at the desk."""
        crossing = situation.crossing
        if crossing.group is not None:
            crossing = replace(crossing, group=replace(crossing.group, seen_at=None))
        parked_id = park_within(self.work, ParkOrder(crossing=crossing), situation.at)
        outsider = crossing.outsider
        unknown = outsider is not None and crossing.person_id is None
        name = outsider.name if outsider is not None and unknown else situation.shown_name
        return Stopped(
            parked_id=parked_id,
            shown_name=name,
            door=situation.door,
            headline=situation.verdict.headline,
        )


def record_group(store: Store, duty: Duty, order: GroupOrder) -> GroupRecorded:
    """Record a whole group in one transaction, each judged by the rules as of their own time.

    Whoever the rules do not admit is left out: they wait as unfinished records of this group, to
    be decided one by one. Those who are not written down are counted.
    """
    duty.require(Role.VOLUNTEER)
    _refuse_impossible(order)
    if order.between is None:
        doubt_clock(store, duty)
    with store.unit_of_work(duty) as work:
        group = _Group(work, order)
        told = _told_moments(order)
        for person, at in zip(order.people, told, strict=False):
            group.take_person(person, person.crossed_at or at)
        group.count_unnamed([at for at in told[len(order.people) :] if at is not None])
        recorded = _recorded(group)
        drop_kept(work)
        work.commit()
    return recorded


def withdraw_group(store: Store, duty: Duty, group_id: str, why: str) -> GroupWithdrawn:
    """Take a whole group back: every entry of it that stands, and those who were counted."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        entries = entry_ids_of_group(work.connection, group_id)
        counts = counts_of_group(work.connection, group_id)
        sequences = [withdraw_within(work, one, why).sequence for one in reversed(entries)]
        sequences += [take_back_within(work, old, why).sequence for old in counts]
        if not sequences:
            raise Refused(
                "Nobody of this group stands any more. Nothing was changed. Look at the list.",
                "这一批已经全部撤销了。什么都没有改动。请看一眼列表。",
            )
        work.commit()
    people = len(entries) + sum(old["people"] for old in counts)
    return GroupWithdrawn(people, max(sequences), Changes.of(*_CHANGES))


def recent_groups(store: Store, duty: Duty) -> tuple[GroupRow, ...]:
    """Return the groups of the last day and night of whom anybody stands, the latest first."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return groups_since(connection, duty.now() - _LISTED_FOR)


def _recorded(group: _Group) -> GroupRecorded:
    return GroupRecorded(
        group_id=group.place.group_id,
        admitted=group.admitted,
        unnamed=group.order.unnamed,
        stopped=tuple(group.stopped),
        last_entry_id=group.last_entry_id,
        fact_id=group.last.id,
        sequence=group.last.sequence,
        changes=Changes.of(*_CHANGES),
    )


def _told_moments(order: GroupOrder) -> list[datetime | None]:
    """Return when each crossed, the unnamed last; None where it is now or their own time."""
    count = len(order.people) + order.unnamed
    return [None] * count if order.between is None else list(spread(order.between, count))


def _by_day(moments: Sequence[datetime]) -> list[tuple[datetime | None, int]]:
    """Return the first moment of each local calendar day, and how many there are in it."""
    days = groupby(sorted(moments), key=local_day)
    counted = [list(within) for _, within in days]
    return [(within[0], len(within)) for within in counted]


def _class_of(order: GroupOrder, known: KnownPerson | None) -> SubjectClass:
    if known is None:
        return _class_for_all(order)
    told, own = order.subject_class, known.subject_class
    keeps_own = known.rostered and own.lives_here
    return own if told is None or (keeps_own and not told.lives_here) else told


def _outsider(order: GroupOrder, person: GroupPerson, known: KnownPerson | None) -> Outsider | None:
    """Return what is told of the person, with the flat of the group where they name none."""
    told = person.outsider or NOTHING_TOLD
    at_home = known is not None and known.rostered
    own = at_home or person.goes_elsewhere or told.host_household_id is not None
    if own or order.host_household_id is None:
        return person.outsider
    return replace(told, host_household_id=order.host_household_id)


def _as_asked(situation: Situation) -> Situation:
    """Return *situation* with what the rules ask of the person, and not of others of the group."""
    crossing = situation.crossing
    asked = situation.rules.checks_for(crossing.subject_class, crossing.direction)
    checks = {code: answer for code, answer in crossing.checks.items() if code in asked}
    return replace(situation, crossing=replace(crossing, checks=checks))


def _class_for_all(order: GroupOrder) -> SubjectClass:
    """Return the class of those whom no roster knows; it has to be told."""
    if order.subject_class is None:
        raise Refused(
            "Not everybody of this group is on the roster. Nothing was recorded. "
            "Choose a class for them.",
            "这一批里有台账外的人。没有登记。请给他们选一个人员类别。",
        )
    return order.subject_class


def _refuse_impossible(order: GroupOrder) -> None:
    count = len(order.people) + order.unnamed
    if not 1 <= count <= MOST_PEOPLE or order.unnamed < 0:
        raise Refused(
            f"A group has from 1 to {MOST_PEOPLE} people. Nothing was recorded. "
            "Look at the list and the number.",
            f"一批是 1 到 {MOST_PEOPLE} 人。没有登记。请看一眼名单和人数。",
        )
    known = [person.person_id for person in order.people if person.person_id is not None]
    if len(known) != len(set(known)):
        raise Refused(
            "Somebody stands in the list twice. Nothing was recorded. Take one of them out.",
            "名单里有人重复了。没有登记。请去掉一个。",
        )
    if order.between is not None and order.between[0] > order.between[1]:
        raise Refused(
            "The last person came before the first. Nothing was recorded. Look at both times.",
            "最后一人的时间早于第一人。没有登记。请看一眼两个时间。",
        )
