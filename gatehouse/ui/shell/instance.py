# SPDX-License-Identifier: MIT
"""One window per store. Nothing of Qt here: commands ask too, before they write."""

import os
import sys
from pathlib import Path

from gatehouse.errors import DiskTrouble, StoreLocked

_LOCKED_BYTE = 1024
"""Far behind the process id, so that Windows lets others read the id while the byte is locked."""


class WindowLock:
    """A file beside the store that the open window holds locked, with its process id inside.

    The operating system frees the lock when the process ends, however it ends, so a file left
    behind by a crash never stands in the way.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def take(self) -> None:
        """Hold the lock until `release`; raise `StoreLocked` while another window holds it."""
        handle = _open(self._path)
        if not _try_lock(handle):
            owner = _read_owner(handle)
            os.close(handle)
            raise _already_open(owner)
        os.ftruncate(handle, 0)
        os.write(handle, str(os.getpid()).encode())
        self._handle = handle

    def release(self) -> None:
        """Let the next window in; releasing twice does no harm."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def holder(path: Path) -> int | None:
    """Return the process id of the window that holds the lock at *path*, if there is one."""
    if not path.exists():
        return None
    handle = _open(path)
    try:
        return None if _try_lock(handle) else _read_owner(handle)
    finally:
        os.close(handle)


def _open(path: Path) -> int:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise DiskTrouble(
            f"The folder {path.parent} cannot be written ({error.strerror}). Nothing was written."
            " Allow writing there, or choose another folder.",
            f"文件夹 {path.parent} 不能写入。什么都没写入。请开放写入权限，或换一个文件夹。",
        ) from error


def _read_owner(handle: int) -> int:
    """Return the process id written in the lock file; 0 while its holder is still writing it."""
    os.lseek(handle, 0, os.SEEK_SET)
    digits = os.read(handle, 20).decode("ascii", "replace")
    return int(digits) if digits.isdecimal() else 0


def _already_open(owner: int) -> StoreLocked:
    return StoreLocked(
        f"This register is already open in another window (process {owner}). Nothing was changed."
        " Go on in that window, or close it first.",
        f"这本登记已经在另一个窗口打开（进程 {owner}）。什么都没有改动。"
        "请用那个窗口，或先把它关掉。",
    )


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> bool:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        os.lseek(handle, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, _LOCKED_BYTE)
        except OSError:
            return False
        return True
