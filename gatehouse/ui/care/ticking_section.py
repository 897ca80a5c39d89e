# SPDX-License-Identifier: MIT
"""A section of the care room whose list is ticked."""

from gatehouse.ui.care.section import CareSection
from gatehouse.ui.widgets.ticking_part import TickingPart


class TickingSection(TickingPart, CareSection):
    """What is ticked for the people of the compound, round by round."""
