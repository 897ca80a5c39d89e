# SPDX-License-Identifier: MIT
"""Divisions are found by what a guard types, for the year that the note is about."""

from datetime import date

import pytest

from gatehouse.domain.division import DivisionLevel, DivisionList
from gatehouse.domain.division_table import GivenNames, read_divisions
from gatehouse.domain.itinerary import Place
from gatehouse.domain.words import Words

TABLE = """\
# Downloaded from somewhere
11 province="北京市"
  0000 county="北京市"
  0100 county="市辖区"
  0105 county="朝阳区"
  0200 county="[-2015]县"
13 province="河北省"
  0000 county="河北省"
  0500 county="[1983-]邢台市"
  0502 county="[1983-2019]桥东区,[2020-]襄都区"
  0521 county="[1986-2020]邢台县"
  0827 county="[1989-]宽城满族自治县"
22 province="吉林省"
  0000 county="吉林省"
  0100 county="长春市"
  0101 county="[1983-]市辖区"
  0103 county="[1983-]宽城区"
  0104 county="[1983-]朝阳区"
  0105 county="[1983-1994]二道河子区,[1995-]二道区"
  0111 county="[1983-1995]郊区"
  0200 county="吉林市"
  2400 county="[1952-]延边朝鲜族自治州"
23 province="黑龍江省"
  0000 county="黑龙江省"
  0709 county="[1983-1982]大丰区,[1983-2019]金山屯区"
  2700 county="大兴安岭地区"
  2761 county="[2018-]加格達奇區"
42 province="湖北省"
  0000 county="湖北省"
  1300 county="[2000-]随州市"
  9000 county="[1986-]省直辖县级行政单位"
  9001 county="随州市"
  9004 county="[1994-2025]仙桃市"
81 province="香港特別行政區"
  0000 county="[1997-]香港特别行政区"
"""
GIVEN = GivenNames(
    provinces={
        "11": "Beijing",
        "13": "Hebei",
        "22": "Jilin",
        "23": "Heilongjiang",
        "42": "Hubei",
        "81": "Hong Kong",
    },
    ended={"429001": 2000},
    said={"长": "chang"},
    countries={"JP": Words("日本", "Japan"), "ZZ": Words("其他国家", "Another country")},
)


@pytest.fixture(scope="module")
def divisions() -> DivisionList:
    """Return the list of the small table above."""
    return read_divisions(TABLE, GIVEN, "a package 2.2")


def in_year(year: int) -> date:
    return date(year, 7, 1)


def names(divisions: DivisionList, text: str, year: int = 2022) -> list[str]:
    return [one.name.zh for one in divisions.find(text, in_year(year))]


def test_the_list_names_where_it_is_from_and_its_last_year(divisions: DivisionList) -> None:
    assert divisions.source.last_year == 2025
    assert divisions.source.words.zh.endswith("（a package 2.2，收录到 2025 年）")
    assert "up to 2025" in divisions.source.words.en


@pytest.mark.parametrize(
    ("year", "name"),
    [(2018, "桥东区"), (2019, "桥东区"), (2020, "襄都区"), (2024, "襄都区"), (2099, "襄都区")],
)
def test_a_code_has_the_name_it_bore_in_the_year(
    divisions: DivisionList, year: int, name: str
) -> None:
    found = divisions.division("130502", in_year(year))

    assert found is not None
    assert found.name.zh == name


def test_a_code_is_unknown_after_its_last_year_and_names_no_place(divisions: DivisionList) -> None:
    assert divisions.division("130521", in_year(2020)) is not None
    assert divisions.division("130521", in_year(2021)) is None
    assert divisions.place("130521", in_year(2021), "样例村") == Place(code="130521", text="样例村")


def test_what_ended_before_notes_began_is_not_in_the_list(divisions: DivisionList) -> None:
    assert {"二道河子区", "郊区", "县", "大丰区"}.isdisjoint(
        one.name.zh for one in divisions.divisions
    )
    assert [one.code for one in divisions.divisions if one.stem == "随州"] == ["421300"]


def test_a_province_holds_its_cities_and_the_districts_that_no_city_holds(
    divisions: DivisionList,
) -> None:
    assert [one.name.zh for one in divisions.children("220000", in_year(2022))] == [
        "长春市",
        "吉林市",
        "延边朝鲜族自治州",
    ]
    assert [one.name.zh for one in divisions.children("110000", in_year(2022))] == ["朝阳区"]
    assert [one.name.zh for one in divisions.children("420000", in_year(2022))] == [
        "随州市",
        "仙桃市",
    ]
    assert [one.name.zh for one in divisions.children("130500", in_year(2021))] == ["襄都区"]
    assert divisions.children("220103", in_year(2022)) == ()
    assert divisions.children("", in_year(2022)) == ()


