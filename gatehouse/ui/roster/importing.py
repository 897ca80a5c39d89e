# SPDX-License-Identifier: MIT
"""The course of an import: columns, a plan, the act, and a report that stays within reach."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from gatehouse.domain.roster_layout import is_enough
from gatehouse.domain.words import Words
from gatehouse.errors import Cancelled, GatehouseError
from gatehouse.ui.roster.import_view import ImportStep, ImportView

if TYPE_CHECKING:
    from gatehouse.domain.roster import ImportReport
    from gatehouse.domain.roster_layout import FirstRow, Survey
    from gatehouse.ui.roster.acts import RosterActs
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.lanes import JobHandle, Lanes
    from gatehouse.ui.shell.messages import Messages


class Importing(QObject):
    """Runs the work on the job lane and shows it in its view.

    Signals:
        opened: the view is to be shown.
        closed: the roster is to be shown again.
        reported: there is a report of an import that was done.
    """

    opened = Signal()
    closed = Signal()
    reported = Signal()

    def __init__(
        self,
        lanes: "Lanes",
        changes: "ChangeBus",
        messages: "Messages",
        languages: "Languages",
    ) -> None:
        super().__init__()
        self._lanes, self._changes, self._messages = lanes, changes, messages
        self._languages = languages
        self._acts: RosterActs | None = None
        self._file: Path | None = None
        self._report: ImportReport | None = None
        self._job: JobHandle | None = None
        self.view = ImportView(languages)
        self.view.plan_requested.connect(self._on_view_plan_requested)
        self.view.columns_requested.connect(self.view.show_columns)
        self.view.columns.fields_changed.connect(self._on_columns_fields_changed)
        self.view.plan.save_requested.connect(self._on_plan_save_requested)
        self.view.import_requested.connect(self._on_view_import_requested)
        self.view.cancel_requested.connect(self._on_view_cancel_requested)
        self.view.file_requested.connect(self.choose_file)
        self.view.closed.connect(self.closed)

    def start(self, acts: "RosterActs") -> None:
        """Take the acts."""
        self._acts = acts

    def choose_file(self) -> None:
        """Ask for a roster file, without holding anything up."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self.view.window(), self.tr("Import a roster"), folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Rosters (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt)"))
        dialog.fileSelected.connect(self._on_dialog_file_selected)
        dialog.open()

    def plan(self, file: Path) -> None:
        """Read a roster file and show its columns; where they are known, what it would change."""
        if self._acts is None or self._job is not None:
            return
        self._file = file
        self.view.show_work(ImportStep.READING, file.name)
        self.opened.emit()
        self._job = self._lanes.job(
            partial(self._acts.survey, file),
            self._on_surveyed,
            self._on_failed,
            self.view.show_progress,
        )

    def save_problems(self, path: Path) -> None:
        """Write the rows with problems as a sheet."""
        report = self.view.plan.report
        if self._acts is not None and report is not None:
            work = partial(self._acts.save_problems, path, report)
            then = partial(self._on_problems_saved, path)
            self._lanes.job(work, then, receiver=self.view)

    def show_last(self) -> None:
        """Show the report of the last import again."""
        if self._report is not None and self._job is None:
            self.view.show_report(ImportStep.DONE, self._report)
            self.opened.emit()

    def leave(self) -> None:
        """Leave the import to somebody who may do it: what runs is stopped, nothing is shown."""
        if self._job is not None:
            self._job.cancel()
        self._file = self._report = None

    def _on_dialog_file_selected(self, path: str) -> None:
        self.plan(Path(path))

    def _on_surveyed(self, survey: "Survey") -> None:
        self._job = None
        self.view.show_columns(survey)
        readable = [layout for layout in survey.layouts if is_enough(layout.fields)]
        if readable and all(layout.kept for layout in readable):
            self._on_view_plan_requested()

    def _on_columns_fields_changed(self) -> None:
        """Read the first people anew; an answer that was overtaken is not shown."""
        if self._acts is None or self._file is None:
            return
        columns = self.view.columns
        asked = (self._file, columns.layouts, columns.signature)
        work = partial(self._acts.first_rows, *asked)
        self._lanes.job(work, partial(self._on_first_rows, asked), receiver=self.view)

    def _on_first_rows(self, asked: tuple[object, ...], people: "tuple[FirstRow, ...]") -> None:
        columns = self.view.columns
        if asked == (self._file, columns.layouts, columns.signature):
            columns.show_rows(people)

    def _on_view_plan_requested(self) -> None:
        if self._acts is None or self._file is None or self._job is not None:
            return
        self.view.show_work(ImportStep.READING, self._file.name)
        self._job = self._lanes.job(
            partial(self._acts.plan_import, self._file, self.view.columns.layouts),
            self._on_planned,
            self._on_failed,
            self.view.show_progress,
        )

    def _on_planned(self, report: "ImportReport") -> None:
        self._job = None
        self.view.show_report(ImportStep.PLANNED, report)

    def _on_view_import_requested(self) -> None:
        planned = self.view.plan.report
        if self._acts is None or self._file is None or self._job is not None or planned is None:
            return
        layouts = self.view.columns.layouts
        self.view.show_work(ImportStep.IMPORTING, self._file.name)
        self._job = self._lanes.job(
            partial(self._acts.import_roster, self._file, layouts, planned.coverage),
            self._on_imported,
            self._on_failed,
            self.view.show_progress,
        )

    def _on_plan_save_requested(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = self.tr("{file}-problems.xlsx").format(file=self._file.stem if self._file else "")
        dialog = QFileDialog(
            self.view.window(), self.tr("Save the rows with problems"), str(Path(folder, name))
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Workbooks (*.xlsx)"))
        dialog.setDefaultSuffix("xlsx")
        dialog.fileSelected.connect(self._on_save_dialog_file_selected)
        dialog.open()

    def _on_save_dialog_file_selected(self, path: str) -> None:
        self.save_problems(Path(path))

    def _on_problems_saved(self, path: Path, count: int) -> None:
        told = self.tr("Rows written to {file}: {count}.")
        number = self._languages.formats.number
        self._messages.ok(told.format(count=number(count), file=path.name))

    def _on_view_cancel_requested(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _on_imported(self, report: "ImportReport") -> None:
        self._job = None
        self._report = report
        self.view.show_report(ImportStep.DONE, report)
        self.reported.emit()
        self._changes.publish(report.changes, self)

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        if isinstance(error, GatehouseError) and not isinstance(error, Cancelled):
            self.view.show_failure(Words(zh=error.zh, en=error.en))
        else:
            self.closed.emit()
            self._messages.show_failure(error)
