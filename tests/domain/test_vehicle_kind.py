# SPDX-License-Identifier: MIT
"""The kinds of vehicles are data."""

from datetime import date

import pytest

from gatehouse.domain.vehicle_kind import (
    VEHICLE_FIELD_WORDS,
    VEHICLE_KIND_WORDS,
    DriverAsked,
    VehicleField,
    VehicleKind,
    permit_has_ended,
    permit_last_day,
    read_kinds,
)
from gatehouse.errors import GatehouseError
from gatehouse.services.vehicle_kinds import shipped_kinds


def test_every_kind_ships_with_its_own_fields() -> None:
    kinds = shipped_kinds()

    assert set(kinds) == set(VehicleKind) == set(VEHICLE_KIND_WORDS)
    assert set(VEHICLE_FIELD_WORDS) == set(VehicleField)
    assert kinds[VehicleKind.EMERGENCY].asks == ()
    assert kinds[VehicleKind.EMERGENCY].driver is DriverAsked.NEVER
    assert VehicleField.PERMIT in kinds[VehicleKind.PERMIT].keeps
    assert VehicleField.DISINFECTED_BY not in kinds[VehicleKind.REFUSE].keeps
    assert kinds[VehicleKind.GOODS].minutes[0] == 120


def test_kinds_stand_in_the_order_of_the_file() -> None:
    kinds = read_kinds('[goods]\nminutes = [60, 30]\n[ordinary]\nasks = ["origin"]\n')

    assert list(kinds) == [VehicleKind.GOODS, VehicleKind.ORDINARY]
    assert kinds[VehicleKind.GOODS].minutes == (60, 30)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[bicycle]\n", "bicycle"),
        ('[goods]\nasks = ["colour"]\n', "colour"),
        ("[goods]\nwheels = 4\n", "wheels"),
        ('[permit]\nkeeps = ["permit"]\n', "permit"),
        ("[goods]\nminutes = [0]\n", "goods"),
        ("[goods\n", "line 1"),
    ],
)
def test_a_file_that_cannot_be_used_says_where(text: str, named: str) -> None:
    with pytest.raises(GatehouseError) as refused:
        read_kinds(text)

    assert named in refused.value.en


@pytest.mark.parametrize(
    ("until", "ended"),
    [
        ("2022-04-14", True),
        ("20220414", True),
        ("2022年4月14日", True),
        ("2022-04-15", False),
        ("22-03-01", True),
        ("22年4月14号", True),
        ("4月14日", True),
        ("4.14", True),
        ("４-14", True),
        ("4-15", False),
        ("6月30日", False),
        ("6.30", False),
        ("12-31", True),
        ("2022-13-01", False),
        ("年底", False),
        ("", False),
    ],
)
def test_a_permit_ends_after_its_last_day(until: str, ended: bool) -> None:
    assert permit_has_ended(until, date(2022, 4, 15)) is ended


@pytest.mark.parametrize(
    ("until", "written", "last"),
    [
        ("6月30日", date(2022, 4, 15), date(2022, 6, 30)),
        ("6-30", date(2022, 7, 2), date(2022, 6, 30)),
        ("1.5", date(2022, 12, 20), date(2023, 1, 5)),
        ("12/31", date(2022, 1, 3), date(2021, 12, 31)),
        ("22-03-01", date(2022, 4, 15), date(2022, 3, 1)),
        ("2022 年 3 月 1 日", date(2022, 4, 15), date(2022, 3, 1)),
        ("2-30", date(2022, 4, 15), None),
        ("630", date(2022, 4, 15), None),
        ("长期", date(2022, 4, 15), None),
    ],
)
def test_a_day_without_its_year_is_the_nearest_to_when_it_was_written(
    until: str, written: date, last: date | None
) -> None:
    assert permit_last_day(until, written) == last


def test_a_day_that_was_written_last_year_does_not_come_round_again() -> None:
    """It is kept from the last time the vehicle came."""
    written = date(2021, 4, 15)

    assert permit_has_ended("6-30", date(2022, 4, 15), written=written)
    assert not permit_has_ended("6-30", date(2021, 6, 30), written=written)
