# SPDX-License-Identifier: MIT
"""Passes of the other classes by keys: issued at F2, used at F1, used up, lost, handed back."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from gatehouse.db.tables.every import gate_pass, pass_change, vehicle_entry
from gatehouse.domain.gate_pass import HOLDERS, VISITING, PassCard, PassClass, PassHolder
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.ui.passes.page import PassesPage
from tests.support.window import ENTER, Gate

FLAT = "3-2-501"


def begin(gate: Gate, pass_class: PassClass) -> PassesPage:
    """Open the form at F2 and choose a class with the arrows."""
    gate.press(Qt.Key.Key_F2)
    gate.press(Qt.Key.Key_Insert)
    page = gate.page(PassesPage)
    gate.until(lambda: page.form._classes)
    page.form.kind.setFocus()
    further = list(PassClass).index(pass_class)
    if further:
        gate.take(further)
    assert page.form.pass_class is pass_class
    return page


def issue(gate: Gate, pass_class: PassClass) -> PassCard:
    """Issue a pass of a class to its usual holder."""
    page = begin(gate, pass_class)
    kind = HOLDERS[pass_class]
    if kind is not PassHolder.HOUSEHOLD:
        page.form.holder.edit.setFocus()
        gate.type("周小安" if kind is PassHolder.OUTSIDER else "wlf")
        gate.press(ENTER)
        gate.until(lambda: page.form.holder.meant)
    if pass_class is PassClass.VEHICLE:
        page.form.plate.edit.setFocus()
        gate.type("JA99K12")
    if kind is PassHolder.HOUSEHOLD or pass_class in VISITING:
        page.form.host.edit.setFocus()
        gate.type(FLAT)
        gate.until(lambda: page.form.host.household_id)
    gate.press(ENTER)
    gate.until(lambda: page.card.isVisible() and page.card.card is not None)
    assert page.card.card is not None
    assert page.card.card.row.pass_class is pass_class
    return page.card.card


def show(gate: Gate, number: str) -> None:
    """Type the four digits of a pass at the desk; of several people the first is taken."""
    gate.press(Qt.Key.Key_F1)
    gate.type(number)
    gate.until(lambda: gate.desk.state.options)
    if len(gate.desk.state.options) > 1:
        gate.press(ENTER)
    gate.until(lambda: gate.desk.state.weighed)


@pytest.mark.parametrize("pass_class", PassClass)
def test_the_four_digits_of_every_class_let_its_holder_through(
    everyday_gate: Gate, pass_class: PassClass
) -> None:
    """Under everyday rules with nothing else to type."""
    gate = everyday_gate
    card = issue(gate, pass_class)

    show(gate, card.row.short_number)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)

    (entry,) = gate.entries()
    assert (entry["pass_id"], entry["outcome"]) == (card.row.pass_id, "admitted")
    driven = [row["plate"] for row in gate.rows(vehicle_entry)]
    assert driven == (["JA99K12"] if pass_class is PassClass.VEHICLE else [])
    gate.close()
    assert gate.is_sound()


def test_a_households_pass_is_used_once_in_two_days(everyday_gate: Gate) -> None:
    """The second of the family hears when it was used, and Enter records nothing."""
    gate = everyday_gate
    card = issue(gate, PassClass.HOUSEHOLD_SHOPPING)
    show(gate, card.row.short_number)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)

    gate.press(Qt.Key.Key_F1)
    gate.type(card.row.short_number)
    gate.until(lambda: len(gate.desk.state.candidates) > 1)
    gate.press(Qt.Key.Key_Down)
    gate.press(ENTER)
    gate.until(lambda: gate.desk.state.weighed)

    assert gate.verdict() is Conclusion.TURN_AWAY
    assert gate.desk.state.weighed is not None
    verdict = gate.desk.state.weighed.verdict
    assert verdict.headline.zh.startswith("通行证次数用完：2 天内 1 次，今天")
    assert verdict.next_allowed is not None
    gate.press(ENTER)
    assert len(gate.entries()) == 1


def test_a_worker_in_the_evening_hears_when_the_pass_holds_again(everyday_gate: Gate) -> None:
    gate = everyday_gate
    card = issue(gate, PassClass.WORKER)
    gate.clock.forward(timedelta(hours=12))

    show(gate, card.row.short_number)

    assert gate.verdict() is Conclusion.TURN_AWAY
    assert gate.desk.state.weighed is not None
    assert gate.desk.state.weighed.verdict.headline.zh == "这张证明天 6:00 起才能用"


def test_a_lost_pass_stops_with_its_reason_and_the_new_one_holds(everyday_gate: Gate) -> None:
    """By one press after its reason."""
    gate = everyday_gate
    lost = issue(gate, PassClass.SERVICE_STAFF)
    page = gate.page(PassesPage)
    gate.press(Qt.Key.Key_Delete)
    gate.press(Qt.Key.Key_Right)
    page.voiding.reissue.click()
    gate.until(lambda: len(gate.rows(gate_pass)) == 2)
    gate.until(lambda: page.card.card is not None and page.card.card.row != lost.row)
    assert page.card.card is not None
    new = page.card.card.row

    show(gate, lost.row.short_number)
    gate.until(lambda: gate.verdict() is Conclusion.TURN_AWAY)
    assert gate.desk.state.weighed is not None
    assert f"丢失，补发 {new.short_number}" in gate.desk.state.weighed.verdict.headline.zh
    gate.press(Qt.Key.Key_Escape)

    show(gate, new.short_number)
    assert gate.verdict() is Conclusion.ADMIT
    assert [row["change"] for row in gate.rows(pass_change)] == ["issued", "reissued", "voided"]


def test_blank_cards_are_printed_first_and_named_later(everyday_gate: Gate) -> None:
    """Three at once; one is handed to a worker, who is known by it from then on."""
    gate = everyday_gate
    gate.press(Qt.Key.Key_F2)
    page = gate.page(PassesPage)
    gate.until(lambda: page.batch._classes)
    page.many.click()
    page.batch.count.edit.selectAll()
    gate.type("3")
    gate.press(ENTER)
    gate.until(page.sheets.isVisible)
    assert len(page.sheets.cards) == 3
    number = page.sheets.cards[1].row.short_number

    gate.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    gate.type(number)
    gate.until(lambda: len(page.list.shown) == 1)
    gate.press(Qt.Key.Key_Down)
    gate.until(lambda: page.card.isVisible() and page.card.card is not None)
    page.card.work_act.click()
    gate.type("周小安")
    gate.press(ENTER)
    gate.until(lambda: page.form.holder.meant)
    gate.press(ENTER)
    gate.until(lambda: gate.rows(pass_change)[-1]["change"] == "handed_out")

    show(gate, number)
    assert gate.verdict() is Conclusion.ADMIT
    gate.close()
    assert gate.is_sound()
