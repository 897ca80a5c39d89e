# SPDX-License-Identifier: MIT
"""The line that says what was measured on; ratios hold elsewhere, times do not."""

import os
import platform
from pathlib import Path

import sqlalchemy
from sqlcipher3 import dbapi2

_GIBIBYTE = 1 << 30


def machine_line() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / _GIBIBYTE
    return (
        f"{os.cpu_count()} cores ({_processor()}), {memory:.0f} GiB, {platform.system()} "
        f"{platform.release()}, Python {platform.python_version()}, "
        f"SQLite {dbapi2.sqlite_version}, SQLAlchemy {sqlalchemy.__version__}"
    )


def _processor() -> str:
    told = Path("/proc/cpuinfo")
    lines = told.read_text().splitlines() if told.is_file() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()
