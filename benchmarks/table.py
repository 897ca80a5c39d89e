# SPDX-License-Identifier: MIT
"""The table of a run, for the terminal and for docs/performance.md."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from benchmarks.measured import Line

_BEGIN = "<!-- the table below is written by `python -m benchmarks --write` -->"
_END = "<!-- end of the table -->"
_HEADINGS = ("work", "floor", "ours", "ratio", "bar", "")


def told(line: Line) -> str:
    """Return a line for the terminal, printed as soon as it is measured."""
    parts = (
        ("floor ", line.floor),
        ("ours ", line.ours),
        ("", line.ratio),
        ("bar ", line.bar),
    )
    said = "; ".join(label + part for label, part in parts if part)
    note = f"\n    {line.note}" if line.note else ""
    return f"{line.verdict:>13}  {line.work}: {said}{note}"


def write_into(document: Path, lines: Sequence[Line], machine: str, day: date) -> None:
    """Put the table into *document*, in place of the one that stands there."""
    text = document.read_text(encoding="utf-8")
    before, _, rest = text.partition(_BEGIN)
    _, _, after = rest.partition(_END)
    table = "\n".join(_rows(lines))
    notes = "\n".join(f"- {line.work}: {line.note}" for line in lines if line.note)
    made = f"Measured on {day.isoformat()}: {machine}."
    document.write_text(
        f"{before}{_BEGIN}\n\n{made}\n\n{table}\n\n{notes}\n\n{_END}{after}", encoding="utf-8"
    )


def _rows(lines: Sequence[Line]) -> list[str]:
    rows = [_HEADINGS, tuple("---" for _ in _HEADINGS)]
    rows += [
        (line.work, line.floor, line.ours, line.ratio, line.bar, line.verdict) for line in lines
    ]
    return ["| " + " | ".join(row) + " |" for row in rows]
