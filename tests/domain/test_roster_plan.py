# SPDX-License-Identifier: MIT
"""Who is in a roster file is recognised, each person once, the surest way first."""

import pytest
from msgspec.structs import replace

from gatehouse.domain.identity.addresses import Door, read_door
from gatehouse.domain.person import RosterPerson
from gatehouse.domain.roster_plan import KnownResident, RosterChange, plan_changes


def _person(name: str, door: str = "3-2-501", paper: str = "") -> RosterPerson:
    where = read_door(door)
    assert where is not None
    return RosterPerson(door=where, name=name, paper_number=paper)


def _known(person_id: str, person: RosterPerson, *, living: bool = True) -> KnownResident:
    return KnownResident(person_id=person_id, person=person, order=int(person_id), living=living)


def _planned(known: list[KnownResident], *people: RosterPerson) -> list[tuple[str, str | None]]:
    return [
        (planned.change.value, planned.known.person_id if planned.known else None)
        for planned in plan_changes(known, people)
    ]


def test_nobody_known_is_added() -> None:
    assert _planned([], _person("林晓枫")) == [("added", None)]


def test_nothing_is_planned_for_who_stays_as_they_are() -> None:
    assert (
        _planned([_known("1", _person("林晓枫", paper="A1"))], _person("林晓枫", paper="A1")) == []
    )


@pytest.mark.parametrize(
    "person",
    [
        _person("林晓风", paper="A1"),
        _person("林晓枫", door="1-1-101", paper="A1"),
        _person("林晓枫", paper="A2"),
        _person("林晓枫"),
    ],
)
def test_a_paper_or_flat_and_name_recognise_a_person(person: RosterPerson) -> None:
    assert _planned([_known("1", _person("林晓枫", paper="A1"))], person) == [("changed", "1")]


def test_another_flat_without_a_paper_is_another_person() -> None:
    known = [_known("1", _person("林晓枫"))]

    assert _planned(known, _person("林晓枫", door="1-1-101")) == [("added", None), ("gone", "1")]


def test_each_of_two_with_one_name_is_somebody_once() -> None:
    known = [_known("1", _person("林晓枫")), _known("2", _person("林晓枫"))]

    assert _planned(known, _person("林晓枫")) == [("gone", "2")]
    assert _planned(known, _person("林晓枫"), _person("林晓枫"), _person("林晓枫")) == [
        ("added", None)
    ]


def test_of_two_with_one_paper_the_name_decides() -> None:
    father, child = _person("林晓枫", paper="A1"), _person("林小雨", paper="A1")

    assert _planned([_known("1", father), _known("2", child)], child, father) == []


def test_who_lives_here_goes_before_who_has_left() -> None:
    known = [
        _known("1", _person("林晓枫"), living=False),
        _known("2", _person("林晓枫")),
    ]

    assert _planned(known, _person("林晓枫")) == []


def test_who_comes_back_is_added_with_the_old_id() -> None:
    known = [_known("1", _person("林晓枫"), living=False)]

    assert _planned(known, _person("林晓枫")) == [("added", "1")]
    assert _planned(known) == []


def test_a_flat_is_its_door_however_the_file_cut_it() -> None:
    one, other = Door("", "3", "2", "501"), Door("", "3-2", "", "501")
    known = [_known("1", RosterPerson(door=one, name="林晓枫"))]

    assert plan_changes(known, [RosterPerson(door=other, name="林晓枫")]) == ()


def test_the_changes_of_the_file_come_before_those_who_are_gone() -> None:
    known = [_known("1", _person("王丽芬"))]
    changed = replace(_person("林晓枫"), phone="13800001234")

    assert [one.change for one in plan_changes(known, [changed])] == [
        RosterChange.ADDED,
        RosterChange.GONE,
    ]
