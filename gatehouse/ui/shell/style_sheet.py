# SPDX-License-Identifier: MIT
"""The style sheet for Qt's own widgets; the painted ones read the palette themselves."""

from typing import TYPE_CHECKING

from gatehouse.paths import resources
from gatehouse.ui.shell.sizes import BORDER, CONTROL, RADIUS

if TYPE_CHECKING:
    from gatehouse.ui.shell.palette import Palette


def style_sheet(palette: "Palette") -> str:
    """Return the rules for every plain widget the screens use, in the colours of `palette`."""
    return "\n".join(
        (
            _texts(palette),
            _fields(palette),
            _buttons(palette),
            _marks(palette),
            _lists(palette),
            _bars(palette),
        )
    )


def _texts(p: "Palette") -> str:
    return f"""
QLabel[tone="ink"] {{ color: {p.ink.name()}; }}
QLabel[tone="muted"] {{ color: {p.ink2.name()}; }}
QLabel[tone="accent"] {{ color: {p.accent.name()}; }}
QLabel[tone="ok"] {{ color: {p.ok.name()}; }}
QLabel[tone="stop"] {{ color: {p.stop.name()}; }}
QLabel[tone="report"] {{ color: {p.report.name()}; }}
QLabel[tone="warn"] {{ color: {p.warn.name()}; }}
QLabel[tone="rail"] {{ color: {p.rail_ink.name()}; }}
QLabel[tone="rail_muted"] {{ color: {p.rail_muted.name()}; }}
QToolTip {{ background: {p.card.name()}; color: {p.ink.name()}; padding: 6px;
  border: 1px solid {p.edge.name()}; }}
"""


def _fields(p: "Palette") -> str:
    inner = CONTROL - 2 * BORDER
    return f"""
QLineEdit, QComboBox, QAbstractSpinBox, QTextEdit, QPlainTextEdit {{
  background: {p.card.name()}; color: {p.ink.name()}; border: {BORDER}px solid {p.edge.name()};
  border-radius: {RADIUS}px; padding: 0 10px;
  selection-background-color: {p.accent.name()}; selection-color: {p.on_accent.name()}; }}
QTextEdit, QPlainTextEdit {{ padding: 6px 8px; }}
QLineEdit, QComboBox, QAbstractSpinBox {{ min-height: {inner}px; }}
QLineEdit:hover, QComboBox:hover, QAbstractSpinBox:hover {{ background: {p.accent_bg.name()}; }}
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus {{ background: {p.card.name()}; }}
QLineEdit:read-only {{ background: {p.sunk.name()}; border-color: {p.line.name()}; }}
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled, QPlainTextEdit:disabled {{
  background: {p.disabled_bg.name()}; color: {p.disabled_ink.name()};
  border-color: {p.disabled_bg.name()}; }}
QLineEdit[wrong="true"] {{ border-color: {p.stop.name()}; }}
QLineEdit[box="true"] {{ padding-left: 44px; }}
QLineEdit, QTextEdit, QPlainTextEdit {{ placeholder-text-color: {p.ink2.name()}; }}
QComboBox::drop-down {{ width: 40px; border: none; }}
QComboBox::down-arrow {{ image: url("{_picture(p, "chevron")}"); width: 20px; height: 20px; }}
QComboBox QAbstractItemView {{ background: {p.card.name()}; color: {p.ink.name()};
  border: 1px solid {p.edge.name()}; outline: none; }}
QComboBox QAbstractItemView::item {{ min-height: {CONTROL}px; }}
"""


def _buttons(p: "Palette") -> str:
    return f"""
QPushButton {{ background: {p.card.name()}; color: {p.ink.name()}; padding: 0 16px;
  border: {BORDER}px solid {p.edge.name()}; border-radius: {RADIUS}px;
  min-height: {CONTROL - 2 * BORDER}px; }}
QPushButton:hover {{ background: {p.accent_bg.name()}; }}
QPushButton:pressed {{ border-color: {p.accent.name()}; }}
QPushButton:checked {{ background: {p.accent.name()}; color: {p.on_accent.name()};
  border-color: {p.accent.name()}; font-weight: bold; }}
QPushButton:disabled {{ background: {p.disabled_bg.name()}; color: {p.disabled_ink.name()};
  border-color: {p.disabled_bg.name()}; }}
"""


def _marks(p: "Palette") -> str:
    check = _picture(p, "check")
    return f"""
QCheckBox, QRadioButton {{ color: {p.ink.name()}; spacing: 10px; min-height: {CONTROL}px; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {p.disabled_ink.name()}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 20px; height: 20px;
  border: {BORDER}px solid {p.edge.name()}; background: {p.card.name()}; }}
QCheckBox::indicator {{ border-radius: 5px; }}
QRadioButton::indicator {{ border-radius: 12px; }}
QCheckBox::indicator:checked {{ background: {p.accent.name()}; border-color: {p.accent.name()};
  image: url("{check}"); }}
QRadioButton::indicator:checked {{ background: {p.card.name()}; width: 8px; height: 8px;
  border: 8px solid {p.accent.name()}; }}
"""


def _lists(p: "Palette") -> str:
    return f"""
QAbstractScrollArea {{ background: transparent; border: none; }}
QTextEdit, QPlainTextEdit {{ border: {BORDER}px solid {p.edge.name()}; }}
QListView, QTreeView, QTableView {{ background: {p.card.name()}; color: {p.ink.name()};
  border: none; outline: none; selection-background-color: {p.accent_bg.name()};
  selection-color: {p.ink.name()}; }}
QListView::item {{ min-height: {CONTROL}px; border-bottom: 1px solid {p.line.name()}; }}
QListView::item:selected {{ background: {p.accent_bg.name()}; color: {p.ink.name()}; }}
QHeaderView {{ background: {p.card.name()}; border: none; }}
QHeaderView::section {{ background: {p.card.name()}; color: {p.ink2.name()}; font-size: 14px;
  border: none; border-bottom: 1px solid {p.edge.name()}; padding: 4px 5px; }}
QMenu {{ background: {p.card.name()}; color: {p.ink.name()}; border: 1px solid {p.edge.name()}; }}
QMenu::item {{ padding: 12px 20px; }}
QMenu::icon {{ padding-left: 14px; }}
QMenu::item:selected {{ background: {p.accent_bg.name()}; }}
"""


def _bars(p: "Palette") -> str:
    return f"""
QProgressBar {{ background: {p.card.name()}; border: 1px solid {p.edge.name()};
  border-radius: {RADIUS}px; min-height: 14px; max-height: 14px; text-align: center;
  color: transparent; }}
QProgressBar::chunk {{ background: {p.accent.name()}; border-radius: 7px; }}
QScrollBar {{ background: transparent; border: none; }}
QScrollBar:vertical {{ width: 14px; margin: 2px; }}
QScrollBar:horizontal {{ height: 14px; margin: 2px; }}
QScrollBar::handle {{ background: {p.edge.name()}; border-radius: 5px; }}
QScrollBar::handle:vertical {{ min-height: 48px; }}
QScrollBar::handle:horizontal {{ min-width: 48px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _picture(p: "Palette", name: str) -> str:
    return (resources() / "theme" / f"{name}-{p.name}.svg").as_posix()
