# SPDX-License-Identifier: MIT
"""The history of a person or a flat: all that was recorded of them, newest first."""

from msgspec.structs import replace

from gatehouse.db.engine import Store
from gatehouse.db.queries.history import history_page
from gatehouse.db.queries.records import standing_id
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.history import HistoryPage, Place, Whose


def history(store: Store, duty: Duty, whose: Whose, after: Place | None = None) -> HistoryPage:
    """Return a page of *whose* history, masked: the facts that happened before *after*.

    What tells of somebody's health is for leaders and administrators.
    """
    duty.require(Role.VOLUNTEER)
    trusted = not duty.operator.roles.isdisjoint({Role.LEADER, Role.ADMINISTRATOR})
    whose = replace(whose, sensitive=trusted)
    with store.reader() as connection:
        if whose.person_id:
            whose = replace(whose, person_id=standing_id(connection, whose.person_id))
        return history_page(connection, whose, after)
