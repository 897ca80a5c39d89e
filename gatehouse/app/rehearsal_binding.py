# SPDX-License-Identifier: MIT
"""Rehearsals in the window of an invented compound: the strip at the desk, and how it went."""

from functools import partial
from random import SystemRandom
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from gatehouse.domain.rehearsal import Cast, Pace, Rehearsal
from gatehouse.services.opening import OpenPost
from gatehouse.services.rehearsal import draw_cast, served_after
from gatehouse.ui.rehearsal.acts import RehearsalActs
from gatehouse.ui.rehearsal.rehearsing import Rehearsing
from gatehouse.ui.rehearsal.result_page import ResultPage
from gatehouse.ui.rehearsal.strip import RehearsalStrip
from gatehouse.ui.shell.actions import Room

if TYPE_CHECKING:
    from gatehouse.app.rooms import Lent
    from gatehouse.ui.desk.page import DeskPage
    from gatehouse.ui.main_window import MainWindow


def rehearsal_acts(opened: OpenPost) -> RehearsalActs:
    """Bind the acts of a rehearsal."""
    return RehearsalActs(draw=partial(_draw, opened), served=opened.on_duty(served_after))


class RehearsalLink(QObject):
    """Lives with the desk: offers rehearsals there, and shows how each went over the screens."""

    def __init__(
        self, desk: "DeskPage", window: "MainWindow", lent: "Lent", acts: RehearsalActs
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._window = window
        self.rehearsing = Rehearsing(lent.lanes, lent.changes, lent.clock, self)
        self.strip = RehearsalStrip(lent.languages)
        self.result = ResultPage(lent.languages)
        window.frame.stack.add_screen(self.result)
        self._connect()
        self.rehearsing.start(acts)
        self.strip.show_offer()
        desk.stand_in(self.strip)

    def offer(self) -> None:
        """Offer a rehearsal at the desk; one under way goes on."""
        self._desk.stand_in(self.strip)
        self._open_desk()

    def _connect(self) -> None:
        rehearsing, strip = self.rehearsing, self.strip
        self._window.frame.rail.rehearsal_requested.connect(self.offer)
        strip.pace_chosen.connect(self._on_pace_chosen)
        strip.later_requested.connect(self._on_strip_later_requested)
        strip.stop_requested.connect(rehearsing.stop)
        rehearsing.changed.connect(self._on_rehearsing_changed)
        rehearsing.ended.connect(self._on_rehearsing_ended)
        self.result.again_requested.connect(self._on_pace_chosen)
        self.result.closed.connect(self._open_desk)

    def _open_desk(self) -> None:
        self._window.open_room(Room.DESK)

    def _on_pace_chosen(self, code: str) -> None:
        self.offer()
        self.rehearsing.begin(Pace(code))

    def _on_strip_later_requested(self) -> None:
        self._desk.stand_in(None)
        self._open_desk()

    def _on_rehearsing_changed(self) -> None:
        rehearsal = self.rehearsing.rehearsal
        if rehearsal is not None:
            self.strip.show_rehearsal(rehearsal, self.rehearsing.now())

    def _on_rehearsing_ended(self, rehearsal: Rehearsal) -> None:
        self.strip.show_offer()
        self.result.show_rehearsal(rehearsal)
        self._window.frame.stack.bring(self.result)


def offer_rehearsals(window: "MainWindow", lent: "Lent", opened: OpenPost) -> RehearsalLink:
    """Offer rehearsals at the desk of *window*."""
    desk = cast("DeskPage", window.screen_of(Room.DESK))
    return RehearsalLink(desk, window, lent, rehearsal_acts(opened))


def _draw(opened: OpenPost, pace: Pace) -> Cast:
    return draw_cast(opened.store, opened.duty, pace, SystemRandom())
