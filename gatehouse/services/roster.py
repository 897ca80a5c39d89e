# SPDX-License-Identifier: MIT
"""The roster (住户台账): reading it in from a file, adding somebody at the desk, looking it up."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from gatehouse.db import roster_layouts
from gatehouse.db.engine import Store
from gatehouse.db.queries import households as flats
from gatehouse.db.queries.person_card import person_card_row
from gatehouse.db.queries.roster import residents, residents_alike, was_imported
from gatehouse.db.unit_of_work import UnitOfWork
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.household import Building, HouseholdRow, HouseholdView, Stair
from gatehouse.domain.person import PersonCard, RosterPerson
from gatehouse.domain.progress import Report
from gatehouse.domain.roster import ImportReport, RosterFile
from gatehouse.domain.roster_layout import Layouts
from gatehouse.domain.roster_plan import (
    Coverage,
    KnownResident,
    PlannedChange,
    RosterChange,
    plan_changes,
)
from gatehouse.errors import Refused
from gatehouse.services.roster_planning import planned_import
from gatehouse.services.roster_writing import gathered, write_import


def kept_layouts(store: Store, duty: Duty) -> Layouts:
    """Return which column of a roster file held what, by the layouts of earlier imports."""
    duty.require(Role.ADMINISTRATOR)
    with store.reader() as connection:
        return roster_layouts.kept_layouts(connection)


def plan_import(
    store: Store,
    duty: Duty,
    roster: RosterFile,
    report: Report,
    coverage: Coverage | None = None,
) -> ImportReport:
    """Say what reading *roster* in would change; nothing is written.

    Without *coverage* the file counts as complete for as much as it safely can, and the very file
    that was read in before for nobody else: once more it changes nothing.
    """
    duty.require(Role.ADMINISTRATOR)
    _refuse_empty(roster)
    report(0, len(roster.people))
    with store.reader() as connection:
        known = residents(connection)
        again = was_imported(connection, roster.sha256)
    planned = planned_import(known, roster, coverage, again=again)
    report(len(roster.people), len(roster.people))
    return planned.report(Changes(frozenset()))


def import_roster(
    store: Store,
    duty: Duty,
    roster: RosterFile,
    report: Report,
    coverage: Coverage | None = None,
) -> ImportReport:
    """Make the roster what the file says, all or nothing.

    Who is missing from what the file covers is no longer found; their id and their entries stay.
    Each changed person leaves a fact, and so does the file; its columns are remembered.
    """
    duty.require(Role.ADMINISTRATOR)
    _refuse_empty(roster)
    with store.unit_of_work(duty) as work:
        known = residents(work.connection)
        again = was_imported(work.connection, roster.sha256)
        planned = planned_import(known, roster, coverage, again=again)
        roster_layouts.keep_layouts(work.connection, roster.layouts, work.now)
        counts = planned.counts
        fact = work.record(
            "roster_import",
            {
                "file_name": roster.file_name,
                "file_sha256": roster.sha256,
                "people": counts.people,
                "households": counts.households,
                "new": counts.new,
                "changed": counts.changed,
                "gone": counts.gone,
                "warnings": len(roster.warnings),
            },
        )
        write_import(work, planned.changes, _orders(known), fact.id, report)
        work.commit()
    return planned.report(Changes.of(Kind.PERSON, Kind.HOUSEHOLD))


def enrol(store: Store, duty: Duty, person: RosterPerson) -> str:
    """Add somebody who lives here and is not on the roster yet; return their id."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        person_id = enrol_within(work, person)
        work.commit()
    return person_id


def enrol_within(work: UnitOfWork, person: RosterPerson) -> str:
    """Add, as a part of the act of *work*, somebody who lives here; return their id."""
    alike = residents_alike(work.connection, person)
    rows = gathered(work, [_addition(alike, person)], _orders(alike))
    rows.write(work)
    rows.record(work, None)
    return str(rows.facts[0]["person_id"])


def buildings(store: Store, duty: Duty) -> tuple[Building, ...]:
    """Return the buildings in the order people count them."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return flats.buildings(connection)


def households(store: Store, duty: Duty, building: str) -> tuple[HouseholdRow, ...]:
    """Return the flats of a building as `buildings` names it."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return flats.households_of(connection, building)


def household(store: Store, duty: Duty, household_id: str) -> HouseholdView:
    """Return a flat with its people, masked."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return flats.household_view(connection, household_id, duty.now())


def person_card(store: Store, duty: Duty, person_id: str) -> PersonCard:
    """Return everything of a person, masked; only an administrator sees the tags."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        card = person_card_row(
            connection,
            person_id,
            duty.now(),
            with_tags=Role.ADMINISTRATOR in duty.operator.roles,
        )
    if card is None:
        raise not_on_the_roster()
    return card


def stairs(store: Store, duty: Duty) -> tuple[Stair, ...]:
    """Return the units of all buildings, for who would rather point than type."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return flats.stairs(connection)


def not_on_the_roster() -> Refused:
    """Return the failure of an act on a person whom the store does not have."""
    return Refused(
        "This person is no longer in the roster. Nothing was changed. Search again.",
        "住户台账里已经没有这个人。什么都没有改动。请重新查找。",
    )


def _addition(alike: Sequence[KnownResident], person: RosterPerson) -> PlannedChange:
    """Return the change that adds *person*, who must not live here already."""
    planned = [
        change for change in plan_changes(alike, [person]) if change.change is not RosterChange.GONE
    ]
    if not planned or planned[0].change is not RosterChange.ADDED:
        raise Refused(
            "This person is on the roster already. Nothing was added. Search for the name or the "
            "paper; an administrator can change what is written there.",
            "这个人已经在住户台账里。没有新增。请按姓名或证件查找；要改内容请找管理员。",
        )
    return planned[0]


def _orders(known: Iterable[KnownResident]) -> Mapping[str, int]:
    """Return the last place that is taken in each flat."""
    orders: Counter[str] = Counter()
    for resident in known:
        label = resident.person.door.label
        orders[label] = max(orders[label], resident.order)
    return orders


def _refuse_empty(roster: RosterFile) -> None:
    if not roster.people:
        raise Refused(
            "The file names nobody who could be read. Nothing was changed. Choose another file.",
            "文件里没有一个读得出来的人。什么都没有改动。请换一个文件。",
        )
