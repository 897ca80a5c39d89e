# SPDX-License-Identifier: MIT
"""The ten facts of a return: what the legs say already is asked of nobody twice."""

from datetime import date

from msgspec.structs import replace

from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.itinerary import ItineraryForm, Leg, Place, Transport
from gatehouse.domain.returning import (
    Answer,
    Companion,
    Returning,
    TenFact,
    companions_line,
    facts_words,
    typed_companions,
)
from gatehouse.domain.ten_facts import Known, unclear_facts

EVERYTHING = Known(named=True, reached_at=True)
JOURNEY = (
    Leg(first_day=date(2022, 4, 1), last_day=date(2022, 4, 5), place=Place(text="样例村")),
    Leg(
        first_day=date(2022, 4, 6),
        last_day=date(2022, 4, 14),
        place=Place(text="本小区"),
        transport=Transport.TRAIN,
        number="G9901",
    ),
)
TOLD = Returning(
    met_cases=Answer.NO, unwell=Answer.NO, measures="核酸4月14日阴性", household="独居"
)


def unclear(form: ItineraryForm, known: Known = EVERYTHING) -> tuple[TenFact, ...]:
    return unclear_facts(form, (), known)


def test_what_the_legs_say_is_clear_and_the_rest_is_asked() -> None:
    asked = unclear(ItineraryForm(legs=JOURNEY))

    assert asked == (TenFact.CASES, TenFact.HEALTH, TenFact.MEASURES, TenFact.HOUSEHOLD)
    assert facts_words(asked).zh == "接触史、健康状况、管控措施、同住接触人"
    assert unclear(ItineraryForm(legs=JOURNEY, returning=TOLD)) == ()


def test_days_that_are_missing_leave_the_itinerary_unclear() -> None:
    gap = DaySpan(date(2022, 4, 3), date(2022, 4, 3))
    form = ItineraryForm(legs=JOURNEY, returning=TOLD)

    assert unclear_facts(form, (gap,), EVERYTHING) == (TenFact.ITINERARY,)


def test_a_yes_is_clear_only_with_a_few_words() -> None:
    form = ItineraryForm(legs=JOURNEY, returning=replace(TOLD, unwell=Answer.YES))

    assert unclear(form) == (TenFact.HEALTH,)
    assert form.returning is not None
    told = replace(form.returning, said="咳嗽两天")
    assert unclear(replace(form, returning=told)) == ()


def test_a_return_without_a_journey_in_the_legs_may_be_told_beside_them() -> None:
    form = ItineraryForm(legs=JOURNEY[:1], returning=TOLD)
    assert unclear(form) == (TenFact.RETURNED, TenFact.ORIGIN, TenFact.TRANSPORT)

    beside = replace(TOLD, returned_on=date(2022, 4, 15), origin="样例村", transport="G9902")
    assert unclear(replace(form, returning=beside)) == ()


def test_without_paper_and_telephone_who_it_is_stays_unclear() -> None:
    form = ItineraryForm(legs=JOURNEY, returning=TOLD)

    assert unclear(form, Known(named=False, reached_at=False)) == (TenFact.WHO, TenFact.REACHED_AT)


def test_companions_are_read_from_a_line_as_it_is_typed() -> None:
    line = "李四 220199198807060027，王五、 Anna Lee e1234567x"

    read = typed_companions(line)

    assert read == (
        Companion(name="李四", paper_number="220199198807060027"),
        Companion(name="王五"),
        Companion(name="Anna Lee", paper_number="E1234567X"),
    )
    assert typed_companions(companions_line(read)) == read
