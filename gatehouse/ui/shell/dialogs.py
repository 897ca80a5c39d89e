# SPDX-License-Identifier: MIT
"""Shows questions and crash reports over the window, without holding anything else up.

An emergency waits for no answer: its key leaves the dialog, and nothing was agreed to.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from gatehouse.ui.shell.act import Act
from gatehouse.ui.shell.actions import shortcut_text
from gatehouse.ui.shell.crash_dialog import CrashDialog
from gatehouse.ui.shell.messages import Messages, Question
from gatehouse.ui.shell.question_dialog import QuestionDialog

if TYPE_CHECKING:
    from gatehouse.ui.shell.crash import CrashReport


class Dialogs(QObject):
    """The window's end of the bridge: one dialog per question, at most one for crashes.

    Signals:
        emergency_requested: the key of the emergency was pressed over a dialog, which is gone.
    """

    emergency_requested = Signal()

    def __init__(self, messages: Messages, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._crash_is_shown = False
        messages.asked.connect(self._on_messages_asked)
        messages.crashed.connect(self._on_messages_crashed)

    def _on_messages_asked(self, question: Question, on_act: Callable[[], None]) -> None:
        dialog = QuestionDialog(question, self._window)
        dialog.accepted.connect(on_act)
        self._open(dialog)

    def _on_messages_crashed(self, report: "CrashReport") -> None:
        # A bug while painting comes back with every frame: the first report is the useful one.
        if self._crash_is_shown:
            return
        self._crash_is_shown = True
        dialog = CrashDialog(report, self._window)
        dialog.finished.connect(self._on_crash_dialog_finished)
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        emergency = QShortcut(QKeySequence(shortcut_text(Act.EMERGENCY)), dialog)
        emergency.activated.connect(dialog.reject)
        emergency.activated.connect(self.emergency_requested)
        dialog.open()

    def _on_crash_dialog_finished(self) -> None:
        self._crash_is_shown = False
