# SPDX-License-Identifier: MIT
"""A fresh process that opens a window and says when it could be used: ours, or the least there is.

Run as `python -m benchmarks.windows bare` or `… ours TEXT`; it prints one JSON object. Times are
those of the machine's monotonic clock, which the starting process shares.
"""

import json
import sys
from time import perf_counter

LATE = ("sqlalchemy", "openpyxl", "pypinyin", "alembic", "numpy")
"""What may be imported only after the first frame."""
_LINE = "门岗登记：请输入楼号、姓名首字母或手机尾号"


def open_the_least() -> None:
    """Show one line of Chinese in the program's font, and leave after the first frame."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QFont, QPaintEvent
    from PySide6.QtWidgets import QApplication, QLabel

    class Line(QLabel):
        """One line that tells when it was painted."""

        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
            super().paintEvent(event)
            QTimer.singleShot(0, leave)

    def leave() -> None:
        print(json.dumps({"frame": perf_counter()}))
        app.quit()

    app = QApplication([])
    face = QFont()
    face.setFamilies(["Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei UI"])
    face.setPixelSize(26)
    app.setFont(face)
    line = Line(_LINE)
    line.showMaximized()
    app.exec()


def open_ours(text: str) -> None:
    """Open the window as the command does, type *text* and Enter into the box at its first frame.

    Leave when the first entry has been recorded.
    """
    from gatehouse.__main__ import main
    from gatehouse.app import program

    class Watched(program.Program):
        """The program with somebody who types as soon as there is a box."""

        def show(self) -> None:
            self.window.painted.connect(self._on_painted)
            super().show()

        def _on_painted(self) -> None:
            from PySide6.QtCore import QTimer

            said["late"] = [name for name in LATE if name in sys.modules]
            QTimer.singleShot(0, self._type)

        def _type(self) -> None:
            from benchmarks.hands import desk_of, type_keys

            said["frame"] = perf_counter()
            desk = desk_of(self.window)
            desk.serving.recording.recorded.connect(self._leave)
            type_keys(text[0])
            said["took"] = desk.left.box.edit.text() == text[0]
            type_keys(text[1:] + "\r")

        def _leave(self) -> None:
            said["entry"] = perf_counter()
            self.window.close()
            self._app.quit()

    said: dict[str, object] = {}
    program.Program = Watched  # type: ignore[misc]
    sys.argv[1:] = []
    main()
    print(json.dumps(said))


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        open_the_least()
    else:
        open_ours(sys.argv[2])
