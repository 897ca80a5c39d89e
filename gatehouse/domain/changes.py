# SPDX-License-Identifier: MIT
"""What an act changed, so that screens can tell whether they are concerned."""

from enum import StrEnum

from msgspec import Struct


class Kind(StrEnum):
    """The kinds of thing a screen may show."""

    ENTRY = "entry"
    PERSON = "person"
    HOUSEHOLD = "household"
    POLICY = "policy"
    GATE_PASS = "gate_pass"  # noqa: S105 - a pass of paper, no password
    ITINERARY = "itinerary"
    RISK_AREA = "risk_area"
    VEHICLE = "vehicle"
    HANDOVER = "handover"
    POST = "post"
    OPERATOR = "operator"
    SHIFT = "shift"
    ROTA = "rota"
    REGISTER = "register"
    ZONE = "zone"
    ABSENCE = "absence"
    ISOLATION_POINT = "isolation_point"
    CARE = "care"
    SERVICE = "service"
    OBSERVATION = "observation"
    PARCEL = "parcel"
    DISINFECTION = "disinfection"
    PATROL = "patrol"
    ROUTINE = "routine"
    TEST_ROUND = "test_round"
    THERMOMETER = "thermometer"
    INCIDENT = "incident"
    ERRAND = "errand"
    SUPPLY = "supply"
    TASK = "task"
    NOTICE = "notice"
    RULE_POINT = "rule_point"
    CODE = "code"


class Changes(Struct, frozen=True):
    """The kinds that one act touched, and the ids of the things, where they are few.

    *whose* are the people and flats that are known otherwise now; without any it may be anybody.
    """

    kinds: frozenset[Kind]
    ids: tuple[str, ...] = ()
    whose: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls, *kinds: Kind, ids: tuple[str, ...] = (), whose: frozenset[str] = frozenset()
    ) -> "Changes":
        """Return the changes of *kinds*."""
        return cls(frozenset(kinds), ids, whose)

    def together_with(self, other: "Changes") -> "Changes":
        """Return these changes together with *other* ones, whomever those concern."""
        return Changes(self.kinds | other.kinds, (*self.ids, *other.ids))

    def concern(self, *kinds: Kind) -> bool:
        """Say whether any of *kinds* was touched."""
        return not self.kinds.isdisjoint(kinds)
