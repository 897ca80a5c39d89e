# SPDX-License-Identifier: MIT
"""The service list: which flats are on it, what is due, ticking it, and what a handover says."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.tables.every import service as service_table
from gatehouse.domain.open_item import OpenKind
from gatehouse.domain.service_list import MarkState, ServiceItem, ServiceResult
from gatehouse.domain.test_round import TickResult
from gatehouse.domain.zone import Area, ZoneLevel
from gatehouse.errors import Refused
from gatehouse.services.handover import handover, handovers, summary
from gatehouse.services.service_lookup import door_sheets
from tests.support.absences import noted
from tests.support.passes import flat
from tests.support.policies import adopt
from tests.support.post import BEGINS, PostInUse
from tests.support.rounds import (
    listed,
    mark_of,
    missing_names,
    opened,
    row_of,
    served,
    taken_in,
    ticked,
    viewed,
)
from tests.support.shift import an_order as handover_order
from tests.support.shift import hand
from tests.support.zones import an_order, isolated, released, sealed

NOT_POSSIBLE, WITHDRAWN = ServiceResult.NOT_POSSIBLE, ServiceResult.WITHDRAWN


def facts(post: PostInUse) -> int:
    """Return how many ticks are in the book, those taken back included."""
    with post.store.reader() as connection:
        asked = select(func.count()).select_from(service_table)
        return int(connection.execute(asked).scalar_one())


def doors(post: PostInUse) -> list[str]:
    return [row.door for row in listed(post).rows]


def test_nothing_is_on_the_list_while_nothing_is_sealed(post: PostInUse) -> None:
    assert listed(post).rows == ()
    assert summary(post.store, post.duty).open_items == ()


def test_the_flats_of_a_sealed_unit_are_listed_in_the_order_of_doors(post: PostInUse) -> None:
    """With the day n, and meals, rubbish and a visit due; nothing asks for a test by itself."""
    sealed(post, an_order(today_is=5))

    row = row_of(post, "3-2-501")

    assert doors(post) == ["3-2-301", "3-2-501"]
    assert (row.count is not None and row.count.n, row.people, row.last_visit) == (5, 3, None)
    due = {mark.item for mark in row.marks if mark.state is MarkState.DUE}
    assert due == {ServiceItem.MEAL, ServiceItem.RUBBISH, ServiceItem.VISIT}


def test_who_may_still_come_down_is_not_on_the_list(post: PostInUse) -> None:
    """管控 lets people fetch at the gate; 防范 lets them go."""
    sealed(post, an_order(ZoneLevel.CONTROL))
    sealed(post, an_order(ZoneLevel.PREVENTION, Area(building="1")))

    assert listed(post).rows == ()


def test_an_isolated_person_brings_the_flat_onto_the_list(post: PostInUse) -> None:
    isolated(post, name="王丽芬")

    row = row_of(post, "3-2-501")

    assert (row.person, row.level) == ("王*芬", ZoneLevel.ISOLATION)


def test_what_is_decided_for_the_whole_flat_goes_before_what_is_for_one_person(
    post: PostInUse,
) -> None:
    isolated(post, name="王丽芬")
    sealed(post, an_order())

    row = row_of(post, "3-2-501")

    assert (row.person, row.level) == ("", ZoneLevel.LOCKDOWN)


def test_a_release_takes_the_flats_off_the_list(post: PostInUse) -> None:
    recorded = sealed(post, an_order())
    released(post, recorded)

    assert listed(post).rows == ()


def test_a_tick_says_who_and_when_and_counts_once(post: PostInUse) -> None:
    sealed(post, an_order())

    recorded = served(post, ServiceItem.MEAL, "3-2-301", "3-2-501")
    with pytest.raises(Refused, match="ticked so already"):
        served(post, ServiceItem.MEAL, "3-2-501")

    mark = mark_of(post, "3-2-501", ServiceItem.MEAL)
    assert (mark.state, mark.at, mark.operator) == (MarkState.DONE, BEGINS, "周岚")
    assert (recorded.facts, facts(post)) == (2, 2)
    assert verify(post.store).sound


def test_a_tick_taken_back_is_superseded_and_stays_in_the_book(post: PostInUse) -> None:
    sealed(post, an_order())
    served(post, ServiceItem.MEAL, "3-2-501")

    served(post, ServiceItem.MEAL, "3-2-501", result=WITHDRAWN)

    assert mark_of(post, "3-2-501", ServiceItem.MEAL).state is MarkState.DUE
    assert facts(post) == 2
    served(post, ServiceItem.MEAL, "3-2-501", result=NOT_POSSIBLE)
    assert mark_of(post, "3-2-501", ServiceItem.MEAL).state is MarkState.NOT_POSSIBLE
    assert verify(post.store).sound


def test_a_new_day_is_due_anew_and_remembers_the_last_visit(post: PostInUse) -> None:
    sealed(post, an_order())
    served(post, ServiceItem.VISIT, "3-2-501")
    post.clock.forward(timedelta(days=1))

    row = row_of(post, "3-2-501")

    assert row.mark(ServiceItem.VISIT).state is MarkState.DUE
    assert row.last_visit == BEGINS


def test_the_rule_set_says_on_which_days_a_test_is_due(post: PostInUse) -> None:
    """The rules of Changchun name days 1, 4, 7 and 14 of a home isolation."""
    adopt(post.store, post.duty, "changchun-2022-03", BEGINS)
    isolated(post)
    due = []
    for _ in range(4):
        due.append(mark_of(post, "3-2-501", ServiceItem.TEST).state)
        post.clock.forward(timedelta(days=1))

    assert due == [MarkState.DUE, MarkState.NOT_DUE, MarkState.NOT_DUE, MarkState.DUE]


def test_a_test_that_no_round_asks_for_is_ticked_for_the_flat(post: PostInUse) -> None:
    adopt(post.store, post.duty, "changchun-2022-03", BEGINS)
    isolated(post)

    served(post, ServiceItem.TEST, "3-2-501")

    mark = mark_of(post, "3-2-501", ServiceItem.TEST)
    assert (mark.state, mark.asked, facts(post)) == (MarkState.DONE, 0, 1)


def test_an_open_round_makes_a_test_due_and_is_ticked_from_the_list(post: PostInUse) -> None:
    """Two books of one test would differ; the round has the people, the list shows its count."""
    sealed(post, an_order())
    round_id = opened(post).row.round_id
    ticked(post, round_id, "林晓枫")
    before = mark_of(post, "3-2-501", ServiceItem.TEST)

    served(post, ServiceItem.TEST, "3-2-501")

    after = mark_of(post, "3-2-501", ServiceItem.TEST)
    assert (before.state, before.done, before.asked) == (MarkState.DUE, 1, 3)
    assert (after.state, after.done, after.asked) == (MarkState.DONE, 3, 3)
    assert missing_names(viewed(post, round_id)) == ["刘*飞"]
    assert facts(post) == 0


def test_a_flat_where_nobody_could_be_tested_stays_missing_in_the_round(post: PostInUse) -> None:
    sealed(post, an_order())
    round_id = opened(post).row.round_id

    served(post, ServiceItem.TEST, "3-2-501", result=NOT_POSSIBLE)

    assert mark_of(post, "3-2-501", ServiceItem.TEST).state is MarkState.NOT_POSSIBLE
    results = {one.result for one in viewed(post, round_id).flats[1].people}
    assert results == {TickResult.ABSENT}
    served(post, ServiceItem.TEST, "3-2-501", result=WITHDRAWN)
    assert mark_of(post, "3-2-501", ServiceItem.TEST).state is MarkState.DUE


def results(post: PostInUse, round_id: str) -> dict[str, TickResult | None]:
    """Return what a round has noted of the people of 3-2-501."""
    return {one.shown_name: one.result for one in viewed(post, round_id).flats[1].people}


def test_a_test_done_at_a_flat_leaves_who_was_noted_away_or_refused(post: PostInUse) -> None:
    """不落一人: somebody of whom the round knows better is not sampled by a tick of their flat."""
    sealed(post, an_order())
    round_id = opened(post).row.round_id
    ticked(post, round_id, "林晓枫", result=TickResult.ABSENT)
    ticked(post, round_id, "林小雨", result=TickResult.REFUSED)

    served(post, ServiceItem.TEST, "3-2-501")

    assert results(post, round_id) == {
        "林*枫": TickResult.ABSENT,
        "林*雨": TickResult.REFUSED,
        "王*芬": TickResult.SAMPLED,
    }
    with pytest.raises(Refused, match="one by one"):
        served(post, ServiceItem.TEST, "3-2-501")


def test_a_test_done_at_a_flat_leaves_who_is_on_the_list_of_those_away(post: PostInUse) -> None:
    sealed(post, an_order())
    noted(post, "王丽芬")
    round_id = opened(post).row.round_id

    served(post, ServiceItem.TEST, "3-2-501")

    mark = mark_of(post, "3-2-501", ServiceItem.TEST)
    assert results(post, round_id)["王*芬"] is None
    assert (mark.state, mark.done, mark.asked) == (MarkState.DUE, 2, 3)


def test_a_test_taken_back_leaves_what_was_noted_before_it(post: PostInUse) -> None:
    sealed(post, an_order())
    round_id = opened(post).row.round_id
    ticked(post, round_id, "林晓枫", result=TickResult.ABSENT)
    post.clock.forward(timedelta(minutes=5))
    served(post, ServiceItem.TEST, "3-2-501")

    served(post, ServiceItem.TEST, "3-2-501", result=WITHDRAWN)

    said = results(post, round_id)
    assert said == {"林*枫": TickResult.ABSENT, "林*雨": None, "王*芬": None}


def test_a_flat_where_nobody_was_in_is_tested_at_the_second_try(post: PostInUse) -> None:
    sealed(post, an_order())
    opened(post)
    served(post, ServiceItem.TEST, "3-2-501", result=NOT_POSSIBLE)

    served(post, ServiceItem.TEST, "3-2-501")

    assert mark_of(post, "3-2-501", ServiceItem.TEST).state is MarkState.DONE


def test_parcels_of_a_sealed_flat_wait_to_be_carried(post: PostInUse) -> None:
    sealed(post, an_order())
    taken_in(post, "3-2-501", 2, "冷藏")

    row = row_of(post, "3-2-501")
    (item,) = [one for one in summary(post.store, post.duty).open_items if one.door == "3-2-501"]
    assert (row.mark(ServiceItem.PARCEL).state, row.mark(ServiceItem.PARCEL).asked) == (
        MarkState.DUE,
        2,
    )
    assert (item.kind, item.count, item.detail) == (OpenKind.PARCEL, 2, "冷藏")

    served(post, ServiceItem.PARCEL, "3-2-501")
    assert mark_of(post, "3-2-501", ServiceItem.PARCEL).state is MarkState.DONE
    served(post, ServiceItem.PARCEL, "3-2-501", result=WITHDRAWN)
    assert mark_of(post, "3-2-501", ServiceItem.PARCEL).state is MarkState.DUE
    assert verify(post.store).sound


def test_parcels_stay_on_the_list_after_the_release_until_they_are_carried(
    post: PostInUse,
) -> None:
    """Nothing else is due there any more."""
    recorded = sealed(post, an_order())
    taken_in(post, "3-2-501")
    released(post, recorded)

    row = row_of(post, "3-2-501")

    assert (row.level, row.count) == (None, None)
    assert [mark.item for mark in row.marks if mark.is_open] == [ServiceItem.PARCEL]
    served(post, ServiceItem.PARCEL, "3-2-501")
    assert listed(post).rows == ()


def test_parcels_that_cannot_be_carried_just_wait(post: PostInUse) -> None:
    sealed(post, an_order())
    taken_in(post, "3-2-501")

    with pytest.raises(Refused, match="just wait"):
        served(post, ServiceItem.PARCEL, "3-2-501", result=NOT_POSSIBLE)


def test_what_is_not_done_goes_on_to_the_next_shift_with_its_flats(post: PostInUse) -> None:
    """Not visited, not tested, to be carried; the signed handover reads the same again."""
    sealed(post, an_order())
    opened(post)
    taken_in(post, "3-2-301")
    served(post, ServiceItem.VISIT, "3-2-301")

    items = {one.kind: one for one in summary(post.store, post.duty).open_items}

    assert (items[OpenKind.TESTS_DUE].count, items[OpenKind.TESTS_DUE].detail) == (
        2,
        "3-2-301、3-2-501",
    )
    assert (items[OpenKind.NOT_VISITED].count, items[OpenKind.NOT_VISITED].detail) == (1, "3-2-501")
    assert items[OpenKind.PARCEL].door == "3-2-301"
    hand(post, handover_order())
    (row,) = handovers(post.store, post.duty)
    signed = handover(post.store, post.duty, row.handover_id)
    assert {one.kind: one.count for one in signed.summary.open_items} == {
        kind: one.count for kind, one in items.items()
    }


def test_a_door_sheet_tells_the_days_and_never_an_end_that_nobody_decided(post: PostInUse) -> None:
    adopt(post.store, post.duty, "changchun-2022-03", BEGINS)
    sealed(post, an_order(today_is=3))
    isolated(post, "1-1-101", days=7)

    undecided, decided = door_sheets(
        post.store, post.duty, [flat(post, "3-2-501"), flat(post, "1-1-101")]
    )[::-1]

    assert [n for n, _ in undecided.days] == list(range(3, 17))
    assert (undecided.count.days, undecided.tests) == (None, frozenset())
    assert [n for n, _ in decided.days] == list(range(1, 8))
    assert (decided.count.days, decided.tests) == (7, frozenset({1, 4, 7, 14}))
    assert decided.post.telephone == "0000-8001101"


def test_no_door_sheet_is_made_for_a_flat_that_is_free(post: PostInUse) -> None:
    with pytest.raises(Refused, match="Nobody has to stay at home"):
        door_sheets(post.store, post.duty, [flat(post, "3-2-501")])
