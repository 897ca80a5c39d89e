# SPDX-License-Identifier: MIT
"""What a rule set says of those monitored at home (居家健康监测): a table `monitoring`."""

from typing import Final

from msgspec import Struct

from gatehouse.domain.entry import Reason
from gatehouse.domain.policy.reading import Table
from gatehouse.domain.zone import MOST_DAYS


class MonitoringTerms(Struct, frozen=True, kw_only=True):
    """The days that are usual, None where it says none, and what they may go out for.

    To a doctor everybody may, with the community's leave and its car.
    """

    days: int | None = None
    lets_out: frozenset[Reason] = frozenset()


USUAL_MONITORING: Final = MonitoringTerms()
"""What holds where a rule set is silent: nobody goes out, and no end is told."""


def read_monitoring(table: Table) -> MonitoringTerms:
    """Return the terms that *table* describes."""
    reasons = table.members("may_go_out_for", Reason) if "may_go_out_for" in table else ()
    terms = MonitoringTerms(
        days=table.optional_whole("days", 1, MOST_DAYS), lets_out=frozenset(reasons)
    )
    table.finish()
    return terms
