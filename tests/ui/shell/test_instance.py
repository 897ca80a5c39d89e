# SPDX-License-Identifier: MIT
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from gatehouse.errors import DiskTrouble, StoreLocked
from gatehouse.ui.shell.instance import WindowLock, holder

OTHER_WINDOW = """
import sys
from pathlib import Path
from gatehouse.ui.shell.instance import WindowLock

lock = WindowLock(Path(sys.argv[1]))
lock.take()
print("open", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "post.db.lock"


@pytest.fixture
def other_window(path: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another process that holds the lock until its input ends."""
    with subprocess.Popen(
        [sys.executable, "-c", OTHER_WINDOW, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        yield process
        process.kill()


def test_a_second_window_is_refused_with_a_sentence(
    path: Path, other_window: "subprocess.Popen[str]"
) -> None:
    with pytest.raises(StoreLocked, match=f"another window .process {other_window.pid}."):
        WindowLock(path).take()


def test_a_command_sees_who_holds_the_store(
    path: Path, other_window: "subprocess.Popen[str]"
) -> None:
    assert holder(path) == other_window.pid


def test_a_lock_left_behind_by_a_crash_is_taken_over(
    path: Path, other_window: "subprocess.Popen[str]"
) -> None:
    other_window.kill()
    other_window.wait()

    assert holder(path) is None
    WindowLock(path).take()
    assert path.read_text() == str(os.getpid())


def test_nobody_holds_a_store_that_was_never_opened(path: Path) -> None:
    assert holder(path) is None
    assert not path.exists()


def test_a_released_lock_is_free(path: Path) -> None:
    lock = WindowLock(path)
    lock.take()
    lock.release()
    lock.release()

    assert holder(path) is None


def test_a_place_that_cannot_be_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(DiskTrouble, match="Nothing was written"):
        WindowLock(tmp_path / "file" / "post.db.lock").take()


def test_commands_ask_without_loading_qt() -> None:
    code = "import sys, gatehouse.ui.shell.instance; sys.exit('PySide6' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
