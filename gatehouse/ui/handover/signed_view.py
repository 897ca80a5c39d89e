# SPDX-License-Identifier: MIT
"""Signed handovers: the list of them, and the sheet of one, to be printed again."""

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gatehouse.reports.handover_sheet import compose, sheet_text
from gatehouse.reports.wall_sheet import wall_sheet, wall_text
from gatehouse.ui.handover.sheet_view import SheetView
from gatehouse.ui.handover.wording import signed_rows
from gatehouse.ui.printing.handover_sheet import SheetPages
from gatehouse.ui.printing.wall_sheet import WallPages
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import CellModel
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.elided_label import ElidedLabel
from gatehouse.ui.widgets.label import TextRole
from gatehouse.ui.widgets.notice import Notice
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.handover import HandoverRow, SignedHandover
    from gatehouse.ui.shell.i18n import Languages

_WIDEST_LIST = 400
_LIST_SHARE = 0.42
_ROW = 52
_TITLED = 800


class Paper(StrEnum):
    """Which paper of a handover is shown, printed and saved."""

    SHEET = "sheet"
    WALL = "wall"


class SignedView(QWidget):
    """A list at the left, the paper at the right, and what can be done with it above.

    Signals:
        chosen: the id of the handover to show.
        print_requested: the sheet that is shown is to be printed.
        save_requested: it is to be saved as a PDF.
        closed: back to the open shift.
    """

    chosen = Signal(str)
    print_requested = Signal()
    save_requested = Signal()
    closed = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._rows: tuple[HandoverRow, ...] = ()
        self._fresh: SignedHandover | None = None
        self._saved = ""
        self.signed: SignedHandover | None = None
        self.pages: SheetPages | WallPages | None = None
        self._title = ElidedLabel("", TextRole.PAGE_TITLE)
        self._back = ActButton("", key="Esc")
        self.printing = ActButton(
            "",
            variant=ActVariant.ACCENT_FILL,
            mark=IconName.PRINT,
            key=shortcut_text(Act.PRINT_HANDOVER),
        )
        self.saving = ActButton(
            "", variant=ActVariant.ACCENT, mark=IconName.FILE, key=shortcut_text(Act.SAVE_HANDOVER)
        )
        self.papers = SegmentedChoice(fill=True)
        self.notice = Notice(SignKind.OK)
        self._model = CellModel(1)
        self.list = DataTable((Column(None, cuttable=True),), row_height=_ROW)
        self._card = Card()
        self.list.setModel(self._model)
        self.sheet = SheetView()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.papers.set_code(Paper.SHEET)

    def show_rows(self, rows: "tuple[HandoverRow, ...]") -> None:
        """List the signed handovers, newest first, and choose the first."""
        self._rows = rows
        self._model.set_rows(signed_rows(rows, self._languages))
        if rows:
            self.list.choose_row(0)
        self._show_acts()

    def show_signed(self, signed: "SignedHandover") -> None:
        """Show the sheet of one."""
        self.signed = signed
        self._show_paper()
        self._show_acts()

    def turn_paper(self) -> None:
        """Show the other of the two papers."""
        self.papers.set_code(Paper.SHEET if self.shows_wall else Paper.WALL)
        self._show_paper()

    @property
    def shows_wall(self) -> bool:
        """Whether the figures for the wall are shown."""
        return self.papers.code == Paper.WALL

    def tell_fresh(self, signed: "SignedHandover | None") -> None:
        """Say that the shift was handed over just now, or no longer."""
        self._fresh, self._saved = signed, ""
        self._show_notice()

    def tell_saved(self, path: str) -> None:
        """Say where the PDF is."""
        self._saved = path
        self._show_notice()

    def take_focus(self) -> None:
        """Give the focus to the list, or right after the signature to the printer."""
        first = self.printing if self._fresh is not None else self.list
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._title.setText(self.tr("Signed handovers"))
        self._back.setText(self.tr("Back to the shift"))
        self.papers.set_items(
            [
                Choice(Paper.SHEET, self.tr("Sheet")),
                Choice(Paper.WALL, self.tr("For the wall"), key=shortcut_text(Act.PRINT_WALL)),
            ]
        )
        self.papers.setAccessibleName(self.tr("Which paper"))
        self.printing.setText(self.tr("Print the sheet"))
        self.saving.setText(self.tr("Save as a PDF"))
        self.list.setAccessibleName(self.tr("Signed handovers"))
        self.list.set_empty_text(self.tr("No shift was handed over yet."))
        self.sheet.setAccessibleName(self.tr("The sheet as it is printed"))
        self._model.set_headings((self.tr("From, to"),))
        self._model.reword(signed_rows(self._rows, self._languages))
        self._show_notice()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the paper the greater part, and the acts all of a narrow head."""
        super().resizeEvent(event)
        self._title.setVisible(self.width() >= _TITLED)
        self._card.setFixedWidth(min(_WIDEST_LIST, round(self.width() * _LIST_SHARE)))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self._title, 1)
        for act in (self._back, self.saving, self.printing):
            act.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            head.addWidget(act)
        work = QHBoxLayout()
        work.setSpacing(GAP)
        self._card.body.addWidget(self.papers)
        self._card.body.addWidget(self.list)
        work.addWidget(self._card)
        work.addWidget(self.sheet, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addLayout(head)
        layout.addWidget(self.notice)
        layout.addLayout(work, 1)
        self._show_acts()

    def _connect(self) -> None:
        self._back.clicked.connect(self.closed)
        self.papers.chosen.connect(self._show_paper)
        self.printing.clicked.connect(self.print_requested)
        self.saving.clicked.connect(self.save_requested)
        self.list.row_changed.connect(self._on_list_row_changed)

    def _show_paper(self) -> None:
        if self.signed is None:
            return
        if self.shows_wall:
            figures = wall_sheet(self.signed)
            self.pages, text = WallPages(figures), wall_text(figures)
        else:
            sheet = compose(self.signed)
            self.pages, text = SheetPages(sheet), sheet_text(sheet)
        self.sheet.show_sheet(text, self.pages)

    def _show_acts(self) -> None:
        for part in (self.printing, self.saving):
            part.setEnabled(self.signed is not None)
        self.sheet.setVisible(self.signed is not None)

    def _show_notice(self) -> None:
        if self._saved:
            said = self.tr("Saved: {path}").format(path=self._saved)
            self.notice.set_notice(SignKind.OK, said)
        elif self._fresh is not None:
            row = self._fresh.row
            said = self.tr("{outgoing} has handed over to {incoming}. {incoming} is on duty now.")
            self.notice.set_notice(
                SignKind.OK,
                said.format(outgoing=row.outgoing, incoming=row.incoming),
                self.tr(
                    "Print the sheet, sign it both, and keep it. Every entry from now on "
                    "bears the new name."
                ),
            )
        self.notice.setVisible(bool(self._saved) or self._fresh is not None)

    def _on_list_row_changed(self, row: int) -> None:
        if 0 <= row < len(self._rows):
            self.chosen.emit(self._rows[row].handover_id)
