# SPDX-License-Identifier: MIT
"""Binding the acts of the rules calendar to an open store."""

from functools import partial
from pathlib import Path

from gatehouse.reports.rule_file import read_rule_file, write_rule_file
from gatehouse.services import rule_trial, rules_calendar
from gatehouse.services.opening import OpenPost
from gatehouse.ui.settings.rules_acts import RulesActs


def rules_acts(opened: OpenPost) -> RulesActs:
    """Bind the acts of the section of the rules."""
    on_duty = opened.on_duty
    return RulesActs(
        calendar=on_duty(rules_calendar.rules_calendar),
        offered=on_duty(rules_calendar.offered_sets),
        read=read_rule_file,
        differs=on_duty(rules_calendar.differs),
        try_on=on_duty(rule_trial.try_rules),
        send=partial(_send, opened),
        adopt=on_duty(rules_calendar.adopt_rules),
        end=on_duty(rules_calendar.end_rules),
    )


def _send(opened: OpenPost, policy_id: str, path: Path) -> str:
    text = opened.on_duty(rules_calendar.adopted_text)(policy_id)
    return write_rule_file(path, text)
