# SPDX-License-Identifier: MIT
"""Sending the sheet with the recovery key to a printer."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from gatehouse.ui.printing.recovery_sheet import RecoverySheet, print_sheet


def ask_printer(window: QWidget, sheet: RecoverySheet, printed: Callable[[], None]) -> None:
    """Ask for a printer over *window*, print two copies of *sheet*, and call *printed*."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setCopyCount(2)
    dialog = QPrintDialog(printer, window)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def on_accepted() -> None:
        print_sheet(sheet, printer)
        printed()

    dialog.accepted.connect(on_accepted)
    dialog.show()
