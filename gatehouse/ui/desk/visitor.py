# SPDX-License-Identifier: MIT
"""Somebody who is not on the roster, while the volunteer is still writing them down."""

from datetime import date

from msgspec.structs import replace

from gatehouse.domain.discreet import Discreet
from gatehouse.domain.entry import Outsider, SubjectClass
from gatehouse.domain.household import HouseholdRow
from gatehouse.domain.identity.addresses import read_door
from gatehouse.domain.identity.names import may_be_name
from gatehouse.domain.identity.papers import birth_date, normal_number, read_paper
from gatehouse.domain.identity.phones import may_be_phone
from gatehouse.domain.person import RosterPerson

_PHONE_DIGITS = range(7, 13)
_CARD_PLACES = 15


class Visitor(Discreet, frozen=True, kw_only=True):
    """What stands in the visitor's fields; *host* is the flat they go to, or are to live in.

    *flat* is what was written for it while it names no flat that is known.
    """

    name: str = ""
    paper_number: str = ""
    phone: str = ""
    plate: str = ""
    host: HouseholdRow | None = None
    flat: str = ""

    @classmethod
    def typed(cls, text: str) -> "Visitor":
        """Return the visitor of whom only *text* from the box is known, as what it can be.

        A name holds no digits; what is neither name, paper, telephone nor flat is nothing.
        """
        plain = text.strip()
        digits = plain.removeprefix("+").replace(" ", "").replace("-", "")
        if digits[:-1].isdecimal() and len(digits) >= _CARD_PLACES:
            return cls(paper_number=plain)
        if digits.isdecimal() and len(digits) in _PHONE_DIGITS and may_be_phone(plain):
            return cls(phone=plain)
        if _names_flat(plain):
            return cls(flat=plain)
        named = may_be_name(plain) and not any(map(str.isdecimal, plain))
        return cls(name=plain) if named else cls()

    def going_to(self, host: HouseholdRow | None, flat: str = "") -> "Visitor":
        """Return the visitor who goes to *host*, or to what *flat* says as long as it is none."""
        return replace(self, host=host, flat="" if host is not None else flat)

    def outsider(self, today: date) -> Outsider:
        """Return the visitor as an entry keeps them; *today* judges the paper."""
        paper = read_paper(self.paper_number, today)
        return Outsider(
            name=self.name.strip(),
            paper_kind=paper.kind.value,
            paper_number=paper.normal,
            phone=self.phone.strip(),
            plate=self.plate.strip(),
            host_household_id=self.host.household_id if self.host else None,
        )

    def roster_person(self, subject_class: SubjectClass, today: date) -> RosterPerson | None:
        """Return the visitor as a person of the roster, once a name and a flat are given."""
        door = read_door(self.host.door) if self.host else None
        if door is None or not self.name.strip():
            return None
        paper = read_paper(self.paper_number, today)
        return RosterPerson(
            door=door,
            name=self.name.strip(),
            paper_kind=paper.kind.value,
            paper_number=paper.normal,
            birth_date=birth_date(paper.paper),
            phone=self.phone.strip(),
            subject_class=subject_class,
        )

    def doubts_paper(self, today: date) -> bool:
        """Say whether the paper's number deserves a second look; it is taken all the same."""
        return bool(read_paper(self.paper_number, today).doubts)

    @property
    def has_paper(self) -> bool:
        """Whether a paper's number was written down."""
        return bool(normal_number(self.paper_number))


def _names_flat(text: str) -> bool:
    door = read_door(text)
    return door is not None and bool(door.building and door.room)


NOBODY_YET = Visitor()
