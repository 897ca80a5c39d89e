# SPDX-License-Identifier: MIT
"""The line that offers a rehearsal, one press for each pace."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.rehearsal import PACE_WORDS, TEMPI, Pace
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.label import Label, TextRole, Tone

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_ROOMY: Final = 1000


class OfferRow(QWidget):
    """Says what a rehearsal is, and asks how fast people are to come.

    Signals:
        pace_chosen: the code of the `Pace`; it begins.
        later_requested: not now.
    """

    pace_chosen = Signal(str)
    later_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._title = Label("", TextRole.BODY_BOLD, wrap=True)
        self._line = Label("", TextRole.CAPTION, tone=Tone.MUTED, wrap=True)
        self.paces = {pace: ActButton("", variant=ActVariant.ACCENT) for pace in Pace}
        self.later = ActButton("", variant=ActVariant.LINK)
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._title.setText(self.tr("Rehearsal: people come, you serve them"))
        self._line.setText(self.tr("Afterwards: seconds for each, and every mistake"))
        for pace, button in self.paces.items():
            named = self.tr("{pace}, {count}").format(
                pace=self._languages.label(PACE_WORDS[pace]), count=TEMPI[pace].people
            )
            button.setText(named)
            button.setAccessibleName(self.tr("Begin a rehearsal: {pace}").format(pace=named))
        self.later.setText(self.tr("Not now"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the second line away where there is little room."""
        super().resizeEvent(event)
        self._line.setVisible(self.width() >= _ROOMY)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._line)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(ROW_GAP)
        row.addLayout(words, 1)
        for button in (*self.paces.values(), self.later):
            row.addWidget(button)

    def _connect(self) -> None:
        for button in self.paces.values():
            button.clicked.connect(self._on_pace_clicked)
        self.later.clicked.connect(self.later_requested)

    def _on_pace_clicked(self) -> None:
        sender = self.sender()
        chosen = next(pace for pace, button in self.paces.items() if button is sender)
        self.pace_chosen.emit(chosen.value)
