# SPDX-License-Identifier: MIT
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from scripts import put_pictures


def a_picture() -> QImage:
    """Return a white picture with 300 greens in its first row, each of them once."""
    picture = QImage(300, 20, QImage.Format.Format_RGB32)
    picture.fill(QColor("#ffffff"))
    for column in range(300):
        picture.setPixelColor(column, 0, QColor(0, column // 2, column % 2 * 3))
    return picture


def test_a_common_colour_stays_and_a_rare_one_hardly_changes() -> None:
    picture = a_picture()

    few = put_pictures.in_few_colours(picture)

    assert few.size() == picture.size()
    assert few.colorCount() == 256
    assert few.pixelColor(150, 10) == QColor("#ffffff")
    assert max(abs(few.pixelColor(at, 0).green() - at // 2) for at in range(300)) <= 30


def test_what_documents_name_is_put_there_and_what_none_names_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken, shown = tmp_path / "taken", tmp_path / "docs" / "pictures"
    for folder in (taken, shown):
        folder.mkdir(parents=True)
    (tmp_path / "README.md").write_text("![](docs/pictures/admit.en.png)", encoding="utf-8")
    for name in ("07-admit.en.png", "08-rule.en.png"):
        assert a_picture().save(str(taken / name))
    assert a_picture().save(str(shown / "old.en.png"))
    put_into(tmp_path, taken, monkeypatch)

    assert put_pictures.main() == 0
    assert [file.name for file in shown.iterdir()] == ["admit.en.png"]


def test_a_picture_that_the_tour_did_not_take_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "README.md").write_text("![](docs/pictures/admit.en.png)", encoding="utf-8")
    put_into(tmp_path, tmp_path, monkeypatch)

    assert put_pictures.main() == 1
    assert "admit.en.png" in capsys.readouterr().err


def put_into(root: Path, taken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the script work on the project below *root*."""
    monkeypatch.setattr(put_pictures, "ROOT", root)
    monkeypatch.setattr(put_pictures, "SHOWN", root / "docs" / "pictures")
    monkeypatch.setattr("sys.argv", ["put_pictures.py", str(taken)])
