# SPDX-License-Identifier: MIT
"""Visits of people from outside: when they came in and left again, as whom and by which pass."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

from msgspec.structs import replace
from sqlalchemy import Connection, Row, Text, bindparam, func, literal_column, or_, select

from gatehouse.db.queries.crossing import Span
from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.queries.records import standing_of
from gatehouse.db.queries.standing import passed
from gatehouse.db.tables.columns import UtcText, json_text, utc_text
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.gate_pass import gate_pass
from gatehouse.db.tables.household import household
from gatehouse.db.tables.person import person
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.entry import Direction, SubjectClass
from gatehouse.domain.gate_pass import PassClass
from gatehouse.domain.stay import Visit

_people = func.json_each(bindparam("people", type_=Text)).table_valued("value")
_asked = select(_people.c.value)
_record = person.alias("record")
_records = select(_record.c.id).where(
    or_(_record.c.id.in_(_asked), _record.c.merged_into_id.in_(_asked))
)
_PASSAGES = Prebuilt(
    select(
        standing_of(entry.c.person_id).label("person_id"),
        entry.c.direction,
        entry.c.happened_at,
        entry.c.subject_class,
        gate_pass.c.pass_class,
    )
    .outerjoin_from(entry, gate_pass, gate_pass.c.id == entry.c.pass_id)
    .where(
        entry.c.person_id.in_(_records),
        entry.c.person_id.is_not(None),
        entry.c.happened_at >= bindparam("since", type_=UtcText),
        entry.c.happened_at <= bindparam("until", type_=UtcText),
        entry.c.id != bindparam("except_entry"),
        passed(),
    )
    .order_by(entry.c.happened_at, entry.c.sequence)
)
_INSIDE: Final = Prebuilt(
    select(person.c.id, person.c.shown_name, household.c.door, person.c.presence_since)
    .outerjoin_from(person, household, household.c.id == person.c.household_id)
    .where(
        person.c.rostered.is_(False),
        # as a literal, so that SQLite sees that the partial index will do
        person.c.presence == literal_column("'inside'"),
        person.c.presence_since >= bindparam("since", type_=UtcText),
        person.c.presence_since <= bindparam("until", type_=UtcText),
    )
    .order_by(person.c.presence_since)
    .limit(bindparam("most"))
)


class Inside(Discreet, frozen=True):
    """Somebody from outside who is inside: a masked name, the flat they go to, and since when."""

    person_id: str
    shown_name: str
    door: str
    since: datetime


def visits_of(
    connection: Connection,
    people: Iterable[str],
    span: Span,
) -> dict[str, tuple[Visit, ...]]:
    """Return the visits of *people* that began in *span*, by person, oldest first.

    Of a visit whose end nobody logged nothing is told, unless it is the last one.
    """
    asked = {
        "people": json_text(sorted(people)),
        "since": utc_text(span.since),
        "until": utc_text(span.until),
        "except_entry": span.except_entry,
    }
    visits: defaultdict[str, list[Visit]] = defaultdict(list)
    for row in _PASSAGES.ask(connection, asked):
        _follow(visits[row.person_id], row)
    return {person_id: tuple(theirs) for person_id, theirs in visits.items()}


def visitors_inside(connection: Connection, span: Span, most: int) -> tuple[Inside, ...]:
    """Return who came in within *span* and is inside, at most *most*, the longest there first."""
    asked = {"since": utc_text(span.since), "until": utc_text(span.until), "most": most}
    return tuple(
        Inside(row.id, row.shown_name, row.door or "", datetime.fromisoformat(row.presence_since))
        for row in _INSIDE.ask(connection, asked)
    )


def _follow(visits: list[Visit], row: Row[*tuple[Any, ...]]) -> None:
    """Go on with the visits of one person by the next way through the gate."""
    at = datetime.fromisoformat(row.happened_at)
    is_open = bool(visits) and visits[-1].left_at is None
    if row.direction == Direction.OUT.value:
        if is_open:
            visits[-1] = replace(visits[-1], left_at=at)
        return
    if is_open:
        visits.pop()
    visits.append(
        Visit(
            person_id=row.person_id,
            came_in=at,
            left_at=None,
            subject_class=SubjectClass(row.subject_class),
            pass_class=None if row.pass_class is None else PassClass(row.pass_class),
        )
    )
