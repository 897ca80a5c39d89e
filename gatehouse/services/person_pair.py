# SPDX-License-Identifier: MIT
"""Two records of one person: merging them, saying that they are of two, and who may be double.

A merge rewrites no fact. The record that stands is found by what either says, and its history,
passes and isolations are those of both; saying later that they are of two takes it back.
"""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from gatehouse.db.engine import Store
from gatehouse.db.people import change_person
from gatehouse.db.person_pair import hand_back, merge_away, stand_alone, stand_for
from gatehouse.db.queries import person_pair as pairs
from gatehouse.db.queries.crossing import KnownPerson, known_person
from gatehouse.db.queries.outsiders import known_outsider
from gatehouse.db.queries.records import merges
from gatehouse.db.queries.roster import last_change, resident
from gatehouse.db.queries.zones import is_isolated
from gatehouse.db.tables.columns import json_text
from gatehouse.db.unit_of_work import FactId, UnitOfWork
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.entry import Outsider
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.person import RosterPerson
from gatehouse.domain.person_change import PersonRecorded
from gatehouse.domain.person_pair import (
    JoinedRecord,
    LikelyDouble,
    PairChange,
    standing_records,
)
from gatehouse.domain.roster_plan import PlannedChange, RosterChange
from gatehouse.errors import Refused
from gatehouse.services.correction import settle_presence
from gatehouse.services.outsider import mend_outsider
from gatehouse.services.pass_moving import take_passes_along
from gatehouse.services.roster import not_on_the_roster
from gatehouse.services.roster_writing import gathered, make_findable

_NOBODY_NEW = Outsider(name="")


class _Two(Struct, frozen=True):
    """The record that is to stand, and the other one."""

    kept: KnownPerson
    other: KnownPerson


def likely_doubles(store: Store, duty: Duty) -> tuple[LikelyDouble, ...]:
    """Return pairs of records that may be of one person, surest first, masked."""
    duty.require(Role.ADMINISTRATOR)
    with store.reader() as connection:
        return pairs.likely_doubles(connection)


