# SPDX-License-Identifier: MIT
"""A courier at the gate, who hands over there or wants in."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from gatehouse.domain.discreet import Discreet
from gatehouse.domain.entry import Direction, SubjectClass

if TYPE_CHECKING:
    from gatehouse.ui.desk.state import DeskState


class Courier(Discreet, frozen=True, kw_only=True):
    """Who stands at the hand-over point, as far as it was written down before.

    *calls_for_retest* says of a reading whether a second one is asked; None measures nobody.
    """

    name: str = ""
    phone: str = ""
    household_id: str = ""
    door: str = ""
    temperature: str = ""
    calls_for_retest: Callable[[int], bool] | None = None


def brings_something(state: "DeskState") -> bool:
    """Say whether a courier stands at the desk who wants in: it can be handed over instead."""
    inward = state.direction is Direction.IN
    return state.decides and inward and state.subject_class is SubjectClass.COURIER
