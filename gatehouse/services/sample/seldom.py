# SPDX-License-Identifier: MIT
"""What happens at a gate only now and then, and when it is time for it again."""

from enum import StrEnum


class Seldom(StrEnum):
    """The things that happen once in so many crossings."""

    CORRECTION = "correction"
    WITHDRAWAL = "withdrawal"
    OVERRIDE = "override"
    SIGNATURE = "signature"
    EMERGENCY = "emergency"
    ENROLMENT = "enrolment"
    BACK_FILLED = "back_filled"
    FEVER = "fever"
    LOW_READING = "low_reading"
    DRIVE = "drive"
    EXPECTED_GUEST = "expected_guest"
    OLD_RESIDENT = "old_resident"
    VOIDED = "voided"
    ITINERARY = "itinerary"
    ROSTER_WORK = "roster_work"
    CARE = "care"
    ISOLATION = "isolation"
    FOLLOWED = "followed"
    SERVICE = "service"
    CARDS = "cards"
    BUS = "bus"
    INCIDENT = "incident"
    THERMOMETER = "thermometer"
    SUPPLY = "supply"
    DECLINED = "declined"
    KEEPING = "keeping"
    LONG_AWAY = "long_away"
    TRUCK = "truck"
    OTHER_GATE = "other_gate"


_EVERY = {
    Seldom.CORRECTION: 45,
    Seldom.WITHDRAWAL: 120,
    Seldom.OVERRIDE: 110,
    Seldom.SIGNATURE: 150,
    Seldom.EMERGENCY: 400,
    Seldom.ENROLMENT: 700,
    Seldom.BACK_FILLED: 160,
    Seldom.FEVER: 180,
    Seldom.LOW_READING: 90,
    Seldom.DRIVE: 25,
    Seldom.EXPECTED_GUEST: 40,
    Seldom.OLD_RESIDENT: 70,
    Seldom.VOIDED: 100,
    Seldom.ITINERARY: 64,
    Seldom.ROSTER_WORK: 400,
    Seldom.CARE: 60,
    Seldom.ISOLATION: 150,
    Seldom.FOLLOWED: 150,
    Seldom.SERVICE: 150,
    Seldom.CARDS: 300,
    Seldom.BUS: 250,
    Seldom.INCIDENT: 200,
    Seldom.THERMOMETER: 200,
    Seldom.SUPPLY: 120,
    Seldom.DECLINED: 480,
    Seldom.KEEPING: 80,
    Seldom.LONG_AWAY: 200,
    Seldom.TRUCK: 240,
    Seldom.OTHER_GATE: 90,
}


_AT_NIGHT = (
    Seldom.ROSTER_WORK,
    Seldom.CARE,
    Seldom.ISOLATION,
    Seldom.FOLLOWED,
    Seldom.SERVICE,
    Seldom.CARDS,
    Seldom.BUS,
    Seldom.INCIDENT,
    Seldom.THERMOMETER,
    Seldom.KEEPING,
    Seldom.LONG_AWAY,
    Seldom.TRUCK,
)


class Turns:
    """Counts crossings and says what it is time for; *busier* makes everything so much likelier."""

    def __init__(self, busier: int = 1) -> None:
        self._every = {what: max(2, often // busier) for what, often in _EVERY.items()}
        self._waited = {what: often // 2 for what, often in self._every.items()}
        # the leader has time for it only at night, and a short story may not come to its end
        self._waited |= {what: self._every[what] for what in _AT_NIGHT}

    def crossed(self) -> None:
        """Count one more crossing."""
        for what in self._waited:
            self._waited[what] += 1

    def due(self, what: Seldom) -> bool:
        """Say whether it is time for *what*; it stays so until it was `done`."""
        return self._waited[what] >= self._every[what]

    def done(self, what: Seldom) -> None:
        """Begin to wait for *what* again."""
        self._waited[what] = 0
