# SPDX-License-Identifier: MIT
"""What a list says of a note by the rules of its day, and what follows from it."""

from datetime import date

import pytest
from msgspec.structs import replace

from gatehouse.domain.area_judging import AreaBasis, AreaJudging, judge_areas
from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.itinerary import (
    EvidenceItem,
    EvidenceKind,
    ItineraryForm,
    Leg,
    NoteConclusion,
)
from gatehouse.domain.itinerary_judging import Whose, judge, narrative
from gatehouse.domain.itinerary_strip import strip_of
from gatehouse.domain.risk_area import RiskArea
from gatehouse.domain.risk_body import areas_body, hits_body, read_areas, read_hits
from gatehouse.domain.risk_level import RiskLevel
from gatehouse.services.divisions import divisions
from tests.support.itineraries import april
from tests.support.policies import shipped
from tests.support.risk_areas import LIST_DAY, TERMS, a_basis, a_list, an_area

WINDOW = DaySpan(april(1), april(14))
TODAY = april(15)
CARD = EvidenceItem(kind=EvidenceKind.TRAVEL_CARD)
LVYUAN = Leg(first_day=april(1), last_day=april(5), place=divisions().place("220106", april(1)))
HOME = Leg(first_day=april(6), last_day=april(14), place=divisions().place("220104", april(1)))
LEGS = (LVYUAN, HOME)


def judged(*areas: RiskArea, evidence: tuple[EvidenceItem, ...] = (CARD,)) -> AreaJudging:
    told = judge_areas(strip_of(WINDOW, LEGS, evidence), LEGS, a_basis(*areas), TODAY)
    assert told is not None
    return told


def test_the_worst_level_counts_and_says_what_is_asked() -> None:
    told = judged(an_area("220106", level="high"), an_area("220104", level="medium"))

    assert told.level is RiskLevel.HIGH
    assert told.report
    assert told.asked.zh == "先报社区，集中隔离 14 天，第 1、7 天核酸，自4月5日起算"
    assert told.asked.en.startswith("report to the community first, 14 days of central isolation")
    assert [hit.level for hit in told.touched] == [RiskLevel.HIGH, RiskLevel.MEDIUM]
    assert told.risk_days[april(5)].level is RiskLevel.HIGH
    assert told.risk_days[april(6)].level is RiskLevel.MEDIUM


def test_days_count_from_leaving_where_that_is_proved_and_else_from_today() -> None:
    area = an_area("220106")

    assert judged(area).since == april(5)
    assert judged(area, evidence=()).since == TODAY


def test_days_that_are_over_are_said_to_be_over() -> None:
    basis = a_basis(an_area("220106", level="medium"))
    told = judge_areas(strip_of(WINDOW, LEGS, (CARD,)), LEGS, basis, TODAY)

    assert told is not None
    assert (told.since, told.days) == (april(5), 7)
    assert told.asked.zh.endswith("自4月5日起算，已满")


def test_an_unsure_place_asks_for_no_action_unless_the_rules_class_the_rest() -> None:
    street = an_area("220106", "样例街道")
    told = judged(street)
    assert (told.level, told.report) == (None, False)
    assert "问清住在哪里" in told.headline.zh

    rest = replace(TERMS, rest=RiskLevel.LOW)
    low = judge_areas(strip_of(WINDOW, LEGS, (CARD,)), LEGS, a_basis(street, terms=rest), TODAY)
    assert low is not None
    assert low.level is RiskLevel.LOW


def test_no_area_touched_is_said_with_the_list() -> None:
    told = judged(an_area("310115"))

    assert (told.level, told.hits, told.asked.zh) == (None, (), "")
    assert told.headline.zh == "没有涉及风险区：按2022年4月14日名单（15时）"


def test_very_many_areas_are_told_in_a_few_lines() -> None:
    streets = [an_area("220106", f"样例街道{number}") for number in range(9)]

    assert len(judged(*streets).lines) == 4
    assert judged(*streets).lines[-1].zh == "另有 6 处"


def test_a_list_that_is_days_old_is_said_to_be_old() -> None:
    told = judged(an_area("220106"))

    assert told.age_words(april(16)) is None
    assert told.age_words(april(20)) is not None


def test_nothing_is_compared_without_a_list_or_without_a_rule() -> None:
    strip = strip_of(WINDOW, LEGS, (CARD,))

    assert judge_areas(strip, LEGS, AreaBasis(terms=TERMS), TODAY) is None
    assert judge_areas(strip, LEGS, AreaBasis(areas=a_list(an_area("220106"))), TODAY) is None


