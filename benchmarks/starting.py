# SPDX-License-Identifier: MIT
"""From the start of the process to the first frame that takes keys, and to the first entry."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

from sqlalchemy import select

from benchmarks.measured import Line, against_floor, middle, shown, told
from benchmarks.stores import FOLDER, KEY, MACHINE, OpenStore, opened, sample_store
from gatehouse.db.keys import write_key_file
from gatehouse.db.tables.every import person_key
from gatehouse.paths import user_places
from gatehouse.services.opening import key_file_of
from gatehouse.services.search import find

ROUNDS = 9
FRAME_AGAINST_FLOOR = 1.7
ENTRY_AGAINST_FLOOR = 2.4
STORE_MODULES = ("sqlalchemy.dialects.sqlite", "sqlcipher3")
"""What a first entry needs whoever writes the program: the floor of a first entry imports them."""


def measure() -> Iterator[Line]:
    """Open both windows in turn, each in a fresh process, its bytecode compiled by the first."""
    home = _home()
    text = _text_that_finds_one()
    bare, ours = partial(_opened, home, "bare_window"), partial(_opened, home, "our_window", text)
    with_store = partial(_opened, home, "bare_window", *STORE_MODULES)
    bare(), with_store(), ours()
    floor, least, frames, entries = [], [], [], []
    said: dict[str, Any] = {}
    for _ in range(ROUNDS):
        floor.append(bare()["frame"])
        least.append(with_store()["frame"])
        said = ours()
        frames.append(said["frame"])
        entries.append(said["entry"])
    shutil.rmtree(home)
    note = "floor: a window with one line of Chinese in the same font"
    frame_work = "first frame in which the box takes keys"
    yield against_floor(frame_work, floor, frames, FRAME_AGAINST_FLOOR, note)
    late = ", ".join(said["late"]) or "none"
    yield Line(
        "the box took the first key; imported before the first frame",
        "",
        f"{'yes' if said['took'] else 'no'}; {late}",
        "",
        "yes; none",
        bool(said["took"]) and not said["late"],
        "of sqlalchemy, openpyxl, pypinyin, alembic, numpy",
    )
    note = "floor: that window with SQLAlchemy and the driver imported"
    yield against_floor("first entry saved", least, entries, ENTRY_AGAINST_FLOOR, note)
    times, its_floor = middle(entries) / middle(floor), middle(least) / middle(floor)
    against_bare = f"{times:.2f}x of the window without them; its floor {its_floor:.2f}x"
    yield told("first entry saved, against the bare window", shown(middle(entries)), against_bare)


def _home() -> Path:
    """Return a home folder with a post in it: the sample roster under everyday rules."""
    home = FOLDER / "home"
    shutil.rmtree(home, ignore_errors=True)
    places = user_places({"GATEHOUSE_HOME": str(home)})
    places.store.parent.mkdir(parents=True)
    places.machine_file.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(sample_store("everyday"), places.store)
    write_key_file(key_file_of(places.store), KEY)
    places.machine_file.write_text(f"{MACHINE}\n", encoding="ascii")
    return home


def _opened(home: Path, window: str, *arguments: str) -> dict[str, Any]:
    """Open a window in a fresh process; return its moments in seconds after the start."""
    environ = {**os.environ, "GATEHOUSE_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", f"benchmarks.{window}", *arguments]
    begun = perf_counter()
    answer = subprocess.run(command, check=True, capture_output=True, text=True, env=environ)
    said: dict[str, Any] = json.loads(answer.stdout)
    return {
        name: value - begun if isinstance(value, float) else value for name, value in said.items()
    }


def _text_that_finds_one() -> str:
    with opened(sample_store("everyday"), "start") as here:
        return next(filter(partial(_is_alone, here), _initials(here)))


def _initials(here: OpenStore) -> list[str]:
    asked = select(person_key.c.key).where(person_key.c.kind == "i").order_by(person_key.c.key)
    with here.store.reader() as connection:
        return list(connection.execute(asked).scalars())


def _is_alone(here: OpenStore, text: str) -> bool:
    return len(find(here.store, here.duty, text).candidates) == 1
