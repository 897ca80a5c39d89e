# SPDX-License-Identifier: MIT
"""Words of a roster that mean a class or a tag, the post's own names among them."""

import pytest

from gatehouse.reports.roster_words import TagWords, read_standing

OWN = TagWords(
    {
        "own_1": "own_1",
        "失独家庭": "own_1",
        "lost an only child": "own_1",
        "困难户": "low_income",
        "代购/送药": "ill",
    }
)


@pytest.mark.parametrize("written", ["失独家庭", "失 独家庭", "Lost an only child", "OWN_1"])
def test_a_tag_of_the_posts_own_is_known_by_its_names_and_its_code(written: str) -> None:
    read = read_standing("", written, "", OWN)

    assert (read.tags, read.rest) == (("own_1",), "")


def test_names_stand_beside_others_in_any_column() -> None:
    read = read_standing("", "租户 困难户", "lost an only child 独居，找物业", OWN)

    assert read.tags == ("low_income", "own_1", "lives_alone")
    assert read.subject_class.value == "tenant"
    assert read.rest == "找物业"


def test_a_name_with_a_stroke_in_it_is_known_where_it_stands_alone() -> None:
    assert read_standing("", "代购/送药", "", OWN).tags == ("ill",)


def test_what_the_post_does_not_call_a_tag_stays_a_note() -> None:
    read = read_standing("", "失独家庭", "")

    assert (read.tags, read.rest) == ((), "失独家庭")
