# SPDX-License-Identifier: MIT
"""Rules arrive, take their turn while people queue, and go: in the window, by its own keys."""

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gatehouse.db.engine import Store
from gatehouse.db.tables.policy import policy
from gatehouse.domain.duty import Duty
from gatehouse.domain.policy.adoption import Adoption
from gatehouse.domain.policy.calendar_row import Season
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.reports.rule_file import write_rule_file
from gatehouse.services.opening import key_file_of
from gatehouse.services.policy import shipped_text
from gatehouse.services.roster import import_roster
from gatehouse.services.rules_calendar import adopt_rules
from gatehouse.ui.settings.page import SettingsPage
from gatehouse.ui.settings.rules_section import RulesSection
from tests.support.post import RESIDENTS, a_roster_file, quiet
from tests.support.window import ENTER, Gate, open_window

CTRL = Qt.KeyboardModifier.ControlModifier
NINE = datetime(2022, 4, 15, 1, 0, tzinfo=UTC)
TEN = datetime(2022, 4, 15, 2, 0, tzinfo=UTC)
NOON = datetime(2022, 4, 15, 4, 0, tzinfo=UTC)
CHANGCHUN = "changchun-2022-03"


def strict_from_ten_to_noon(store: Store, duty: Duty) -> None:
    """Settle the residents; the administrator has adopted what arrived at nine."""
    import_roster(store, duty, a_roster_file(*RESIDENTS), quiet)
    text = shipped_text(CHANGCHUN)
    adopt_rules(store, duty, Adoption(toml=text, valid_from=TEN, valid_to=NOON))


def stricter(folder: Path) -> tuple[Path, str]:
    """Write what the street office sends at nine: a lower limit; return its fingerprint too."""
    text = shipped_text(CHANGCHUN)
    changes = (
        ('id = "changchun-2022-03"', 'id = "changchun-2022-04"'),
        ("长春 2022年3月（样例）", "长春 2022年4月（样例）"),
        ("celsius = 37.3", "celsius = 36.9"),
    )
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    path = folder / "changchun-2022-04.toml"
    return path, write_rule_file(path, text)


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


def rules_room(gate: Gate, words: str) -> RulesSection:
    """Go to a view of the rules by the search over the settings."""
    gate.press(Qt.Key.Key_Comma, CTRL)
    page = gate.page(SettingsPage)
    gate.until(lambda: page.isVisible() and page.is_read)
    gate.press(Qt.Key.Key_F, CTRL)
    gate.type(words)
    gate.press(Qt.Key.Key_Down)
    gate.press(ENTER)
    section = page.section
    assert isinstance(section, RulesSection)
    gate.until(lambda: section.adopt.choice.offered and section.calendar.rows)
    return section


def has_entries(gate: Gate, count: int) -> bool:
    """Say whether so many were recorded."""
    return len(gate.entries()) == count


def seasons(section: RulesSection) -> list[tuple[str, Season]]:
    """Return each set of the calendar, the latest first."""
    return [(row.rules.id, row.season) for row in section.calendar.rows]


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


def test_what_the_street_office_sent_at_nine_holds_at_ten(strict_gate: Gate, home: Path) -> None:
    """Its fingerprint is compared, its difference read; at ten the limit is the lower one.

    Who was found well at a minute to ten and stands there still is not let in by a rule that is
    past: the Enter shows what holds now.
    """
    gate = strict_gate
    path, fingerprint = stricter(home)
    section = rules_room(gate, "启用新规则")
    section.read_file(path)
    gate.until_seen(f"指纹 {fingerprint}：")
    gate.until_seen("原来 高于 37.3 ℃，现在 高于 36.9 ℃")
    gate.write("从（不填：现在）", "4-15 10:00")
    gate.press(ENTER, CTRL)
    gate.until(lambda: seasons(section)[0] == ("changchun-2022-04", Season.TO_COME))

    gate.press(Qt.Key.Key_F1)
    served(gate, "oyj371", Conclusion.ADMIT)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)
    gate.clock.forward(TEN - timedelta(minutes=1) - gate.clock.now)
    served(gate, "czx371", Conclusion.ADMIT)
    gate.clock.forward(TEN - gate.clock.now)
    gate.press(ENTER)
    gate.until(lambda: gate.verdict() is Conclusion.TURN_AWAY, "the reading is high by now")
    assert has_entries(gate, 1)
    gate.press(Qt.Key.Key_Escape)

    first, second = (str(row["origin"] or "") for row in gate.rows(policy)[-2:])
    assert (first, second) == ("", fingerprint)
    gate.close()
    assert gate.is_sound()


def test_a_set_goes_from_one_station_to_another(qapp: QApplication, home: Path) -> None:
    """The file leaves with a fingerprint; the other post sees the same one, adopts, works by it."""
    path = home / "rules.toml"
    with open_window(qapp, CHANGCHUN, NINE) as gate:
        section = rules_room(gate, "规则日历")
        gate.until(lambda: section.calendar.chosen)
        chosen = section.calendar.chosen
        assert chosen is not None
        section.send(chosen.held.id, path)
        gate.until(path.exists)
        gate.until(lambda: any("指纹" in said.text for said in gate.heard.said))
        told = gate.heard.said[-1].text
        gate.close()
        key_file_of(gate.store).unlink()

    with open_window(qapp, "everyday", NINE) as gate:
        section = rules_room(gate, "启用新规则")
        section.read_file(path)
        gate.until(lambda: section.adopt.choice.offered and section.adopt.choice.offered.origin)
        offered = section.adopt.choice.offered
        assert offered is not None
        assert offered.origin in told
        gate.until_seen("新增 出门限次")
        gate.press(ENTER, CTRL)
        gate.until(lambda: seasons(section)[0] == (CHANGCHUN, Season.NOW))
        gate.until_seen(f"指纹 {offered.origin}。")

        gate.press(Qt.Key.Key_F1)
        served(gate, "wlf", Conclusion.INCOMPLETE)
        assert gate.desk.state.asks_temperature
        gate.close()
        assert gate.is_sound()


def test_when_an_epidemic_ends_the_everyday_set_is_adopted(strict_gate: Gate) -> None:
    """Whoever shopped an hour ago goes again; what was judged before keeps its own rules."""
    gate = strict_gate
    served(gate, "wlf364", Conclusion.ADMIT)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)
    section = rules_room(gate, "启用新规则")
    offered = section.adopt.choice.offered
    assert offered is not None
    assert offered.rules.id == "everyday"
    gate.until_seen("取消 出门限次")
    gate.press(ENTER, CTRL)
    gate.until(lambda: seasons(section)[0] == ("everyday", Season.NOW))

    gate.press(Qt.Key.Key_F1)
    gate.clock.forward(timedelta(hours=1))
    for goes in (2, 3):
        served(gate, "wlf", Conclusion.ADMIT)
        assert not gate.desk.state.asks_temperature
        gate.press(ENTER)
        gate.until(partial(has_entries, gate, goes))

    before, *after = [row["rule_set_id"] for row in gate.entries()]
    assert len(set(after)) == 1
    assert before not in after
    gate.close()
    assert gate.is_sound()
