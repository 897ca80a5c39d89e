# SPDX-License-Identifier: MIT
"""Texts of travel cards and operators' messages become legs; what is unknown is kept beside."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.division import DivisionList
from gatehouse.domain.itinerary import EvidenceKind, Transport
from gatehouse.domain.travel_text import LONGEST, TravelText, read_travel_text
from gatehouse.services.divisions import divisions

TODAY = date(2022, 4, 15)
WINDOW = DaySpan(date(2022, 4, 1), date(2022, 4, 14))
CARD = (
    "138****1234的动态行程卡\n更新于：2022.04.14 12:00:10\n"
    "您于前14天内到达或途经：吉林省长春市，安徽省阜阳市*\n"
    "结果包含您在前14天内到访的国家（地区）与停留4小时以上的国内城市\n"
    "（注：*表示当前该城市存在中风险或高风险地区，并不表示用户实际到访过这些中高风险地区）"
)


@pytest.fixture(scope="module")
def places() -> DivisionList:
    return divisions()


def read(text: str, places: DivisionList, today: date = TODAY) -> TravelText:
    return read_travel_text(text, WINDOW, today, places)


def test_a_card_of_two_cities_gives_two_legs_without_days_to_be_confirmed(
    places: DivisionList,
) -> None:
    told = read(CARD, places)

    assert [leg.place.words.zh for leg in told.legs] == ["吉林省 长春市", "安徽省 阜阳市*"]
    assert [leg.place.code for leg in told.legs] == ["220100", "341200"]
    assert {leg.days for leg in told.legs} == {None}
    assert told.kind is EvidenceKind.TRAVEL_CARD
    assert told.rest == "138****1234的动态行程卡 更新于：2022.04.14 12:00:10"


def test_the_only_city_of_a_card_covers_all_the_days(places: DivisionList) -> None:
    told = read("您于前14天内到达或途经：吉林省长春市", places)

    assert [leg.days for leg in told.legs] == [WINDOW]
    assert told.rest == ""


@pytest.mark.parametrize(
    ("shown_on", "starred"),
    [
        (date(2021, 1, 7), None),
        (date(2021, 1, 8), True),
        (date(2022, 6, 28), True),
        (date(2022, 6, 29), None),
    ],
)
def test_a_star_is_understood_while_cards_bore_stars_and_kept_beside_otherwise(
    shown_on: date, starred: bool | None, places: DivisionList
) -> None:
    told = read("到达或途经：安徽省阜阳市*", places, shown_on)

    assert next((leg.place.starred for leg in told.legs), None) is starred
    assert ("阜阳市*" in told.rest) is (starred is None)


def test_a_message_of_an_operator_is_known_by_its_words(places: DivisionList) -> None:
    text = "【中国移动】您在2022-04-01至2022-04-14期间到访过的省（市）：北京市、吉林省。CXMYD"

    told = read(text, places)

    assert told.kind is EvidenceKind.OPERATOR_MESSAGE
    assert [leg.place.code for leg in told.legs] == ["110000", "220000"]
    assert {leg.days for leg in told.legs} == {None}
    assert "CXMYD" in told.rest


def test_days_and_trains_before_a_place_are_of_its_leg(places: DivisionList) -> None:
    told = read("4月1日至4月5日在长春市，4月6日G9901到吉林市，住样例宾馆", places)

    assert [(leg.first_day, leg.last_day) for leg in told.legs] == [
        (date(2022, 4, 1), date(2022, 4, 5)),
        (date(2022, 4, 6), date(2022, 4, 6)),
    ]
    assert (told.legs[1].transport, told.legs[1].number) == (Transport.TRAIN, "G9901")
    assert told.rest == "住样例宾馆"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("4月1日至5日在长春市，", date(2022, 4, 1), date(2022, 4, 5)),
        ("2022年3月30日到31日长春市，", date(2022, 3, 30), date(2022, 3, 31)),
        ("4.1-4.5 长春市，", date(2022, 4, 1), date(2022, 4, 5)),
        ("12月28日至30日长春市，", date(2021, 12, 28), date(2021, 12, 30)),
        ("12.28-1.3 长春市，", date(2021, 12, 28), date(2022, 1, 3)),
        ("2021年12月30日至1月3日长春市，", date(2021, 12, 30), date(2022, 1, 3)),
    ],
)
def test_days_may_name_their_month_once_or_be_written_with_a_dot(
    text: str, first: date, last: date, places: DivisionList
) -> None:
    told = read(f"{text}4月6日到北京市", places)

    assert [(leg.first_day, leg.last_day) for leg in told.legs] == [
        (first, last),
        (date(2022, 4, 6), date(2022, 4, 6)),
    ]
    assert told.rest == ""


def test_a_day_at_the_very_end_is_read_whole(places: DivisionList) -> None:
    assert read("长春市，北京市 4月6日", places).rest == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("长春市朝阳区", "吉林省 长春市 朝阳区"),
        ("吉林长春", "吉林省 长春市"),
        ("北京朝阳", "北京市 朝阳区"),
        ("吉林省长春", "吉林省 长春市"),
        ("返回长春", "吉林省 长春市"),
        ("坐高铁到吉林市", "吉林省 吉林市"),
    ],
)
def test_a_place_is_understood_as_people_write_it(
    text: str, expected: str, places: DivisionList
) -> None:
    told = read(f"4月1日至5日在上海市，4月6日{text}", places)

    assert [leg.place.words.zh for leg in told.legs] == ["上海市", expected]
    assert told.rest == ""


def test_who_comes_back_to_a_place_was_there_twice(places: DivisionList) -> None:
    told = read("4月1日-5日长春市，4.6坐高铁到吉林市，4月8日至10日回长春", places)

    assert [(leg.place.city.zh, leg.days) for leg in told.legs] == [
        ("长春市", DaySpan(date(2022, 4, 1), date(2022, 4, 5))),
        ("吉林市", DaySpan(date(2022, 4, 6), date(2022, 4, 6))),
        ("长春市", DaySpan(date(2022, 4, 8), date(2022, 4, 10))),
    ]


def test_a_place_that_is_told_again_on_other_days_is_another_leg(places: DivisionList) -> None:
    told = read("4月1日-5日长春市，4月8日长春市", places)

    assert len(told.legs) == 2


@pytest.mark.parametrize("text", ["上海路", "朝阳区", "北京朝阳医院", "长春市场"])
def test_what_only_begins_like_a_place_is_none(text: str, places: DivisionList) -> None:
    told = read(text, places)

    assert (told.legs, told.rest) == ((), text)


def test_figures_and_doors_are_no_days(places: DivisionList) -> None:
    told = read("体温36.5，4.1-4版，3-2-501，长春市，北京市", places)

    assert [leg.days for leg in told.legs] == [None, None]
    assert told.rest == "体温36.5，4.1-4版，3-2-501"


def test_a_star_that_stands_apart_is_of_the_city_before_it(places: DivisionList) -> None:
    told = read("您于前14天内到达或途经：吉林省长春市，安徽省阜阳市 *", places)

    assert [leg.place.starred for leg in told.legs] == [False, True]
    assert told.rest == ""


def test_a_name_that_several_districts_bear_is_kept_beside(places: DivisionList) -> None:
    told = read("到过朝阳区和样例村", places)

    assert told.legs == ()
    assert told.kind is None
    assert "朝阳区" in told.rest
    assert "样例村" in told.rest


@given(some.text(max_size=3 * LONGEST))
def test_any_text_is_read_without_failing(text: str) -> None:
    told = read(text, divisions())

    assert all(leg.place.code for leg in told.legs)
    assert len(told.rest) <= 2 * LONGEST


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shanghai*, Jilin Changchun", ["上海市*", "吉林省 长春市"]),
        ("Shanghai and Changchun City, Jilin Province", ["上海市", "吉林省 长春市"]),
        ("Fuyang*, Anhui; Hong Kong", ["安徽省 阜阳市*", "香港特别行政区"]),
        ("Jiangxi Fuzhou, Fujian Fuzhou", ["江西省 抚州市", "福建省 福州市"]),
        ("Inner Mongolia Hohhot and South Korea", ["内蒙古自治区 呼和浩特市", "韩国"]),
        ("Jilin", ["吉林省"]),
        ("Jilin Jilin", ["吉林省 吉林市"]),
    ],
)
def test_an_english_card_is_read_with_the_province_before_or_after(
    text: str, expected: list[str], places: DivisionList
) -> None:
    told = read(f"Places visited in the last 14 days: {text}", places)

    assert [leg.place.words.zh for leg in told.legs] == expected
    assert told.kind is EvidenceKind.TRAVEL_CARD
    assert told.rest == ""


def test_a_whole_english_card_leaves_only_whose_it_is_and_its_time(places: DivisionList) -> None:
    told = read(
        "138****1234's travel card\nUpdated on 2022.04.14 12:00:10\n"
        "You have arrived at or passed through the following places in the past 14 days:\n"
        "Jilin Changchun, Anhui Fuyang*\n"
        "(Note: * indicates that there are medium or high-risk areas in the city)",
        places,
    )

    assert [leg.place.code for leg in told.legs] == ["220100", "341200"]
    assert told.starred
    assert told.rest.startswith("138****1234's travel card Updated on")


def test_an_operator_s_message_in_english_is_known_for_one(places: DivisionList) -> None:
    text = "[China Mobile] Dear customer, you have been to Shanghai in the previous 14 days."
    told = read(text, places)

    assert told.kind is EvidenceKind.OPERATOR_MESSAGE
    assert [leg.days for leg in told.legs] == [WINDOW]


@pytest.mark.parametrize(
    "days", ["1-7 April", "April 1 to 7, 2022", "1 Apr to 7 Apr", "2022-04-01 to 2022-04-07"]
)
def test_days_are_told_in_english_too(days: str, places: DivisionList) -> None:
    told = read(f"{days}: Shanghai, 8 April until 14 April: Changchun by train G9901", places)

    assert [leg.days for leg in told.legs] == [
        DaySpan(date(2022, 4, 1), date(2022, 4, 7)),
        DaySpan(date(2022, 4, 8), date(2022, 4, 14)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "I was in Shanghai from 1 to 7 April and in Changchun from 8 April until 14 April.",
        "Shanghai (1-7 April), Changchun (8-14 April)",
        "上海市4月1日至7日，吉林省长春市4月8日至14日",
        "上海（4月1日—7日）、长春（4月8日—14日）",
    ],
)
def test_days_may_stand_behind_their_places(text: str, places: DivisionList) -> None:
    told = read(text, places)

    assert [(leg.place.code, leg.days) for leg in told.legs] == [
        ("310000", DaySpan(date(2022, 4, 1), date(2022, 4, 7))),
        ("220100", DaySpan(date(2022, 4, 8), date(2022, 4, 14))),
    ]


def test_one_place_has_the_days_behind_it(places: DivisionList) -> None:
    told = read("I stayed in Shanghai from 3 April to 5 April", places)

    assert [leg.days for leg in told.legs] == [DaySpan(date(2022, 4, 3), date(2022, 4, 5))]
    assert told.rest == ""


def test_a_name_that_two_cities_bear_is_kept_beside(places: DivisionList) -> None:
    """Suzhou is in Jiangsu and in Anhui: nobody guesses which."""
    told = read("Suzhou; Suzhou, Jiangsu", places)

    assert [leg.place.words.zh for leg in told.legs] == ["江苏省 苏州市"]
    assert told.rest == "Suzhou"
