# SPDX-License-Identifier: MIT
"""What a volunteer does in the window beyond the ordinary entry, with keys alone."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gatehouse.app.program import Program, WindowOptions
from gatehouse.db.tables.every import person
from gatehouse.domain.entry import Outcome
from gatehouse.domain.post import KeyKeeping
from gatehouse.domain.words import Language
from gatehouse.paths import lock_file, sample_roster, user_places
from gatehouse.services.opening import keep_key, machine_id
from gatehouse.services.post import set_up
from gatehouse.ui.desk.scene import Scene
from gatehouse.ui.registers.page import RegistersPage
from gatehouse.ui.roster.import_view import ImportStep
from gatehouse.ui.roster.page import RosterPage
from gatehouse.ui.shell.preferences import Preferences, Theme, read_preferences
from gatehouse.ui.shell.scanner import READ_AGAIN
from tests.support.post import KEY, RESIDENTS, SETUP, FixedClock, a_card
from tests.support.qt import press, type_burst
from tests.support.scanner import scan_of
from tests.support.window import ENTER, Gate

CTRL = Qt.KeyboardModifier.ControlModifier
ROSTER = sample_roster()
PASSPHRASE = "eight letters"
OTHER_WINDOW = """
import sys
from pathlib import Path
from gatehouse.ui.shell.instance import WindowLock

