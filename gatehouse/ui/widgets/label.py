# SPDX-License-Identifier: MIT
"""A line of text in one of the type roles and tones."""

from enum import Enum, StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from gatehouse.ui.shell.fonts import TextSize, font


class TextRole(Enum):
    """What a text is for; each role is a size and a weight."""

    CAPTION = (TextSize.CAPTION, False)
    SECONDARY = (TextSize.SECONDARY, False)
    TABLE = (TextSize.TABLE, False)
    TABLE_BOLD = (TextSize.TABLE, True)
    BODY = (TextSize.BODY, False)
    BODY_BOLD = (TextSize.BODY, True)
    TITLE = (TextSize.TITLE, True)
    SENTENCE = (TextSize.SENTENCE, True)
    PAGE_TITLE = (TextSize.PAGE_TITLE, True)
    FIGURE = (TextSize.FIGURE, True)
    VERDICT = (TextSize.VERDICT, True)


class Tone(StrEnum):
    """What a text means; the style sheet gives each its colour."""

    INK = "ink"
    MUTED = "muted"
    ACCENT = "accent"
    OK = "ok"
    STOP = "stop"
    REPORT = "report"
    WARN = "warn"
    RAIL = "rail"
    RAIL_MUTED = "rail_muted"


class Label(QLabel):
    """Plain text, never markup: what a person typed is shown letter by letter."""

    def __init__(
        self,
        text: str = "",
        role: TextRole = TextRole.BODY,
        *,
        tone: Tone = Tone.INK,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        size, bold = role.value
        self.setFont(font(size, bold=bold))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("tone", tone.value)

    def set_tone(self, tone: Tone) -> None:
        """Give the text another meaning."""
        if self.property("tone") == tone.value:
            return
        self.setProperty("tone", tone.value)
        self.style().unpolish(self)
        self.style().polish(self)
