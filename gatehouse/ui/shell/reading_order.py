# SPDX-License-Identifier: MIT
"""Tab goes in reading order: left to right in a line, line by line, column by column.

Qt's own chain is the order in which widgets were made and moved; where inputs come and go with
the person at the gate it soon says nothing.
"""

from collections.abc import Iterator, Sequence
from typing import Final, Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget

_LINE: Final = 12
"""Widgets whose tops differ by less stand in one line."""


@runtime_checkable
class OrderedPart(Protocol):
    """A part that knows better than its geometry in which order Tab goes through it."""

    def stops(self) -> Sequence[QWidget]:
        """Return what takes the keyboard, in order; it need not be on the screen."""
        ...

    def reveal(self, widget: QWidget) -> None:
        """Bring one of the stops onto the screen."""
        ...


class ReadingWindow(QWidget):
    """A window in which Tab and Shift+Tab go in reading order.

    The focus of an input that goes away falls on the first stop.
    """

    def reading_parts(self) -> Sequence[QWidget]:
        """Return the parts of the window in the order in which they are read."""
        return (self,)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Go to the next stop, and from the last one round to the first."""
        order = [stop for part in self.reading_parts() for stop in _stops(part)]
        focus = QApplication.focusWidget()
        here = [at for at, stop in enumerate(order) if _holds(stop, focus)]
        if not order:
            return False
        step = 1 if forward else -1
        start = here[0] if here else (-1 if forward else 0)
        stop = order[(start + step) % len(order)]
        _reveal(stop)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stop.setFocus(reason)
        return True


def takes_tab(widget: QWidget) -> bool:
    """Say whether Tab stops at *widget*, or at what stands in for it."""
    entrance = widget.focusProxy() or widget
    read_only = isinstance(entrance, QLineEdit) and entrance.isReadOnly()
    keyed = bool(entrance.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return keyed and widget.isEnabled() and not read_only


def _stops(root: QWidget) -> Iterator[QWidget]:
    """Yield the stops under *root*."""
    shown = (child for child in root.children() if isinstance(child, QWidget))
    parts = [part for part in shown if part.isVisible() and not part.isWindow()]
    for part in sorted(parts, key=_place):
        if isinstance(part, OrderedPart):
            yield from (stop for stop in part.stops() if takes_tab(stop))
        elif part.focusProxy() is None and takes_tab(part) and not isinstance(part, QScrollArea):
            yield part
        else:
            yield from _stops(part)


def _place(widget: QWidget) -> tuple[int, int]:
    return round(widget.y() / _LINE), widget.x()


def _holds(stop: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (stop is focus or stop.isAncestorOf(focus))


def _reveal(stop: QWidget) -> None:
    above = stop.parentWidget()
    while above is not None:
        if isinstance(above, OrderedPart):
            above.reveal(stop)
        elif isinstance(above, QScrollArea):
            above.ensureWidgetVisible(stop)
        above = above.parentWidget()
