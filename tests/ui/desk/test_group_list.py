# SPDX-License-Identifier: MIT
"""The list of a group while it is written."""

from datetime import time, timedelta

from msgspec.structs import replace

from gatehouse.domain.entry import Outsider
from gatehouse.domain.group_entry import ReadLine
from gatehouse.domain.group_line import LineDoubt
from gatehouse.ui.desk.group_list import GroupList
from tests.support.desk_people import NEIGHBOURS, NOW

FIRST, SECOND, THIRD = (neighbour.candidate for neighbour in NEIGHBOURS[:3])
LATER = NOW + timedelta(minutes=3)


def a_list(*reads: ReadLine) -> GroupList:
    """Return a list in which *reads* were written."""
    group = GroupList()
    group.add(reads, NOW)
    return group


def test_one_line_is_one_person_with_a_reading() -> None:
    group = a_list(ReadLine(text="lxf 365", people=(FIRST,), digits="365"))

    (person,) = group.people
    assert (person.person_id, person.temperature, person.seen_at) == (FIRST.person_id, 365, NOW)
    assert group.unmeasured == []


def test_a_flat_brings_everybody_and_readings_follow_one_by_one() -> None:
    group = a_list(ReadLine(text="3-2-501", people=(FIRST, SECOND), whole_flat=True))

    assert group.unmeasured == [0, 1]
    assert group.takes_reading("36.5") == "365"
    group.measure(0, "365", LATER)

    assert group.unmeasured == [1]
    assert group.people[0].seen_at == LATER
    assert group.takes_reading("501") == ""


def test_digits_search_again_once_everybody_has_a_reading() -> None:
    group = a_list(ReadLine(text="lxf 365", people=(FIRST,), digits="365"))

    assert group.takes_reading("365") == ""


def test_nobody_stands_in_the_list_twice_but_is_measured_where_they_stand() -> None:
    group = a_list(ReadLine(text="lxf", people=(FIRST,)))

    again = group.add((ReadLine(text="lxf 366", people=(FIRST,), digits="366"),), LATER)

    assert (again.lines, again.twice) == (0, 1)
    assert [person.temperature for person in group.people] == [366]


def test_a_stranger_of_a_list_that_is_pasted_twice_stands_in_it_once() -> None:
    """Told by paper or telephone; a name alone may be two people's."""
    told = ReadLine(text="钱一诺 13900009876", told=Outsider(name="钱一诺", phone="13900009876"))
    named = ReadLine(text="张伟", told=Outsider(name="张伟"))
    group = a_list(told, named)

    again = group.add((told, named, replace(told, digits="366")), LATER)

    assert (again.lines, again.twice) == (1, 2)
    assert [(line.name, line.digits) for line in group.lines] == [
        ("钱一诺", "366"),
        ("张伟", ""),
        ("张伟", ""),
    ]


def test_an_unclear_line_waits_until_somebody_says_who_is_meant() -> None:
    group = a_list(ReadLine(text="zw 365", people=(FIRST, SECOND), digits="365"))
    assert (group.unclear, group.people) == (1, ())

    group.choose(0, SECOND)

    assert group.unclear == 0
    assert [(p.person_id, p.temperature) for p in group.people] == [(SECOND.person_id, 365)]


def test_choosing_somebody_who_stands_there_already_takes_the_line_out() -> None:
    group = a_list(
        ReadLine(text="lxf", people=(FIRST,)), ReadLine(text="zw", people=(FIRST, SECOND))
    )

    group.choose(1, FIRST)

    assert len(group.lines) == 1


def test_a_name_that_nobody_has_is_written_down_as_an_outsiders() -> None:
    group = a_list(
        ReadLine(text="马建国 366", told=Outsider(name="马建国"), digits="366"),
        ReadLine(text="qqq"),
    )

    assert group.has_outsiders
    assert group.unclear == 1
    (person,) = group.people
    assert person.outsider is not None
    assert (person.outsider.name, person.temperature) == ("马建国", 366)


def test_people_of_a_list_are_added_without_readings_and_each_once() -> None:
    group = a_list(ReadLine(text="lxf", people=(FIRST,)))

    added = group.add_people((FIRST, SECOND, THIRD), LATER)

    assert (added.lines, added.twice) == (2, 1)
    group.remove(0)
    assert [p.person_id for p in group.people] == [SECOND.person_id, THIRD.person_id]


def test_what_a_line_tells_of_somebody_known_goes_along_and_their_time_may_be_of_yesterday() -> (
    None
):
    told = Outsider(name="", origin="湖北武汉")
    late = ReadLine(text="lxf", people=(FIRST,), told=told, at=time(23, 58))

    (person,) = a_list(late).people

    assert person.outsider == told
    assert person.crossed_at is not None
    assert NOW - timedelta(days=1) < person.crossed_at < NOW


def test_doubts_are_counted_and_kept_with_the_list() -> None:
    told = Outsider(name="马建国", phone="1380000")
    group = a_list(ReadLine(text="马建国 1380000", told=told, doubts=(LineDoubt.PHONE,)))

    assert (group.doubtful, group.unclear) == (1, 0)
    (kept,) = group.kept
    assert (kept.told, kept.doubts) == (told, (LineDoubt.PHONE,))


def test_each_stands_at_the_time_that_is_recorded_of_them() -> None:
    """One who has a time of their own keeps it, and takes a place among the others all the same."""
    lines = (ReadLine(text="a"), ReadLine(text="b", at=time(16, 0)), ReadLine(text="c"))
    group = a_list(*lines)
    own = group.lines[1].crossed_at
    start = NOW - timedelta(hours=2)

    assert group.moments(None, 0) == (NOW, own, NOW)
    assert group.moments((start, start + timedelta(minutes=30)), 1) == (
        start,
        own,
        start + timedelta(minutes=20),
    )


def test_who_names_a_flat_that_does_not_exist_is_not_sent_to_that_of_the_group() -> None:
    """Somebody who was here before is no other than a stranger."""
    known = ReadLine(text="赵磊 99-9-901", people=(FIRST,), doubts=(LineDoubt.FLAT,))
    stranger = ReadLine(text="钱安 99-9-901", told=Outsider(name="钱安"), doubts=(LineDoubt.FLAT,))

    assert [one.goes_elsewhere for one in a_list(known, stranger).people] == [True, True]
