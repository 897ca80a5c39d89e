# SPDX-License-Identifier: MIT
"""What an itinerary is worth, and how the office reads it."""

from datetime import date

import pytest

from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.itinerary import (
    Assessment,
    EvidenceItem,
    EvidenceKind,
    ItineraryForm,
    Leg,
    NoteConclusion,
    Place,
    Transport,
)
from gatehouse.domain.itinerary_judging import Whose, judge, narrative, shown_number, signed
from gatehouse.domain.itinerary_strip import strip_of
from gatehouse.domain.words import Words

WINDOW = DaySpan.ending(date(2022, 4, 14), 14)
EAST = Place(province=Words("甲省", "Jia"), city=Words("甲市", "Jia City"))
NORTH = Place(province=Words("乙省", "Yi"), city=Words("乙市", "Yi City"))
CARD = EvidenceItem(kind=EvidenceKind.TRAVEL_CARD)
LETTER = EvidenceItem(kind=EvidenceKind.EMPLOYER, issuer="样例家政")
APPROVED = EvidenceItem(
    kind=EvidenceKind.EMPLOYER,
    issuer="样例家政",
    contact="0431-00000001",
    number="2022-018",
    approved_by="带班甲",
)


def april(day: int) -> date:
    return date(2022, 4, day)


def stay(first: int, last: int) -> Leg:
    return Leg(first_day=april(first), last_day=april(last), place=EAST)


@pytest.mark.parametrize(
    ("legs", "evidence", "assessment"),
    [
        ((), (CARD,), Assessment.GAPS),
        ((stay(1, 9), stay(11, 14)), (CARD,), Assessment.GAPS),
        ((stay(1, 14),), (), Assessment.UNPROVEN),
        (
            (stay(1, 14),),
            (EvidenceItem(kind=EvidenceKind.UNVERIFIABLE),),
            Assessment.UNPROVEN,
        ),
        ((stay(1, 14),), (LETTER,), Assessment.NEEDS_APPROVAL),
        ((stay(1, 14),), (APPROVED,), Assessment.ALTERNATIVE),
        ((stay(1, 14),), (CARD, LETTER), Assessment.COMPLETE),
    ],
)
def test_the_worst_of_a_note_is_what_it_is_called(
    legs: tuple[Leg, ...], evidence: tuple[EvidenceItem, ...], assessment: Assessment
) -> None:
    assert judge(strip_of(WINDOW, legs, evidence), evidence).assessment is assessment


def test_a_missing_day_is_named_and_the_community_is_asked_first() -> None:
    judgement = judge(strip_of(WINDOW, [stay(1, 9), stay(11, 14)], [CARD]), (CARD,))

    assert judgement.headline == Words("13 天清楚，缺4月10日", "13 days known; missing: 10 April")
    assert judgement.reasons[0].zh == "缺4月10日：补上，或先报社区"
    assert judgement.proposal is NoteConclusion.REPORTED


def test_days_that_two_legs_claim_are_to_be_checked_and_are_not_missing() -> None:
    strip = strip_of(WINDOW, (stay(1, 10), stay(9, 14)), (CARD,))

    judgement = judge(strip, (CARD,))

    assert judgement.assessment is Assessment.COMPLETE
    assert [words.zh for words in judgement.reasons] == ["4月9–10日写了两个地方：请核对日期"]


def test_a_letter_that_nobody_approved_says_so_and_an_approved_one_waits_for_its_original() -> None:
    legs = [stay(1, 14)]
    waiting = judge(strip_of(WINDOW, legs, [LETTER]), (LETTER,))
    approved = judge(strip_of(WINDOW, legs, [APPROVED]), (APPROVED,))

    assert [one.zh for one in waiting.reasons] == ["单位证明还缺电话、编号、批准人"]
    assert waiting.proposal is NoteConclusion.REPORTED
    assert [one.zh for one in approved.reasons] == ["单位证明已批准，原件待补"]
    assert approved.proposal is NoteConclusion.ISSUED


def test_the_paragraph_tells_the_days_in_order_with_what_is_missing_and_no_whole_plate() -> None:
    form = ItineraryForm(
        legs=(
            Leg(
                first_day=april(11),
                last_day=april(14),
                place=EAST,
                transport=Transport.SELF_DRIVE,
                number="样A12345",
            ),
            stay(1, 5),
            Leg(
                first_day=april(6),
                last_day=april(9),
                place=NORTH,
                transport=Transport.TRAIN,
                number="G9901",
                seat="05车12A",
                lodging="样例宾馆",
            ),
        ),
        evidence=(CARD, APPROVED, CARD),
    )
    strip = strip_of(WINDOW, form.legs, form.evidence)
    words = narrative(strip, form, Whose("赵**", "9-1-302"))

    assert words.zh == (
        "赵**，到9-1-302。近14天（4月1–14日）：4月1–5日在甲省 甲市；"
        "4月6–9日乘火车 G9901（05车12A）到乙省 乙市，住样例宾馆；"
        "4月10日待补；4月11–14日自驾 样***到甲省 甲市。佐证：行程卡、单位证明。"
    )
    assert words.en.startswith("赵**, to 9-1-302. Last 14 days (1–14 April): 1–5 April in Jia City")
    assert "10 April still missing" in words.en


def test_text_with_braces_is_told_as_it_stands() -> None:
    form = ItineraryForm(legs=(Leg(first_day=april(1), last_day=april(14), lodging="{who}"),))
    words = narrative(strip_of(WINDOW, form.legs), form, Whose("{door}", "{days}"))

    assert "{door}，到{days}。" in words.zh
    assert "住{who}" in words.zh


def test_a_plate_is_shown_in_part_and_a_train_whole() -> None:
    assert shown_number(Leg(transport=Transport.TAXI, number="粤B12345")) == "粤B***45"
    assert shown_number(Leg(transport=Transport.TRAIN, number="G9901")) == "G9901"


def test_a_signed_note_keeps_the_days_it_was_judged_for() -> None:
    form = ItineraryForm(person_id="p", legs=(stay(1, 9),), evidence=(CARD,))
    strip = strip_of(WINDOW, form.legs, form.evidence)
    paragraph = narrative(strip, form, Whose("赵**", "9-1-302"))
    note = signed(form, strip, NoteConclusion.TURNED_AWAY, "rules", paragraph)

    assert note.form == form
    assert note.window == WINDOW
    assert note.gaps == (DaySpan(april(10), april(14)),)
    assert note.assessment is Assessment.GAPS
    assert note.narrative == paragraph.zh
