# SPDX-License-Identifier: MIT
"""Acts on people of the roster as data; see `gatehouse.services.acts`."""

from collections.abc import Mapping
from typing import TypeAlias

from msgspec.structs import replace

from gatehouse.db.engine import Store
from gatehouse.domain.duty import Duty
from gatehouse.domain.person_change import MoveOrder, PersonEdit, PersonRecorded
from gatehouse.services.person_pair import merge, tell_apart
from gatehouse.services.resident import edit_person, move_out, move_person
from gatehouse.services.written_act import Written


class EditPerson(Written, frozen=True, kw_only=True, tag="edit_person"):
    """What the roster says of somebody is put right."""

    person: str
    told: PersonEdit
    why: str


class MovePerson(Written, frozen=True, kw_only=True, tag="move_person"):
    """Somebody of the roster moves to another flat."""

    person: str
    order: MoveOrder


class MoveOut(Written, frozen=True, kw_only=True, tag="move_out"):
    """Somebody of the roster lives here no more."""

    person: str
    why: str


class MergePeople(Written, frozen=True, kw_only=True, tag="merge_people"):
    """Two records are of one person; that of *person* stands."""

    person: str
    other: str
    why: str


class TellApart(Written, frozen=True, kw_only=True, tag="tell_apart"):
    """Two records are of two people."""

    person: str
    other: str
    why: str


RosterAct: TypeAlias = EditPerson | MovePerson | MoveOut | MergePeople | TellApart


def act_on_roster(store: Store, duty: Duty, act: RosterAct) -> PersonRecorded:
    """Do *act* through its service."""
    match act:
        case EditPerson():
            return edit_person(store, duty, act.person, act.told, act.why)
        case MovePerson():
            return move_person(store, duty, act.person, act.order)
        case MoveOut():
            return move_out(store, duty, act.person, act.why)
        case MergePeople():
            return merge(store, duty, act.person, act.other, act.why)
        case TellApart():
            return tell_apart(store, duty, act.person, act.other, act.why)


def with_people_called(act: RosterAct, names: Mapping[str, str]) -> RosterAct:
    """Return *act* with those whom *names* have another name for called by that name."""
    person = names.get(act.person, act.person)
    match act:
        case MergePeople() | TellApart():
            return replace(act, person=person, other=names.get(act.other, act.other))
        case EditPerson() | MovePerson() | MoveOut():
            return replace(act, person=person)
