# SPDX-License-Identifier: MIT
"""Papers are recognised and doubted, never refused."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gatehouse.domain.identity.papers import (
    Paper,
    PaperDoubt,
    PaperKind,
    Sex,
    age_on,
    birth_date,
    check_digit,
    normal_number,
    read_paper,
    sex,
)

TODAY = date(2022, 4, 15)


def card(area: str, born: date, sequence: int) -> str:
    body = f"{area}{born:%Y%m%d}{sequence:03d}"
    return body + check_digit(body)


cards = st.builds(
    card,
    st.from_regex(r"[1-9][0-9]{5}", fullmatch=True),
    st.dates(date(1902, 4, 16), TODAY),
    st.integers(0, 999),
)


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("440303199001010007", PaperKind.RESIDENT_ID),
        ("420106195603150003", PaperKind.RESIDENT_ID),
        ("620102194108080009", PaperKind.RESIDENT_ID),
        ("220103198506120002", PaperKind.RESIDENT_ID),
        ("110101202002290009", PaperKind.RESIDENT_ID),
        ("810000199001010000", PaperKind.HK_MACAU_TAIWAN_RESIDENCE),
        ("83000019881212000X", PaperKind.HK_MACAU_TAIWAN_RESIDENCE),
        ("900124198001010004", PaperKind.FOREIGN_PERMANENT_RESIDENCE),
    ],
)
def test_nobody_is_doubted_for_the_area_or_the_year_of_birth(number: str, kind: PaperKind) -> None:
    reading = read_paper(number, TODAY)

    assert (kind, number, ()) == (reading.kind, reading.normal, reading.doubts)


@pytest.mark.parametrize(
    ("text", "kind", "normal"),
    [
        ("H12345678", PaperKind.HK_MACAU_PERMIT, "H12345678"),
        ("m1234567801", PaperKind.HK_MACAU_PERMIT, "M1234567801"),
        ("12345678", PaperKind.TAIWAN_PERMIT, "12345678"),
        ("12345678.0", PaperKind.TAIWAN_PERMIT, "12345678"),
        ("0123456789(B)", PaperKind.TAIWAN_PERMIT, "0123456789B"),
        ("CAN110781015103", PaperKind.FOREIGN_PERMANENT_RESIDENCE, "CAN110781015103"),
        ("E12345678", PaperKind.PASSPORT, "E12345678"),
        (" ea 1234567 ", PaperKind.PASSPORT, "EA1234567"),
        ("123456789", PaperKind.PASSPORT, "123456789"),
        ("军字第1234567号", PaperKind.OFFICER_OR_OTHER, "军字第1234567号"),
        ("", PaperKind.NONE, ""),
        ("　", PaperKind.NONE, ""),
        ("无", PaperKind.NONE, ""),
        ("220199560312159", PaperKind.RESIDENT_ID, "220199560312159"),
    ],
)
def test_each_kind_is_recognised_without_doubt(text: str, kind: PaperKind, normal: str) -> None:
    reading = read_paper(text, TODAY)

    assert (kind, normal, ()) == (reading.kind, reading.normal, reading.doubts)


@pytest.mark.parametrize(
    ("text", "kind", "doubts"),
    [
        ("440303199001010008", PaperKind.RESIDENT_ID, {PaperDoubt.CHECKSUM}),
        (card("220199", date(2022, 4, 16), 1), PaperKind.RESIDENT_ID, {PaperDoubt.FUTURE}),
        (card("220199", date(1901, 4, 15), 1), PaperKind.RESIDENT_ID, {PaperDoubt.TOO_OLD}),
        ("220199200102290016", PaperKind.RESIDENT_ID, {PaperDoubt.BIRTH_DATE}),
        ("220199561312159", PaperKind.RESIDENT_ID, {PaperDoubt.BIRTH_DATE}),
        ("2201991990010100", PaperKind.RESIDENT_ID, {PaperDoubt.LENGTH}),
        ("4.4E+17", PaperKind.RESIDENT_ID, {PaperDoubt.DAMAGED_BY_EXCEL}),
        ("2.201992008082574e+17", PaperKind.RESIDENT_ID, {PaperDoubt.DAMAGED_BY_EXCEL}),
        ("13800138000", PaperKind.OFFICER_OR_OTHER, {PaperDoubt.UNKNOWN}),
        ("AB1234567890", PaperKind.PASSPORT, {PaperDoubt.LENGTH}),
        ("?", PaperKind.OFFICER_OR_OTHER, {PaperDoubt.LENGTH, PaperDoubt.UNKNOWN}),
        (
            "220199200808257000",
            PaperKind.RESIDENT_ID,
            {PaperDoubt.CHECKSUM, PaperDoubt.DAMAGED_BY_EXCEL},
        ),
        (
            "440303199001010007.0",
            PaperKind.RESIDENT_ID,
            {PaperDoubt.DAMAGED_BY_EXCEL},
        ),
    ],
)
def test_what_is_wrong_is_named(text: str, kind: PaperKind, doubts: set[PaperDoubt]) -> None:
    reading = read_paper(text, TODAY)

    assert (kind, doubts) == (reading.kind, set(reading.doubts))


@pytest.mark.parametrize(
    "text",
    [
        "２２０１９９１９９００１０１００７Ｘ",
        "220199 19900101 007x",
        "220199-19900101-007X",
        "'22019919900101007X",
        "\u202a22019919900101007X\u202c",
        "220199\u200b19900101007X\t",
    ],
)
def test_one_number_has_one_normal_form(text: str) -> None:
    assert normal_number(text) == "22019919900101007X"


@given(cards)
def test_a_card_with_its_check_digit_is_taken_without_doubt(number: str) -> None:
    assert not read_paper(number, TODAY).doubts


@given(cards, st.integers(0, 17), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(number: str, place: int, shift: int) -> None:
    digit = "0123456789X".index(number[place])
    wrong = number[:place] + str((digit + shift) % 10) + number[place + 1 :]

    assert wrong == number or PaperDoubt.CHECKSUM in read_paper(wrong, TODAY).doubts


@given(st.dates(date(1902, 4, 16), TODAY), st.integers(0, 999))
def test_birth_date_and_sex_are_read_off_the_card(born: date, sequence: int) -> None:
    paper = read_paper(card("220199", born, sequence), TODAY).paper

    assert birth_date(paper) == born
    assert sex(paper) is (Sex.MALE if sequence % 2 else Sex.FEMALE)


@given(st.text())
def test_no_text_is_refused(text: str) -> None:
    reading = read_paper(text, TODAY)

    assert (reading.kind is PaperKind.NONE) == (not reading.normal)


@given(st.text("0123456789０９xXＥHM .-－()'军字", max_size=20))
def test_a_normal_number_reads_as_itself(text: str) -> None:
    normal = normal_number(text)

    assert normal_number(normal) == normal


def test_an_old_card_tells_birth_date_and_sex() -> None:
    paper = Paper(PaperKind.RESIDENT_ID, "220199560312159")

    assert birth_date(paper) == date(1956, 3, 12)
    assert sex(paper) is Sex.MALE


def test_a_card_that_lost_its_end_tells_no_sex() -> None:
    assert sex(Paper(PaperKind.RESIDENT_ID, "220199200808257000")) is None


def test_a_passport_tells_neither() -> None:
    paper = Paper(PaperKind.PASSPORT, "E12345678")

    assert birth_date(paper) is None
    assert sex(paper) is None


def test_ten_thousand_digits_are_read_like_any_other_text() -> None:
    reading = read_paper("9" * 10_000, TODAY)

    assert set(reading.doubts) == {PaperDoubt.LENGTH, PaperDoubt.UNKNOWN}


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(1956, 3, 15), date(2022, 3, 14), 65),
        (date(1956, 3, 15), date(2022, 3, 15), 66),
        (date(2020, 2, 29), date(2021, 2, 28), 0),
        (date(2020, 2, 29), date(2021, 3, 1), 1),
    ],
)
def test_age_counts_full_years(born: date, day: date, age: int) -> None:
    assert age_on(born, day) == age
