# SPDX-License-Identifier: MIT
"""Sending what a screen has on paper to a printer or into a file, and saying that it is done."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from gatehouse.ui.printing.paper import Paint
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages


class Papers:
    """Asks for a printer over the *window*; a file is written on the writer lane."""

    def __init__(self, window: QWidget, lanes: "Lanes", messages: "Messages") -> None:
        self._window, self._lanes, self._messages = window, lanes, messages

    def print_sheets(self, paint: "Paint") -> None:
        """Print the sheets that *paint* paints."""
        # A printer's driver takes a while to load, and most days nobody prints.
        from gatehouse.ui.printing.printer import ask_printer  # noqa: PLC0415
        from gatehouse.ui.printing.tick_grid import sheet_page  # noqa: PLC0415 - the same

        ask_printer(
            self._window,
            sheet_page(),
            paint,
            printed=self._on_printed,
            failed=self._messages.show_failure,
        )

    def save_sheets(self, write: Callable[[], Path]) -> None:
        """Have *write* write a PDF file."""
        self._lanes.write(write, self._on_saved)

    def _on_printed(self) -> None:
        self._messages.ok(QCoreApplication.translate("printing", "Sent to the printer"))

    def _on_saved(self, path: Path) -> None:
        said = QCoreApplication.translate("printing", "Saved as {path}")
        self._messages.ok(said.format(path=path))
