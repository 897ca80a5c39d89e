# SPDX-License-Identifier: MIT
"""Text from outside is made harmless and loses nothing visible."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gatehouse.domain.identity.cleaning import (
    clean,
    clean_name,
    compact,
    has_han,
    has_unseen,
    is_all_han,
    is_han,
)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  万艳 ", "万艳"),
        ("林\u200b晓\u202e枫\ufeff", "林晓枫"),
        ("a\tb\r\nc\x00d\x1be", "a b cde"),
        ("Zoe\u0301", "Zoé"),
        ("e\u200b\u0301", "é"),
        ("=1+1", "=1+1"),
        ("\ud800x", "x"),
        ("", ""),
    ],
)
def test_only_what_can_be_seen_is_kept(text: str, cleaned: str) -> None:
    assert clean(text, 50).text == cleaned


@pytest.mark.parametrize(
    ("text", "hides"),
    [
        ("林\u202e晓枫", True),
        ("林\x7f", True),
        ("\ufeff林", True),
        (" 王　伟\n", False),
        ("", False),
    ],
)
def test_what_nobody_sees_is_told(text: str, *, hides: bool) -> None:
    assert has_unseen(text) is hides


def test_a_name_of_ten_thousand_characters_is_cut_and_says_so() -> None:
    cleaned = clean("长" * 10_000, 40)

    assert cleaned.text == "长" * 40
    assert cleaned.was_cut
    assert not clean("长" * 40, 40).was_cut


def test_spaces_that_align_a_chinese_name_are_no_part_of_it() -> None:
    assert clean_name("张　三", 40).text == "张三"
    assert clean_name("John  Smith", 40).text == "John Smith"
    assert clean_name("王 John", 40).text == "王 John"


def test_han_characters_are_told_from_the_rest() -> None:
    assert all(map(is_han, "张𠮷㐀"))
    assert not any(map(is_han, ["a", "김", "あ", "·", "", "张三"]))


def test_a_text_may_have_some_or_nothing_but_chinese_characters() -> None:
    assert (has_han("A座"), is_all_han("A座")) == (True, False)
    assert (has_han("张𠮷"), is_all_han("张𠮷")) == (True, True)
    assert (has_han("Anna 김"), is_all_han("Anna 김")) == (False, False)


@given(st.text(), st.integers(0, 20))
def test_clean_is_idempotent(text: str, limit: int) -> None:
    once = clean(text, limit).text
    name = clean_name(text, limit).text

    assert clean(once, limit).text == once
    assert clean_name(name, limit).text == name


@given(st.text())
def test_nothing_invisible_remains(text: str) -> None:
    for character in clean(text, 1000).text:
        assert not unicodedata.category(character).startswith("C")
        assert character == " " or not character.isspace()


@given(st.text())
def test_compact_has_no_white_space(text: str) -> None:
    assert not any(map(str.isspace, compact(text)))
