# SPDX-License-Identifier: MIT
"""One box finds people by whatever is typed."""

from datetime import date

import pytest
from msgspec import to_builtins

from gatehouse.domain.duty import Role
from gatehouse.domain.person import Presence
from gatehouse.domain.roster_plan import Coverage
from gatehouse.domain.words import Words
from gatehouse.services.roster import enrol, import_roster
from gatehouse.services.search import find, find_households
from tests.support.post import PostInUse, a_card, a_resident, a_roster_file, quiet, with_card


def _plates(post: PostInUse, text: str) -> list[str]:
    return [one.plate for one in find(post.store, post.duty, text).vehicles]


def _found(post: PostInUse, text: str) -> list[str]:
    return [f"{one.shown_name} {one.door}" for one in find(post.store, post.duty, text).candidates]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("lxf", ["刘*飞 3-2-301", "林*枫 3-2-501"]),
        ("LXF5", ["林*枫 3-2-501"]),
        ("lxf301", ["刘*飞 3-2-301"]),
        ("linxiao", ["林*枫 3-2-501", "林*雨 3-2-501"]),
        ("林", ["林*雨 3-2-501", "林*枫 3-2-501"]),
        ("sm", ["单* 3-1-101"]),
        ("dm", ["单* 3-1-101"]),
        ("oyj", ["欧阳* 1-1-201"]),
        ("js", ["J** S. A-12B"]),
        ("john", ["J** S. A-12B"]),
        ("a12b", ["J** S. A-12B"]),
        ("1234", ["林*枫 3-2-501"]),
        ("234", ["刘*飞 3-2-301"]),
        ("x9900001", ["J** S. A-12B"]),
        ("10-1", ["陈*萱 10-1-1203"]),
        ("zzz", []),
        ("", []),
        ("%", []),
        ("_", []),
    ],
)
def test_people_are_found_by_what_is_typed(post: PostInUse, text: str, people: list[str]) -> None:
    assert _found(post, text) == people


@pytest.mark.parametrize("text", ["2345", "234", "吉A12345", "吉a·1", "吉A1234536"])
def test_a_plate_of_the_roster_is_found_whole_or_by_its_last_four(
    post: PostInUse, text: str
) -> None:
    (car,) = find(post.store, post.duty, text).vehicles

    assert car.plate == "吉A12345"
    assert car.shown_plate == "吉A***45"
    assert car.driver is not None
    assert car.driver.shown_name == "林*枫"
    assert car.vehicle_id is None


@pytest.mark.parametrize("text", ["23", "张三", "345", "lxf", "吉A99999"])
def test_what_is_no_plate_or_too_short_finds_no_vehicle(post: PostInUse, text: str) -> None:
    assert _plates(post, text) == []


def test_digits_behind_a_plate_are_the_drivers_temperature(post: PostInUse) -> None:
    found = find(post.store, post.duty, "吉A12345365")

    assert [one.plate for one in found.vehicles] == ["吉A12345"]
    assert found.temperature == "365"


@pytest.mark.parametrize("text", ["3-2-501", "32501", "3栋2单元501", "３－２－５０１"])
def test_an_exact_door_lists_the_household_in_the_order_of_the_roster(
    post: PostInUse, text: str
) -> None:
    assert _found(post, text) == ["林*枫 3-2-501", "王*芬 3-2-501", "林*雨 3-2-501"]


def test_a_room_lists_its_flats_in_the_order_of_doors(post: PostInUse) -> None:
    assert _found(post, "101")[:3] == ["张* 1-1-101", "张* 1-1-101", "单* 3-1-101"]


def test_a_building_number_is_not_the_beginning_of_a_longer_one(post: PostInUse) -> None:
    assert all(" 1-1-" in one for one in _found(post, "1栋"))


def test_two_who_look_alike_are_told_apart_by_sex_and_age(post: PostInUse) -> None:
    first, second = find(post.store, post.duty, "1-1-101").candidates

    assert first.hint == Words("男 60 多岁", "male aged 60+")
    assert second.hint == Words("女 20 多岁", "female aged 20+")
    assert find(post.store, post.duty, "oyj").candidates[0].hint == Words("", "")


def test_a_candidate_shows_nothing_whole(post: PostInUse) -> None:
    (person,) = find(post.store, post.duty, "lxf5").candidates

    assert person.phone == "138****1234"
    assert person.room == "501"
    assert person.presence is Presence.INSIDE
    assert "晓" not in str(to_builtins(person))


@pytest.mark.parametrize(
    ("text", "matched"),
    [
        ("林", "林"),
        ("linx", "linx"),
        ("2201991984", "2201991984"),
        ("lxf5", "lxf501"),
        ("3-2-5", "3-2-501"),
        ("123", "1234"),
    ],
)
def test_what_matched_tells_no_more_than_was_typed_of_what_is_masked(
    post: PostInUse, text: str, matched: str
) -> None:
    found = find(post.store, post.duty, text).candidates

    assert matched in {candidate.matched for candidate in found}
    for candidate in found:
        assert candidate.matched not in {"林晓枫", "linxiaofeng", a_card(date(1984, 3, 9), 11)}


