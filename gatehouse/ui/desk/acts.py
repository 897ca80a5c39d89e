# SPDX-License-Identifier: MIT
"""What the desk may ask of the post: plain callables that the composition root binds.

All run on a lane, never on the GUI thread, and raise `GatehouseError` with a sentence to show:
the first group on the reader lane, the second on the writer lane.
"""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.code_list import CodeBook
from gatehouse.domain.desk_day import DeskDay
from gatehouse.domain.entry import (
    Correction,
    Crossing,
    Decision,
    EntryCard,
    Override,
    Recorded,
)
from gatehouse.domain.household import HouseholdRow, Stair
from gatehouse.domain.missed_way import MissedWay, MissedWayLogged
from gatehouse.domain.paper_sheet import PaperSheets, SheetsClosed
from gatehouse.domain.person import Found, RosterPerson
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.policy.weighed import Weighed
from gatehouse.domain.post import OperatorRow, Post
from gatehouse.domain.thermometer import Comparison, ThermometerRecorded
from gatehouse.domain.vehicle_kind import VehicleKinds
from gatehouse.ui.desk.fever_acts import FeverActs
from gatehouse.ui.desk.peak_acts import PeakActs

if TYPE_CHECKING:
    from gatehouse.domain.gate_pass import PassRecorded
    from gatehouse.domain.notice import NoticeRow
    from gatehouse.domain.policy.trial import JudgedEntry
    from gatehouse.reports.visitor_slip import SlipPaper


class DeskActs(Struct, frozen=True, kw_only=True):
    """The acts of the desk, bound to the store and to whoever is on duty."""

    post: Callable[[], Post]
    rules: Callable[[], RuleSet]
    codes: Callable[[], CodeBook]
    rules_at: Callable[[datetime], RuleSet]
    find: Callable[[str], Found]
    weigh: Callable[[Crossing], Weighed]
    day: Callable[[datetime | None], DeskDay]
    find_households: Callable[[str], tuple[HouseholdRow, ...]]
    stairs: Callable[[], tuple[Stair, ...]]
    leaders: Callable[[], tuple[OperatorRow, ...]]
    entry: Callable[[str], EntryCard]
    judged: Callable[[str], "JudgedEntry"]
    slip: Callable[[str], "SlipPaper"]
    vehicle_kinds: Callable[[], VehicleKinds]
    missed_way: Callable[[str], MissedWay]
    paper: Callable[[], PaperSheets]
    notices: Callable[[], "tuple[NoticeRow, ...]"]

    record: Callable[[Crossing, Decision, Override | None], Recorded]
    correct: Callable[[str, Correction], Recorded]
    withdraw: Callable[[str, str], Recorded]
    sign_approval: Callable[[str, str, str], Recorded]
    take_thermometer: Callable[[str], ThermometerRecorded]
    compare_thermometer: Callable[[str, Comparison], ThermometerRecorded]
    mark_code_system: Callable[[bool], Changes]
    close_sheets: Callable[[SheetsClosed], Changes]
    log_missed_way: Callable[[str, datetime], MissedWayLogged]
    withdraw_missed_way: Callable[[str, str], MissedWayLogged]
    take_card_back: Callable[[str], "PassRecorded"]
    record_newcomer: Callable[[RosterPerson, Crossing, Decision, Override | None], Recorded]
    fevers: FeverActs | None = None
    peak: PeakActs | None = None
