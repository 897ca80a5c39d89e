# SPDX-License-Identifier: MIT
"""How somebody belongs to a flat, in both languages."""

import pytest

from gatehouse.domain.relation import RELATION_WORDS, relation_words
from gatehouse.domain.words import Words


@pytest.mark.parametrize(
    ("written", "english"),
    [
        ("户主", "owner"),
        ("配偶", "spouse"),
        ("子女", "child"),
        ("父母", "parent"),
        ("长女", "daughter"),
    ],
)
def test_what_rosters_write_is_said_in_english(written: str, english: str) -> None:
    assert relation_words(written) == Words(written, english)


@pytest.mark.parametrize("written", ["", "二姨", "landlord"])
def test_what_is_not_known_stays_as_it_was_written(written: str) -> None:
    assert relation_words(written) == Words(written, written)


def test_every_word_that_a_form_offers_is_known() -> None:
    assert all(relation_words(words.zh) is words for words in RELATION_WORDS.values())
