# SPDX-License-Identifier: MIT
"""Vehicles go through the gate with their drivers."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from sqlalchemy import RowMapping, select, update

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.register_vehicles import vehicles_of_day
from gatehouse.db.tables.every import entry, person, vehicle, vehicle_entry
from gatehouse.domain.changes import Kind
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import (
    Approval,
    Correction,
    Crossing,
    Decision,
    Direction,
    Outcome,
    Override,
    Reason,
    Recorded,
    SubjectClass,
)
from gatehouse.domain.identity.plates import PlateKind
from gatehouse.domain.person import Presence, VehicleCandidate
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.domain.policy.want import Want
from gatehouse.domain.register import MASKED
from gatehouse.domain.vehicle import PlateColour, VehicleCrossing
from gatehouse.errors import Refused
from gatehouse.services.correction import correct_entry, withdraw_entry
from gatehouse.services.crossing import weigh
from gatehouse.services.day import desk_day
from gatehouse.services.entry import record_entry
from gatehouse.services.search import find
from tests.services.test_entry import GREEN, flat, out, under_changchun, visitor
from tests.support.post import FixedClock, PostInUse
from tests.support.zones import isolated

CAR = VehicleCrossing(plate="吉A·12345")


def drives_out(post: PostInUse, vehicle_crossing: VehicleCrossing = CAR) -> Recorded:
    """Return the entry of a resident who drove out."""
    crossing = out(post, "林晓枫", vehicle=vehicle_crossing)
    return record_entry(post.store, post.duty, crossing, Decision.ADMIT)


def drives_in(post: PostInUse, vehicle_crossing: VehicleCrossing = CAR) -> Recorded:
    """Return the entry of the same resident who came back."""
    crossing = replace(out(post, "林晓枫"), direction=Direction.IN, vehicle=vehicle_crossing)
    return record_entry(post.store, post.duty, crossing, Decision.ADMIT)


def in_a_visitors_car(post: PostInUse, **said: object) -> Crossing:
    """Return a visitor's car at the gate with a host's consent, by the everyday rules."""
    car = VehicleCrossing(plate="粤B12345D", **said)  # type: ignore[arg-type]
    return replace(visitor(flat(post, "3-2-501")), vehicle=car)


def feverish(post: PostInUse, **said: object) -> Crossing:
    """Return a resident on the way out under the rules of Changchun, with people aboard."""
    under_changchun(post)
    car = VehicleCrossing(plate="吉A12345", **said)  # type: ignore[arg-type]
    return out(post, "林晓枫", temperature=365, checks=GREEN, vehicle=car)


def rows(post: PostInUse) -> list[RowMapping]:
    """Return every vehicle entry in the order in which they were recorded."""
    with post.store.reader() as connection:
        asked = select(vehicle_entry).order_by(vehicle_entry.c.sequence)
        return list(connection.execute(asked).mappings())


def the_vehicle(post: PostInUse) -> RowMapping:
    """Return the only vehicle that the post knows."""
    with post.store.reader() as connection:
        return connection.execute(select(vehicle)).mappings().one()


def the_car_found(post: PostInUse, text: str) -> VehicleCandidate:
    """Return the only vehicle that the box finds."""
    (found,) = find(post.store, post.duty, text).vehicles
    return found


def test_a_car_goes_out_with_its_driver_in_one_act(post: PostInUse) -> None:
    recorded = drives_out(post)

    (drive,) = rows(post)
    assert recorded.entry.plate == "吉A***45"
    assert recorded.changes.concern(Kind.VEHICLE)
    assert drive["driver_entry_id"] == recorded.entry.id
    assert drive["sequence"] == recorded.sequence + 1
    assert drive["direction"] == "out"
    assert drive["outcome"] == "admitted"
    assert post.person(post.id_of("林晓枫"))["presence"] == "outside"
    car = the_vehicle(post)
    assert (car["presence"], car["last_vehicle_entry_id"]) == ("outside", drive["id"])
    assert (car["plate"], car["tail"], car["colour"]) == ("吉A12345", "2345", "blue")
    assert verify(post.store).sound


def test_the_latest_entries_show_the_plate_masked(post: PostInUse) -> None:
    drives_out(post)

    (recent,) = desk_day(post.store, post.duty).recent
    assert recent.plate == "吉A***45"


def test_a_car_that_comes_back_is_the_same_car_however_its_plate_is_written(
    post: PostInUse, clock: FixedClock
) -> None:
    drives_out(post)
    clock.forward(timedelta(hours=1))
    drives_in(post, VehicleCrossing(plate="吉a 12345"))

    car = the_vehicle(post)
    assert car["presence"] == "inside"
    assert car["presence_since"] == clock()
    assert [row["missed"] for row in rows(post)] == [False, False]


def test_the_same_plate_twice_inside_is_accepted_and_marked(
    post: PostInUse, clock: FixedClock
) -> None:
    drives_in(post)
    clock.forward(timedelta(hours=1))
    drives_in(post)

    assert [row["missed"] for row in rows(post)] == [False, True]
    assert the_vehicle(post)["presence_since"] == clock()
    assert verify(post.store).sound


def test_a_car_that_is_turned_away_is_known_and_stays_outside(post: PostInUse) -> None:
    crossing = in_a_visitors_car(post)
    record_entry(post.store, post.duty, crossing, Decision.TURN_AWAY)

    car = the_vehicle(post)
    assert (car["presence"], car["presence_since"]) == ("outside", None)
    assert rows(post)[0]["outcome"] == "turned_away"
    assert verify(post.store).sound


def test_a_visitors_car_keeps_who_came_in_it_where_to_and_what_for(post: PostInUse) -> None:
    crossing = in_a_visitors_car(
        post, occupants=3, readings=(364, 366), origin="深圳", company="样例搬家", goods="沙发"
    )
    recorded = record_entry(post.store, post.duty, crossing, Decision.ADMIT)

    (drive,) = rows(post)
    assert (drive["occupants"], drive["readings"]) == (3, [364, 366])
    assert (drive["origin"], drive["company"], drive["goods"]) == ("深圳", "样例搬家", "沙发")
    assert drive["household_id"] == flat(post, "3-2-501")
    assert recorded.entry.plate == "粤B***5D"
    found = the_car_found(post, "345d")
    assert found.colour is PlateColour.YELLOW_GREEN
    assert found.presence is Presence.INSIDE
    assert found.driver is not None
    assert found.driver.shown_name == "周*安"
    assert found.door == "3-2-501"


@pytest.mark.parametrize(
    ("plate", "kind", "colour"),
    [
        ("粤Z1234港", PlateKind.HK_MACAU, PlateColour.BLACK),
        ("吉A1234警", PlateKind.POLICE, PlateColour.WHITE),
        ("吉A1234挂", PlateKind.TRAILER, PlateColour.YELLOW),
        ("123456使", PlateKind.EMBASSY, PlateColour.BLACK),
        ("电动三轮车", PlateKind.FREE_TEXT, PlateColour.NONE),
        ("", PlateKind.NONE, PlateColour.NONE),
    ],
)
def test_any_plate_is_taken_and_none_at_all(
    post: PostInUse, plate: str, kind: PlateKind, colour: PlateColour
) -> None:
    drives_in(post, VehicleCrossing(plate=plate))

    (drive,) = rows(post)
    assert (drive["plate_kind"], drive["colour"]) == (kind, colour)
    assert verify(post.store).sound


def test_two_vehicles_without_a_plate_are_two_and_are_found_by_the_word(post: PostInUse) -> None:
    drives_in(post, VehicleCrossing(plate="无"))
    drives_in(post, VehicleCrossing(plate=""))

    found = find(post.store, post.duty, "无牌").vehicles
    assert len(found) == len({one.vehicle_id for one in found}) == 2
    leaving = VehicleCrossing(plate="无牌", vehicle_id=found[0].vehicle_id)
    drives_out(post, leaving)
    inside = [one.presence for one in find(post.store, post.duty, "无牌").vehicles]
    assert inside == [Presence.INSIDE, Presence.OUTSIDE]


def test_a_vehicle_that_nobody_knows_is_refused_by_its_id(post: PostInUse) -> None:
    with pytest.raises(Refused):
        drives_out(post, VehicleCrossing(plate="吉A12345", vehicle_id="nobody"))

    assert rows(post) == []


def test_one_high_reading_aboard_stops_the_vehicle_with_the_sentence_for_a_second(
    post: PostInUse,
) -> None:
    crossing = feverish(post, occupants=2, readings=(366, 376))

    verdict = weigh(post.store, post.duty, crossing).verdict

    assert verdict.conclusion is Conclusion.TURN_AWAY
    assert verdict.wants == (Want.OCCUPANT_RETEST,)
    assert "第 2 人" in verdict.headline.zh
    assert "37.6" in verdict.sentence.zh
    with pytest.raises(Refused):
        record_entry(post.store, post.duty, crossing, Decision.ADMIT)
    assert rows(post) == []


def test_a_second_reading_that_is_well_lets_the_vehicle_go_and_is_kept(post: PostInUse) -> None:
    crossing = feverish(post, occupants=2, readings=(366, 376), retests=(None, 367))

    record_entry(post.store, post.duty, crossing, Decision.ADMIT)

    (drive,) = rows(post)
    assert (drive["readings"], drive["retests"]) == ([366, 376], [None, 367])
    assert drive["fever"] is False
    with post.store.reader() as connection:
        (told,) = vehicles_of_day(connection, local_day(post.duty.now()), MASKED)
    assert (told.readings, told.retests) == ((366, 376), (None, 367))


def test_a_fever_aboard_is_reported_and_is_not_the_drivers(post: PostInUse) -> None:
    crossing = feverish(post, readings=(376,), retests=(378,))

    assert weigh(post.store, post.duty, crossing).verdict.conclusion is Conclusion.REPORT
    record_entry(post.store, post.duty, crossing, Decision.REPORT)

    (drive,) = rows(post)
    assert drive["fever"] is True
    assert drive["occupants"] == 1
    summary = desk_day(post.store, post.duty).summary
    assert (summary.reported, summary.fever) == (1, 0)


def test_who_is_only_counted_is_not_waited_for(post: PostInUse) -> None:
    crossing = feverish(post, occupants=4)

    assert weigh(post.store, post.duty, crossing).verdict.admits


def test_undo_takes_the_vehicle_back_with_its_driver(post: PostInUse, clock: FixedClock) -> None:
    drives_in(post)
    clock.forward(timedelta(hours=1))
    recorded = drives_out(post)

    withdraw_entry(post.store, post.duty, recorded.entry.id, "记错车了")

    withdrawn = rows(post)[-1]
    assert withdrawn["outcome"] == "withdrawn"
    assert withdrawn["supersedes_id"] == rows(post)[1]["id"]
    assert withdrawn["supersedes_reason"] == "记错车了"
    assert the_vehicle(post)["presence"] == "inside"
    assert verify(post.store).sound


def test_undo_of_the_only_way_leaves_the_vehicle_as_before_any(post: PostInUse) -> None:
    recorded = drives_in(post)

    withdraw_entry(post.store, post.duty, recorded.entry.id, "记错车了")

    assert the_vehicle(post)["presence"] == "outside"
    assert the_vehicle(post)["presence_since"] is None
    assert verify(post.store).sound


def test_a_corrected_direction_turns_the_vehicle_too(post: PostInUse) -> None:
    recorded = drives_out(post)

    corrected = correct_entry(
        post.store,
        post.duty,
        recorded.entry.id,
        Correction(why="方向反了", direction=Direction.IN),
    )

    assert rows(post)[-1]["driver_entry_id"] == corrected.entry.id
    assert the_vehicle(post)["presence"] == "inside"
    assert corrected.entry.plate == "吉A***45"
    assert verify(post.store).sound


def test_a_correction_cannot_admit_past_a_fever_aboard(post: PostInUse) -> None:
    crossing = feverish(post, readings=(376,), retests=(378,))
    recorded = record_entry(post.store, post.duty, crossing, Decision.REPORT)

    with pytest.raises(Refused):
        correct_entry(
            post.store,
            post.duty,
            recorded.entry.id,
            Correction(why="点错", outcome=Outcome.ADMITTED),
        )


def test_an_ambulance_goes_in_with_its_plate_alone(post: PostInUse) -> None:
    crossing = Crossing(
        direction=Direction.IN,
        subject_class=SubjectClass.UNKNOWN,
        reason=Reason.OTHER,
        vehicle=VehicleCrossing(plate="吉A12120"),
    )

    recorded = record_entry(post.store, post.duty, crossing, Decision.EMERGENCY)

    assert recorded.entry.outcome is Outcome.EMERGENCY
    assert the_vehicle(post)["presence"] == "inside"
    assert verify(post.store).sound


def test_an_override_lets_a_vehicle_through(post: PostInUse) -> None:
    crossing = feverish(post, readings=(376,))
    override = Override("社区赵主任", Approval.TELEPHONE, "送急诊")

    record_entry(post.store, post.duty, crossing, Decision.OVERRIDE, override)

    assert the_vehicle(post)["presence"] == "outside"
    assert rows(post)[0]["outcome"] == "admitted"


@pytest.mark.parametrize("change", [{"presence": "inside"}, {"plate": "吉A99999"}, {"tail": "x"}])
def test_verify_finds_a_vehicle_that_was_moved_past_the_program(
    post: PostInUse, change: dict[str, str]
) -> None:
    drives_out(post)
    with post.store.unit_of_work(post.duty) as work:
        work.connection.execute(update(vehicle).values(change))
        work.commit()

    (problem,) = verify(post.store).problems
    assert "vehicle" in problem.en
    assert next(iter(change)) in problem.en


def test_residents_aboard_cross_as_people_of_their_own(post: PostInUse) -> None:
    ids = [post.id_of(name) for name in ("王丽芬", "欧阳静")]
    car = replace(CAR, names=("王*芬", "小客", "欧*静"), people=(ids[0], "", ids[1]))
    crossing = replace(out(post, "林晓枫"), vehicle=car)

    record_entry(post.store, post.duty, crossing, Decision.ADMIT)

    (drive,) = rows(post)
    assert (drive["occupants"], drive["names"]) == (3, ["", "小客", ""])
    with post.store.reader() as connection:
        stored = connection.execute(select(entry).order_by(entry.c.sequence)).all()
        outside = connection.execute(select(person.c.id).where(person.c.presence == "outside"))
        assert set(outside.scalars()) >= set(ids)
    assert [row.person_id for row in stored] == [post.id_of("林晓枫"), *ids]
    assert [row.group_plate for row in stored] == [None, "吉A12345", "吉A12345"]
    assert verify(post.store).sound


def test_a_resident_aboard_whom_the_rules_keep_in_stops_the_car(post: PostInUse) -> None:
    crossing = feverish(post, readings=(366,), names=("王*芬",), people=(post.id_of("王丽芬"),))
    isolated(post)

    verdict = weigh(post.store, post.duty, crossing).verdict

    assert not verdict.admits
    with pytest.raises(Refused):
        record_entry(post.store, post.duty, crossing, Decision.ADMIT)
    assert rows(post) == []


def test_whoever_aboard_has_no_reading_where_one_is_asked_is_named(post: PostInUse) -> None:
    crossing = feverish(post, names=("欧*静",), people=(post.id_of("欧阳静"),))

    verdict = weigh(post.store, post.duty, crossing).verdict

    assert not verdict.admits
    assert verdict.headline.zh.startswith("随车 欧")
    assert crossing.vehicle is not None
    measured = replace(crossing, vehicle=replace(crossing.vehicle, readings=(366,)))
    record_entry(post.store, post.duty, measured, Decision.ADMIT)
    with post.store.reader() as connection:
        readings = connection.execute(select(entry.c.temperature).order_by(entry.c.sequence))
        assert list(readings.scalars()) == [365, 366]
