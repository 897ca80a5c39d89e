# SPDX-License-Identifier: MIT
"""Blank sheets of the register: printing them, and what became of each."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.ui.registers.close_form import CloseForm
from gatehouse.ui.registers.print_form import PrintForm
from gatehouse.ui.shell.files import ask_pdf_file
from gatehouse.ui.shell.sizes import EDGE, GAP
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.title_row import TitleRow

if TYPE_CHECKING:
    from gatehouse.domain.changes import Changes
    from gatehouse.domain.paper_sheet import Numbers, PaperSheets, SheetsClosed
    from gatehouse.reports.blank_sheet import BlankSheet
    from gatehouse.ui.registers.acts import RegisterActs
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages

_PRINT_WIDTH: Final = (236, 380)
_WIDE: Final = 1000


class PaperPane(QWidget):
    """Stands where the registers stand; the numbers count as printed once the paper is out.

    Signals:
        closed: the registers are to be shown again.
    """

    closed = Signal()

    def __init__(
        self, lanes: "Lanes", changes: "ChangeBus", messages: "Messages", languages: "Languages"
    ) -> None:
        super().__init__()
        self._lanes, self._changes, self._messages = lanes, changes, messages
        self._languages = languages
        self._acts: RegisterActs | None = None
        self._head = TitleRow()
        self.back = ActButton("", key="Esc")
        self.printing = PrintForm(languages)
        self.closing = CloseForm(languages)
        self._lay_out()
        self.back.clicked.connect(self.closed)
        self.printing.ordered.connect(self._on_printing_ordered)
        self.printing.save_requested.connect(self._on_save_requested)
        self.closing.ordered.connect(self._on_closing_ordered)
        self.retranslate()

    def start(self, acts: "RegisterActs") -> None:
        """Take the acts of the post."""
        self._acts = acts

    def show_sheets(self, sheets: "PaperSheets") -> None:
        """Show which number follows, and what is out."""
        self.printing.show_sheets(sheets)
        self.closing.show_sheets(sheets)

    def focus_on_work(self) -> None:
        """Give the keyboard to what one comes for: how many sheets."""
        self.printing.count.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.printing.count.edit.selectAll()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        line = self.tr("To write on while the laptop cannot be used; typed in at the desk.")
        self._head.set_words(self.tr("Blank sheets"), line)
        self.back.setText(self.tr("Back to the registers"))
        self.printing.retranslate()
        self.closing.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc lead back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list what the printing does not need."""
        super().resizeEvent(event)
        self.printing.setFixedWidth(_PRINT_WIDTH[self.width() >= _WIDE])

    def save_sheets(self, numbers: "Numbers", path: Path) -> None:
        """Write the sheets with *numbers* as a PDF file; they count as printed then."""
        if self._acts is not None:
            work = partial(_save, self._acts, numbers, path)
            then = partial(self._on_printed, path.name)
            self._lanes.write(work, then, self._messages.show_failure, receiver=self)

    def record_printed(self, numbers: "Numbers") -> None:
        """Have it recorded that the sheets with *numbers* are on paper."""
        if self._acts is not None:
            work = partial(self._acts.record_printed, numbers)
            then = partial(self._on_printed, "")
            self._lanes.write(work, then, self._messages.show_failure, receiver=self)

    def _lay_out(self) -> None:
        self._head.add_part(self.back)
        cards = QHBoxLayout()
        cards.setSpacing(GAP)
        cards.addWidget(self.printing)
        cards.addWidget(self.closing, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        layout.setSpacing(GAP)
        layout.addWidget(self._head)
        layout.addLayout(cards, 1)

    def _print(self, numbers: "Numbers", sheets: "tuple[BlankSheet, ...]") -> None:
        # A printer's driver takes a while to load, and most days nobody prints.
        from gatehouse.ui.printing.blank_sheets import (  # noqa: PLC0415
            blank_sheets_page,
            blank_sheets_paint,
        )
        from gatehouse.ui.printing.printer import ask_printer  # noqa: PLC0415 - the same

        ask_printer(
            self,
            blank_sheets_page(),
            blank_sheets_paint(sheets),
            printed=partial(self.record_printed, numbers),
            failed=self._messages.show_failure,
        )

    def _on_printing_ordered(self, numbers: "Numbers") -> None:
        self.printing.set_working(working=False)
        if self._acts is not None:
            work = partial(self._acts.blank_sheets, numbers)
            self._lanes.latest("blank sheets", work, partial(self._print, numbers), receiver=self)

    def _on_save_requested(self, numbers: "Numbers") -> None:
        name = self.tr("blank-sheets-{first}-{last}.pdf")
        name = name.format(first=numbers.first, last=numbers.last)
        ask_pdf_file(
            self, self.tr("Save the blank sheets"), name, partial(self.save_sheets, numbers)
        )

    def _on_closing_ordered(self, closed: "SheetsClosed") -> None:
        if self._acts is not None:
            work = partial(self._acts.close_sheets, closed)
            then = partial(self._on_closed_sheets, closed)
            self._lanes.write(work, then, self._on_refused, receiver=self)

    def _on_printed(self, file: str, changes: "Changes") -> None:
        told = self.tr("Printed. Put the sheets beside the laptop, with a pen.")
        if file:
            told = self.tr("Saved as {file}. Print it, and put the sheets beside the laptop.")
        self._messages.ok(told.format(file=file))
        self._changes.publish(changes, self)

    def _on_closed_sheets(self, closed: "SheetsClosed", changes: "Changes") -> None:
        self.closing.set_working(working=False)
        told = self.tr("Closed: {numbers}. The reason is on record.")
        self._messages.ok(told.format(numbers=closed.numbers))
        self._changes.publish(changes, self)

    def _on_refused(self, error: Exception) -> None:
        self.closing.set_working(working=False)
        self._messages.show_failure(error)


def _save(acts: "RegisterActs", numbers: "Numbers", path: Path) -> "Changes":
    from gatehouse.ui.printing.blank_sheets import save_blank_sheets  # noqa: PLC0415 - when wanted

    save_blank_sheets(acts.blank_sheets(numbers), path)
    return acts.record_printed(numbers)
