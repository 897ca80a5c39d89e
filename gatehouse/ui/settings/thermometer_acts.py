# SPDX-License-Identifier: MIT
"""What the section of the thermometers may ask of the post."""

from collections.abc import Callable

from msgspec import Struct

from gatehouse.domain.thermometer import (
    Comparison,
    NewThermometer,
    Thermometer,
    ThermometerRecorded,
    ThermometerStep,
)
from gatehouse.domain.thermometer_drift import Drift, Span


class ThermometerActs(Struct, frozen=True, kw_only=True):
    """The acts of the section; the first three read, the others run on the writer lane."""

    thermometers: Callable[[], tuple[Thermometer, ...]]
    drift: Callable[[Span], tuple[Drift, ...]]
    steps: Callable[[], tuple[ThermometerStep, ...]]

    add: Callable[[NewThermometer], ThermometerRecorded]
    take: Callable[[str], ThermometerRecorded]
    compare: Callable[[str, Comparison], ThermometerRecorded]
    change_battery: Callable[[str], ThermometerRecorded]
    retire: Callable[[str], ThermometerRecorded]
    bring_back: Callable[[str], ThermometerRecorded]
    undo: Callable[[str], ThermometerRecorded]
