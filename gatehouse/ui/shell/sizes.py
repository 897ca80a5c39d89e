# SPDX-License-Identifier: MIT
"""Distances and heights in logical pixels; the zoom of the screen multiplies them all."""

from typing import Final

EDGE: Final = 12
GAP: Final = 10
PADDING: Final = 14
ROW_GAP: Final = 8
CAPTION_GAP: Final = 5

CONTROL: Final = 48
ACT: Final = 60
BOX: Final = 62
RAIL_ITEM: Final = 48
TOP_BAR: Final = 52
TAG: Final = 26
KEY_CAP: Final = 24
PIN_KEY: Final = 72

RAIL: Final = 172
RAIL_NARROW: Final = 76
RAIL_WIDE_FROM: Final = 1280
"""The width of the window from which the rail is wide."""

RADIUS_CARD: Final = 10
RADIUS: Final = 8
RADIUS_KEY: Final = 5

BORDER: Final = 2
FOCUS_LINE: Final = 2.0
FOCUS_HALO: Final = 3.5

ICON: Final = 22
ICON_TILE: Final = 26
