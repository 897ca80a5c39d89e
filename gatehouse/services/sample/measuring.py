# SPDX-License-Identifier: MIT
"""The thermometers of the invented gate: two guns, of which one shows too little, and mercury."""

from datetime import datetime, timedelta
from itertools import count
from typing import Final

from msgspec.structs import replace

from gatehouse.db.engine import Store
from gatehouse.domain.body_temperature import Method, Taken
from gatehouse.domain.duty import Duty
from gatehouse.domain.entry import Crossing
from gatehouse.domain.thermometer import Comparison, NewThermometer, Standard
from gatehouse.services.thermometer import add_thermometer, compare_thermometer

_GUN: Final = NewThermometer(label="1号枪", method=Method.FOREHEAD)
_LOW_GUN: Final = NewThermometer(label="2号枪", method=Method.FOREHEAD)
_MERCURY: Final = NewThermometer(label="水银", method=Method.ARMPIT)
_TOO_LOW: Final = 2
"""So many tenths of a degree the second gun shows below the first."""
_IN_A_ROW: Final = 60
_REST: Final = timedelta(minutes=6)


def bring_thermometers(store: Store, duty: Duty) -> None:
    """Write down what the gate measures with; the first gun was compared, the second was not."""
    for new in (_GUN, _LOW_GUN, _MERCURY):
        known = add_thermometer(store, duty, new).thermometers
    gun = next(one.id for one in known if one.label == _GUN.label)
    compare_thermometer(store, duty, gun, Comparison(standard=Standard.MERCURY, deviation=0))


class Measuring:
    """Measures one person after the other, a while with the one gun and then with the other."""

    def __init__(self) -> None:
        self._numbers = count()

    def measured(self, crossing: Crossing, tenths: int) -> Crossing:
        """Return *crossing* with what the gun in hand shows of somebody who has *tenths*."""
        low = (next(self._numbers) // _IN_A_ROW) % 2 == 1
        gun = _LOW_GUN if low else _GUN
        shown = tenths - _TOO_LOW if low else tenths
        return replace(crossing, temperature=shown, taken=_by(gun))


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
