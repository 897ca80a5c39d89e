# SPDX-License-Identifier: MIT
"""Adding somebody to the roster, putting right what it says, moves, and plates."""

from typing import Any

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.tables.every import gate_pass, roster_change
from gatehouse.domain.absence import AbsenceOrder
from gatehouse.domain.duty import Role, local_day
from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.gate_pass import PassClass, PassOrder, PassStatus
from gatehouse.domain.person import RosterPerson
from gatehouse.domain.person_change import MoveOrder, PersonEdit
from gatehouse.domain.zone import Area, ReleaseOrder, ZoneLevel, ZoneOrder
from gatehouse.errors import FlatUnknown, NotAllowed, Refused
from gatehouse.services.absence import absences, note_absence
from gatehouse.services.gate_pass import issue_pass
from gatehouse.services.resident import (
    add_person,
    add_plate,
    drop_plate,
    edit_person,
    move_out,
    move_person,
    plates,
)
from gatehouse.services.roster import household, import_roster, person_card, plan_import
from gatehouse.services.search import find, find_households
from gatehouse.services.zone import release, seal
from tests.support.post import RESIDENTS, PostInUse, a_roster_file, quiet

LIN = "林晓枫"


def facts_of(post: PostInUse, person_id: str) -> list[dict[str, Any]]:
    asked = (
        select(roster_change)
        .where(roster_change.c.person_id == person_id)
        .order_by(roster_change.c.sequence)
    )
    with post.store.reader() as connection:
        return [dict(row) for row in connection.execute(asked).mappings()]


def passes_of(post: PostInUse, person_id: str) -> list[dict[str, Any]]:
    asked = select(gate_pass).where(gate_pass.c.person_id == person_id)
    with post.store.reader() as connection:
        return [dict(row) for row in connection.execute(asked).mappings()]


def ids_found(post: PostInUse, text: str) -> list[str]:
    return [one.person_id for one in find(post.store, post.duty, text).candidates]


def is_sound(post: PostInUse) -> bool:
    return verify(post.store).problems == ()


def test_a_foreigner_is_added_with_passport_and_language(post: PostInUse) -> None:
    told = PersonEdit(
        name="Ana Sample",
        paper="P 9900 017",
        phone="+44 20 0000 1234",
        relation="租户",
        subject_class=SubjectClass.FOREIGNER,
        language="en",
    )

    done = add_person(post.store, post.duty, "3栋2单元502", told)

    card = person_card(post.store, post.duty, done.person_id)
    assert (card.door, card.paper_kind, card.language) == ("3-2-502", "passport", "en")
    assert card.paper_number == "P****0017"
    assert ids_found(post, "as502") == [done.person_id]
    assert is_sound(post)


def test_a_paper_tells_birth_date_and_sex_of_who_is_added(post: PostInUse) -> None:
    told = PersonEdit(name="测试甲", paper=RESIDENTS[3].paper_number[:-4] + "0288"[:4])

    done = add_person(post.store, post.duty, "1-1-102", told)

    row = post.person(done.person_id)
    assert str(row["birth_date"]) == "1990-01-05"
    assert row["sex"] == "female"


def test_who_lives_here_already_is_not_added_twice(post: PostInUse) -> None:
    with pytest.raises(Refused, match="already"):
        add_person(post.store, post.duty, "3-2-501", PersonEdit(name=LIN))


@pytest.mark.parametrize("door", ["", "3栋", "nowhere"])
def test_who_is_added_needs_a_flat(post: PostInUse, door: str) -> None:
    with pytest.raises(Refused, match="no flat"):
        add_person(post.store, post.duty, door, PersonEdit(name="某人"))


def test_only_an_administrator_writes_the_roster(post: PostInUse) -> None:
    with pytest.raises(NotAllowed):
        add_person(post.store, post.as_volunteer(), "3-2-501", PersonEdit(name="某人"))
    assert Role.ADMINISTRATOR in post.duty.operator.roles


def test_putting_right_supersedes_the_fact_that_was_wrong_and_keeps_it(post: PostInUse) -> None:
    lin = post.id_of(LIN)
    (imported,) = facts_of(post, lin)

    edit_person(post.store, post.duty, lin, PersonEdit(phone="13900009999"), "号码换了")

    before, after = facts_of(post, lin)
    assert before == imported
    assert (after["supersedes_id"], after["supersedes_reason"]) == (imported["id"], "号码换了")
    assert before["details"]["person"]["phone"] == "13800001234"
    assert after["details"]["person"]["phone"] == "13900009999"
    assert after["details"]["person"]["name"] == LIN
    assert is_sound(post)


def test_an_edited_name_is_found_by_its_own_initials_only(post: PostInUse) -> None:
    lin = post.id_of(LIN)

    edit_person(post.store, post.duty, lin, PersonEdit(name="凌小枫"), "写错了字")

    assert ids_found(post, "凌小枫") == [lin]
    assert ids_found(post, "林晓枫") == []
    assert lin in ids_found(post, "lxf501")
    assert is_sound(post)


