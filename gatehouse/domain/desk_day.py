# SPDX-License-Identifier: MIT
"""What the desk shows while nobody stands at the gate."""

from msgspec import Struct

from gatehouse.domain.body_temperature import Reading
from gatehouse.domain.code_system import Outage
from gatehouse.domain.entry import DaySummary, RecentEntry
from gatehouse.domain.open_item import OpenItem
from gatehouse.domain.peak import CALM, Peak
from gatehouse.domain.thermometer import Thermometer


class DeskDay(Struct, frozen=True, kw_only=True):
    """What the idle desk shows: the day's counts, the latest entries, and what waits.

    *outage* says since when the code system is down, if it is. *readings* are the last ones that
    the *thermometers* showed, the newest first.
    """

    summary: DaySummary
    recent: tuple[RecentEntry, ...]
    open_items: tuple[OpenItem, ...]
    outage: Outage | None = None
    thermometers: tuple[Thermometer, ...] = ()
    readings: tuple[Reading, ...] = ()
    peak: Peak = CALM
