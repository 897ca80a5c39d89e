# SPDX-License-Identifier: MIT
"""The program as it is put together: opening a store by the window, and not opening one."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gatehouse.app.program import Program, WindowOptions, run
from gatehouse.db.keys import StoreKey, write_key_file
from gatehouse.db.passphrase import Effort, passphrase_file, wrap_key
from gatehouse.domain.words import Language
from gatehouse.errors import DiskTrouble
from gatehouse.paths import lock_file, user_places
from gatehouse.services.post import set_up
from gatehouse.ui.shell.instance import holder
from gatehouse.ui.shell.preferences import Preferences
from tests.support.post import KEY, MACHINE, SETUP, FixedClock
from tests.support.qt import Recorder

ENGLISH = Preferences(language=Language.ENGLISH)
PATIENCE = 10_000


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "post.gate"
    set_up(path, KEY, SETUP, MACHINE, FixedClock())
    return path


@contextmanager
def a_program(
    qapp: QApplication, store: Path, key_file: Path | None
) -> Iterator[tuple[Program, Recorder]]:
    """Show the window of *store*, and close it after the block."""
    options = WindowOptions(store=store, key_file=key_file)
    program = Program(qapp, user_places(), options, ENGLISH, FixedClock())
    heard = Recorder(program.messages)
    program.show()
    try:
        yield program, heard
    finally:
        program.window.close()
        program.close()
        assert heard.crashes == []


def test_a_wrong_key_opens_a_window_that_says_so(
    qapp: QApplication, qtbot: QtBot, store: Path, tmp_path: Path
) -> None:
    key_file = tmp_path / "other.key"
    write_key_file(key_file, StoreKey.new())

    with a_program(qapp, store, key_file) as (program, heard):
        qtbot.waitUntil(lambda: bool(heard.said), timeout=PATIENCE)

        assert "the key does not fit it" in heard.said[0].text
        assert program.window.isVisible()
        assert not program.is_open


def test_a_passphrase_is_asked_for_and_opens_the_store(
    qapp: QApplication, qtbot: QtBot, store: Path
) -> None:
    cheap = Effort(passes=1, memory_kib=64, lanes=1)
    wrap_key(passphrase_file(store), KEY, "invented phrase", cheap)

    with a_program(qapp, store, None) as (program, heard):
        qtbot.waitUntil(lambda: program._unlock is not None, timeout=PATIENCE)
        assert program._unlock is not None
        program._unlock.unlocked.emit("invented phrase")
        qtbot.waitUntil(lambda: program.is_open, timeout=PATIENCE)

        assert heard.said == []


def test_a_key_that_is_not_on_this_computer_is_asked_for_and_its_recovery_key_opens_the_store(
    qapp: QApplication, qtbot: QtBot, store: Path
) -> None:
    with a_program(qapp, store, None) as (program, heard):
        qtbot.waitUntil(lambda: program._unlock is not None, timeout=PATIENCE)
        page = program._unlock
        assert page is not None
        page._field.edit.setText(StoreKey.new().to_recovery())
        page._act.click()
        qtbot.waitUntil(page._act.isEnabled, timeout=PATIENCE)
        page._field.edit.setText(KEY.to_recovery())
        page._act.click()
        qtbot.waitUntil(lambda: program.is_open, timeout=PATIENCE)

        assert heard.said == []


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
