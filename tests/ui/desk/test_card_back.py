# SPDX-License-Identifier: MIT
"""A card that is to come back is taken at the desk, with the way out that it was asked for at."""

import dataclasses
from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.gate_pass import CandidatePass, PassClass, PassState
from gatehouse.domain.person import Presence
from gatehouse.domain.words import Language
from gatehouse.ui.widgets.act_button import ActButton
from tests.support.desk_people import NEIGHBOURS, NOW, Neighbour, neighbour
from tests.ui.desk.conftest import Desk

MakeDesk = Callable[..., Desk]
CONTROL = Qt.KeyboardModifier.ControlModifier


def with_card(*, inside: bool = True, to_return: bool = True) -> Neighbour:
    """Return a visitor who shows the card 9354, or a resident on the way home."""
    visitor = neighbour(
        "zhou",
        "周*安",
        "3-2-501",
        "9354",
        presence=Presence.INSIDE if inside else Presence.OUTSIDE,
        subject_class=SubjectClass.VISITOR if inside else SubjectClass.RESIDENT,
    )
    shown = CandidatePass(
        pass_id="pass-1",
        number="4816209354",
        pass_class=PassClass.SINGLE_VISIT,
        state=PassState.VALID,
        valid_to=NOW,
        to_return=to_return,
    )
    candidate = replace(visitor.candidate, gate_pass=shown)
    return dataclasses.replace(visitor, candidate=candidate)


def offered(desk: Desk) -> list[str]:
    """Return what the acknowledgement offers."""
    buttons = desk.page.left.idle.recorded.findChildren(ActButton)
    return [one.text() for one in buttons if one.isVisible()]


def cross(desk: Desk) -> None:
    """Let the holder of 9354 through."""
    desk.type("9354").settle()
    desk.type("365").enter()
    desk.settle()


@pytest.mark.parametrize("by_mouse", [True, False])
def test_the_card_of_who_just_left_is_taken_once(make_desk: MakeDesk, *, by_mouse: bool) -> None:
    desk = make_desk(neighbours=(with_card(), *NEIGHBOURS)).start()
    desk.languages.use(Language.ENGLISH)
    cross(desk)
    assert offered(desk) == ["Card is back", "Correct"]

    if by_mouse:
        desk.page.left.idle.recorded.act_requested.emit("card")
    else:
        desk.press(Qt.Key.Key_F2, CONTROL)
    desk.settle()
    desk.press(Qt.Key.Key_F2, CONTROL).settle()

    assert desk.post.cards_back == ["pass-1"]
    assert offered(desk) == ["Correct"]


@pytest.mark.parametrize(
    "who", [with_card(inside=False), with_card(to_return=False)], ids=["comes in", "keeps it"]
)
def test_no_other_card_is_asked_for(make_desk: MakeDesk, who: Neighbour) -> None:
    desk = make_desk(neighbours=(who, *NEIGHBOURS)).start()
    desk.languages.use(Language.ENGLISH)
    cross(desk)

    assert desk.post.recorded
    assert offered(desk) == ["Correct"]
    desk.press(Qt.Key.Key_F2, CONTROL).settle()
    assert desk.post.cards_back == []


def test_the_next_person_is_asked_for_no_card_of_the_one_before(make_desk: MakeDesk) -> None:
    desk = make_desk(neighbours=(with_card(), *NEIGHBOURS)).start()
    cross(desk)

    desk.type("lxf365").settle().enter()
    desk.settle()
    desk.press(Qt.Key.Key_F2, CONTROL).settle()

    assert desk.post.cards_back == []
    assert "上一笔没有要收回的证" in desk.said.texts()[-1]


def test_a_second_press_while_the_card_is_written_down_says_nothing(make_desk: MakeDesk) -> None:
    desk = make_desk(neighbours=(with_card(), *NEIGHBOURS)).start()
    cross(desk)

    desk.press(Qt.Key.Key_F2, CONTROL).press(Qt.Key.Key_F2, CONTROL).settle()

    assert desk.post.cards_back == ["pass-1"]
    assert [said for said in desk.said.texts() if "上一笔" in said] == []
