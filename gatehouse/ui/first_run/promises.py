# SPDX-License-Identifier: MIT
"""What the program promises, and two ways out of the form: practice and the other language."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse import __version__
from gatehouse.ui.shell.icons import IconName, paint_icon
from gatehouse.ui.shell.sizes import GAP, ICON_TILE
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.label import Label, TextRole, Tone

_ICONS: Final = (IconName.DISK, IconName.EYE_OFF, IconName.HISTORY, IconName.UNDO)
_DETAILS_FROM: Final = 640


class Promises(QWidget):
    """The dark panel at the left.

    Signals:
        practice_requested: an invented compound to look round in is wanted.
        language_requested: the other language is wanted.
    """

    practice_requested = Signal()
    language_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = Label("", TextRole.VERDICT, tone=Tone.RAIL)
        self._about = Label("", TextRole.BODY, tone=Tone.RAIL, wrap=True)
        self._rows = [_Promise(icon) for icon in _ICONS]
        self._version = Label("", TextRole.CAPTION, tone=Tone.RAIL_MUTED)
        self.practice = ActButton("", mark=IconName.SCHOOL)
        self.language = ActButton("", mark=IconName.LANGUAGE)
        self._lay_out()
        self.practice.clicked.connect(self.practice_requested)
        self.language.clicked.connect(self.language_requested)
        self.retranslate()

    def set_height(self, height: int) -> None:
        """Leave the details away where the panel is low."""
        for row in self._rows:
            row.set_detailed(detailed=height >= _DETAILS_FROM)

    def set_busy(self, *, busy: bool) -> None:
        """Start nothing else meanwhile."""
        self.practice.setEnabled(not busy)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._name.setText(self.tr("Gatehouse"))
        self._about.setText(
            self.tr("One computer, no network. Fill in four parts and go on duty, in 2 minutes.")
        )
        promises = (
            (
                self.tr("Stays on this computer"),
                self.tr("The program has no network; what you write is encrypted"),
            ),
            (
                self.tr("Names and papers are masked"),
                self.tr("To see them whole takes a purpose and leaves a record"),
            ),
            (
                self.tr("Saved at once"),
                self.tr("Power cut or crash: every entry is there"),
            ),
            (
                self.tr("Mistakes are no trouble"),
                self.tr("Correct them any time; the old version is kept"),
            ),
        )
        for row, (title, detail) in zip(self._rows, promises, strict=True):
            row.set_words(title, detail)
        self.practice.setText(self.tr("Practise with invented people"))
        self.language.setText(self.tr("中文"))
        self._version.setText(self.tr("Version {number}").format(number=__version__))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        QPainter(self).fillRect(self.rect(), palette_of(self).rail)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.language)
        foot.addStretch(1)
        foot.addWidget(self._version)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(GAP)
        layout.addWidget(self._name)
        layout.addWidget(self._about)
        layout.addSpacing(GAP)
        for row in self._rows:
            layout.addWidget(row)
        layout.addStretch(1)
        layout.addWidget(self.practice)
        layout.addLayout(foot)


class _Promise(QWidget):
    """An icon, a title, and a line under it."""

    def __init__(self, icon: IconName) -> None:
        super().__init__()
        self._title = Label("", TextRole.BODY_BOLD, tone=Tone.RAIL, wrap=True)
        self._detail = Label("", TextRole.SECONDARY, tone=Tone.RAIL_MUTED, wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(_Icon(icon), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)

    def set_words(self, title: str, detail: str) -> None:
        """Say what is promised."""
        self._title.setText(title)
        self._detail.setText(detail)

    def set_detailed(self, *, detailed: bool) -> None:
        """Have the second line, or not."""
        self._detail.setVisible(detailed)


class _Icon(QWidget):
    """An icon in the rail's mark colour."""

    def __init__(self, icon: IconName) -> None:
        super().__init__()
        self._icon = icon
        self.setFixedSize(QSize(ICON_TILE, ICON_TILE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        paint_icon(QPainter(self), QRectF(self.rect()), self._icon, palette_of(self).rail_mark)
