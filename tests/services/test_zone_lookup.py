# SPDX-License-Identifier: MIT
"""Looking zones up: the list and its counts, the places offered, what a notice is told."""

from datetime import timedelta

import pytest

from gatehouse.domain.zone import Area, ZoneFilter, ZoneLevel
from gatehouse.errors import Refused
from gatehouse.services.zone_lookup import notices, places, zones
from tests.support.post import PostInUse
from tests.support.zones import an_order, isolated, released, sealed


def found(post: PostInUse, text: str, level: ZoneLevel = ZoneLevel.LOCKDOWN) -> list[str]:
    """Return the places that *text* may mean: who, where, how many flats."""
    return [
        f"{row.person} {row.place} {row.households}".strip()
        for row in places(post.store, post.duty, level, text)
    ]


def test_a_building_is_offered_with_its_units_floors_and_flats(post: PostInUse) -> None:
    """The larger first, each with what is in it."""
    assert found(post, "3栋") == [
        "3栋 3",
        "3栋1单元 1",
        "3栋2单元 2",
        "3栋1单元1层 1",
        "3栋2单元3层 1",
        "3栋2单元5层 1",
        "3栋1单元101 1",
        "3栋2单元301 1",
        "3栋2单元501 1",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1", ["1栋 3", "1栋1单元 3", "10栋 1"]),
        ("3-2", ["3栋2单元 2", "3栋2单元3层 1", "3栋2单元5层 1"]),
        ("3-2-5层", ["3栋2单元5层 1", "3栋2单元501 1"]),
        ("a座", ["A座 1", "A座12层 1", "A座12B 1"]),
        ("99", []),
        ("", []),
    ],
)
def test_a_place_is_found_as_it_is_typed(post: PostInUse, text: str, expected: list[str]) -> None:
    assert found(post, text)[: len(expected) or 1] == expected


def test_an_isolation_is_offered_households_and_people(post: PostInUse) -> None:
    """By the door the household and its members, by initials the person and the household."""
    by_door = found(post, "3-2-501", ZoneLevel.ISOLATION)
    by_name = found(post, "wlf", ZoneLevel.ISOLATION)

    assert by_door == ["3-2-501 1", "林*枫 3-2-501 0", "王*芬 3-2-501 0", "林*雨 3-2-501 0"]
    assert by_name == ["王*芬 3-2-501 0", "3-2-501 1"]


def test_a_household_is_offered_once_for_all_who_may_be_meant(post: PostInUse) -> None:
    by_name = found(post, "l", ZoneLevel.ISOLATION)

    homes = [place for place in by_name if "*" not in place]
    assert "3-2-501 1" in homes
    assert len(by_name) - len(homes) > homes.count("3-2-501 1") == 1


def test_the_list_is_counted_narrowed_and_in_the_order_of_places(post: PostInUse) -> None:
    sealed(post, an_order(area=Area(building="10")))
    sealed(post, an_order())
    overdue = isolated(post, "1-1-101", days=1)
    released(post, isolated(post, "1-1-102"))
    post.clock.forward(timedelta(days=1))

    listed = {which: zones(post.store, post.duty, which) for which in ZoneFilter}

    counts = listed[ZoneFilter.IN_FORCE].counts
    assert (counts.in_force, counts.sealed, counts.isolated) == (3, 2, 1)
    assert (counts.due, counts.released) == (1, 1)
    assert [row.door for row in listed[ZoneFilter.IN_FORCE].rows] == ["1-1-101", "3-2", "10"]
    assert listed[ZoneFilter.DUE].rows[0].zone_id == overdue.rows[0].zone_id
    assert [row.door for row in listed[ZoneFilter.RELEASED].rows] == ["1-1-102"]


@pytest.mark.parametrize("text", ["3-2", "3栋", "〔2022〕3号"])
def test_a_zone_is_found_by_place_and_document(post: PostInUse, text: str) -> None:
    sealed(post, an_order())

    assert len(zones(post.store, post.duty, ZoneFilter.IN_FORCE, text).rows) == 1
    assert zones(post.store, post.duty, ZoneFilter.IN_FORCE, "9-9").rows == ()


def test_a_notice_is_told_who_hands_it_out(post: PostInUse) -> None:
    recorded = isolated(post, name="王丽芬")

    (notice,) = notices(post.store, post.duty, (recorded.rows[0].zone_id,))

    assert (notice.compound, notice.gate, notice.row.person) == ("样例小区", "北门", "王*芬")
    with pytest.raises(Refused, match="nothing to print"):
        notices(post.store, post.duty, ("nothing",))
