# SPDX-License-Identifier: MIT
"""A pass from its issue to its end, with keys alone: F2 issues it, F1 lets its holder through."""

import pytest
from PySide6.QtCore import Qt

from gatehouse.domain.entry import Outcome
from gatehouse.domain.gate_pass import PassCard, PassClass, PassState
from gatehouse.domain.pass_number import number_of
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.ui.passes.page import PassesPage
from tests.support.qt import press, type_burst
from tests.support.window import ENTER, Gate

CTRL = Qt.KeyboardModifier.ControlModifier


def _issued(gate: Gate, pass_class: PassClass) -> PassCard:
    """Wait until the screen shows a pass that was issued just now, and return it."""
    page = gate.page(PassesPage)

    def shown() -> bool:
        card = page.card.card
        return page.card.isVisible() and card is not None and card.row.pass_class is pass_class

    gate.until(shown)
    assert page.card.card is not None
    return page.card.card


def issue_for_visitor(gate: Gate) -> PassCard:
    """Write a visitor to 3-2-501 down at F2 and issue their pass."""
    gate.press(Qt.Key.Key_F2)
    gate.press(Qt.Key.Key_Insert)
    page = gate.page(PassesPage)
    gate.type("周小安")
    gate.press(ENTER)
    gate.until(page.form.host.edit.hasFocus)
    gate.type("3-2-501")
    gate.until(lambda: page.form.host.household_id)
    gate.press(ENTER)
    return _issued(gate, PassClass.VISITOR_DAY)


def conclusion(gate: Gate) -> Conclusion | None:
    """Return what the banner says of whoever stands at the desk."""
    weighed = gate.desk.serving.state.weighed
    return None if weighed is None else weighed.verdict.conclusion


def test_a_visitors_pass_lets_them_in_until_it_is_made_void(everyday_gate: Gate) -> None:
    """The four digits stand for the host's consent; a void pass stops with its reason."""
    gate = everyday_gate
    card = issue_for_visitor(gate)

    gate.press(Qt.Key.Key_F1)
    gate.type(card.row.short_number)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)

    (entry,) = gate.entries()
    assert entry["pass_id"] == card.row.pass_id
    assert (entry["outcome"], entry["checks"]) == (Outcome.ADMITTED.value, {})

    gate.press(Qt.Key.Key_F2)
    page = gate.page(PassesPage)
    gate.press(Qt.Key.Key_F, CTRL)
    gate.press(Qt.Key.Key_Down)
    gate.until(page.card.isVisible)
    gate.press(Qt.Key.Key_Delete)
    gate.press(Qt.Key.Key_Right)
    gate.press(ENTER, CTRL)
    gate.until(lambda: page.card.card is not None and page.card.card.row.state is PassState.VOID)

    gate.press(Qt.Key.Key_F1)
    gate.type(card.row.short_number)
    gate.press(Qt.Key.Key_Plus)
    gate.until(lambda: conclusion(gate) is Conclusion.TURN_AWAY)
    weighed = gate.desk.serving.state.weighed
    assert weighed is not None
    assert "丢失" in weighed.verdict.headline.zh
    gate.press(ENTER)
    assert len(gate.entries()) == 1
    gate.close()
    assert gate.is_sound()


def test_a_scan_of_the_whole_number_records_by_itself(everyday_gate: Gate) -> None:
    """Wherever the focus was, with the scanner's own Enter."""
    gate = everyday_gate
    card = issue_for_visitor(gate)
    gate.press(Qt.Key.Key_F, CTRL)
    search = gate.page(PassesPage).bar.search

    end = type_burst(search, card.row.number, 1000)
    press(search, "\r", end + 5)
    gate.until(lambda: len(gate.entries()) == 1)

    assert gate.entries()[0]["pass_id"] == card.row.pass_id
    assert search.text() == ""


def test_a_day_pass_asks_for_no_itinerary_under_strict_rules(strict_gate: Gate) -> None:
    """What was settled at its issue is not asked again; the temperature is."""
    gate = strict_gate
    card = issue_for_visitor(gate)

    gate.press(Qt.Key.Key_F1)
    gate.type(card.row.short_number)
    gate.until(lambda: conclusion(gate) is Conclusion.INCOMPLETE)
    assert gate.desk.serving.state.wants == ("temperature",)
    gate.press(ENTER)
    gate.type("365")
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)

    assert gate.entries()[0]["outcome"] == Outcome.ADMITTED.value


def test_an_elder_without_a_telephone_gets_a_pass_for_a_month(everyday_gate: Gate) -> None:
    """Found as at the desk, issued by two Enters, found by its number afterwards."""
    gate = everyday_gate
    gate.press(Qt.Key.Key_F2)
    gate.press(Qt.Key.Key_Insert)
    gate.type("wlf")
    gate.press(ENTER)
    page = gate.page(PassesPage)
    gate.until(page.form.confirm.hasFocus)
    gate.press(ENTER)
    card = _issued(gate, PassClass.RESIDENT_TEMPORARY)
    assert (card.row.last_day - card.row.issued_at.date()).days == 30

    gate.press(Qt.Key.Key_F1)
    gate.type(card.row.short_number)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)

    (entry,) = gate.entries()
    assert (entry["pass_id"], entry["direction"]) == (card.row.pass_id, "out")


def test_where_a_telephone_ends_alike_who_shows_the_pass_stands_first(
    everyday_gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = everyday_gate
    alike = next(n for n in map(number_of, range(100_000_123, 10**9, 1000)) if n[-4:] == "1234")
    monkeypatch.setattr("gatehouse.services.gate_pass.free_number", lambda *_drawn: alike)
    card = issue_for_visitor(gate)

    gate.press(Qt.Key.Key_F1)
    gate.type("1234")
    gate.until(lambda: len(gate.desk.state.candidates) == 2)
    gate.press(ENTER)
    gate.until(lambda: gate.desk.state.weighed)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)

    assert gate.entries()[0]["pass_id"] == card.row.pass_id
