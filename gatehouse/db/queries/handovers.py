# SPDX-License-Identifier: MIT
"""Handovers as they were signed: the list of them, and one with everything on its sheet."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from gatehouse.db.queries.codes import code_book
from gatehouse.db.queries.post import post_row
from gatehouse.db.queries.reckoning import refusals_of
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.handover import handover
from gatehouse.db.tables.shift import shift
from gatehouse.domain.doubt import gone
from gatehouse.domain.duty import local_day
from gatehouse.domain.handover import HandoverRow, SignedHandover
from gatehouse.domain.handover_details import recorded_details
from gatehouse.domain.handover_record import (
    recorded_counts,
    recorded_hours,
    recorded_items,
    recorded_own,
    recorded_stays,
)
from gatehouse.domain.reckoning import Side
from gatehouse.domain.shift import ShiftSummary

_SIGNED = select(handover, shift.c.happened_at.label("opened_at")).join(
    shift, shift.c.id == handover.c.closed_shift_id
)
_BETWEEN = _SIGNED.where(
    handover.c.happened_at >= bindparam("since", type_=UtcText),
    handover.c.happened_at < bindparam("until", type_=UtcText),
).order_by(handover.c.happened_at, handover.c.sequence)
_LATEST = _SIGNED.order_by(handover.c.happened_at.desc(), handover.c.sequence.desc()).limit(
    bindparam("most")
)
_ONE = _SIGNED.where(handover.c.id == bindparam("handover_id"))


def handovers_between(
    connection: Connection, since: datetime, until: datetime
) -> tuple[HandoverRow, ...]:
    """Return the handovers signed from *since* up to *until*, oldest first."""
    found = connection.execute(_BETWEEN, {"since": since, "until": until})
    return tuple(map(_row, found))


def latest_handovers(connection: Connection, most: int) -> tuple[HandoverRow, ...]:
    """Return the handovers signed last, newest first."""
    return tuple(map(_row, connection.execute(_LATEST, {"most": most})))


def signed_handover(connection: Connection, handover_id: str) -> SignedHandover | None:
    """Return a handover as it was signed, or None when there is none."""
    found = connection.execute(_ONE, {"handover_id": handover_id}).one_or_none()
    if found is None:
        return None
    row, details = _row(found), recorded_details(found.details)
    summary = ShiftSummary(
        shift_id=found.closed_shift_id,
        gate=found.gate,
        operator=found.outgoing_name,
        opened_at=found.opened_at,
        until=found.happened_at,
        counts=row.counts,
        hours=recorded_hours(found.counts),
        open_items=recorded_items(found.open_items),
        reckoning=details.reckoning,
        causes=details.causes,
        doubts=details.doubts,
        supplies=details.supplies,
        **recorded_stays(found.stays),
    )
    return SignedHandover(
        post=post_row(connection),
        row=row,
        summary=summary,
        refusals=refusals_of(connection, found.closed_shift_id),
        codes=code_book(connection, local_day(found.happened_at)),
    )


def _row(found: Row[*tuple[Any, ...]]) -> HandoverRow:
    stays, details = recorded_stays(found.stays), recorded_details(found.details)
    left = gone((one for one in details.doubts if one.ended), {})
    return HandoverRow(
        handover_id=found.id,
        gate=found.gate,
        opened_at=found.opened_at,
        signed_at=found.happened_at,
        outgoing=found.outgoing_name,
        incoming=found.incoming_name,
        counts=recorded_counts(found.counts),
        visitors_inside=stays["visitors"].count - left.get(Side.VISITORS, 0),
        vehicles_inside=stays["vehicles"].count - left.get(Side.VEHICLES, 0),
        residents_out=stays["residents_out"].count,
        own=recorded_own(found.own_counts),
        open_items=len(found.open_items),
        explanation=found.explanation,
        notes=found.notes,
        fingerprint=found.fingerprint,
        proofs=details.proofs,
    )
