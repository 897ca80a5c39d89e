# SPDX-License-Identifier: MIT
"""Two records of one person: merged, found as one, and parted again."""

import pytest
from msgspec import to_builtins
from sqlalchemy import select

from gatehouse.db.queries.register import sheet_rows
from gatehouse.db.tables.every import person, person_pair
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import (
    Correction,
    Direction,
    Outsider,
)
from gatehouse.domain.gate_pass import PassClass, PassOrder
from gatehouse.domain.person import Presence
from gatehouse.domain.person_change import PersonEdit
from gatehouse.domain.person_pair import Likeness
from gatehouse.domain.register import MASKED, RegisterSheet
from gatehouse.domain.zone import Area, ZoneLevel, ZoneOrder
from gatehouse.errors import NotAllowed, Refused
from gatehouse.services.correction import correct_entry, withdraw_entry
from gatehouse.services.day import summary_of
from gatehouse.services.entry_card import history_of
from gatehouse.services.gate_pass import issue_pass
from gatehouse.services.person_pair import joined_records, likely_doubles, merge, tell_apart
from gatehouse.services.resident import add_person
from gatehouse.services.roster import household, import_roster, person_card, plan_import
from gatehouse.services.zone import seal
from tests.support.post import RESIDENTS, PostInUse, a_roster_file, quiet
from tests.support.records import (
    add_twin,
    cross,
    entries_on_disk,
    ids_found,
    problems,
    visitor,
)

LIN = "林晓枫"


def test_a_merged_person_is_found_once_by_what_either_record_said(post: PostInUse) -> None:
    lin, twin = post.id_of(LIN), add_twin(post)

    done = merge(post.store, post.duty, lin, twin, "本人说是一个人")

    assert done.person_id == lin
    for text in ("林小枫", "林晓枫", "lxf501", "linxiaofeng", "x99000017", "1234"):
        assert ids_found(post, text).count(lin) == 1, text
        assert twin not in ids_found(post, text)
    assert problems(post) == ()


def test_the_entries_of_both_are_one_history_and_no_fact_is_rewritten(post: PostInUse) -> None:
    lin, twin = post.id_of(LIN), add_twin(post)
    first = cross(post, lin, Direction.OUT)
    second = cross(post, twin, Direction.OUT)
    before = entries_on_disk(post)

    merge(post.store, post.duty, lin, twin, "同一人")

    assert [one.id for one in history_of(post.store, post.duty, lin)] == [second, first]
    assert entries_on_disk(post) == before
    row = post.person(lin)
    assert (row["presence"], row["last_entry_id"]) == (Presence.OUTSIDE.value, second)
    assert problems(post) == ()


def test_the_counts_of_the_day_stay_what_they_were(post: PostInUse) -> None:
    lin, twin = post.id_of(LIN), add_twin(post)
    for person_id in (lin, twin):
        cross(post, person_id, Direction.OUT)
    today = local_day(post.clock())
    before = summary_of(post.store, post.duty, today)

    merge(post.store, post.duty, lin, twin, "同一人")

    assert summary_of(post.store, post.duty, today) == before


def test_an_old_id_that_a_screen_still_holds_means_the_record_that_stands(post: PostInUse) -> None:
    lin, twin = post.id_of(LIN), add_twin(post)
    merge(post.store, post.duty, lin, twin, "同一人")

    cross(post, twin, Direction.OUT)

    assert entries_on_disk(post)[-1]["person_id"] == lin
    assert post.person(lin)["presence"] == Presence.OUTSIDE.value
    assert person_card(post.store, post.duty, twin).person_id == lin
    assert problems(post) == ()


def test_a_resident_takes_what_only_the_other_record_said(post: PostInUse) -> None:
    smith = post.id_of("John Smith")
    other = add_person(
        post.store, post.duty, "1-1-201", PersonEdit(name="J Smith", phone="13900001111")
    ).person_id

    merge(post.store, post.duty, smith, other, "同一人")

    row = post.person(smith)
    assert (row["phone"], row["paper_number"]) == ("13900001111", "X9900001")
    assert problems(post) == ()


def test_the_roster_stands_before_an_outsider_whichever_was_named_first(post: PostInUse) -> None:
    lin = post.id_of(LIN)
    guest = visitor(post, "林小枫", phone="13800001234")

    done = merge(post.store, post.duty, guest, lin, "住户，被写成访客")

    assert done.person_id == lin
    assert ids_found(post, "林小枫") == [lin]
    assert post.person(lin)["presence"] == Presence.INSIDE.value
    assert summary_of(post.store, post.duty, local_day(post.clock())).visitors_inside == 0
    assert problems(post) == ()