@pytest.mark.parametrize(
    ("text", "person", "temperature"),
    [
        ("lxf5365", "林*枫 3-2-501", "365"),
        ("lxf3365", "刘*飞 3-2-301", "365"),
        ("lxf336", "刘*飞 3-2-301", "36"),
        ("wlf365", "王*芬 3-2-501", "365"),
        ("wlf3", "王*芬 3-2-501", "3"),
        ("oyj401", "欧阳* 1-1-201", "401"),
        ("1234372", "林*枫 3-2-501", "372"),
        ("lxf365", "", ""),
        ("lxf999", "", ""),
    ],
)
def test_digits_behind_the_one_person_left_begin_a_temperature(
    post: PostInUse, text: str, person: str, temperature: str
) -> None:
    found = find(post.store, post.duty, text)

    assert [f"{one.shown_name} {one.door}" for one in found.candidates] == [person][: bool(person)]
    assert found.temperature == temperature


@pytest.mark.parametrize("digits", ["3", "36", "365"])
@pytest.mark.parametrize("door", ["1-1-101", "11101", "1栋1单元101"])
def test_digits_behind_a_flat_begin_the_temperature_of_one_of_its_people(
    post: PostInUse, door: str, digits: str
) -> None:
    found = find(post.store, post.duty, door + digits)

    assert {one.door for one in found.candidates} == {"1-1-101"}
    assert (len(found.candidates), found.temperature) == (2, digits)


def test_of_a_flat_of_many_the_first_are_offered_with_the_reading(post: PostInUse) -> None:
    found = find(post.store, post.duty, "3-2-501365", limit=2)

    assert (len(found.candidates), found.more, found.temperature) == (2, True, "365")


def test_digits_that_begin_a_room_are_no_temperature(bare_post: PostInUse) -> None:
    enrol(bare_post.store, bare_post.duty, a_resident("3-2-301", "刘雪飞"))

    for text, temperature in (("lxf3", ""), ("lxf30", ""), ("lxf36", "36"), ("lxf365", "365")):
        found = find(bare_post.store, bare_post.duty, text)
        assert (len(found.candidates), found.temperature) == (1, temperature), text


def test_an_unknown_card_never_means_another_person_of_the_same_birthday(post: PostInUse) -> None:
    known = post.person(post.id_of("林晓枫"))["paper_number"]

    found = find(post.store, post.duty, known[:15] + "365")

    assert found.candidates == ()


def test_a_scanned_card_finds_its_holder(post: PostInUse) -> None:
    card = post.person(post.id_of("陈梓萱"))["paper_number"]

    assert _found(post, card) == ["陈*萱 10-1-1203"]


def test_no_more_are_shown_than_were_asked_for(post: PostInUse) -> None:
    few = find(post.store, post.duty, "3-2", limit=2)
    all_of_them = find(post.store, post.duty, "3-2", limit=4)

    assert (len(few.candidates), few.more) == (2, True)
    assert (len(all_of_them.candidates), all_of_them.more) == (4, False)


def test_a_person_with_two_readings_is_listed_once(bare_post: PostInUse) -> None:
    enrol(bare_post.store, bare_post.duty, a_resident("1-1-101", "曾查"))

    assert len(find(bare_post.store, bare_post.duty, "z").candidates) == 1


def test_who_has_left_is_not_found(post: PostInUse) -> None:
    only = a_roster_file(a_resident("9-1-101", "赵六"))
    import_roster(post.store, post.duty, only, quiet, Coverage.COMPOUND)

    assert _found(post, "lxf") == []


def test_searching_needs_no_role(post: PostInUse) -> None:
    volunteer = post.as_volunteer()

    assert Role.LEADER not in volunteer.operator.roles
    assert find(post.store, volunteer, "lxf5").candidates


@pytest.mark.parametrize(
    ("text", "doors"),
    [
        ("3-2", ["3-2-301", "3-2-501"]),
        ("3栋2单元", ["3-2-301", "3-2-501"]),
        ("1203", ["10-1-1203"]),
        ("32501", ["3-2-501"]),
        ("a-", ["A-12B"]),
        ("a12b", ["A-12B"]),
        ("lxf", ["3-2-301", "3-2-501"]),
        ("欧阳", ["1-1-201"]),
        ("zzz", []),
        ("", []),
    ],
)
def test_flats_are_found_by_door_or_by_who_lives_there(
    post: PostInUse, text: str, doors: list[str]
) -> None:
    assert [flat.door for flat in find_households(post.store, post.duty, text)] == doors


def test_a_flat_says_how_many_live_there(post: PostInUse) -> None:
    (flat,) = find_households(post.store, post.duty, "3-2-501")

    assert (flat.people, flat.outside, flat.unit_room) == (3, 0, "2-501")


def test_a_child_is_under_ten(bare_post: PostInUse) -> None:
    for name, number in (("张小", 31), ("张晓", 33)):
        person = with_card("1-1-101", name, date(2016, 1, 1), number)
        enrol(bare_post.store, bare_post.duty, person)

    hints = {one.hint.zh for one in find(bare_post.store, bare_post.duty, "zx").candidates}
    assert hints == {"男 10 岁以下"}
