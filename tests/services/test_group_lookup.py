# SPDX-License-Identifier: MIT
"""Whom the lines of a group's list mean."""

import pytest

from gatehouse.domain.entry import Outsider
from gatehouse.domain.group_entry import GroupSource
from gatehouse.domain.group_line import LineDoubt
from gatehouse.services.group_lookup import people_from, read_lines
from tests.support.groups import by_bus, known, recorded
from tests.support.passes import flat
from tests.support.post import PostInUse


@pytest.mark.parametrize(
    ("line", "people", "digits"),
    [
        ("lxf501 365", ["林*枫"], "365"),
        ("lxf501365", ["林*枫"], "365"),
        ("林晓枫 36.5", ["林*枫"], "365"),
        ("林晓枫", ["林*枫"], ""),
        ("cz", ["陈*萱"], ""),
        ("张伟", ["张*", "张*"], ""),
    ],
)
def test_initials_and_names_mean_somebody_and_a_reading_may_stand_behind(
    post: PostInUse, line: str, people: list[str], digits: str
) -> None:
    (read,) = read_lines(post.store, post.duty, line)

    assert [one.shown_name for one in read.people] == people
    assert (read.digits, read.whole_flat) == (digits, False)


def test_the_door_of_a_flat_means_everybody_in_it(post: PostInUse) -> None:
    (read,) = read_lines(post.store, post.duty, "3-2-501")

    assert read.whole_flat
    assert [one.shown_name for one in read.people] == ["林*枫", "王*芬", "林*雨"]


def test_a_pasted_list_is_read_line_by_line(post: PostInUse) -> None:
    pasted = "林晓枫\n王丽芬，刘雪飞\t36.4;  马建国 36.6\n\nqqq"

    reads = read_lines(post.store, post.duty, pasted)

    assert [(len(one.people), one.told.name) for one in reads] == [
        (1, "林晓枫"),
        (1, "王丽芬"),
        (1, "刘雪飞"),
        (0, "马建国"),
        (0, ""),
    ]


def test_a_flat_beside_a_strangers_name_is_where_they_go(post: PostInUse) -> None:
    """Beside a neighbour's it only tells which of two is meant; they are at home in theirs."""
    pasted = "马建国 36.6 3-2-501\n钱无恙\t99-9-901\n林晓枫 1-1-201"

    host, nowhere, neighbour = read_lines(post.store, post.duty, pasted)

    assert host.told.host_household_id == flat(post, "3-2-501")
    assert (host.goes_to, host.doubts) == ("3-2-501", ())
    assert (nowhere.told.host_household_id, nowhere.doubts) == (None, (LineDoubt.FLAT,))
    assert (neighbour.told.host_household_id, neighbour.goes_to) == (None, "")


def test_a_neighbours_name_with_another_flat_is_looked_at_again(post: PostInUse) -> None:
    """It may be a guest of the same name, who would be recorded as the neighbour."""
    pasted = "林晓枫 36.6 3-2-501\n林晓枫 36.6 1-1-201\n林晓枫 36.6"

    doubts = [line.doubts for line in read_lines(post.store, post.duty, pasted)]

    assert doubts == [(), (LineDoubt.HOME,), ()]


def test_a_group_may_begin_with_the_people_of_the_last_one(post: PostInUse) -> None:
    recorded(post, by_bus(*known(post.id_of("林晓枫"), post.id_of("欧阳静"))))

    again = people_from(post.store, post.duty, GroupSource.EARLIER)

    assert [one.door for one in again] == ["1-1-201", "3-2-501"]
    assert people_from(post.store, post.duty, GroupSource.ISOLATION_POINT) == ()
    assert people_from(post.store, post.duty, GroupSource.WORKERS) == ()


def test_of_two_of_a_name_the_flat_or_the_telephone_beside_it_means_one(post: PostInUse) -> None:
    both = read_lines(post.store, post.duty, "张伟")[0].people
    assert len(both) > 1
    tails = {one.phone[-4:]: one for one in both if one.phone}
    first = both[0]

    (by_flat,) = read_lines(post.store, post.duty, f"张伟 {first.door} 36.5")
    by_phone = [read_lines(post.store, post.duty, f"张伟 1390000{tail}")[0] for tail in tails]

    assert by_flat.people == (first,)
    assert by_flat.digits == "365"
    assert [line.people for line in by_phone] == [(one,) for one in tails.values()]


def test_a_line_of_somebody_new_keeps_paper_telephone_and_origin(post: PostInUse) -> None:
    (line,) = read_lines(post.store, post.duty, "马建国\tE12345678\t13900001234\t武汉\t36.6")

    assert (line.people, line.digits, line.doubts) == ((), "366", ())
    assert line.told == Outsider(
        name="马建国",
        paper_kind="passport",
        paper_number="E12345678",
        phone="13900001234",
        origin="武汉",
    )
