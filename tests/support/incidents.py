# SPDX-License-Identifier: MIT
"""Incidents to test with, noted by the services as their screen does."""

from gatehouse.domain.entry import Crossing, Decision, Direction, Outsider, Reason, SubjectClass
from gatehouse.domain.incident import (
    CloseOrder,
    Concerned,
    IncidentCard,
    IncidentOrder,
    IncidentRecorded,
    StepOrder,
)
from gatehouse.domain.incident_course import IncidentKind
from gatehouse.services.entry import record_entry
from gatehouse.services.incident import close_incident, report_incident, take_step
from tests.support.policies import adopt
from tests.support.post import BEGINS, PostInUse

STRANGER = Concerned(description="男，四十岁上下，蓝外套", place="北门车道")


def noted(
    post: PostInUse,
    kind: IncidentKind = IncidentKind.FORCED_ENTRY,
    concerned: Concerned = STRANGER,
    note: str = "不戴口罩，从车道进来",
) -> IncidentRecorded:
    """Note an incident that happens now."""
    order = IncidentOrder(kind=kind, concerned=concerned, note=note)
    return report_incident(post.store, post.duty, order)


def stepped(post: PostInUse, incident_id: str, code: str, note: str = "") -> IncidentCard:
    """Take a usual step now."""
    order = StepOrder(incident_id=incident_id, code=code, note=note)
    return take_step(post.store, post.duty, order).card


def closed(post: PostInUse, incident_id: str, code: str = "persuaded") -> IncidentRecorded:
    """Close an incident now."""
    return close_incident(post.store, post.duty, CloseOrder(incident_id=incident_id, code=code))


def reported_with_fever(post: PostInUse, readings: tuple[int, int | None] = (376, 378)) -> str:
    """Report a visitor whose *readings* are too high, and return the entry's id."""
    adopt(post.store, post.duty, "changchun-2022-03", BEGINS)
    crossing = Crossing(
        direction=Direction.IN,
        subject_class=SubjectClass.VISITOR,
        reason=Reason.VISIT,
        outsider=Outsider(name="秦一鸣", phone="13900009911"),
        temperature=readings[0],
        retest=readings[1],
    )
    return record_entry(post.store, post.duty, crossing, Decision.REPORT).entry.id
