# SPDX-License-Identifier: MIT
"""Incidents as the list, one page, the desk and the handover show them, masked."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Row, bindparam, exists, func, select

from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.household import household
from gatehouse.db.tables.incident import incident, incident_step
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.person import person
from gatehouse.domain.identity.masking import mask_plate, mask_text
from gatehouse.domain.incident import IncidentRow, StepRow
from gatehouse.domain.incident_course import IncidentKind
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.register import MASKED, Disclosure
from gatehouse.domain.words import Words

_later = incident_step.alias("later")
STANDS: Final = ~exists().where(_later.c.supersedes_id == incident_step.c.id) & (
    incident_step.c.withdrawn.is_(False)
)
"""The condition that a step was neither put right later nor taken back."""
_of_incident = incident_step.c.incident_id == incident.c.id
_latest = (
    select(incident_step.c.id)
    .where(_of_incident, STANDS)
    .order_by(incident_step.c.happened_at.desc(), incident_step.c.recorded_at.desc())
    .order_by(incident_step.c.sequence.desc())
    .limit(1)
    .correlate(incident)
    .scalar_subquery()
)
_last = incident_step.alias("last")
_LISTED = (
    select(
        incident,
        person.c.shown_name,
        person.c.name,
        person.c.paper_number,
        person.c.phone,
        household.c.door,
        _last.c.what.label("last_what"),
        _last.c.happened_at.label("last_at"),
    )
    .outerjoin_from(incident, person, person.c.id == incident.c.person_id)
    .outerjoin(household, household.c.id == incident.c.household_id)
    .join(_last, _last.c.id == _latest)
    .order_by(incident.c.began_at.desc(), incident.c.id.desc())
)
_OPEN_ROWS = _LISTED.where(incident.c.closed_at.is_(None))
_BETWEEN = _LISTED.where(
    incident.c.began_at >= bindparam("starts", type_=UtcText),
    incident.c.began_at < bindparam("ends", type_=UtcText),
)
_ALL = _LISTED.limit(bindparam("most"))
_ONE = _LISTED.where(incident.c.id == bindparam("incident_id"))
_COUNT = select(
    func.count(),
    func.count().filter(incident.c.closed_at.is_(None)),
)
_COUNT_SINCE = select(func.count()).where(incident.c.began_at >= bindparam("since", type_=UtcText))
_STORED = select(incident).where(incident.c.id == bindparam("incident_id"))
_STORED_STEP = select(incident_step).where(incident_step.c.id == bindparam("step_id"), STANDS)
_STEPS = (
    select(incident_step, operator.c.name.label("operator"))
    .join(operator, operator.c.id == incident_step.c.operator_id)
    .where(incident_step.c.incident_id == bindparam("incident_id"), STANDS)
    .order_by(incident_step.c.happened_at, incident_step.c.recorded_at, incident_step.c.sequence)
)
_LAST_NUMBER = select(func.max(incident.c.number)).where(incident.c.year == bindparam("year"))
_OF_ENTRY = (
    select(incident.c.id)
    .where(incident.c.entry_id == bindparam("entry_id"), incident.c.entry_id.is_not(None))
    .order_by(incident.c.id)
    .limit(1)
)
_OPEN = Prebuilt(
    select(
        incident.c.id,
        incident.c.kind,
        incident.c.own_kind,
        incident.c.began_at,
        incident.c.plate,
        incident.c.description,
        person.c.shown_name,
        household.c.door,
    )
    .outerjoin_from(incident, person, person.c.id == incident.c.person_id)
    .outerjoin(household, household.c.id == incident.c.household_id)
    .where(incident.c.closed_at.is_(None))
    .order_by(incident.c.began_at)
)


def open_rows(connection: Connection) -> tuple[IncidentRow, ...]:
    """Return the incidents that nobody has closed, newest first."""
    return tuple(map(_row, connection.execute(_OPEN_ROWS)))


def rows_between(
    connection: Connection, starts: datetime, ends: datetime
) -> tuple[IncidentRow, ...]:
    """Return the incidents that began from *starts* up to *ends*, newest first."""
    return tuple(map(_row, connection.execute(_BETWEEN, {"starts": starts, "ends": ends})))


def latest_rows(connection: Connection, most: int) -> tuple[IncidentRow, ...]:
    """Return the latest incidents, newest first."""
    return tuple(map(_row, connection.execute(_ALL, {"most": most})))


def incident_row(
    connection: Connection, incident_id: str, disclosure: Disclosure = MASKED
) -> IncidentRow | None:
    """Return one incident, or None when there is none."""
    found = connection.execute(_ONE, {"incident_id": incident_id}).one_or_none()
    return None if found is None else _row(found, disclosure)


def papers_of(connection: Connection, incident_id: str, disclosure: Disclosure) -> tuple[str, str]:
    """Return the paper and the telephone of whom an incident is about, where they are known."""
    found = connection.execute(_ONE, {"incident_id": incident_id}).one()
    return disclosure.paper(found.paper_number or ""), disclosure.phone(found.phone or "")


def count_incidents(connection: Connection) -> tuple[int, int]:
    """Return how many incidents there are, and how many of them are open."""
    every, unclosed = connection.execute(_COUNT).one()
    return every, unclosed


def count_since(connection: Connection, since: datetime) -> int:
    """Return how many incidents began *since* then."""
    found: int = connection.execute(_COUNT_SINCE, {"since": since}).scalar_one()
    return found


def stored_incident(connection: Connection, incident_id: str) -> dict[str, Any] | None:
    """Return all columns of an incident, or None when there is none."""
    found = connection.execute(_STORED, {"incident_id": incident_id}).mappings().one_or_none()
    return None if found is None else dict(found)


def stored_step(connection: Connection, step_id: str) -> dict[str, Any] | None:
    """Return the whole fact of a step that stands, or None when there is none."""
    found = connection.execute(_STORED_STEP, {"step_id": step_id}).mappings().one_or_none()
    return None if found is None else dict(found)


def steps_of(
    connection: Connection, incident_id: str, disclosure: Disclosure = MASKED
) -> tuple[StepRow, ...]:
    """Return the steps of an incident that stand, in the order in which they happened."""
    found = connection.execute(_STEPS, {"incident_id": incident_id})
    return tuple(_step(row, disclosure) for row in found)


def next_number(connection: Connection, year: int) -> int:
    """Return the number of the next incident of a *year*."""
    last: int | None = connection.execute(_LAST_NUMBER, {"year": year}).scalar_one()
    return (last or 0) + 1


def incident_of_entry(connection: Connection, entry_id: str) -> str | None:
    """Return the id of the incident that began with an entry, if there is one."""
    return connection.execute(_OF_ENTRY, {"entry_id": entry_id}).scalar_one_or_none()


def open_incidents(connection: Connection) -> tuple[OpenItem, ...]:
    """Return what nobody has closed, as the next shift takes it over, the oldest first."""
    return tuple(_open_item(row) for row in _OPEN.ask(connection, {}))


def open_fevers(connection: Connection) -> tuple[OpenItem, ...]:
    """Return the fever flows that are not done, as the desk takes them up again."""
    return tuple(item for item in open_incidents(connection) if item.kind is OpenKind.FEVER)


def number_text(year: int, number: int) -> str:
    """Return the number of an incident as it is said: 2022-027."""
    return f"{year}-{number:03}"


def _words(told: Mapping[str, str], disclosure: Disclosure) -> Words:
    """Return words as they are stored, with the numbers somebody wrote into them masked."""
    return Words(disclosure.text(told["zh"]), disclosure.text(told["en"]))


def _open_item(row: Row[*tuple[Any, ...]]) -> OpenItem:
    kind = IncidentKind(row.kind)
    known = row.shown_name or mask_plate(row.plate) or mask_text(row.description)
    return OpenItem(
        kind=OpenKind.FEVER if kind is IncidentKind.FEVER else OpenKind.INCIDENT,
        entry_id=row.id,
        since=datetime.fromisoformat(row.began_at),
        shown_name=known,
        door=row.door or "",
        detail=row.own_kind or kind.value,
    )


def _row(row: Row[*tuple[Any, ...]], disclosure: Disclosure = MASKED) -> IncidentRow:
    shown = row.shown_name if disclosure.masked else row.name
    return IncidentRow(
        incident_id=row.id,
        number=number_text(row.year, row.number),
        kind=IncidentKind(row.kind),
        own_kind=row.own_kind or "",
        began_at=row.began_at,
        gate=row.gate,
        place=disclosure.text(row.place),
        shown_name=shown or "",
        door=row.door or "",
        plate=disclosure.plate(row.plate),
        description=disclosure.text(row.description),
        last=_words(row.last_what, disclosure),
        last_at=row.last_at,
        result=_words(row.result, disclosure) if row.result else None,
        closed_at=row.closed_at,
    )


def _step(row: Row[*tuple[Any, ...]], disclosure: Disclosure) -> StepRow:
    return StepRow(
        step_id=row.id,
        at=row.happened_at,
        recorded_at=row.recorded_at,
        code=row.code,
        what=_words(row.what, disclosure),
        whom=disclosure.text(row.whom),
        note=disclosure.text(row.note),
        operator=row.operator,
        late=bool(row.back_filled),
        corrected=row.supersedes_id is not None,
    )
