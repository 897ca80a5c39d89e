# SPDX-License-Identifier: MIT
"""How often a recorded entry waits for the disk, counted by the system's own tracer.

The tracer follows this module run as a program, which marks where the entries begin and end.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from shutil import which

from benchmarks.measured import Line, told
from benchmarks.recording import act_of, people_of
from benchmarks.stores import FOLDER, opened, sample_store

ENTRIES = 200
_WORK = "waits for the disk (fsync) for each entry"
_MARK = FOLDER / "mark"
# a checkpoint waits a few times more, once in some hundred entries
_MOST = 1.1


def measure() -> Iterator[Line]:
    """Count the calls of fsync and fdatasync between the marks."""
    strace = which("strace")
    if strace is None:
        yield told(_WORK, "not counted here", "the tracer, strace, is not installed")
        return
    trace = FOLDER / "trace"
    command = (strace, "-f", "-y", "-e", "trace=fsync,fdatasync", "-o", str(trace))
    subprocess.run([*command, sys.executable, "-m", "benchmarks.waits"], check=True)
    calls = trace.read_text(errors="replace").splitlines()
    first, last = (place for place, call in enumerate(calls) if str(_MARK) in call)
    waits = sum("sync(" in call for call in calls[first + 1 : last])
    yield Line(
        _WORK,
        "1",
        f"{waits / ENTRIES:.2f}",
        "",
        "1",
        waits / ENTRIES <= _MOST,
        f"{ENTRIES} entries, {waits} waits with those of checkpoints",
    )


def record_between_marks() -> None:
    """Record entries, each in its own commit, between two marks in the trace."""
    with opened(sample_store("everyday"), "waits") as here, _MARK.open("wb") as mark:
        os.fsync(mark.fileno())
        for person_id in people_of(here, ENTRIES):
            act_of(here, person_id)()
        os.fsync(mark.fileno())


if __name__ == "__main__":
    record_between_marks()
