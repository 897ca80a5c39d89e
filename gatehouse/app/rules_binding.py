# SPDX-License-Identifier: MIT
"""Binding the acts of the rules calendar to an open store."""

from functools import partial
from pathlib import Path

from gatehouse.reports.notice_poster import PosterPaper, compose_poster
from gatehouse.reports.rule_file import read_rule_file, write_rule_file
from gatehouse.services import (
    golden_case,
    notice,
    rule_draft,
    rule_notice,
    rule_point,
    rule_trial,
    rules_calendar,
)
from gatehouse.services.opening import OpenPost
from gatehouse.ui.settings.rules_acts import RulesActs
from gatehouse.ui.settings.rules_case_acts import RuleCaseActs
from gatehouse.ui.settings.rules_edit_acts import RulesEditActs
from gatehouse.ui.settings.rules_points_acts import RulePointActs


def rules_acts(opened: OpenPost) -> RulesActs:
    """Bind the acts of the section of the rules."""
    on_duty = opened.on_duty
    return RulesActs(
        calendar=on_duty(rules_calendar.rules_calendar),
        offered=on_duty(rules_calendar.offered_sets),
        read=read_rule_file,
        differs=on_duty(rules_calendar.differs),
        clashes=on_duty(rules_calendar.clashes_of),
        try_on=on_duty(rule_trial.try_rules),
        send=partial(_send, opened),
        adopt=on_duty(rules_calendar.adopt_rules),
        end=on_duty(rules_calendar.end_rules),
        points=_point_acts(opened),
        cases=_case_acts(opened),
        edit=_edit_acts(opened),
    )


def _point_acts(opened: OpenPost) -> RulePointActs:
    on_duty = opened.on_duty

    def poster(notice_id: str) -> PosterPaper:
        return compose_poster(on_duty(notice.poster)(notice_id))

    return RulePointActs(
        points=on_duty(rule_point.rule_points),
        poster=poster,
        write=on_duty(rule_point.write_points),
        publish=on_duty(rule_notice.publish_rules),
    )


def _case_acts(opened: OpenPost) -> RuleCaseActs:
    on_duty = opened.on_duty
    return RuleCaseActs(
        cases=on_duty(golden_case.golden_cases),
        changes=on_duty(golden_case.case_changes),
        judged=on_duty(golden_case.judged_of_day),
        keep=on_duty(golden_case.keep_case),
        drop=on_duty(golden_case.drop_case),
        undo=on_duty(golden_case.undo_case),
    )


def _edit_acts(opened: OpenPost) -> RulesEditActs:
    on_duty = opened.on_duty
    return RulesEditActs(
        sources=on_duty(rule_draft.sets_to_copy),
        kept=on_duty(rule_draft.kept_rules),
        save=_save,
        begin=on_duty(rule_draft.begin_rules),
        keep=on_duty(rule_draft.keep_rules),
        drop=on_duty(rule_draft.drop_rules),
    )


def _save(toml: str, path: Path) -> str:
    return write_rule_file(path, toml)


def _send(opened: OpenPost, policy_id: str, path: Path) -> str:
    text = opened.on_duty(golden_case.text_with_cases)(policy_id)
    return write_rule_file(path, text)
