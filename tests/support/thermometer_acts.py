# SPDX-License-Identifier: MIT
"""Acts with thermometers, to be written down and replayed."""

from gatehouse.domain.body_temperature import Method
from gatehouse.domain.thermometer import Comparison, NewThermometer, Standard
from gatehouse.services.acts import Act
from gatehouse.services.thermometer_acts import (
    AddThermometer,
    BringBackThermometer,
    ChangeBattery,
    CompareThermometer,
    RetireThermometer,
    TakeThermometer,
)
from tests.support.roster_acts import AT

BELOW = Comparison(standard=Standard.MERCURY, deviation=-3)
WITH_THERMOMETERS: tuple[Act, ...] = (
    AddThermometer(at=AT, new=NewThermometer(label="1号枪", method=Method.FOREHEAD)),
    AddThermometer(at=AT, new=NewThermometer(label="水银", method=Method.ARMPIT)),
    CompareThermometer(at=AT, label="1号枪", comparison=BELOW),
    ChangeBattery(at=AT, label="1号枪"),
    TakeThermometer(at=AT, label="水银"),
    RetireThermometer(at=AT, label="1号枪"),
    BringBackThermometer(at=AT, label="1号枪"),
)
