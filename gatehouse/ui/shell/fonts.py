# SPDX-License-Identifier: MIT
"""The type scale: one family chain, two weights, sizes by role."""

from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFont

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

FAMILIES: Final = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Microsoft YaHei UI",
    "PingFang SC",
)


class TextSize(IntEnum):
    """Sizes in logical pixels; nothing is set in a size that is not listed here."""

    KEY = 13
    CAPTION = 14
    SECONDARY = 15
    TABLE = 16
    BODY = 17
    TITLE = 20
    SENTENCE = 21
    PAGE_TITLE = 22
    FIGURE = 25
    BOX = 26
    VERDICT_SMALL = 30
    VERDICT = 34


@cache
def font(size: int, *, bold: bool = False) -> QFont:
    """Return the program's face in `size` logical pixels, regular or bold, to be left as it is."""
    face = QFont()
    face.setFamilies(list(FAMILIES))
    face.setPixelSize(size)
    face.setBold(bold)
    return face


def install_font(app: "QApplication") -> None:
    """Make body text the default of every widget of `app`."""
    app.setFont(font(TextSize.BODY))
