# SPDX-License-Identifier: MIT
"""Gate passes that follow their holder to another flat, and end when the holder moves out."""

from typing import Any, Final

from gatehouse.db.gate_pass import change_pass
from gatehouse.db.queries.person_passes import passes_to_end
from gatehouse.db.queries.zones import is_isolated
from gatehouse.db.unit_of_work import UnitOfWork
from gatehouse.domain.gate_pass import PassChange, PassStatus

ISOLATED_THERE: Final = "居家隔离（新住处）"
"""Why a pass is suspended that came to a flat in home isolation."""


def take_passes_along(work: UnitOfWork, person_id: str, household_id: str) -> None:
    """Let the passes of somebody be of another flat; home isolation there suspends them."""
    isolated = is_isolated(work.connection, household_id, person_id)
    for one in passes_to_end(work.connection, person_id):
        stops = isolated and one["status"] == PassStatus.VALID.value
        now = _stopped(work, PassStatus.SUSPENDED, ISOLATED_THERE) if stops else {}
        if one["household_id"] != household_id:
            change_pass(work, PassChange.MOVED, {**one, "household_id": household_id, **now})


def end_passes(work: UnitOfWork, person_id: str, why: str) -> None:
    """Make the passes of somebody void, for good."""
    for one in passes_to_end(work.connection, person_id):
        change_pass(work, PassChange.VOIDED, {**one, **_stopped(work, PassStatus.VOID, why)})


def _stopped(work: UnitOfWork, status: PassStatus, why: str) -> dict[str, Any]:
    return {"status": status.value, "status_since": work.now, "status_reason": why}
