# SPDX-License-Identifier: MIT
"""The second reading that a fever flow takes, as the entry of whoever was measured tells it.

It is taken after the entry was recorded, so that a correction brings it there: the register, the
lists and the next verdict read it where they read every second reading.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from msgspec.structs import replace

from gatehouse.db.queries.entries import latest_version, stored_entry
from gatehouse.db.unit_of_work import UnitOfWork
from gatehouse.domain.changes import Changes
from gatehouse.domain.entry import CORRECTION_WORDS, Correction, Outcome
from gatehouse.domain.incident import StepOrder
from gatehouse.domain.incident_course import RETESTED
from gatehouse.services.correction import correct_within


def tell_entry(
    work: UnitOfWork, incident: Mapping[str, Any], order: StepOrder, at: datetime
) -> Changes | None:
    """Have the entry that *incident* began with tell the reading of a retest taken *at* a moment.

    Answers None where no entry tells it: there is none any more, or it was withdrawn, or the fever
    is of somebody aboard, whose driver the entry is of.
    """
    if order.code != RETESTED or order.reading is None:
        return None
    entry_id = _of_the_measured(work, incident["entry_id"])
    if entry_id is None:
        return None
    mended = Correction(
        why=CORRECTION_WORDS["measured"].zh,
        retest=order.reading,
        retaken=replace(order.taken, at=at),
    )
    return correct_within(work, entry_id, mended).changes


def _of_the_measured(work: UnitOfWork, begun_with: str | None) -> str | None:
    """Return the standing version of the entry that a flow began with, if it is of who has it."""
    first = None if begun_with is None else stored_entry(work.connection, begun_with)
    if first is None or not first["fever"]:
        return None
    entry_id = latest_version(work.connection, first["id"])
    latest = stored_entry(work.connection, entry_id)
    if latest is None or latest["outcome"] == Outcome.WITHDRAWN.value:
        return None
    return entry_id
