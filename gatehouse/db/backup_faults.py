# SPDX-License-Identifier: MIT
"""What goes wrong with a backup, as sentences: each says that the register itself is untouched."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct
from sqlcipher3 import dbapi2

from gatehouse.db.faults import translated
from gatehouse.domain.words import Words
from gatehouse.errors import DiskTrouble, StoreDamaged, StoreTrouble

_FULL = Words(
    "磁盘满了。请腾出空间，或换一个文件夹，再做一次",
    "the disk is full. Make room or choose another folder, then do it again",
)
_READ_ONLY = Words(
    "那个文件夹不能写入。请取得写入权限，或换一个文件夹，再做一次",
    "the folder may not be written to. Ask for the right, or choose another folder, then do it "
    "again",
)
_GONE = Words(
    "文件夹不在。U 盘可能没插好或拔早了，请插好，或换一个文件夹，再做一次",
    "the folder is not there; a stick may be missing or was pulled out. Put it in, or choose "
    "another folder, then do it again",
)
_OTHER = Words(
    "磁盘没有应答。U 盘可能拔早了，请插好，或换一个文件夹，再做一次",
    "its disk does not answer; a stick may have been pulled out. Put it in, or choose another "
    "folder, then do it again",
)
_ROOM = Words(
    "空间不够，要 {megabytes} MB。请腾出空间，或换一个文件夹，再做一次",
    "there is too little room, {megabytes} MB are needed. Make room or choose another folder, then "
    "do it again",
)
_UNLIKE = Words(
    "写下去的读回来不对，已丢弃；那里的磁盘可能坏了。请换一个文件夹，再做一次",
    "what was written could not be read back as it should be, and was thrown away; the disk may "
    "be failing. Choose another folder, then do it again",
)
_TOLD = Words("{headline}{folder}：{cause}。", "{headline}{folder}: {cause}.")
_CAUSES = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EROFS: _READ_ONLY,
    errno.EACCES: _READ_ONLY,
    errno.EPERM: _READ_ONLY,
    errno.ENOENT: _GONE,
    errno.ENOTDIR: _GONE,
    errno.ENODEV: _GONE,
}
# primary result codes that tell of the copy's disk, not of the store
_OF_THE_COPY = {3: _READ_ONLY, 8: _READ_ONLY, 10: _OTHER, 13: _FULL, 14: _GONE}
_PRIMARY_CODE = 0xFF


class CopyFaults(Struct, frozen=True):
    """Sentences about the copy of a store; *headline* says what was not done, and what is safe."""

    headline: Words

    def no_room(self, folder: Path, needed: int) -> DiskTrouble:
        """Return the failure of a disk with less than *needed* bytes left."""
        told = self._told(folder, _ROOM.format(megabytes=-(-needed // 2**20)))
        return DiskTrouble(told.en, told.zh)

    def unlike(self, copy: Path) -> StoreDamaged:
        """Return the failure of a copy that is not what it was made from."""
        told = self._told(copy.parent, _UNLIKE)
        return StoreDamaged(told.en, told.zh)

    @contextmanager
    def of_folder(self, folder: Path) -> Iterator[None]:
        """Translate what the operating system raises about the *folder* of the copy."""
        try:
            yield
        except OSError as error:
            told = self._told(folder, _CAUSES.get(error.errno or 0, _OTHER))
            raise DiskTrouble(told.en, told.zh) from error

    @contextmanager
    def of_copying(self, source: Path, copy: Path) -> Iterator[None]:
        """Translate what the driver raises while *source* is copied."""
        try:
            yield
        except dbapi2.Error as error:
            trouble = self._trouble(error, source, copy)
            if trouble is None:
                raise
            raise trouble from error

    @contextmanager
    def of_reading_back(self, copy: Path) -> Iterator[None]:
        """Translate what is raised while the *copy* is read back: it is no good."""
        try:
            yield
        except StoreTrouble as error:
            raise self.unlike(copy) from error
        except dbapi2.Error as error:
            if translated(error, copy) is None:
                raise
            raise self.unlike(copy) from error

    def _trouble(self, error: dbapi2.Error, source: Path, copy: Path) -> StoreTrouble | None:
        code = getattr(error, "sqlite_errorcode", None)
        cause = _OF_THE_COPY.get(code & _PRIMARY_CODE) if isinstance(code, int) else None
        if cause is None:
            return translated(error, source)
        told = self._told(copy.parent, cause)
        return DiskTrouble(told.en, told.zh)

    def _told(self, folder: Path, cause: Words) -> Words:
        return _TOLD.format(headline=self.headline, folder=folder, cause=cause)


BACKUP_FAULTS = CopyFaults(
    Words("没有备份成。登记都在，没有动。", "No backup was made. The register is untouched. ")
)
RESTORE_FAULTS = CopyFaults(
    Words("没有恢复成。原来的文件都没有动。", "Nothing was restored. No file was touched. ")
)
