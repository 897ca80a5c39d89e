# SPDX-License-Identifier: MIT
"""The list of risk areas that the invented gate judges itineraries by."""

from datetime import timedelta

from gatehouse.db.engine import Store
from gatehouse.domain.duty import Duty, local_day
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.risk_area import GivenEdition
from gatehouse.paths import sample_areas
from gatehouse.reports.area_file import read_areas_file
from gatehouse.services.divisions import divisions
from gatehouse.services.risk_area import import_areas


def bring_areas(store: Store, duty: Duty, rules: RuleSet) -> None:
    """Read yesterday's list in, where *rules* ask about risk areas."""
    if rules.risk_terms.asked:
        today = local_day(duty.now())
        given = GivenEdition(today - timedelta(days=1), "样例")
        import_areas(store, duty, read_areas_file(sample_areas(), today, divisions(), given))
