# SPDX-License-Identifier: MIT
"""Outsiders (外来人员): visitors, couriers and helpers, known to the post from their entries."""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from gatehouse.db.people import add_person, change_person, set_keys
from gatehouse.db.queries.households import door_of
from gatehouse.db.queries.outsiders import known_outsider
from gatehouse.db.queries.records import added_to
from gatehouse.db.unit_of_work import UnitOfWork, Value, new_id
from gatehouse.domain.entry import CLASS_WORDS, Outsider, SubjectClass
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.identity.masking import desk_name, mask_phone
from gatehouse.domain.person import Presence
from gatehouse.domain.search_key import WrittenDown, findable_outsider
from gatehouse.errors import Refused
from gatehouse.services.crossing import Situation


def cleaned(outsider: Outsider) -> Outsider:
    """Return *outsider* with nothing in any text that cannot be seen, and no text without end."""
    texts = ("name", "paper_number", "phone", "company", "plate", "origin")
    told = {text: clean(getattr(outsider, text), LONGEST_LINE).text for text in texts}
    return replace(outsider, **told)


def outsider_columns(outsider: Outsider) -> dict[str, Value]:
    """Return what an entry says of an outsider."""
    outsider = cleaned(outsider)
    return {
        "outsider_name": outsider.name,
        "paper_kind": outsider.paper_kind,
        "paper_number": outsider.paper_number,
        "phone": outsider.phone,
        "company": outsider.company,
        "plate": outsider.plate,
        "origin": outsider.origin,
    }


def recorded_outsider(entry: Mapping[str, Any]) -> Outsider:
    """Return what a stored *entry* says of an outsider; of somebody known that may be nothing."""
    return Outsider(
        name=entry["outsider_name"],
        paper_kind=entry["paper_kind"],
        paper_number=entry["paper_number"],
        phone=entry["phone"],
        company=entry["company"],
        plate=entry["plate"],
        host_household_id=entry["household_id"],
        origin=entry["origin"],
    )


def remember_outsider(work: UnitOfWork, situation: Situation) -> str | None:
    """Return the id of the person of *situation*; what is told of an outsider is kept first."""
    crossing = situation.crossing
    if crossing.outsider is None:
        _follow_pass(work, situation)
        return crossing.person_id
    if crossing.person_id is not None:
        mend_outsider(work, crossing.person_id, crossing.outsider)
        return crossing.person_id
    return add_outsider(work, crossing.outsider, crossing.subject_class, situation.door)


def refuse_living_here(situation: Situation) -> None:
    """Raise `Refused` where somebody who is not on the roster would pass as one who lives here.

    Residents are counted by who of the roster is out: nobody else may change that count.
    """
    crossing, known = situation.crossing, situation.known
    is_named = known is not None or crossing.outsider is not None
    if not crossing.subject_class.lives_here or not is_named or (known and known.rostered):
        return
    kind = CLASS_WORDS[crossing.subject_class]
    raise Refused(
        f"{situation.shown_name or 'Somebody'} is not on the roster and cannot pass as "
        f"“{kind.en}”. Nothing was written. Choose another class, or put them on the roster first.",
        f"{situation.shown_name or '有人'}不在住户台账里，不能按“{kind.zh}”放行。什么都没有写。"
        "请换一个人员类别，或先登入台账。",
    )


def _follow_pass(work: UnitOfWork, situation: Situation) -> None:
    """Write down the flat that an outsider goes to by the pass they show, if it is a new one."""
    known, host = situation.known, situation.household_id
    if known is not None and not known.rostered and host != known.household_id:
        mend_outsider(work, known.person_id, Outsider(name="", host_household_id=host))


def add_outsider(
    work: UnitOfWork, outsider: Outsider, subject_class: SubjectClass, door: str
) -> str:
    """Write down somebody new, who goes to the flat with that *door*, and return their id."""
    person_id, outsider = new_id(), cleaned(outsider)
    state = {
        "id": person_id,
        "rostered": False,
        "living": False,
        "subject_class": subject_class.value,
        "presence": Presence.OUTSIDE.value,
    }
    add_person(work.connection, {**state, **_told(outsider)})
    _make_findable(work, person_id, outsider, door)
    return person_id


def mend_outsider(work: UnitOfWork, person_id: str, by: Outsider) -> None:
    """Write down what is new of an outsider; the roster alone says who somebody of it is."""
    known = known_outsider(work.connection, person_id)
    if known is None:
        return
    outsider = known.mended(cleaned(by))
    host = outsider.host_household_id
    change_person(work.connection, person_id, _told(outsider))
    _make_findable(work, person_id, outsider, door_of(work.connection, host) if host else "")


def _told(outsider: Outsider) -> dict[str, object]:
    return {
        "household_id": outsider.host_household_id,
        "name": outsider.name,
        "shown_name": desk_name(outsider.name) or outsider.company,
        "company": outsider.company,
        "paper_kind": outsider.paper_kind,
        "paper_number": outsider.paper_number,
        "phone": outsider.phone,
        "phone_shown": mask_phone(outsider.phone),
        "plates": [outsider.plate] if outsider.plate else [],
    }


def _make_findable(work: UnitOfWork, person_id: str, outsider: Outsider, door: str) -> None:
    written = WrittenDown(
        name=outsider.name,
        phone=outsider.phone,
        plates=(outsider.plate,) if outsider.plate else (),
        paper_number=outsider.paper_number,
    )
    found = findable_outsider(written, door, added_to(work.connection, person_id))
    set_keys(work.connection, person_id, found.keys, found.sort_key)
