# SPDX-License-Identifier: MIT
"""What a rehearsal asks of its invented compound: who lives there, in full, and what was recorded.

Nobody there is real; `services/rehearsal` refuses every other post.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection, Integer, Row, bindparam, func, literal_column, select

from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.gate_pass import gate_pass
from gatehouse.db.tables.household import household
from gatehouse.db.tables.person import person
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.entry import Direction, Outcome, Reason, SubjectClass
from gatehouse.domain.gate_pass import PassStatus
from gatehouse.domain.identity.masking import desk_name
from gatehouse.domain.person import Presence
from gatehouse.domain.rehearsal import GateAct, Served


class Invented(Discreet, frozen=True, kw_only=True):
    """Somebody of the invented compound, as they would say who they are."""

    person_id: str
    name: str
    shown_name: str
    household_id: str
    door: str
    subject_class: SubjectClass
    presence: Presence


class EndedPass(Struct, frozen=True, kw_only=True):
    """A pass of somebody from outside that has run out."""

    pass_id: str
    short_number: str
    holder: Invented


_PEOPLE = select(
    person.c.id,
    person.c.name,
    person.c.shown_name,
    person.c.household_id,
    person.c.subject_class,
    person.c.presence,
    household.c.door,
)
_LIVING = (
    _PEOPLE.join_from(person, household, household.c.id == person.c.household_id)
    .where(person.c.living, person.c.rostered)
    .order_by(household.c.sort_key, person.c.roster_order)
)
_ENDED = (
    _PEOPLE.add_columns(gate_pass.c.id.label("pass_id"), gate_pass.c.short_number)
    .join_from(gate_pass, person, person.c.id == gate_pass.c.person_id)
    .join(household, household.c.id == gate_pass.c.household_id)
    .where(
        person.c.rostered.is_(False),
        person.c.presence == Presence.OUTSIDE.value,
        gate_pass.c.status == PassStatus.VALID.value,
        gate_pass.c.valid_to < bindparam("at", type_=UtcText),
    )
    .order_by(gate_pass.c.valid_to.desc(), gate_pass.c.id)
)
# in the order of writing, whichever station wrote
_place = literal_column("entry.rowid", Integer)
_LAST = select(func.coalesce(func.max(_place), 0)).select_from(entry)
_RECORDED = (
    select(
        entry.c.id,
        entry.c.supersedes_id,
        entry.c.recorded_at,
        entry.c.person_id,
        entry.c.outsider_name,
        entry.c.subject_class,
        entry.c.direction,
        entry.c.reason,
        entry.c.temperature,
        entry.c.retest,
        entry.c.outcome,
        person.c.shown_name,
        household.c.door,
    )
    .outerjoin_from(entry, person, person.c.id == entry.c.person_id)
    .outerjoin(household, household.c.id == entry.c.household_id)
    # what is written down of an earlier hour serves nobody who stands there
    .where(_place > bindparam("after"), entry.c.back_filled.is_(False))
    .order_by(_place)
)


def invented_people(connection: Connection) -> tuple[Invented, ...]:
    """Return everybody on the roster, in full, by their doors."""
    return tuple(map(_invented, connection.execute(_LIVING)))


def ended_passes(connection: Connection, at: datetime) -> tuple[EndedPass, ...]:
    """Return the passes of people from outside that ran out before *at*, the latest first."""
    rows = connection.execute(_ENDED, {"at": at})
    return tuple(
        EndedPass(pass_id=row.pass_id, short_number=row.short_number, holder=_invented(row))
        for row in rows
    )


def last_place(connection: Connection) -> int:
    """Return the place of the entry that was recorded last."""
    place: int = connection.execute(_LAST).scalar_one()
    return place


def recorded_after(connection: Connection, place: int) -> tuple[Served, ...]:
    """Return the entries recorded after *place*, in order, each as it stands now.

    One that was taken back is left out, and so are corrections of what was recorded before.
    """
    return tuple(_standing(connection.execute(_RECORDED, {"after": place})))


def _standing(rows: Iterable[Row[*tuple[Any, ...]]]) -> Iterator[Served]:
    first: dict[str, str] = {}
    served: dict[str, Served] = {}
    for row in rows:
        if row.supersedes_id is None:
            first[row.id] = row.id
            served[row.id] = Served(entry_id=row.id, act=_act(row), at=row.recorded_at)
        elif row.supersedes_id in first:
            root = first[row.id] = first[row.supersedes_id]
            served[root] = Served(entry_id=root, act=_act(row), at=served[root].at)
    yield from (one for one in served.values() if one.act.outcome is not Outcome.WITHDRAWN)


def _act(row: Row[*tuple[Any, ...]]) -> GateAct:
    name = row.shown_name or desk_name(row.outsider_name)
    return GateAct(
        who=f"{row.door or ''} {name}".strip(),
        person_id=row.person_id,
        subject_class=SubjectClass(row.subject_class),
        direction=Direction(row.direction),
        reason=Reason(row.reason),
        outcome=Outcome(row.outcome),
        temperature=row.temperature,
        retest=row.retest,
    )


def _invented(row: Row[*tuple[Any, ...]]) -> Invented:
    return Invented(
        person_id=row.id,
        name=row.name,
        shown_name=row.shown_name,
        household_id=row.household_id,
        door=row.door,
        subject_class=SubjectClass(row.subject_class),
        presence=Presence(row.presence),
    )
