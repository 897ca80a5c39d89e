# SPDX-License-Identifier: MIT
"""The course of an import: a plan, the act, and a report that stays within reach."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from gatehouse.domain.words import Words
from gatehouse.errors import Cancelled, GatehouseError
from gatehouse.ui.roster.import_view import ImportStep, ImportView

if TYPE_CHECKING:
    from gatehouse.domain.roster import ImportReport
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
        self._acts: RosterActs | None = None
        self._file: Path | None = None
        self._report: ImportReport | None = None
        self._job: JobHandle | None = None
        self.view = ImportView(languages)
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
        dialog.setNameFilter(self.tr("Rosters (*.xlsx *.xls *.xlsm)"))
        dialog.fileSelected.connect(self._on_dialog_file_selected)
        dialog.open()

    def plan(self, file: Path) -> None:
        """Read a roster file and show what it would change; nothing is written yet."""
        if self._acts is None or self._job is not None:
            return
        self._file = file
        self.view.show_work(ImportStep.READING, file.name)
        self.opened.emit()
        self._job = self._lanes.job(
            partial(self._acts.plan_import, file),
            self._on_planned,
            self._on_failed,
            self.view.show_progress,
        )

    def show_last(self) -> None:
        """Show the report of the last import again."""
        if self._report is not None and self._job is None:
            self.view.show_report(ImportStep.DONE, self._report)
            self.opened.emit()

    def _on_dialog_file_selected(self, path: str) -> None:
        self.plan(Path(path))

    def _on_planned(self, report: "ImportReport") -> None:
        self._job = None
        self.view.show_report(ImportStep.PLANNED, report)

    def _on_view_import_requested(self) -> None:
        if self._acts is None or self._file is None or self._job is not None:
            return
        self.view.show_work(ImportStep.IMPORTING, self._file.name)
        self._job = self._lanes.job(
            partial(self._acts.import_roster, self._file),
            self._on_imported,
            self._on_failed,
            self.view.show_progress,
        )

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
