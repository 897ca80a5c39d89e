# SPDX-License-Identifier: MIT
"""Acts of care as data: tags, carers, contacts, following; see `gatehouse.services.acts`."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple, TypeAlias

from msgspec.structs import replace

from gatehouse.db.engine import Store
from gatehouse.db.queries.ledger_facts import fact_at
from gatehouse.domain.carer import CarerOrder
from gatehouse.domain.contact import ContactOrder, ContactResult, ContactWay
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.duty import Duty
from gatehouse.domain.tag import TagOrder
from gatehouse.services.carer import assign_carer
from gatehouse.services.contact import record_contact
from gatehouse.services.observation_acts import (
    ObservationAct,
    act_of_following,
    with_people_followed,
)
from gatehouse.services.tag import end_tag, set_tag
from gatehouse.services.written_act import Written


class SetTag(Written, Discreet, frozen=True, kw_only=True, tag="set_tag"):
    """Somebody has a tag from then on, or through the last day that is told."""

    person: str
    tag: str
    last_day: date | None = None


class EndTag(Written, Discreet, frozen=True, kw_only=True, tag="end_tag"):
    """Somebody has a tag no longer."""

    person: str
    tag: str


class NameCarer(Written, frozen=True, kw_only=True, tag="name_carer"):
    """Flats are given into somebody's care."""

    order: CarerOrder


class TickContact(Written, frozen=True, kw_only=True, tag="tick_contact"):
    """Somebody was reached, or was not."""

    person: str
    result: ContactResult
    way: ContactWay


CareAct: TypeAlias = SetTag | EndTag | NameCarer | TickContact | ObservationAct


class Cared(NamedTuple):
    """The last fact of an act of care, and its place."""

    fact_id: str
    sequence: int


def act_of_care(store: Store, duty: Duty, act: CareAct) -> Cared:
    """Do *act* through its service."""
    sequence = _sequence(store, duty, act)
    with store.reader() as connection:
        return Cared(fact_at(connection, sequence), sequence)


def with_people_cared_for(act: CareAct, names: Mapping[str, str]) -> CareAct:
    """Return *act* with whom *names* have another name for called by that name."""
    if isinstance(act, NameCarer):
        return act
    if isinstance(act, ObservationAct):
        return with_people_followed(act, names)
    return replace(act, person=names.get(act.person, act.person))


def _sequence(store: Store, duty: Duty, act: CareAct) -> int:
    if isinstance(act, ObservationAct):
        return act_of_following(store, duty, act)
    match act:
        case SetTag():
            order = TagOrder(person_id=act.person, tag=act.tag, last_day=act.last_day)
            return set_tag(store, duty, order).sequence
        case EndTag():
            return end_tag(store, duty, act.person, act.tag).sequence
        case NameCarer():
            return assign_carer(store, duty, act.order).sequence
        case TickContact():
            tick = ContactOrder(person_id=act.person, result=act.result, way=act.way)
            return record_contact(store, duty, tick).sequence
