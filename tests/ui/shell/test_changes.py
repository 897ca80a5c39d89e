# SPDX-License-Identifier: MIT
from pytestqt.qtbot import QtBot

from gatehouse.domain.changes import Changes, Kind
from gatehouse.ui.shell.changes import ChangeBus


def test_every_screen_hears_what_changed_and_who_began_it(qtbot: QtBot) -> None:
    bus = ChangeBus()
    changes = Changes.of(Kind.ENTRY, ids=("1",))
    page = object()

    with qtbot.waitSignal(bus.changed) as heard:
        bus.publish(changes, page)

    assert heard.args == [changes, page]
