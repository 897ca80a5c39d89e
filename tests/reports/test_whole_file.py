# SPDX-License-Identifier: MIT
import errno
import os
from pathlib import Path

import pytest

from gatehouse.errors import DiskTrouble
from gatehouse.reports.whole_file import whole_file


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """Return an older file in a folder of its own."""
    path = tmp_path / "stick" / "r.xlsx"
    path.parent.mkdir()
    path.write_bytes(b"PK older")
    return path


def _write_half(path: Path, failure: Exception) -> None:
    with whole_file(path) as file:
        file.write(b"half")
        raise failure


def test_a_file_appears_when_it_is_whole(older: Path) -> None:
    with whole_file(older) as file:
        file.write(b"new")
        file.flush()
        while_writing = older.read_bytes()

    assert (while_writing, older.read_bytes()) == (b"PK older", b"new")
    assert list(older.parent.iterdir()) == [older]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "read-only"),
        (errno.EIO, "a stick may have been pulled out"),
        (errno.EACCES, "open in Excel or WPS"),
        (errno.ELOOP, "the disk reported trouble"),
    ],
)
def test_trouble_with_the_disk_is_a_sentence_and_keeps_the_older_file(
    older: Path, number: int, words: str
) -> None:
    with pytest.raises(DiskTrouble, match=words) as trouble:
        _write_half(older, OSError(number, os.strerror(number)))

    assert "登记都已存好" in trouble.value.zh
    assert older.read_bytes() == b"PK older"
    assert list(older.parent.iterdir()) == [older]


def test_another_failure_passes_through_and_keeps_the_older_file(older: Path) -> None:
    with pytest.raises(KeyError):
        _write_half(older, KeyError())

    assert older.read_bytes() == b"PK older"
    assert list(older.parent.iterdir()) == [older]


def test_what_is_no_workbook_is_not_lost_to_one(older: Path) -> None:
    older.write_text("0" * 64 + "\n")

    with pytest.raises(DiskTrouble, match="no workbook"), whole_file(older):
        raise AssertionError

    assert older.read_text() == "0" * 64 + "\n"
    assert list(older.parent.iterdir()) == [older]
