# SPDX-License-Identifier: MIT
"""The slip of the visitor who was just let in: what it says, and onto which paper it goes."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gatehouse.ui.desk.pane import Pane
from gatehouse.ui.printing.paper import PAPER
from gatehouse.ui.printing.visitor_slip import (
    SlipSize,
    save_slip,
    slip_page,
    slip_paint,
    slip_room,
)
from gatehouse.ui.shell.files import ask_pdf_file
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, GAP, ROW_GAP
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from gatehouse.reports.visitor_slip import SlipPaper


class SlipPane(Pane):
    """Enter prints on the paper that is chosen, which stays for the next visitor.

    Signals:
        printed: the slip went to a printer.
        save_requested: the `Path` of the PDF file that is wanted; answer with `save` on a lane.
        failed: why neither happened.
    """

    printed = Signal()
    save_requested = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ActVariant.ACCENT_FILL, parent)
        self.paper: SlipPaper | None = None
        self._preview = _Preview()
        self._said = Label("", TextRole.TABLE, wrap=True)
        self._hint = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.size_choice = SegmentedChoice()
        self.save_act = ActButton("", mark=IconName.DOWNLOAD)
        self.save_act.set_height(CONTROL)
        words = QVBoxLayout()
        words.setSpacing(ROW_GAP)
        words.addWidget(self._said)
        words.addWidget(self._hint)
        words.addStretch(1)
        words.addWidget(self.size_choice)
        words.addWidget(self.save_act)
        row = QHBoxLayout()
        row.setSpacing(2 * GAP)
        row.addWidget(self._preview, 2)
        row.addLayout(words, 3)
        self.body.addLayout(row, 1)
        self.size_choice.chosen.connect(self._show)
        self.save_act.clicked.connect(self._on_save_act_clicked)
        self.retranslate()
        self.size_choice.set_code(SlipSize.ROLL.value)

    @property
    def slip_size(self) -> SlipSize:
        """What the slip goes onto."""
        return SlipSize(self.size_choice.code or SlipSize.ROLL.value)

    def open_for(self, paper: "SlipPaper") -> None:
        """Show *paper* as it will be printed."""
        self.paper = paper
        self.show_wrong("")
        self._show()

    def confirm(self) -> None:
        """Ask for a printer, and print there."""
        if self.paper is None:
            return
        # A printer's driver takes a while to load, and most days nobody prints.
        from gatehouse.ui.printing.printer import ask_printer  # noqa: PLC0415

        ask_printer(
            self,
            slip_page(self.paper, self.slip_size),
            slip_paint(self.paper, self.slip_size),
            printed=self.printed.emit,
            failed=self.failed.emit,
        )

    def saving(self, path: "Path") -> "Callable[[], Path]":
        """Return what writes the slip that is shown as a PDF file; it may run on a lane."""
        assert self.paper is not None, "what is not shown cannot be saved"
        return partial(save_slip, self.paper, self.slip_size, path)

    def retranslate(self) -> None:
        """Put the texts in anew; the slip itself stays in both languages."""
        super().retranslate()
        self.title.setText(self.tr("Slip for the visitor"))
        self.about.hide()
        self._hint.setText(self.tr("Both languages. The visitor takes it along."))
        self.size_choice.set_items(
            (
                Choice(SlipSize.ROLL.value, self.tr("80 mm roll")),
                Choice(SlipSize.CARD.value, self.tr("A6")),
            )
        )
        self.size_choice.setAccessibleName(self.tr("Paper"))
        self.act.setText(self.tr("Print the slip…"))
        self.save_act.setText(self.tr("Save as PDF…"))
        self._preview.setAccessibleName(self.tr("The slip as it is printed"))
        self._show()

    def _show(self) -> None:
        paper = self.paper
        if paper is None:
            return
        said = [f"{said.zh}" for _, said in paper.facts]
        self._said.setText(" · ".join([*said[:1], *said[2:4], *filter(None, (paper.number,))]))
        self._preview.show_slip(paper, self.slip_size)

    def _on_save_act_clicked(self) -> None:
        name = self.tr("visitor-slip.pdf")
        ask_pdf_file(self, self.tr("Save the slip"), name, self.save_requested.emit)


class _Preview(QWidget):
    """The slip as the printer paints it, white in both themes, as large as the room allows."""

    def __init__(self) -> None:
        super().__init__()
        self._paper: SlipPaper | None = None
        self._size = SlipSize.ROLL
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(2 * CONTROL)

    def show_slip(self, paper: "SlipPaper", size: SlipSize) -> None:
        """Show *paper* on that *size*."""
        self._paper, self._size = paper, size
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the slip in the middle."""
        if self._paper is None:
            return
        room = slip_room(self._paper, self._size)
        edge = 40
        wide, high = room.width() + 2 * edge, room.height() + 2 * edge
        scale = min(self.width() / wide, self.height() / high)
        left = (self.width() - scale * wide) / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette_of(self).edge, 1))
        painter.setBrush(PAPER)
        painter.drawRect(round(left), 0, round(scale * wide) - 1, round(scale * high) - 1)
        painter.translate(QPointF(left + edge * scale, edge * scale))
        painter.scale(scale, scale)
        slip_paint(self._paper, self._size)(painter)
