# SPDX-License-Identifier: MIT
"""The gate passes that the people of the invented compound hold."""

from datetime import datetime
from random import Random

from msgspec import Struct

from gatehouse.domain.duty import local_day
from gatehouse.domain.gate_pass import PassClass, PassState, end_of
from gatehouse.domain.policy.case import settled_checks
from gatehouse.services.pass_terms import shipped_terms

_WHY_VOID = ("证丢了", "户号写错了，另发一张", "不来了")


class _Held(Struct, frozen=True):
    pass_id: str
    pass_class: PassClass
    ends: datetime


class PassBook:
    """Remembers who holds which pass; one that has ended is shown no longer."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._held: dict[str, _Held] = {}

    def issued(self, person_id: str, pass_id: str, pass_class: PassClass, at: datetime) -> None:
        """Remember a pass that was issued at *at* for as long as is usual."""
        ends = end_of(local_day(at), shipped_terms()[pass_class].usual_days)
        self._held[person_id] = _Held(pass_id, pass_class, ends)

    def shown_by(self, person_id: str, at: datetime) -> str | None:
        """Return the id of the pass that somebody shows at *at*, if they hold one."""
        held = self._held.get(person_id)
        return held.pass_id if held is not None and at < held.ends else None

    def settled_for(self, person_id: str | None) -> frozenset[str]:
        """Return the checks that nobody asks of whoever shows their pass."""
        held = self._held.get(person_id or "")
        return settled_checks(held.pass_class, PassState.VALID) if held else frozenset()

    def to_void(self, at: datetime) -> tuple[str, str] | None:
        """Return a pass that is to be void from now on, and why; None if none is valid."""
        self._held = {who: held for who, held in self._held.items() if at < held.ends}
        if not self._held:
            return None
        lost = self._held.pop(self._random.choice(tuple(self._held)))
        return lost.pass_id, self._random.choice(_WHY_VOID)
