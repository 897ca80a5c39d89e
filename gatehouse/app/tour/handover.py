# SPDX-License-Identifier: MIT
"""The end of the shift: what it leaves behind, two names, and the sheet that they sign."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt

from gatehouse.app.tour.beginning import LEADER, PIN
from gatehouse.app.tour.stage import Stage
from gatehouse.domain.reckoning import Answer
from gatehouse.domain.supply import SupplyChange
from gatehouse.domain.words import Words
from gatehouse.ui.handover.page import HandoverPage
from gatehouse.ui.shell.actions import Room
from gatehouse.ui.tour import CTRL

_ENTER: Final = Qt.Key.Key_Return
_NEXT: Final = "陈建国"
_FIRST_COUNTS: Final = ("400", "96", "9", "40", "8", "2", "5", "3", "1")
_NEXT_COUNTS: Final = ("352", "90", "8", "40", "8", "2", "4")


def supplies(stage: Stage) -> None:
    """Begin with the usual list, and count each of it."""
    hands = stage.hands
    hands.press(Qt.Key.Key_F7)
    page = _page(stage)
    hands.press(Qt.Key.Key_U, CTRL)
    hands.until(page.supplies.usual.isVisible, "a post without supplies")
    page.supplies.usual.setFocus()
    hands.press(_ENTER)
    hands.until(lambda: page.supplies.supply, "the usual supplies")
    for count in _FIRST_COUNTS:
        counted = page.supplies.supply
        assert counted is not None, "the list was waited for"
        page.supplies.move_form.change.set_code(SupplyChange.COUNTED)
        hands.write("数量", count)
        hands.press(_ENTER)
        hands.until(partial(_is_counted, page, counted.id), "the count")
        hands.press(Qt.Key.Key_Down)
    stage.picture("supplies", Words("口罩", "口罩"))
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_F1)


def handover(stage: Stage) -> None:
    """Count what is inside, say what differs, sign with two names, and keep the sheet."""
    hands = stage.hands
    stage.clock.go_to(20, 0)
    hands.press(Qt.Key.Key_F7)
    page = _page(stage)
    hands.until_seen("居民在外")
    stage.picture("handover", Words("居民在外", "Residents out"))
    for _doubt in page.shift.stays.doubts.open:
        hands.choose("这一个怎么回事", Answer.STILL_INSIDE)
        hands.press(Qt.Key.Key_Down)
    page.shift.supplies.setFocus()
    for count in _NEXT_COUNTS:
        hands.type(count)
        hands.press(_ENTER)
    hands.write("交代下一班", "雨天路滑，北门铺了垫子")
    hands.write("点到的访客", "3")
    hands.write("点到的车", "1")
    hands.write("差在哪里", "一位访客从南门走了，已电话核实")
    hands.write("交班人的 PIN", PIN)
    hands.write("新来的人姓名", _NEXT)
    hands.until_seen(f"交给{_NEXT}")
    stage.picture("handover-filled", Words(_NEXT, _NEXT))
    hands.press(_ENTER, CTRL)
    hands.until_seen(f"{LEADER}已交班给{_NEXT}")
    stage.picture("handover-signed", Words(_NEXT, _NEXT))
    page.save_sheet(stage.out)
    hands.until(lambda: list(stage.out.glob("*.pdf")), "the sheet of the handover")
    page.signed.turn_paper()
    stage.picture("handover-wall", Words(_NEXT, _NEXT))
    page.signed.turn_paper()


def _is_counted(page: HandoverPage, supply_id: str) -> bool:
    found = page.supplies.supplies
    return any(one.id == supply_id and one.counted is not None for one in found)


def _page(stage: Stage) -> HandoverPage:
    page = stage.page(Room.HANDOVER)
    assert isinstance(page, HandoverPage)
    return page
