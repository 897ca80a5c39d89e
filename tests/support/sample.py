# SPDX-License-Identifier: MIT
"""A small invented compound in files of their own, as the commands meet it."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from gatehouse.cli.main import run
from gatehouse.db.engine import Store
from gatehouse.db.keys import read_key_file
from gatehouse.services.sample.making import FurtherActs, SamplePlan, make_sample

ROOT = Path(__file__).resolve().parents[2]
LAST_DAY = date(2022, 4, 15)
PLAN = SamplePlan(households=30, days=2, per_day=60, seed=11, last_day=LAST_DAY)
FURTHER = 240


@dataclass(frozen=True)
class SampleFiles:
    """A store with its key file, and acts that were written down for it."""

    store: Path
    key_file: Path
    events: Path

    @property
    def where(self) -> list[str]:
        """The arguments that name the store and its key."""
        return ["--store", str(self.store), "--key-file", str(self.key_file)]

    def command(self, name: str, *arguments: object) -> int:
        """Run a command on the store, and return its exit code."""
        return run([name, *self.where, *map(str, arguments)])

    def start(self, name: str, *arguments: object) -> "subprocess.Popen[str]":
        """Start a command on the store as a process of its own."""
        return start([name, *self.where, *map(str, arguments)])

    def open(self) -> Store:
        """Open the store."""
        return Store.open(self.store, read_key_file(self.key_file))


def start(arguments: Sequence[str]) -> "subprocess.Popen[str]":
    """Start `gatehouse` with *arguments* as a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "gatehouse", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "LANG": "en_US.UTF-8", "LC_ALL": "", "PYTHONUTF8": "1"},
    )


def answer(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """Return the one object that a command printed with `--json`."""
    printed: dict[str, Any] = json.loads(capsys.readouterr().out)
    return printed


@pytest.fixture(scope="session")
def _sample_to_copy(tmp_path_factory: pytest.TempPathFactory) -> SampleFiles:
    folder = tmp_path_factory.mktemp("sample")
    files = SampleFiles(folder / "s.db", folder / "s.key", folder / "events.jsonl")
    with files.events.open("w", encoding="utf-8") as file:
        make_sample(files.store, files.key_file, PLAN, "machine-1", FurtherActs(file, FURTHER))
    return files


@pytest.fixture
def sample(tmp_path: Path, _sample_to_copy: SampleFiles) -> SampleFiles:
    """Return a copy of the sample that the test may spoil."""
    folder = tmp_path / "sample"
    folder.mkdir()
    for file in (_sample_to_copy.store, _sample_to_copy.key_file, _sample_to_copy.events):
        shutil.copy(file, folder)
    return SampleFiles(folder / "s.db", folder / "s.key", folder / "events.jsonl")


@pytest.fixture
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let commands speak English."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
