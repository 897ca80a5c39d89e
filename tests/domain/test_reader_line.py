# SPDX-License-Identifier: MIT
"""The lines of ID readers, as a post keeps them."""

import pytest

from gatehouse.domain.reader_line import (
    LineField,
    ReaderLine,
    Separator,
    is_usable,
    read_lines,
    written_lines,
)

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
