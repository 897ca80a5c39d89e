# SPDX-License-Identifier: MIT
"""Files that appear under their name only when they are whole."""

import contextlib
import errno
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from msgspec import Struct

from gatehouse.domain.words import Words
from gatehouse.errors import DiskTrouble
from gatehouse.unfinished import clear_abandoned, unfinished_file

_FULL = (
    Words("磁盘满了", "the disk is full"),
    Words(
        "请腾出空间，或换一个位置再导出。", "Make room or choose another place, then export again."
    ),
)
_READ_ONLY = (
    Words("那个位置是只读的", "that place is read-only"),
    Words("请换一个位置再导出。", "Choose another place, then export again."),
)
_GONE = (
    Words("文件夹不在了，U 盘可能拔早了", "the folder is gone; a stick may have been pulled out"),
    Words("请插回或换一个位置再导出。", "Put it back or choose another place, then export again."),
)
_IN_USE = (
    Words("文件打不开，可能正在 Excel 或 WPS 里开着", "it may be open in Excel or WPS"),
    Words(
        "请关掉它，或换一个位置再导出。",
        "Close it there or choose another place, then export again.",
    ),
)
_NOT_A_FILE = (
    Words("同名的是一个文件夹", "a folder has that name"),
    Words("请换一个文件名再导出。", "Choose another name, then export again."),
)
_CHOOSE_ANOTHER = Words("请换一个文件名再导出。", "Choose another name, then export again.")
_OTHER = (
    Words("磁盘出了问题", "the disk reported trouble"),
    Words("请换一个位置再导出。", "Choose another place, then export again."),
)


class Kept(Struct, frozen=True):
    """A kind of file by what it begins with, and what is said of an older one that does not."""

    begins: bytes
    said: Words


WORKBOOK = Kept(b"PK", Words("同名的文件不是 Excel 工作簿", "what has that name is no workbook"))
# of Chinese characters, which leave room for the rest of a file name of 255 bytes
_LONGEST_BEGINNING = 60
_CAUSES = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EROFS: _READ_ONLY,
    errno.ENOENT: _GONE,
    errno.ENOTDIR: _GONE,
    errno.ENODEV: _GONE,
    errno.EIO: _GONE,
    errno.EACCES: _IN_USE,
    errno.EPERM: _IN_USE,
    errno.EISDIR: _NOT_A_FILE,
}


@contextlib.contextmanager
def whole_file(path: Path, kind: Kept = WORKBOOK) -> Iterator[IO[bytes]]:
    """Write to a temporary sibling of *path* and rename it once everything is on the disk.

    Whatever is raised inside leaves an older file of that name as it was and nothing half written
    beside it; what a killed program left of *path* goes with the next one. Trouble with the disk
    is raised as `DiskTrouble`, and so is an older file that is not of its *kind*: a store or its
    key must not be lost to a slip of the hand.
    """
    prefix = f".{path.name[:_LONGEST_BEGINNING]}-"
    try:
        if path.exists() and not path.is_dir() and not _is_of(kind, path):
            raise _told(path, (kind.said, _CHOOSE_ANOTHER))
        clear_abandoned(path.parent, prefix)
        with unfinished_file(path.parent, prefix) as unfinished:
            with unfinished.path.open("wb") as file:
                yield file
            unfinished.put_in_place(path)
    except OSError as error:
        raise _trouble(path, error) from error


def _is_of(kind: Kept, path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(kind.begins)) in (b"", kind.begins)


def _trouble(path: Path, error: OSError) -> DiskTrouble:
    return _told(path, _CAUSES.get(error.errno or 0, _OTHER))


def _told(path: Path, cause: tuple[Words, Words]) -> DiskTrouble:
    what, advice = cause
    return DiskTrouble(
        f"{path.name} was not written: {what.en}. Every entry is safe, and an older file of "
        f"that name is as it was. {advice.en}",
        f"登记都已存好，原来的同名文件也没有动。{path.name} 没有写成：{what.zh}。{advice.zh}",
    )
