# SPDX-License-Identifier: MIT
"""What a person chose in settings: small, local, and never worth a crash."""

import os
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import MsgspecError, Struct, json
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from gatehouse.domain.words import Language

if TYPE_CHECKING:
    from gatehouse.ui.shell.lanes import Lanes

SMALLEST_ZOOM = 1.0
LARGEST_ZOOM = 1.75
LONGEST_LOCK = 24 * 60


class Theme(StrEnum):
    """The two looks of the window."""

    LIGHT = "light"
    NIGHT = "night"


class ScanEnd(StrEnum):
    """Whether a scan counts as ended with Enter: as the scanner sends it, always, or never."""

    AS_SENT = "as_sent"
    ENTER = "enter"
    NO_ENTER = "no_enter"


class Preferences(Struct, frozen=True):
    """Every choice with its type and its default; this is the whole table.

    *lock_after* is after how many minutes without a touch the window is locked; 0 is never.
    *window* is Qt's own description of the window's place, as hexadecimal text. *sheet_printer*,
    *card_printer* and *slip_printer* name the printers of A4 and A5 sheets, A6 cards and 80 mm
    slips; without a name the system's own is offered. *pass_paper* is what a gate pass was printed
    on last, by the code of the choice.
    """

    language: Language = Language.CHINESE
    theme: Theme = Theme.LIGHT
    zoom: float = SMALLEST_ZOOM
    muted: bool = False
    lock_after: int = 15
    window: str = ""
    scan_end: ScanEnd = ScanEnd.AS_SENT
    sheet_printer: str = ""
    card_printer: str = ""
    slip_printer: str = ""
    pass_paper: str = ""

    def __post_init__(self) -> None:
        if not SMALLEST_ZOOM <= self.zoom <= LARGEST_ZOOM:
            raise ValueError(f"zoom {self.zoom} is out of range")
        if not 0 <= self.lock_after <= LONGEST_LOCK:
            raise ValueError(f"{self.lock_after} minutes are out of range")


class PreferenceFile(QObject):
    """The choices and the file that keeps them; a file that cannot be read is set aside.

    Signals:
        changed: the new `Preferences`.
    """

    changed = Signal(object)

    def __init__(self, path: Path, lanes: "Lanes", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._lanes = lanes
        self.set_aside: Path | None = None
        self.current = self._load()

    def change(self, **choices: object) -> None:
        """Make *choices* (fields of `Preferences`), tell who is concerned, and keep them."""
        chosen = replace(self.current, **choices)
        if chosen == self.current:
            return
        self.current = chosen
        self.changed.emit(chosen)
        self._lanes.write(partial(_write, self._path, chosen), _nothing_more)

    def _load(self) -> Preferences:
        try:
            return _read(self._path)
        except FileNotFoundError:
            return Preferences()
        except (OSError, MsgspecError):
            self.set_aside = _set_aside(self._path)
            return Preferences()


def read_preferences(path: Path) -> Preferences:
    """Return what was chosen, or the defaults; for the zoom, which must be known before Qt is."""
    try:
        return _read(path)
    except (OSError, MsgspecError):
        return Preferences()


def _read(path: Path) -> Preferences:
    return json.decode(path.read_bytes(), type=Preferences)


def _write(path: Path, preferences: Preferences) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(path.name + ".new")
    with draft.open("wb") as file:
        file.write(json.format(json.encode(preferences), indent=2))
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def _set_aside(path: Path) -> Path | None:
    """Move a file out of the way, so that what somebody wrote by hand is not lost."""
    aside = path.with_name(path.name + ".broken")
    try:
        path.replace(aside)
    except OSError:
        return None
    return aside


def _nothing_more(_result: None) -> None:
    """Take the end of a save, which nobody waits for."""
