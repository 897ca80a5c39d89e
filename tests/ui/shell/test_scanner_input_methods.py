# SPDX-License-Identifier: MIT
"""A scanner behind a Chinese input method, and a hand that composes."""

from pytestqt.qtbot import QtBot

from tests.support.qt import commit, press, type_burst
from tests.support.scanner import LINE, PAPER, Gate, type_by_hand


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


def test_a_name_that_an_input_method_passes_on_at_once_belongs_to_the_line(gate: Gate) -> None:
    commit(gate.box, "林晓枫")
    for character in LINE[3:]:
        commit(gate.box, character)
    press(gate.box, "\r", 0)

    assert gate.scans == [(PAPER, True)]
    assert gate.box.text() == ""


def test_a_reader_line_tells_whose_card_it_is(gate: Gate) -> None:
    end = type_burst(gate.box, LINE, 1000)
    press(gate.box, "\r", end + 5)

    assert gate.scans == [(PAPER, True)]
    assert gate.names == ["林晓枫"]


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
