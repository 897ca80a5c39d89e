# SPDX-License-Identifier: MIT
"""Acts on incidents as data; see `gatehouse.services.acts`."""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from msgspec.structs import replace

from gatehouse.db.engine import Store
from gatehouse.db.queries.incidents import steps_of
from gatehouse.domain.duty import Duty
from gatehouse.domain.incident import (
    CloseOrder,
    IncidentMending,
    IncidentOrder,
    IncidentRecorded,
    StepCorrection,
    StepOrder,
)
from gatehouse.services.incident import close_incident, report_incident, take_step
from gatehouse.services.incident_correction import correct_step, mend_incident
from gatehouse.services.written_act import Written


class NoteIncident(Written, frozen=True, kw_only=True, tag="note_incident"):
    """An incident is noted."""

    order: IncidentOrder


class TakeStep(Written, frozen=True, kw_only=True, tag="take_incident_step"):
    """A step of an incident is noted."""

    order: StepOrder


class CorrectLastStep(Written, frozen=True, kw_only=True, tag="correct_incident_step"):
    """The latest step of an incident is put right, or taken back."""

    incident: str
    correction: StepCorrection


class MendIncident(Written, frozen=True, kw_only=True, tag="mend_incident"):
    """More is known of an incident."""

    mending: IncidentMending


class CloseIncident(Written, frozen=True, kw_only=True, tag="close_incident"):
    """An incident is closed with its result."""

    order: CloseOrder


IncidentAct: TypeAlias = NoteIncident | TakeStep | CorrectLastStep | MendIncident | CloseIncident


class IncidentDone(NamedTuple):
    """The fact of an act on an incident, its place, and the incident."""

    fact_id: str
    sequence: int
    incident_id: str


def act_on_incident(store: Store, duty: Duty, act: IncidentAct) -> IncidentDone:
    """Do *act* through its service."""
    done = _recorded(store, duty, act)
    return IncidentDone(done.fact_id, done.sequence, done.card.row.incident_id)


def with_incidents_called(
    act: IncidentAct,
    incidents: Mapping[str, str],
    people: Mapping[str, str],
    entries: Mapping[str, str],
) -> IncidentAct:
    """Return *act* with what these have another name for called by that name."""
    match act:
        case NoteIncident(order=order):
            about = order.concerned
            about = replace(
                about,
                person_id=_called(about.person_id, people),
                entry_id=_called(about.entry_id, entries),
            )
            return replace(act, order=replace(order, concerned=about))
        case CorrectLastStep():
            return replace(act, incident=incidents.get(act.incident, act.incident))
        case MendIncident(mending=mending):
            named = incidents.get(mending.incident_id, mending.incident_id)
            return replace(act, mending=replace(mending, incident_id=named))
        case TakeStep(order=step):
            named = incidents.get(step.incident_id, step.incident_id)
            return replace(act, order=replace(step, incident_id=named))
        case CloseIncident(order=closing):
            named = incidents.get(closing.incident_id, closing.incident_id)
            return replace(act, order=replace(closing, incident_id=named))


def _recorded(store: Store, duty: Duty, act: IncidentAct) -> IncidentRecorded:
    match act:
        case NoteIncident():
            return report_incident(store, duty, act.order)
        case TakeStep():
            return take_step(store, duty, act.order)
        case MendIncident():
            return mend_incident(store, duty, act.mending)
        case CloseIncident():
            return close_incident(store, duty, act.order)
        case CorrectLastStep():
            with store.reader() as connection:
                steps = steps_of(connection, act.incident)
            step_id = steps[-1].step_id if steps else ""
            return correct_step(store, duty, step_id, act.correction)


def _called(one: str | None, names: Mapping[str, str]) -> str | None:
    return None if one is None else names.get(one, one)
