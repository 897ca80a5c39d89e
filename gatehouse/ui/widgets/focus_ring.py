# SPDX-License-Identifier: MIT
"""The ring round whatever has the keyboard, drawn above its neighbours."""

from typing import Final, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid

from gatehouse.ui.shell.sizes import FOCUS_HALO, FOCUS_LINE, RADIUS
from gatehouse.ui.shell.theme import palette_of

_REACH: Final = 6
_CORNER: Final = RADIUS / 2
"""Only so near to the edge of what it goes round do its round corners reach."""
_MOVES: Final = frozenset(
    {
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.Show,
        QEvent.Type.Hide,
        QEvent.Type.LayoutRequest,
    }
)


@runtime_checkable
class RingedPart(Protocol):
    """A widget whose ring goes round a part of it."""

    def focus_rect(self) -> QRect:
        """Return that part in the widget's own coordinates."""
        ...


class FocusRing(QWidget):
    """One per window, built once; it follows the focus and takes neither mouse nor room.

    Tables draw a ring round their current row themselves.
    """

    def __init__(self, window: QWidget, app: QApplication) -> None:
        super().__init__(window)
        self._window = window
        self._watched: list[QWidget] = []
        self._target: QWidget | None = None
        self._part: RingedPart | None = None
        self._cover: QWidget | None = None
        self._placed = (QRect(), QRect())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app.focusChanged.connect(self._on_app_focus_changed)

    def stay_under(self, cover: QWidget) -> None:
        """Leave the ground of *cover* alone while it is shown and the keyboard is not in it."""
        self._cover = cover
        cover.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the widget when it or what it stands in moves."""
        if event.type() in _MOVES:
            self._follow()
            if watched is self._cover:
                self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dark line and the halo round it, unless only ground within it is painted."""
        hole = QRectF(self._hole().translated(-self.pos()))
        within = hole.adjusted(_CORNER, _CORNER, -_CORNER, -_CORNER)
        if self._target is None or within.contains(QRectF(event.rect())):
            return
        palette = palette_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setClipRegion(self._open_ground())
        for width, offset, colour in (
            (FOCUS_HALO, FOCUS_LINE + FOCUS_HALO / 2, palette.halo),
            (FOCUS_LINE, FOCUS_LINE / 2, palette.focus_line),
        ):
            painter.setPen(QPen(colour, width))
            ring = hole.adjusted(-offset, -offset, offset, offset)
            painter.drawRoundedRect(ring, RADIUS + offset, RADIUS + offset)

    def _on_app_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        self._unwatch()
        mine = now is not None and now.window() is self._window and now is not self._window
        self._target = now if mine and not isinstance(now, QAbstractItemView) else None
        # asked here and not at each move: looking through a protocol takes its time
        self._part = _ringed(self._target)
        self._watch()
        self._bring_into_view()
        self._follow()

    def _bring_into_view(self) -> None:
        """Scroll to what the keyboard came to; Qt does so only within one area.

        What is pressed with the mouse stays under it.
        """
        target = self._target
        if target is None or QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        if target.visibleRegion().boundingRect() == target.rect():
            return
        areas = (one for one in self._watched if isinstance(one, QScrollArea))
        for area in areas:
            if area is not target and target.height() <= area.viewport().height():
                area.ensureWidgetVisible(target)

    def _watch(self) -> None:
        widget = self._target
        while widget is not None and widget is not self._window:
            widget.installEventFilter(self)
            widget.destroyed.connect(self._on_watched_destroyed)
            self._watched.append(widget)
            widget = widget.parentWidget()

    def _unwatch(self) -> None:
        for widget in filter(isValid, self._watched):
            widget.removeEventFilter(self)
            widget.destroyed.disconnect(self._on_watched_destroyed)
        self._watched.clear()

    def _on_watched_destroyed(self) -> None:
        self._watched.clear()
        self._target = self._part = None
        self.hide()

    def _hole(self) -> QRect:
        target = self._target
        if target is None:
            return QRect()
        part = target.rect() if self._part is None else self._part.focus_rect()
        return QRect(target.mapTo(self._window, part.topLeft()), part.size())

    def _follow(self) -> None:
        if self._target is None or not self._target.isVisibleTo(self._window):
            self.hide()
            return
        hole = self._hole()
        place = hole.adjusted(-_REACH, -_REACH, _REACH, _REACH).intersected(self._opening())
        if (hole, place) != self._placed:
            self._placed = (hole, place)
            self.setGeometry(place)
            # what stands under the ring is painted with it, so not without need
            self.update()
        self.setVisible(not place.isEmpty())
        self.raise_()

    def _open_ground(self) -> QRegion:
        """Return the ring's ground without what the cover hides."""
        ground, cover = QRegion(self.rect()), self._cover
        if cover is None or not cover.isVisible() or self._target is None:
            return ground
        if cover.isAncestorOf(self._target):
            return ground
        corner = cover.mapTo(self._window, QPoint(0, 0)) - self.pos()
        return ground.subtracted(QRegion(QRect(corner, cover.size())))

    def _opening(self) -> QRect:
        """Return the part of the window in which the ring may show: scroll areas cut it off."""
        opening = self._window.rect()
        for widget in self._watched:
            if isinstance(widget, QAbstractScrollArea) and widget is not self._target:
                viewport = widget.viewport()
                corner = viewport.mapTo(self._window, QPoint(0, 0))
                seen = QRect(corner, viewport.size())
                opening = opening.intersected(seen.adjusted(-_REACH, -_REACH, _REACH, _REACH))
        return opening


def _ringed(widget: object) -> RingedPart | None:
    return widget if isinstance(widget, RingedPart) else None
