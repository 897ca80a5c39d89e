# SPDX-License-Identifier: MIT
"""The points of a notice and the golden cases in the settings, on a real post."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from gatehouse.domain.entry import Reason
from gatehouse.domain.policy.golden import Expected
from gatehouse.domain.policy.kept_case import CaseOrder
from gatehouse.domain.rule_point import PointMark, TickOrder
from gatehouse.domain.words import Language
from gatehouse.services.golden_case import golden_cases, keep_case
from gatehouse.services.notice import notices
from gatehouse.services.rule_point import rule_points, tick_point
from gatehouse.ui.printing import printer
from gatehouse.ui.settings.rules_section import RulesSection
from tests.support.post import PostInUse
from tests.support.screens import ENTER, Bench
from tests.support.shift import goes_out
from tests.ui.settings.test_rules import STRICT, mean, open_rules

CTRL = Qt.KeyboardModifier.ControlModifier
PASTED = "一、门口测温\n二、查码\n三、登记访客\n四、口罩\n五、通风"


def show(bench: Bench, section: RulesSection, view: str) -> None:
    """Bring a view up and wait for the post."""
    section.show_view(view)
    bench.settle()
    bench.settle()


def write_list(bench: Bench, section: RulesSection, text: str = PASTED) -> None:
    """Put what was copied from a notice into the list, and keep it."""
    show(bench, section, "points")
    section.points.text.setFocus()
    section.points.text.selectAll()
    section.points.text.insertPlainText(text)
    bench.press(ENTER, CTRL)
    bench.settle()


def try_strict(bench: Bench, section: RulesSection) -> None:
    """Try the stricter set on the day of the post."""
    show(bench, section, "try")
    mean(section, STRICT)
    section.trial.day.edit.setFocus()
    section.trial.day.edit.selectAll()
    bench.type("4-15")
    bench.press(ENTER)
    bench.qtbot.waitUntil(lambda: section.trial.trial is not None)


def test_the_rules_propose_the_list_and_what_is_pasted_takes_its_place(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    _room, section = open_rules(bench, post, tmp_path)
    show(bench, section, "points")
    known = rule_points(post.store, post.duty)
    assert section.points.text.toPlainText().startswith(f"1. {known.proposed[0].zh}\n2. ")
    assert "还没有人保存过清单" in section.points._told.text()

    write_list(bench, section)

    points = [one.point.words.zh for one in rule_points(post.store, post.duty).points]
    assert points == ["门口测温", "查码", "登记访客", "口罩", "通风"]
    shown = section.points.text.toPlainText().splitlines()
    assert shown == [f"{number}. {point}" for number, point in enumerate(points, 1)]
    assert "周岚 写下" in section.points._told.text()


def test_a_list_that_is_no_list_is_refused_and_stays_written(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    _room, section = open_rules(bench, post, tmp_path)

    write_list(bench, section, "\n".join(f"第 {n} 件" for n in range(60)))

    assert "只复制要点" in bench.said.texts()[-1]
    assert section.points.text.toPlainText().startswith("第 0 件")
    assert rule_points(post.store, post.duty).written_at is None


def test_the_leader_sees_what_each_gate_says_of_each_point(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    _room, section = open_rules(bench, post, tmp_path)
    write_list(bench, section)
    point = rule_points(post.store, post.duty).points[3].point
    order = TickOrder(point_id=point.point_id, mark=PointMark.NOT_POSSIBLE, words="没有库存")
    tick_point(post.store, post.as_volunteer(), order)

    section.points.refresh()
    bench.settle()

    model = section.points.table.model()
    row = [model.index(3, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in (0, 1)]
    assert row == ["4. 口罩", "做不到 没有库存"]


def test_one_act_publishes_the_points_and_prints_the_poster(
    bench: Bench, post: PostInUse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(printer, "ask_printer", lambda *told, **_: asked.append(told))
    _room, section = open_rules(bench, post, tmp_path)
    write_list(bench, section)

    section.points.poster.click()
    bench.qtbot.waitUntil(lambda: bool(asked))

    (row,) = notices(post.store, post.duty)
    assert row.text.zh.splitlines()[1:] == [
        "1. 门口测温",
        "2. 查码",
        "3. 登记访客",
        "4. 口罩",
        "5. 通风",
    ]


def test_what_a_trial_finds_is_kept_as_a_case_and_asked_from_then_on(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    goes_out(post, "刘雪飞", Reason.STROLL)
    _room, section = open_rules(bench, post, tmp_path)
    try_strict(bench, section)
    assert section.trial._cases.text() == "判例 13 条全部符合。"

    section.trial.keep.click()
    form = section.cases.form
    assert form.entry is not None
    form.expected.set_code(Expected.ADMIT.value)
    form.title.edit.setFocus()
    bench.type("下楼散步放行")
    bench.press(ENTER, CTRL)
    bench.settle()
    bench.settle()

    (kept,) = golden_cases(post.store, post.duty)
    assert (kept.case.title.zh, kept.case.expected) == ("下楼散步放行", Expected.ADMIT)
    try_strict(bench, section)
    said = section.trial._cases.text()
    assert said.splitlines()[0] == "判例 14 条里 13 条符合，不符合的："
    assert "下楼散步放行：应该放行，按这套规则是劝返" in said


def test_a_case_is_made_of_any_entry_of_a_day_and_taken_off_with_a_reason(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    goes_out(post, "张薇", Reason.MEDICAL)
    goes_out(post, "刘雪飞", Reason.STROLL)
    _room, section = open_rules(bench, post, tmp_path)
    show(bench, section, "cases")
    section.cases.add.click()
    bench.settle()
    section.cases.form.table.choose_row(1)
    section.cases.form.expected.set_code(Expected.REPORT.value)
    bench.press(ENTER, CTRL)
    bench.settle()
    bench.settle()

    (kept,) = section.cases.cases
    assert kept.case.crossing.reason is Reason.MEDICAL

    section.cases.drop.click()
    bench.press(ENTER)
    assert section.cases.dropping.isVisible()
    bench.type("选错了")
    bench.press(ENTER)
    bench.settle()
    bench.settle()
    assert not section.cases.cases

    bench.press(Qt.Key.Key_Z, CTRL)
    section.cases.add.click()
    bench.settle()
    bench.settle()

    assert [one.case for one in section.cases.cases] == [kept.case]
    assert bench.said.texts()[-1] == "已撤销。"
    assert section.cases.form.isVisible(), "a form that was opened meanwhile stays"


def test_the_set_that_is_to_be_tried_stays_so_when_all_is_looked_at_anew(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    _room, section = open_rules(bench, post, tmp_path)
    show(bench, section, "try")
    mean(section, STRICT)

    section._refresh()
    bench.settle()

    assert STRICT in section.trial.choice.combo.currentText()


def test_what_came_of_a_set_that_is_not_meant_any_more_is_not_shown(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    _room, section = open_rules(bench, post, tmp_path)
    try_strict(bench, section)
    trial, order = section.trial.trial, section.trial.order()
    assert trial is not None
    mean(section, "日常门岗")

    section._on_tried(order, trial)

    assert section.trial.trial is None


@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_cut_or_too_small(
    bench: Bench, post: PostInUse, tmp_path: Path, language: Language
) -> None:
    bench.languages.use(language)
    entry_id = goes_out(post, "刘雪飞", Reason.STROLL)
    keep_case(post.store, post.duty, CaseOrder(entry_id=entry_id, expected=Expected.WARN))
    room, section = open_rules(bench, post, tmp_path)
    write_list(bench, section)
    found = {}
    for view in ("points", "cases"):
        show(bench, section, view)
        found[view] = bench.faults_of(room.page)
    section.cases.add.click()
    bench.settle()
    found["form"] = bench.faults_of(room.page)
    section.cases._back()
    section.cases.drop.click()
    found["drop"] = bench.faults_of(room.page)

    assert found == {view: {} for view in found}
