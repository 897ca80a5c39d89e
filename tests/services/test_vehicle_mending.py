# SPDX-License-Identifier: MIT
"""Kinds of vehicles in the register, and ways of them that nobody logged."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from gatehouse.db.inspection.verification import verify
from gatehouse.domain.entry import Crossing, Decision, Direction, Reason, SubjectClass
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.domain.shift import stay_words
from gatehouse.domain.vehicle import VehicleCrossing
from gatehouse.domain.vehicle_kind import VehicleField, VehicleKind
from gatehouse.errors import Refused
from gatehouse.services.correction import withdraw_entry
from gatehouse.services.crossing import weigh
from gatehouse.services.day import desk_day
from gatehouse.services.entry import record_entry
from gatehouse.services.handover import summary
from gatehouse.services.search import find
from gatehouse.services.vehicle_mending import log_missed_way, missed_way, withdraw_missed_way
from tests.services.test_vehicle import CAR, drives_in, drives_out, rows, the_car_found, the_vehicle
from tests.support.post import FixedClock, PostInUse

TRUCK = VehicleCrossing(
    plate="吉A4521G",
    kind=VehicleKind.REFUSE,
    own={VehicleField.AGENT: "含氯消毒液", VehicleField.DISINFECTED_BY: "王保洁"},
    driverless=True,
)
VAN = VehicleCrossing(plate="吉B66778", kind=VehicleKind.GOODS, goods="冰箱", minutes=30)
AN_HOUR = timedelta(hours=1)


def comes(vehicle: VehicleCrossing) -> Crossing:
    """Return a vehicle that comes without anybody written down."""
    return Crossing(
        direction=Direction.IN,
        subject_class=SubjectClass.MAINTENANCE,
        reason=Reason.SERVICE,
        vehicle=vehicle,
    )


def waiting(post: PostInUse) -> tuple[OpenItem, ...]:
    """Return what waits at the desk."""
    return desk_day(post.store, post.duty).open_items


def test_a_refuse_truck_is_admitted_without_a_driver(post: PostInUse) -> None:
    assert weigh(post.store, post.duty, comes(TRUCK)).verdict.conclusion is Conclusion.ADMIT
    record_entry(post.store, post.duty, comes(TRUCK), Decision.ADMIT)

    (drive,) = rows(post)
    assert (drive["kind"], drive["driverless"]) == ("refuse", 1)
    assert drive["own"] == {"agent": "含氯消毒液", "disinfected_by": "王保洁"}
    found = the_car_found(post, "4521")
    assert found.came.kind is VehicleKind.REFUSE
    assert found.came.own[VehicleField.AGENT] == "含氯消毒液"
    assert verify(post.store).sound


def test_an_ordinary_car_has_a_driver(post: PostInUse) -> None:
    crossing = comes(replace(TRUCK, kind=VehicleKind.ORDINARY, own={}))

    with pytest.raises(Refused):
        record_entry(post.store, post.duty, crossing, Decision.ADMIT)
    assert rows(post) == []


def test_an_ambulance_waits_for_nobody_to_complete_it(post: PostInUse) -> None:
    ambulance = VehicleCrossing(plate="吉A12012", kind=VehicleKind.EMERGENCY, driverless=True)
    record_entry(post.store, post.duty, comes(ambulance), Decision.EMERGENCY)
    assert waiting(post) == ()

    private = VehicleCrossing(plate="吉A55555")
    record_entry(post.store, post.duty, comes(private), Decision.EMERGENCY)
    assert [item.kind for item in waiting(post)] == [OpenKind.EMERGENCY]


def test_a_plate_that_came_in_twice_is_marked_in_the_latest_entries(
    post: PostInUse, clock: FixedClock
) -> None:
    """Nobody is written down as the driver of an ambulance: the mark is of its plate."""
    ambulance = VehicleCrossing(plate="吉A12012", kind=VehicleKind.EMERGENCY, driverless=True)
    told = []
    for _ in range(2):
        clock.forward(timedelta(minutes=5))
        told.append(record_entry(post.store, post.duty, comes(ambulance), Decision.EMERGENCY))

    recent = desk_day(post.store, post.duty).recent
    assert [one.entry.unlogged for one in told] == [False, True]
    assert [entry.unlogged for entry in recent] == [True, False]
    (item,) = [one for one in waiting(post) if one.kind is OpenKind.VEHICLE_MISSED]
    log_missed_way(post.store, post.duty, item.entry_id, clock() - timedelta(minutes=1))


def test_a_van_that_stays_too_long_waits_at_the_desk_and_at_the_handover(
    post: PostInUse, clock: FixedClock
) -> None:
    drives_in(post, VAN)
    assert waiting(post) == ()
    clock.forward(AN_HOUR)

    (late,) = waiting(post)
    assert (late.kind, late.shown_name, late.door) == (
        OpenKind.VEHICLE_LATE,
        "吉B***78",
        "3-2-501",
    )
    handed = summary(post.store, post.duty)
    assert late in handed.open_items
    (stay,) = handed.vehicles.longest
    told = stay_words(stay, clock())
    assert told is not None
    assert told.zh.startswith("超时")
    drives_out(post, VAN)
    assert waiting(post) == ()


def test_the_way_out_of_a_van_that_left_unseen_is_written_down(
    post: PostInUse, clock: FixedClock
) -> None:
    drives_in(post, VAN)
    clock.forward(AN_HOUR)
    (late,) = waiting(post)

    log_missed_way(post.store, post.duty, late.entry_id, clock() - timedelta(minutes=5))

    assert the_vehicle(post)["presence"] == "outside"
    assert waiting(post) == ()
    assert verify(post.store).sound
    with pytest.raises(Refused):
        log_missed_way(post.store, post.duty, late.entry_id, clock())


def test_the_same_plate_twice_inside_is_cleared_up_with_the_way_out(
    post: PostInUse, clock: FixedClock
) -> None:
    drives_in(post)
    came = clock()
    clock.forward(AN_HOUR)
    drives_in(post)

    (missed,) = waiting(post)
    assert (missed.kind, missed.detail) == (OpenKind.VEHICLE_MISSED, "in")
    handed = summary(post.store, post.duty)
    assert missed in handed.open_items
    assert handed.vehicles.longest[0].twice
    way = missed_way(post.store, post.duty, missed.entry_id)
    assert (way.direction, way.after, way.before) == (Direction.OUT, came, clock())
    for wrong in (came, clock(), clock() + AN_HOUR):
        with pytest.raises(Refused):
            log_missed_way(post.store, post.duty, missed.entry_id, wrong)

    log_missed_way(post.store, post.duty, missed.entry_id, came + timedelta(minutes=20))

    assert waiting(post) == ()
    assert (the_vehicle(post)["presence"], the_vehicle(post)["presence_since"]) == (
        "inside",
        clock(),
    )
    assert verify(post.store).sound


def test_a_way_that_was_taken_back_is_not_missed(post: PostInUse, clock: FixedClock) -> None:
    drives_in(post)
    clock.forward(AN_HOUR)
    again = drives_in(post)
    withdraw_entry(post.store, post.duty, again.entry.id, "记重了")

    assert waiting(post) == ()
    assert verify(post.store).sound


@pytest.mark.parametrize("typed", ["8761", "761d", "粤b98761d"])
def test_a_plate_is_found_by_its_last_four_with_or_without_letters(
    post: PostInUse, typed: str
) -> None:
    drives_in(post, VehicleCrossing(plate="粤B98761D"))

    assert the_car_found(post, typed).plate == "粤B98761D"


def test_several_plates_of_the_same_last_four_are_offered(post: PostInUse) -> None:

    drives_in(post, VehicleCrossing(plate="吉B92345"))
    drives_in(post, VehicleCrossing(plate="吉C2345F"))

    found = find(post.store, post.duty, "2345").vehicles
    assert {one.plate for one in found} == {CAR.reading.normal, "吉B92345", "吉C2345F"}


def test_a_way_that_was_written_down_can_be_taken_back_and_is_missing_again(
    post: PostInUse, clock: FixedClock
) -> None:
    drives_in(post)
    clock.forward(AN_HOUR)
    drives_in(post)
    (item,) = waiting(post)
    logged = log_missed_way(post.store, post.duty, item.entry_id, clock() - timedelta(minutes=20))
    assert waiting(post) == ()

    withdraw_missed_way(post.store, post.duty, logged.fact_id, "记错了")

    assert [one.kind for one in waiting(post)] == [OpenKind.VEHICLE_MISSED]
    assert verify(post.store).sound
    with pytest.raises(Refused):
        withdraw_missed_way(post.store, post.duty, logged.fact_id, "再来一次")
