# SPDX-License-Identifier: MIT
"""Binding the acts of the fever flow; its services are imported when somebody was reported."""

from collections.abc import Callable
from typing import Any

from gatehouse.ui.desk.fever_acts import FeverActs


def fever_acts(bound: Callable[[str], Callable[..., Any]]) -> FeverActs:
    """Return the acts of the flow; *bound* makes one of the name of a service."""
    return FeverActs(
        card=bound("gatehouse.services.incident_lookup:incident"),
        begin=bound("gatehouse.services.incident:begin_fever"),
        step=bound("gatehouse.services.incident:take_step"),
        end=bound("gatehouse.services.incident:close_incident"),
    )
