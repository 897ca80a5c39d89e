# SPDX-License-Identifier: MIT
"""What the incidents screen asks of the post; `app` binds it to the services."""

from collections.abc import Callable

from msgspec import Struct

from gatehouse.domain.incident import (
    CloseOrder,
    IncidentCard,
    IncidentList,
    IncidentMending,
    IncidentOrder,
    IncidentQuestion,
    IncidentRecorded,
    StepCorrection,
    StepOrder,
)
from gatehouse.domain.person import Found
from gatehouse.domain.post import OperatorRow
from gatehouse.domain.register import FullValues
from gatehouse.reports.incident_sheet import IncidentPaper


class IncidentActs(Struct, frozen=True, kw_only=True):
    """The acts of the incidents screen.

    *from_entry* is the incident that an entry most likely was. *sheet* is the record to print,
    masked, or in full by the leave that is given with it; it runs on the writer lane, as those
    after it do.
    """

    incidents: Callable[[IncidentQuestion], IncidentList]
    incident: Callable[[str], IncidentCard]
    from_entry: Callable[[str], IncidentOrder]
    people: Callable[[str], Found]
    leaders: Callable[[], tuple[OperatorRow, ...]]

    sheet: Callable[[str, FullValues | None], IncidentPaper]
    report: Callable[[IncidentOrder], IncidentRecorded]
    step: Callable[[StepOrder], IncidentRecorded]
    close: Callable[[CloseOrder], IncidentRecorded]
    correct: Callable[[str, StepCorrection], IncidentRecorded]
    mend: Callable[[IncidentMending], IncidentRecorded]
