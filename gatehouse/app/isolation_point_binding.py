# SPDX-License-Identifier: MIT
"""Binding the acts of the isolation point to an open store; imported when it is first opened."""

from gatehouse.services import (
    disinfection,
    isolation_point,
    isolation_point_lookup,
    point_correction,
)
from gatehouse.services.opening import OpenPost
from gatehouse.ui.isolation_point.acts import PointActs


def point_acts(opened: OpenPost) -> PointActs:
    """Bind the acts of the isolation point."""
    on_duty = opened.on_duty
    return PointActs(
        agents=disinfection.shipped_agents(),
        point=on_duty(isolation_point_lookup.point),
        sums=on_duty(isolation_point_lookup.sums_of),
        may_add_rooms=on_duty(isolation_point.may_add_rooms),
        add_rooms=on_duty(isolation_point.add_rooms),
        remove_rooms=on_duty(isolation_point.remove_rooms),
        arrive=on_duty(isolation_point.arrive),
        depart=on_duty(isolation_point.depart),
        move=on_duty(isolation_point.move),
        disinfect=on_duty(isolation_point.disinfect),
        correct=on_duty(point_correction.correct_stay),
        withdraw_disinfection=on_duty(point_correction.withdraw_disinfection),
    )