WindowLock(Path(sys.argv[1])).take()
print("open", flush=True)
sys.stdin.read()
"""


def admit(gate: Gate, text: str) -> None:
    """Type *text* and Enter, and wait for the entry."""
    count = len(gate.entries())
    gate.type(text)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == count + 1)


def take_back_the_last(gate: Gate) -> None:
    """Withdraw the last entry as somebody who did not pass."""
    count = len(gate.entries())
    gate.press(Qt.Key.Key_Z, CTRL)
    gate.until(lambda: gate.desk.left.panes.pane)
    gate.press(Qt.Key.Key_Right)
    gate.tab_to("撤销登记")
    gate.press(Qt.Key.Key_Space)
    gate.until(lambda: len(gate.entries()) == count + 1)
    gate.until(lambda: "已撤销" in gate.desk.left.idle.recorded.accessibleName())


def test_a_visitor_comes_with_the_hosts_consent_and_leaves(strict_gate: Gate) -> None:
    gate = strict_gate

    gate.press(Qt.Key.Key_Insert)
    gate.write("姓名", "钱某某")
    gate.write("电话", "13800009876")
    gate.write("去往", "32501")
    gate.until(lambda: gate.desk.state.visitor and gate.desk.state.visitor.host)
    gate.choose("户主同意", "telephone")
    gate.write("体温", "365")
    gate.choose("健康码", "green")
    gate.choose("行程", "clear")
    gate.until(lambda: gate.desk.state.weighed and gate.desk.state.weighed.verdict.admits)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)
    gate.type("qmm365")
    gate.until(lambda: gate.desk.state.weighed)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 2)

    came, left = gate.entries()
    assert (came["direction"], left["direction"]) == ("in", "out")
    assert came["subject_class"] == left["subject_class"] == "visitor"
    assert came["household_id"]


def test_somebody_new_is_saved_as_a_resident(everyday_gate: Gate) -> None:
    gate = everyday_gate

    gate.type("zzz")
    gate.until(lambda: gate.desk.state.scene is Scene.NOBODY)
    gate.tab_to("存为新住户")
    gate.press(Qt.Key.Key_Space)
    gate.write("姓名", "孙小新")
    gate.write("去往", "32301")
    gate.until(lambda: gate.desk.state.visitor and gate.desk.state.visitor.host)
    gate.tab_to("存入台账并放行")
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)
    admit(gate, "sxx")

    came, left = gate.entries()
    assert came["person_id"] == left["person_id"] is not None
    assert (came["direction"], left["direction"]) == ("in", "out")


def test_a_mistyped_temperature_is_corrected_and_said_so(strict_gate: Gate) -> None:
    gate = strict_gate
    admit(gate, "lxf5366")

    gate.press(Qt.Key.Key_Z, CTRL)
    gate.until(lambda: gate.desk.left.panes.pane)
    gate.press(Qt.Key.Key_Right)
    gate.write("体温", "365")
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 2)

    assert gate.entries()[1]["temperature"] == 365
    gate.until(lambda: "已更正" in gate.desk.left.idle.recorded.accessibleName())


def test_after_a_withdrawal_the_next_correction_is_of_the_entry_before(everyday_gate: Gate) -> None:
    gate = everyday_gate
    admit(gate, "lxf5")
    admit(gate, "wlf")
    take_back_the_last(gate)
    take_back_the_last(gate)

    first, second, third, fourth = gate.entries()
    assert third["supersedes_id"] == second["id"]
    assert fourth["supersedes_id"] == first["id"]


def test_a_verdict_is_gone_against_read_and_reported_by_its_keys(strict_gate: Gate) -> None:
    gate = strict_gate

    gate.type("lxf5365")
    gate.until(lambda: gate.desk.state.weighed)
    for key, modifiers, sheet in (
        (Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier, "rule"),
        (Qt.Key.Key_E, CTRL, "english"),
    ):
        gate.press(key, modifiers)
        assert gate.desk.left.panes.pane is getattr(gate.desk.left.panes, sheet)
        gate.press(Qt.Key.Key_Escape)
        assert gate.desk.left.panes.pane is None
    gate.press(Qt.Key.Key_F10)
    gate.until(lambda: len(gate.entries()) == 1)

    assert gate.entries()[0]["outcome"] == Outcome.REPORTED.value


def test_language_and_theme_change_in_the_middle_of_an_entry(strict_gate: Gate) -> None:
    gate = strict_gate

    gate.type("lxf536")
    gate.program.window.language_requested.emit()
    gate.program.window.theme_requested.emit()
    gate.type("5")
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)
    gate.until(lambda: "Recorded" in gate.desk.left.idle.recorded.accessibleName())
    gate.program.window.language_requested.emit()
    gate.until(lambda: "已登记" in gate.desk.left.idle.recorded.accessibleName())

    assert gate.entries()[0]["temperature"] == 365


@pytest.mark.parametrize("enter", [True, False])
def test_a_residents_card_is_scanned(everyday_gate: Gate, *, enter: bool) -> None:
    gate = everyday_gate
    focus = QApplication.focusWidget()
    scanner = gate.program._scanner
    assert focus is not None
    assert scanner is not None
    scans: list[str] = []
    scanner.scanned.connect(lambda scan: scans.append(scan.text))

    end = type_burst(focus, a_card(date(1984, 3, 9), 11), 1000)
    if enter:
        press(focus, "\r", end + 5)
    else:
        gate.until(lambda: scans)
        gate.until(lambda: gate.desk.state.weighed)
        assert gate.entries() == []
        gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)

    assert gate.entries()[0]["person_id"] is not None


def test_a_card_that_is_read_twice_at_once_is_told_and_recorded_once(everyday_gate: Gate) -> None:
    gate = everyday_gate
    said: list[str] = []
    gate.program.messages.said.connect(lambda message: said.append(message.text))
    for start in (1000, 3000):
        focus = QApplication.focusWidget()
        assert focus is not None
        end = type_burst(focus, a_card(date(1984, 3, 9), 11), start)
        press(focus, "\r", end + 5)
    gate.until(lambda: len(gate.entries()) == 1)

    assert said == [READ_AGAIN.zh]


def test_a_card_that_is_read_twice_is_told_in_english_too(everyday_gate: Gate) -> None:
    gate = everyday_gate
    gate.program._languages.use(Language.ENGLISH)
    for start in (1000, 3000):
        focus = QApplication.focusWidget()
        assert focus is not None
        end = type_burst(focus, a_card(date(1984, 3, 9), 11), start)
        press(focus, "\r", end + 5)
    gate.until(lambda: len(gate.entries()) == 1)

    assert gate.heard.texts().count(READ_AGAIN.en) == 1


def test_a_roster_is_imported_and_the_day_exported(everyday_gate: Gate, tmp_path: Path) -> None:
    gate = everyday_gate
    admit(gate, "lxf5")

    gate.press(Qt.Key.Key_F4)
    roster = gate.page(RosterPage)
    roster.plan_import(ROSTER)
    gate.until(lambda: roster.importing.view.step is ImportStep.COLUMNS)
    gate.press(ENTER)
    gate.until(lambda: roster.importing.view.step is ImportStep.PLANNED)
    gate.press(ENTER)
    gate.until(lambda: roster.importing.view.step is ImportStep.DONE)
    gate.press(Qt.Key.Key_F8)
    registers = gate.page(RegistersPage)
    gate.until(registers.export.act.isEnabled)
    registers.export.choose_folder(tmp_path)
    gate.press(ENTER)
    gate.until(registers.result.isVisible)

    assert list(tmp_path.glob("*.xlsx"))
    focus = QApplication.focusWidget()
    assert focus is not None
    assert registers.result.isAncestorOf(focus)


@pytest.fixture
def locked_program(qapp: QApplication) -> Iterator[Program]:
    """Set up a post that opens with a passphrase, and its program."""
    places = user_places()
    clock = FixedClock(datetime(2026, 3, 2, 1, 0, tzinfo=UTC))
    machine = machine_id(places.machine_file)
    keep_key(places.store, KEY, KeyKeeping.ASKED_AT_START, PASSPHRASE)
    set_up(places.store, KEY, SETUP, machine, clock)
    program = Program(qapp, places, WindowOptions(), Preferences(), clock)
    yield program
    program.window.close()
    program.close()


def test_a_post_is_reopened_with_its_passphrase_and_takes_no_other_key(
    locked_program: Program, qapp: QApplication
) -> None:
    program, over = locked_program, locked_program.threshold
    gate = Gate(qapp, program, user_places().store, FixedClock())
    program.show()
    gate.window.activateWindow()
    gate.until(lambda: over.unlock is not None)

    gate.press(Qt.Key.Key_F4)
    gate.press(Qt.Key.Key_F12)
    gate.type(f"{PASSPHRASE}x")
    gate.press(ENTER)
    gate.until(lambda: over.unlock is not None and over.unlock._act.isEnabled())
    assert program.window.findChild(RosterPage) is None
    gate.type(PASSPHRASE)
    gate.press(ENTER)
    gate.until(lambda: program.is_open)
    gate.type("lxf")

    assert gate.desk.state.text == "lxf"
    assert gate.heard.crashes == []


@contextmanager
def another_window() -> Iterator[subprocess.Popen[str]]:
    """Hold the register open in another process, until the block kills it or ends."""
    with subprocess.Popen(
        [sys.executable, "-c", OTHER_WINDOW, str(lock_file(user_places().store))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        yield other
        other.kill()


def test_a_second_window_gets_a_sentence_before_it_asks_anything_and_takes_no_emergency(
    locked_program: Program, qapp: QApplication
) -> None:
    program = locked_program
    gate = Gate(qapp, program, user_places().store, FixedClock())
    with another_window():
        program.show()
        gate.window.activateWindow()
        gate.until(lambda: program.threshold.not_opened is not None)
        page = program.threshold.not_opened
        for key in (Qt.Key.Key_F12, Qt.Key.Key_F4, Qt.Key.Key_Escape):
            gate.press(key)
        gate.type("lxf5")

        assert page is not None
        assert page.isVisible()
        assert page.rect() == gate.window.rect()
        assert "已经在另一个窗口打开" in page.accessibleDescription()
        assert program.threshold.unlock is None
        assert program.window.findChild(RosterPage) is None
        assert gate.desk.left.panes.pane is None
        gate.press(Qt.Key.Key_W, CTRL)
        assert not gate.window.isVisible()


def test_after_the_first_window_is_closed_the_second_opens_with_an_empty_desk(
    everyday_gate: Gate, qapp: QApplication
) -> None:
    everyday_gate.close()
    places = user_places()
    program = Program(qapp, places, WindowOptions(), Preferences(), everyday_gate.clock)
    gate = Gate(qapp, program, places.store, everyday_gate.clock)
    with another_window() as other:
        program.show()
        gate.window.activateWindow()
        # the first frame takes them, and the desk holds them until there is a register
        gate.type("lxf5")
        for key in (ENTER, Qt.Key.Key_F12, ENTER, Qt.Key.Key_F4):
            gate.press(key)
        gate.until(lambda: program.threshold.not_opened is not None)
        page = program.threshold.not_opened
        assert page is not None
        gate.press(ENTER)
        gate.until(page._retry.isEnabled)
        assert "已经在另一个窗口打开" in page.accessibleDescription()
        other.kill()
        other.wait()

        gate.press(ENTER)
        gate.until(lambda: program.is_open)

    assert program.threshold.not_opened is None
    assert program.window.findChild(RosterPage) is None
    assert gate.desk.left.panes.pane is None
    assert gate.desk.state.text == ""
    admit(gate, "lxf5")
    assert len(gate.entries()) == 1
    gate.close()
    assert gate.heard.crashes == []


def test_what_is_chosen_at_the_rail_is_kept_for_the_next_start(everyday_gate: Gate) -> None:
    gate = everyday_gate
    gate.tab_to("English")
    gate.press(Qt.Key.Key_Space)
    gate.tab_to("夜间")
    gate.press(Qt.Key.Key_Space)
    gate.close()

    kept = user_places().preferences.read_text("utf-8")
    assert Language.ENGLISH.value in kept
    assert Theme.NIGHT.value in kept


def test_the_tones_are_muted_by_a_click_and_stay_so(everyday_gate: Gate) -> None:
    gate = everyday_gate
    preferences = user_places().preferences

    gate.click("静音")
    gate.until(lambda: read_preferences(preferences).muted)
    gate.click("出声")
    gate.until(lambda: not read_preferences(preferences).muted)
    assert gate.sees("静音")


def test_a_scan_waits_for_whoever_was_typed_before_it(everyday_gate: Gate) -> None:
    """Initials, Enter, and the next one's card before any answer: both are through, in order."""
    gate = everyday_gate
    card = next(one.paper_number for one in RESIDENTS if one.name == "刘雪飞")
    gate.type("lxf5")
    gate.press(ENTER)
    gate.program.window.scan(scan_of(card, enter=True))

    gate.until(lambda: len(gate.entries()) > 1, "both entries")

    names = {row["id"]: row["name"] for row in gate.rows(person)}
    assert [names[entry["person_id"]] for entry in gate.entries()] == ["林晓枫", "刘雪飞"]