def test_two_outsiders_become_one_with_the_paper_of_the_other(post: PostInUse) -> None:
    first = visitor(post, "赵一宁", phone="13700000001")
    second = visitor(post, "赵宁", Direction.OUT, paper_kind="passport", paper_number="P9900017")

    merge(post.store, post.duty, first, second, "同一人")

    row = post.person(first)
    assert (row["paper_number"], row["phone"]) == ("P9900017", "13700000001")
    assert row["presence"] == Presence.OUTSIDE.value
    assert summary_of(post.store, post.duty, local_day(post.clock())).visitors_inside == 0
    assert problems(post) == ()


def test_a_visitor_who_left_under_their_other_record_is_not_inside(post: PostInUse) -> None:
    first = visitor(post, "赵一宁")
    second = visitor(post, "赵宁", Direction.OUT)
    merge(post.store, post.duty, first, second, "同一人")

    today = local_day(post.clock())
    with post.store.reader() as connection:
        came, went = sheet_rows(connection, RegisterSheet.VISITORS, today, MASKED)

    assert (came.inside, came.left_at) == (False, went.entry.happened_at)


def test_the_pass_of_either_is_found_and_is_theirs(post: PostInUse) -> None:
    lin, twin = post.id_of(LIN), add_twin(post)
    order = PassOrder(pass_class=PassClass.RESIDENT_TEMPORARY, person_id=twin)
    card = issue_pass(post.store, post.duty, order).card

    merge(post.store, post.duty, lin, twin, "同一人")

    assert ids_found(post, card.row.number) == [lin]
    assert problems(post) == ()


def test_a_pass_of_an_outsider_who_was_first_known_by_it_stays_explained(post: PostInUse) -> None:
    lin = post.id_of(LIN)
    flat = str(post.person(lin)["household_id"])
    outsider = Outsider(name="周小山", host_household_id=flat, phone="13700000009")
    order = PassOrder(pass_class=PassClass.VISITOR_DAY, outsider=outsider, household_id=flat)
    card = issue_pass(post.store, post.duty, order).card

    merge(post.store, post.duty, lin, post.id_of("周小山"), "同一人")

    assert ids_found(post, card.row.number) == [lin]
    assert problems(post) == ()


def test_an_entry_that_is_put_right_after_a_merge_belongs_to_who_stands(post: PostInUse) -> None:
    lin, twin = post.id_of(LIN), add_twin(post)
    entry_id = cross(post, twin, Direction.OUT)
    other_id = cross(post, twin, Direction.IN)
    merge(post.store, post.duty, lin, twin, "同一人")

    withdraw_entry(post.store, post.duty, other_id, "记错了")
    correct_entry(post.store, post.duty, entry_id, Correction(why="打错了", temperature=366))

    assert entries_on_disk(post)[-1]["person_id"] == lin
    assert post.person(lin)["presence"] == Presence.OUTSIDE.value
    assert problems(post) == ()


def test_reading_the_file_in_again_brings_no_double_back(post: PostInUse) -> None:
    doubled = (*RESIDENTS, RESIDENTS[0].__class__(door=RESIDENTS[5].door, name="林晓峰"))
    import_roster(post.store, post.duty, a_roster_file(*doubled), quiet)
    merge(post.store, post.duty, post.id_of(LIN), post.id_of("林晓峰"), "写错了字")

    plan = plan_import(post.store, post.duty, a_roster_file(*doubled), quiet)
    import_roster(post.store, post.duty, a_roster_file(*doubled), quiet)

    assert (plan.counts.new, plan.counts.changed, plan.counts.gone) == (0, 0, 0)
    assert problems(post) == ()


def test_a_merge_of_merged_records_ends_at_one(post: PostInUse) -> None:
    lin, twin = post.id_of(LIN), add_twin(post)
    third = add_person(post.store, post.duty, "1-1-201", PersonEdit(name="林枫枫")).person_id
    merge(post.store, post.duty, twin, third, "同一人")

    merge(post.store, post.duty, lin, twin, "同一人")

    assert ids_found(post, "林枫枫") == [lin]
    assert {post.person(one)["merged_into_id"] for one in (twin, third)} == {lin}
    joined = joined_records(post.store, post.duty, lin)
    assert [(one.into_id, one.member.person_id) for one in joined] == [(twin, third), (lin, twin)]
    tell_apart(post.store, post.duty, twin, third, "是两个人")
    assert ids_found(post, "林枫枫") == [third]
    assert problems(post) == ()


