# SPDX-License-Identifier: MIT
"""Which buildings a gate (卡点) reaches, and what is said to somebody of another one (走北门)."""

from collections.abc import Iterable

from msgspec import Struct

from gatehouse.domain.identity.addresses import Door


class GateReach(Struct, frozen=True, kw_only=True):
    """The buildings that can be reached by *gate*, as the roster names them (`3`, `2期5`).

    Without buildings the gate reaches every one. *sentence* is what the desk says to somebody who
    goes to another building.
    """

    gate: str
    buildings: tuple[str, ...] = ()
    sentence: str = ""

    def reaches(self, door: Door) -> bool:
        """Say whether *door* can be reached by the gate."""
        return not self.buildings or building_of(door) in self.buildings

    def said_to(self, door: Door) -> str:
        """Return what is said to somebody who goes to *door*; nothing where it can be reached."""
        return "" if self.reaches(door) else self.sentence


def gates_of(own: str, reaches: Iterable[GateReach]) -> tuple[str, ...]:
    """Return the gates that a post knows: its *own* first, then those of which a reach is told."""
    return tuple(dict.fromkeys((own, *(reach.gate for reach in reaches))))


def building_of(door: Door) -> str:
    """Return the building of *door* as the roster's list names it."""
    return f"{door.phase}期{door.building}" if door.phase else door.building
