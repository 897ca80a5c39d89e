# SPDX-License-Identifier: MIT
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gatehouse.ui.shell.preferences import Preferences, ScanEnd
from gatehouse.ui.shell.scanned_field import keep_scans, show_keys
from gatehouse.ui.shell.scanner import SAME_CODE, Scanner
from tests.support.qt import commit, press, type_burst

PAPER = "22019919800101123X"
LINE = f"林晓枫,女,{PAPER}"
SPACED = f"林晓枫 女 {PAPER}"


@dataclass
class Clock:
    now: int = 1_000

    def __call__(self) -> int:
        return self.now


@dataclass
class Gate:
    """A window with the fields a desk has, and a scanner that listens."""

    window: QWidget
    box: QLineEdit
    other: QLineEdit
    note: QPlainTextEdit
    count: QSpinBox
    button: QPushButton
    clock: Clock
    scanner: Scanner
    scans: list[tuple[str, bool]] = field(default_factory=list)

    def hear(self, text: str, ended_with_enter: bool) -> None:
        self.scans.append((text, ended_with_enter))


def read(text: str) -> str:
    """Read the card alone, and the card in the line of an ID reader."""
    return dict.fromkeys((PAPER, PAPER.lower(), LINE, SPACED), PAPER).get(text, "")


@pytest.fixture
def gate(qtbot: QtBot, qapp: QApplication) -> Iterator[Gate]:
    window = QWidget()
    fields = (QLineEdit(), QLineEdit(), QPlainTextEdit(), QSpinBox(), QPushButton())
    column = QVBoxLayout(window)
    for widget in fields:
        column.addWidget(widget)
    qtbot.addWidget(window)
    clock = Clock()
    scanner = Scanner(read, clock=clock, parent=window)
    gate = Gate(window, *fields, clock, scanner)
    scanner.scanned.connect(gate.hear)
    scanner.watch(qapp)
    with qtbot.waitActive(window):
        window.show()
    gate.box.setFocus()
    qtbot.waitUntil(lambda: qapp.focusObject() is gate.box)
    yield gate
    shiboken6.delete(scanner)


def release(receiver: QObject, key: Qt.Key) -> None:
    """Let a key go."""
    event = QKeyEvent(QEvent.Type.KeyRelease, key, Qt.KeyboardModifier.NoModifier, " ")
    QCoreApplication.sendEvent(receiver, event)


def type_by_hand(receiver: QObject, text: str, start: int) -> None:
    type_burst(receiver, text, start, gap=120)


def scan(gate: Gate, receiver: QObject, text: str = PAPER, start: int = 50_000) -> bool:
    """Scan with a closing Enter; say whether the Enter was left to somebody."""
    end = type_burst(receiver, text, start)
    return press(receiver, "\r", end + 5)


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


def test_a_scan_is_heard_wherever_the_focus_is(gate: Gate) -> None:
    pressed: list[bool] = []
    gate.button.clicked.connect(lambda: pressed.append(True))
    gate.button.setFocus()

    scan(gate, gate.button)

    assert gate.scans == [(PAPER, True)]
    assert pressed == []


def test_a_scan_that_moved_the_focus_is_taken_out_of_both_fields(gate: Gate) -> None:
    gate.box.textEdited.connect(lambda text: gate.other.setFocus() if len(text) == 6 else None)

    type_burst(gate.box, PAPER[:6], 50_000)
    end = type_burst(gate.other, PAPER[6:], 50_030)
    press(gate.other, "\r", end + 5)

    assert gate.scans == [(PAPER, True)]
    assert (gate.box.text(), gate.other.text()) == ("", "")
    assert gate.box.hasFocus()


def test_the_same_code_again_is_ignored_for_ten_seconds(gate: Gate) -> None:
    for start, now in ((50_000, 1_000), (53_000, 4_000), (61_000, 1_000 + SAME_CODE)):
        gate.clock.now = now
        scan(gate, gate.box, start=start)
        assert gate.box.text() == ""

    assert len(gate.scans) == 2


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