def test_parted_records_have_their_own_again(post: PostInUse) -> None:
    lin, twin = post.id_of(LIN), add_twin(post)
    order = PassOrder(pass_class=PassClass.RESIDENT_TEMPORARY, person_id=twin)
    card = issue_pass(post.store, post.duty, order).card
    cross(post, twin, Direction.OUT)
    merge(post.store, post.duty, lin, twin, "以为是同一人")

    tell_apart(post.store, post.duty, lin, twin, "是姐妹俩")

    assert ids_found(post, "林小枫") == [twin]
    assert ids_found(post, card.row.number) == [twin]
    assert post.person(twin)["presence"] == Presence.OUTSIDE.value
    assert post.person(lin)["presence"] == Presence.INSIDE.value
    assert joined_records(post.store, post.duty, lin) == ()
    assert problems(post) == ()


def test_parted_outsiders_are_known_as_before(post: PostInUse) -> None:
    first, second = visitor(post, "赵一宁"), visitor(post, "赵宁")
    merge(post.store, post.duty, first, second, "同一人")

    tell_apart(post.store, post.duty, second, first, "兄弟")

    assert ids_found(post, "赵宁") == [second]
    assert ids_found(post, "赵一宁") == [first]
    assert problems(post) == ()


def test_likely_doubles_are_proposed_by_paper_phone_and_name_in_a_flat(post: PostInUse) -> None:
    wang, twin = post.id_of("王丽芬"), add_twin(post)
    with post.store.reader() as connection:
        known = set(connection.execute(select(person.c.id)).scalars())
    visitor(post, "王丽芬")
    with post.store.reader() as connection:
        (guest,) = set(connection.execute(select(person.c.id)).scalars()) - known

    found = likely_doubles(post.store, post.duty)

    told = {(one.likeness, frozenset((one.one.person_id, one.other.person_id))) for one in found}
    assert (Likeness.PHONE, frozenset((post.id_of(LIN), twin))) in told
    assert (Likeness.NAME_AND_FLAT, frozenset((wang, guest))) in told
    assert "13800001234" not in str(to_builtins(found))


def test_a_family_with_one_telephone_is_no_double(post: PostInUse) -> None:
    add_person(post.store, post.duty, "3-2-501", PersonEdit(name="林大山", phone="13800001234"))

    assert likely_doubles(post.store, post.duty) == ()


def test_who_was_told_apart_is_never_proposed_again(post: PostInUse) -> None:
    lin, twin = post.id_of(LIN), add_twin(post)

    tell_apart(post.store, post.duty, twin, lin, "见过两人")

    assert likely_doubles(post.store, post.duty) == ()
    with pytest.raises(Refused, match="already"):
        tell_apart(post.store, post.duty, lin, twin, "再说一次")


def test_what_was_told_apart_by_mistake_can_be_merged_after_all(post: PostInUse) -> None:
    lin, twin = post.id_of(LIN), add_twin(post)
    tell_apart(post.store, post.duty, lin, twin, "见过两人")

    merge(post.store, post.duty, lin, twin, "看了证件，是一个人")

    with post.store.reader() as connection:
        facts = connection.execute(select(person_pair).order_by(person_pair.c.sequence)).all()
    assert [fact.change for fact in facts] == ["distinct", "merged"]
    assert facts[1].supersedes_id == facts[0].id
    assert problems(post) == ()


def test_a_merge_asks_an_administrator_two_records_and_a_reason(post: PostInUse) -> None:
    lin, twin = post.id_of(LIN), add_twin(post)

    with pytest.raises(NotAllowed):
        merge(post.store, post.as_volunteer(), lin, twin, "同一人")
    with pytest.raises(Refused, match="one record"):
        merge(post.store, post.duty, lin, lin, "同一人")
    with pytest.raises(Refused, match="reason"):
        merge(post.store, post.duty, lin, twin, " ")
    with pytest.raises(Refused, match="no longer"):
        merge(post.store, post.duty, lin, "nobody", "同一人")


def test_an_isolation_elsewhere_is_released_before_the_merge(post: PostInUse) -> None:
    lin, twin = post.id_of(LIN), add_twin(post)
    area = Area(household_id=str(post.person(twin)["household_id"]), person_id=twin)
    seal(post.store, post.duty, ZoneOrder(level=ZoneLevel.ISOLATION, area=area, document="1号"))

    with pytest.raises(Refused, match="isolation"):
        merge(post.store, post.duty, lin, twin, "同一人")


def test_members_of_a_flat_count_a_merged_person_once(post: PostInUse) -> None:
    lin, twin = post.id_of(LIN), add_twin(post)
    flat = str(post.person(twin)["household_id"])
    merge(post.store, post.duty, lin, twin, "同一人")

    assert [one.shown_name for one in household(post.store, post.duty, flat).members] == ["陈*萱"]
