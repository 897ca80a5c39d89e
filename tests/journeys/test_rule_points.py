# SPDX-License-Identifier: MIT
"""A notice with five points: adopted, ticked at the gate, told at the handover, kept honest."""

from datetime import UTC, datetime
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gatehouse.db.engine import Store
from gatehouse.db.tables.every import golden_case, notice, rule_point_tick
from gatehouse.domain.duty import Duty
from gatehouse.domain.policy.adoption import Adoption
from gatehouse.domain.policy.golden import Expected
from gatehouse.services.policy import shipped_text
from gatehouse.services.roster import import_roster
from gatehouse.services.rules_calendar import adopt_rules
from gatehouse.ui.errands.page import ErrandsPage
from gatehouse.ui.errands.points_section import PointsSection
from gatehouse.ui.printing import printer
from gatehouse.ui.settings.page import SettingsPage
from gatehouse.ui.settings.rules_section import RulesSection
from tests.journeys.test_settings import go_to_setting, open_settings
from tests.support.post import RESIDENTS, a_roster_file, quiet
from tests.support.window import ENTER, Gate, open_window

CTRL = Qt.KeyboardModifier.ControlModifier
F1, F5, F7 = Qt.Key.Key_F1, Qt.Key.Key_F5, Qt.Key.Key_F7
NINE = datetime(2022, 4, 15, 1, 0, tzinfo=UTC)
PASTED = "一、门口逐人测温\n二、查健康码\n三、登记访客\n四、门岗人员戴口罩\n五、门卫室每天通风"
STRICT = "长春 2022年3月（样例）"


def with_a_stricter_set(store: Store, duty: Duty) -> None:
    """Settle the residents; the administrator has adopted the notice of nine."""
    import_roster(store, duty, a_roster_file(*RESIDENTS), quiet)
    text = shipped_text("changchun-2022-03").replace("n = 2 }", "n = 3 }")
    adopt_rules(store, duty, Adoption(toml=text, valid_from=duty.now()))


def open_rules(gate: Gate, words: str) -> RulesSection:
    """Find a view of the rules in the settings, and open it."""
    page = open_settings(gate)
    go_to_setting(gate, words)
    section = page.section
    assert isinstance(section, RulesSection)
    return section


def write_five_points(gate: Gate) -> None:
    """Copy the points from the notice, keep them, and publish the poster."""
    section = open_rules(gate, "要点")
    gate.until(lambda: section.points.points is not None)
    section.points.text.setFocus()
    section.points.text.selectAll()
    section.points.text.insertPlainText(PASTED)
    gate.press(ENTER, CTRL)
    gate.until(lambda: section.points.points and len(section.points.points.points) == 5)
    section.points.poster.click()
    gate.until(lambda: gate.rows(notice))


def tick_three(gate: Gate) -> None:
    """Go to the points in the errands room, and tick three with Enter."""
    gate.press(F5)
    page = gate.page(ErrandsPage)
    gate.until(page.isVisible)
    page.sections.choice.setFocus()
    gate.press(Qt.Key.Key_End)
    gate.press(Qt.Key.Key_Down)
    section = page.current
    assert isinstance(section, PointsSection)
    gate.until(lambda: len(section.table.rows) == 5)
    for done in range(1, 4):
        gate.press(ENTER)
        gate.until(partial(_is_ticked, gate, done))


def _is_ticked(gate: Gate, times: int) -> bool:
    return len(gate.rows(rule_point_tick)) == times


def shop_twice(gate: Gate) -> None:
    """Let one of a household out, and send the other one back."""
    gate.press(F1)
    gate.type("lxf5365")
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)
    gate.type("wlf364")
    gate.until(lambda: gate.desk.state.weighed)
    gate.press(Qt.Key.Key_F9)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 2)


def keep_as_a_case(gate: Gate) -> None:
    """Say at the desk that whoever was sent back last should have been."""
    gate.press(Qt.Key.Key_Z, CTRL)
    correction = gate.desk.left.panes.correction
    gate.until(lambda: gate.desk.left.panes.pane is correction)
    correction.case.setFocus()
    gate.press(Qt.Key.Key_Space)
    section = gate.page(SettingsPage).section
    assert isinstance(section, RulesSection)
    form = section.cases.form
    gate.until(lambda: form.isVisible() and form.expected.hasFocus())
    assert form.entry is not None
    form.expected.set_code(Expected.TURN_AWAY.value)
    gate.press(ENTER, CTRL)
    gate.until(lambda: gate.rows(golden_case))


def tried(gate: Gate, title: str) -> str:
    """Try a set that ships on today's entries; return what is said of the golden cases."""
    section = open_rules(gate, "试运行")
    combo = section.trial.choice.combo
    gate.until(lambda: combo.count() > 1)
    combo.setCurrentIndex(next(at for at in range(combo.count()) if title in combo.itemText(at)))
    section.trial.day.set_text("4-15")
    section.trial.confirm.click()
    gate.until(lambda: section.trial.trial is not None)
    return section.trial._cases.text()


def test_a_notice_is_ticked_handed_over_printed_and_kept_honest(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers: list[Any] = []
    monkeypatch.setattr(printer, "ask_printer", lambda *told, **_: papers.append(told))
    with open_window(qapp, "changchun-2022-03", NINE, with_a_stricter_set) as gate:
        write_five_points(gate)
        gate.until(lambda: papers)
        tick_three(gate)

        gate.press(F7)
        gate.until_seen("通告要点没核查")
        assert gate.sees("2 条：第 4、5 条")

        (hung,) = gate.rows(notice)
        assert "5. 门卫室每天通风" in str(hung["text"])
        shop_twice(gate)
        keep_as_a_case(gate)
        assert "全部符合" in tried(gate, STRICT)
        changed = tried(gate, "日常门岗")
        assert "应该劝返，按这套规则是放行" in changed
        gate.close()
        assert gate.is_sound()
