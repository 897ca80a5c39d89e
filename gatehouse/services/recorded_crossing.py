# SPDX-License-Identifier: MIT
"""From a stored entry back to the crossing that was judged."""

from collections.abc import Mapping
from typing import Any

from gatehouse.db.queries.entries import taken_by
from gatehouse.domain.entry import Crossing, Direction, Reason, SubjectClass


def recorded_crossing(entry: Mapping[str, Any]) -> Crossing:
    """Return what a stored *entry* says of the crossing; outsider and vehicle are told apart."""
    return Crossing(
        direction=Direction(entry["direction"]),
        subject_class=SubjectClass(entry["subject_class"]),
        reason=Reason(entry["reason"]),
        person_id=entry["person_id"],
        temperature=entry["temperature"],
        retest=entry["retest"],
        taken=taken_by(entry["thermometer"], entry["method"], entry["measured_at"]),
        retaken=taken_by(entry["retest_thermometer"], entry["retest_method"], entry["retested_at"]),
        checks=entry["checks"],
        note=entry["note"],
        pass_id=entry["pass_id"],
        own_reason=entry["own_reason"] or "",
        own_class=entry["own_class"] or "",
    )
