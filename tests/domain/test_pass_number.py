# SPDX-License-Identifier: MIT
"""Numbers of passes tell a slip of the finger."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gatehouse.domain.pass_number import (
    BODIES,
    LOWEST_BODY,
    NUMBER_DIGITS,
    grouped,
    is_mistyped,
    is_pass_number,
    number_of,
)

BODY = st.integers(LOWEST_BODY, LOWEST_BODY + BODIES - 1)
PLACE = st.integers(0, NUMBER_DIGITS - 1)


@given(body=BODY)
def test_every_number_has_ten_digits_of_which_the_first_is_not_0(body: int) -> None:
    """So no cell of a workbook and no typist loses its beginning."""
    number = number_of(body)

    assert len(number) == NUMBER_DIGITS
    assert number[0] != "0"
    assert is_pass_number(number)


@given(body=BODY, place=PLACE, step=st.integers(1, 9))
def test_any_one_wrong_digit_is_told(body: int, place: int, step: int) -> None:
    """A mistyped pass is nobody's pass."""
    number = number_of(body)
    wrong = str((int(number[place]) + step) % 10)

    assert not is_pass_number(number[:place] + wrong + number[place + 1 :])


@given(body=BODY, place=st.integers(0, NUMBER_DIGITS - 2))
def test_any_two_neighbours_exchanged_are_told(body: int, place: int) -> None:
    """Exchanging two equal digits changes nothing, and is the only exchange that passes."""
    number = number_of(body)
    one, other = number[place], number[place + 1]
    exchanged = number[:place] + other + one + number[place + 2 :]

    assert is_pass_number(exchanged) is (one == other)


@pytest.mark.parametrize(
    "text", ["", "4816209", "４８１６２０９３５７", "48162093５7", "abcdefghij"]
)
def test_other_texts_are_no_numbers(text: str) -> None:
    """Only ten plain digits are looked at."""
    assert not is_pass_number(text)


@pytest.mark.parametrize(
    ("text", "mistyped"),
    [
        (number_of(481620935), False),
        ("4816209350", True),
        ("481 620 935 0", True),
        ("４８１６２０９３５０", True),
        ("0000000000", True),
        ("481620935", False),
        ("48162093501", False),
        ("lxf5010365", False),
    ],
)
def test_ten_digits_without_their_check_digit_are_mistyped(text: str, *, mistyped: bool) -> None:
    """However they are typed."""
    assert is_mistyped(text) is mistyped


def test_a_number_is_read_in_groups() -> None:
    assert grouped("4816209357") == "481 620 935 7"
