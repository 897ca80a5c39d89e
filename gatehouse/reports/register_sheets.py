# SPDX-License-Identifier: MIT
"""The sheets of the daily workbook behind 日报汇总, in their order (domain.md 2.1)."""

from typing import Any

from gatehouse.reports.contacts_sheet import CONTACTS
from gatehouse.reports.corrections_sheet import CORRECTIONS
from gatehouse.reports.counts_sheet import COUNTS
from gatehouse.reports.disinfections_sheet import DISINFECTIONS
from gatehouse.reports.entries_sheet import ENTRIES
from gatehouse.reports.errands_sheet import ERRANDS
from gatehouse.reports.handovers_sheet import HANDOVERS
from gatehouse.reports.incidents_sheet import INCIDENTS
from gatehouse.reports.itineraries_sheet import ITINERARIES
from gatehouse.reports.list_sheet import ListSheet
from gatehouse.reports.notices_sheet import NOTICES
from gatehouse.reports.observation_sheet import OBSERVATION
from gatehouse.reports.passes_sheet import PASSES
from gatehouse.reports.patrols_sheet import PATROLS
from gatehouse.reports.point_sheet import ISOLATION_POINT
from gatehouse.reports.returnees_sheet import RETURNEES
from gatehouse.reports.services_sheet import SERVICES
from gatehouse.reports.supplies_sheet import SUPPLIES
from gatehouse.reports.tasks_sheet import TASKS
from gatehouse.reports.vehicles_sheet import VEHICLES
from gatehouse.reports.visitors_sheet import VISITORS
from gatehouse.reports.zones_sheet import ZONES

LISTS: tuple[ListSheet[Any], ...] = (
    ENTRIES,
    VISITORS,
    ITINERARIES,
    VEHICLES,
    PASSES,
    ZONES,
    ERRANDS,
    INCIDENTS,
    DISINFECTIONS,
    HANDOVERS,
    CORRECTIONS,
    CONTACTS,
    SERVICES,
    ISOLATION_POINT,
    COUNTS,
    SUPPLIES,
    PATROLS,
    RETURNEES,
    TASKS,
    NOTICES,
    OBSERVATION,
)
