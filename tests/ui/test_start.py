# SPDX-License-Identifier: MIT
"""What a start may bring in: the window is painted before anything of the store is imported."""

import json
import os
import subprocess
import sys
from pathlib import Path

LATE = ("sqlalchemy", "sqlcipher3", "openpyxl", "pypinyin", "alembic", "numpy", "argon2")
START = f"""
import json, sys
from gatehouse.__main__ import prepare
prepare()
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from gatehouse.app import program

class Watched(program.Program):
    def show(self):
        self.window.painted.connect(self.look)
        super().show()

    def look(self):
        box = QApplication.focusWidget()
        QTest.keyClicks(box, "l")
        late = [name for name in {LATE!r} if name in sys.modules]
        print(json.dumps({{"late": late, "box": box.text()}}))
        QTimer.singleShot(0, self.window.close)

program.Program = Watched
program.run(program.WindowOptions())
"""


def test_the_first_frame_takes_keys_and_nothing_of_the_store_is_imported(tmp_path: Path) -> None:
    post = tmp_path / "data"
    post.mkdir()
    (post / "gatehouse.db").write_bytes(b"not opened before the first frame")
    environ = {**os.environ, "GATEHOUSE_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}

    answer = subprocess.run(
        [sys.executable, "-c", START], env=environ, capture_output=True, text=True, check=True
    )

    assert json.loads(answer.stdout) == {"late": [], "box": "l"}
