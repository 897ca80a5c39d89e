# SPDX-License-Identifier: MIT
"""What the sheet 车辆 says of those in a vehicle, who stand in no other."""

from msgspec.structs import replace

from gatehouse.reports.vehicles_sheet import COLUMNS
from tests.support.register_rows import vehicle_row

(TEMPERATURES,) = (column for column in COLUMNS if column.heading == "体温")


def test_whoever_was_measured_again_has_both_readings() -> None:
    row = replace(vehicle_row(1), readings=(364, 382), retests=(None, 381))

    assert TEMPERATURES.value(row) == "36.5、36.4、38.2→38.1"


def test_a_driver_whom_nobody_measured_keeps_their_place() -> None:
    row = replace(vehicle_row(1), temperature=None, readings=(364,))

    assert TEMPERATURES.value(row) == "—、36.4"
    assert TEMPERATURES.value(replace(row, readings=())) == ""
