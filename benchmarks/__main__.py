# SPDX-License-Identifier: MIT
"""`python -m benchmarks [--only NAME …] [--write docs/performance.md]`; 1 when a bar fails."""

import argparse
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from time import perf_counter

from benchmarks import (
    daily,
    desk,
    effort,
    handing,
    importing,
    recording,
    registers,
    searching,
    starting,
    stores,
    table,
    waits,
)
from benchmarks.machine import machine_line
from benchmarks.measured import Line

MEASURES: dict[str, Callable[[], Iterator[Line]]] = {
    "record": recording.measure,
    "waits": waits.measure,
    "search": searching.measure,
    "register": registers.measure,
    "effort": effort.measure,
    "start": starting.measure,
    "desk": desk.measure,
    "day": daily.measure,
    "handover": handing.measure,
    "import": importing.measure,
}


def main() -> int:
    """Measure, print each line as it is known, and return the exit code."""
    asked = _arguments()
    begun = perf_counter()
    machine = machine_line()
    print(machine, flush=True)
    stores.make_stores()
    lines: list[Line] = []
    for name in asked.only or MEASURES:
        for line in MEASURES[name]():
            lines.append(line)
            print(table.told(line), flush=True)
    if asked.write is not None:
        table.write_into(asked.write, lines, machine, date.today())
    failed = [line for line in lines if line.holds is False]
    print(f"{len(failed)} of {len(lines)} do not hold; {perf_counter() - begun:.0f} s in all")
    return 1 if failed else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=MEASURES, metavar="NAME")
    parser.add_argument("--write", type=Path, metavar="FILE", help="put the table into FILE")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
