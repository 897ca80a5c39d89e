# SPDX-License-Identifier: MIT
"""The least window there is: one line of Chinese; it says when it was painted, and leaves.

Modules that are named behind it are imported before the window is opened.
"""

import json
import sys
from importlib import import_module
from time import perf_counter

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel

_LINE = "门岗登记：请输入楼号、姓名首字母或手机尾号"
_FAMILIES = ("Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei UI", "PingFang SC")


class Line(QLabel):
    """One line that tells when it was painted."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        QTimer.singleShot(0, leave)


def leave() -> None:
    print(json.dumps({"frame": perf_counter()}))
    QApplication.exit()


if __name__ == "__main__":
    for name in sys.argv[1:]:
        import_module(name)
    app = QApplication([])
    face = QFont()
    face.setFamilies(list(_FAMILIES))
    face.setPixelSize(26)
    app.setFont(face)
    line = Line(_LINE)
    line.showMaximized()
    app.exec()