def test_provinces_and_countries_stand_apart(divisions: DivisionList) -> None:
    assert [one.name.en for one in divisions.provinces(in_year(2022))] == [
        "Beijing",
        "Hebei",
        "Jilin",
        "Heilongjiang",
        "Hubei",
        "Hong Kong",
    ]
    assert [one.code for one in divisions.countries()] == ["JP", "ZZ"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("cc", "长春市"),
        ("CC", "长春市"),
        ("ｃｃ", "长春市"),
        ("changchun", "长春市"),
        ("kc", "宽城区"),
        ("宽城", "宽城区"),
        ("jl", "吉林省"),
        ("jls", "吉林省"),
        ("吉林市", "吉林市"),
        ("yanb", "延边朝鲜族自治州"),
        ("220104", "朝阳区"),
        ("Jap", "日本"),
        ("jp", "日本"),
        ("xianggang", "香港特别行政区"),
        ("hong kong", "香港特别行政区"),
        ("加格达奇", "加格达奇区"),
        ("兴安", "大兴安岭地区"),
    ],
)
def test_a_place_is_found_first_by_what_one_types(
    divisions: DivisionList, text: str, found: str
) -> None:
    assert names(divisions, text)[0] == found


def test_whole_names_go_before_beginnings_and_wide_before_narrow(divisions: DivisionList) -> None:
    assert names(divisions, "jl")[:2] == ["吉林省", "吉林市"]
    assert names(divisions, "宽城") == ["宽城区", "宽城满族自治县"]
    assert names(divisions, "xt") == ["邢台市", "仙桃市"]


def test_the_words_before_say_what_it_lies_in(divisions: DivisionList) -> None:
    assert len(names(divisions, "cy")) == 2
    for text in ("jl cy", "cc cy", "长春 朝阳", "吉林 长春 朝阳"):
        assert [one.code for one in divisions.find(text, in_year(2022))] == ["220104"]
    assert names(divisions, "bj cy") == ["朝阳区"]
    assert names(divisions, "沈阳 朝阳") == []


def test_only_what_the_year_knew_is_found(divisions: DivisionList) -> None:
    assert names(divisions, "桥东", 2019) == ["桥东区"]
    assert names(divisions, "桥东", 2020) == []
    assert names(divisions, "xd", 2020) == ["襄都区"]


@pytest.mark.parametrize("text", ["", "   ", "zzzz", "!", "“”"])
def test_nothing_is_found_by_nothing(divisions: DivisionList, text: str) -> None:
    assert names(divisions, text) == []


def test_no_more_are_found_than_asked_for(divisions: DivisionList) -> None:
    assert len(divisions.find("2", in_year(2022), 2)) == 2


@pytest.mark.parametrize(
    ("code", "zh", "en"),
    [
        ("220103", "吉林省 长春市 宽城区", "Kuancheng District, Changchun, Jilin"),
        ("110105", "北京市 朝阳区", "Chaoyang District, Beijing"),
        ("222400", "吉林省 延边朝鲜族自治州", "Yanbian Prefecture, Jilin"),
        ("130827", "河北省 宽城满族自治县", "Kuancheng County, Hebei"),
        ("232700", "黑龙江省 大兴安岭地区", "Daxing'anling Prefecture, Heilongjiang"),
        ("JP", "日本", "Japan"),
    ],
)
def test_a_place_is_labelled_with_all_it_lies_in(
    divisions: DivisionList, code: str, zh: str, en: str
) -> None:
    assert divisions.place(code, in_year(2022)).words == Words(zh, en)


def test_a_place_keeps_its_names_by_level(divisions: DivisionList) -> None:
    place = divisions.place("110105", in_year(2022), "样例路8号")

    assert (place.province.zh, place.city.zh, place.district.zh, place.text) == (
        "北京市",
        "",
        "朝阳区",
        "样例路8号",
    )


def test_the_levels_are_those_of_the_codes(divisions: DivisionList) -> None:
    assert [one.level for one in divisions.lineage("220103", in_year(2022))] == [
        DivisionLevel.PROVINCE,
        DivisionLevel.CITY,
        DivisionLevel.DISTRICT,
    ]