def test_a_touched_area_proposes_to_ask_the_community_and_stands_in_the_paragraph() -> None:
    strip, form = strip_of(WINDOW, LEGS, (CARD,)), ItineraryForm(legs=LEGS, evidence=(CARD,))
    areas = judged(an_area("220106"))

    assert judge(strip, (CARD,)).proposal is NoteConclusion.ISSUED
    assert judge(strip, (CARD,), areas).proposal is NoteConclusion.REPORTED
    told = narrative(strip, form, Whose("周**", "3-2-501"), areas)
    assert told.zh == (
        "周**，到3-2-501。近14天（4月1–14日）：4月1–5日在吉林省 长春市 绿园区；"
        "4月6–14日在吉林省 长春市 朝阳区。涉及高风险地区：吉林省 长春市 绿园区（4月1–5日），"
        "按2022年4月14日名单（15时）。佐证：行程卡。"
        "要求：先报社区，集中隔离 14 天，第 1、7 天核酸，自4月5日起算。"
    )
    assert "Touched: high-risk area: Lüyuan District, Changchun, Jilin (1–5 April)" in told.en
    clear = narrative(strip, form, Whose("周**", "3-2-501"), judged(an_area("310115")))
    assert "未涉及风险区，按2022年4月14日名单（15时）。佐证" in clear.zh


def test_hits_and_areas_come_back_from_their_json() -> None:
    areas = (
        an_area("220106", first_day=april(3)),
        an_area("220103", "样例街道", "medium", last_day=april(20)),
        an_area("", "样例港", "low"),
    )
    hits = judged(*areas).hits

    assert read_areas(areas_body(areas), divisions(), LIST_DAY) == areas
    assert areas_body(areas)[2] == ["", "样例港", "low"]
    assert read_hits(hits_body(hits)) == hits


@pytest.mark.parametrize(
    ("rule_set", "day", "name", "asked"),
    [
        ("shenzhen-2020-02", date(2020, 3, 6), "高风险县区", "居家隔离 14 天"),
        ("changchun-2022-03", date(2022, 4, 15), "高风险地区", "集中隔离 14 天"),
        ("changchun-2022-03", date(2022, 6, 27), "高风险地区", "居家健康监测 7 天"),
        ("ninth-edition-2022-06", date(2022, 6, 28), "高风险区", "集中隔离 7 天"),
        ("ninth-edition-2022-06", date(2022, 7, 10), "高风险区", "第 1、2、3、5、7 天核酸"),
        ("twenty-measures-2022-11", date(2022, 11, 15), "高风险区", "居家隔离 7 天"),
        ("ten-measures-2022-12", date(2022, 12, 8), None, None),
        ("end-2023-01", date(2023, 1, 8), None, None),
        ("everyday", date(2023, 5, 1), None, None),
    ],
)
def test_levels_and_actions_are_those_of_each_rule_date(
    rule_set: str, day: date, name: str | None, asked: str | None
) -> None:
    """domain.md 3.1: counties, then areas by the ninth edition, then no areas at all."""
    window = DaySpan.ending(day, 14)
    leg = Leg(first_day=window.first, last_day=window.last, place=divisions().place("220106", day))
    basis = AreaBasis(terms=shipped(rule_set).risk_terms, areas=a_list(an_area("220106")))

    told = judge_areas(strip_of(window, [leg], (CARD,)), [leg], basis, day)

    if name is None or asked is None:
        assert told is None
        return
    assert told is not None
    assert told.hits[0].level_name.zh == name
    assert asked in told.asked.zh


def test_the_rest_of_a_county_is_of_low_risk_from_the_ninth_edition_on() -> None:
    street, day = an_area("220106", "样例街道"), date(2022, 7, 10)
    leg = Leg(first_day=day, last_day=day, place=divisions().place("220106", day))
    strip = strip_of(DaySpan(day, day), [leg], (CARD,))

    levels = []
    for rule_set in ("changchun-2022-03", "ninth-edition-2022-06"):
        basis = AreaBasis(terms=shipped(rule_set).risk_terms, areas=a_list(street))
        told = judge_areas(strip, [leg], basis, day)
        levels.append(told and told.level)

    assert levels == [None, RiskLevel.LOW]


def test_medium_risk_is_gone_with_the_twenty_measures() -> None:
    ninth = shipped("ninth-edition-2022-06").risk_terms
    twenty = shipped("twenty-measures-2022-11").risk_terms

    assert set(ninth.levels) == set(RiskLevel)
    assert set(twenty.levels) == {RiskLevel.HIGH, RiskLevel.LOW}
    assert twenty.of(RiskLevel.MEDIUM).report
