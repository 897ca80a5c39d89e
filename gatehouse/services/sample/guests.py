# SPDX-License-Identifier: MIT
"""Who visits the invented compound: new people, and those who have come before."""

from collections.abc import Sequence
from random import Random

from gatehouse.domain.entry import Reason, SubjectClass
from gatehouse.services.sample.compound import Flat, Mover

_OFTEN_AGAIN = 0.3
_CHANCES = {
    SubjectClass.VISITOR: 45,
    SubjectClass.DOMESTIC: 15,
    SubjectClass.MAINTENANCE: 14,
    SubjectClass.COURIER: 14,
    SubjectClass.RENOVATION: 6,
    SubjectClass.OFFICIAL: 6,
}
_REASONS = {
    SubjectClass.VISITOR: Reason.VISIT,
    SubjectClass.COURIER: Reason.DELIVERY,
    SubjectClass.RENOVATION: Reason.MOVING,
    SubjectClass.OFFICIAL: Reason.OTHER,
}


class Guests:
    """Draws guests; those who have left may come again."""

    def __init__(self, random: Random, flats: Sequence[Flat]) -> None:
        self._random = random
        self._flats = flats
        self._gone: list[Mover] = []

    def again(self) -> Mover | None:
        """Return somebody who came before, now and then."""
        often = _OFTEN_AGAIN if self._gone else 0.0
        if self._random.random() >= often:
            return None
        return self._gone.pop(self._random.randrange(len(self._gone)))

    def new(self, subject_class: SubjectClass | None = None) -> Mover:
        """Return somebody new, of that class or any; nobody has written them down yet."""
        drawn = self._random.choices(tuple(_CHANCES), tuple(_CHANCES.values()))[0]
        host = self._random.choice(self._flats)
        return Mover(
            person_id="",
            household_id=host.household_id,
            subject_class=subject_class or drawn,
            resident=False,
        )

    def left(self, guest: Mover) -> None:
        """Let *guest* come again some day."""
        self._gone.append(guest)


def reason_of(guest: Mover) -> Reason:
    """Return why *guest* comes."""
    return _REASONS.get(guest.subject_class, Reason.SERVICE)