def test_empty_text_takes_a_value_away_and_none_keeps_it(post: PostInUse) -> None:
    lin = post.id_of(LIN)

    edit_person(post.store, post.duty, lin, PersonEdit(phone=""), "已停机")

    row = post.person(lin)
    assert (row["phone"], row["name"]) == ("", LIN)
    assert lin not in ids_found(post, "1234")


def test_an_edit_that_changes_nothing_or_has_no_reason_is_refused(post: PostInUse) -> None:
    lin = post.id_of(LIN)

    with pytest.raises(Refused, match="Nothing is different"):
        edit_person(post.store, post.duty, lin, PersonEdit(name=LIN), "看一眼")
    with pytest.raises(Refused, match="reason"):
        edit_person(post.store, post.duty, lin, PersonEdit(name="林枫"), " ")
    assert len(facts_of(post, lin)) == 1


def test_a_person_moves_to_another_flat_with_their_pass(post: PostInUse) -> None:
    lin = post.id_of(LIN)
    order = PassOrder(pass_class=PassClass.RESIDENT_TEMPORARY, person_id=lin)
    issue_pass(post.store, post.duty, order)

    move_person(
        post.store, post.duty, lin, MoveOrder(door="10-1-1203", relation="租户", why="换房")
    )

    card = person_card(post.store, post.duty, lin)
    assert (card.door, card.relation) == ("10-1-1203", "租户")
    members = household(post.store, post.duty, card.household_id).members
    assert [member.shown_name for member in members] == ["陈*萱", "林*枫"]
    assert [one["household_id"] for one in passes_of(post, lin)] == [card.household_id]
    assert facts_of(post, lin)[-1]["supersedes_id"] is None
    assert ids_found(post, "lxf1203") == [lin]
    assert is_sound(post)


def test_a_flat_that_is_to_be_known_is_not_made_by_a_move(post: PostInUse) -> None:
    lin = post.id_of(LIN)
    order = MoveOrder(door="9-9-909", why="换房", known=True)

    with pytest.raises(FlatUnknown, match="9-9-909 is not on the roster yet"):
        move_person(post.store, post.duty, lin, order)
    assert person_card(post.store, post.duty, lin).door != "9-9-909"

    move_person(post.store, post.duty, lin, replace(order, known=False))
    assert person_card(post.store, post.duty, lin).door == "9-9-909"


def test_a_flat_that_is_to_be_known_is_not_made_by_adding_somebody(post: PostInUse) -> None:
    told = PersonEdit(name="某人")

    with pytest.raises(FlatUnknown, match="9-9-909 is not on the roster yet"):
        add_person(post.store, post.duty, "9-9-909", told, known=True)
    assert find_households(post.store, post.duty, "9-9-909") == ()

    added = add_person(post.store, post.duty, "9-9-909", told, known=False)
    assert person_card(post.store, post.duty, added.person_id).door == "9-9-909"
    assert is_sound(post)


def test_a_pass_that_comes_to_an_isolated_flat_is_suspended_until_its_release(
    post: PostInUse,
) -> None:
    lin, chen = post.id_of(LIN), post.id_of("陈梓萱")
    order = PassOrder(pass_class=PassClass.RESIDENT_TEMPORARY, person_id=lin)
    issue_pass(post.store, post.duty, order)
    area = Area(household_id=str(post.person(chen)["household_id"]))
    isolation = ZoneOrder(level=ZoneLevel.ISOLATION, area=area, document="样例〔2022〕1号")
    sealed = seal(post.store, post.duty, isolation)

    move_person(post.store, post.duty, lin, MoveOrder(door="10-1-1203", why="换房"))

    assert [one["status"] for one in passes_of(post, lin)] == [PassStatus.SUSPENDED.value]
    zone_ids = (sealed.rows[0].zone_id,)
    release(post.store, post.duty, ReleaseOrder(zone_ids=zone_ids, document="2号"))
    assert [one["status"] for one in passes_of(post, lin)] == [PassStatus.VALID.value]
    assert is_sound(post)


def test_who_moves_out_is_found_no_more_and_their_pass_is_void(post: PostInUse) -> None:
    lin = post.id_of(LIN)
    order = PassOrder(pass_class=PassClass.RESIDENT_TEMPORARY, person_id=lin)
    issue_pass(post.store, post.duty, order)

    move_out(post.store, post.duty, lin, "退租")

    assert lin not in ids_found(post, "lxf")
    assert [one["status"] for one in passes_of(post, lin)] == [PassStatus.VOID.value]
    assert is_sound(post)
    with pytest.raises(Refused):
        move_out(post.store, post.duty, lin, "退租")


def test_nobody_waits_for_somebody_who_has_moved_out(post: PostInUse) -> None:
    lin = post.id_of(LIN)
    order = AbsenceOrder(person_id=lin, since=local_day(post.clock()))
    note_absence(post.store, post.duty, order)

    move_out(post.store, post.duty, lin, "搬走")

    assert absences(post.store, post.duty).rows == ()
    assert is_sound(post)


