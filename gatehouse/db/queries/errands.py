# SPDX-License-Identifier: MIT
"""Errands as the list, the handover and the report show them, masked."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, and_, bindparam, func, or_, select

from gatehouse.db.queries.incidents import number_text
from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.errand import errand
from gatehouse.db.tables.household import household
from gatehouse.db.tables.incident import incident
from gatehouse.domain.errand import ErrandKind, ErrandRow, ErrandState, ErrandTally, Purchase
from gatehouse.domain.identity.masking import mask_text
from gatehouse.domain.incident_course import IncidentKind
from gatehouse.domain.open_item import OpenItem, OpenKind

_since = bindparam("since", type_=UtcText)
_LISTED = (
    select(
        errand,
        household.c.door,
        incident.c.kind.label("incident_kind"),
        incident.c.year.label("incident_year"),
        incident.c.number.label("incident_number"),
    )
    .join(household, household.c.id == errand.c.household_id)
    .outerjoin(incident, incident.c.id == errand.c.incident_id)
)
_RECENT = or_(errand.c.settled_at.is_(None), errand.c.settled_at >= _since)
_REQUESTS = _LISTED.where(errand.c.purchase_id == "", _RECENT).order_by(
    errand.c.urgent.desc(), errand.c.asked_at, errand.c.id
)
_purchases = select(errand.c.purchase_id).where(errand.c.purchase_id != "", _RECENT)
_SHARES = _LISTED.where(errand.c.purchase_id.in_(_purchases)).order_by(
    errand.c.asked_at, errand.c.purchase_id, household.c.sort_key, errand.c.id
)
_BY_IDS = _LISTED.where(errand.c.id.in_(bindparam("ids", expanding=True))).order_by(
    household.c.sort_key, errand.c.id
)
_OF_INCIDENT = _LISTED.where(errand.c.incident_id == bindparam("incident_id")).order_by(
    errand.c.asked_at, errand.c.id
)
_STORED = select(errand).where(errand.c.id == bindparam("errand_id"))
_OF_PURCHASE = (
    select(errand.c.id)
    .join(household, household.c.id == errand.c.household_id)
    .where(errand.c.purchase_id == bindparam("purchase_id"), household.c.door == bindparam("door"))
)
_starts, _ends = bindparam("starts", type_=UtcText), bindparam("ends", type_=UtcText)
_settled = and_(errand.c.settled_at >= _starts, errand.c.settled_at < _ends)
_unsettled = and_(
    errand.c.settled_at.is_(None), errand.c.asked_at >= _starts, errand.c.asked_at < _ends
)
_done = errand.c.state == ErrandState.DONE.value
_TALLIES = (
    select(
        errand.c.kind,
        func.count().filter(_done).label("orders"),
        func.coalesce(func.sum(errand.c.portions).filter(_done), 0).label("all"),
        func.count().filter(errand.c.state == ErrandState.DROPPED.value).label("dropped"),
        func.count().filter(errand.c.settled_at.is_(None)).label("waiting"),
    )
    .where(or_(_settled, _unsettled))
    .group_by(errand.c.kind)
)
_OPEN_REQUESTS = Prebuilt(
    select(
        errand.c.id,
        errand.c.kind,
        errand.c.own_kind,
        errand.c.asked_at,
        errand.c.state,
        household.c.door,
    )
    .join(household, household.c.id == errand.c.household_id)
    .where(errand.c.settled_at.is_(None), errand.c.purchase_id == "")
    .order_by(errand.c.asked_at)
)
_OPEN_PURCHASES = Prebuilt(
    select(
        errand.c.purchase_id,
        errand.c.what,
        func.min(errand.c.asked_at).label("asked_at"),
        func.count().label("flats"),
    )
    .where(errand.c.settled_at.is_(None), errand.c.purchase_id != "")
    .group_by(errand.c.purchase_id, errand.c.what)
    .order_by(func.min(errand.c.asked_at))
)


def requests_since(connection: Connection, since: datetime) -> tuple[ErrandRow, ...]:
    """Return the requests that are open, and those settled *since* then; what is urgent first."""
    return tuple(map(_row, connection.execute(_REQUESTS, {"since": since})))


def purchases_since(connection: Connection, since: datetime) -> tuple[Purchase, ...]:
    """Return the group purchases of which a flat is open, or was settled *since* then."""
    rows = map(_row, connection.execute(_SHARES, {"since": since}))
    return tuple(
        Purchase(purchase_id=purchase_id, rows=tuple(shares))
        for purchase_id, shares in groupby(rows, key=lambda row: row.purchase_id)
    )


def errands_with(connection: Connection, ids: Sequence[str]) -> tuple[ErrandRow, ...]:
    """Return the errands with these *ids*, in the order of doors."""
    return tuple(map(_row, connection.execute(_BY_IDS, {"ids": ids})))


def errands_of_incident(connection: Connection, incident_id: str) -> tuple[ErrandRow, ...]:
    """Return the errands that came of an incident, the oldest first."""
    return tuple(map(_row, connection.execute(_OF_INCIDENT, {"incident_id": incident_id})))


def stored_errand(connection: Connection, errand_id: str) -> dict[str, Any] | None:
    """Return all columns of an errand, or None when there is none."""
    found = connection.execute(_STORED, {"errand_id": errand_id}).mappings().one_or_none()
    return None if found is None else dict(found)


def errand_of_purchase(connection: Connection, purchase_id: str, door: str) -> str | None:
    """Return the id of what the flat with that *door* gets of a group purchase."""
    asked = {"purchase_id": purchase_id, "door": door}
    return connection.execute(_OF_PURCHASE, asked).scalar_one_or_none()


def errands_tallied(
    connection: Connection, starts: datetime, ends: datetime
) -> tuple[ErrandTally, ...]:
    """Return what came of errands from *starts* up to *ends*, kind by kind, in their order."""
    found = {
        row.kind: ErrandTally(
            kind=ErrandKind(row.kind),
            orders=row.orders,
            portions=row.all,
            dropped=row.dropped,
            waiting=row.waiting,
        )
        for row in connection.execute(_TALLIES, {"starts": starts, "ends": ends})
    }
    return tuple(found[kind.value] for kind in ErrandKind if kind.value in found)


def open_errands(connection: Connection) -> tuple[OpenItem, ...]:
    """Return what is still to be done, as the next shift takes it over, the oldest first."""
    requests = (_open_request(row) for row in _OPEN_REQUESTS.ask(connection, {}))
    return (*requests, *_open_purchases(_OPEN_PURCHASES.ask(connection, {})))


def _open_request(row: Row[*tuple[Any, ...]]) -> OpenItem:
    return OpenItem(
        kind=OpenKind.ERRAND,
        entry_id=row.id,
        since=datetime.fromisoformat(row.asked_at),
        shown_name="",
        door=row.door,
        detail=row.own_kind or row.kind,
    )


def _open_purchases(rows: Iterable[Row[*tuple[Any, ...]]]) -> Iterable[OpenItem]:
    for row in rows:
        yield OpenItem(
            kind=OpenKind.PURCHASE,
            entry_id=row.purchase_id,
            since=datetime.fromisoformat(row.asked_at),
            shown_name=mask_text(row.what),
            door="",
            detail="",
            count=row.flats,
        )


def _number(year: int | None, number: int | None) -> str:
    return "" if year is None or number is None else number_text(year, number)


def _row(row: Row[*tuple[Any, ...]]) -> ErrandRow:
    return ErrandRow(
        errand_id=row.id,
        kind=ErrandKind(row.kind),
        own_kind=row.own_kind or "",
        purchase_id=row.purchase_id,
        household_id=row.household_id,
        door=row.door,
        what=mask_text(row.what),
        prescribed=mask_text(row.prescribed),
        portions=row.portions,
        urgent=row.urgent,
        asked_at=row.asked_at,
        state=ErrandState(row.state),
        carrier=mask_text(row.carrier),
        settled_at=row.settled_at,
        reason=mask_text(row.reason),
        incident=None if row.incident_kind is None else IncidentKind(row.incident_kind),
        incident_number=_number(row.incident_year, row.incident_number),
    )
