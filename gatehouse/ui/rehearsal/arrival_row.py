# SPDX-License-Identifier: MIT
"""The line on which whoever stands at the gate says what they want."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.rehearsal import Arrival, Rehearsal
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.label import Label, TextRole, Tone

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages


class ArrivalRow(QWidget):
    """What they say, what one sees of them, and how many stand behind them.

    Signals:
        stop_requested: it is enough.
    """

    stop_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._said = Label("", TextRole.TITLE, wrap=True)
        self._seen = Label("", TextRole.TABLE, wrap=True)
        self._count = Label("", TextRole.BODY_BOLD)
        self._behind = Label("", TextRole.CAPTION, tone=Tone.MUTED)
        self.stop = ActButton("")
        self._lay_out()
        self.stop.clicked.connect(self.stop_requested)
        self.retranslate()

    def show_rehearsal(self, rehearsal: Rehearsal, now: datetime) -> None:
        """Show who stands there first, and who comes next where nobody does."""
        waiting = rehearsal.waiting(now)
        if waiting:
            self._show_arrival(rehearsal.arrivals[waiting[0]])
        else:
            self._show_nobody(rehearsal, now)
        self._count.setText(f"{rehearsal.count} / {len(rehearsal.arrivals)}")
        done = self.tr("{count} served of {all}")
        self._count.setAccessibleName(
            done.format(count=rehearsal.count, all=len(rehearsal.arrivals))
        )
        behind = len(waiting) - 1
        self._behind.setText(self.tr("{count} behind").format(count=behind) if behind > 0 else "")
        self.setAccessibleName(f"{self._said.text()} {self._seen.text()}")

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.stop.setText(self.tr("Stop"))
        self.stop.setAccessibleName(self.tr("Stop the rehearsal"))

    def _show_arrival(self, arrival: Arrival) -> None:
        self._said.setText(self._languages.text(arrival.said))
        self._seen.setText(self._languages.text(arrival.seen))

    def _show_nobody(self, rehearsal: Rehearsal, now: datetime) -> None:
        ahead = rehearsal.next_in(now)
        seconds = 0 if ahead is None else max(round(ahead.total_seconds()), 1)
        self._said.setText(self.tr("Nobody is there just now"))
        self._seen.setText(self.tr("The next one comes in {seconds} s").format(seconds=seconds))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._said)
        words.addWidget(self._seen)
        words.addStretch(1)
        counts = QVBoxLayout()
        counts.setSpacing(0)
        counts.addStretch(1)
        for label in (self._count, self._behind):
            counts.addWidget(label, 0, Qt.AlignmentFlag.AlignRight)
        counts.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addLayout(words, 1)
        row.addLayout(counts)
        row.addWidget(self.stop)
