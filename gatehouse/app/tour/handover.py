# SPDX-License-Identifier: MIT
"""The end of the shift: what it leaves behind, two names, and the sheet that they sign."""

from PySide6.QtCore import Qt

from gatehouse.app.tour.beginning import LEADER
from gatehouse.app.tour.stage import Stage
from gatehouse.domain.words import Words
from gatehouse.ui.handover.page import HandoverPage
from gatehouse.ui.shell.actions import Room
from gatehouse.ui.tour import CTRL

_ENTER = Qt.Key.Key_Return
_NEXT = "陈建国"


def handover(stage: Stage) -> None:
    """Count what is inside, say what differs, sign with two names, and keep the sheet."""
    hands = stage.hands
    stage.clock.go_to(20, 0)
    hands.press(Qt.Key.Key_F7)
    page = stage.page(Room.HANDOVER)
    assert isinstance(page, HandoverPage)
    hands.until_seen("居民在外")
    stage.picture("handover", Words("居民在外", "Residents out"))
    hands.write("交代下一班", "雨天路滑，北门铺了垫子")
    hands.write("点到的访客", "3")
    hands.write("点到的车", "1")
    hands.write("差在哪里", "一位访客从南门走了，已电话核实")
    hands.write("新来的人姓名", _NEXT)
    hands.until_seen(f"交给{_NEXT}")
    stage.picture("handover-filled", Words(_NEXT, _NEXT))
    hands.press(_ENTER, CTRL)
    hands.until_seen(f"{LEADER}已交班给{_NEXT}")
    stage.picture("handover-signed", Words(_NEXT, _NEXT))
    page.save_sheet(stage.out)
    hands.until(lambda: list(stage.out.glob("*.pdf")), "the sheet of the handover")
