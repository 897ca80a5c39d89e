# SPDX-License-Identifier: MIT
"""The way from a search down into the list under it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget


class WayDown:
    """In the rows that stand there while others are asked for nobody is meant: it waits for those.

    It is taken only as long as the keyboard is where it was when the list was wanted.
    """

    def __init__(self, listing: QWidget, walk: Callable[[], None]) -> None:
        self._listing = listing
        self._walk = walk
        self._awaited = False
        self._walker: QWidget | None = None

    def await_rows(self) -> None:
        """Know that other rows were asked for."""
        self._awaited, self._walker = True, None

    def take(self) -> None:
        """Walk into the list, once the rows that were asked for are there."""
        if self._awaited:
            self._walker = self._listing.window().focusWidget()
        else:
            self._walk()

    def arrive(self) -> None:
        """Know that the rows that were asked for are there."""
        walker = self._walker
        self.give_up()
        if walker is not None and walker is self._listing.window().focusWidget():
            self._walk()

    def give_up(self) -> None:
        """Know that no other rows come: those that stand there are all there is."""
        self._awaited, self._walker = False, None
