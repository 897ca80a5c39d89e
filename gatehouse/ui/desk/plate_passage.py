# SPDX-License-Identifier: MIT
"""A vehicle that goes through by its plate alone: an ambulance, a fire engine, the police."""

from typing import TYPE_CHECKING

from gatehouse.domain.entry import Crossing, Decision, Direction, Reason
from gatehouse.ui.desk.attempt import Attempt

if TYPE_CHECKING:
    from gatehouse.ui.desk.state import DeskState


def attempt_by_plate(state: "DeskState") -> Attempt | None:
    """Return the vehicle that stands at the desk, let through at once; None without one."""
    if state.vehicle is None:
        return None
    filling = state.filling
    crossing = Crossing(
        direction=state.direction or Direction.IN,
        subject_class=state.driver_class,
        reason=Reason.OTHER,
        vehicle=state.vehicle.crossing(None, driverless=True),
        happened_at=filling.moment if filling is not None else None,
        sheet=filling.sheet if filling is not None else None,
    )
    return Attempt(
        crossing=crossing,
        decision=Decision.EMERGENCY,
        text=state.text,
        vehicle=state.vehicle,
        form=state.form,
        filling=filling,
    )
