# SPDX-License-Identifier: MIT
"""Where the guests of the invented compound say they have been, and what they show for it."""

from datetime import datetime, timedelta
from enum import StrEnum
from itertools import cycle
from random import Random

from msgspec import Struct
from msgspec.structs import replace

from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.entry import Outsider, SubjectClass
from gatehouse.domain.itinerary import (
    EvidenceItem,
    EvidenceKind,
    ItineraryForm,
    Leg,
    NoteConclusion,
    Transport,
)
from gatehouse.domain.returning import Answer, Returning
from gatehouse.services.acts import SignItinerary
from gatehouse.services.divisions import divisions
from gatehouse.services.itinerary_acts import TellFacts
from gatehouse.services.sample.compound import Mover
from gatehouse.services.sample.story import Story

_HERE = "220104"
_AWAY = ("210102", "230102", "110105", "370202", "220204")
"""Districts by their GB/T 2260 codes: of the invented post, and of where guests come from."""
_NUMBER = "样例证明 2022-018"
_MISSING_DAYS = 2
_BY = {Transport.TRAIN: "G99{:02}", Transport.COACH: "样例{:02}班"}
_ASK_AGAIN = "请补上缺的日期，有车票或短信都行"


class _Told(StrEnum):
    COMPLETE = "complete"
    GAPS = "gaps"
    ALTERNATIVE = "alternative"


_ORIGINALS = (True, True, False, True)
"""Whether the original of a letter came: of some it is still to be filed."""
_RETURNS = (False, False, True, False)
_TURNS = (_Told.COMPLETE, _Told.GAPS, _Told.COMPLETE, _Told.ALTERNATIVE)


class Travelled(Struct, frozen=True):
    """The form of a guest, what is concluded from it, and the *original* that comes afterwards."""

    form: ItineraryForm
    conclusion: NoteConclusion
    original: str = ""


class Travels:
    """Invents journeys one after another.

    Most are whole; of some days are missing, of some a letter stands for the originals.
    """

    def __init__(self, random: Random) -> None:
        self._random = random
        self._turns = cycle(_TURNS)
        self._originals = cycle(_ORIGINALS)
        self._returns = cycle(_RETURNS)
        self._told_later = cycle(_ORIGINALS)

    def of(self, guest: Mover, outsider: Outsider, asked: DaySpan) -> Travelled:
        """Return what a new guest tells of the days *asked*."""
        told = next(self._turns)
        number = self._random.randrange(100)
        form = ItineraryForm(
            outsider=replace(outsider, host_household_id=None),
            subject_class=guest.subject_class,
            host_household_id=guest.household_id,
            legs=self._legs(asked, number, _MISSING_DAYS if told is _Told.GAPS else 0),
            evidence=_letter(outsider) if told is _Told.ALTERNATIVE else _originals(number),
            declared=True,
            note=_ASK_AGAIN if told is _Told.GAPS else "",
        )
        if told is _Told.ALTERNATIVE:
            comes = next(self._originals)
            return Travelled(form, NoteConclusion.ISSUED, _NUMBER if comes else "")
        refused = told is _Told.GAPS
        return Travelled(form, NoteConclusion.TURNED_AWAY if refused else NoteConclusion.ISSUED)

    def somebody_returns(self) -> bool:
        """Say whether the next who comes from afar lives here."""
        return next(self._returns)

    def told_at_home(self, person_id: str, at: datetime, asked: DaySpan) -> Story:
        """Tell the note of somebody who lives here and was away; some tell the rest afterwards."""
        form = self._back_home(person_id, asked)
        yield SignItinerary(at=at, form=form, conclusion=NoteConclusion.RECORDED)
        if next(self._told_later):
            rest = Returning(household="与家人同住")
            yield TellFacts(at=at, person=person_id, returning=rest)

    def _back_home(self, person_id: str, asked: DaySpan) -> ItineraryForm:
        """Return what somebody tells who lives here and comes back, from a city with a star."""
        legs = self._legs(asked, self._random.randrange(100), 0)
        away = replace(legs[0], place=replace(legs[0].place, starred=True))
        return ItineraryForm(
            person_id=person_id,
            subject_class=SubjectClass.RETURNEE,
            legs=(away, *legs[1:]),
            evidence=(EvidenceItem(kind=EvidenceKind.TRAVEL_CARD),),
            declared=True,
            returning=Returning(met_cases=Answer.NO, unwell=Answer.NO, measures="核酸阴性"),
        )

    def _legs(self, asked: DaySpan, number: int, missing: int) -> tuple[Leg, ...]:
        """Return a stay somewhere else and the journey here, with so many days between unknown."""
        left = asked.first + timedelta(days=self._random.randrange(max(1, len(asked) - missing)))
        arrived = min(asked.last, left + timedelta(days=1 + missing))
        transport = self._random.choice(tuple(_BY))
        return (
            Leg(
                first_day=asked.first,
                last_day=left,
                place=divisions().place(self._random.choice(_AWAY), asked.first),
                lodging="亲戚家",
            ),
            Leg(
                first_day=arrived,
                last_day=asked.last,
                place=divisions().place(_HERE, asked.first),
                transport=transport,
                number=_BY[transport].format(number),
            ),
        )


def _originals(number: int) -> tuple[EvidenceItem, ...]:
    ticket = EvidenceItem(kind=EvidenceKind.TICKET, number=f"E99{number:04}")
    return EvidenceItem(kind=EvidenceKind.TRAVEL_CARD), ticket


def _letter(outsider: Outsider) -> tuple[EvidenceItem, ...]:
    return (
        EvidenceItem(
            kind=EvidenceKind.EMPLOYER,
            issuer=outsider.company or "样例劳务公司",
            contact="0431-00000001",
            number=_NUMBER,
            approved_by="社区赵主任",
        ),
    )
