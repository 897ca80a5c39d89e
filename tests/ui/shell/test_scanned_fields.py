# SPDX-License-Identifier: MIT
"""What a scan fell into is as it was before: text, cursor, undo, choices and buttons."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
)
from pytestqt.qtbot import QtBot

from gatehouse.ui.shell.scanned_field import keep_scans, show_keys
from tests.support.qt import press, type_burst
from tests.support.scanner import LINE, PAPER, PASS, SPACED, Gate, release, scan, type_by_hand


def test_text_cursor_selection_and_undo_are_as_before(gate: Gate) -> None:
    type_by_hand(gate.box, "lxf", 10_000)
    gate.box.setSelection(1, 2)

    scan(gate, gate.box)

    assert gate.box.text() == "lxf"
    assert gate.box.selectedText() == "xf"
    assert not gate.box.isRedoAvailable()
    gate.box.undo()
    assert gate.box.text() == ""


def test_typed_text_in_front_of_a_scan_can_still_be_undone(gate: Gate) -> None:
    type_by_hand(gate.box, "lxf", 10_000)
    gate.box.setCursorPosition(1)

    scan(gate, gate.box)

    assert (gate.box.text(), gate.box.cursorPosition()) == ("lxf", 1)
    assert not gate.box.isRedoAvailable()
    gate.box.undo()
    assert gate.box.text() == ""


def test_text_that_a_page_put_in_stays_without_undo(gate: Gate) -> None:
    gate.box.setText("3-2-501")

    scan(gate, gate.box)

    assert gate.box.text() == "3-2-501"
    assert not gate.box.isUndoAvailable()
    assert not gate.box.isRedoAvailable()


def test_a_short_field_that_took_only_a_part_is_put_back(gate: Gate) -> None:
    gate.box.setMaxLength(4)
    type_by_hand(gate.box, "36", 10_000)

    scan(gate, gate.box)

    assert gate.box.text() == "36"
    assert gate.scans == [(PAPER, True)]


def test_listeners_hear_the_text_that_is_back(gate: Gate) -> None:
    heard: list[str] = []
    gate.box.textEdited.connect(heard.append)

    scan(gate, gate.box)

    assert heard[-2:] == [PAPER, ""]


def test_a_note_gets_its_text_and_undo_back(qtbot: QtBot, gate: Gate) -> None:
    gate.note.setFocus()
    type_by_hand(gate.note, "ab", 10_000)

    scan(gate, gate.note)

    assert gate.note.toPlainText() == "ab"
    assert not gate.note.document().isRedoAvailable()
    gate.note.undo()
    assert gate.note.toPlainText() == ""


def test_a_number_field_gets_its_number_back(gate: Gate) -> None:
    gate.count.setValue(7)
    gate.count.setFocus()

    scan(gate, gate.count)

    assert gate.count.value() == 7
    assert gate.scans == [(PAPER, True)]


def test_a_scan_that_moved_the_focus_is_taken_out_of_both_fields(gate: Gate) -> None:
    gate.box.textEdited.connect(lambda text: gate.other.setFocus() if len(text) == 6 else None)

    type_burst(gate.box, PAPER[:6], 50_000)
    end = type_burst(gate.other, PAPER[6:], 50_030)
    press(gate.other, "\r", end + 5)

    assert gate.scans == [(PAPER, True)]
    assert (gate.box.text(), gate.other.text()) == ("", "")
    assert gate.box.hasFocus()


def test_a_field_for_papers_keeps_what_is_scanned_into_it_and_its_enter_goes_on(
    gate: Gate,
) -> None:
    keep_scans(gate.box)
    entered: list[bool] = []
    gate.box.returnPressed.connect(lambda: entered.append(True))

    scan(gate, gate.box)
    gate.other.setFocus()
    scan(gate, gate.other, start=60_000)

    assert gate.scans == [(PAPER, True)], "the desk took the one that fell elsewhere"
    assert (gate.box.text(), gate.other.text()) == (PAPER, "")
    assert entered == [True]


def test_a_field_for_papers_keeps_a_scan_without_enter(qtbot: QtBot, gate: Gate) -> None:
    keep_scans(gate.box)
    type_burst(gate.box, PAPER, 50_000)
    gate.scanner._on_silence_timeout()

    assert gate.scans == []
    assert gate.box.text() == PAPER


def test_a_scan_takes_the_place_of_what_stood_in_the_field_for_papers(gate: Gate) -> None:
    keep_scans(gate.box)
    heard: list[str] = []
    gate.box.textEdited.connect(heard.append)
    type_by_hand(gate.box, "2201", 10_000)
    gate.box.setCursorPosition(2)

    scan(gate, gate.box)

    assert gate.box.text() == heard[-1] == PAPER


def test_a_scan_into_a_field_for_papers_that_moved_the_focus_is_whole(gate: Gate) -> None:
    keep_scans(gate.box)
    gate.box.textEdited.connect(lambda text: gate.other.setFocus() if len(text) == 6 else None)

    type_burst(gate.box, PAPER[:6], 50_000)
    end = type_burst(gate.other, PAPER[6:], 50_030)
    press(gate.other, "\r", end + 5)

    assert gate.scans == []
    assert (gate.box.text(), gate.other.text()) == (PAPER, "")
    assert gate.box.hasFocus()


def test_a_line_of_a_reader_is_read_and_taken_out_of_the_field(gate: Gate) -> None:
    type_by_hand(gate.note, "ab", 10_000)
    gate.note.setFocus()

    scan(gate, gate.note, LINE)

    assert gate.scans == [(PAPER, True)]
    assert gate.note.toPlainText() == "ab"


def test_a_field_for_papers_keeps_the_number_of_a_readers_line_alone(gate: Gate) -> None:
    keep_scans(gate.box)

    scan(gate, gate.box, LINE)

    assert gate.box.text() == PAPER
    assert gate.scans == []


def test_a_pass_is_no_paper_and_is_shown_to_the_desk(gate: Gate) -> None:
    """Only a field that looks people up takes a pass for whom it is of."""
    keep_scans(gate.box)
    keep_scans(gate.other, passes=True)
    type_by_hand(gate.box, "139", 10_000)

    scan(gate, gate.box, PASS)
    gate.other.setFocus()
    scan(gate, gate.other, PASS, start=80_000)

    assert gate.scans == [(PASS, True)]
    assert (gate.box.text(), gate.other.text()) == ("139", PASS)


def test_a_field_that_shows_keys_keeps_every_one_of_them(gate: Gate) -> None:
    show_keys(gate.other)
    gate.other.setFocus()

    scan(gate, gate.other)

    assert gate.scans == []
    assert gate.other.text() == PAPER


def test_a_space_within_a_readers_line_presses_no_button(gate: Gate) -> None:
    pressed: list[bool] = []
    gate.button.clicked.connect(lambda: pressed.append(True))
    gate.button.setFocus()

    end = type_burst(gate.button, SPACED, 50_000)
    for _ in SPACED.split(" ")[1:]:
        release(gate.button, Qt.Key.Key_Space)
    press(gate.button, "\r", end + 5)

    assert gate.scans == [(PAPER, True)]
    assert pressed == []


def test_the_space_of_a_hand_presses_a_button(gate: Gate) -> None:
    pressed: list[bool] = []
    gate.button.clicked.connect(lambda: pressed.append(True))
    gate.button.setFocus()

    press(gate.button, " ", 50_000)
    release(gate.button, Qt.Key.Key_Space)

    assert pressed == [True]


def test_spaces_one_after_another_press_a_button_each_time(gate: Gate) -> None:
    """Somebody ticks a list off quickly; nothing is read of spaces alone."""
    pressed: list[bool] = []
    gate.button.clicked.connect(lambda: pressed.append(True))
    gate.button.setFocus()

    for moment in (50_000, 50_020, 50_040):
        press(gate.button, " ", moment)
        release(gate.button, Qt.Key.Key_Space)

    assert pressed == [True, True, True]


def test_a_choice_that_the_keys_of_a_scan_turned_is_as_before(gate: Gate) -> None:
    combo = QComboBox(gate.window)
    combo.addItems(["9 o'clock", "2 o'clock", "0 o'clock"])
    combo.show()
    combo.setFocus()

    scan(gate, combo)

    assert gate.scans == [(PAPER, True)]
    assert combo.currentIndex() == 0
