# SPDX-License-Identifier: MIT
"""What the search over the settings finds, whatever somebody calls it."""

import pytest

from gatehouse.domain.words import Words
from gatehouse.ui.settings.section import Entry

WORDS = Words("社区电话", "Community")
DOES = Words("上报时登记台显示它。", "The desk shows it on a report.")
ENTRY = Entry(WORDS, DOES, print, "hotline 热线")


@pytest.mark.parametrize(
    "typed",
    [
        "电话",
        "社区 上报",
        "COMMUNITY",
        "report desk",
        "sqdh",
        "shequ",
        "dianhua",
        "热线",
        "telephones",
    ],
)
def test_it_is_found_by_its_words_by_pinyin_and_by_its_section(typed: str) -> None:
    assert ENTRY.holds(typed, "Telephones")


@pytest.mark.parametrize("typed", ["打印", "z", "dayin", "community printer", "telephone"])
def test_what_is_none_of_it_is_not_found(typed: str) -> None:
    assert not ENTRY.holds(typed)
