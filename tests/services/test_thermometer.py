# SPDX-License-Identifier: MIT
"""Thermometers of the post, from the first label to the drawer, and how readings were taken."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.register_entries import entries_of_day
from gatehouse.db.queries.thermometers import latest_readings
from gatehouse.db.tables.every import entry
from gatehouse.domain.body_temperature import Method, Taken
from gatehouse.domain.changes import Kind
from gatehouse.domain.delivery import Delivery, DeliveryKind
from gatehouse.domain.duty import Role, local_day
from gatehouse.domain.entry import (
    Correction,
    Crossing,
    Decision,
    Direction,
    Outsider,
    Reason,
    SubjectClass,
)
from gatehouse.domain.group_entry import GroupOrder, GroupPerson
from gatehouse.domain.history import Whose
from gatehouse.domain.register import MASKED
from gatehouse.domain.thermometer import (
    Comparison,
    NewThermometer,
    Standard,
    Thermometer,
    in_hand,
)
from gatehouse.domain.thermometer_doubt import DoubtKind, doubts
from gatehouse.domain.thermometer_drift import Span
from gatehouse.errors import NotAllowed, Refused
from gatehouse.services.correction import correct_entry
from gatehouse.services.crossing import weigh
from gatehouse.services.day import desk_day
from gatehouse.services.entry import record_entry
from gatehouse.services.entry_card import entry_card
from gatehouse.services.group_entry import record_group
from gatehouse.services.history import history
from gatehouse.services.policy import rules_now
from gatehouse.services.thermometer import (
    add_thermometer,
    bring_back_thermometer,
    change_battery,
    compare_thermometer,
    drift,
    retire_thermometer,
    take_thermometer,
    thermometers,
)
from tests.support.passes import flat
from tests.support.policies import adopt
from tests.support.post import FixedClock, PostInUse

GREEN = {"code": "green"}
GUN = NewThermometer(label="1号枪", method=Method.FOREHEAD)
EAR = NewThermometer(label="2号", method=Method.EAR)
BY_GUN = Taken(thermometer="1号枪", method=Method.FOREHEAD)


def crossing(post: PostInUse, tenths: int | None, *, way: Direction = Direction.OUT) -> Crossing:
    return Crossing(
        direction=way,
        subject_class=SubjectClass.RESIDENT,
        reason=Reason.WORK,
        person_id=post.id_of("林晓枫"),
        temperature=tenths,
        taken=BY_GUN,
        checks=GREEN,
    )


def known(post: PostInUse) -> dict[str, Thermometer]:
    return {one.label: one for one in thermometers(post.store, post.duty)}


@pytest.fixture
def measuring(post: PostInUse) -> PostInUse:
    """A post that measures everybody, with two thermometers of which the first is in hand."""
    adopt(post.store, post.duty, "twenty-measures-2022-11", post.clock())
    for new in (GUN, EAR):
        add_thermometer(post.store, post.duty, new)
        post.clock.forward(timedelta(minutes=1))
    return post


def test_the_first_thermometer_is_in_hand_until_another_one_is_taken(measuring: PostInUse) -> None:
    first = in_hand(thermometers(measuring.store, measuring.duty))
    recorded = take_thermometer(
        measuring.store, measuring.as_volunteer(), known(measuring)["2号"].id
    )
    then = in_hand(recorded.thermometers)

    assert (first and first.label, then and then.label) == ("1号枪", "2号")
    assert recorded.changes.concern(Kind.THERMOMETER)


def test_every_act_leaves_a_state_that_its_facts_explain(measuring: PostInUse) -> None:
    store, duty = measuring.store, measuring.duty
    gun = known(measuring)["1号枪"].id
    compare_thermometer(store, duty, gun, Comparison(standard=Standard.MERCURY, deviation=-3))
    change_battery(store, duty, gun)
    retire_thermometer(store, duty, gun)
    bring_back_thermometer(store, duty, gun)

    one = known(measuring)["1号枪"]

    assert (one.standard, one.deviation, one.in_use) == (Standard.MERCURY, -3, True)
    assert one.battery_at == measuring.clock()
    assert verify(store).problems == ()


def test_a_state_that_no_fact_explains_is_found(measuring: PostInUse) -> None:
    with measuring.store.unit_of_work(measuring.duty) as work:
        work.connection.exec_driver_sql("UPDATE thermometer SET deviation = 5")
        work.commit()

    problems = [problem.en for problem in verify(measuring.store).problems]

    assert len(problems) == len(known(measuring))
    assert all("thermometer" in problem and "deviation" in problem for problem in problems)


def test_no_label_is_given_twice_not_even_one_that_was_put_away(measuring: PostInUse) -> None:
    retire_thermometer(measuring.store, measuring.duty, known(measuring)["1号枪"].id)

    with pytest.raises(Refused, match="had a thermometer 1号枪"):
        add_thermometer(measuring.store, measuring.duty, replace(GUN, label=" 1号枪 "))
    with pytest.raises(Refused, match="needs a label"):
        add_thermometer(measuring.store, measuring.duty, replace(GUN, label=" "))


def test_who_adds_or_puts_away_a_thermometer_leads(measuring: PostInUse) -> None:
    volunteer, gun = measuring.as_volunteer(), known(measuring)["1号枪"].id

    with pytest.raises(NotAllowed):
        add_thermometer(measuring.store, volunteer, replace(GUN, label="3号"))
    with pytest.raises(NotAllowed):
        retire_thermometer(measuring.store, volunteer, gun)


def test_an_administrator_who_leads_no_shift_keeps_thermometers_too(
    measuring: PostInUse,
) -> None:
    alone = measuring.duty.operator
    duty = replace(measuring.duty, operator=replace(alone, roles=frozenset({Role.ADMINISTRATOR})))

    add_thermometer(measuring.store, duty, replace(GUN, label="3号"))
    retire_thermometer(measuring.store, duty, known(measuring)["3号"].id)

    assert not known(measuring)["3号"].in_use


def test_nobody_measures_with_one_that_was_put_away(measuring: PostInUse) -> None:
    gun = known(measuring)["1号枪"].id
    retire_thermometer(measuring.store, measuring.duty, gun)

    with pytest.raises(Refused, match="put away"):
        take_thermometer(measuring.store, measuring.duty, gun)
    with pytest.raises(Refused, match="put away"):
        retire_thermometer(measuring.store, measuring.duty, gun)


@pytest.mark.parametrize(
    "comparison",
    [Comparison(standard=Standard.NOTHING), Comparison(standard=Standard.MERCURY, deviation=31)],
)
def test_a_comparison_that_says_nothing_is_refused(
    measuring: PostInUse, comparison: Comparison
) -> None:
    with pytest.raises(Refused):
        compare_thermometer(
            measuring.store, measuring.duty, known(measuring)["1号枪"].id, comparison
        )


def test_both_readings_keep_their_time_place_and_thermometer(measuring: PostInUse) -> None:
    store, duty, now = measuring.store, measuring.duty, measuring.clock()
    twice = replace(
        crossing(measuring, 376),
        taken=replace(BY_GUN, at=now - timedelta(minutes=6)),
        retest=366,
        retaken=Taken(thermometer="2号", method=Method.EAR, at=now),
    )
    entry = record_entry(store, duty, twice, Decision.ADMIT).entry

    card = entry_card(store, duty, entry.id)
    told = history(store, duty, Whose(person_id=measuring.id_of("林晓枫"))).rows[0].what

    assert (card.taken, card.retaken) == (twice.taken, twice.retaken)
    assert "37.6 ℃ 额温 1号枪，复测 36.6 ℃ 16:44 耳温 2号" in told.zh
    assert verify(store).problems == ()


def test_nothing_is_kept_of_how_a_reading_was_taken_that_is_not_there(
    measuring: PostInUse,
) -> None:
    store, duty = measuring.store, measuring.duty
    record_entry(store, duty, crossing(measuring, 365), Decision.ADMIT)
    unmeasured = replace(crossing(measuring, None, way=Direction.IN), retaken=BY_GUN)

    entry = record_entry(store, duty, unmeasured, Decision.ADMIT).entry
    card = entry_card(store, duty, entry.id)

    assert (card.taken, card.retaken) == (Taken(), Taken())


def test_a_reading_taken_again_later_has_the_time_at_which_it_was_told(
    measuring: PostInUse,
) -> None:
    """How the first one was taken stays; its time is now said beside the other."""
    store, duty, began = measuring.store, measuring.duty, measuring.clock()
    entry = record_entry(store, duty, crossing(measuring, 365), Decision.ADMIT).entry
    measuring.clock.forward(timedelta(minutes=9))
    again = Correction(why="又量了一次", retest=368, retaken=Taken(thermometer="2号"))

    corrected = correct_entry(store, duty, entry.id, again).entry
    card = entry_card(store, duty, corrected.id)

    assert card.taken == replace(BY_GUN, at=began)
    assert card.retaken == Taken(thermometer="2号", at=began + timedelta(minutes=9))


def test_the_desk_is_told_what_a_stuck_thermometer_showed_last(
    measuring: PostInUse, clock: FixedClock
) -> None:
    store, duty = measuring.store, measuring.duty
    for number in range(12):
        way = Direction.IN if number % 2 else Direction.OUT
        record_entry(store, duty, crossing(measuring, 362, way=way), Decision.ADMIT)
        clock.forward(timedelta(minutes=1))

    day = desk_day(store, duty)
    found = doubts(day.readings, day.thermometers, rules_now(store, duty).doubts, clock())

    assert [(one.thermometer, one.kind) for one in found] == [("1号枪", DoubtKind.ALIKE)]
    assert day.readings[0].at > day.readings[-1].at


def test_the_drift_tells_each_thermometer_beside_the_others(
    measuring: PostInUse, clock: FixedClock
) -> None:
    store, duty = measuring.store, measuring.duty
    for number in range(12):
        way = Direction.IN if number % 2 else Direction.OUT
        by_ear = replace(BY_GUN, thermometer="2号") if number % 2 else BY_GUN
        read = replace(crossing(measuring, 366 if number % 2 else 361, way=way), taken=by_ear)
        record_entry(store, duty, read, Decision.ADMIT)
        clock.forward(timedelta(minutes=1))

    by_day = {one.thermometer: one.deviation for one in drift(store, duty, Span.DAY)}
    by_hour = {one.thermometer: one.deviation for one in drift(store, duty, Span.HOUR)}

    assert by_day == {"1号枪": -5, "2号": 5}
    assert by_hour == by_day


def test_a_courier_who_was_measured_a_moment_ago_is_not_measured_again(
    measuring: PostInUse, clock: FixedClock
) -> None:
    """Time, gate and reading are shown, and the rule says whether to measure again."""
    store, duty = measuring.store, measuring.duty
    comes = replace(
        crossing(measuring, 364, way=Direction.IN),
        subject_class=SubjectClass.COURIER,
        reason=Reason.DELIVERY,
    )
    came = clock()
    record_entry(store, duty, comes, Decision.ADMIT)
    clock.forward(timedelta(minutes=20))

    again = weigh(store, duty, replace(comes, temperature=None))
    checked = again.last_checked
    clock.forward(timedelta(minutes=100))
    later = weigh(store, duty, replace(comes, temperature=None))

    assert checked is not None
    assert (checked.at, checked.gate, checked.temperature) == (came, "北门", 364)
    assert "temperature" not in again.verdict.wants
    fever = next(result for result in again.verdict.results if result.key == "fever")
    assert fever.why.zh == "20 分钟前在北门量过 36.4 ℃：不用再量"
    assert later.verdict.wants == ("temperature",)


def test_the_office_reads_how_both_readings_were_taken(measuring: PostInUse) -> None:
    """One reading fills its column and no remark; two are told with time, place and instrument."""
    now = measuring.clock()
    once = crossing(measuring, 365)
    twice = replace(
        crossing(measuring, 376, way=Direction.IN),
        taken=replace(BY_GUN, at=now - timedelta(minutes=6)),
        retest=366,
        retaken=Taken(thermometer="2号", method=Method.EAR, at=now),
    )
    for one in (once, twice):
        record_entry(measuring.store, measuring.duty, one, Decision.ADMIT)
    with measuring.store.reader() as connection:
        notes = [row.note for row in entries_of_day(connection, local_day(now), MASKED)]

    assert notes == ["", "首测 16:38 额温 1号枪；复测 16:44 耳温 2号"]


def test_a_courier_who_handed_over_a_moment_ago_is_known_to_be_well(
    measuring: PostInUse, clock: FixedClock
) -> None:
    """Whom the post knows is measured at the gate, and stays outside all the same."""
    store, duty = measuring.store, measuring.duty
    comes = Crossing(
        direction=Direction.IN,
        subject_class=SubjectClass.COURIER,
        reason=Reason.DELIVERY,
        outsider=Outsider(
            name="周一舟", phone="13900001111", host_household_id=flat(measuring, "3-2-501")
        ),
        temperature=365,
    )
    record_entry(store, duty, comes, Decision.ADMIT)
    clock.forward(timedelta(hours=3))
    handed_over = clock()
    known_courier = replace(comes, outsider=None, person_id=measuring.id_of("周一舟"))
    brings = replace(known_courier, temperature=364, delivery=Delivery(kind=DeliveryKind.PARCEL))
    record_entry(store, duty, brings, Decision.HAND_OVER)
    clock.forward(timedelta(minutes=20))

    weighed = weigh(store, duty, replace(known_courier, temperature=None))

    assert weighed.last_checked is not None
    assert (weighed.last_checked.at, weighed.last_checked.temperature) == (handed_over, 364)
    assert weighed.last_refused is None
    assert "temperature" not in weighed.verdict.wants


def test_a_group_that_is_measured_now_is_so_with_the_one_in_hand(measuring: PostInUse) -> None:
    store, duty, now = measuring.store, measuring.duty, measuring.clock()
    order = GroupOrder(
        direction=Direction.OUT,
        reason=Reason.WORK,
        people=(GroupPerson(person_id=measuring.id_of("林晓枫"), temperature=365),),
        taken=BY_GUN,
    )
    record_group(store, duty, order)
    earlier = now - timedelta(minutes=3)
    person = GroupPerson(person_id=measuring.id_of("王丽芬"), temperature=366)
    record_group(store, duty, replace(order, people=(person,), between=(earlier, earlier)))

    with store.reader() as connection:
        read = [one.thermometer for one in latest_readings(connection, earlier, now, 9)]
        asked = select(entry.c.thermometer, entry.c.method).order_by(entry.c.sequence)
        kept = [tuple(row) for row in connection.execute(asked)]

    assert read == ["1号枪"], "what is told later is no reading of now"
    assert kept == [("1号枪", "forehead"), ("", None)]
