# SPDX-License-Identifier: MIT
"""A mask shows what is allowed and nothing else."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gatehouse.domain.identity.masking import (
    desk_name,
    mask_name,
    mask_paper,
    mask_phone,
    mask_plate,
    mask_text,
)

births = st.dates(date(1900, 1, 1), date(2025, 12, 31))
areas = st.from_regex(r"[1-9][0-9]{5}", fullmatch=True)
ends = st.from_regex(r"[0-9]{3}[0-9X]", fullmatch=True)


@pytest.mark.parametrize(
    ("name", "masked", "at_the_desk"),
    [
        ("张桂芬", "张**", "张*芬"),
        ("张芬", "张*", "张*"),
        ("张　芬", "张*", "张*"),
        ("张", "张*", "张*"),
        ("张三丰四五", "张**", "张*五"),
        ("欧阳锋", "欧阳*", "欧阳*"),
        ("欧阳小锋", "欧阳**", "欧阳*锋"),
        ("司马相如", "司马**", "司马*如"),
        ("买买提·吐尔逊", "买**", "买*逊"),
        ("John Smith", "J** S.", "J** S."),
        ("josé maria núñez", "J** N.", "J** N."),
        ("John", "J**", "J**"),
        ("王John", "王**", "王*n"),
        ("김철수", "김**", "김*수"),
        ("", "", ""),
        ("　", "", ""),
    ],
)
def test_names_keep_what_a_neighbour_would_recognise(
    name: str, masked: str, at_the_desk: str
) -> None:
    assert (mask_name(name), desk_name(name)) == (masked, at_the_desk)


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("440301199001011234", "440301********1234"),
        ("22019919900101007x", "220199********007X"),
        ("220199 1990 0101 007X", "220199********007X"),
        ("440301900101123", "440301******123"),
        ("H12345678", "H****5678"),
        ("H1234567801", "H****7801"),
        ("12345678", "****5678"),
        ("CAN110781015103", "C****03"),
        ("E12345678", "E****5678"),
        ("123456789", "****6789"),
        ("2.201992008082574e+17", "2****17"),
        ("44030119900101123", "4****23"),
        ("AB123", "****23"),
        ("AB12", "****"),
        ("A", "****"),
        ("", ""),
        ("无", ""),
    ],
)
def test_papers_hide_their_middle(text: str, masked: str) -> None:
    assert mask_paper(text) == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("13800138217", "138****8217"),
        ("+86 138-0013-8217", "138****8217"),
        ("0431-88886666", "0431****6666"),
        ("010-66667777-801", "010****7777"),
        ("88886666", "****6666"),
        ("8888666", "****66"),
        ("+85291234567", "+****4567"),
        ("110", "****"),
        ("13800138000/13900139000", "138****8000/139****9000"),
        ("", ""),
    ],
)
def test_phones_hide_their_middle(text: str, masked: str) -> None:
    assert mask_phone(text) == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("粤B12345", "粤B***45"),
        ("粤B·12345", "粤B***45"),
        ("粤BD12345", "粤B***45"),
        ("粤B1O345", "粤B***45"),
        ("京A1234警", "京A***4警"),
        ("电动车 王师傅", "电***"),
        ("粤B1", "粤***"),
        ("", ""),
        ("无牌", "无牌"),
        ("—", ""),
    ],
)
def test_plates_hide_their_middle(text: str, masked: str) -> None:
    assert mask_plate(text) == masked


@given(areas, births, ends)
def test_a_masked_card_never_shows_the_birth_date(area: str, born: date, end: str) -> None:
    assert mask_paper(f"{area}{born:%Y%m%d}{end}") == f"{area}********{end}"
    assert mask_paper(f"{area}{born:%y%m%d}{end[:3]}") == f"{area}******{end[:3]}"


@given(areas, births, ends, st.integers(0, 17))
def test_a_card_with_a_place_missing_shows_no_more_than_three(
    area: str, born: date, end: str, missing: int
) -> None:
    number = f"{area}{born:%Y%m%d}{end}"
    masked = mask_paper(number[:missing] + number[missing + 1 :])

    assert len(masked.replace("*", "")) <= 3


@given(st.text())
def test_masks_show_only_a_few_characters_of_any_text(text: str) -> None:
    assert len(mask_name(text).replace("*", "")) <= 5
    assert len(desk_name(text).replace("*", "")) <= 5
    assert len(mask_paper(text).replace("*", "")) <= 10
    assert len(mask_plate(text).replace("*", "")) <= 4


@given(st.text("张桂芬欧阳锋 ", min_size=2, max_size=6).map(str.strip).filter(bool))
def test_a_whole_name_is_never_shown(name: str) -> None:
    whole = name.replace(" ", "")

    assert mask_name(name) != whole != desk_name(name)
    assert "*" in mask_name(name)
    assert "*" in desk_name(name)


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True))
def test_four_digits_of_a_mobile_number_are_always_hidden(number: str) -> None:
    assert mask_phone(number) == f"{number[:3]}****{number[-4:]}"


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("电话13800138000，勿扰", "电话138****8000，勿扰"),
        ("138 0013 8000 或13911112222", "138****8000 或139****2222"),
        ("138-0013-8000/1391111 2222", "138****8000/139****2222"),
        ("138 - 0013 - 8000", "138****8000"),
        ("138 00 13 80 00", "138****8000"),
        ("１３８００１３８０００", "138****8000"),
        ("+86 13800138000、008613800138000", "138****8000、138****8000"),
        ("501 138-0013-8000", "501 138****8000"),
        ("（0431）88881234", "0431****1234"),
        ("010-8888-1234", "010****1234"),
        ("身份证220199194801021234", "身份证220199********1234"),
        ("220199 19480102 123x", "220199********123X"),
        ("220199-1948-0102-1234", "220199********1234"),
        ("2201 9919 4801 0212 34", "220199********1234"),
        ("220199480102123", "220199******123"),
        ("220199 480102 123", "220199******123"),
        ("22019919480102123", "2****23"),
        ("138****8000 13911112222", "138****8000 139****2222"),
    ],
)
def test_phones_and_cards_inside_a_sentence_are_masked(text: str, masked: str) -> None:
    assert mask_text(text) == masked
    assert mask_text(masked) == masked


@pytest.mark.parametrize(
    "text",
    [
        "长防办〔2022〕12号、[2022]12号",
        "2022-04-15 08:00，20220415080000",
        "151 2022-04-15、151 20220415、0305 20220415",
        "220101 2022-04-15 0800",
        "101 102 201 102 201 102",
        "1501 1502 1503 1504 1505",
        "通行证 1381620935、138 162 093 5、13816 20935",
        "G1234次，4车12A座，体温 36.5、37.3",
        "无",
    ],
)
def test_other_numbers_of_a_sentence_stay(text: str) -> None:
    assert mask_text(text) == text


gaps = st.sampled_from((" ", "-", "－", " - ", "\u3000", "."))
phones = st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True)
words = st.text("住处电话联系人，。、；()abc ", max_size=8)
days = st.dates(date(2000, 1, 1), date(2049, 12, 31))
harmless = st.one_of(
    days.map(date.isoformat),
    days.map(lambda day: f"{day:%Y%m%d}"),
    days.map(lambda day: f"{day.year}年{day.month}月{day.day}日"),
    st.integers(320, 439).map(lambda tenths: f"{tenths / 10:.1f}"),
    st.from_regex(r"[1-9][0-9]{9}", fullmatch=True),
    st.from_regex(r"[1-9]-[1-9]-[1-9]0[1-9]", fullmatch=True),
    st.from_regex(r"〔20[0-9]{2}〕[1-9][0-9]?号", fullmatch=True),
    st.times().map(lambda time: f"{time:%H:%M}"),
)


@given(before=words, phone=phones, gap=gaps, after=words)
def test_no_phone_remains_however_it_is_grouped(
    before: str, phone: str, gap: str, after: str
) -> None:
    for at in ((), (3, 7), (3, 6), (7,), (5,), (6,)):
        groups = [phone[start:end] for start, end in pairwise((0, *at, len(phone)))]

        masked = mask_text(before + gap.join(groups) + after)

        assert masked == f"{before}{phone[:3]}****{phone[-4:]}{after}"


@given(before=words, area=areas, born=births, end=ends, gap=gaps)
def test_no_birth_date_of_a_card_remains(
    before: str, area: str, born: date, end: str, gap: str
) -> None:
    for groups in (
        (area, f"{born:%Y%m%d}", end),
        (area, f"{born:%Y}", f"{born:%m%d}", end),
        (area, f"{born:%Y%m%d}{end}"),
    ):
        for between in ("", gap):
            masked = mask_text(f"{before}{between.join(groups)}，请记")

            assert masked == f"{before}{area}********{end}，请记"


@given(st.lists(harmless, max_size=8), st.sampled_from(("，", "；", "、", "号", "，到 ")))
def test_days_temperatures_doors_and_numbers_of_passes_and_documents_are_never_masked(
    said: list[str], between: str
) -> None:
    assert mask_text(between.join(said)) == between.join(said)


@given(st.text("0123456789X -.*年月号", max_size=40))
def test_a_masked_text_stays_as_it_is(text: str) -> None:
    assert mask_text(mask_text(text)) == mask_text(text)
