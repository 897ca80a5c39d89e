# SPDX-License-Identifier: MIT
"""Killed at any moment: what was acknowledged is there, once, and the store is whole."""

import os
import signal
from itertools import islice
from pathlib import Path

import pytest

from tests.support.sample import SampleFiles

KILLS = 20


@pytest.mark.slow
@pytest.mark.parametrize("acknowledged", range(1, 7 * KILLS, 7))
def test_a_kill_while_acts_are_recorded_loses_none_that_was_acknowledged(
    acknowledged: int, sample: SampleFiles, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replay = sample.start("replay", sample.events)
    assert replay.stdout is not None
    assert replay.stderr is not None
    with replay, replay.stdout:
        acks = list(islice(replay.stdout, acknowledged))
        os.kill(replay.pid, signal.SIGKILL)
        acks += replay.stdout.readlines()
        complaint = replay.stderr.read()
    kept = tmp_path / "acks.jsonl"
    kept.write_text("".join(acks), encoding="utf-8")

    assert complaint == ""
    assert len(acks) >= acknowledged
    assert sample.command("verify", "--acks", kept) == 0, capsys.readouterr().out


@pytest.mark.slow
def test_all_that_was_written_down_is_recorded_and_acknowledged(
    sample: SampleFiles, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sample.command("replay", sample.events) == 0
    acks = capsys.readouterr().out
    kept = tmp_path / "acks.jsonl"
    kept.write_text(acks, encoding="utf-8")

    assert len(acks.splitlines()) == len(sample.events.read_text("utf-8").splitlines())
    assert sample.command("verify", "--acks", kept) == 0
