# SPDX-License-Identifier: MIT
"""What a burst of keys is taken for, and why one is nothing whole."""

from datetime import date

import pytest

from gatehouse.domain.pass_number import number_of
from gatehouse.domain.reader_line import LineField, ReaderLine, Separator
from gatehouse.domain.scan import ScanKind, read_scan
from tests.support.post import a_card

TODAY = date(2022, 4, 15)
CARD = a_card(date(1984, 3, 9), 11)
PASS = number_of(234_567_890)
LINES = (
    ReaderLine(separator=Separator.COMMA, fields=(LineField.NAME, LineField.SEX, LineField.NUMBER)),
    ReaderLine(separator=Separator.BAR, fields=(LineField.NUMBER, LineField.TERM)),
)


def wrong_digit(number: str) -> str:
    return number[:-1] + ("1" if number[-1] != "1" else "2")


@pytest.mark.parametrize(
    ("text", "kind", "handed"),
    [
        (PASS, ScanKind.PASS, PASS),
        (CARD, ScanKind.CARD, CARD),
        (CARD.lower(), ScanKind.CARD, CARD),
        ("".join(chr(ord(c) + 0xFEE0) for c in CARD), ScanKind.CARD, CARD),
        (f"林晓枫,女,{CARD}", ScanKind.LINE, CARD),
        (f"林晓枫，女，{CARD}", ScanKind.LINE, CARD),
        (f"{CARD}|20300101", ScanKind.LINE, CARD),
    ],
)
def test_a_whole_burst_is_a_pass_a_card_or_a_line(text: str, kind: ScanKind, handed: str) -> None:
    scan = read_scan(text, LINES, TODAY)

    assert scan.is_whole
    assert (scan.kind, scan.text) == (kind, handed)


def test_a_line_tells_the_name_and_no_log_does() -> None:
    scan = read_scan(f"林晓枫,女,{CARD}", LINES, TODAY)

    assert scan.name == "林晓枫"
    assert "林晓枫" not in repr(scan)
    assert CARD not in repr(scan)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("lxf5", "4 characters; a scan has 8 or more"),
        (wrong_digit(PASS), "looks like a pass number, but its check digit is wrong"),
        (wrong_digit(CARD), "looks like an ID number, but its check digit is wrong"),
        (a_card(date(2031, 1, 1)), "looks like an ID number, but its birth date cannot be"),
        (f"林晓枫,{CARD}", "2 parts, and this line has 3"),
        (f"林晓枫,女,{wrong_digit(CARD)}", "part 3 is no card number with its check digit"),
    ],
)
def test_an_incomplete_burst_says_why(text: str, why: str) -> None:
    scan = read_scan(text, LINES, TODAY)

    assert not scan.is_whole
    assert scan.text == ""
    assert scan.why.en == why


def test_where_no_line_is_set_up_a_line_is_nothing() -> None:
    scan = read_scan(f"林晓枫,女,{CARD}", (), TODAY)

    assert scan.kind is ScanKind.NOTHING
    assert scan.why.en.startswith("looks like a line of an ID reader that is not set up")


def test_a_line_with_a_separator_that_no_line_has_is_one_to_set_up() -> None:
    scan = read_scan(f"林晓枫^女^{CARD}", LINES, TODAY)

    assert scan.why.zh.startswith("像读卡器的一行，还没有设")
