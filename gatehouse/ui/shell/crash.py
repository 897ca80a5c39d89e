# SPDX-License-Identifier: MIT
"""What is written about a bug: where it happened, and nothing about anybody."""

import platform
import sys
import traceback
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from gatehouse import __version__
from gatehouse.errors import BugElsewhere

_PACKAGE = Path(__file__).resolve().parents[2]


class CrashReport(Struct, frozen=True):
    """A report that may be copied and sent: no names, no values, no folder of a user."""

    text: str

    @classmethod
    def of(cls, error: BaseException, moment: datetime) -> "CrashReport":
        """Describe *error* by its kinds and places; the message may hold a name, so it stays."""
        head = [
            f"Gatehouse {__version__} · Python {platform.python_version()} · {_qt()}",
            f"{platform.system()} {platform.release()} · {moment:%Y-%m-%d %H:%M} UTC",
        ]
        return cls("\n".join([*head, *places_of(error)]))


def _qt() -> str:
    """Name the Qt that is loaded; a command that fails loads none for it."""
    core = sys.modules.get("PySide6.QtCore")
    return "no window" if core is None else f"Qt {core.qVersion()}"


def places_of(error: BaseException) -> tuple[str, ...]:
    """Return the kinds and places of *error* and of what it came from, a line each."""
    lines = ["", type(error).__qualname__]
    lines += [_place(frame) for frame in traceback.extract_tb(error.__traceback__)]
    if isinstance(error, BugElsewhere):
        lines += error.places
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return tuple(lines if cause is None else [*lines, "", "because of", *places_of(cause)[1:]])


def _place(frame: traceback.FrameSummary) -> str:
    path = Path(frame.filename)
    ours = path.is_relative_to(_PACKAGE)
    shown = path.relative_to(_PACKAGE.parent).as_posix() if ours else path.name
    return f"  {shown}:{frame.lineno} {frame.name}"
