# SPDX-License-Identifier: MIT
"""What couriers hand over at the gate is recorded, and nobody is inside for it."""

import pytest
from sqlalchemy import select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.register_entries import entries_of_day
from gatehouse.db.tables.every import entry, parcel, person
from gatehouse.domain.changes import Kind
from gatehouse.domain.delivery import Delivery, DeliveryKind
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import (
    Correction,
    Crossing,
    Decision,
    Direction,
    Flow,
    Outcome,
    Outsider,
    Reason,
    Recorded,
    SubjectClass,
)
from gatehouse.domain.person import Presence
from gatehouse.domain.register import MASKED
from gatehouse.errors import Refused
from gatehouse.reports.entries_sheet import COLUMNS
from gatehouse.services.correction import correct_entry, withdraw_entry
from gatehouse.services.crossing import weigh
from gatehouse.services.day import desk_day
from gatehouse.services.entry import record_entry
from gatehouse.services.search import find
from tests.services.test_entry import flat, under_changchun
from tests.support.post import PostInUse
from tests.support.zones import isolated


def meal(post: PostInUse, door: str | None = "3-2-501", **said: object) -> Crossing:
    """Return somebody of a firm with two meals for a flat."""
    host = None if door is None else flat(post, door)
    told = {"delivery": Delivery(kind=DeliveryKind.MEAL, pieces=2), **said}
    return Crossing(
        direction=Direction.IN,
        subject_class=SubjectClass.COURIER,
        reason=Reason.DELIVERY,
        **{"outsider": Outsider(name="", company="样例外卖", host_household_id=host), **told},  # type: ignore[arg-type]
    )


def handed_over(post: PostInUse, door: str | None = "3-2-501", **said: object) -> Recorded:
    """Hand a meal over."""
    return record_entry(post.store, post.duty, meal(post, door, **said), Decision.HAND_OVER)


def test_a_meal_is_recorded_and_nobody_comes_in(post: PostInUse) -> None:
    recorded = handed_over(post)

    assert recorded.entry.outcome is Outcome.HANDED_OVER
    assert (recorded.entry.shown_name, recorded.entry.door) == ("样例外卖", "3-2-501")
    assert recorded.entry.delivery == Delivery(kind=DeliveryKind.MEAL, pieces=2)
    day = desk_day(post.store, post.duty)
    assert day.recent == (recorded.entry,)
    assert day.summary.visitors_inside == 0
    assert day.summary.entries == Flow(inward=1)
    assert day.summary.admitted == Flow()
    assert day.summary.handed_over == 1
    with post.store.reader() as connection:
        outsiders = connection.execute(select(person).where(~person.c.rostered)).all()
    assert outsiders == []
    assert verify(post.store).sound


def test_the_register_says_handed_over_and_not_in(post: PostInUse) -> None:
    handed_over(post)

    with post.store.reader() as connection:
        (row,) = entries_of_day(connection, local_day(post.clock()), MASKED)
    said = {column.heading: column.value(row) for column in COLUMNS}

    assert (said["进/出"], said["处置"]) == ("交接", Outcome.HANDED_OVER)
    assert str(said["备注"]).startswith("外卖 2 件")


def test_the_rules_of_an_epidemic_turn_couriers_away_and_take_what_they_bring(
    post: PostInUse,
) -> None:
    under_changchun(post)

    recorded = handed_over(post, temperature=364)

    assert recorded.entry.temperature == 364
    assert desk_day(post.store, post.duty).summary.turned_away == 0
    with post.store.reader() as connection:
        (stored,) = connection.execute(select(entry)).all()
    assert (stored.verdict, stored.note) == ("turn_away", "")


def test_a_fever_hands_nothing_over(post: PostInUse) -> None:
    under_changchun(post)

    for retest in (None, 379):
        with pytest.raises(Refused):
            handed_over(post, temperature=378, retest=retest)

    assert desk_day(post.store, post.duty).recent == ()


@pytest.mark.parametrize("pieces", [0, 100])
def test_pieces_are_counted(post: PostInUse, pieces: int) -> None:
    with pytest.raises(Refused):
        handed_over(post, delivery=Delivery(kind=DeliveryKind.PARCEL, pieces=pieces))


def test_somebody_must_say_for_which_flat(post: PostInUse) -> None:
    with pytest.raises(Refused):
        handed_over(post, door=None)


def test_what_comes_for_a_sealed_flat_waits_to_be_carried_to_it(post: PostInUse) -> None:
    isolated(post)

    recorded = handed_over(post)

    assert recorded.changes.concern(Kind.PARCEL)
    with post.store.reader() as connection:
        (waiting,) = connection.execute(select(parcel)).all()
    assert (waiting.pieces, waiting.note, waiting.carried_at) == (2, "外卖", None)
    assert verify(post.store).sound


def test_a_hand_over_is_corrected_and_withdrawn_like_any_entry(post: PostInUse) -> None:
    recorded = handed_over(post)

    corrected = correct_entry(
        post.store, post.duty, recorded.entry.id, Correction(why="写错了", note="放在架子上")
    )
    assert corrected.entry.outcome is Outcome.HANDED_OVER
    assert corrected.entry.delivery == recorded.entry.delivery
    withdraw_entry(post.store, post.duty, corrected.entry.id, "不是我们小区的")

    assert desk_day(post.store, post.duty).summary.handed_over == 0
    assert verify(post.store).sound


def test_whoever_told_the_end_of_a_telephone_is_found_by_it_with_what_was_measured(
    post: PostInUse,
) -> None:
    under_changchun(post)
    told = Outsider(
        name="", company="样例外卖", phone="9147", host_household_id=flat(post, "3-2-501")
    )

    handed_over(post, outsider=told, temperature=364)
    (found,) = find(post.store, post.duty, "9147").candidates
    assert (found.shown_name, found.phone) == ("样例外卖", "****")
    assert found.presence is Presence.OUTSIDE
    again = meal(post, person_id=found.person_id, outsider=Outsider(name=""))
    checked = weigh(post.store, post.duty, again).last_checked

    assert checked is not None
    assert checked.temperature == 364
    assert verify(post.store).sound


def test_a_courier_who_is_known_keeps_the_whole_number_and_the_firm(post: PostInUse) -> None:
    host = flat(post, "3-2-501")
    whole = Outsider(name="", company="样例外卖", phone="13800009147", host_household_id=host)
    handed_over(post, outsider=whole)
    (found,) = find(post.store, post.duty, "9147").candidates

    handed_over(post, person_id=found.person_id, outsider=Outsider(name="", host_household_id=host))

    (still,) = find(post.store, post.duty, "9147").candidates
    assert (still.phone, still.shown_name) == ("138****9147", "样例外卖")
    assert verify(post.store).sound


def test_a_plate_finds_a_courier_too(post: PostInUse) -> None:
    host = flat(post, "3-2-501")
    by_plate = Outsider(name="", company="样例外卖", plate="吉A9K321", host_household_id=host)
    handed_over(post, outsider=by_plate)

    (vehicle,) = find(post.store, post.duty, "k321").vehicles

    assert vehicle.driver is not None
    assert vehicle.driver.shown_name == "样例外卖"
