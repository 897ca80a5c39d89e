# SPDX-License-Identifier: MIT
"""The five shapes of the desk; the room it has decides which one it takes."""

from enum import Enum
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from PySide6.QtCore import QSize


class Shape(Struct, frozen=True, kw_only=True):
    """How a desk form looks: least room, heights, and what it has no room for.

    *right* is the width of the right column, 0 without one. *captions* may stand above the inputs
    rather than inside them; *verdict* is the height it has at least; *strip* shows the person on
    a line of their own rather than in the box.
    """

    width: int
    height: int
    box: int
    act: int
    right: int = 0
    captions: bool = True
    verdict: int = 140
    strip: bool = True
    tall_strip: bool = False
    compact: bool = False
    gap: int = 8


class DeskForm(Enum):
    """Each form with the least room of the page (the window without its rail)."""

    FULL = Shape(
        width=1168,
        height=742,
        box=62,
        act=60,
        right=436,
        tall_strip=True,
        verdict=190,
    )
    LOW = Shape(width=1168, height=690, box=56, act=60, right=436, verdict=176)
    MEDIUM = Shape(width=938, height=574, box=54, act=58, right=320, compact=True, verdict=170)
    NARROW = Shape(width=774, height=512, box=54, act=58, strip=False, compact=True)
    TINY = Shape(
        width=0,
        height=0,
        box=50,
        act=56,
        captions=False,
        strip=False,
        compact=True,
        gap=6,
    )

    @classmethod
    def fitting(cls, size: "QSize") -> "DeskForm":
        """Return the roomiest form that *size* holds."""
        return next(
            form
            for form in cls
            if size.width() >= form.value.width and size.height() >= form.value.height
        )
