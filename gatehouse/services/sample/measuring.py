# SPDX-License-Identifier: MIT
"""The thermometers of the invented gate: two guns, of which one shows too little, and mercury."""

from datetime import datetime, timedelta
from typing import Final

from msgspec.structs import replace

from gatehouse.db.engine import Store
from gatehouse.domain.body_temperature import Method, Taken
from gatehouse.domain.duty import Duty
from gatehouse.domain.entry import Crossing, Direction, SubjectClass
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.thermometer import Comparison, NewThermometer, Standard
from gatehouse.services.sample.story import Story
from gatehouse.services.thermometer import add_thermometer, compare_thermometer
from gatehouse.services.thermometer_acts import (
    AddThermometer,
    BringBackThermometer,
    ChangeBattery,
    CompareThermometer,
    RetireThermometer,
    TakeThermometer,
)

_GUN: Final = NewThermometer(label="1号枪", method=Method.FOREHEAD)
_LOW_GUN: Final = NewThermometer(label="2号枪", method=Method.FOREHEAD)
_MERCURY: Final = NewThermometer(label="水银", method=Method.ARMPIT)
_TOO_LOW: Final = 2
"""So many tenths of a degree the second gun shows below the first."""
_IN_A_ROW: Final = 60
_A_WHILE: Final = timedelta(minutes=5)
_MOST_SPARES: Final = 2
_REST: Final = timedelta(minutes=6)


def bring_thermometers(store: Store, duty: Duty) -> None:
    """Write down what the gate measures with; the first gun was compared, the second was not."""
    for new in (_GUN, _LOW_GUN, _MERCURY):
        known = add_thermometer(store, duty, new).thermometers
    gun = next(one.id for one in known if one.label == _GUN.label)
    compare_thermometer(store, duty, gun, Comparison(standard=Standard.MERCURY, deviation=0))


def has_thermometers(rules: RuleSet) -> bool:
    """Say whether the gate measures everybody by *rules*, and so has thermometers."""
    return rules.needs_temperature(SubjectClass.RESIDENT, Direction.OUT)


class Measuring:
    """Measures one person after the other, a while with the one gun and then with the other."""

    def __init__(self) -> None:
        self._gun = _GUN
        self._read = 0
        self._spares = 0

    def measured(self, crossing: Crossing, tenths: int) -> Crossing:
        """Return *crossing* with what the gun in hand shows of somebody who has *tenths*."""
        self._read += 1
        shown = tenths - _TOO_LOW if self._gun is _LOW_GUN else tenths
        return replace(crossing, temperature=shown, taken=_by(self._gun))

    def change(self, at: datetime) -> Story:
        """Take the other gun in hand, once enough people were measured with this one."""
        if self._read < _IN_A_ROW:
            return
        self._read = 0
        self._gun = _LOW_GUN if self._gun is _GUN else _GUN
        yield TakeThermometer(at=at, label=self._gun.label)

    def look_after(self, at: datetime) -> Story:
        """Find the second gun too low, use it again with a new battery, and get a spare one."""
        low = _LOW_GUN.label
        told = Comparison(standard=Standard.MERCURY, deviation=-_TOO_LOW)
        yield CompareThermometer(at=at, label=low, comparison=told)
        yield RetireThermometer(at=at, label=low)
        yield BringBackThermometer(at=at + _A_WHILE, label=low)
        yield ChangeBattery(at=at + _A_WHILE, label=low)
        if self._spares < _MOST_SPARES:
            self._spares += 1
            spare = NewThermometer(label=f"备用{self._spares}", method=Method.FOREHEAD)
            yield AddThermometer(at=at + _A_WHILE, new=spare)


def measured_again(crossing: Crossing, tenths: int, at: datetime) -> Crossing:
    """Return *crossing* with the second reading, by mercury after a rest."""
    return replace(
        crossing,
        retest=tenths,
        taken=replace(crossing.taken, at=at - _REST),
        retaken=replace(_by(_MERCURY), at=at),
    )


def _by(one: NewThermometer) -> Taken:
    return Taken(thermometer=one.label, method=one.method)
