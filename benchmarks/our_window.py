# SPDX-License-Identifier: MIT
"""The program as the command starts it, with somebody who types at its first frame.

Run as `python -m benchmarks.our_window TEXT`: TEXT and Enter go into the box; the window is closed
when the first entry has been recorded. It prints one JSON object with moments of the machine's
monotonic clock, which the starting process shares.
"""

import json
import sys
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, Any

from gatehouse.__main__ import main, prepare

if TYPE_CHECKING:
    from gatehouse.ui.main_window import MainWindow

LATE = ("sqlalchemy", "openpyxl", "pypinyin", "alembic", "numpy")
"""What may be imported only after the first frame."""


class Typist:
    """Watches the window come up and types."""

    def __init__(self, text: str) -> None:
        self.said: dict[str, Any] = {}
        self._text = text

    def watch(self, window: "MainWindow") -> None:
        window.painted.connect(partial(self._on_painted, window))
        window.furnished.connect(partial(self._on_furnished, window))

    def _on_painted(self, window: "MainWindow") -> None:
        self.said["frame"] = perf_counter()
        self.said["late"] = [name for name in LATE if name in sys.modules]
        from PySide6.QtWidgets import QLineEdit  # noqa: PLC0415 - the program imports it first

        from benchmarks.hands import type_keys  # noqa: PLC0415 - the same

        type_keys(self._text[0])
        box = window.focusWidget()
        self.said["took"] = isinstance(box, QLineEdit) and box.text() == self._text[0]
        type_keys(self._text[1:] + "\r")

    def _on_furnished(self, window: "MainWindow") -> None:
        from benchmarks.hands import desk_of  # noqa: PLC0415 - the same

        desk_of(window).serving.recording.recorded.connect(partial(self._leave, window))

    def _leave(self, window: "MainWindow", *_recorded: object) -> None:
        self.said["entry"] = perf_counter()
        window.close()


def start(typist: Typist) -> None:
    """Start the program as its command does, with *typist* before it."""
    prepare()
    from gatehouse.app import program  # noqa: PLC0415 - the line above comes first

    class Watched(program.Program):
        """The program with somebody who watches its window."""

        def show(self) -> None:
            typist.watch(self.window)
            super().show()

    program.Program = Watched  # type: ignore[misc]
    sys.argv[1:] = []
    main()
    print(json.dumps(typist.said))


if __name__ == "__main__":
    start(Typist(sys.argv[1]))
