# SPDX-License-Identifier: MIT
"""Sending a sheet to a printer that the person chooses."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from gatehouse.errors import GatehouseError
from gatehouse.ui.printing.chosen_printer import chosen_printer
from gatehouse.ui.printing.paper import Paint, paint_page


def ask_printer(  # noqa: PLR0913 - what is printed, how often, and who is told
    window: QWidget,
    layout: QPageLayout,
    paint: Paint,
    *,
    printed: Callable[[], None],
    failed: Callable[[Exception], None],
    copies: int = 1,
) -> None:
    """Ask for a printer over *window*, print there, and call *printed*, or *failed* with why.

    The printer that this machine prefers for the paper is offered, where it is there.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    name = chosen_printer(window, layout)
    if name in QPrinterInfo.availablePrinterNames():
        printer.setPrinterName(name)
    printer.setPageLayout(layout)
    printer.setCopyCount(copies)
    # a screen that is left, as by a scan, is disabled with all in it
    dialog = QPrintDialog(printer, window.window())
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def on_accepted() -> None:
        try:
            paint_page(printer, paint)
        except GatehouseError as error:
            failed(error)
        else:
            printed()

    dialog.accepted.connect(on_accepted)
    dialog.show()
