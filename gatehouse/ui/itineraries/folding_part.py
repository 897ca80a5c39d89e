# SPDX-License-Identifier: MIT
"""A part of the form whose inputs are shown while somebody writes in it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.ui.itineraries.part_summary import PartSummary
from gatehouse.ui.itineraries.remark_lines import RemarkLines
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.itinerary_remarks import Remark
    from gatehouse.ui.shell.i18n import Languages


class FoldingPart(QWidget):
    """Inputs in `lines` with the remarks under them, or one summary in their place."""

    def __init__(self, languages: "Languages") -> None:
        super().__init__()
        self._languages = languages
        self._shown: tuple[Remark, ...] = ()
        self.summary = PartSummary()
        self.inputs = QWidget()
        self.lines = QVBoxLayout(self.inputs)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.setSpacing(ROW_GAP // 2)
        self.remarks = RemarkLines(languages)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for part in (self.summary, self.inputs, self.remarks):
            layout.addWidget(part)
        self.summary.hide()
        self.summary.entered.connect(self._on_summary_entered)

    @property
    def is_open(self) -> bool:
        """Whether the inputs are shown."""
        return not self.inputs.isHidden()

    def set_open(self, *, is_open: bool) -> None:
        """Show the inputs, or the summary."""
        if is_open != self.is_open:
            # what is shown first takes the keyboard from what goes
            for part in (self.inputs, self.summary) if is_open else (self.summary, self.inputs):
                part.setVisible((part is self.inputs) == is_open)
            self.show_remarks(self._shown)

    def show_remarks(self, remarks: "Sequence[Remark]") -> None:
        """Say what there is to say about the part."""
        self._shown = tuple(remarks)
        self.remarks.show_remarks(self._shown if self.is_open else ())
        self.summarise()

    def summarise(self) -> None:
        """Say anew in short what was written."""
        words, detail = self.summary_lines()
        worst = next(iter(sorted(self._shown, key=lambda remark: not remark.blocks)), None)
        if worst is None:
            self.summary.say(self.number_words, words, detail)
        else:
            kind = SignKind.STOP if worst.blocks else SignKind.INFO
            self.summary.say(self.number_words, words, self._languages.text(worst.words), kind)

    @property
    def number_words(self) -> str:
        """The number in front of the summary, or nothing."""
        return ""

    def summary_lines(self) -> tuple[str, str]:
        """Return what was written in two lines."""
        raise NotImplementedError

    def stops(self) -> "Sequence[QWidget]":
        """Return what takes the keyboard, in reading order."""
        raise NotImplementedError

    def _on_summary_entered(self, from_behind: bool) -> None:  # noqa: FBT001 - a signal's value
        self.inputs.show()
        shown = [one for one in self.stops() if not one.isHidden()]
        reason = Qt.FocusReason.BacktabFocusReason if from_behind else Qt.FocusReason.TabFocusReason
        shown[-1 if from_behind else 0].setFocus(reason)
        self.summary.hide()
        self.show_remarks(self._shown)
