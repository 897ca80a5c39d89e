# SPDX-License-Identifier: MIT
"""What was written of a thermometer is taken back, step by step."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.tables.every import thermometer_change
from gatehouse.domain.body_temperature import Method
from gatehouse.domain.thermometer import (
    Comparison,
    NewThermometer,
    Standard,
    Thermometer,
    ThermometerChange,
    in_hand,
)
from gatehouse.errors import NotAllowed, Refused
from gatehouse.services.thermometer import (
    add_thermometer,
    change_battery,
    compare_thermometer,
    retire_thermometer,
    steps,
    take_thermometer,
    thermometers,
    undo_thermometer,
)
from tests.support.post import PostInUse

GUN = NewThermometer(label="1号枪", method=Method.FOREHEAD)
EAR = NewThermometer(label="2号", method=Method.EAR)


def known(post: PostInUse) -> dict[str, Thermometer]:
    return {one.label: one for one in thermometers(post.store, post.duty)}


def undo_newest(post: PostInUse) -> None:
    """Undo the newest change of a thermometer that stands, as Ctrl+Z does."""
    newest = next(one for one in steps(post.store, post.duty) if one.stands)
    undo_thermometer(post.store, post.duty, newest.change_id)


def test_undo_after_undo_goes_back_to_the_day_a_thermometer_came(post: PostInUse) -> None:
    for new in (GUN, EAR):
        add_thermometer(post.store, post.duty, new)
    ear = known(post)["2号"].id
    post.clock.forward(timedelta(minutes=1))
    take_thermometer(post.store, post.duty, ear)
    off = Comparison(standard=Standard.MERCURY, deviation=3)
    compare_thermometer(post.store, post.duty, ear, off)
    change_battery(post.store, post.duty, ear)
    retire_thermometer(post.store, post.duty, ear)

    stood = []
    for _ in range(5):
        undo_newest(post)
        now = known(post)["2号"]
        held = in_hand(known(post).values())
        battery = now.battery_at is not None
        stood.append((now.in_use, battery, now.deviation, held.label if held else ""))

    assert stood == [
        (True, True, 3, "2号"),
        (True, False, 3, "2号"),
        (True, False, None, "2号"),
        (True, False, None, "1号枪"),
        (False, False, None, "1号枪"),
    ]
    assert verify(post.store).sound


def test_an_undo_tells_what_it_took_back_of_a_thermometer(post: PostInUse) -> None:
    add_thermometer(post.store, post.duty, GUN)
    gun = known(post)["1号枪"].id
    off = Comparison(standard=Standard.MERCURY, deviation=3)
    compare_thermometer(post.store, post.duty, gun, off)
    undo_newest(post)
    comparison, then = steps(post.store, post.duty)[0].told
    undo_newest(post)
    addition, _ = steps(post.store, post.duty)[0].told

    assert (comparison, then.deviation) == (ThermometerChange.COMPARED, 3)
    assert addition is ThermometerChange.ADDED
    with post.store.reader() as connection:
        reasons = connection.execute(select(thermometer_change.c.supersedes_reason)).scalars().all()
    assert reasons == ["", "", "撤销", "撤销"], "one word for it in every ledger"


def test_a_volunteer_undoes_a_comparison_and_no_putting_away(post: PostInUse) -> None:
    add_thermometer(post.store, post.duty, GUN)
    gun = known(post)["1号枪"].id
    volunteer = post.as_volunteer()
    compare_thermometer(post.store, volunteer, gun, Comparison(standard=Standard.MERCURY))
    undo_thermometer(post.store, volunteer, steps(post.store, volunteer)[0].change_id)
    assert known(post)["1号枪"].standard is Standard.NOTHING

    retire_thermometer(post.store, post.duty, gun)

    with pytest.raises(NotAllowed):
        undo_thermometer(post.store, volunteer, steps(post.store, volunteer)[0].change_id)
    assert not known(post)["1号枪"].in_use


def test_an_older_change_of_a_thermometer_waits_for_the_newer_one(post: PostInUse) -> None:
    add_thermometer(post.store, post.duty, GUN)
    change_battery(post.store, post.duty, known(post)["1号枪"].id)

    with pytest.raises(Refused, match="newer change first"):
        undo_thermometer(post.store, post.duty, steps(post.store, post.duty)[-1].change_id)
