# SPDX-License-Identifier: MIT
"""What the person sees when the program itself is at fault."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gatehouse.ui.shell.sizes import CONTROL, GAP, PADDING

if TYPE_CHECKING:
    from gatehouse.ui.shell.crash import CrashReport

_REPORT_WIDTH = 560
_REPORT_HEIGHT = 200


class CrashDialog(QDialog):
    """Says first what is safe, then offers a report that names nobody."""

    def __init__(self, report: "CrashReport", parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._sentence = QLabel(
            self.tr(
                "Everything recorded is safe. Something in the program went wrong;"
                " what you were doing just now may be missing. Go on working, and send this"
                " report to whoever looks after the program: it names nobody."
            )
        )
        self._sentence.setWordWrap(True)
        self._report = QPlainTextEdit(report.text)
        self._report.setReadOnly(True)
        self._report.setTabChangesFocus(True)
        self._report.setMinimumSize(_REPORT_WIDTH, _REPORT_HEIGHT)
        self._report.setAccessibleName(self.tr("Report"))
        self._copy = QPushButton(self.tr("Copy the report"))
        self._go_on = QPushButton(self.tr("Go on working"))
        self._go_on.setDefault(True)
        self._lay_out()
        self._copy.clicked.connect(self._on_copy_clicked)
        self._go_on.clicked.connect(self.accept)
        self._go_on.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        column.setSpacing(GAP)
        column.addWidget(self._sentence)
        column.addWidget(self._report)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addStretch()
        for button in (self._copy, self._go_on):
            button.setMinimumHeight(CONTROL)
            row.addWidget(button)
        column.addLayout(row)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())
