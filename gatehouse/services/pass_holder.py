# SPDX-License-Identifier: MIT
"""For whom a gate pass is issued: somebody of the roster, somebody from outside, or a flat."""

from typing import Any, NamedTuple

from msgspec.structs import replace
from sqlalchemy import Connection

from gatehouse.db.queries.crossing import KnownPerson, known_person
from gatehouse.db.queries.households import door_of
from gatehouse.db.queries.outsiders import known_outsider
from gatehouse.db.queries.zones import is_isolated
from gatehouse.db.unit_of_work import UnitOfWork
from gatehouse.domain.entry import Outsider
from gatehouse.domain.gate_pass import (
    HOLDERS,
    PASS_CLASS_WORDS,
    VISITING,
    PassClass,
    PassHolder,
    PassOrder,
)
from gatehouse.errors import Refused
from gatehouse.services.outsider import add_outsider, cleaned, mend_outsider


class Holder(NamedTuple):
    """Whose a pass is: a person, a flat, both, or nobody's yet."""

    person_id: str | None
    household_id: str | None


def holder_of(work: UnitOfWork, order: PassOrder) -> Holder:
    """Return whom the pass is for; an outsider is written down, with the flat they go to."""
    holder = _holder(work, order)
    person_id, household_id = holder
    if household_id is not None and is_isolated(work.connection, household_id, person_id):
        raise Refused(
            "This flat is in home isolation. Nothing was issued. A pass can be issued after the "
            "release.",
            "这一户正在居家隔离。没有发证。解除以后再发。",
        )
    return holder


def told_of(connection: Connection, holder: Holder) -> dict[str, Any]:
    """Return what the fact says of a holder whom the roster does not know."""
    person_id = holder.person_id
    if person_id is None:
        return {}
    outsider = known_outsider(connection, person_id)
    known = known_person(connection, person_id)
    if outsider is None or known is None:
        return {}
    return {
        "name": outsider.name,
        "paper_kind": outsider.paper_kind,
        "paper_number": outsider.paper_number,
        "phone": outsider.phone,
        "plate": outsider.plate,
        "subject_class": known.subject_class.value,
    }


def _holder(work: UnitOfWork, order: PassOrder) -> Holder:
    kind = HOLDERS[order.pass_class]
    if kind is PassHolder.HOUSEHOLD:
        return Holder(None, _flat(work, order))
    known = None if order.person_id is None else _known(work, order.person_id)
    lives_here = known is not None and known.rostered
    if lives_here is (kind is PassHolder.OUTSIDER) and kind is not PassHolder.ANYBODY:
        raise _not_for(order.pass_class)
    if known is not None and lives_here:
        return Holder(known.person_id, known.household_id)
    return _from_outside(work, order, known)


def _flat(work: UnitOfWork, order: PassOrder) -> str:
    if order.household_id is None or not door_of(work.connection, order.household_id):
        raise Refused(
            "A household's pass needs the flat. Nothing was issued. Choose the flat.",
            "采购证要写明是哪一户。没有发证。请选好住户。",
        )
    return order.household_id


def _from_outside(work: UnitOfWork, order: PassOrder, known: KnownPerson | None) -> Holder:
    told = cleaned(order.outsider or Outsider(name=""))
    before = None if known is None else known.household_id
    host = order.household_id or told.host_household_id or before
    if not (known or told.name) or (host is None and order.pass_class in VISITING):
        raise _lacks(order.pass_class)
    told = replace(told, host_household_id=host)
    if known is None:
        door = "" if host is None else door_of(work.connection, host)
        return Holder(add_outsider(work, told, order.subject_class, door), host)
    mend_outsider(work, known.person_id, told)
    return Holder(known.person_id, host)


def _known(work: UnitOfWork, person_id: str) -> KnownPerson:
    known = known_person(work.connection, person_id)
    if known is None:
        raise Refused(
            "This person is no longer known. Nothing was issued. Search again.",
            "已经查不到这个人。没有发证。请重新查找。",
        )
    return known


def _lacks(pass_class: PassClass) -> Refused:
    if pass_class in VISITING:
        return Refused(
            "A visitor's pass needs a name and the flat that is visited. Nothing was issued. "
            "Fill in both.",
            "发访客证要有姓名和去往的住户。没有发证。请把两样都填上。",
        )
    return Refused(
        "A pass needs the name of its holder. Nothing was issued. Write the name.",
        "发证要有持证人的姓名。没有发证。请写上姓名。",
    )


def _not_for(pass_class: PassClass) -> Refused:
    name = PASS_CLASS_WORDS[pass_class]
    if HOLDERS[pass_class] is PassHolder.RESIDENT:
        return Refused(
            f"A {name.en} is for somebody of the roster. Nothing was issued. "
            "Find the person, or issue a visitor's pass.",
            f"{name.zh}只发给台账里的住户。没有发证。请先找到这个人，或改发访客证。",
        )
    return Refused(
        "This person lives here. Nothing was issued. Issue a resident's pass.",
        "这位是本小区住户。没有发证。请改发居民临时证。",
    )
