# SPDX-License-Identifier: MIT
"""Files that get their name only when they are whole, and what a crash leaves of them."""

import contextlib
import glob
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

BESIDE_A_STORE = ("-journal", "-wal", "-shm")
"""What SQLite may lay beside a file while it is used, or leave there after a crash."""
_ENDING = ".part"


class Unfinished:
    """A file under a temporary name, held open and locked, so that nobody clears it away."""

    def __init__(self, path: Path, handle: int) -> None:
        self.path = path
        self._handle: int | None = handle
        _try_lock(handle)

    @property
    def size(self) -> int:
        """How many bytes it has by now."""
        return self.path.stat().st_size

    def sync(self) -> None:
        """Bring what was written so far to the disk."""
        if self._handle is not None:
            os.fsync(self._handle)

    def put_in_place(self, path: Path) -> None:
        """Give the finished file its name; when this returns, both are on the disk."""
        self.sync()
        self.close()  # Windows renames no open file
        self.path.replace(path)
        keep_name(path)

    def close(self) -> None:
        """Let the file go; closing twice does no harm."""
        handle, self._handle = self._handle, None
        if handle is not None:
            os.close(handle)


@contextlib.contextmanager
def unfinished_file(folder: Path, prefix: str) -> Iterator[Unfinished]:
    """Lend an empty file in *folder* that only its owner may read; it is gone after the block.

    Whoever wants to keep it gives it its name within the block, by `Unfinished.put_in_place`.
    """
    handle, name = tempfile.mkstemp(prefix=prefix, suffix=_ENDING, dir=folder)
    unfinished = Unfinished(Path(name), handle)
    try:
        yield unfinished
    finally:
        with contextlib.suppress(OSError):
            unfinished.close()
        _remove(unfinished.path)


def clear_abandoned(folder: Path, prefix: str) -> None:
    """Remove what killed programs have left under *prefix*; what is being written now stays."""
    for name in glob.glob(glob.escape(prefix) + "*" + _ENDING, root_dir=folder):  # noqa: PTH207 - Path.glob cannot escape
        with contextlib.suppress(OSError):
            _remove_unless_locked(folder / name)


def keep_name(path: Path) -> None:
    """Bring the name of a file to the disk."""
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _remove_unless_locked(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        if not _try_lock(handle):
            return
    finally:
        os.close(handle)
    _remove(path)


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
        for suffix in BESIDE_A_STORE:
            path.with_name(path.name + suffix).unlink(missing_ok=True)


if sys.platform == "win32":

    def _try_lock(_handle: int) -> bool:
        # an open file cannot be removed there
        return True

else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # a file system without locks
        return True