def test_digits_that_an_input_method_passes_on_belong_to_the_burst(gate: Gate) -> None:
    type_burst(gate.box, PAPER[:8], 50_000)
    for character in PAPER[8:]:
        commit(gate.box, character)
    press(gate.box, "\r", 0)

    assert gate.scans == [(PAPER, True)]
    assert gate.box.text() == ""


def test_composing_is_a_hands_work(gate: Gate) -> None:
    type_burst(gate.box, PAPER[:8], 50_000)
    commit(gate.box, "", composing="x")
    commit(gate.box, PAPER[8:])
    press(gate.box, "\r", 50_060)

    assert gate.scans == []
    assert gate.box.text() == PAPER


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


def test_a_name_that_an_input_method_passes_on_at_once_belongs_to_the_line(gate: Gate) -> None:
    commit(gate.box, "林晓枫")
    for character in LINE[3:]:
        commit(gate.box, character)
    press(gate.box, "\r", 0)

    assert gate.scans == [(PAPER, True)]
    assert gate.box.text() == ""


def test_an_x_that_an_input_method_gathers_and_passes_on_with_the_enter_ends_the_scan(
    gate: Gate,
) -> None:
    """The input method keeps the Enter for itself: it is the one that passes the X on."""
    type_burst(gate.box, PAPER[:-1], 50_000)
    commit(gate.box, "", composing="x")
    commit(gate.box, "x")

    assert gate.scans == [(PAPER, True)]
    assert gate.box.text() == ""
    assert not gate.box.isUndoAvailable()


def test_an_x_that_is_still_composed_when_the_scanner_falls_silent_belongs_to_the_scan(
    gate: Gate,
) -> None:
    type_by_hand(gate.box, "lxf", 10_000)
    type_burst(gate.box, PAPER[:-1], 50_000)
    commit(gate.box, "", composing="x")

    gate.scanner._on_silence_timeout()

    assert gate.scans == [(PAPER, False)]
    assert gate.box.text() == "lxf"
    assert gate.box.displayText() == "lxf"


def test_a_word_chosen_in_an_input_method_is_a_hands_work(gate: Gate) -> None:
    type_burst(gate.box, PAPER[:-1], 50_000)
    commit(gate.box, "", composing="x")
    commit(gate.box, "西")
    press(gate.box, "\r", 50_100)

    assert gate.scans == []
    assert gate.box.text() == PAPER[:-1] + "西"


def test_letters_that_an_input_method_drops_make_no_scan(gate: Gate) -> None:
    type_burst(gate.box, PAPER[:-1], 50_000)
    commit(gate.box, "", composing="x")
    commit(gate.box, "")
    press(gate.box, "\r", 50_100)

    assert gate.scans == []
    assert gate.box.text() == PAPER[:-1]


def test_a_number_that_somebody_chose_whole_in_an_input_method_is_no_scan(
    qtbot: QtBot, gate: Gate
) -> None:
    commit(gate.box, PAPER)
    gate.scanner._on_silence_timeout()
    press(gate.box, "\r", 0)

    assert gate.scans == []
    assert gate.box.text() == PAPER


def test_typing_by_an_input_method_is_left_alone(gate: Gate) -> None:
    for composing in ("l", "li", "li'n"):
        commit(gate.box, "", composing=composing)
        gate.clock.now += 120
    commit(gate.box, "林")

    assert gate.scans == []
    assert gate.box.text() == "林"


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


def test_a_choice_that_the_keys_of_a_scan_turned_is_as_before(gate: Gate) -> None:
    combo = QComboBox(gate.window)
    combo.addItems(["9 o'clock", "2 o'clock", "0 o'clock"])
    combo.show()
    combo.setFocus()

    scan(gate, combo)

    assert gate.scans == [(PAPER, True)]
    assert combo.currentIndex() == 0
