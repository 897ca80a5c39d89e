# SPDX-License-Identifier: MIT
"""Test rounds: whom they list, ticking, who is missing, closing, and the printed list."""

import pytest
from sqlalchemy import func, select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.tables.every import test_tick as ticks
from gatehouse.domain.test_round import (
    ListQuestion,
    RoundScope,
    RoundSheet,
    TickOrder,
    TickResult,
)
from gatehouse.domain.zone import Area
from gatehouse.errors import Refused
from gatehouse.services import test_round, test_round_lookup
from gatehouse.services.person_pair import merge
from gatehouse.services.roster import enrol
from tests.support.post import PostInUse, a_resident
from tests.support.rounds import missing_names, opened, ticked, viewed
from tests.support.zones import an_order, sealed

EVERYBODY = RoundScope()


def sheet(post: PostInUse, question: ListQuestion) -> RoundSheet:
    """Return what a printed list says."""
    return test_round_lookup.round_sheet(post.store, post.duty, question)


def tick_facts(post: PostInUse) -> int:
    """Return how many ticks are in the book, those taken back included."""
    with post.store.reader() as connection:
        return int(connection.execute(select(func.count()).select_from(ticks)).scalar_one())


def test_a_round_lists_everybody_of_its_part_in_the_order_of_doors(post: PostInUse) -> None:
    recorded = opened(post)

    view = viewed(post, recorded.row.round_id)

    assert recorded.row.words.zh == "4月15日第 1 轮"
    assert [(one.door, len(one.people)) for one in view.flats] == [("3-2-301", 1), ("3-2-501", 3)]
    progress = view.row.progress
    assert (progress.flats, progress.people, progress.missing) == (2, 4, 4)


def test_a_round_of_the_whole_compound_is_walked_stair_by_stair(post: PostInUse) -> None:
    """The first stair with somebody missing is shown; 3栋 stands before 10栋, before A座."""
    round_id = opened(post, EVERYBODY).row.round_id
    ticked(post, round_id, "张薇", "欧阳静")
    for door in ("1-1-101", "1-1-102"):
        order = TickOrder(round_id=round_id, person_ids=(post.id_of("张伟", door),))
        test_round.tick(post.store, post.duty, order)

    view = viewed(post, round_id)

    assert [part.name for part in view.parts] == ["1-1", "3-1", "3-2", "10-1", "A"]
    assert (view.part, view.flats[0].door) == ("3-1", "3-1-101")
    assert view.parts[0].progress.missing == 0
    assert [one.door for one in viewed(post, round_id, "10-1").flats] == ["10-1-1203"]


def test_a_tick_takes_somebody_off_the_missing_and_a_refusal_does_not(post: PostInUse) -> None:
    round_id = opened(post).row.round_id
    ticked(post, round_id, "林晓枫")
    ticked(post, round_id, "林小雨", result=TickResult.EXEMPT)
    ticked(post, round_id, "王丽芬", result=TickResult.REFUSED)

    view = viewed(post, round_id)

    assert missing_names(view) == ["刘*飞", "王*芬"]
    assert (view.row.progress.flats_done, view.row.progress.done) == (0, 2)
    person = view.flats[1].people[0]
    assert (person.result, person.operator) == (TickResult.SAMPLED, "周岚")


def test_a_tick_is_corrected_and_taken_back_by_facts_of_their_own(post: PostInUse) -> None:
    round_id = opened(post).row.round_id
    ticked(post, round_id, "林晓枫", result=TickResult.ABSENT)
    ticked(post, round_id, "林晓枫")
    with pytest.raises(Refused, match="ticked so already"):
        ticked(post, round_id, "林晓枫")
    assert viewed(post, round_id).row.progress.done == 1

    ticked(post, round_id, "林晓枫", result=TickResult.WITHDRAWN)

    assert viewed(post, round_id).flats[1].people[0].result is None
    assert tick_facts(post) == 3
    assert verify(post.store).sound


def test_somebody_who_moves_in_later_is_missing_too(post: PostInUse) -> None:
    round_id = opened(post).row.round_id
    ticked(post, round_id, "刘雪飞")
    enrol(post.store, post.duty, a_resident("3-2-301", "赵一宁"))

    view = viewed(post, round_id)

    assert [one.shown_name for one in view.flats[0].missing] == ["赵*宁"]


