# SPDX-License-Identifier: MIT
"""One flat, however it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gatehouse.domain.identity.addresses import (
    Cell,
    Door,
    door_from_cells,
    floor_of,
    read_door,
)

numbers = st.integers(1, 99).map(str)
phases = st.sampled_from(["", "1", "2", "12", "南区", "A区"])
buildings = numbers | st.sampled_from(["A", "B1", "东3", "12A"])
units = st.just("") | st.integers(1, 20).map(str) | st.sampled_from(["甲", "东"])
rooms = st.builds(
    "{0}{1:02d}{2}".format, st.integers(1, 33), st.integers(1, 12), st.sampled_from(["", "A"])
)
doors = (
    st.builds(Door, phases, buildings, units, rooms)
    | st.builds(Door, phases, buildings, units)
    | st.builds(Door, phases, st.sampled_from(["别墅", "商铺"]), st.just(""), numbers)
    | st.builds(Door, room=rooms)
)


@pytest.mark.parametrize(
    "text",
    [
        "3栋2单元501",
        "3栋2单元501室",
        "3-2-501",
        "3#2-501",
        "3#-2-501",
        "3号楼2单元501",
        "3幢2门501房",
        "３栋２单元５０１",
        "３－２－５０１",
        "三栋二单元五〇一",
        "第三栋第二单元501",
        "3 栋 2 单元 501 室",
        "3栋-2单元-501",
        "3栋2单元5楼501",
        "3.2.501",
        "3/2/501",
        "3—2—501",
        "03-02-0501",
        "样例小区3栋2单元501",
        "\u202a3-2-501\u202c",
    ],
)
def test_every_way_of_writing_leads_to_the_same_flat(text: str) -> None:
    assert read_door(text) == Door(building="3", unit="2", room="501")


@pytest.mark.parametrize(
    ("text", "door"),
    [
        ("3号楼501", Door(building="3", room="501")),
        ("3-501", Door(building="3", room="501")),
        ("3栋2501", Door(building="3", room="2501")),
        ("A座12B", Door(building="A", room="12B")),
        ("a座12b", Door(building="A", room="12B")),
        ("B1-2-301", Door(building="B1", unit="2", room="301")),
        ("2期5栋", Door(phase="2", building="5")),
        ("二期5栋2单元301", Door(phase="2", building="5", unit="2", room="301")),
        ("2-5-2-301", Door(phase="2", building="5", unit="2", room="301")),
        ("南区5栋301", Door(phase="南区", building="5", room="301")),
        ("二十一号楼1203", Door(building="21", room="1203")),
        ("3栋东单元501", Door(building="3", unit="东", room="501")),
        ("别墅18", Door(building="别墅", room="18")),
        ("18号别墅", Door(building="别墅", room="18")),
        ("商铺3", Door(building="商铺", room="3")),
        ("3栋商铺2", Door(building="3", room="商铺2")),
        ("3栋", Door(building="3")),
        ("3栋2单元", Door(building="3", unit="2")),
        ("501", Door(room="501")),
        ("301.0", Door(room="301")),
    ],
)
def test_other_doors_have_their_own_parts(text: str, door: Door) -> None:
    assert read_door(text) == door


@pytest.mark.parametrize("text", ["", "我家", "32501", "样例小区", "3-", "--", "3栋" * 5_000])
def test_what_is_no_address_is_none(text: str) -> None:
    assert read_door(text) is None


@pytest.mark.parametrize(
    ("cells", "door"),
    [
        (("1栋", "1单元", "101"), Door(building="1", unit="1", room="101")),
        (("1栋", "1单元", 301.0), Door(building="1", unit="1", room="301")),
        ((1, 1.0, 101), Door(building="1", unit="1", room="101")),
        (("一号楼", "", "501室"), Door(building="1", room="501")),
        (("A座", None, "12b"), Door(building="A", room="12B")),
        (("2期5栋", "2", "301"), Door(phase="2", building="5", unit="2", room="301")),
        (("别墅", "", 18.0), Door(building="别墅", room="18")),
        (("物业楼", "", "地下室"), Door(building="物业楼", room="地下室")),
        (("", "", "3-2-501"), Door(building="3", unit="2", room="501")),
        ((None, "", " "), None),
    ],
)
def test_three_columns_make_one_door(cells: tuple[Cell, Cell, Cell], door: Door | None) -> None:
    assert door_from_cells(*cells) == door


@given(doors)
def test_labels_read_back_as_the_same_door(door: Door) -> None:
    assert read_door(door.label) == door
    assert read_door(door.long_label) == door


@given(doors, doors)
def test_different_doors_have_different_labels_and_sort_keys(one: Door, other: Door) -> None:
    assert (one.label == other.label) == (one == other)
    assert (one.sort_key == other.sort_key) == (one == other)


@given(st.lists(st.tuples(st.integers(0, 20), *[st.integers(1, 3_000)] * 3)))
def test_sort_keys_order_doors_by_their_numbers(parts: list[tuple[int, int, int, int]]) -> None:
    texts = [tuple(str(number or "") for number in numbers) for numbers in parts]
    by_key = sorted(texts, key=lambda text: Door(*text).sort_key)

    assert by_key == sorted(texts, key=lambda text: tuple(int(part or 0) for part in text))


def test_sort_keys_put_a_number_before_the_same_with_a_letter() -> None:
    labels = ["2-501", "10-9", "10-12", "10-12B", "10-13", "A-1"]
    doors = [read_door(label) for label in reversed(labels)]
    ordered = sorted((door for door in doors if door), key=lambda door: door.sort_key)

    assert [door.label for door in ordered] == labels


@pytest.mark.parametrize(
    ("door", "label", "long_label"),
    [
        (Door("", "3", "2", "501"), "3-2-501", "3栋2单元501"),
        (Door("2", "5", "2", "301"), "2期5-2-301", "2期5栋2单元301"),
        (Door("", "A", "", "12B"), "A-12B", "A座12B"),
        (Door("", "3", "2", ""), "3栋2单元", "3栋2单元"),
        (Door("", "别墅", "", "18"), "别墅18", "别墅18"),
    ],
)
def test_labels_are_short_for_lists_and_long_for_sheets(
    door: Door, label: str, long_label: str
) -> None:
    assert (door.label, door.long_label) == (label, long_label)


@pytest.mark.parametrize(
    ("door", "keys"),
    [
        (Door("", "3", "2", "501"), ("3-2-501", "32501", "3-501", "501")),
        (Door("", "A", "", "12B"), ("a-12b", "a12b", "12b")),
        (Door("", "商铺", "", "3"), ("商铺3", "sp-3", "sp3", "3")),
        (
            Door("2", "5", "2", "301"),
            ("2期5-2-301", "2-5-2-301", "252301", "5-2-301", "52301", "5-301", "301"),
        ),
    ],
)
def test_keys_are_what_a_guard_types(door: Door, keys: tuple[str, ...]) -> None:
    assert door.keys == keys


@pytest.mark.parametrize(
    ("door", "floor"),
    [
        (Door(building="3", room="501"), 5),
        (Door(building="3", room="501A"), 5),
        (Door(building="3", room="1203"), 12),
        (Door(building="A", room="12B"), 12),
        (Door(building="3", room="5"), None),
        (Door(building="3", room="10101"), None),
        (Door(building="3", room="商铺2"), None),
        (Door(building="别墅", room="118"), None),
        (Door(building="3"), None),
    ],
)
def test_the_floor_is_told_by_the_room_number(door: Door, floor: int | None) -> None:
    assert floor_of(door) == floor


@given(st.text(), st.none() | st.floats() | st.text(), st.text())
def test_no_cells_are_refused(building: str, unit: Cell, room: str) -> None:
    door = door_from_cells(building, unit, room)

    assert door is None or door.sort_key
