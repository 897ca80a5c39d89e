# SPDX-License-Identifier: MIT
"""What the roster screen may ask of the post; see `gatehouse.ui.desk.acts` for the lanes."""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from gatehouse.domain.entry import RecentEntry
from gatehouse.domain.household import Building, HouseholdRow, HouseholdView
from gatehouse.domain.person import Found, PersonCard
from gatehouse.domain.post import OperatorRow
from gatehouse.domain.roster import ImportReport

Report = Callable[[int, int], None]


class RosterActs(Struct, frozen=True, kw_only=True):
    """The acts of the roster screen.

    *plan_import* reads the file and says what would change (reader lane); *import_roster* does it,
    all or nothing; both run on the job lane. *reveal* takes a person, a field (`paper_number`,
    `phone`, `name`), a purpose, a leader and their PIN, returns one full value and leaves an audit
    fact (writer lane).
    """

    buildings: Callable[[], tuple[Building, ...]]
    households: Callable[[str], tuple[HouseholdRow, ...]]
    household: Callable[[str], HouseholdView]
    person: Callable[[str], PersonCard]
    history: Callable[[str], tuple[RecentEntry, ...]]
    find: Callable[[str], Found]
    leaders: Callable[[], tuple[OperatorRow, ...]]
    plan_import: Callable[[Path, Report], ImportReport]

    import_roster: Callable[[Path, Report], ImportReport]
    reveal: Callable[[str, str, str, str, str], str]
