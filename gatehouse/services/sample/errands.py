# SPDX-License-Identifier: MIT
"""Why the people of the invented compound go out, and when they mean to be back."""

from datetime import date, datetime, timedelta
from random import Random

from gatehouse.domain.duty import LOCAL_ZONE, local_day
from gatehouse.domain.entry import Reason
from gatehouse.services.sample.compound import Mover
from gatehouse.services.sample.moments import at_hour

_MINUTES_OUT = {
    Reason.SHOPPING: (20, 110),
    Reason.PARCEL: (5, 25),
    Reason.TEST: (15, 60),
    Reason.MEDICAL: (60, 240),
    Reason.MEDICINE: (20, 60),
    Reason.WORK: (240, 600),
    Reason.STROLL: (20, 60),
    Reason.VOLUNTEERING: (60, 240),
}
_CHANCES = (45, 14, 10, 6, 6, 10, 3, 6)
_WORKING_AGE = range(18, 61)
_MORNING_ENDS = 10
_GO_TO_WORK = 0.55
_COME_HOME = (16.8, 19.2)
_TOO_SOON = timedelta(days=2)
_FORGETFUL = 0.12


class Errands:
    """Draws errands; most households remember when they went shopping last."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._shopped: dict[str, date] = {}

    def errand(self, mover: Mover, at: datetime) -> tuple[Reason, datetime]:
        """Return why *mover* goes out at *at*, and until when."""
        morning = at.astimezone(LOCAL_ZONE).hour < _MORNING_ENDS
        if morning and mover.age in _WORKING_AGE and self._random.random() < _GO_TO_WORK:
            evening = at_hour(local_day(at), self._random.uniform(*_COME_HOME))
            return Reason.WORK, evening
        reason = self._random.choices(tuple(_MINUTES_OUT), _CHANCES)[0]
        if reason is Reason.SHOPPING and self._went_already(mover, at):
            reason = Reason.PARCEL
        minutes = self._random.randint(*_MINUTES_OUT[reason])
        return reason, at + timedelta(minutes=minutes)

    def went(self, mover: Mover, reason: Reason, at: datetime) -> None:
        """Remember that the household of *mover* went out."""
        if reason is Reason.SHOPPING:
            self._shopped[mover.household_id] = local_day(at)

    def _went_already(self, mover: Mover, at: datetime) -> bool:
        last = self._shopped.get(mover.household_id)
        recently = last is not None and local_day(at) - last < _TOO_SOON
        return recently and self._random.random() >= _FORGETFUL
