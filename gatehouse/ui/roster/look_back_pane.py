# SPDX-License-Identifier: MIT
"""Looking back on somebody's meetings: what is asked first, and then who was met, with why."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget

from gatehouse.ui.printing.papers import Papers
from gatehouse.ui.roster.look_back_form import LookBackForm
from gatehouse.ui.roster.look_back_wording import found_text, met_cells
from gatehouse.ui.shell.files import ask_pdf_file, ask_workbook_file
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.acts_rows import ActsRows
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import CellModel
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.row_delegate import Column

if TYPE_CHECKING:
    from gatehouse.domain.look_back import LookBack, LookBackQuestion
    from gatehouse.domain.person import PersonCard
    from gatehouse.reports.table_page import TablePage
    from gatehouse.ui.roster.look_back_acts import LookBackActs
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages

_ROW: Final = 54


class LookBackPane(QStackedWidget):
    """Stands where the person stands; nothing of it is kept when it is left.

    Signals:
        closed: it goes.
    """

    closed = Signal()

    def __init__(
        self,
        lanes: "Lanes",
        messages: "Messages",
        languages: "Languages",
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._lanes, self._messages, self._languages = lanes, messages, languages
        self._acts: LookBackActs | None = None
        self._found: LookBack | None = None
        self._papers = Papers(self, lanes, messages)
        self.form = LookBackForm(languages, clock)
        self.card = Card()
        self._model = CellModel(2, self)
        self.rows = DataTable(
            (Column(None, cuttable=True), Column(260, cuttable=True)), row_height=_ROW
        )
        self.rows.setModel(self._model)
        self.export_act = ActButton("", mark=IconName.REGISTERS, key="Ctrl+S")
        self.print_act = ActButton("", mark=IconName.PRINT, key="Ctrl+P")
        self.save_act = ActButton("", mark=IconName.DOWNLOAD)
        self.back = ActButton("", key="Esc")
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def begun(self) -> bool:
        """Whether something is written that nobody would write twice."""
        return self.currentWidget() is self.form and bool(self.form.purpose.text().strip())

    @property
    def found(self) -> "LookBack | None":
        """What is shown."""
        return self._found

    def set_working(self, *, working: bool) -> None:
        """Wait for the post, or take another question."""
        self.form.set_working(working=working)

    def start(self, acts: "LookBackActs") -> None:
        """Take the acts."""
        self._acts = acts

    def begin(self, card: "PersonCard") -> None:
        """Ask about somebody."""
        self._show(None)
        self.setCurrentWidget(self.form)
        self.form.begin(card)
        if self._acts is not None:
            self._lanes.latest(
                "look back leave", self._acts.approvers, self.form.ask_leave, receiver=self
            )

    def leave(self) -> None:
        """Forget whom was asked about, and who was met."""
        self.form.forget()
        self._show(None)

    def save_workbook(self, path: Path) -> None:
        """Write the look-back as a workbook, masked."""
        if self._acts is not None and self._found is not None:
            work = partial(self._acts.export, self._found, path)
            self._lanes.write(work, self._on_saved, self._messages.show_failure, receiver=self)

    def save_paper(self, path: Path) -> None:
        """Write the look-back as a PDF file, masked."""
        self._ask_pages(partial(self._save, path))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc go back to what was asked, or leave."""
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the acts into one row where there is room, since there is less height then."""
        super().resizeEvent(event)
        self._buttons.fit(self.width())

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.form.retranslate()
        self.export_act.setText(self.tr("Workbook…"))
        self.print_act.setText(self.tr("Print…"))
        self.save_act.setText(self.tr("PDF…"))
        self.back.setText(self.tr("Back"))
        self.rows.setAccessibleName(self.tr("People met"))
        self._model.set_headings((self.tr("Who"), self.tr("Why")))
        self.rows.set_empty_text(self.tr("Nobody was found on these days."))
        self._show(self._found)

    def _lay_out(self) -> None:
        out = (self.export_act, self.print_act)
        self._buttons = ActsRows(
            narrow=(out, (self.save_act, self.back)), wide=((*out, self.save_act, self.back),)
        )
        self.card.body.addWidget(self.rows, 1)
        self.card.body.addLayout(self._buttons)
        for part in (self.form, self.card):
            self.addWidget(part)

    def _connect(self) -> None:
        self.form.ordered.connect(self._on_form_ordered)
        self.form.closed.connect(self.closed)
        self.export_act.clicked.connect(self._on_export_clicked)
        self.print_act.clicked.connect(self._on_print_clicked)
        self.save_act.clicked.connect(self._on_save_clicked)
        self.back.clicked.connect(self._go_back)
        for keys, act in (("Ctrl+S", self.export_act), ("Ctrl+P", self.print_act)):
            shortcut = QShortcut(QKeySequence(keys), self.card)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act.click)

    def _show(self, found: "LookBack | None") -> None:
        self._found = found
        if found is None:
            self._model.set_rows(())
            return
        name = f"{found.whose} {found.door}".strip()
        self.card.set_title(self.tr("Whom {name} met").format(name=name))
        self.card.set_note(found_text(found, self._languages))
        self._model.set_rows([met_cells(row, self._languages) for row in found.rows])

    def _go_back(self) -> None:
        if self.currentWidget() is self.card:
            self._show(None)
            self.form.set_working(working=False)
            self.setCurrentWidget(self.form)
            self.form.first.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.closed.emit()

    # What the post answers

    def _on_form_ordered(self, question: "LookBackQuestion") -> None:
        if self._acts is not None:
            work = partial(self._acts.look_back, question)
            self._lanes.write(work, self._on_found, self._on_refused, receiver=self)

    def _on_found(self, found: "LookBack") -> None:
        self._show(found)
        self.setCurrentWidget(self.card)
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)
        if found.rows:
            self.rows.choose_row(0)

    def _on_refused(self, error: Exception) -> None:
        self.form.set_working(working=False)
        self._messages.show_failure(error)

    def _on_saved(self, path: Path) -> None:
        self._messages.ok(self.tr("Saved as {path}").format(path=path))

    # What the person does

    def _on_export_clicked(self) -> None:
        ask_workbook_file(
            self, self.tr("Save the look-back"), self.tr("look-back.xlsx"), self.save_workbook
        )

    def _on_save_clicked(self) -> None:
        ask_pdf_file(self, self.tr("Save the look-back"), self.tr("look-back.pdf"), self.save_paper)

    def _on_print_clicked(self) -> None:
        self._ask_pages(self._print)

    def _ask_pages(self, then: "Callable[[tuple[TablePage, ...]], None]") -> None:
        if self._acts is not None and self._found is not None:
            work = partial(self._acts.pages, self._found)
            self._lanes.write(work, then, self._messages.show_failure, receiver=self)

    def _print(self, pages: "tuple[TablePage, ...]") -> None:
        from gatehouse.ui.printing.table_page import (  # noqa: PLC0415 - most days nobody prints
            tables_paint,
        )

        self._papers.print_sheets(tables_paint(pages))

    def _save(self, path: Path, pages: "tuple[TablePage, ...]") -> None:
        from gatehouse.ui.printing.table_page import save_tables  # noqa: PLC0415 - as above

        self._papers.save_sheets(partial(save_tables, pages, path))
