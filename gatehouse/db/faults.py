# SPDX-License-Identifier: MIT
"""Translates what SQLite and SQLCipher raise into sentences, at the edge of the store."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import disk_usage

from msgspec import Struct
from sqlalchemy import Engine, event
from sqlalchemy.engine import ExceptionContext
from sqlcipher3 import dbapi2

from gatehouse.domain.words import Words
from gatehouse.errors import (
    DiskTrouble,
    NotAStore,
    StoreDamaged,
    StoreLocked,
    StoreNewer,
    StoreTrouble,
)


class _Sentence(Struct, frozen=True):
    """What is raised for a result code of SQLite; `{file}` is the file's name."""

    error: type[StoreTrouble]
    words: Words


_FULL = _Sentence(
    DiskTrouble,
    Words(
        "{file} 所在的磁盘满了。刚才这一笔没有存；之前的都已存好。请腾出空间后再做一次。",
        "The disk of {file} is full. The act you just did was not saved; everything before it is. "
        "Make room on the disk, then do it again.",
    ),
)
_READ_ONLY = _Sentence(
    DiskTrouble,
    Words(
        "{file} 写不进去：文件或文件夹是只读的。什么都没有存。请先取得写入权限，或换一个文件夹。",
        "{file} cannot be written: the file or its folder is read-only. Nothing was saved. "
        "Ask for the right to write there, or choose another folder.",
    ),
)
_GONE = _Sentence(
    DiskTrouble,
    Words(
        "读写 {file} 时磁盘没有应答。刚才这一笔没有存；之前的都已存好。请检查磁盘或 U 盘，"
        "再重新打开程序。",
        "The disk of {file} did not answer. The act you just did was not saved; everything before "
        "it is. Check the disk or the USB stick, then open the program again.",
    ),
)
_UNREACHABLE = _Sentence(
    DiskTrouble,
    Words(
        "打不开 {file}：文件不在，或者文件夹不能读写。什么都没有改动。请检查文件夹后再试。",
        "{file} cannot be opened: it is not there, or its folder may not be read and written. "
        "Nothing was changed. Check the folder, then try again.",
    ),
)
_LOCKED = _Sentence(
    StoreLocked,
    Words(
        "另一个程序正在写 {file}。这一次什么都没有存。请关掉另一个窗口或等它做完，再试一次。",
        "Another program is writing to {file}. Nothing was saved. "
        "Close the other window or wait for its work to end, then try again.",
    ),
)
_DAMAGED = _Sentence(
    StoreDamaged,
    Words(
        "{file} 损坏了，有一部分读不出来。什么都没有改动。"
        "请先把文件原样另存一份，再用最近的备份恢复。",
        "{file} is damaged: a part of it cannot be read. Nothing was changed. "
        "Copy the file away as it is, then restore the latest backup.",
    ),
)
_FOREIGN = _Sentence(
    NotAStore,
    Words(
        "{file} 不是门岗登记的文件，或者钥匙不对。什么都没有改动。请核对文件和钥匙是不是一套。",
        "{file} is not a Gatehouse file, or the key does not fit it. Nothing was changed. "
        "Check that file and key belong together.",
    ),
)
_NEWER = _Sentence(
    StoreNewer,
    Words(
        "{file} 是用新版程序写的。什么都没有改动。请安装那个版本或更新的版本再打开。",
        "{file} was written by a newer version of the program. Nothing was changed. "
        "Install that version or a later one, then open the file with it.",
    ),
)
_OLDER = _Sentence(
    StoreTrouble,
    Words(
        "{file} 是用旧版程序写的，只是看看不会升级它。什么都没有改动。"
        "请用窗口打开它一次：会先做备份，再升级。然后再试一次。",
        "{file} was written by an earlier version of the program, and looking at it does not bring "
        "it up to date. Nothing was changed. Open it in the window once: a backup is made first. "
        "Then ask again.",
    ),
)

# by the primary result code (https://www.sqlite.org/rescode.html)
_SENTENCES = {
    3: _READ_ONLY,  # SQLITE_PERM
    5: _LOCKED,  # SQLITE_BUSY
    6: _LOCKED,  # SQLITE_LOCKED
    8: _READ_ONLY,  # SQLITE_READONLY
    10: _GONE,  # SQLITE_IOERR
    11: _DAMAGED,  # SQLITE_CORRUPT
    13: _FULL,  # SQLITE_FULL
    14: _UNREACHABLE,  # SQLITE_CANTOPEN
    26: _FOREIGN,  # SQLITE_NOTADB
}
_PRIMARY_CODE = 0xFF
# less than SQLite needs to open a file: its index of the log is laid down in pieces of 32 KiB
_FULL_BELOW = 64 * 1024
# our statements name our tables alone, and what we wrote as text can be read as text
_ALTERED_BY_HAND = ("no such table", "Could not decode to UTF-8")


def _told(sentence: _Sentence, path: Path) -> StoreTrouble:
    told = sentence.words.format(file=path.name)
    return sentence.error(told.en, told.zh)


def not_a_store(path: Path) -> StoreTrouble:
    """Return the failure of a file that is something else, or that the key does not fit."""
    return _told(_FOREIGN, path)


def newer_store(path: Path) -> StoreTrouble:
    """Return the failure of a file from a later version."""
    return _told(_NEWER, path)


def older_store(path: Path) -> StoreTrouble:
    """Return the failure of looking at a file that would have to be brought up to date first."""
    return _told(_OLDER, path)


def unreachable(path: Path) -> StoreTrouble:
    """Return the failure of a file that is not there or may not be opened."""
    return _told(_UNREACHABLE, path)


def damaged_store(path: Path) -> StoreTrouble:
    """Return the failure of a file of which a part cannot be read."""
    return _told(_DAMAGED, path)


def translated(error: BaseException | None, path: Path) -> StoreTrouble | None:
    """Return the sentence for a driver's *error*, or None where it is a mistake of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    sentence = _SENTENCES.get(code & _PRIMARY_CODE) if isinstance(code, int) else None
    # where there is no room for the file beside it, SQLite only says that it could not be written
    if sentence is _GONE and _is_full(path.parent):
        sentence = _FULL
    if str(error).startswith(_ALTERED_BY_HAND):
        sentence = _DAMAGED
    return None if sentence is None else _told(sentence, path)


def _is_full(folder: Path) -> bool:
    try:
        return disk_usage(folder).free < _FULL_BELOW
    except OSError:
        return False


@contextmanager
def driver_faults(path: Path) -> Iterator[None]:
    """Translate what the bare driver raises within the block."""
    try:
        yield
    except dbapi2.Error as error:
        trouble = translated(error, path)
        if trouble is None:
            raise
        raise trouble from error


def translate_faults_of(engine: Engine, path: Path) -> None:
    """Make *engine* raise our failures for those of the environment; bugs stay as they are."""

    @event.listens_for(engine, "handle_error")
    def _translate(context: ExceptionContext) -> None:
        trouble = translated(context.original_exception, path)
        if trouble is not None:
            raise trouble from context.original_exception
