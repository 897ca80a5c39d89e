# SPDX-License-Identifier: MIT
"""What the section of the rules may ask of the post."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from msgspec import Struct

from gatehouse.domain.policy.adoption import Adoption, OfferedSet, RulesRecorded
from gatehouse.domain.policy.calendar_row import CalendarRow
from gatehouse.domain.policy.difference import RuleChange
from gatehouse.domain.policy.trial import Trial
from gatehouse.domain.progress import Report
from gatehouse.domain.words import Words
from gatehouse.ui.settings.rules_case_acts import RuleCaseActs
from gatehouse.ui.settings.rules_edit_acts import RulesEditActs
from gatehouse.ui.settings.rules_points_acts import RulePointActs


class RulesActs(Struct, frozen=True, kw_only=True):
    """The acts of the section.

    *read* and *send* touch files; *send* answers with the fingerprint. *differs* tells what a text
    says otherwise than what is worked by at a moment, *clashes* the titles of those that it would
    hold beside. *try_on* is long and tells how far it is.
    *adopt* and *end* run on the writer lane.
    """

    calendar: Callable[[], tuple[CalendarRow, ...]]
    offered: Callable[[], tuple[OfferedSet, ...]]
    read: Callable[[Path], OfferedSet]
    differs: Callable[[str, datetime], tuple[RuleChange, ...]]
    clashes: Callable[[Adoption], tuple[Words, ...]]
    try_on: Callable[[str, date, Report], Trial]
    send: Callable[[str, Path], str]

    adopt: Callable[[Adoption], RulesRecorded]
    end: Callable[[str, datetime, str], RulesRecorded]

    points: RulePointActs
    cases: RuleCaseActs
    edit: RulesEditActs
