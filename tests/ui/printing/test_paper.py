# SPDX-License-Identifier: MIT
"""A sheet becomes a file that is whole, and nobody else's."""

import os
import stat
from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize
from pytestqt.qtbot import QtBot

from gatehouse.errors import DiskTrouble
from gatehouse.ui.printing.paper import page, save_pdf

A4 = page(QPageSize.PageSizeId.A4, 10)


@pytest.mark.skipif(os.name != "posix", reason="permissions of another kind")
def test_a_sheet_is_its_owners_alone(qtbot: QtBot, tmp_path: Path) -> None:
    """It may be the recovery key, or a pass with a name on it."""
    path = tmp_path / "key.pdf"
    path.write_text("an older one, open to all")
    path.chmod(0o644)

    save_pdf(path, A4, lambda _painter: None)

    assert path.read_bytes().startswith(b"%PDF")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_sheet_that_cannot_be_written_leaves_the_older_one(qtbot: QtBot, tmp_path: Path) -> None:
    taken = tmp_path / "sheet.pdf"
    taken.mkdir()

    with pytest.raises(DiskTrouble):
        save_pdf(taken, A4, lambda _painter: None)

    assert taken.is_dir()
    assert list(tmp_path.glob("sheet.pdf*")) == [taken]
