# SPDX-License-Identifier: MIT
"""Entries as lists and the correction dialog show them, masked."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, bindparam, exists, or_, select

from gatehouse.db.queries.code_system import UNSEEN
from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.queries.records import records_of
from gatehouse.db.queries.standing import PASSED, passed, stands
from gatehouse.db.tables.audit import audit
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.household import household
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.person import person
from gatehouse.db.tables.vehicle import vehicle_entry
from gatehouse.domain.body_temperature import Method, Taken
from gatehouse.domain.delivery import Delivery, DeliveryKind
from gatehouse.domain.entry import (
    Approval,
    Direction,
    EntryCard,
    Outcome,
    Reason,
    RecentEntry,
    SubjectClass,
)
from gatehouse.domain.identity.masking import desk_name, mask_plate
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.vehicle_kind import VehicleKind

APPROVAL_SIGNED = "approval_signed"


def how_taken() -> tuple[ColumnElement[Any], ...]:
    """Return the columns that say how the first and the second reading were taken."""
    c = entry.c
    first = (c.thermometer, c.method, c.measured_at)
    return (*first, c.retest_thermometer, c.retest_method, c.retested_at)


_later = vehicle_entry.alias("later")
_drove_unlogged = exists().where(
    vehicle_entry.c.driver_entry_id == entry.c.id,
    vehicle_entry.c.driver_entry_id.is_not(None),
    vehicle_entry.c.missed,
    or_(*(vehicle_entry.c.outcome == outcome for outcome in PASSED)),
    ~exists().where(_later.c.supersedes_id == vehicle_entry.c.id),
)
_LISTED = (
    select(
        entry.c.id,
        entry.c.happened_at,
        entry.c.direction,
        entry.c.outsider_name,
        entry.c.plate,
        entry.c.temperature,
        entry.c.retest,
        entry.c.outcome,
        entry.c.override_approval,
        entry.c.supersedes_id,
        entry.c.pass_id,
        entry.c.back_filled,
        or_(entry.c.unlogged.is_not(None), _drove_unlogged).label("unlogged"),
        UNSEEN.label("unseen"),
        entry.c.delivery,
        entry.c.pieces,
        entry.c.company,
        entry.c.note,
        person.c.shown_name,
        household.c.door,
    )
    .outerjoin_from(entry, person, person.c.id == entry.c.person_id)
    .outerjoin(household, household.c.id == entry.c.household_id)
)
_RECENT = (
    _LISTED.where(
        entry.c.happened_at >= bindparam("since", type_=UtcText),
        entry.c.happened_at < bindparam("until", type_=UtcText),
        stands(),
    )
    .order_by(entry.c.happened_at.desc(), entry.c.sequence.desc())
    .limit(bindparam("most"))
)
_OF_PERSON = (
    _LISTED.where(entry.c.person_id.in_(records_of()), entry.c.person_id.is_not(None), stands())
    .order_by(entry.c.happened_at.desc(), entry.c.sequence.desc())
    .limit(bindparam("most"))
)
_ONE = _LISTED.where(entry.c.id == bindparam("entry_id"))
_CARD = (
    _LISTED.add_columns(
        entry.c.subject_class,
        entry.c.reason,
        entry.c.own_reason,
        entry.c.own_class,
        entry.c.checks,
        *how_taken(),
        operator.c.name.label("operator_name"),
    )
    .join(operator, operator.c.id == entry.c.operator_id)
    .where(entry.c.id == bindparam("entry_id"))
)
_STORED = select(entry).where(entry.c.id == bindparam("entry_id"))
_EARLIER = select(entry.c.supersedes_id).where(entry.c.id == bindparam("entry_id"))
_LATER = select(entry.c.id).where(entry.c.supersedes_id == bindparam("entry_id"))
_SUPERSEDED = select(exists().where(entry.c.supersedes_id == bindparam("entry_id")))
_LAST_PASSAGE = (
    select(entry.c.id, entry.c.direction, entry.c.happened_at)
    .where(entry.c.person_id.in_(records_of()), entry.c.person_id.is_not(None), passed())
    .order_by(entry.c.happened_at.desc(), entry.c.sequence.desc())
    .limit(1)
)
_LAST_PASSAGE_UNTIL = _LAST_PASSAGE.where(entry.c.happened_at <= bindparam("until", type_=UtcText))
_signed = exists().where(audit.c.act == APPROVAL_SIGNED, audit.c.subject_id == entry.c.id)
_IS_SIGNED = select(_signed).where(entry.c.id == bindparam("entry_id"))
_by_plate_alone = exists().where(
    vehicle_entry.c.driver_entry_id == entry.c.id,
    vehicle_entry.c.driver_entry_id.is_not(None),
    vehicle_entry.c.kind == VehicleKind.EMERGENCY.value,
)
_OPEN = Prebuilt(
    _LISTED.add_columns(entry.c.override_by)
    .where(
        or_(
            entry.c.override_approval == Approval.TELEPHONE.value,
            entry.c.outcome == Outcome.EMERGENCY.value,
        ),
        # an emergency that was written out later is a correction of the first few words
        or_(entry.c.outcome != Outcome.EMERGENCY.value, entry.c.supersedes_id.is_(None)),
        passed(),
        ~_signed,
        # of an ambulance the plate is all that is asked
        or_(entry.c.outcome != Outcome.EMERGENCY.value, ~_by_plate_alone),
    )
    .order_by(entry.c.happened_at)
)


def recent_entries(
    connection: Connection, since: datetime, until: datetime, most: int
) -> tuple[RecentEntry, ...]:
    """Return the latest standing entries from *since* up to *until*, newest first."""
    window = {"since": since, "until": until, "most": most}
    return tuple(map(_listed, connection.execute(_RECENT, window)))


def entries_of_person(connection: Connection, person_id: str, most: int) -> tuple[RecentEntry, ...]:
    """Return the person's latest standing entries, newest first."""
    found = connection.execute(_OF_PERSON, {"person_id": person_id, "most": most})
    return tuple(map(_listed, found))


