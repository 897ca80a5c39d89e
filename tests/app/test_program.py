# SPDX-License-Identifier: MIT
"""The program as it is put together: what is left of a window that is closed, or never came."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gatehouse.app.program import WindowOptions, run
from gatehouse.db.keys import write_key_file
from gatehouse.errors import DiskTrouble
from gatehouse.paths import lock_file
from gatehouse.services.post import set_up
from gatehouse.ui.shell.instance import holder
from tests.support.post import KEY, MACHINE, SETUP, FixedClock
from tests.support.program import PATIENCE, a_program


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "post.gate"
    set_up(path, KEY, SETUP, MACHINE, FixedClock())
    return path


@pytest.mark.parametrize("is_open", [False, True])
def test_a_window_that_is_closed_leaves_the_store_alone_and_free(
    qapp: QApplication, qtbot: QtBot, store: Path, tmp_path: Path, *, is_open: bool
) -> None:
    key_file = tmp_path / "post.key"
    write_key_file(key_file, KEY)
    with a_program(qapp, store, key_file) as (program, _):
        with qtbot.waitSignal(program.window.painted, timeout=PATIENCE):
            pass
        if is_open:
            qtbot.waitUntil(lambda: program.is_open, timeout=PATIENCE)

    assert not list(tmp_path.glob("post.gate-*"))
    assert holder(lock_file(store)) is None


def test_a_store_that_is_not_there_is_not_a_first_run(tmp_path: Path) -> None:
    with pytest.raises(DiskTrouble, match="is not there"):
        run(WindowOptions(store=tmp_path / "nowhere.gate"))

    assert list(tmp_path.glob("nowhere*")) == []
