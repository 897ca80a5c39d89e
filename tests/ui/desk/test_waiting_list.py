# SPDX-License-Identifier: MIT
"""What waits is told apart, also where a row has one line."""

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.ui.desk.waiting_list import WaitingList, WaitingShape
from gatehouse.ui.shell.i18n import Languages
from gatehouse.ui.widgets.notice import Notice
from tests.support.desk_people import NOW

NAMELESS = OpenItem(
    kind=OpenKind.EMERGENCY, entry_id="1", shown_name="", door="", since=NOW, detail="救护车"
)
NAMED = replace(NAMELESS, entry_id="2", shown_name="张*", door="3-2-501")


@pytest.mark.parametrize("close", [True, False])
def test_emergencies_without_a_name_are_told_apart_by_the_first_words(
    qtbot: QtBot, languages: Languages, *, close: bool
) -> None:
    waiting = WaitingList(languages)
    qtbot.addWidget(waiting)
    waiting.set_shape(WaitingShape(close=close))

    waiting.show_items((NAMELESS, NAMED), NOW)

    first, second = waiting.findChildren(Notice)[:2]
    assert "救护车" in first.accessibleName()
    assert "张* 3-2-501" in second.accessibleName()
    assert ("救护车" in second.accessibleName()) is not close
