# SPDX-License-Identifier: MIT
"""What is typed at the isolation point: rooms by ranges, people line by line."""

import pytest

from gatehouse.domain.isolation_point import Guest
from gatehouse.domain.point_text import (
    floor_name,
    read_guests,
    read_rooms,
    room_number,
    room_sort_key,
)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("3F 301-303", ("301", "302", "303")),
        ("301，302、301", ("301", "302")),
        ("8楼 801室", ("801",)),
        ("A1-A3 b12", ("A1", "A2", "A3", "B12")),
        ("1201~1202, 301", ("301", "1201", "1202")),
        ("098–101", ("098", "099", "100", "101")),
        ("", ()),
    ],
)
def test_rooms_are_read_by_number_and_by_range(text: str, numbers: tuple[str, ...]) -> None:
    assert read_rooms(text).numbers == numbers


@pytest.mark.parametrize("text", ["320-301", "A1-B3", "楼上", "1-9999", "30101"])
def test_what_is_no_room_is_told(text: str) -> None:
    read = read_rooms(f"301 {text}")

    assert read.numbers == ("301",)
    assert len(read.unread) == 1


def test_no_more_rooms_are_read_than_one_act_may_have() -> None:
    read = read_rooms("1000-1399 2000-2399")

    assert len(read.numbers) == 400
    assert read.unread == ("2000-2399",)


@pytest.mark.parametrize(
    ("line", "guest"),
    [
        ("王丽芬 3-2-501 13900002217", Guest(name="王丽芬", phone="13900002217", door="3-2-501")),
        ("1. 李样例\t301", Guest(name="李样例", room="301")),
        ("2、欧阳静，13900006789", Guest(name="欧阳静", phone="13900006789")),
        ("John Smith A305室", Guest(name="John Smith", room="A305")),
        ("张　三 0431-80011234", Guest(name="张三", phone="043180011234")),
    ],
)
def test_a_line_says_who_arrives(line: str, guest: Guest) -> None:
    (found,) = read_guests(line).guests

    assert found == guest


def test_a_number_alone_is_so_many_people() -> None:
    assert read_guests("70").guests == (Guest(),) * 70
    assert len(read_guests("王样例\n\n16人").guests) == 17


def test_no_more_people_are_read_than_one_act_may_have() -> None:
    read = read_guests("400\n400")

    assert (len(read.guests), read.more) == (500, True)


@pytest.mark.parametrize(
    ("number", "floor"),
    [("301", "3"), ("1203", "12"), ("A301", "A3"), ("12", ""), ("A7", ""), ("样", "")],
)
def test_the_floor_is_told_by_the_number(number: str, floor: str) -> None:
    assert floor_name(number) == floor


def test_rooms_stand_in_their_natural_order() -> None:
    numbers = ["1201", "301", "A12", "A2", "98"]

    assert sorted(numbers, key=room_sort_key) == ["98", "301", "1201", "A2", "A12"]


@pytest.mark.parametrize(("text", "number"), [("301室", "301"), ("", ""), ("301 302", "")])
def test_one_room_is_asked_for(text: str, number: str) -> None:
    assert room_number(text) == number
