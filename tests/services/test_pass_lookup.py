# SPDX-License-Identifier: MIT
"""The list of passes, its filters and counts, and one pass as it is printed."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from gatehouse.domain.gate_pass import PassCounts, PassFilter
from gatehouse.errors import Refused
from gatehouse.services.gate_pass import void_pass
from gatehouse.services.pass_lookup import pass_card, passes
from tests.support.passes import a_residents_order, a_visitors_order, issue
from tests.support.post import PostInUse


@pytest.fixture
def several(post: PostInUse) -> PostInUse:
    """Return a post with a pass that ended, one that ends soon, one of today and a void one."""
    issue(post, a_visitors_order(post, "周小安"))
    issue(post, replace(a_residents_order(post, "林晓枫"), days=5))
    post.clock.forward(timedelta(days=1))
    issue(post, a_residents_order(post, "王丽芬"))
    lost = issue(post, a_residents_order(post, "欧阳静"))
    void_pass(post.store, post.duty, lost.card.row.pass_id, "丢失")
    return post


def _holders(post: PostInUse, which: PassFilter = PassFilter.ALL, text: str = "") -> list[str]:
    return [row.holder for row in passes(post.store, post.duty, which, text).rows]


@pytest.mark.parametrize(
    ("which", "holders"),
    [
        (PassFilter.ALL, {"周**", "林**", "王**", "欧阳*"}),
        (PassFilter.VALID, {"林**", "王**"}),
        (PassFilter.ENDING, {"林**"}),
        (PassFilter.TODAY, {"王**", "欧阳*"}),
        (PassFilter.STOPPED, {"周**", "欧阳*"}),
    ],
)
def test_a_filter_shows_its_passes_and_every_count(
    several: PostInUse, which: PassFilter, holders: set[str]
) -> None:
    """Names are masked, and the counts are the same whatever is shown."""
    listed = passes(several.store, several.duty, which)

    assert {row.holder for row in listed.rows} == holders
    assert listed.found == len(holders)
    assert listed.counts == PassCounts(every=4, valid=2, ending=1, today=2, stopped=2)


def test_the_newest_pass_stands_first(several: PostInUse) -> None:
    """Whoever was just served is at the top."""
    assert set(_holders(several)[:2]) == {"王**", "欧阳*"}
    assert set(_holders(several)[2:]) == {"周**", "林**"}


@pytest.mark.parametrize(
    ("text", "holders"),
    [("wlf", ["王**"]), ("1-1-201", ["欧阳*"]), ("周", ["周**"]), ("zzz", []), ("13911", [])],
)
def test_passes_are_found_by_holder_and_flat(
    several: PostInUse, text: str, holders: list[str]
) -> None:
    """The same texts as in the box."""
    assert _holders(several, text=text) == holders


def test_passes_are_found_by_number(several: PostInUse) -> None:
    """By its beginning, by the whole of it as it is read, or by the last four digits."""
    row = passes(several.store, several.duty).rows[0]
    number = row.number

    for text in (number, f"{number[:3]} {number[3:6]} {number[6:9]} {number[9]}", number[:8]):
        assert [one.pass_id for one in passes(several.store, several.duty, text=text).rows] == [
            row.pass_id
        ]
    assert row in passes(several.store, several.duty, text=row.short_number).rows


def test_only_the_first_of_many_are_shown(several: PostInUse) -> None:
    """The count still says how many there are."""
    listed = passes(several.store, several.duty, most=1)

    assert (len(listed.rows), listed.found) == (1, 4)


def test_a_pass_that_is_not_there_is_a_sentence(post: PostInUse) -> None:
    """No traceback."""
    with pytest.raises(Refused, match="not in the store"):
        pass_card(post.store, post.duty, "nothing")
