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
from gatehouse.domain.roster_layout import FirstRow, Layouts, Survey
from gatehouse.domain.roster_plan import Coverage
from gatehouse.ui.roster.look_back_acts import LookBackActs
from gatehouse.ui.roster.record_acts import RecordActs
from gatehouse.ui.roster.tag_acts import TagActs

Report = Callable[[int, int], None]


class RosterActs(Struct, frozen=True, kw_only=True):
    """The acts of the roster screen.

    *survey* says what the columns of a file seem to hold, *first_rows* how the first people of one
    layout would be taken, *plan_import* what the whole file would change; *import_roster* does it,
    all or nothing; *save_problems* writes the error sheet. All five run on the job lane. *reveal*
    takes a person, a field (`paper_number`, `phone`, `name`), a purpose, a leader and their PIN,
    returns one full value and leaves an audit fact (writer lane). *records* is what is done with
    one person, one flat or two records, *tags* what only the administrator may, *meetings* looking
    back on whom somebody met.
    """

    buildings: Callable[[], tuple[Building, ...]]
    households: Callable[[str], tuple[HouseholdRow, ...]]
    household: Callable[[str], HouseholdView]
    person: Callable[[str], PersonCard]
    history: Callable[[str], tuple[RecentEntry, ...]]
    find: Callable[[str], Found]
    leaders: Callable[[], tuple[OperatorRow, ...]]

    survey: Callable[[Path, Report], Survey]
    first_rows: Callable[[Path, Layouts, str, Report], tuple[FirstRow, ...]]
    plan_import: Callable[[Path, Layouts, Report], ImportReport]
    import_roster: Callable[[Path, Layouts, Coverage, Report], ImportReport]
    save_problems: Callable[[Path, ImportReport, Report], int]
    reveal: Callable[[str, str, str, str, str], str]
    records: RecordActs
    tags: TagActs
    meetings: LookBackActs
