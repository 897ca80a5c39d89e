# SPDX-License-Identifier: MIT
"""What a rule set says of those monitored at home (居家健康监测): a table `monitoring`."""

from typing import Final

from msgspec import Struct

from gatehouse.domain.entry import Reason
from gatehouse.domain.policy.reading import Table


class MonitoringTerms(Struct, frozen=True, kw_only=True):
    """What they may go out for; to a doctor everybody may, by the community's leave and car."""

    lets_out: frozenset[Reason] = frozenset()


USUAL_MONITORING: Final = MonitoringTerms()
"""What holds where a rule set is silent: nobody goes out."""


def read_monitoring(table: Table) -> MonitoringTerms:
    """Return the terms that *table* describes."""
    reasons = table.members("may_go_out_for", Reason) if "may_go_out_for" in table else ()
    table.finish()
    return MonitoringTerms(lets_out=frozenset(reasons))
