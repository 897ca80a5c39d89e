# SPDX-License-Identifier: MIT
"""The themes can be read: every pair of colours that meets has its measured contrast."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gatehouse.ui.shell.icons import IconName, icon_pixmap
from gatehouse.ui.shell.palette import LIGHT, NIGHT, Palette
from gatehouse.ui.shell.style_sheet import style_sheet
from gatehouse.ui.shell.theme import apply_theme, palette_of

TEXT = 4.5
BORDER = 3.0

TEXT_PAIRS = (
    *(("ink", ground) for ground in ("card", "desk", "sunk", "accent_bg", "ok_bg", "warn_bg")),
    *(("ink", ground) for ground in ("stop_bg", "report_bg", "place1", "place2", "move", "risk")),
    *(("ink2", ground) for ground in ("card", "desk", "sunk", "accent_bg", "ok_bg", "warn_bg")),
    *(("ink2", ground) for ground in ("stop_bg", "report_bg")),
    *((name, "card") for name in ("accent", "ok", "stop", "report", "warn", "idle")),
    *((name, f"{name}_bg") for name in ("accent", "ok", "stop", "report", "warn")),
    *((f"on_{name}", f"{name}_fill") for name in ("ok", "stop", "report", "warn")),
    ("on_accent", "accent"),
    ("disabled_ink", "disabled_bg"),
    ("rail_ink", "rail"),
    ("rail_ink", "rail_on"),
    ("rail_muted", "rail"),
    ("on_emergency", "emergency"),
    ("on_badge", "badge"),
    ("warn", "desk"),
)
BORDER_PAIRS = (
    ("edge", "card"),
    ("edge", "sunk"),
    ("rail_mark", "rail"),
    ("focus_line", "halo"),
    ("halo", "rail"),
    ("bar_in", "card"),
    ("bar_in", "bar_out"),
    ("code_outline", "card"),
    ("emergency_edge", "rail"),
    *((f"{name}_fill", "card") for name in ("ok", "stop", "report", "warn")),
)


def luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, NIGHT], ids=lambda palette: palette.name)
@pytest.mark.parametrize(
    ("front", "ground", "least"),
    [(*pair, TEXT) for pair in TEXT_PAIRS] + [(*pair, BORDER) for pair in BORDER_PAIRS],
)
def test_what_meets_can_be_told_apart(
    palette: Palette, front: str, ground: str, least: float
) -> None:
    assert contrast(getattr(palette, front), getattr(palette, ground)) >= least


def test_a_widget_wears_the_theme_that_was_applied_last(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, LIGHT)
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()

    apply_theme(qapp, NIGHT)
    assert palette_of(widget) is NIGHT

    apply_theme(qapp, LIGHT)
    assert palette_of(widget) is LIGHT


def test_a_style_sheet_names_only_pictures_that_exist() -> None:
    for palette in (LIGHT, NIGHT):
        pictures = [part.split('"')[0] for part in style_sheet(palette).split('url("')[1:]]
        assert pictures
        for picture in pictures:
            with open(picture, "rb") as file:  # noqa: PTH123 - the sheet holds plain paths
                assert b"<svg" in file.read()


@pytest.mark.parametrize("name", IconName)
def test_every_icon_can_be_drawn_in_a_colour(qapp: QApplication, name: IconName) -> None:
    picture = icon_pixmap(name, 22, QColor("#FF0000"), 2.0).toImage()

    assert picture.width() == 44
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(44)
        for y in range(44)
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert colours == {"#ff0000"}
