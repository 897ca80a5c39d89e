# SPDX-License-Identifier: MIT
"""Binding the slip of a visitor's entry; imported when the first one is wanted."""

from gatehouse.db.engine import Store
from gatehouse.domain.duty import Duty
from gatehouse.reports.visitor_slip import SlipPaper, compose_slip
from gatehouse.services.visitor_slip import visitor_slip


def slip(store: Store, duty: Duty, entry_id: str) -> SlipPaper:
    """Return the slip of an entry as it is printed."""
    return compose_slip(visitor_slip(store, duty, entry_id))
