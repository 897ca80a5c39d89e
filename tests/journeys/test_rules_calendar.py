# SPDX-License-Identifier: MIT
"""A stricter rule set takes its turn while people queue, and the everyday one comes back."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gatehouse.db.engine import Store
from gatehouse.domain.duty import Duty
from gatehouse.domain.policy.adoption import Adoption
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.services.policy import shipped_text
from gatehouse.services.roster import import_roster
from gatehouse.services.rules_calendar import adopt_rules
from tests.support.post import RESIDENTS, a_roster_file, quiet
from tests.support.window import ENTER, Gate, open_window

F9 = Qt.Key.Key_F9
NINE = datetime(2022, 4, 15, 1, 0, tzinfo=UTC)
TEN = datetime(2022, 4, 15, 2, 0, tzinfo=UTC)
NOON = datetime(2022, 4, 15, 4, 0, tzinfo=UTC)


def strict_from_ten_to_noon(store: Store, duty: Duty) -> None:
    """Settle the residents; the administrator has adopted what arrived at nine."""
    import_roster(store, duty, a_roster_file(*RESIDENTS), quiet)
    text = shipped_text("changchun-2022-03")
    adopt_rules(store, duty, Adoption(toml=text, valid_from=TEN, valid_to=NOON))


def served(gate: Gate, typed: str, conclusion: Conclusion) -> None:
    """Type whoever is next, and wait for that verdict by rules that the form follows."""
    gate.type(typed)
    gate.until(lambda: gate.verdict() is conclusion, conclusion.value)
    state = gate.desk.state
    gate.until(
        lambda: (
            state.rules and state.weighed and state.rules.id == state.weighed.verdict.rule_set_id
        ),
        "the form of these rules",
    )


def test_a_stricter_set_takes_its_turn_while_people_queue(qapp: QApplication) -> None:
    with open_window(qapp, "everyday", NINE, strict_from_ten_to_noon) as gate:
        served(gate, "oyj", Conclusion.ADMIT)
        gate.press(ENTER)
        gate.until(lambda: len(gate.entries()) == 1)

        gate.clock.forward(TEN - gate.clock.now)
        served(gate, "wlf", Conclusion.INCOMPLETE)
        assert gate.desk.state.asks_temperature
        gate.type("364")
        gate.until(lambda: gate.verdict() is Conclusion.ADMIT, "the quota is the household's first")
        gate.press(ENTER)
        gate.until(lambda: len(gate.entries()) == 2)

        gate.clock.forward(NOON - gate.clock.now)
        served(gate, "czx", Conclusion.ADMIT)
        assert not gate.desk.state.asks_temperature
        gate.press(ENTER)
        gate.until(lambda: len(gate.entries()) == 3)
        gate.close()
        assert gate.is_sound()
