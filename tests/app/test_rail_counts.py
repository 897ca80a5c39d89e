# SPDX-License-Identifier: MIT
"""The rail says how much waits in a room."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from gatehouse.app.rail_counts import RailCounts
from gatehouse.domain.errand import ErrandChange
from gatehouse.services.opening import OpenPost
from gatehouse.services.post import post_of
from gatehouse.ui.shell.act import Room
from gatehouse.ui.shell.changes import ChangeBus
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.lanes import Lanes
from gatehouse.ui.widgets.rail import Rail
from gatehouse.ui.widgets.rail_button import RailItem
from tests.support.errands import asked, moved
from tests.support.incidents import closed, noted
from tests.support.post import PostInUse

ROOMS = (Room.ERRANDS, Room.INCIDENTS, Room.ITINERARIES)


@pytest.fixture
def lanes() -> Iterator[Lanes]:
    """Return lanes that are closed afterwards."""
    lanes = Lanes(lambda _error: None)
    yield lanes
    lanes.close()


def test_what_waits_is_counted_anew_with_each_change(
    qtbot: QtBot, qapp: object, post: PostInUse, lanes: Lanes
) -> None:
    rail, changes = Rail(), ChangeBus()
    qtbot.addWidget(rail)
    rail.set_items([RailItem(room, room, IconName.DESK) for room in ROOMS])
    counts = RailCounts(rail, OpenPost(post.store, post.duty, post_of(post.store)), lanes, changes)

    def shown() -> tuple[int, ...]:
        return tuple(rail._buttons[room].badge for room in ROOMS)

    (errand,) = asked(post).rows
    incident = noted(post)
    counts.look()
    qtbot.waitUntil(lambda: shown() == (1, 1, 0))

    changes.publish(moved(post, errand.errand_id, ErrandChange.DONE).changes)
    changes.publish(closed(post, incident.card.row.incident_id).changes)
    qtbot.waitUntil(lambda: shown() == (0, 0, 0))