def test_a_tick_of_a_record_that_is_merged_away_is_of_the_one_that_stands(
    post: PostInUse,
) -> None:
    """The list has one line for them, and it is ticked."""
    round_id = opened(post, RoundScope(building="1")).row.round_id
    order = TickOrder(round_id=round_id, person_ids=(post.id_of("张伟", "1-1-102"),))
    test_round.tick(post.store, post.duty, order)

    kept = post.id_of("张伟", "1-1-101")
    merge(post.store, post.duty, kept, order.person_ids[0], "是同一个人")

    view = viewed(post, round_id)
    assert [one.door for one in view.flats] == ["1-1-101", "1-1-201"]
    assert view.flats[0].people[0].result is TickResult.SAMPLED
    assert (view.row.progress.people, view.row.progress.done) == (3, 1)
    assert verify(post.store).sound


def test_a_closed_round_keeps_how_far_it_was_and_is_ticked_no_more(post: PostInUse) -> None:
    round_id = opened(post).row.round_id
    ticked(post, round_id, "刘雪飞")
    closed = test_round.close_round(post.store, post.duty, round_id)
    enrol(post.store, post.duty, a_resident("3-2-301", "赵一宁"))

    (row,) = test_round_lookup.rounds(post.store, post.duty)

    assert closed.row.progress == row.progress
    assert (row.progress.people, row.progress.done, row.progress.flats_done) == (4, 1, 1)
    with pytest.raises(Refused, match="closed or is not there"):
        ticked(post, round_id, "林晓枫")
    assert verify(post.store).sound


def test_the_rounds_of_a_day_are_numbered_and_the_open_ones_stand_first(post: PostInUse) -> None:
    first = opened(post).row
    test_round.close_round(post.store, post.duty, first.round_id)
    opened(post, EVERYBODY, name="  全员补检 ")

    rows = test_round_lookup.rounds(post.store, post.duty)

    assert [(row.number, row.is_open) for row in rows] == [(2, True), (1, False)]
    assert (rows[0].words.zh, rows[0].scope.words.zh) == ("全员补检", "全小区")


def test_a_round_may_be_for_all_for_what_is_sealed_for_a_building_or_a_unit(
    post: PostInUse,
) -> None:
    sealed(post, an_order(area=Area(building="3", unit="2", floor=5)))

    rows = test_round_lookup.scopes(post.store, post.duty)

    assert [(row.words.zh, row.people) for row in rows] == [
        ("全小区", 11),
        ("3栋2单元5层", 3),
        ("1栋", 4),
        ("3栋", 5),
        ("10栋", 1),
        ("A座", 1),
        ("1栋1单元", 4),
        ("3栋1单元", 1),
        ("3栋2单元", 4),
        ("10栋1单元", 1),
    ]
    floor = opened(post, rows[1].scope).row
    assert [one.door for one in viewed(post, floor.round_id).flats] == ["3-2-501"]


def test_a_building_that_is_sealed_is_offered_once(post: PostInUse) -> None:
    sealed(post, an_order(area=Area(building="3")))

    rows = test_round_lookup.scopes(post.store, post.duty)

    assert [row.people for row in rows if row.words.zh == "3栋"] == [5]


def test_no_round_is_opened_where_nobody_lives(post: PostInUse) -> None:
    with pytest.raises(Refused, match="Nobody of the roster"):
        opened(post, RoundScope(building="99"))


def test_the_printed_list_has_all_or_the_missing_of_a_stair_or_of_all(post: PostInUse) -> None:
    round_id = opened(post, EVERYBODY).row.round_id
    ticked(post, round_id, "林晓枫", "王丽芬", "林小雨", "单明")

    unit = sheet(post, ListQuestion(round_id=round_id, part="3-2"))
    missing = sheet(post, ListQuestion(round_id=round_id, missing_only=True))

    assert [len(flat.people) for flat in unit.flats] == [1, 3]
    assert (unit.part, unit.progress.missing) == ("3-2", 1)
    assert [flat.door for flat in missing.flats] == [
        "1-1-101",
        "1-1-102",
        "1-1-201",
        "3-2-301",
        "10-1-1203",
        "A-12B",
    ]
    assert unit.fingerprint.partition(":")[0].isdecimal()


def test_a_list_of_the_missing_with_nobody_on_it_is_not_printed(post: PostInUse) -> None:
    round_id = opened(post, RoundScope(building="3", unit="1")).row.round_id
    ticked(post, round_id, "单明")

    with pytest.raises(Refused, match="Nobody is missing"):
        sheet(post, ListQuestion(round_id=round_id, missing_only=True))
