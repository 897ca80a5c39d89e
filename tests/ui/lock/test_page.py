# SPDX-License-Identifier: MIT
"""The locked window by itself: who is asked what, and what waits for nobody."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from gatehouse.domain.sign_in import NewPin, RecoveredPin, Serving, SignIn
from gatehouse.domain.words import Language
from gatehouse.errors import NotAllowed
from gatehouse.ui.lock.page import LockPage, Way
from gatehouse.ui.lock.pin_forms import NewPinForm, SignInForm
from tests.support.screens import ENTER, WINDOWS, Bench, faults

PIN, NEW = "204816", "480216"
ZHOU = Serving(operator_id="zhou", name="周岚", roles=("administrator", "leader"), has_pin=True)
ZHENG = Serving(operator_id="zheng", name="郑晓", roles=("volunteer",), has_pin=False)
WRONG = NotAllowed(
    "The PIN is not right. Nothing was done. Type it again.",
    "PIN 不对。什么都没有做。请再输一次。",
)
F12, DOWN, ESCAPE = Qt.Key.Key_F12, Qt.Key.Key_Down, Qt.Key.Key_Escape


class Locked:
    """A window that is locked, with two people offered; the page lives as long as its window."""

    def __init__(self, bench: Bench, size: str = "low") -> None:
        self.window = QWidget()
        bench.show(self.window, WINDOWS[size])
        self.page = LockPage(bench.languages, self.window)
        self.page.show()
        self.page.offer((ZHOU, ZHENG), "zhou")


@pytest.fixture
def locked(bench: Bench) -> Locked:
    """Return a locked window."""
    return Locked(bench)


def reads(page: LockPage, words: str) -> bool:
    """Say whether *words* stand somewhere on the page."""
    return any(words in label.text() for label in page.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize("size", WINDOWS)
def test_it_fits_every_window_whatever_is_asked(bench: Bench, size: str) -> None:
    locked = Locked(bench, size)
    page = locked.page
    page.tell_emergency(datetime(2022, 4, 15, 8, 42, tzinfo=UTC))
    assert faults(page) == []
    page.tell_scan_refused()

    for button in (page.new_pin, page.back, page.forgotten, page.back):
        assert faults(page) == []
        button.click()


def test_six_digits_and_enter_sign_in_whoever_was_there_last(bench: Bench, locked: Locked) -> None:
    page = locked.page

    with bench.qtbot.waitSignal(page.ordered) as ordered:
        bench.type(PIN)
        bench.press(ENTER)

    assert ordered.args == [SignIn("zhou", PIN)]


def test_somebody_else_is_one_key_away_and_may_have_no_pin(bench: Bench, locked: Locked) -> None:
    page = locked.page

    with bench.qtbot.waitSignal(page.ordered) as ordered:
        bench.press(DOWN)
        bench.press(ENTER)

    assert ordered.args == [SignIn("zheng", "")]


def test_names_are_walked_through_on_whoever_has_no_pin(bench: Bench) -> None:
    page = Locked(bench).page
    page.offer(
        (ZHOU, ZHENG, Serving(operator_id="wu", name="吴宁", roles=(), has_pin=False)), "zhou"
    )

    with bench.qtbot.waitSignal(page.ordered) as ordered:
        bench.press(DOWN)
        bench.press(DOWN)
        bench.press(ENTER)

    assert ordered.args == [SignIn("wu", "")]


def test_enter_waits_for_all_digits_and_for_the_answer(bench: Bench, locked: Locked) -> None:
    page = locked.page
    bench.type("20481")
    with bench.qtbot.assertNotEmitted(page.ordered):
        bench.press(ENTER)

    bench.type("6")
    bench.press(ENTER)
    with bench.qtbot.assertNotEmitted(page.ordered):
        bench.press(ENTER)


def test_a_wrong_pin_is_said_in_words_and_typed_anew(bench: Bench, locked: Locked) -> None:
    page = locked.page
    bench.type("135790")
    bench.press(ENTER)

    page.say(WRONG)

    assert reads(page, "PIN 不对")
    with bench.qtbot.waitSignal(page.ordered) as ordered:
        bench.type(PIN)
        bench.press(ENTER)
    assert ordered.args == [SignIn("zhou", PIN)]


def test_an_emergency_waits_for_nobody(bench: Bench, locked: Locked) -> None:
    page = locked.page

    with bench.qtbot.waitSignal(page.emergency_requested):
        bench.press(F12)

    page.tell_emergency(datetime(2022, 4, 15, 8, 42, tzinfo=UTC))
    assert reads(page, "16:42")


def test_a_new_pin_is_typed_twice_alike(bench: Bench, locked: Locked) -> None:
    page = locked.page
    page.new_pin.click()
    for digits in (PIN, NEW, "480217"):
        bench.type(digits)
        bench.press(Qt.Key.Key_Tab)
    assert not page.act.isEnabled()
    assert reads(page, "两次不一样")

    form = page.forms[Way.NEW_PIN]
    assert isinstance(form, NewPinForm)
    form.again.edit.setFocus()
    form.again.edit.selectAll()
    with bench.qtbot.waitSignal(page.ordered) as ordered:
        bench.type(NEW)
        bench.press(ENTER)
    assert ordered.args == [NewPin("zhou", PIN, NEW)]


def test_the_recovery_key_stands_for_a_forgotten_pin(bench: Bench, locked: Locked) -> None:
    page = locked.page
    page.forgotten.click()

    with bench.qtbot.waitSignal(page.ordered) as ordered:
        for text in ("K3Y", NEW, NEW):
            bench.type(text)
            bench.press(Qt.Key.Key_Tab)
        bench.press(ENTER)

    assert ordered.args == [RecoveredPin("zhou", "K3Y", NEW)]


def test_esc_leaves_what_else_was_asked_and_never_the_lock(bench: Bench, locked: Locked) -> None:
    page = locked.page
    page.forgotten.click()

    bench.press(ESCAPE)
    bench.press(ESCAPE)

    assert page.isVisible()
    form = page.forms[Way.SIGN_IN]
    assert isinstance(form, SignInForm)
    assert form.pin.edit.hasFocus()


def test_tab_stays_on_the_page(bench: Bench, locked: Locked) -> None:
    page = locked.page

    for _ in range(12):
        bench.press(Qt.Key.Key_Tab)
        assert page.isAncestorOf(bench.focus)


@pytest.mark.parametrize("size", WINDOWS)
def test_a_post_of_several_gates_asks_at_which(bench: Bench, size: str) -> None:
    page = Locked(bench, size).page
    page.offer_gates(("北门", "南门", "地下车库东入口"))
    bench.type(PIN)

    assert faults(page) == []
    page.gate.set_code("南门")
    with bench.qtbot.waitSignal(page.ordered) as ordered:
        bench.press(ENTER)
    assert ordered.args == [SignIn("zhou", PIN, "南门")]


def test_a_post_of_one_gate_asks_nothing(bench: Bench, locked: Locked) -> None:
    locked.page.offer_gates(("北门",))

    assert not locked.page.gate.isVisible()


def test_the_language_can_be_turned_before_anybody_signs_in(bench: Bench, locked: Locked) -> None:
    with bench.qtbot.waitSignal(locked.page.language_requested):
        locked.page.language.click()


def test_the_gate_of_whoever_is_chosen_is_proposed_and_another_can_be_taken(bench: Bench) -> None:
    page = Locked(bench).page
    east = Serving(operator_id="wu", name="吴宁", roles=(), has_pin=False, gates=("东门",))
    page.offer((ZHENG, east), "zheng")
    page.offer_gates(("北门", "东门"))
    assert page.gate.code == "北门"

    bench.press(DOWN)
    assert page.gate.code == "东门"
    page.gate.setFocus()
    bench.press(Qt.Key.Key_Right)

    with bench.qtbot.waitSignal(page.ordered) as ordered:
        page.act.click()
    assert ordered.args == [SignIn("wu", "", "北门")]


def test_what_was_said_is_said_in_the_language_of_the_moment(bench: Bench, locked: Locked) -> None:
    page = locked.page
    page.tell_emergency(datetime(2022, 4, 15, 8, 42, tzinfo=UTC))
    page.say(WRONG)
    bench.type("2")

    bench.languages.use(Language.ENGLISH)
    page.retranslate()

    assert reads(page, "The PIN is not right.")
    assert reads(page, "Emergency recorded at 16:42")
    assert [field.text() for field in page._form.shown()] == ["2"]
