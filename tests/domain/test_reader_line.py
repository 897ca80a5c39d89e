# SPDX-License-Identifier: MIT
"""The lines of ID readers, as a post keeps them."""

from datetime import date

import pytest

from gatehouse.domain.reader_line import (
    TROUBLE_WORDS,
    CardRead,
    LineField,
    LineTrouble,
    ReaderLine,
    Separator,
    guessed_line,
    is_usable,
    read_line,
    read_lines,
    written_lines,
)
from tests.support.post import a_card

TODAY = date(2022, 4, 15)
CARD = a_card(date(1984, 3, 9), 11)

LINE = ReaderLine(separator=Separator.CARET, fields=(LineField.NAME, LineField.NUMBER))


def test_lines_are_kept_as_text_and_read_again() -> None:
    assert read_lines(written_lines((LINE, LINE))) == (LINE, LINE)
    assert written_lines(()) == ""
    assert read_lines("") == ()


@pytest.mark.parametrize("stored", ["{", "[1]", '[{"separator":",","fields":["father"]}]'])
def test_what_is_not_understood_reads_no_line(stored: str) -> None:
    assert read_lines(stored) == ()


@pytest.mark.parametrize(
    "fields",
    [
        (),
        (LineField.NUMBER,),
        (LineField.NAME, LineField.SEX),
        (LineField.NUMBER, LineField.NUMBER),
        (LineField.NAME, LineField.NAME, LineField.NUMBER),
    ],
)
def test_a_line_that_could_not_be_told_from_typing_is_not_used(
    fields: tuple[LineField, ...],
) -> None:
    line = ReaderLine(separator=Separator.COMMA, fields=fields)

    assert not is_usable(line)
    assert read_lines(written_lines((line, LINE))) == (LINE,)


def test_a_line_is_shown_as_the_reader_types_it() -> None:
    assert LINE.words.zh == "姓名^证件号"
    assert LINE.words.en == "name^number"


@pytest.mark.parametrize(
    ("sample", "guessed"),
    [
        (f"林晓枫,女,{CARD}", "name,sex,number"),
        (f"{CARD}|林晓枫|汉|19840309|样例市样例街道银杏苑3栋|样例市公安局", None),
        (f"林晓枫，女，{CARD}", "name,sex,number"),
        (f"林晓枫^{CARD}^2015.01.01-2035.01.01", "name^number^term"),
        (f"0001;{CARD};0002", "other;number;other"),
        (f"林晓枫 {CARD}", "name number"),
    ],
)
def test_a_sample_tells_how_its_reader_writes(sample: str, guessed: str | None) -> None:
    line = guessed_line(sample, TODAY)

    assert line is not None
    assert line.words.en == (guessed or "number|name|nation|birth|address|issuer")
    assert isinstance(read_line(sample, line, TODAY), CardRead)


def test_a_line_whose_number_is_not_told_yet_says_so() -> None:
    line = ReaderLine(separator=Separator.COMMA, fields=(LineField.NAME, LineField.OTHER))

    assert read_line(f"林晓枫,{CARD}", line, TODAY) == TROUBLE_WORDS[LineTrouble.NO_NUMBER]


@pytest.mark.parametrize("sample", ["", "林晓枫,女", CARD, "林晓枫,220199198403090000"])
def test_a_sample_without_a_card_in_a_line_tells_nothing(sample: str) -> None:
    assert guessed_line(sample, TODAY) is None
