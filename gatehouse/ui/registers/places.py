# SPDX-License-Identifier: MIT
"""Where a register may be put: the documents folder, and memory sticks that are plugged in."""

import re
from datetime import date
from pathlib import Path
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QStorageInfo

from gatehouse.ui.shell.files import documents_folder

_REMOVABLE: Final = ("/media/", "/run/media/", "/Volumes/", "/mnt/")
_NO_FILE_NAME: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')


class Place(Struct, frozen=True):
    """A folder to write into; *stick* numbers the memory stick it is on, from 1."""

    folder: Path
    stick: int = 0


def places() -> tuple[Place, ...]:
    """Return the folders to propose, the documents folder first, or home where there is none."""
    sticks = filter(_is_stick, QStorageInfo.mountedVolumes())
    numbered = (Place(Path(volume.rootPath()), number) for number, volume in enumerate(sticks, 1))
    return (Place(documents_folder()), *numbered)


def register_name(compound: str, day: date) -> str:
    """Return the file's name, without what no file system takes."""
    return f"{_NO_FILE_NAME.sub('_', compound).strip(' .')}-{day.isoformat()}.xlsx"


def _is_stick(volume: QStorageInfo) -> bool:
    if not volume.isReady() or volume.isReadOnly():
        return False
    path = volume.rootPath()
    drive = bool(re.fullmatch(r"[D-Z]:/", path))
    return drive or path.startswith(_REMOVABLE)
