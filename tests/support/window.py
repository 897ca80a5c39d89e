# SPDX-License-Identifier: MIT
"""The real window on a real encrypted file, driven with real keys.

A journey waits for what a person would see; it never waits for a time.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import Table, select, text

from gatehouse.app.program import Program, WindowOptions
from gatehouse.db.engine import Store
from gatehouse.db.inspection.verification import verify
from gatehouse.db.keys import StoreKey, write_key_file
from gatehouse.db.tables.every import entry, vehicle_entry
from gatehouse.domain.duty import Duty
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.paths import user_places
from gatehouse.services.opening import key_file_of
from gatehouse.services.post import duty_at, set_up
from gatehouse.services.roster import import_roster
from gatehouse.ui.desk.page import DeskPage
from gatehouse.ui.shell.preferences import Preferences
from gatehouse.ui.tour import Hands
from tests.support.policies import adopt
from tests.support.post import KEY, MACHINE, RESIDENTS, SETUP, FixedClock, a_roster_file, quiet
from tests.support.qt import Recorder

PATIENCE = 20_000
Page = TypeVar("Page", bound=QWidget)
ENTER = Qt.Key.Key_Return


class TickingClock(FixedClock):
    """A clock that moves a second at each look, so that no two acts share a moment."""

    def __call__(self) -> datetime:
        self.forward(timedelta(seconds=1))
        return self.now


class Gate(Hands):
    """A volunteer's hands and eyes at the window, and a look into the file on the disk."""

    def __init__(
        self,
        app: QApplication,
        program: Program,
        store: Path,
        clock: FixedClock,
        key: StoreKey = KEY,
    ) -> None:
        super().__init__(app, program.window, program.lanes, PATIENCE)
        self.program = program
        self.clock = clock
        self.heard = Recorder(program.messages)
        self.store = store
        self._key = key

    @property
    def desk(self) -> DeskPage:
        """The desk's page."""
        return self.page(DeskPage)

    def page(self, kind: type[Page]) -> Page:
        """Return the page of *kind*; its room was opened before."""
        page = self.window.findChild(kind)
        assert page is not None
        return page

    def take(self, further: int = 1) -> None:
        """Open the drop-down that has the keyboard, and take the row *further* down."""
        for _ in range(further):
            self.press(Qt.Key.Key_Down)
        self.press(Qt.Key.Key_Return)
        self.take_keyboard()

    def take_keyboard(self) -> None:
        """Give the window the keyboard: off the screen, a list that was closed keeps it."""
        self.window.activateWindow()
        self.until(self.window.isActiveWindow, "the window's own keyboard")

    def entries(self) -> list[dict[str, object]]:
        """Return the entries on the disk, in order, as another reader of the file sees them."""
        return self.rows(entry)

    def rows(self, table: Table) -> list[dict[str, object]]:
        """Return the rows of *table* on the disk, in the order in which they were written."""
        with Store.open(self.store, self._key) as store, store.open_job_connection() as connection:
            rows = connection.execute(select(table).order_by(text("rowid"))).mappings()
            return [dict(row) for row in rows]

    def vehicles(self) -> list[dict[str, object]]:
        """Return what was recorded of vehicles, in order."""
        with Store.open(self.store, self._key) as store, store.open_job_connection() as connection:
            asked = select(vehicle_entry).order_by(vehicle_entry.c.sequence)
            return [dict(row) for row in connection.execute(asked).mappings()]

    def verdict(self) -> Conclusion | None:
        """Return what the banner says of what stands in the form now."""
        weighed = self.desk.state.weighed
        return None if weighed is None else weighed.verdict.conclusion

    def close(self) -> None:
        """Close the window and whatever it still does."""
        self.window.close()
        self.program.close()

    def is_sound(self) -> bool:
        """Say whether the closed store passes every check."""
        with Store.open(self.store, self._key) as store:
            return verify(store).sound


def _settle_residents(store: Store, duty: Duty) -> None:
    import_roster(store, duty, a_roster_file(*RESIDENTS), quiet)


@cache
def _settled(
    rule_set: str, begins: datetime, settle: Callable[[Store, Duty], None]
) -> tuple[bytes, datetime]:
    """Return the file of such a post and the time by then; making one takes most of a journey."""
    clock = TickingClock(begins)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "post.gate"
        set_up(path, KEY, SETUP, MACHINE, clock)
        with Store.open(path, KEY) as store:
            duty = duty_at(store, MACHINE, clock)
            settle(store, duty)
            adopt(store, duty, rule_set, clock())
        return path.read_bytes(), clock.now


@contextmanager
def open_window(
    qapp: QApplication,
    rule_set: str,
    begins: datetime,
    settle: Callable[[Store, Duty], None] = _settle_residents,
) -> Iterator[Gate]:
    """Set up a post that works by *rule_set*, *settle* people there, and open its window."""
    places = user_places()
    file, settled_at = _settled(rule_set, begins, settle)
    clock = TickingClock(settled_at)
    for folder in (places.store.parent, places.machine_file.parent):
        folder.mkdir(parents=True, exist_ok=True)
    places.store.write_bytes(file)
    places.store.chmod(0o600)
    places.machine_file.write_text(f"{MACHINE}\n", encoding="ascii")
    write_key_file(key_file_of(places.store), KEY)
    program = Program(qapp, places, WindowOptions(), Preferences(), clock)
    gate = Gate(qapp, program, places.store, clock)
    program.show()
    gate.window.showNormal()
    gate.window.resize(1366, 696)
    gate.window.activateWindow()
    gate.until(lambda: program.is_open)
    try:
        yield gate
    finally:
        gate.close()
        assert gate.heard.crashes == []


@pytest.fixture
def everyday_gate(qapp: QApplication) -> Iterator[Gate]:
    """Open the window of an ordinary gate."""
    with open_window(qapp, "everyday", datetime(2026, 3, 2, 1, 0, tzinfo=UTC)) as gate:
        yield gate


@pytest.fixture
def strict_gate(qapp: QApplication) -> Iterator[Gate]:
    """Open the window of a gate in Changchun in April 2022."""
    begins = datetime(2022, 4, 15, 1, 0, tzinfo=UTC)
    with open_window(qapp, "changchun-2022-03", begins) as gate:
        yield gate
