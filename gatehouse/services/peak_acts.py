# SPDX-License-Identifier: MIT
"""Acts of the peak as data: whole groups, and counting; see `gatehouse.services.acts`."""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from msgspec.structs import replace

from gatehouse.db.engine import Store
from gatehouse.db.queries.ledger_facts import last_fact
from gatehouse.domain.duty import Duty
from gatehouse.domain.group_entry import GroupOrder, GroupPerson
from gatehouse.domain.head_count import CountOrder
from gatehouse.services.group_entry import record_group
from gatehouse.services.head_count import count_people, mark_count_only
from gatehouse.services.written_act import Written


class RecordGroup(Written, frozen=True, kw_only=True, tag="record_group"):
    """A whole group crosses in one act."""

    order: GroupOrder


class CountPeople(Written, frozen=True, kw_only=True, tag="count_people"):
    """People are counted, and nobody writes them down."""

    order: CountOrder


class MarkCountOnly(Written, frozen=True, kw_only=True, tag="mark_count_only"):
    """The gate only counts from now on, or writes everybody down again."""

    on: bool = True


PeakAct: TypeAlias = RecordGroup | CountPeople | MarkCountOnly


class Peaked(NamedTuple):
    """The last fact of an act, and its place."""

    fact_id: str
    sequence: int


def act_of_peak(store: Store, duty: Duty, act: PeakAct) -> Peaked:
    """Do *act* through its service."""
    if isinstance(act, RecordGroup):
        record_group(store, duty, act.order)
    elif isinstance(act, CountPeople):
        count_people(store, duty, act.order)
    else:
        mark_count_only(store, duty, act.on)
    with store.reader() as connection:
        return Peaked(*last_fact(connection))


def with_peak_called(act: PeakAct, people: Mapping[str, str], passes: Mapping[str, str]) -> PeakAct:
    """Return *act* with the people and passes that have another name called by that name."""
    if isinstance(act, RecordGroup):
        group = tuple(_called(one, people) for one in act.order.people)
        return replace(act, order=replace(act.order, people=group))
    if isinstance(act, CountPeople) and act.order.pass_id is not None:
        pass_id = passes.get(act.order.pass_id, act.order.pass_id)
        return replace(act, order=replace(act.order, pass_id=pass_id))
    return act


def _called(person: GroupPerson, people: Mapping[str, str]) -> GroupPerson:
    if person.person_id is None:
        return person
    return replace(person, person_id=people.get(person.person_id, person.person_id))
