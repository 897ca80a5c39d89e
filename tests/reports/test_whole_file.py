# SPDX-License-Identifier: MIT
"""A workbook appears whole under its name, and whatever stops it leaves nothing beside it."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
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


WRITES_FOR_EVER = """
import sys
from pathlib import Path
from gatehouse.reports.whole_file import whole_file
with whole_file(Path(sys.argv[1])) as file:
    file.write(b"PK half, with names")
    file.flush()
    print("writing", flush=True)
    sys.stdin.read()
"""


@contextmanager
def writer_of(path: Path) -> Iterator["subprocess.Popen[str]"]:
    """Have another program write *path* and never be done; it is killed after the block."""
    with subprocess.Popen(
        [sys.executable, "-c", WRITES_FOR_EVER, path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "writing\n"
        try:
            yield program
        finally:
            program.kill()


def test_what_a_killed_export_left_goes_with_the_next_one_of_that_name(older: Path) -> None:
    with writer_of(older):
        pass
    with writer_of(older.with_name("another.xlsx")):
        pass
    (left, of_another) = sorted(older.parent.glob(".*"), reverse=True)
    assert left.name.startswith(".r.xlsx-")

    with whole_file(older) as file:
        file.write(b"new")

    assert older.read_bytes() == b"new"
    assert set(older.parent.iterdir()) == {older, of_another}


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be removed there")
def test_what_another_program_is_writing_now_stays(older: Path) -> None:
    with writer_of(older):
        (living,) = older.parent.glob(".*")
        with whole_file(older) as file:
            file.write(b"new")

        assert living.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="folders are not synced there")
def test_the_file_and_then_its_name_are_on_the_disk(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[tuple[str, bytes]] = []
    fsync = os.fsync

    def noted(handle: int) -> None:
        kind = "folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file"
        synced.append((kind, older.read_bytes()))
        fsync(handle)

    monkeypatch.setattr(os, "fsync", noted)
    with whole_file(older) as file:
        file.write(b"new")

    assert synced == [("file", b"PK older"), ("folder", b"new")]


def test_a_name_as_long_as_names_may_be_is_written(older: Path) -> None:
    path = older.with_name("门" * 83 + ".xlsx")

    with whole_file(path) as file:
        file.write(b"new")

    assert set(older.parent.iterdir()) == {older, path}
