# SPDX-License-Identifier: MIT
"""A command that only looks changes no byte of a store, whatever version it is of."""

import shutil
from pathlib import Path

import pytest

from gatehouse.paths import backup_folder, sample_roster
from tests.support.sample import LAST_DAY, ROOT, SampleFiles

pytestmark = pytest.mark.usefixtures("english")

STORED = ROOT / "tests" / "db" / "stored"


def older_store(folder: Path) -> SampleFiles:
    """Return a store of the first version in a folder of its own."""
    folder.mkdir()
    for name in ("version-1.db", "stored.key"):
        shutil.copy(STORED / name, folder)
    return SampleFiles(folder / "version-1.db", folder / "stored.key", folder / "none")


@pytest.mark.parametrize(
    "asked",
    [
        ["verify"],
        ["summary", "--date", str(LAST_DAY)],
        ["import-roster", str(sample_roster()), "--dry-run"],
    ],
    ids=lambda asked: asked[0],
)
def test_a_command_that_reads_leaves_a_store_of_an_older_version_as_it_is(
    asked: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    older = older_store(tmp_path / "older")
    before = {file: file.read_bytes() for file in older.store.parent.iterdir()}

    assert older.command(*asked) == 1

    told = capsys.readouterr().err
    assert "written by an earlier version" in told
    assert "Nothing was changed" in told
    assert "a backup is made first" in told
    assert {file: file.read_bytes() for file in older.store.parent.iterdir()} == before


def test_a_store_of_an_older_version_is_told_in_chinese_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")

    assert older_store(tmp_path / "older").command("verify") == 1

    told = capsys.readouterr().err
    assert "旧版程序写的" in told
    assert "什么都没有改动" in told
    assert "会先做备份" in told


def test_a_command_that_writes_brings_a_store_of_an_older_version_up_to_date(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    older = older_store(tmp_path / "older")

    assert older.command("backup", "--to", tmp_path) == 0
    assert older.command("verify", "--json") == 0, capsys.readouterr()

    (before,) = backup_folder(older.store).iterdir()
    assert before.name.endswith("-version-1.backup")
