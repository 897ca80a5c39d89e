# SPDX-License-Identifier: MIT
"""Who is looked after in the invented compound: tags, a carer, and who was reached."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from gatehouse.domain.carer import Carer, CarerOrder
from gatehouse.domain.contact import ContactResult, ContactWay
from gatehouse.domain.tag import Tag
from gatehouse.services.care_acts import EndTag, NameCarer, SetTag, TickContact
from gatehouse.services.sample.compound import Flat, Mover
from gatehouse.services.sample.story import Story

_PAUSE = timedelta(minutes=1)
_CARERS = ("赵样例", "钱样例", "李样例")
_TELEPHONE = "0000-800110{number}"
_MOST = 2
_WAYS = tuple(ContactWay)
_TAGS = (Tag.ILL, Tag.MATERNITY, Tag.LIVES_ALONE, Tag.CONTACT, Tag.DISABLED)


class Caring:
    """A few people at a time have a tag; each evening they are called, and one is called last."""

    def __init__(self, flats: Sequence[Flat]) -> None:
        self._flats = flats
        self._evenings = 0
        self._tagged: list[tuple[str, Tag]] = []

    def evening(self, at: datetime, home: Sequence[Mover]) -> Story:
        """Tell the evening that begins at *at*, of those who are at *home*."""
        known = {person_id for person_id, _ in self._tagged}
        others = [mover for mover in home if mover.resident and mover.person_id not in known]
        if not others:
            return
        self._evenings += 1
        mover = others[self._evenings % len(others)]
        tag = _TAGS[self._evenings % len(_TAGS)]
        yield SetTag(at=at, person=mover.person_id, tag=tag)
        self._tagged.append((mover.person_id, tag))
        yield NameCarer(at=at + _PAUSE, order=self._carer(mover))
        there = {each.person_id for each in home}
        for number, (person_id, _) in enumerate(self._tagged, 2):
            if person_id in there:
                yield self._tick(at + number * _PAUSE, person_id, number)
        if len(self._tagged) == _MOST:
            person_id, ended = self._tagged.pop(0)
            yield EndTag(at=at + 2 * _MOST * _PAUSE, person=person_id, tag=ended)

    def _carer(self, mover: Mover) -> CarerOrder:
        flat = next(flat for flat in self._flats if flat.household_id == mover.household_id)
        number = self._evenings % len(_CARERS)
        telephone = _TELEPHONE.format(number=number)
        return CarerOrder(
            places=flat.door.label, carer=Carer(name=_CARERS[number], telephone=telephone)
        )

    def _tick(self, at: datetime, person_id: str, number: int) -> TickContact:
        missed = (self._evenings + number) % 5 == 0
        result = ContactResult.NOT_REACHED if missed else ContactResult.REACHED
        way = _WAYS[(self._evenings + number) % len(_WAYS)]
        return TickContact(at=at, person=person_id, result=result, way=way)
