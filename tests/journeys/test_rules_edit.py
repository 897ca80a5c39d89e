# SPDX-License-Identifier: MIT
"""The notice arrives at nine: its rules are written in forms, tried, corrected and adopted."""

from PySide6.QtCore import Qt

from gatehouse.db.tables.policy import policy
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.ui.settings.rules_edit_view import RulesEditView
from gatehouse.ui.settings.rules_section import RulesSection
from tests.journeys.test_rules_calendar import CTRL, rules_room, served
from tests.support.window import ENTER, Gate

TEXT = "条文（中文）"


def copied(gate: Gate, section: RulesSection) -> RulesEditView:
    """Copy the set in force, which is the first that is offered."""
    view = section.edit
    gate.until(lambda: view.begins.choice.offered)
    offered = view.begins.choice.offered
    assert offered is not None
    assert offered.rules.id == "changchun-2022-03"
    view.begin()
    gate.press(ENTER)
    gate.until(lambda: view.draft)
    return view


def tried(gate: Gate, section: RulesSection, said: str) -> None:
    """Try the version on today's entries, and go back to it."""
    section.edit.sheet.trial.click()
    gate.until(section.trial.isVisible)
    gate.type("4-15")
    gate.press(ENTER)
    gate.until(lambda: section.trial.trial)
    gate.until_seen(said)
    section.show_view("edit")


def limit(gate: Gate, view: RulesEditView, degrees: str) -> None:
    """Write another fever limit."""
    view.sheet.fields.go_to_field("celsius")
    gate.press(Qt.Key.Key_A, CTRL)
    gate.type(degrees)
    gate.press(ENTER)


def test_a_wrong_limit_is_found_by_the_trial_and_the_right_one_is_judged_by(
    strict_gate: Gate,
) -> None:
    gate = strict_gate
    served(gate, "wlf364", Conclusion.ADMIT)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)
    section = rules_room(gate, "修改规则")
    view = copied(gate, section)
    gate.write("这一版改了什么（中文）", "高于 36.9 ℃ 复测")
    gate.write("这一版改了什么（英文）", "Above 36.9 °C is read again")

    view.sheet.parts.table.choose_row(1)
    limit(gate, view, "36.0")
    gate.until_seen("条文里还写着 37.3")
    tried(gate, section, "1 笔里 1 笔结论会不同")

    limit(gate, view, "36.9")
    gate.write(TEXT, "高于 36.9 ℃ 的，5 分钟后复测一次。")
    gate.press(ENTER)
    tried(gate, section, "1 笔的结论都一样")

    view.sheet.adopt.click()
    gate.until_seen("原来 高于 37.3 ℃，现在 高于 36.9 ℃")
    gate.press(ENTER, CTRL)
    gate.until(lambda: view.draft is None)

    gate.press(Qt.Key.Key_F1)
    gate.type("oyj371")
    gate.until(lambda: gate.desk.state.weighed and gate.verdict() is not Conclusion.ADMIT)
    gate.press(Qt.Key.Key_Escape)
    *_, first, second = (str(row["toml"]) for row in gate.rows(policy))
    assert ("celsius = 37.3" in first, "celsius = 36.9" in second) == (True, True)
    gate.close()
    assert gate.is_sound()
