# SPDX-License-Identifier: MIT
"""A leader's leave for what whoever is on duty may not do alone."""

from gatehouse.domain.discreet import Discreet


class LeaderLeave(Discreet, frozen=True):
    """Who gives leave, and their PIN, which is never kept."""

    operator_id: str
    pin: str
