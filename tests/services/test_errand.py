# SPDX-License-Identifier: MIT
"""Errands: asked for, taken, failed with a reason, done; and group purchases flat by flat."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook
from sqlalchemy import select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.errands import open_errands
from gatehouse.db.queries.register_errands import count_errands, errands_of_day
from gatehouse.db.tables.every import errand, errand_change
from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.errand import (
    ErrandChange,
    ErrandKind,
    ErrandMove,
    ErrandOrder,
    ErrandState,
    ErrandTally,
    Share,
)
from gatehouse.domain.incident import Concerned, IncidentOrder
from gatehouse.domain.incident_course import IncidentKind
from gatehouse.domain.open_item import OpenKind
from gatehouse.domain.register import MASKED
from gatehouse.errors import Refused
from gatehouse.reports.incident_sheet import compose_incident_sheet
from gatehouse.services.errand import ask_errand, move_errand
from gatehouse.services.errand_lookup import errand_tallies, errands, save_tallies
from gatehouse.services.incident import report_incident
from gatehouse.services.incident_lookup import errand_from, incident
from gatehouse.services.incident_sheet import incident_sheet
from tests.support.errands import asked, bought, home_of, moved
from tests.support.post import BEGINS, PostInUse

TODAY = date(2022, 4, 15)
SHARES = (Share(door="3-2-501", portions=2), Share(door="1-1-101"))


def test_a_request_waits_from_the_moment_it_is_noted(post: PostInUse) -> None:
    (row,) = asked(post).rows

    assert (row.door, row.kind, row.what) == ("3-2-501", ErrandKind.MEDICINE, "降压药 1 盒")
    assert (row.asked_at, row.state, row.carrier) == (BEGINS, ErrandState.WAITING, "")
    assert verify(post.store).sound


def test_what_was_prescribed_is_kept_without_the_numbers_somebody_wrote(post: PostInUse) -> None:
    order = ErrandOrder(
        household_id=home_of(post, "3-2-501"),
        kind=ErrandKind.MEDICINE,
        what="降压药",
        prescribed="市医院 4-10 处方，电话 13900001234",
        urgent=True,
    )
    (row,) = ask_errand(post.store, post.duty, order).rows

    assert row.prescribed.startswith("市医院 4-10 处方")
    assert "13900001234" not in row.prescribed
    assert row.urgent


def test_it_fails_with_a_reason_waits_again_and_is_done(post: PostInUse) -> None:
    (row,) = asked(post).rows
    (taken,) = moved(post, row.errand_id, ErrandChange.TAKEN, carrier="志愿者甲").rows
    (failed,) = moved(post, row.errand_id, ErrandChange.FAILED, "药店没有货").rows
    (done,) = moved(post, row.errand_id, ErrandChange.DONE).rows

    assert (taken.state, taken.carrier) == (ErrandState.IN_HAND, "志愿者甲")
    assert (failed.state, failed.reason, failed.carrier) == (
        ErrandState.WAITING,
        "药店没有货",
        "",
    )
    assert (done.state, done.carrier, done.settled_at) == (ErrandState.DONE, "周岚", BEGINS)
    with post.store.reader() as connection:
        changes = connection.execute(select(errand_change.c.change)).scalars().all()
    assert changes == ["asked", "taken", "failed", "done"]
    assert verify(post.store).sound


@pytest.mark.parametrize("change", [ErrandChange.FAILED, ErrandChange.DROPPED])
def test_nothing_fails_without_a_reason(post: PostInUse, change: ErrandChange) -> None:
    (row,) = asked(post).rows

    with pytest.raises(Refused, match="reason is missing"):
        moved(post, row.errand_id, change, "  ")


def test_what_is_dropped_is_over_and_what_was_ticked_by_a_slip_is_open_again(
    post: PostInUse,
) -> None:
    (row,) = asked(post).rows
    (dropped,) = moved(post, row.errand_id, ErrandChange.DROPPED, "家属自己买到了").rows
    (undone,) = moved(post, row.errand_id, ErrandChange.UNDONE).rows

    assert not dropped.is_open
    assert (undone.state, undone.settled_at) == (ErrandState.WAITING, None)
    assert verify(post.store).sound


@pytest.mark.parametrize("change", [ErrandChange.DONE, ErrandChange.FAILED, ErrandChange.TAKEN])
def test_nothing_is_done_twice(post: PostInUse, change: ErrandChange) -> None:
    (row,) = asked(post).rows
    moved(post, row.errand_id, ErrandChange.DONE)

    with pytest.raises(Refused, match="already"):
        moved(post, row.errand_id, change, "x")


def test_nobody_asks_for_nothing_or_for_a_flat_that_is_not_there(post: PostInUse) -> None:
    with pytest.raises(Refused, match="Nothing is asked for"):
        asked(post, what="  ")
    order = ErrandOrder(household_id="nowhere", kind=ErrandKind.OTHER, what="钥匙")
    with pytest.raises(Refused, match="not in the roster"):
        ask_errand(post.store, post.duty, order)


def test_a_group_purchase_is_one_list_of_flats(post: PostInUse) -> None:
    bought(post, *SHARES)

    (purchase,) = errands(post.store, post.duty).purchases

    assert [(row.door, row.portions) for row in purchase.rows] == [("1-1-101", 1), ("3-2-501", 2)]
    assert (purchase.what, purchase.portions, purchase.settled) == ("蔬菜包", 3, 0)
    moved(post, purchase.rows[0].errand_id, ErrandChange.DONE)
    (purchase,) = errands(post.store, post.duty).purchases
    assert (purchase.state, purchase.settled) == (ErrandState.IN_HAND, 1)
    moved(post, purchase.rows[1].errand_id, ErrandChange.DROPPED, "退了")
    (purchase,) = errands(post.store, post.duty).purchases
    assert purchase.state is ErrandState.DONE
    assert verify(post.store).sound


def test_a_list_with_a_flat_that_nobody_knows_is_refused_whole(post: PostInUse) -> None:
    with pytest.raises(Refused, match=r"Not in the roster: 99-1-101\."):
        bought(post, *SHARES, Share(door="99-1-101"))

    with post.store.reader() as connection:
        assert connection.execute(select(errand)).all() == []


@pytest.mark.parametrize(
    "shares", [(), (SHARES[0], SHARES[0]), (Share(door="1-1-101", portions=0),)]
)
def test_a_list_that_is_a_slip_is_refused(post: PostInUse, shares: tuple[Share, ...]) -> None:
    with pytest.raises(Refused):
        bought(post, *shares)


def test_orders_and_portions_are_counted_over_any_days(post: PostInUse) -> None:
    (request,) = asked(post).rows
    moved(post, request.errand_id, ErrandChange.DONE)
    for row in bought(post, *SHARES).rows:
        moved(post, row.errand_id, ErrandChange.DONE)
    asked(post, "1-1-101", ErrandKind.GROCERIES, "菜 2 份")

    medicine = ErrandTally(kind=ErrandKind.MEDICINE, orders=1, portions=1)
    purchase = ErrandTally(kind=ErrandKind.PURCHASE, orders=2, portions=3)
    week = DaySpan.ending(TODAY, 7)
    before = DaySpan.ending(date(2022, 4, 14), 7)
    groceries = ErrandTally(kind=ErrandKind.GROCERIES, waiting=1)
    assert errand_tallies(post.store, post.duty, week) == (medicine, groceries, purchase)
    assert errand_tallies(post.store, post.duty, before) == ()
    assert errands(post.store, post.duty).today == (medicine, purchase)


def test_what_is_open_goes_on_to_the_next_shift(post: PostInUse) -> None:
    (request,) = asked(post).rows
    bought(post, *SHARES)

    with post.store.reader() as connection:
        items = open_errands(connection)
    assert [(one.kind, one.door, one.detail, one.count) for one in items] == [
        (OpenKind.ERRAND, "3-2-501", "medicine", 0),
        (OpenKind.PURCHASE, "", "", 2),
    ]
    moved(post, request.errand_id, ErrandChange.DONE)
    with post.store.reader() as connection:
        assert [one.kind for one in open_errands(connection)] == [OpenKind.PURCHASE]


def test_the_sheet_says_how_each_stood_as_the_day_ended_and_names_no_medicine(
    post: PostInUse,
) -> None:
    (request,) = asked(post).rows
    bought(post, SHARES[0])
    moved(post, request.errand_id, ErrandChange.FAILED, "药店没有货")
    post.clock.forward(timedelta(days=1))
    moved(post, request.errand_id, ErrandChange.DONE)

    with post.store.reader() as connection:
        rows = list(errands_of_day(connection, TODAY, MASKED))
        later = list(errands_of_day(connection, date(2022, 4, 16), MASKED))
        assert count_errands(connection, TODAY) == len(rows)
    assert [(row.kind, row.what, row.state, row.reason) for row in rows] == [
        (ErrandKind.MEDICINE, "", ErrandState.WAITING, "药店没有货"),
        (ErrandKind.PURCHASE, "蔬菜包", ErrandState.WAITING, ""),
    ]
    assert [(row.kind, row.state) for row in later] == [(ErrandKind.MEDICINE, ErrandState.DONE)]


def test_the_counts_of_any_days_are_saved_with_their_sums(post: PostInUse, tmp_path: Path) -> None:
    (request,) = asked(post).rows
    moved(post, request.errand_id, ErrandChange.DONE)
    for row in bought(post, *SHARES).rows:
        moved(post, row.errand_id, ErrandChange.DONE)
    (other,) = asked(post, "1-1-101", ErrandKind.GROCERIES, "菜 2 份").rows
    move = ErrandMove(errand_id=other.errand_id, change=ErrandChange.DROPPED, reason="没有货")
    move_errand(post.store, post.duty, move)

    path = save_tallies(post.store, post.duty, tmp_path / "c.xlsx", DaySpan.ending(TODAY, 7))

    sheet = load_workbook(path)["代办统计"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    assert rows == [
        ["类型", "办完", "份数", "办不了", "还没办"],
        ["代买药", 1, None, 0, 0],
        ["代买菜", 0, None, 1, 0],
        ["团购分发", 2, 3, 0, 0],
        ["合计", 3, 3, 1, 0],
    ]


def test_an_incident_becomes_an_errand_that_names_it(post: PostInUse) -> None:
    home = home_of(post, "3-2-501")
    about = Concerned(household_id=home, description="窗玻璃被砸")
    order = IncidentOrder(kind=IncidentKind.DAMAGE, concerned=about)
    noted = report_incident(post.store, post.duty, order).card.row
    proposed = errand_from(post.store, post.duty, noted.incident_id)

    (row,) = ask_errand(
        post.store,
        post.duty,
        ErrandOrder(
            household_id=proposed.household_id,
            kind=proposed.kind,
            what=proposed.what,
            incident_id=proposed.incident_id,
        ),
    ).rows

    assert (row.door, row.kind, row.what) == ("3-2-501", ErrandKind.REPAIRS, "窗玻璃被砸")
    assert (row.incident, row.incident_number) == (IncidentKind.DAMAGE, noted.number)
    assert incident(post.store, post.duty, noted.incident_id).errands == (row,)
    paper = compose_incident_sheet(incident_sheet(post.store, post.duty, noted.incident_id))
    assert "3-2-501 维修疏通，4月15日，待办" in [value.zh for _, value in paper.facts]
    assert verify(post.store).sound


def test_an_incident_refers_to_an_errand_that_waits_already(post: PostInUse) -> None:
    (waiting,) = asked(post).rows
    seen = IncidentOrder(kind=IncidentKind.ILLNESS, concerned=Concerned(description="头晕"))
    post.clock.forward(timedelta(days=1))
    noted = report_incident(post.store, post.duty, seen).card.row
    link = ErrandMove(
        errand_id=waiting.errand_id,
        change=ErrandChange.LINKED,
        incident_id=noted.incident_id,
    )

    (row,) = move_errand(post.store, post.duty, link).rows

    assert (row.incident_number, row.state) == (noted.number, ErrandState.WAITING)
    assert verify(post.store).sound
    with pytest.raises(Refused, match="no such incident"):
        move_errand(post.store, post.duty, replace(link, incident_id="nobody's"))

    moved(post, row.errand_id, ErrandChange.DONE)
    with post.store.reader() as connection:
        days = (TODAY, date(2022, 4, 16))
        sheets = [list(errands_of_day(connection, day, MASKED)) for day in days]
    numbers = [[line.incident_number for line in sheet] for sheet in sheets]
    assert numbers == [[""], [noted.number]], "as it stood when each day ended"
