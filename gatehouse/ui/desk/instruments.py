# SPDX-License-Identifier: MIT
"""The thermometers as the desk knows them: which one is in hand, and what is strange about it."""

from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from gatehouse.domain.body_temperature import NOT_SAID, Taken
from gatehouse.domain.thermometer import Thermometer, another, in_hand
from gatehouse.domain.thermometer_doubt import Doubt
from gatehouse.ui.desk.attempt import Form


class Instruments(Struct, frozen=True):
    """The post's thermometers, with the doubts about those in use."""

    known: tuple[Thermometer, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def held(self) -> Thermometer | None:
        """The thermometer in hand."""
        return in_hand(self.known)

    @property
    def taken(self) -> Taken:
        """How a reading is taken now."""
        return NOT_SAID if self.held is None else self.held.taken

    @property
    def doubt(self) -> Doubt | None:
        """What is strange about the thermometer in hand."""
        held = self.held
        if held is None:
            return None
        return next((one for one in self.doubts if one.thermometer == held.label), None)

    @property
    def several(self) -> bool:
        """Whether there is another one to measure with."""
        return sum(one.in_use for one in self.known) > 1

    def called(self, label: str) -> Thermometer | None:
        """Return the thermometer with that *label*, or else the one in hand."""
        return next((one for one in self.known if one.label == label), self.held)

    def first(self, form: Form) -> Taken:
        """Return how the first reading of *form* was taken; when, only beside a second one."""
        if form.reading is None:
            return NOT_SAID
        twice = form.second_reading is not None
        return replace(self.taken, at=form.measured_at) if twice else self.taken

    def second(self, form: Form) -> Taken:
        """Return how the second reading of *form* was taken, and when."""
        if form.second_reading is None:
            return NOT_SAID
        used = self.called(form.retest_with)
        return replace(NOT_SAID if used is None else used.taken, at=form.retested_at)

    def after(self, label: str) -> Thermometer | None:
        """Return the one that comes after the one with that *label*, or after the one in hand."""
        now = self.called(label)
        return None if now is None else another(self.known, now.label)


NO_INSTRUMENTS: Final = Instruments()
