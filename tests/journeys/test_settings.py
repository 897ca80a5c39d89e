# SPDX-License-Identifier: MIT
"""What is set in the settings works at the desk at once, and is undone with one key."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gatehouse.db.tables.post import post_change
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.domain.words import Language
from gatehouse.paths import user_places
from gatehouse.ui.settings.devices_section import DevicesSection
from gatehouse.ui.settings.page import SettingsPage
from gatehouse.ui.shell.preferences import Theme, read_preferences
from gatehouse.ui.shell.theme import is_night
from tests.support.post import a_card
from tests.support.qt import press, type_burst
from tests.support.window import ENTER, Gate

CTRL = Qt.KeyboardModifier.ControlModifier
DOWN = Qt.Key.Key_Down
COMMUNITY = "0000-8001102"


def open_settings(gate: Gate) -> SettingsPage:
    """Open the room and wait for what the post is set to."""
    gate.press(Qt.Key.Key_Comma, CTRL)
    page = gate.page(SettingsPage)
    gate.until(lambda: page.isVisible() and page.is_read)
    return page


def go_to_setting(gate: Gate, words: str) -> None:
    """Search for a setting and go into it."""
    gate.press(Qt.Key.Key_F, CTRL)
    gate.type(words)
    gate.press(DOWN)
    gate.press(ENTER)


def stand_with_fever(gate: Gate) -> None:
    """Have somebody stand at the desk who has a fever twice."""
    gate.press(Qt.Key.Key_F1)
    gate.press(Qt.Key.Key_Escape)
    gate.type("lxf5380")
    gate.until(lambda: gate.desk.state.weighed)
    gate.press(ENTER)
    gate.type("379")
    gate.until(lambda: gate.verdict() is Conclusion.REPORT)


def asked(gate: Gate) -> tuple[str, str]:
    """Return whom the banner names to ring, and the number."""
    weighed = gate.desk.state.weighed
    assert weighed is not None
    return weighed.verdict.whom.zh, weighed.verdict.telephone


def test_a_telephone_is_changed_shown_at_the_desk_and_undone(strict_gate: Gate) -> None:
    """Ctrl+, → 社区电话 → a fever is reported there → Ctrl+Z → the gate's own again."""
    gate = strict_gate
    open_settings(gate)
    go_to_setting(gate, "社区电话")
    gate.type(COMMUNITY)
    gate.press(ENTER)
    gate.until(lambda: len(gate.rows(post_change)) == 1)

    stand_with_fever(gate)
    assert asked(gate) == ("社区", COMMUNITY)
    gate.press(Qt.Key.Key_F11)
    gate.until(lambda: gate.sees("0000-8001101 · 社区 0000-8001102"))
    gate.press(Qt.Key.Key_Escape)
    gate.press(Qt.Key.Key_F12)
    gate.until(lambda: gate.sees(f"社区 {COMMUNITY}"))
    gate.press(Qt.Key.Key_Escape)

    open_settings(gate)
    gate.press(Qt.Key.Key_Z, CTRL)
    gate.until(lambda: len(gate.rows(post_change)) == 2)
    first, second = gate.rows(post_change)
    assert (first["setting"], first["before"], first["after"]) == (
        "telephone_community",
        "",
        COMMUNITY,
    )
    assert (second["supersedes_id"], second["before"], second["after"]) == (
        first["id"],
        COMMUNITY,
        "",
    )

    stand_with_fever(gate)
    assert asked(gate) == ("", "0000-8001101")
    gate.close()
    assert gate.is_sound()


def test_a_renamed_gate_stands_at_the_rail_and_in_the_next_entry(everyday_gate: Gate) -> None:
    gate = everyday_gate
    open_settings(gate)
    go_to_setting(gate, "本卡点")
    gate.press(Qt.Key.Key_A, CTRL)
    gate.type("东门")
    gate.press(ENTER)
    gate.until(lambda: "东门" in gate.window.windowTitle())

    gate.press(Qt.Key.Key_F1)
    gate.type("lxf5")
    gate.until(lambda: gate.verdict() is Conclusion.ADMIT)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)

    assert gate.entries()[0]["gate"] == "东门"
    gate.close()
    assert gate.is_sound()


def test_a_readers_line_is_told_by_a_sample_and_admits_from_then_on(everyday_gate: Gate) -> None:
    gate = everyday_gate
    card = a_card(date(1984, 3, 9), 11)
    page = open_settings(gate)
    go_to_setting(gate, "读卡器的行")
    section = page.section
    assert isinstance(section, DevicesSection)
    heard: list[object] = []
    section.lines.probe.heard.connect(heard.append)
    gate.type(f"林晓枫,女,{card}")
    gate.press(ENTER)
    gate.until(lambda: heard)
    kept_by_the_readers_own_enter = gate.rows(post_change)
    gate.press(ENTER)
    gate.until(lambda: len(gate.rows(post_change)) == 1)
    gate.until(lambda: section.lines.drops and section.lines.drops[0].isVisible())

    gate.press(Qt.Key.Key_F1)
    focus = QApplication.focusWidget()
    assert focus is not None
    end = type_burst(focus, f"林晓枫,女,{card}", 1000)
    press(focus, "\r", end + 5)
    gate.until(lambda: len(gate.entries()) == 1)

    assert kept_by_the_readers_own_enter == []
    assert gate.entries()[0]["person_id"] is not None
    assert gate.desk.left.box.edit.text() == ""


def test_a_scan_on_the_test_page_admits_nobody(everyday_gate: Gate) -> None:
    gate = everyday_gate
    page = open_settings(gate)
    go_to_setting(gate, "扫码枪测试")
    section = page.section
    assert isinstance(section, DevicesSection)
    focus = QApplication.focusWidget()
    assert focus is section.test.field.edit

    end = type_burst(focus, a_card(date(1984, 3, 9), 11), 1000)
    press(focus, "\r", end + 5)

    gate.until(lambda: section.test.table.model().rowCount() == 1)
    assert page.isVisible()
    assert gate.entries() == []


def test_what_this_machine_prefers_is_worn_at_once_and_at_the_next_start(
    everyday_gate: Gate,
) -> None:
    gate = everyday_gate
    open_settings(gate)
    go_to_setting(gate, "夜间")
    gate.press(Qt.Key.Key_Right)
    gate.until(lambda: is_night(gate.window))
    go_to_setting(gate, "语言")
    gate.press(Qt.Key.Key_Right)
    gate.until(lambda: gate.sees("Find a setting"))
    go_to_setting(gate, "slips")
    assert QApplication.focusWidget() is not None

    gate.close()

    kept = read_preferences(user_places().preferences)
    assert (kept.language, kept.theme) == (Language.ENGLISH, Theme.NIGHT)
    assert gate.rows(post_change) == []
