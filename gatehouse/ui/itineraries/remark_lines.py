# SPDX-License-Identifier: MIT
"""Sentences under an input, each with its sign."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.sign import Sign, SignKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.itinerary_remarks import Remark
    from gatehouse.ui.shell.i18n import Languages

_SIGN: Final = 18
_MOST: Final = 3


class RemarkLines(QWidget):
    """At most three sentences; takes no room while there are none."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._remarks: tuple[Remark, ...] = ()
        self._lines = [_Line() for _ in range(_MOST)]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for line in self._lines:
            layout.addWidget(line)
        self.reword()

    def show_remarks(self, remarks: "Sequence[Remark]") -> None:
        """Say *remarks*; what blocks stands in red."""
        if tuple(remarks) != self._remarks:
            self._remarks = tuple(remarks)
            self.reword()

    def reword(self) -> None:
        """Say them in the language of the moment."""
        for line, remark in zip(self._lines, (*self._remarks, *[None] * _MOST), strict=False):
            line.setVisible(remark is not None)
            if remark is not None:
                line.say(self._languages.text(remark.words), blocks=remark.blocks)
        self.setVisible(bool(self._remarks))


class _Line(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._sign = Sign(SignKind.INFO, _SIGN)
        self._words = Label("", TextRole.CAPTION, wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)

    def say(self, words: str, *, blocks: bool) -> None:
        self._sign.set_kind(SignKind.STOP if blocks else SignKind.INFO)
        self._words.set_tone(Tone.STOP if blocks else Tone.MUTED)
        self._words.setText(words)
