# SPDX-License-Identifier: MIT
"""Outsiders (外来人员): visitors, couriers and helpers, known to the post from their entries."""

from gatehouse.db.people import add_person, set_keys
from gatehouse.db.unit_of_work import UnitOfWork, Value, new_id
from gatehouse.domain.entry import Outsider
from gatehouse.domain.identity.masking import desk_name, mask_phone
from gatehouse.domain.identity.phones import read_phone
from gatehouse.domain.person import Presence
from gatehouse.domain.search_key import Searchable, keys_of
from gatehouse.services.crossing import Situation

# outsiders stand behind the people of the roster among candidates with the same key
_BEHIND_THE_ROSTER = "~"


def outsider_columns(outsider: Outsider) -> dict[str, Value]:
    """Return what an entry says of an outsider."""
    return {
        "outsider_name": outsider.name,
        "paper_kind": outsider.paper_kind,
        "paper_number": outsider.paper_number,
        "phone": outsider.phone,
        "company": outsider.company,
        "plate": outsider.plate,
        "origin": outsider.origin,
    }


def remember_outsider(work: UnitOfWork, situation: Situation) -> str | None:
    """Return the id of the person of *situation*; a new outsider becomes findable first."""
    crossing = situation.crossing
    if crossing.person_id is not None or crossing.outsider is None:
        return crossing.person_id
    person_id = new_id()
    add_person(work.connection, person_row(person_id, crossing.outsider, situation))
    keys = keys_of(
        Searchable(
            name=crossing.outsider.name,
            door=None,
            phones=(read_phone(crossing.outsider.phone).normal,),
            plates=(crossing.outsider.plate,),
            paper_number=crossing.outsider.paper_number,
        )
    )
    set_keys(work.connection, person_id, keys, _BEHIND_THE_ROSTER + situation.door)
    return person_id


def person_row(person_id: str, outsider: Outsider, situation: Situation) -> dict[str, object]:
    """Return the current row of an outsider who has just been written down."""
    return {
        "id": person_id,
        "household_id": outsider.host_household_id,
        "rostered": False,
        "living": False,
        "name": outsider.name,
        "shown_name": desk_name(outsider.name),
        "paper_kind": outsider.paper_kind,
        "paper_number": outsider.paper_number,
        "phone": outsider.phone,
        "phone_shown": mask_phone(outsider.phone),
        "subject_class": situation.crossing.subject_class.value,
        "plates": [outsider.plate] if outsider.plate else [],
        "presence": Presence.OUTSIDE.value,
    }
