# SPDX-License-Identifier: MIT
"""What the city calls it stands at the desk at once, and yesterday's register says what it said."""

from datetime import timedelta
from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import Qt

from gatehouse.db.engine import Store
from gatehouse.db.tables.code import code_change
from gatehouse.domain.code_list import CodeList, Colour
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.domain.register import RegisterOrder
from gatehouse.services.post import duty_at
from gatehouse.services.register import export_register
from gatehouse.ui.settings.codes_section import CodesSection
from gatehouse.ui.settings.page import SettingsPage
from tests.support.post import KEY, MACHINE, quiet
from tests.support.window import ENTER, Gate

CTRL = Qt.KeyboardModifier.ControlModifier
F1, TAB = Qt.Key.Key_F1, Qt.Key.Key_Tab
DOWN, RIGHT, SPACE = Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Space


def section(gate: Gate) -> CodesSection:
    """Return the section of the code lists."""
    found = gate.page(SettingsPage).section
    assert isinstance(found, CodesSection)
    return found


def open_list(gate: Gate, words: str) -> CodesSection:
    """Search for a list in the settings and go into it."""
    gate.press(Qt.Key.Key_Comma, CTRL)
    page = gate.page(SettingsPage)
    gate.until(lambda: page.isVisible() and page.is_read)
    gate.press(Qt.Key.Key_F, CTRL)
    gate.type(words)
    gate.press(DOWN)
    gate.press(ENTER)
    codes = section(gate)
    gate.until(lambda: codes.view.rows and codes.view.table.hasFocus())
    return codes


def tabs(gate: Gate, count: int) -> None:
    """Go on so many times."""
    for _ in range(count):
        gate.press(TAB)


def goes_shopping(gate: Gate, typed: str) -> None:
    """Let somebody out for the usual reason."""
    before = len(gate.entries())
    gate.press(F1)
    gate.type(typed)
    gate.until(lambda: gate.verdict() is Conclusion.ADMIT)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == before + 1)


def texts(gate: Gate, tmp_path: Path, days_ago: int) -> set[str]:
    """Return what stands on the sheet of the day's entries."""
    with Store.open(gate.store, KEY) as store:
        duty = duty_at(store, MACHINE, gate.clock)
        day = (duty.now() - timedelta(days=days_ago)).date()
        order = RegisterOrder(day=day, path=tmp_path / f"{days_ago}.xlsx")
        export_register(store, duty, order, quiet)
    page = load_workbook(order.path)["人员出入"]
    return {str(cell.value) for row in page.iter_rows() for cell in row}


def rename_the_health_code(gate: Gate) -> None:
    """Call it 小兰帮办, with a blue mark."""
    codes = open_list(gate, "规则要查的东西")
    gate.press(TAB)
    gate.press(ENTER)
    gate.until(codes.form.zh.edit.hasFocus)
    gate.type("小兰帮办")
    tabs(gate, 4)
    for _ in range(4):
        gate.press(RIGHT)
    gate.press(ENTER)
    gate.until(lambda: len(gate.rows(code_change)) == 1)


def add_a_reason(gate: Gate) -> str:
    """Add 做核酸, which stands for the doctor, and return its code."""
    codes = open_list(gate, "自己加的事由")
    tabs(gate, 2)
    gate.press(ENTER)
    gate.until(codes.form.zh.edit.hasFocus)
    gate.type("做核酸")
    tabs(gate, 2)
    gate.take(3)
    gate.press(ENTER)
    gate.until(lambda: codes.view.chosen is not None and codes.view.chosen.is_own)
    chosen = codes.view.chosen
    assert chosen is not None
    assert (chosen.words.zh, chosen.stands_for) == ("做核酸", "medical")
    gate.until(codes.view.table.hasFocus)
    return chosen.code


def end_shopping(gate: Gate) -> None:
    """End the first reason of the list; the one that was added is looked at."""
    for _ in range(3):
        gate.press(Qt.Key.Key_Up)
    tabs(gate, 4)
    gate.press(SPACE)
    gate.until(lambda: len(gate.rows(code_change)) == 3)
    gate.until(lambda: not gate.desk.state.codes.is_offered(CodeList.REASON, "shopping"))


def test_a_check_is_renamed_a_reason_added_and_one_ended(strict_gate: Gate, tmp_path: Path) -> None:
    gate = strict_gate
    goes_shopping(gate, "lxf5365")
    gate.clock.forward(timedelta(days=1))

    rename_the_health_code(gate)
    own = add_a_reason(gate)
    end_shopping(gate)

    gate.press(F1)
    gate.press(Qt.Key.Key_Escape)
    gate.type("oyj365")
    gate.until(lambda: gate.desk.state.weighed)
    form = gate.desk.left.person.form
    offered = {item.code: item.text for item in form.reason.items}
    assert "shopping" not in offered
    assert offered[own] == "做核酸"
    assert gate.sees("小兰帮办")
    assert not gate.sees("健康码")
    assert gate.desk.state.codes.colour(CodeList.CHECK, "code") is Colour.BLUE
    form.reason.chosen.emit(own)
    gate.until(lambda: gate.verdict() is Conclusion.ADMIT)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 2)
    last = gate.entries()[-1]
    assert (last["reason"], last["own_reason"]) == ("medical", own)

    today, yesterday = texts(gate, tmp_path, 0), texts(gate, tmp_path, 1)
    assert {"做核酸", "小兰帮办"} <= today
    assert "健康码" not in today
    assert {"采购", "健康码"} <= yesterday
    gate.close()
    assert gate.is_sound()
