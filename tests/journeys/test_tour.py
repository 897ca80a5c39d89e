# SPDX-License-Identifier: MIT
"""The tour: a whole shift in the real window, as somebody sees it who has just installed it."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage
from python_calamine import CalamineWorkbook

FEWEST_PICTURES = 16
SIZE = (1366, 768)
VERDICTS = {"admit", "turn-away", "report", "not-yet", "emergency"}


def take_the_tour(out: Path) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own."""
    command = [sys.executable, "-m", "gatehouse", "tour", "--out", str(out)]
    environ = {key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"}
    return subprocess.run(command, env=environ, capture_output=True, text=True, check=False)


def test_the_tour_shows_a_whole_shift(tmp_path: Path) -> None:
    """Taken once, since it is long: scenes in both languages, verdicts, and the day's workbook."""
    out = tmp_path / "tour"
    done = take_the_tour(out)

    assert done.returncode == 0, done.stderr
    assert not done.stderr
    chinese = {file.name.removesuffix(".zh_CN.png") for file in out.glob("*.zh_CN.png")}
    english = {file.name.removesuffix(".en.png") for file in out.glob("*.en.png")}
    assert chinese == english
    assert len(chinese) >= FEWEST_PICTURES
    assert len(list(out.glob("*.png"))) == len(chinese) + len(english)
    assert {name.partition("-")[2] for name in chinese} >= VERDICTS

    pictures = [QImage(str(file)) for file in out.glob("*.png")]
    assert {(picture.width(), picture.height()) for picture in pictures} == {SIZE}
    assert len({bytes(picture.constBits()) for picture in pictures}) == len(pictures)

    (workbook,) = out.glob("*.xlsx")
    assert CalamineWorkbook.from_path(workbook).sheet_names[:2] == ["日报汇总", "人员出入"]


def test_somebody_elses_pictures_are_left_alone(tmp_path: Path) -> None:
    own = tmp_path / "holiday.png"
    own.write_bytes(b"mine")

    done = take_the_tour(tmp_path)

    assert done.returncode == 1
    assert "holiday.png" in done.stderr
    assert own.read_bytes() == b"mine"
