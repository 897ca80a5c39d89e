# SPDX-License-Identifier: MIT
"""One entry with its versions, and the latest entries of one person."""

from gatehouse.db.engine import Store
from gatehouse.db.queries import entries
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.entry import EntryCard, RecentEntry
from gatehouse.errors import Refused

_LATEST = 20


def entry_card(store: Store, duty: Duty, entry_id: str) -> EntryCard:
    """Return the latest version of an entry as the correction pane shows it, masked, with all.

    Who asks may know an earlier version: the fever flow supersedes it with the second reading.
    """
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        card = entries.entry_card(connection, entries.latest_version(connection, entry_id))
    if card is None:
        raise Refused(
            "This entry is not in the store. Nothing was changed. Open the list again.",
            "找不到这条登记。什么都没有改动。请重新打开列表。",
        )
    return card


def history_of(store: Store, duty: Duty, person_id: str) -> tuple[RecentEntry, ...]:
    """Return the person's latest standing entries, newest first."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return entries.entries_of_person(connection, person_id, _LATEST)
