# SPDX-License-Identifier: MIT
"""Somebody who lives here and is not on the roster yet, admitted and enrolled in one act."""

from msgspec.structs import replace

from gatehouse.db.engine import Store
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.entry import Crossing, Decision, Override, Recorded
from gatehouse.domain.person import RosterPerson
from gatehouse.services.clock import asks_clock, doubt_clock
from gatehouse.services.entry import approved, record_within
from gatehouse.services.roster import enrol_within


def record_newcomer(  # noqa: PLR0913, PLR0917 - what an entry asks for, and who is new
    store: Store,
    duty: Duty,
    resident: RosterPerson,
    crossing: Crossing,
    decision: Decision,
    override: Override | None = None,
) -> Recorded:
    """Enrol *resident* and record their *crossing*, as `record_now`: both or neither."""
    duty.require(Role.VOLUNTEER)
    if asks_clock(crossing, decision):
        doubt_clock(store, duty)
    override = approved(store, duty, decision, override)
    with store.unit_of_work(duty) as work:
        person_id = enrol_within(work, resident)
        theirs = replace(crossing, person_id=person_id, outsider=None)
        recorded = record_within(work, theirs, decision, override)
        work.commit()
    kinds = recorded.changes.kinds | {Kind.PERSON, Kind.HOUSEHOLD}
    return replace(recorded, changes=Changes.of(*kinds, ids=recorded.changes.ids))