def joined_records(store: Store, duty: Duty, person_id: str) -> tuple[JoinedRecord, ...]:
    """Return the records that were merged into that of a person, masked."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return pairs.joined_records(connection, person_id)


def merge(store: Store, duty: Duty, kept_id: str, other_id: str, why: str) -> PersonRecorded:
    """Say that two records are of one person; the one with *kept_id* stands from now on.

    A record of the roster stands before an outsider's, and who lives here before who has left,
    whichever was named first. What the one that stands lacks it takes from the other.
    """
    duty.require(Role.ADMINISTRATOR)
    why = _reason(why)
    with store.unit_of_work(duty) as work:
        two = _who_stands(_two(work, kept_id, other_id))
        kept, other = two.kept, two.other
        _refuse_isolated_elsewhere(work, two)
        said = pairs.said_of(work.connection, kept.person_id, other.person_id)
        taken = {} if kept.rostered else _taken_by_outsider(work, two)
        fact = work.record(
            "person_pair",
            {
                "person_id": kept.person_id,
                "other_id": other.person_id,
                "change": PairChange.MERGED,
                "details": {"person": taken},
            },
            supersedes=None if said is None else said.fact_id,
            reason=why,
        )
        told = _told_of(work, other)
        if kept.rostered and kept.household_id is not None:
            take_passes_along(work, other.person_id, kept.household_id)
        merge_away(work.connection, other.person_id, kept.person_id, rostered=kept.rostered)
        if kept.rostered:
            _fill_resident(work, kept.person_id, told)
        elif taken:
            change_person(work.connection, kept.person_id, _row_values(taken))
        _settle(work, kept.person_id)
        work.commit()
    return _recorded(kept.person_id, fact, two)


def tell_apart(store: Store, duty: Duty, one_id: str, two_id: str, why: str) -> PersonRecorded:
    """Say that two records are of two people: they are never proposed again.

    Records that were merged are parted: each has its own entries, passes and isolations again.
    """
    duty.require(Role.ADMINISTRATOR)
    why = _reason(why)
    with store.unit_of_work(duty) as work:
        said = pairs.said_of(work.connection, one_id, two_id)
        if said is not None and said.change is PairChange.DISTINCT:
            raise _said_already()
        if said is not None and two_id == said.kept_id:
            one_id, two_id = two_id, one_id
        if said is None:
            _two(work, one_id, two_id)
        fact = work.record(
            "person_pair",
            {"person_id": one_id, "other_id": two_id, "change": PairChange.DISTINCT},
            supersedes=None if said is None else said.fact_id,
            reason=why,
        )
        if said is not None:
            _part(work, two_id)
        work.commit()
    ids = (one_id, two_id)
    changes = Changes.of(Kind.PERSON, Kind.HOUSEHOLD, Kind.GATE_PASS, Kind.ENTRY, ids=ids)
    return PersonRecorded(
        person_id=one_id, fact_id=fact.id, sequence=fact.sequence, changes=changes
    )


def _part(work: UnitOfWork, other_id: str) -> None:
    """Give *other_id* back what the facts say is its own, and settle both."""
    connection = work.connection
    standing = standing_records(merges(connection))
    before = known_person(connection, other_id)
    assert before is not None, "a record that was merged has one that stands for it"
    change = last_change(connection, other_id)
    living = change is not None and change.change is not RosterChange.GONE
    stand_alone(connection, other_id, rostered=change is not None, living=living)
    its_own = tuple(one for one, into in standing.items() if into == other_id)
    stand_for(connection, its_own, other_id, rostered=change is not None)
    hand_back(connection, before.person_id, standing)
    for person_id in (before.person_id, other_id):
        _settle(work, person_id)


def _settle(work: UnitOfWork, person_id: str) -> None:
    """Say where somebody is by all of their records, and let them be found by all of these."""
    settle_presence(work, person_id)
    known = resident(work.connection, person_id)
    if known is not None:
        make_findable(work, known)
    else:
        mend_outsider(work, person_id, _NOBODY_NEW)


def _two(work: UnitOfWork, kept_id: str, other_id: str) -> _Two:
    """Return the two, each of whom must stand for themselves."""
    kept = known_person(work.connection, kept_id)
    other = known_person(work.connection, other_id)
    if kept is None or other is None:
        raise not_on_the_roster()
    if kept.person_id == other.person_id:
        raise Refused(
            "This is one record already. Nothing was changed. Choose another one.",
            "这已经是同一条记录。什么都没有改动。请另选一条。",
        )
    return _Two(kept, other)


def _who_stands(two: _Two) -> _Two:
    """Put the record that stands first: of the roster, then of who lives here, then as named."""
    kept, other = two.kept, two.other
    if (other.rostered, other.living) > (kept.rostered, kept.living):
        return _Two(other, kept)
    return two


def _refuse_isolated_elsewhere(work: UnitOfWork, two: _Two) -> None:
    kept, other = two.kept, two.other
    if other.household_id is None or other.household_id == kept.household_id:
        return
    if other.living and is_isolated(work.connection, other.household_id, other.person_id):
        raise Refused(
            f"The other record is in home isolation at {other.door}. Nothing was changed. Release "
            f"it there, and isolate the person at {kept.door or 'their flat'}, before merging.",
            f"另一条记录正在 {other.door} 居家隔离。什么都没有改动。"
            f"请先在那里解除、在 {kept.door or '现住处'} 登记隔离，再合并。",
        )


def _told_of(work: UnitOfWork, known: KnownPerson) -> RosterPerson | Outsider | None:
    of_roster = resident(work.connection, known.person_id)
    if of_roster is not None:
        return of_roster.person
    return known_outsider(work.connection, known.person_id)


def _fill_resident(work: UnitOfWork, kept_id: str, told: RosterPerson | Outsider | None) -> None:
    """Write down for somebody of the roster what only their other record said."""
    known = resident(work.connection, kept_id)
    assert known is not None, "it was found a moment ago"
    filled = known.person if told is None else _filled(known.person, told)
    if filled == known.person or not known.living:
        return
    planned = PlannedChange(RosterChange.CHANGED, filled, known)
    rows = gathered(work, [planned], {})
    rows.write(work)
    rows.record(work, None)


def _filled(person: RosterPerson, other: RosterPerson | Outsider) -> RosterPerson:
    if not person.paper_number:
        person = replace(person, paper_kind=other.paper_kind, paper_number=other.paper_number)
    if isinstance(other, Outsider):
        more: Sequence[str] = (other.plate,) if other.plate else ()
    else:
        more = other.plates
        person = replace(
            person,
            sex=person.sex or other.sex,
            birth_date=person.birth_date or other.birth_date,
            relation=person.relation or other.relation,
            note=person.note or other.note,
            language=person.language or other.language,
            tags=_joined(person.tags, other.tags),
        )
    plates = _joined(person.plates, more)
    return replace(person, phone=person.phone or other.phone, plates=plates)


def _joined(first: Sequence[str], more: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *more)))


def _taken_by_outsider(work: UnitOfWork, two: _Two) -> dict[str, str]:
    """Return what an outsider's record takes from another's, as it is stored."""
    kept = known_outsider(work.connection, two.kept.person_id)
    other = known_outsider(work.connection, two.other.person_id)
    if kept is None or other is None:
        return {}
    taken = {}
    if other.paper_number and not kept.paper_number:
        taken = {"paper_kind": other.paper_kind, "paper_number": other.paper_number}
    if other.phone and not kept.phone:
        taken["phone"] = other.phone
    if other.company and not kept.company:
        taken["company"] = other.company
    if other.plate and not kept.plate:
        taken["plates"] = json_text([other.plate])
    if other.host_household_id and not kept.host_household_id:
        taken["household_id"] = other.host_household_id
    return taken


def _row_values(taken: dict[str, str]) -> dict[str, object]:
    """Return what was taken as the row has it; the masks follow when the keys are made."""
    return dict(taken)


def _reason(why: str) -> str:
    text = clean(why, LONGEST_LINE).text
    if not text:
        raise Refused(
            "This needs a reason. Nothing was changed. Write how you know.",
            "要写理由。什么都没有改动。请写明怎么知道的。",
        )
    return text


def _said_already() -> Refused:
    return Refused(
        "These are written down as two people already. Nothing was changed. Look at the list anew.",
        "已经记下这是两个人。什么都没有改动。请重新看一眼列表。",
    )


def _recorded(person_id: str, fact: FactId, two: _Two) -> PersonRecorded:
    ids = (two.kept.person_id, two.other.person_id)
    kinds = (Kind.PERSON, Kind.HOUSEHOLD, Kind.GATE_PASS, Kind.ENTRY, Kind.ITINERARY)
    return PersonRecorded(
        person_id=person_id,
        fact_id=fact.id,
        sequence=fact.sequence,
        changes=Changes.of(*kinds, ids=ids),
    )
