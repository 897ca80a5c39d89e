# SPDX-License-Identifier: MIT
"""Widgets of one sort that are kept from one showing to the next."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

WidgetT = TypeVar("WidgetT", bound=QWidget)
ThingT = TypeVar("ThingT")


class Kept(Generic[WidgetT]):
    """A row of widgets, of which as many are shown as there are things to tell.

    What a showing has no need of is hidden and kept: the style sheet dresses each new widget, and
    somebody waits for it.
    """

    def __init__(self) -> None:
        self._made: list[WidgetT] = []

    def show(
        self,
        things: Sequence[ThingT],
        make: Callable[[ThingT], WidgetT],
        fill: Callable[[WidgetT, ThingT], None],
    ) -> list[WidgetT]:
        """Return the widgets that tell *things* now: those of before, filled anew, and new ones."""
        self._made += [make(thing) for thing in things[len(self._made) :]]
        shown = self._made[: len(things)]
        for widget, thing in zip(shown, things, strict=True):
            fill(widget, thing)
            # at once: a layout would show it one frame later
            widget.show()
        for spare in self._made[len(things) :]:
            spare.hide()
        return shown