def listed_entry(connection: Connection, entry_id: str) -> RecentEntry:
    """Return one entry as the desk lists it."""
    return _listed(connection.execute(_ONE, {"entry_id": entry_id}).one())


def entry_card(connection: Connection, entry_id: str) -> EntryCard | None:
    """Return one entry with all its versions (oldest first), or None when there is none."""
    row = connection.execute(_CARD, {"entry_id": entry_id}).one_or_none()
    if row is None:
        return None
    return EntryCard(
        id=row.id,
        happened_at=row.happened_at,
        direction=Direction(row.direction),
        subject_class=SubjectClass(row.subject_class),
        reason=Reason(row.reason),
        own_reason=row.own_reason or "",
        own_class=row.own_class or "",
        shown_name=_shown_name(row),
        door=row.door or "",
        temperature=row.temperature,
        retest=row.retest,
        checks=row.checks,
        note=row.note,
        outcome=Outcome(row.outcome),
        operator=row.operator_name,
        corrections=_versions(connection, entry_id),
        taken=taken_by(row.thermometer, row.method, row.measured_at),
        retaken=taken_by(row.retest_thermometer, row.retest_method, row.retested_at),
    )


def taken_by(thermometer: str | None, method: str | None, at: datetime | None) -> Taken:
    """Return how a reading was taken, from the columns that say it."""
    return Taken(thermometer=thermometer or "", method=Method(method) if method else None, at=at)


def stored_entry(connection: Connection, entry_id: str) -> dict[str, Any] | None:
    """Return the whole stored row, for the act that supersedes it; None when there is none."""
    row = connection.execute(_STORED, {"entry_id": entry_id}).mappings().one_or_none()
    return None if row is None else dict(row)


def is_superseded(connection: Connection, entry_id: str) -> bool:
    """Say whether a later entry supersedes this one."""
    return connection.execute(_SUPERSEDED, {"entry_id": entry_id}).scalar_one()


def latest_version(connection: Connection, entry_id: str) -> str:
    """Return the id of the version of an entry that no later one supersedes."""
    later: str | None = entry_id
    while later is not None:
        entry_id = later
        later = connection.execute(_LATER, {"entry_id": entry_id}).scalar_one_or_none()
    return entry_id


def last_passage_until(
    connection: Connection, person_id: str, until: datetime
) -> Row[str, str, datetime] | None:
    """Return id, direction and moment of the person's last standing way through up to *until*."""
    asked = {"person_id": person_id, "until": until}
    return connection.execute(_LAST_PASSAGE_UNTIL, asked).one_or_none()


def open_items(connection: Connection) -> tuple[OpenItem, ...]:
    """Return what waits to be signed or completed, the oldest first."""
    found = _OPEN.ask(connection, {}).all()
    return tuple(
        _open_item(row)
        for row in found
        if row.supersedes_id is None or not _was_signed(connection, row.supersedes_id)
    )


def _was_signed(connection: Connection, entry_id: str) -> bool:
    """Say whether a version of the entry was signed; a correction asks for no second signature."""
    return any(
        connection.execute(_IS_SIGNED, {"entry_id": version}).scalar_one()
        for version in _version_ids(connection, entry_id)
    )


def _version_ids(connection: Connection, entry_id: str) -> Iterator[str]:
    """Yield the entry and the versions before it, the latest first."""
    following: str | None = entry_id
    while following is not None:
        yield following
        following = connection.execute(_EARLIER, {"entry_id": following}).scalar_one()


def _versions(connection: Connection, entry_id: str) -> tuple[RecentEntry, ...]:
    versions = [listed_entry(connection, version) for version in _version_ids(connection, entry_id)]
    return tuple(reversed(versions))


def _listed(row: Row[*tuple[Any, ...]]) -> RecentEntry:
    return RecentEntry(
        id=row.id,
        happened_at=row.happened_at,
        direction=Direction(row.direction),
        shown_name=_shown_name(row),
        door=row.door or "",
        temperature=row.temperature if row.retest is None else row.retest,
        outcome=Outcome(row.outcome),
        overridden=bool(row.override_approval),
        corrects=row.supersedes_id is not None,
        by_pass=row.pass_id is not None,
        plate=mask_plate(row.plate),
        back_filled=bool(row.back_filled),
        unlogged=bool(row.unlogged),
        unseen=bool(row.unseen),
        delivery=_delivery(row),
        note=row.note if row.outcome == Outcome.EMERGENCY.value else "",
    )


def _shown_name(row: Row[*tuple[Any, ...]]) -> str:
    named = row.shown_name or desk_name(row.outsider_name) or mask_plate(row.plate)
    # whoever hands something over is told by their firm
    return named or (row.company if row.delivery is not None else "")


def _delivery(row: Row[*tuple[Any, ...]]) -> Delivery | None:
    if row.delivery is None:
        return None
    return Delivery(kind=DeliveryKind(row.delivery), pieces=row.pieces)


def _open_item(row: Row[*tuple[Any, ...]]) -> OpenItem:
    by_telephone = row.override_approval == Approval.TELEPHONE.value
    return OpenItem(
        kind=OpenKind.TELEPHONE_APPROVAL if by_telephone else OpenKind.EMERGENCY,
        entry_id=row.id,
        since=datetime.fromisoformat(row.happened_at),
        shown_name=_shown_name(row),
        door=row.door or "",
        detail=row.override_by if by_telephone else row.note,
    )
