# SPDX-License-Identifier: MIT
"""What a flat cannot fetch itself, from the first key to the handover and the file."""

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gatehouse.db.engine import Store
from gatehouse.db.tables.every import errand, errand_change
from gatehouse.domain.duty import Duty
from gatehouse.domain.entry import Outcome
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.services.roster import import_roster
from gatehouse.ui.errands.errands_section import ErrandsSection
from gatehouse.ui.errands.page import ErrandsPage
from tests.support.post import a_resident, a_roster_file, quiet
from tests.support.window import ENTER, Gate, open_window

CTRL, NO_MODIFIER = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
_BY_HAND = 80
"""Milliseconds between two keys of a quick hand; what comes faster is a scanner's."""
BEGINS = datetime(2022, 4, 15, 1, 0, tzinfo=UTC)
DOORS = [
    f"{building}-1-{floor}0{room}"
    for building in "12"
    for floor in range(1, 11)
    for room in range(1, 5)
]
F5, F7 = Qt.Key.Key_F5, Qt.Key.Key_F7


def changes(gate: Gate) -> list[object]:
    return [row["change"] for row in gate.rows(errand_change)]


def turn_the_second_of_a_household_away(gate: Gate) -> None:
    """Let one go out, and turn away another who wants to go too."""
    gate.type("lxf5365")
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)
    gate.type("wlf364")
    gate.until(lambda: gate.verdict() is Conclusion.TURN_AWAY)
    gate.press(Qt.Key.Key_F9)
    gate.until(lambda: len(gate.entries()) == 2)


def test_a_medicine_errand_from_refusal_to_delivery(strict_gate: Gate) -> None:
    """Turned away, asked for, taken, failed with a reason, seen at the handover, and done."""
    gate = strict_gate
    turn_the_second_of_a_household_away(gate)
    gate.press(F5)
    page = gate.page(ErrandsPage).errands
    gate.until(page.form.isVisible)
    gate.press(Qt.Key.Key_Insert)
    gate.press(ENTER)
    gate.type("3-2-501")
    gate.until(lambda: page.form.flat.household_id)
    gate.press(ENTER)
    gate.type("降压药 1 盒")
    page.form.prescribed.edit.setFocus()
    gate.type("市医院 4-10 处方")
    gate.press(ENTER)
    gate.until(lambda: changes(gate) == ["asked"])
    gate.until(page.pane.carrier.edit.hasFocus)
    gate.type("志愿者甲")
    gate.press(ENTER)
    gate.until(lambda: changes(gate)[-1] == "taken")
    gate.until(page.pane.confirm.hasFocus)

    gate.press(Qt.Key.Key_R, CTRL)
    gate.until(page.failing.isVisible)
    gate.press(ENTER)
    assert changes(gate)[-1] == "taken"
    gate.type("药店没有货")
    gate.press(ENTER)
    gate.until(lambda: changes(gate)[-1] == "failed")
    gate.press(F7)
    gate.until(lambda: gate.sees("代办未办"))
    gate.press(F5)
    gate.until(page.pane.isVisible)
    page.pane.take_keyboard()
    gate.press(ENTER, CTRL)
    gate.until(lambda: changes(gate)[-1] == "done")

    (row,) = gate.rows(errand)
    assert (row["what"], row["prescribed"]) == ("降压药 1 盒", "市医院 4-10 处方")
    assert (row["state"], row["reason"]) == ("done", "药店没有货")
    refused = gate.entries()[1]
    assert refused["outcome"] == Outcome.TURNED_AWAY.value
    assert refused["household_id"] == row["household_id"]
    gate.until(lambda: page.pane.row is not None and not page.pane.row.is_open)
    gate.close()
    assert gate.is_sound()


def test_a_group_purchase_of_eighty_is_ticked_off_with_the_space_bar(qapp: QApplication) -> None:
    """The list is pasted, and from then on no key but Space is pressed."""
    with open_window(qapp, "changchun-2022-03", BEGINS, _settle_eighty) as gate:
        gate.press(F5)
        page = gate.page(ErrandsPage).errands
        gate.until(page.form.isVisible)
        gate.press(Qt.Key.Key_M, CTRL)
        gate.until(page.ordering.what.edit.hasFocus)
        gate.type("蔬菜包")
        page.ordering.flats.setFocus()
        page.ordering.flats.setPlainText("\n".join(f"{door} 2份" for door in DOORS))
        gate.press(ENTER, CTRL)
        gate.until(page.purchase.table.hasFocus)

        for number in range(1, len(DOORS) + 1):
            table = page.purchase.table
            assert table.hasFocus()
            QTest.keyClick(table, Qt.Key.Key_Space, NO_MODIFIER, delay=_BY_HAND)
            gate.until(partial(_has_settled, page, number))

        rows = gate.rows(errand)
        assert len(rows) == len(DOORS)
        assert {row["state"] for row in rows} == {"done"}
        assert changes(gate).count("done") == len(DOORS)
        gate.until(lambda: gate.sees("80 单 160 份"))
        gate.close()
        assert gate.is_sound()


def _settle_eighty(store: Store, duty: Duty) -> None:
    people = (a_resident(door, f"样例{number}") for number, door in enumerate(DOORS))
    import_roster(store, duty, a_roster_file(*people), quiet)


def _has_settled(page: ErrandsSection, number: int) -> bool:
    return page.purchase.purchase is not None and page.purchase.purchase.settled == number