def test_who_comes_back_keeps_their_record(post: PostInUse) -> None:
    lin = post.id_of(LIN)
    move_out(post.store, post.duty, lin, "退租")

    done = add_person(
        post.store, post.duty, "1-1-201", PersonEdit(name=LIN, paper=RESIDENTS[0].paper_number)
    )

    assert done.person_id == lin
    assert is_sound(post)


def test_who_is_isolated_is_released_before_they_move(post: PostInUse) -> None:
    lin = post.id_of(LIN)
    flat = str(post.person(lin)["household_id"])
    area = Area(household_id=flat, person_id=lin)
    seal(
        post.store,
        post.duty,
        ZoneOrder(level=ZoneLevel.ISOLATION, area=area, document="样例〔2022〕1号"),
    )

    with pytest.raises(Refused, match="isolation"):
        move_person(post.store, post.duty, lin, MoveOrder(door="1-1-201", why="换房"))
    with pytest.raises(Refused, match="isolation"):
        move_out(post.store, post.duty, lin, "搬走")


def test_a_person_has_several_plates_and_each_can_go(post: PostInUse) -> None:
    lin = post.id_of(LIN)
    flat = str(post.person(lin)["household_id"])
    add_plate(post.store, post.duty, lin, "吉A 99K12")

    rows = plates(post.store, post.duty, flat)

    assert [(row.owner, row.shown_plate) for row in rows] == [
        ("林*枫", "吉A***45"),
        ("林*枫", "吉A***12"),
    ]
    drop_plate(post.store, post.duty, rows[0])
    assert [row.shown_plate for row in plates(post.store, post.duty, flat)] == ["吉A***12"]
    with pytest.raises(Refused, match="changed meanwhile"):
        drop_plate(post.store, post.duty, rows[1])
    assert is_sound(post)


def test_a_file_that_is_read_in_again_forgets_no_language(post: PostInUse) -> None:
    smith = post.id_of("John Smith")
    edit_person(post.store, post.duty, smith, PersonEdit(language="en"), "本人说英语")

    plan = plan_import(post.store, post.duty, a_roster_file(*RESIDENTS), quiet)
    import_roster(post.store, post.duty, a_roster_file(*RESIDENTS), quiet)

    assert (plan.counts.new, plan.counts.changed, plan.counts.gone) == (0, 0, 0)
    assert post.person(smith)["language"] == "en"


def planned(post: PostInUse, *people: RosterPerson) -> tuple[int, int, int]:
    """Return how many a file of *people* would add, change and take off."""
    counts = plan_import(post.store, post.duty, a_roster_file(*people), quiet).counts
    return counts.new, counts.changed, counts.gone


def test_the_same_file_once_more_takes_back_nothing_that_was_put_right(post: PostInUse) -> None:
    wei = post.id_of("张伟", "1-1-102")
    edit_person(post.store, post.duty, post.id_of(LIN), PersonEdit(phone="13900009999"), "换号")
    edit_person(post.store, post.duty, wei, PersonEdit(name="章伟"), "写错了字")
    move_person(post.store, post.duty, post.id_of("单明"), MoveOrder(door="1-1-201", why="换房"))
    move_out(post.store, post.duty, post.id_of("欧阳静"), "搬走")

    assert planned(post, *RESIDENTS) == (0, 0, 0)


def test_a_file_that_says_something_new_of_who_was_put_right_is_taken(post: PostInUse) -> None:
    lin = post.id_of(LIN)
    edit_person(post.store, post.duty, lin, PersonEdit(name="林小枫"), "写错了字")
    newer = replace(RESIDENTS[0], phone="13900007777")

    assert planned(post, newer, *RESIDENTS[1:]) == (0, 1, 0)
    import_roster(post.store, post.duty, a_roster_file(newer, *RESIDENTS[1:]), quiet)
    assert post.person(lin)["phone"] == "13900007777"
    assert planned(post, newer, *RESIDENTS[1:]) == (0, 0, 0)
    assert is_sound(post)


def test_flats_stand_in_the_order_people_count_them_even_where_a_list_is_cut(
    post: PostInUse,
) -> None:
    for number in range(1, 61):
        add_person(post.store, post.duty, f"7-1-{number * 100 + 1}", PersonEdit(name="某某"))

    rows = find_households(post.store, post.duty, "7-1-")

    assert [row.door for row in rows] == [f"7-1-{number * 100 + 1}" for number in range(1, 51)]


def test_no_fact_of_the_roster_holds_a_place_of_registration(post: PostInUse) -> None:
    lin = post.id_of(LIN)
    edit_person(post.store, post.duty, lin, PersonEdit(relation="户主之女"), "更正")

    told = facts_of(post, lin)[-1]["details"]["person"]

    assert not {"origin", "hometown", "hukou", "native_place"} & told.keys()
