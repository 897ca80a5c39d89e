# SPDX-License-Identifier: MIT
"""Binding the acts of the errands room to an open store; imported when it is first opened."""

from gatehouse.services import errand, errand_lookup, search
from gatehouse.services.opening import OpenPost
from gatehouse.ui.errands.acts import ErrandActs, ErrandRoomActs


def errand_acts(opened: OpenPost) -> ErrandRoomActs:
    """Bind the acts of the errands room."""
    return ErrandRoomActs(errands=_errand_acts(opened))


def _errand_acts(opened: OpenPost) -> ErrandActs:
    on_duty = opened.on_duty
    return ErrandActs(
        errands=on_duty(errand_lookup.errands),
        tallies=on_duty(errand_lookup.errand_tallies),
        find=on_duty(search.find_households),
        ask=on_duty(errand.ask_errand),
        order=on_duty(errand.order_purchase),
        move=on_duty(errand.move_errand),
    )
