# SPDX-License-Identifier: MIT
"""Legs laid over the days that are asked about."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.itinerary import EvidenceItem, EvidenceKind, Leg, Place, Transport
from gatehouse.domain.itinerary_strip import Proof, Strip, strip_of

WINDOW = DaySpan.ending(date(2022, 4, 14), 14)


def april(day: int) -> date:
    return date(2022, 4, day)


def leg(first: int, last: int) -> Leg:
    return Leg(first_day=april(first), last_day=april(last))


days = st.integers(-20, 20).map(lambda number: WINDOW.first + timedelta(days=number))
legs = st.lists(st.builds(Leg, first_day=st.none() | days, last_day=st.none() | days), max_size=8)
windows = st.builds(DaySpan.ending, days, st.integers(1, 30))
evidence = st.lists(
    st.builds(
        EvidenceItem,
        kind=st.sampled_from(EvidenceKind),
        approved_by=st.sampled_from(["", "带班甲"]),
        days=st.none() | windows,
    ),
    max_size=4,
)


def covered(strip: Strip) -> set[date]:
    return {cell.day for cell in strip.cells if cell.is_covered}


@given(windows, legs)
def test_the_strip_has_one_cell_for_each_day_of_the_window(
    window: DaySpan, taken: list[Leg]
) -> None:
    strip = strip_of(window, taken)

    assert [cell.day for cell in strip.cells] == list(window)


@given(windows, legs)
def test_covered_days_and_gaps_make_up_the_window_and_share_nothing(
    window: DaySpan, taken: list[Leg]
) -> None:
    strip = strip_of(window, taken)
    missing = [day for gap in strip.gaps for day in gap]

    assert covered(strip).isdisjoint(missing)
    assert covered(strip) | set(missing) == set(window)
    assert strip.clear_days + len(missing) == len(window)


@given(windows, legs)
def test_the_covered_days_are_those_of_the_legs(window: DaySpan, taken: list[Leg]) -> None:
    of_legs = {day for one in taken if one.days for day in one.days if day in window}

    assert covered(strip_of(window, taken)) == of_legs


@given(windows, legs, st.builds(Leg, first_day=days, last_day=days))
def test_one_more_leg_never_makes_a_gap(window: DaySpan, taken: list[Leg], more: Leg) -> None:
    assert covered(strip_of(window, taken)) <= covered(strip_of(window, [*taken, more]))


@given(windows, legs.flatmap(lambda one: st.tuples(st.just(one), st.permutations(one))))
def test_the_order_in_which_legs_were_told_does_not_matter(
    window: DaySpan, orders: tuple[list[Leg], list[Leg]]
) -> None:
    one, two = (strip_of(window, order) for order in orders)

    assert (one.gaps, one.overlaps) == (two.gaps, two.overlaps)
    assert [bar.days for bar in one.bars] == [bar.days for bar in two.bars]


@given(windows, legs, evidence)
def test_an_overlap_is_of_two_legs_and_proof_changes_no_cover(
    window: DaySpan, taken: list[Leg], shown: list[EvidenceItem]
) -> None:
    strip = strip_of(window, taken, shown)

    assert all(len(cell.legs) > 1 for cell in strip.cells if cell.overlaps)
    assert strip.gaps == strip_of(window, taken).gaps
    proved = sum(len(span) for proof in Proof for span in strip.proved(proof))
    assert proved == strip.clear_days


def test_a_leg_is_clipped_to_the_window() -> None:
    strip = strip_of(WINDOW, [Leg(first_day=date(2022, 3, 20), last_day=april(3)), leg(14, 15)])

    assert [bar.days for bar in strip.bars] == [
        DaySpan(april(1), april(3)),
        DaySpan(april(14), april(14)),
    ]


def test_the_day_of_a_journey_is_no_overlap() -> None:
    strip = strip_of(WINDOW, [leg(6, 14), leg(1, 6)])

    assert strip.cells[5].legs == (1, 0)
    assert strip.overlaps == ()


def test_days_that_two_stays_claim_are_marked() -> None:
    strip = strip_of(WINDOW, [leg(1, 8), leg(6, 14)])

    assert strip.overlaps == (DaySpan(april(6), april(8)),)
    assert strip.gaps == ()


def test_a_day_in_the_middle_of_a_stay_that_was_spent_elsewhere_is_marked() -> None:
    assert strip_of(WINDOW, [leg(1, 14), leg(7, 7)]).overlaps == (DaySpan(april(7), april(7)),)


def test_one_whole_day_in_two_places_is_marked() -> None:
    """Without a journey between them, one of the two is not true."""
    there = Leg(first_day=april(7), last_day=april(7), place=Place(text="样例村"))

    strip = strip_of(WINDOW, [leg(1, 6), leg(7, 7), there, leg(8, 14)])

    assert strip.overlaps == (DaySpan(april(7), april(7)),)


def test_a_day_of_travel_between_two_places_is_no_overlap() -> None:
    by_train = Leg(first_day=april(7), last_day=april(7), transport=Transport.TRAIN)

    strip = strip_of(WINDOW, [leg(1, 6), leg(7, 7), by_train, leg(8, 14)])

    assert strip.overlaps == ()


def test_whoever_only_passes_through_a_place_contradicts_nothing() -> None:
    assert strip_of(WINDOW, [leg(1, 7), leg(7, 7), leg(7, 14)]).overlaps == ()


def test_a_day_is_worth_its_best_evidence() -> None:
    shown = [
        EvidenceItem(kind=EvidenceKind.UNVERIFIABLE),
        EvidenceItem(kind=EvidenceKind.EMPLOYER, days=DaySpan(april(4), april(9))),
        EvidenceItem(
            kind=EvidenceKind.HOST,
            issuer="林晓枫",
            contact="13900000000",
            number="0415-0842",
            approved_by="带班甲",
            days=DaySpan(april(7), april(10)),
        ),
        EvidenceItem(kind=EvidenceKind.TICKET, days=DaySpan(april(9), april(9))),
    ]
    strip = strip_of(WINDOW, [leg(1, 10)], shown)

    assert strip.proved(Proof.NONE) == (DaySpan(april(1), april(3)),)
    assert strip.proved(Proof.TO_APPROVE) == (DaySpan(april(4), april(6)),)
    assert strip.proved(Proof.ALTERNATIVE) == (
        DaySpan(april(7), april(8)),
        DaySpan(april(10), april(10)),
    )
    assert strip.proved(Proof.ORIGINAL) == (DaySpan(april(9), april(9)),)
