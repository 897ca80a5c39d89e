# SPDX-License-Identifier: MIT
"""Tabler's outline icons in any colour; none is ever shown without its word."""

from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QRectF, QSizeF
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gatehouse.paths import resources
from gatehouse.ui.shell.pictures import kept_picture, named

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

_RATIOS: Final = (1.0, 2.0)


class IconName(StrEnum):
    """The icons in use; each value is the file's name in resources/icons."""

    ADD_PERSON = "user-plus"
    AMBULANCE = "ambulance"
    BACKSPACE = "backspace"
    BED = "bed"
    CAR = "car"
    CARE = "heart"
    CHECK = "check"
    CHEVRON_DOWN = "chevron-down"
    CLOSE = "x"
    COLUMNS = "columns"
    DELIVERY = "truck-delivery"
    DESK = "door-enter"
    DISK = "device-floppy"
    DOWNLOAD = "download"
    ERRANDS = "package"
    EYE = "eye"
    EYE_OFF = "eye-off"
    FILE = "file-text"
    GATE = "barrier-block"
    HANDOVER = "arrows-left-right"
    HISTORY = "history"
    HOME = "home"
    INCIDENTS = "alert-triangle"
    KEY = "key"
    HEARD = "volume"
    LANGUAGE = "language"
    LOCK = "lock"
    MEDICAL = "stethoscope"
    MOON = "moon"
    MUTED = "volume-off"
    PASSES = "id-badge-2"
    PEOPLE = "users"
    PERSON = "user-circle"
    PHONE = "phone"
    PLUS = "plus"
    PRINT = "printer"
    REFRESH = "refresh"
    REGISTERS = "file-spreadsheet"
    ROSTER = "building-community"
    ROUTE = "route"
    RULE = "gavel"
    SAY = "message-2"
    SCAN = "scan"
    SCHOOL = "school"
    SEARCH = "search"
    SETTINGS = "settings"
    SHIELD = "shield"
    SUN = "sun"
    THERMOMETER = "temperature"
    TRASH = "trash"
    UNDO = "arrow-back-up"
    UPLOAD = "upload"
    USB = "usb"
    WEEK = "calendar-week"


def paint_icon(painter: QPainter, rect: QRectF, name: IconName, colour: "QColor") -> None:
    """Draw the icon `name` into the square `rect`, sharp on the painter's own device."""
    ratio = painter.device().devicePixelRatio()
    pixmap = icon_pixmap(name, round(rect.width()), colour, ratio)
    painter.drawPixmap(rect.toRect().topLeft(), pixmap)


def icon_pixmap(name: IconName, size: int, colour: "QColor", ratio: float) -> QPixmap:
    """Return the icon as a picture of `size` logical pixels on a screen of scale `ratio`."""
    drawing = partial(_draw, name, colour)
    return kept_picture(f"icon:{name}:{named(colour)}", QSizeF(size, size), ratio, drawing)


def icon(name: IconName, size: int, colour: "QColor") -> QIcon:
    """Return a QIcon for places where Qt draws the picture itself, such as a line edit."""
    made = QIcon()
    for ratio in _RATIOS:
        made.addPixmap(icon_pixmap(name, size, colour, ratio))
    return made


def _draw(name: IconName, colour: "QColor", painter: QPainter, rect: QRectF) -> None:
    drawing = (resources() / "icons" / f"{name}.svg").read_bytes()
    tinted = drawing.replace(b"currentColor", colour.name().encode("ascii"))
    QSvgRenderer(QByteArray(tinted)).render(painter, rect)
