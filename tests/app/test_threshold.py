# SPDX-License-Identifier: MIT
"""What lies over the window where the store does not open, and how it is opened after all."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gatehouse.app.program import Program, WindowOptions
from gatehouse.db.keys import StoreKey, write_key_file
from gatehouse.db.passphrase import Effort, passphrase_file, wrap_key
from gatehouse.paths import lock_file, user_places
from gatehouse.services import opening
from gatehouse.services.post import set_up
from gatehouse.ui.first_run.not_opened_page import NotOpenedPage
from tests.support.post import KEY, MACHINE, SETUP, FixedClock
from tests.support.program import ENGLISH, PATIENCE, a_program
from tests.support.qt import Recorder

CHEAP = Effort(passes=1, memory_kib=64, lanes=1)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "post.gate"
    set_up(path, KEY, SETUP, MACHINE, FixedClock())
    return path


def wait_until_not_opened(qtbot: QtBot, program: Program) -> NotOpenedPage:
    """Return the page that says why the store is not open, as soon as it covers the window."""
    qtbot.waitUntil(lambda: program.threshold.not_opened is not None, timeout=PATIENCE)
    page = program.threshold.not_opened
    assert page is not None
    assert page.isVisible()
    assert page.rect() == program.window.rect()
    return page


def test_a_wrong_key_opens_a_window_that_says_so_and_is_no_desk(
    qapp: QApplication, qtbot: QtBot, store: Path, tmp_path: Path
) -> None:
    key_file = tmp_path / "other.key"
    write_key_file(key_file, StoreKey.new())

    with a_program(qapp, store, key_file) as (program, heard):
        page = wait_until_not_opened(qtbot, program)

        assert "the key does not fit it" in page.accessibleDescription()
        assert not program.window.frame.stack.isEnabled()
        assert heard.said == []
        assert not program.is_open


def test_a_folder_that_cannot_be_written_is_told_and_tried_again(
    qapp: QApplication, qtbot: QtBot, store: Path, tmp_path: Path
) -> None:
    key_file = tmp_path / "post.key"
    write_key_file(key_file, KEY)
    # a folder where the lock belongs stops an administrator of the computer too
    lock_file(store).mkdir()

    with a_program(qapp, store, key_file) as (program, _):
        page = wait_until_not_opened(qtbot, program)
        assert "cannot be written" in page.accessibleDescription()
        lock_file(store).rmdir()
        page._retry.click()
        qtbot.waitUntil(lambda: program.is_open, timeout=PATIENCE)

        assert program.threshold.not_opened is None
        assert program.window.frame.stack.isEnabled()


@pytest.mark.parametrize("content", [b"", b"x" * 4096], ids=["empty", "foreign"])
def test_a_file_that_is_no_register_is_told_and_stays_told_after_another_try(
    qapp: QApplication, qtbot: QtBot, store: Path, tmp_path: Path, content: bytes
) -> None:
    key_file = tmp_path / "post.key"
    write_key_file(key_file, KEY)
    store.write_bytes(content)

    with a_program(qapp, store, key_file) as (program, _):
        page = wait_until_not_opened(qtbot, program)
        page._retry.click()
        qtbot.waitUntil(page._retry.isEnabled, timeout=PATIENCE)

        assert store.name in page.accessibleDescription()
        assert program.threshold.not_opened is page


def test_a_fault_of_the_program_is_reported_over_a_page_that_stays(
    qapp: QApplication, qtbot: QtBot, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrap_key(passphrase_file(store), KEY, "invented phrase", CHEAP)
    program = Program(qapp, user_places(), WindowOptions(store=store), ENGLISH, FixedClock())
    heard = Recorder(program.messages)
    program.show()
    qtbot.waitUntil(lambda: program.threshold.unlock is not None, timeout=PATIENCE)
    assert program.threshold.unlock is not None

    monkeypatch.setattr(opening, "open_post", dict[str, str]().__getitem__)
    program.threshold.unlock.unlocked.emit("invented phrase")
    page = wait_until_not_opened(qtbot, program)
    program.window.close()
    program.close()

    assert len(heard.crashes) == 1
    assert "Something in the program went wrong" in page.accessibleDescription()
    assert program.threshold.unlock is None


def test_a_passphrase_is_asked_for_and_opens_the_store(
    qapp: QApplication, qtbot: QtBot, store: Path
) -> None:
    wrap_key(passphrase_file(store), KEY, "invented phrase", CHEAP)

    with a_program(qapp, store, None) as (program, heard):
        qtbot.waitUntil(lambda: program.threshold.unlock is not None, timeout=PATIENCE)
        assert program.threshold.unlock is not None
        program.threshold.unlock.unlocked.emit("invented phrase")
        qtbot.waitUntil(lambda: program.is_open, timeout=PATIENCE)

        assert heard.said == []


def test_a_key_that_is_not_on_this_computer_is_asked_for_and_its_recovery_key_opens_the_store(
    qapp: QApplication, qtbot: QtBot, store: Path
) -> None:
    with a_program(qapp, store, None) as (program, heard):
        qtbot.waitUntil(lambda: program.threshold.unlock is not None, timeout=PATIENCE)
        page = program.threshold.unlock
        assert page is not None
        page._field.edit.setText(StoreKey.new().to_recovery())
        page._act.click()
        qtbot.waitUntil(page._act.isEnabled, timeout=PATIENCE)
        page._field.edit.setText(KEY.to_recovery())
        page._act.click()
        qtbot.waitUntil(lambda: program.is_open, timeout=PATIENCE)

        assert heard.said == []
