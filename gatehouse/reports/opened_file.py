# SPDX-License-Identifier: MIT
"""A file that somebody brought, opened: the sheets of a workbook, or a table as text."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from gatehouse.errors import DiskTrouble
from gatehouse.reports.delimited_text import read_delimited
from gatehouse.reports.opened_workbook import (
    LARGEST_FILE,
    Sheet,
    is_workbook,
    not_a_workbook,
    open_workbook,
)


class OpenedFile(Struct, frozen=True):
    """The sheets of a file, and what tells it from every other file."""

    name: str
    sha256: str
    sheets: tuple[Sheet, ...]


def open_file(path: Path) -> OpenedFile:
    """Open the file at *path*.

    What is not a workbook or a table as text is `Refused`; a file that cannot be read is
    `DiskTrouble`.
    """
    content = _content(path)
    sha256 = hashlib.sha256(content).hexdigest()
    return OpenedFile(path.name, sha256, tuple(_sheets(path.name, content)))


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise DiskTrouble(
            f"{path.name} cannot be read. Nothing was imported. "
            "Check that the file is there and not open elsewhere, then import it again.",
            f"{path.name} 读不出来。什么都没有导入。请看文件在不在、是否正在别处打开，再导入一次。",
        ) from error


def _sheets(name: str, content: bytes) -> Sequence[Sheet]:
    if is_workbook(content) or len(content) > LARGEST_FILE:
        return open_workbook(name, content)
    text = read_delimited(name, content)
    if text is None:
        raise not_a_workbook(name)
    return (text,)
