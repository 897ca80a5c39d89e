# SPDX-License-Identifier: MIT
"""Whom the lines of a group's list mean."""

import pytest

from gatehouse.domain.group_entry import GroupSource
from gatehouse.services.group_lookup import people_from, read_lines
from tests.support.groups import by_bus, known, recorded
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

    assert [(len(one.people), one.name) for one in reads] == [
        (1, "林晓枫"),
        (1, "王丽芬"),
        (1, "刘雪飞"),
        (0, ""),
        (0, "马建国"),
        (0, ""),
    ]


def test_a_group_may_begin_with_the_people_of_the_last_one(post: PostInUse) -> None:
    recorded(post, by_bus(*known(post.id_of("林晓枫"), post.id_of("欧阳静"))))

    again = people_from(post.store, post.duty, GroupSource.EARLIER)

    assert [one.door for one in again] == ["1-1-201", "3-2-501"]
    assert people_from(post.store, post.duty, GroupSource.ISOLATION_POINT) == ()
    assert people_from(post.store, post.duty, GroupSource.WORKERS) == ()
