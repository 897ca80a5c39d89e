# SPDX-License-Identifier: MIT
"""The tour: a whole shift in the real window, as somebody sees it who has just installed it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from python_calamine import CalamineWorkbook

FEWEST_PICTURES = 16
SIZE = (1366, 768)


@pytest.fixture(scope="module")
def toured(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Take the tour once, without a display, and return its folder."""
    out = tmp_path_factory.mktemp("tour")
    done = take_the_tour(out)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return out


def take_the_tour(out: Path) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own."""
    command = [sys.executable, "-m", "gatehouse", "tour", "--out", str(out)]
    environ = {key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"}
    return subprocess.run(command, env=environ, capture_output=True, text=True, check=False)


def test_there_is_a_picture_of_each_scene_in_both_languages(toured: Path) -> None:
    chinese = {file.name.removesuffix(".zh_CN.png") for file in toured.glob("*.zh_CN.png")}
    english = {file.name.removesuffix(".en.png") for file in toured.glob("*.en.png")}

    assert chinese == english
    assert len(chinese) >= FEWEST_PICTURES
    assert len(list(toured.glob("*.png"))) == len(chinese) + len(english)


def test_all_pictures_are_different_and_as_large_as_the_smallest_screen(toured: Path) -> None:
    pictures = [QImage(str(file)) for file in toured.glob("*.png")]

    assert {(picture.width(), picture.height()) for picture in pictures} == {SIZE}
    assert len({bytes(picture.constBits()) for picture in pictures}) == len(pictures)


@pytest.mark.parametrize("verdict", ["admit", "turn-away", "report", "not-yet", "emergency"])
def test_every_verdict_is_shown(toured: Path, verdict: str) -> None:
    assert list(toured.glob(f"*-{verdict}.zh_CN.png"))


def test_the_days_workbook_lies_beside_the_pictures(toured: Path) -> None:
    (workbook,) = toured.glob("*.xlsx")

    sheets = CalamineWorkbook.from_path(workbook).sheet_names

    assert sheets[:2] == ["日报汇总", "人员出入"]


def test_somebody_elses_pictures_are_left_alone(tmp_path: Path) -> None:
    own = tmp_path / "holiday.png"
    own.write_bytes(b"mine")

    done = take_the_tour(tmp_path)

    assert done.returncode == 1
    assert "holiday.png" in done.stderr
    assert own.read_bytes() == b"mine"
