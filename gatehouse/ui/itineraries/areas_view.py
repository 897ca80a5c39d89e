# SPDX-License-Identifier: MIT
"""The lists of risk areas: which one holds, what is in it, and reading another one in."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from gatehouse.domain.duty import local_day
from gatehouse.domain.words import Words
from gatehouse.errors import Cancelled, GatehouseError
from gatehouse.ui.itineraries.area_list_pane import AreaListPane
from gatehouse.ui.itineraries.area_plan_form import AreaPlanForm
from gatehouse.ui.itineraries.area_withdraw_form import AreaWithdrawForm
from gatehouse.ui.itineraries.area_wording import list_row
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import CellModel
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.list_and_detail import ListAndDetail
from gatehouse.ui.widgets.row_delegate import Column

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from gatehouse.domain.changes import Changes
    from gatehouse.domain.risk_area import AreaImport, AreaList, AreaListRow, GivenEdition
    from gatehouse.ui.itineraries.area_acts import AreaActs
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.lanes import JobHandle, Lanes
    from gatehouse.ui.shell.messages import Messages

_ROW: Final = 58
_WIDTHS: Final = (680, 520)


class AreasView(QWidget):
    """The lists at the left; at the right the areas of one, or what a file would change.

    Signals:
        changed: the `Changes` of an act that was committed.
        judged: the `NoteJudged` of a note that was judged again.
    """

    changed = Signal(object)
    judged = Signal(object)

    def __init__(
        self,
        lanes: "Lanes",
        messages: "Messages",
        languages: "Languages",
        clock: "Callable[[], datetime]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lanes, self._messages, self._languages = lanes, messages, languages
        self._clock = clock
        self._acts: AreaActs | None = None
        self._rows: tuple[AreaListRow, ...] = ()
        self._file: Path | None = None
        self._job: JobHandle | None = None
        self._model = CellModel(2, self)
        self.table = DataTable(
            (Column(None, cuttable=True), Column(190, cuttable=True)), row_height=_ROW
        )
        self.table.setModel(self._model)
        self.read = ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.UPLOAD)
        self._lists = Card()
        self.pane = AreaListPane(languages)
        self.plan = AreaPlanForm(languages)
        self.withdrawal = AreaWithdrawForm(languages)
        self._lay_out()
        self._connect()
        self.retranslate()

    def start(self, acts: "AreaActs") -> None:
        """Take the acts."""
        self._acts = acts

    def refresh(self) -> None:
        """Ask which lists there are."""
        if self._acts is not None:
            self._lanes.latest("area lists", self._acts.lists, self._on_lists, receiver=self)

    def judge_again(self, note_id: str) -> None:
        """Judge a signed note by the list that holds now."""
        if self._acts is not None:
            self._lanes.write(partial(self._acts.judge_again, note_id), self.judged.emit)

    def choose_file(self) -> None:
        """Ask for a list, without holding anything up."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self.window(), self.tr("Read a list of risk areas in"), folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Lists (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt)"))
        dialog.fileSelected.connect(self._on_dialog_file_selected)
        dialog.open()

    def look_at(self, file: Path) -> None:
        """Say what reading *file* in would change."""
        self._file = file
        self.plan.begin(file.name, local_day(self._clock()))
        self.panes.open(self.plan)
        self._plan()

    def save_problems(self, path: Path) -> None:
        """Write the rows with problems as a sheet."""
        plan = self.plan.plan
        if self._acts is not None and plan is not None:
            work = partial(self._acts.save_problems, path, plan)
            self._lanes.job(work, partial(self._on_problems_saved, path), receiver=self)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._lists.set_title(self.tr("Lists of risk areas"))
        self.read.setText(self.tr("Read a list in…"))
        self._model.set_headings((self.tr("List"), self.tr("State")))
        self.table.setAccessibleName(self.tr("Lists of risk areas"))
        self.table.set_empty_text(
            self.tr("No list was read in yet. Itineraries are not compared with risk areas.")
        )
        self._model.reword([list_row(row, self._languages) for row in self._rows])
        for part in (self.pane, self.plan, self.withdrawal):
            part.retranslate()

    def focusInEvent(self, _event: object) -> None:
        """Hand the keyboard to the lists, or to the act where there are none."""
        (self.table if self._rows else self.read).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc go back from the detail first, where it stands alone."""
        if event.key() == Qt.Key.Key_Escape and self.panes.is_alone:
            self.panes.go_back()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._lists.header.addWidget(self.read, 0, Qt.AlignmentFlag.AlignRight)
        self._lists.body.addWidget(self.table, 1)
        parts = (self.pane, self.plan, self.withdrawal)
        self.panes = ListAndDetail(self._lists, parts, widths=_WIDTHS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panes)

    def _connect(self) -> None:
        self.read.clicked.connect(self.choose_file)
        self.table.row_changed.connect(self._on_table_row_changed)
        self.table.row_activated.connect(self._on_table_row_activated)
        self.pane.withdraw_requested.connect(self._on_pane_withdraw_requested)
        self.plan.ordered.connect(self._on_plan_ordered)
        self.plan.closed.connect(self._show_chosen)
        self.plan.edition_changed.connect(self._plan)
        self.plan.problems.save_requested.connect(self._on_problems_save_requested)
        self.withdrawal.ordered.connect(self._on_withdrawal_ordered)
        self.withdrawal.closed.connect(self._show_chosen)

    def _plan(self) -> None:
        """Look at the file again; an answer that was overtaken is not shown."""
        if self._acts is None or self._file is None:
            return
        asked = (self._file, self.plan.edition())
        work = partial(self._acts.plan, *asked)
        then = partial(self._on_planned, asked)
        failed = partial(self._on_not_read, asked)
        self._lanes.job(work, then, failed, receiver=self)

    # What the post answers

    def _on_lists(self, rows: "tuple[AreaListRow, ...]") -> None:
        chosen = max(self.table.current_row(), 0)
        self._rows = rows
        self._model.set_rows([list_row(row, self._languages) for row in rows])
        if rows:
            self.table.choose_row(min(chosen, len(rows) - 1))
        else:
            self.pane.show_list(None, None)

    def _on_listed(self, row: "AreaListRow", areas: "AreaList") -> None:
        self.pane.show_list(row, areas)

    def _on_planned(self, asked: "tuple[Path, GivenEdition]", plan: "AreaImport") -> None:
        if asked == (self._file, self.plan.edition()):
            self.plan.show_plan(plan)
            self.plan.confirm.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_not_read(self, asked: "tuple[Path, GivenEdition]", error: Exception) -> None:
        if asked != (self._file, self.plan.edition()):
            return
        if isinstance(error, GatehouseError) and not isinstance(error, Cancelled):
            self.plan.show_failure(Words(zh=error.zh, en=error.en))
            self.plan.day.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._messages.show_failure(error)

    def _on_read_in(self, done: "AreaImport") -> None:
        number = self._languages.formats.number(done.areas)
        told = self.tr("Read in: {list}; areas: {count}. New notes are judged by it.")
        self._messages.ok(told.format(list=self._languages.text(done.words), count=number))
        self._file = None
        self.plan.set_working(working=False)
        self._show_chosen()
        self.changed.emit(done.changes)
        self.refresh()

    def _on_withdrawn(self, changes: "Changes") -> None:
        self._messages.ok(self.tr("The list is withdrawn."))
        self._show_chosen()
        self.changed.emit(changes)
        self.refresh()

    def _on_refused(self, form: "AreaPlanForm | AreaWithdrawForm", error: Exception) -> None:
        form.set_working(working=False)
        self._messages.show_failure(error)

    def _on_problems_saved(self, path: Path, count: int) -> None:
        told = self.tr("Rows written to {file}: {count}.")
        number = self._languages.formats.number(count)
        self._messages.ok(told.format(count=number, file=path.name))

    # What the person does

    def _show_chosen(self) -> None:
        self.panes.choose(self.pane)
        self.panes.go_back()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_dialog_file_selected(self, path: str) -> None:
        self.look_at(Path(path))

    def _on_table_row_changed(self, row: int) -> None:
        if self._acts is not None and 0 <= row < len(self._rows):
            one = self._rows[row]
            work = partial(self._acts.listed, one.id)
            self._lanes.latest("area list", work, partial(self._on_listed, one), receiver=self)

    def _on_table_row_activated(self, row: int) -> None:
        self._on_table_row_changed(row)
        self.panes.open(self.pane)

    def _on_pane_withdraw_requested(self) -> None:
        if self.pane.row is not None:
            self.panes.open(self.withdrawal)
            self.withdrawal.begin(self.pane.row)

    def _on_plan_ordered(self, edition: "GivenEdition") -> None:
        if self._acts is not None and self._file is not None:
            work = partial(self._acts.read_in, self._file, edition)
            refused = partial(self._on_refused, self.plan)
            self._lanes.job(work, self._on_read_in, refused, receiver=self)

    def _on_withdrawal_ordered(self, why: str) -> None:
        row = self.withdrawal.row
        if self._acts is not None and row is not None:
            work = partial(self._acts.withdraw, row.id, why)
            refused = partial(self._on_refused, self.withdrawal)
            self._lanes.write(work, self._on_withdrawn, refused)

    def _on_problems_save_requested(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        stem = self._file.stem if self._file is not None else ""
        name = self.tr("{file}-problems.xlsx").format(file=stem)
        dialog = QFileDialog(
            self.window(), self.tr("Save the rows with problems"), str(Path(folder, name))
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Workbooks (*.xlsx)"))
        dialog.setDefaultSuffix("xlsx")
        dialog.fileSelected.connect(self._on_save_dialog_file_selected)
        dialog.open()

    def _on_save_dialog_file_selected(self, path: str) -> None:
        self.save_problems(Path(path))
