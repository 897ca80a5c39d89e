# SPDX-License-Identifier: MIT
"""The roster is read in as a whole, keeps people's ids, and shows nothing whole."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace
from sqlalchemy import func, select

from gatehouse.db.engine import Store
from gatehouse.db.inspection.verification import verify
from gatehouse.db.tables.every import (
    household,
    ledger,
    person,
    person_key,
    roster_change,
    roster_import,
)
from gatehouse.domain.changes import Kind
from gatehouse.domain.household import Stair
from gatehouse.domain.person import Presence, RosterPerson
from gatehouse.domain.roster import ImportCounts, RosterFile
from gatehouse.errors import Cancelled, NotAllowed, Refused
from gatehouse.services.roster import (
    buildings,
    enrol,
    households,
    import_roster,
    person_card,
    plan_import,
    stairs,
)
from gatehouse.services.roster import (
    household as household_of,
)
from gatehouse.services.search import find
from tests.support.post import RESIDENTS, PostInUse, a_resident, a_roster_file, quiet, with_card

RENAMED = "林晓风"


def _counts(new: int = 0, changed: int = 0, gone: int = 0) -> ImportCounts:
    return ImportCounts(people=11, households=8, new=new, changed=changed, gone=gone)


def _import(post: PostInUse, *people: RosterPerson) -> ImportCounts:
    return import_roster(post.store, post.duty, a_roster_file(*people), quiet).counts


def _with(who: str, **changed: Any) -> tuple[RosterPerson, ...]:
    """Return the residents, one of them changed."""
    return tuple(replace(one, **changed) if one.name == who else one for one in RESIDENTS)


def _rows(store: Store, table: Any) -> list[dict[str, Any]]:
    with store.reader() as connection:
        return [dict(row) for row in connection.execute(select(table)).mappings()]


def test_an_import_creates_flats_people_keys_and_facts(bare_post: PostInUse) -> None:
    report = import_roster(bare_post.store, bare_post.duty, a_roster_file(*RESIDENTS), quiet)

    assert report.counts == _counts(new=11)
    assert report.changes.concern(Kind.PERSON, Kind.HOUSEHOLD)
    assert len(_rows(bare_post.store, household)) == 8
    assert len(_rows(bare_post.store, person)) == 11
    (fact,) = _rows(bare_post.store, roster_import)
    assert (fact["file_name"], fact["new"], fact["people"]) == ("roster.xlsx", 11, 11)
    changes = _rows(bare_post.store, roster_change)
    assert {change["import_id"] for change in changes} == {fact["id"]}
    assert verify(bare_post.store).problems == ()


def test_a_dry_run_says_the_same_and_writes_nothing(bare_post: PostInUse) -> None:
    roster = a_roster_file(*RESIDENTS)

    planned = plan_import(bare_post.store, bare_post.duty, roster, quiet)

    assert planned.counts == _counts(new=11)
    assert not planned.changes.kinds
    assert _rows(bare_post.store, person) == []
    assert planned.counts == _import(bare_post, *RESIDENTS)


def test_the_same_file_again_changes_nothing(post: PostInUse) -> None:
    before = [_rows(post.store, table) for table in (household, person, person_key)]

    assert _import(post, *RESIDENTS) == _counts()

    assert [_rows(post.store, table) for table in (household, person, person_key)] == before
    assert len(_rows(post.store, roster_change)) == 11


def test_people_keep_their_id_by_the_number_of_their_paper(post: PostInUse) -> None:
    person_id = post.id_of("林晓枫")

    assert _import(post, *_with("林晓枫", name=RENAMED, phone="13700009999")) == _counts(changed=1)

    assert post.person(person_id)["shown_name"] == "林*风"
    assert post.person(person_id)["phone_shown"] == "137****9999"
    assert find(post.store, post.duty, "9999").candidates[0].person_id == person_id
    assert find(post.store, post.duty, "1234").candidates == ()


def test_people_without_a_paper_keep_their_id_by_flat_and_name(post: PostInUse) -> None:
    person_id = post.id_of("张伟", "1-1-102")
    people = [
        replace(one, note="独居") if one.name == "张伟" and not one.paper_number else one
        for one in RESIDENTS
    ]

    assert _import(post, *people) == _counts(changed=1)
    assert post.person(person_id)["note"] == "独居"


def test_a_corrected_paper_keeps_the_id_too(post: PostInUse) -> None:
    person_id = post.id_of("刘雪飞")

    assert _import(post, *_with("刘雪飞", paper_number="220199199001050169")) == _counts(changed=1)
    assert post.person(person_id)["paper_number"] == "220199199001050169"


def test_who_moves_is_found_at_the_new_door(post: PostInUse) -> None:
    person_id = post.id_of("单明")
    moved = a_resident("1-1-201", "单明").door

    assert _import(post, *_with("单明", door=moved)).changed == 1

    assert find(post.store, post.duty, "sm201").candidates[0].person_id == person_id
    assert find(post.store, post.duty, "3-1-101").candidates == ()
    assert [one.shown_name for one in _members(post, "1-1-201")] == ["欧阳*", "单*"]
    assert verify(post.store).problems == ()


def test_who_is_not_in_the_file_is_gone_and_keeps_the_id(post: PostInUse) -> None:
    person_id = post.id_of("王丽芬")

    counts = _import(post, *(one for one in RESIDENTS if one.name != "王丽芬"))

    assert (counts.new, counts.changed, counts.gone) == (0, 0, 1)
    assert post.person(person_id)["living"] is False
    assert find(post.store, post.duty, "wlf").candidates == ()
    assert [one.shown_name for one in _members(post, "3-2-501")] == ["林*枫", "林*雨"]
    assert verify(post.store).problems == ()


def test_who_comes_back_is_new_with_the_old_id(post: PostInUse) -> None:
    person_id = post.id_of("王丽芬")
    _import(post, *(one for one in RESIDENTS if one.name != "王丽芬"))

    assert _import(post, *RESIDENTS) == _counts(new=1)

    assert post.id_of("王丽芬") == person_id
    assert find(post.store, post.duty, "wlf").candidates[0].person_id == person_id
    assert _import(post, *RESIDENTS) == _counts()


def test_somebody_new_in_a_flat_changes_nobody_else(post: PostInUse) -> None:
    baby = with_card("3-2-501", "林小雪", date(2022, 1, 1), 40)

    counts = _import(post, baby, *RESIDENTS)

    assert (counts.new, counts.changed, counts.gone) == (1, 0, 0)
    assert [one.shown_name for one in _members(post, "3-2-501")][-1] == "林*雪"


def test_two_rows_with_one_paper_are_two_people(bare_post: PostInUse) -> None:
    child = replace(RESIDENTS[2], paper_number=RESIDENTS[0].paper_number)
    people = (RESIDENTS[0], child)

    assert _import(bare_post, *people).new == 2
    again = _import(bare_post, *reversed(people))

    assert (again.new, again.changed, again.gone) == (0, 0, 0)


def test_a_stopped_import_leaves_nothing(bare_post: PostInUse) -> None:
    def stop(done: int, total: int) -> None:
        if done == total:
            raise Cancelled("Stopped.", "已停止。")

    with pytest.raises(Cancelled):
        import_roster(bare_post.store, bare_post.duty, a_roster_file(*RESIDENTS), stop)

    assert _rows(bare_post.store, person) == _rows(bare_post.store, household) == []
    assert verify(bare_post.store).problems == ()


def test_progress_is_told_up_to_the_end(bare_post: PostInUse) -> None:
    told: list[tuple[int, int]] = []
    people = [a_resident(f"1-1-{room}", "张三") for room in range(101, 351)]

    def report(done: int, total: int) -> None:
        told.append((done, total))

    import_roster(bare_post.store, bare_post.duty, a_roster_file(*people), report)

    assert told == [(0, 250), (100, 250), (200, 250), (250, 250)]


def test_a_file_without_people_is_refused(post: PostInUse) -> None:
    empty = a_roster_file()

    for act in (plan_import, import_roster):
        with pytest.raises(Refused, match="names nobody"):
            act(post.store, post.duty, empty, quiet)
    assert find(post.store, post.duty, "lxf").candidates


def test_only_an_administrator_reads_a_roster_in(post: PostInUse) -> None:
    roster = a_roster_file(*RESIDENTS)

    for act in (plan_import, import_roster):
        with pytest.raises(NotAllowed):
            act(post.store, post.as_volunteer(), roster, quiet)


def test_what_the_file_complained_of_is_passed_on(bare_post: PostInUse) -> None:
    roster = RosterFile(
        file_name="r.xlsx",
        sha256="1" * 64,
        people=RESIDENTS[:1],
        warnings=(),
        rejected=(),
        dropped=("籍贯",),
    )

    assert import_roster(bare_post.store, bare_post.duty, roster, quiet).dropped == ("籍贯",)


def test_presence_outlives_an_import(post: PostInUse) -> None:
    person_id = post.id_of("单明")
    with post.store.unit_of_work(post.duty) as work:
        work.connection.execute(
            person.update().where(person.c.id == person_id).values(presence="outside")
        )
        work.commit()

    _import(post, *_with("单明", phone="13700001111"))

    assert post.person(person_id)["presence"] == "outside"


def test_somebody_is_enrolled_at_the_desk(post: PostInUse) -> None:
    newcomer = with_card("3-2-501", "林大海", date(1955, 5, 5), 41)

    person_id = enrol(post.store, post.as_volunteer(), newcomer)

    assert find(post.store, post.duty, "ldh5").candidates[0].person_id == person_id
    assert [one.shown_name for one in _members(post, "3-2-501")][-1] == "林*海"
    change = _rows(post.store, roster_change)[-1]
    assert (change["person_id"], change["import_id"]) == (person_id, None)
    assert verify(post.store).problems == ()


def test_enrolling_makes_the_flat_where_there_is_none(post: PostInUse) -> None:
    enrol(post.store, post.duty, a_resident("8-1-101", "赵六"))

    assert [flat.door for flat in households(post.store, post.duty, "8")] == ["8-1-101"]


@pytest.mark.parametrize("someone", [RESIDENTS[0], replace(RESIDENTS[0], name=RENAMED)])
def test_nobody_is_enrolled_twice(post: PostInUse, someone: RosterPerson) -> None:
    with post.store.reader() as connection:
        before = connection.execute(select(func.count()).select_from(ledger)).scalar_one()

    with pytest.raises(Refused, match="already"):
        enrol(post.store, post.duty, someone)

    with post.store.reader() as connection:
        assert connection.execute(select(func.count()).select_from(ledger)).scalar_one() == before


def test_buildings_and_stairs_are_in_the_order_people_count_them(post: PostInUse) -> None:
    shown = buildings(post.store, post.duty)

    assert [one.name for one in shown] == ["1", "3", "10", "A"]
    assert [(one.households, one.people, one.outside) for one in shown][:2] == [
        (3, 4, 0),
        (3, 5, 0),
    ]
    assert stairs(post.store, post.duty)[:3] == (
        Stair(name="1-1", households=3),
        Stair(name="3-1", households=1),
        Stair(name="3-2", households=2),
    )


def test_a_card_is_masked_but_for_what_the_desk_needs(post: PostInUse) -> None:
    card = person_card(post.store, post.duty, post.id_of("林晓枫"))

    assert card.shown_name == "林*枫"
    assert card.paper_number == "220199********011" + card.paper_number[-1]
    assert card.phone == "138****1234"
    assert card.plates == ("吉A***45",)
    assert (card.age, card.relation, card.door) == (38, "户主", "3-2-501")
    assert card.presence is Presence.INSIDE


def test_only_an_administrator_sees_tags(post: PostInUse) -> None:
    person_id = post.id_of("张伟", "1-1-101")

    assert person_card(post.store, post.duty, person_id).tags == ("low_income",)
    assert person_card(post.store, post.as_volunteer(), person_id).tags == ()


def test_a_card_of_nobody_is_refused(post: PostInUse) -> None:
    with pytest.raises(Refused):
        person_card(post.store, post.duty, "nobody")


def _members(post: PostInUse, door: str) -> tuple[Any, ...]:
    with post.store.reader() as connection:
        asked = select(household.c.id).where(household.c.door == door)
        household_id = connection.execute(asked).scalar_one()
    return household_of(post.store, post.duty, household_id).members
