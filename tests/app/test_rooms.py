# SPDX-License-Identifier: MIT
"""The table of the rooms, and the post behind every one of them."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gatehouse.app.program import Program, WindowOptions
from gatehouse.app.rooms import ROOMS
from gatehouse.db.keys import write_key_file
from gatehouse.domain.words import Language
from gatehouse.paths import user_places
from gatehouse.services.opening import key_file_of, machine_id
from gatehouse.services.post import set_up
from gatehouse.ui.shell.actions import Room
from gatehouse.ui.shell.preferences import Preferences
from tests.support.post import KEY, SETUP, FixedClock
from tests.support.qt import Recorder

PATIENCE = 10_000


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_is_opened_and_started_with_its_acts(
    qapp: QApplication, qtbot: QtBot, room: Room
) -> None:
    places = user_places()
    set_up(places.store, KEY, SETUP, machine_id(places.machine_file), FixedClock())
    write_key_file(key_file_of(places.store), KEY)
    program = Program(qapp, places, WindowOptions(), Preferences(Language.ENGLISH), FixedClock())
    heard = Recorder(program.messages)
    program.show()
    qtbot.waitUntil(lambda: program.is_open, timeout=PATIENCE)

    program.window.open_room(room)
    program.window.close()
    program.close()

    assert program.window.screen_of(room).accessibleName()
    assert heard.crashes == []
    assert heard.said == []
