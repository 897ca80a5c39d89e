# SPDX-License-Identifier: MIT
"""A scanner is told from a hand: by its pace, its completeness, and by nothing else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QCompleter,
    QDialog,
    QMenu,
)
from pytestqt.qtbot import QtBot

from gatehouse.ui.shell.preferences import Preferences, ScanEnd
from gatehouse.ui.shell.scanned_field import keep_scans
from gatehouse.ui.shell.scanner import SAME_CODE
from tests.support.qt import press, type_burst
from tests.support.scanner import PAPER, Gate, scan, type_by_hand


def test_a_complete_burst_is_a_scan_and_leaves_no_trace(gate: Gate) -> None:
    entered: list[bool] = []
    gate.box.returnPressed.connect(lambda: entered.append(True))

    scan(gate, gate.box)

    assert gate.scans == [(PAPER, True)]
    assert gate.box.text() == ""
    assert entered == []
    assert not gate.box.isUndoAvailable()
    assert not gate.box.isRedoAvailable()


def test_a_scanner_without_enter_is_recognised_by_the_silence_after_it(
    qtbot: QtBot, gate: Gate
) -> None:
    with qtbot.waitSignal(gate.scanner.scanned):
        type_burst(gate.box, PAPER, 50_000)

    assert gate.scans == [(PAPER, False)]
    assert gate.box.text() == ""


def test_keys_are_never_held_back(gate: Gate) -> None:
    for index, character in enumerate(PAPER[:-1]):
        press(gate.box, character, 50_000 + index)
        assert gate.box.text() == PAPER[: index + 1]


def test_a_hand_is_not_a_scanner_however_complete_the_text(gate: Gate) -> None:
    type_by_hand(gate.box, PAPER, 50_000)
    press(gate.box, "\r", 60_000)

    assert gate.scans == []
    assert gate.box.text() == PAPER


@pytest.mark.parametrize("gap", [49, 50])
def test_the_gap_counts_by_the_events_time(gate: Gate, gap: int) -> None:
    type_burst(gate.box, PAPER, 50_000, gap)
    press(gate.box, "\r", 50_000 + gap * len(PAPER))

    assert bool(gate.scans) is (gap == 49)


def test_a_busy_window_does_not_make_a_hand_into_a_scanner(gate: Gate) -> None:
    """All events are seen in the same millisecond, but were pressed slowly."""
    type_by_hand(gate.box, PAPER, 50_000)

    assert gate.box.text() == PAPER
    assert gate.scans == []


def test_keys_that_wait_behind_a_busy_window_still_belong_to_the_scan(
    qtbot: QtBot, gate: Gate
) -> None:
    type_burst(gate.box, PAPER[:10], 50_000)
    gate.clock.now += 400
    gate.scanner._on_silence_timeout()
    end = type_burst(gate.box, PAPER[10:], 50_050)
    press(gate.box, "\r", end + 5)

    assert gate.scans == [(PAPER, True)]


@pytest.mark.parametrize("text", ["220199", "220199198001011230", "lxf5"])
def test_an_incomplete_burst_stays_where_it_fell_and_keeps_its_enter(gate: Gate, text: str) -> None:
    entered: list[bool] = []
    gate.box.returnPressed.connect(lambda: entered.append(True))

    scan(gate, gate.box, text)

    assert gate.scans == []
    assert gate.box.text() == text
    assert entered == [True]


def test_a_scan_is_heard_wherever_the_focus_is(gate: Gate) -> None:
    pressed: list[bool] = []
    gate.button.clicked.connect(lambda: pressed.append(True))
    gate.button.setFocus()

    scan(gate, gate.button)

    assert gate.scans == [(PAPER, True)]
    assert pressed == []


def test_a_scan_is_heard_over_the_open_list_of_a_field_and_leaves_the_field_as_it_was(
    qtbot: QtBot, gate: Gate
) -> None:
    completer = QCompleter(["3-2-501", "3-2-502"], gate.window)
    gate.other.setCompleter(completer)
    gate.other.setFocus()
    type_by_hand(gate.other, "3-2", 20_000)
    qtbot.waitUntil(completer.popup().isVisible)

    scan(gate, completer.popup())

    assert gate.scans == [(PAPER, True)]
    assert gate.other.text() == "3-2"


def test_a_field_for_papers_keeps_a_scan_under_its_open_list(qtbot: QtBot, gate: Gate) -> None:
    completer = QCompleter(["2217", "2299"], gate.window)
    gate.other.setCompleter(completer)
    keep_scans(gate.other)
    gate.other.setFocus()
    type_by_hand(gate.other, "22", 20_000)
    qtbot.waitUntil(completer.popup().isVisible)

    scan(gate, completer.popup())

    assert gate.scans == []
    assert gate.other.text() == PAPER


def test_a_scan_is_heard_over_an_open_choice_and_chooses_nothing(qtbot: QtBot, gate: Gate) -> None:
    combo = QComboBox(gate.window)
    combo.addItems(["9 o'clock", "2 o'clock", "0 o'clock"])
    combo.show()
    combo.setFocus()
    combo.showPopup()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    qtbot.waitUntil(lambda: combo.view().hasFocus())

    scan(gate, popup.focusWidget())

    assert gate.scans == [(PAPER, True)]
    assert combo.currentIndex() == 0


def test_a_scan_is_heard_over_a_menu_while_the_focus_stays_where_it_was(
    qapp: QApplication, gate: Gate
) -> None:
    """As where a window that pops up is never the one that has the keyboard."""
    menu = QMenu(gate.window)
    menu.addAction("2 o'clock")
    qapp.focusObjectChanged.disconnect(gate.scanner._on_app_focus_object_changed)
    menu.popup(gate.window.pos())

    scan(gate, menu)

    assert gate.scans == [(PAPER, True)]


def test_the_same_code_again_is_ignored_for_ten_seconds_and_told(gate: Gate) -> None:
    repeated: list[int] = []
    gate.scanner.repeated.connect(lambda: repeated.append(gate.clock.now))
    for start, now in ((50_000, 1_000), (53_000, 4_000), (61_000, 1_000 + SAME_CODE)):
        gate.clock.now = now
        scan(gate, gate.box, start=start)
        assert gate.box.text() == ""

    assert len(gate.scans) == 2
    assert repeated == [4_000]


def test_a_shifted_letter_belongs_to_the_burst_and_a_chord_does_not(gate: Gate) -> None:
    end = type_burst(gate.box, PAPER[:-1], 50_000)
    press(gate.box, "X", end + 5, Qt.KeyboardModifier.ShiftModifier)
    press(gate.box, "\r", end + 10)
    assert gate.scans == [(PAPER, True)]

    gate.clock.now += SAME_CODE
    end = type_burst(gate.box, PAPER[:-1], 90_000)
    press(gate.box, "X", end + 5, Qt.KeyboardModifier.ControlModifier)
    press(gate.box, "\r", end + 10)
    assert len(gate.scans) == 1


def test_a_burst_after_quick_typing_is_not_mixed_with_it_when_there_was_a_pause(
    gate: Gate,
) -> None:
    type_by_hand(gate.box, "lx", 49_000)
    scan(gate, gate.box, start=49_300)

    assert gate.scans == [(PAPER, True)]
    assert gate.box.text() == "lx"


def test_a_scan_is_still_heard_after_a_dialog_closed(
    qtbot: QtBot, qapp: QApplication, gate: Gate
) -> None:
    dialog = QDialog(gate.window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    with qtbot.waitActive(dialog):
        dialog.open()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    gate.window.activateWindow()
    qtbot.waitUntil(lambda: qapp.focusObject() is gate.box)

    scan(gate, gate.box)

    assert gate.scans == [(PAPER, True)]


def test_a_tab_ends_a_scan_like_an_enter_and_moves_no_focus(gate: Gate) -> None:
    end = type_burst(gate.box, PAPER, 50_000)
    press(gate.box, "\t", end + 5)

    assert gate.scans == [(PAPER, False)]
    assert gate.box.hasFocus()
    assert gate.box.text() == ""


def test_a_tab_of_a_hand_moves_on(gate: Gate) -> None:
    type_by_hand(gate.box, PAPER, 50_000)
    press(gate.box, "\t", 60_000)

    assert gate.scans == []
    assert not gate.box.hasFocus()


@pytest.mark.parametrize(
    ("end", "with_enter", "without"),
    [
        (ScanEnd.AS_SENT, True, False),
        (ScanEnd.ENTER, True, True),
        (ScanEnd.NO_ENTER, False, False),
    ],
)
def test_the_machine_says_whether_a_scan_counts_as_ended_with_enter(
    gate: Gate, end: ScanEnd, with_enter: bool, without: bool
) -> None:
    gate.scanner.follow(Preferences(scan_end=end))

    scan(gate, gate.box)
    gate.clock.now += SAME_CODE
    type_burst(gate.box, PAPER, 90_000)
    gate.scanner._on_silence_timeout()

    assert gate.scans == [(PAPER, with_enter), (PAPER, without)]
