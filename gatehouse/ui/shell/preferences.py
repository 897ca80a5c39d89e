# SPDX-License-Identifier: MIT
"""What a person chose in settings: small, local, and never worth a crash."""

import json
import os
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import asdict, fields, replace
from PySide6.QtCore import QObject, Signal

from gatehouse.domain.words import Language

if TYPE_CHECKING:
    from gatehouse.ui.shell.lanes import Lanes

SMALLEST_ZOOM = 1.0
LARGEST_ZOOM = 1.75


class Theme(StrEnum):
    """The two looks of the window."""

    LIGHT = "light"
    NIGHT = "night"


class Preferences(Struct, frozen=True):
    """Every choice with its type and its default; this is the whole table.

    *window* is Qt's own description of the window's place, as hexadecimal text.
    """

    language: Language = Language.CHINESE
    theme: Theme = Theme.LIGHT
    zoom: float = SMALLEST_ZOOM
    sounds: bool = True
    window: str = ""

    def __post_init__(self) -> None:
        if not SMALLEST_ZOOM <= self.zoom <= LARGEST_ZOOM:
            raise ValueError(f"zoom {self.zoom} is out of range")


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
        except (OSError, ValueError, TypeError):
            self.set_aside = _set_aside(self._path)
            return Preferences()


def read_preferences(path: Path) -> Preferences:
    """Return what was chosen, or the defaults; for the zoom, which must be known before Qt is."""
    try:
        return _read(path)
    except (OSError, ValueError, TypeError):
        return Preferences()


def _read(path: Path) -> Preferences:
    kept = json.loads(path.read_text("utf-8"))
    if not isinstance(kept, dict):
        raise TypeError("preferences are a table of keys and values")
    return Preferences(
        **{
            field.name: _typed(field.default, kept[field.name])
            for field in fields(Preferences)
            if field.name in kept
        }
    )


def _typed(default: Any, value: object) -> Any:
    """Return *value* as the type of its *default*; raise if it is not one."""
    kind = type(default)
    if isinstance(value, bool) is not (kind is bool):
        raise TypeError(f"{value!r} is not of type {kind.__name__}")
    return kind(value)


def _write(path: Path, preferences: Preferences) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(path.name + ".new")
    with draft.open("w", encoding="utf-8") as file:
        json.dump(asdict(preferences), file, ensure_ascii=False, indent=2)
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
