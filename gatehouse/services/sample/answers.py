# SPDX-License-Identifier: MIT
"""What invented people show at the gate: a temperature, a code, a test, their host's consent."""

from collections.abc import Iterable
from random import Random

from gatehouse.domain.policy.checks import CODE, CONSENT, PAPER

_USUAL = 364
_COLD = 350
"""In tenths of °C: what most people have, and what only a cold forehead gives."""
_STILL_HIGH = 0.4

_CHANCES = {
    "code": {"green": 985, "yellow": 8, "not_shown": 7},
    "test": {"24": 500, "48": 470, "72": 15, "older": 15},
    "itinerary": {"clear": 990, "risk": 4, "not_shown": 6},
    "consent": {"telephone": 880, "in_person": 90, "not_reached": 20, "refused": 10},
    "mask": {"worn": 990, "not_worn": 10},
}


class Answers:
    """Draws the answers of one person after the other."""

    def __init__(self, random: Random) -> None:
        self._random = random

    def reading(self) -> int:
        """Return the temperature of somebody who is well, in tenths of °C."""
        return min(371, max(357, round(self._random.gauss(_USUAL, 2.5))))

    def high_reading(self) -> int:
        """Return a temperature that every rule set takes for a fever."""
        return self._random.randint(376, 388)

    def low_reading(self) -> int:
        """Return a reading that cannot be true."""
        return self._random.randint(338, 347)

    def second_reading(self, first: int) -> int:
        """Return the reading after a rest: mostly well, now and then a fever again."""
        still_high = first > _COLD and self._random.random() < _STILL_HIGH
        return self.high_reading() if still_high else self.reading()

    def checks(self, codes: Iterable[str]) -> dict[str, str]:
        """Return an answer to each check; a paper is shown only for want of a health code."""
        shown = {code: self._drawn(code) for code in codes if code in _CHANCES}
        if PAPER.code in codes and shown.get(CODE.code) == "not_shown":
            shown[PAPER.code] = "seen"
        return shown

    def without_consent(self, codes: Iterable[str]) -> dict[str, str]:
        """Return the answers of somebody whose host could not be reached."""
        shown = self.checks(codes)
        return {**shown, CONSENT.code: "not_reached"} if CONSENT.code in shown else shown

    def _drawn(self, code: str) -> str:
        chances = _CHANCES[code]
        return self._random.choices(tuple(chances), tuple(chances.values()))[0]
