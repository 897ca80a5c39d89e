# SPDX-License-Identifier: MIT
"""Visitors: one comes with the host's consent, another gets a pass and comes by its digits."""

from typing import Final

from PySide6.QtCore import Qt

from gatehouse.app.tour.desk import ask_for, desk_of, recording, until_weighed
from gatehouse.app.tour.stage import Stage
from gatehouse.domain.gate_pass import PASS_STATE_WORDS, PassState
from gatehouse.domain.policy.verdict import CONCLUSION_WORDS, Conclusion
from gatehouse.domain.words import Words
from gatehouse.ui.passes.page import PassesPage
from gatehouse.ui.shell.actions import Room
from gatehouse.ui.tour import CTRL

HOST: Final = "1-1-201"
_ENTER: Final = Qt.Key.Key_Return


def visitor(stage: Stage) -> None:
    """Write a visitor down, ask the host by telephone, and let them in."""
    hands, desk = stage.hands, desk_of(stage)
    stage.clock.go_to(17, 20)
    hands.press(Qt.Key.Key_F1)
    hands.press(Qt.Key.Key_Insert)
    hands.write("姓名", "钱一诺")
    hands.write("电话", "13900009876")
    hands.write("去往", HOST)
    hands.until(lambda: desk.state.visitor and desk.state.visitor.host, "the host's flat")
    until_weighed(stage, Conclusion.INCOMPLETE)
    stage.picture("visitor", CONCLUSION_WORDS[Conclusion.INCOMPLETE])
    hands.choose("户主同意", "telephone")
    hands.write("体温", "365")
    hands.choose("健康码", "green")
    hands.choose("行程", "clear")
    until_weighed(stage, Conclusion.ADMIT)
    stage.picture("visitor-admit", CONCLUSION_WORDS[Conclusion.ADMIT])
    recording(stage, lambda: hands.press(_ENTER))


def passes(stage: Stage) -> None:
    """Issue a visitor's pass, let them in by its four digits, and make it void."""
    hands = stage.hands
    hands.press(Qt.Key.Key_F2)
    page = stage.page(Room.PASSES)
    assert isinstance(page, PassesPage)
    hands.press(Qt.Key.Key_Insert)
    hands.type("孙可心")
    hands.press(_ENTER)
    hands.until(page.form.host.edit.hasFocus, "where they go")
    hands.type(HOST)
    hands.until(lambda: page.form.host.household_id, "the host's flat")
    stage.picture("pass-form", Words("孙可心", "孙可心"))
    hands.press(_ENTER)
    hands.until(lambda: page.card.isVisible() and page.card.card is not None, "the pass")
    stage.picture("pass", PASS_STATE_WORDS[PassState.VALID])
    card = page.card.card
    assert card is not None
    hands.press(Qt.Key.Key_F1)
    _show_pass(stage, card.row.short_number)
    until_weighed(stage, Conclusion.INCOMPLETE)
    hands.press(_ENTER)
    hands.type("365")
    until_weighed(stage, Conclusion.ADMIT)
    stage.picture("pass-admit", CONCLUSION_WORDS[Conclusion.ADMIT])
    recording(stage, lambda: hands.press(_ENTER))
    _make_void(stage, page)


def _show_pass(stage: Stage, number: str) -> None:
    """Type the pass's short *number*; where a flat or a telephone ends alike, choose the pass."""
    state = desk_of(stage).state
    ask_for(stage, number)
    if len(state.candidates) > 1:
        shown = [one.gate_pass is not None for one in state.candidates]
        stage.hands.press(Qt.Key(Qt.Key.Key_1 + shown.index(True)), CTRL)


def _make_void(stage: Stage, page: PassesPage) -> None:
    hands = stage.hands
    hands.press(Qt.Key.Key_F2)
    hands.press(Qt.Key.Key_F, CTRL)
    hands.press(Qt.Key.Key_Down)
    hands.until(page.card.isVisible, "the pass")
    hands.press(Qt.Key.Key_Delete)
    hands.press(Qt.Key.Key_Right)
    hands.press(_ENTER, CTRL)
    hands.until(
        lambda: page.card.card is not None and page.card.card.row.state is PassState.VOID,
        "the void pass",
    )
    stage.picture("pass-void", PASS_STATE_WORDS[PassState.VOID])
    hands.press(Qt.Key.Key_F1)
