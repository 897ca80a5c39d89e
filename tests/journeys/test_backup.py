# SPDX-License-Identifier: MIT
"""A laptop is lost: the post goes on with its last backup and the sheet with the recovery key."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from gatehouse.app.program import Program, WindowOptions
from gatehouse.cli.main import run
from gatehouse.db.engine import Store
from gatehouse.db.key_ring import NoKeyRing
from gatehouse.db.tables.every import audit, station
from gatehouse.paths import backup_folder, user_places
from gatehouse.services import opening, restore
from gatehouse.services.verification import verify
from gatehouse.ui.desk.page import DeskPage
from gatehouse.ui.shell.preferences import Preferences
from tests.support.post import KEY
from tests.support.window import ENTER, Gate, TickingClock, open_window

BEGINS = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


def go_to_another_laptop(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program find another data folder, another machine, and no key ring."""

    def no_ring(*_: object) -> None:
        raise NoKeyRing("no ring", "没有")

    monkeypatch.setenv("GATEHOUSE_HOME", str(folder))
    monkeypatch.setattr(opening, "key_from_ring", no_ring)
    monkeypatch.setattr(restore, "keep_in_ring", no_ring)


def admit(gate: Gate, text: str) -> None:
    """Let somebody through, and wait until they are on the disk."""
    before = len(gate.entries())
    gate.type(text)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == before + 1)


def unlock(gate: Gate, typed: str) -> None:
    """Type the key where the window asks for it."""
    gate.until(lambda: gate.program.threshold.unlock is not None)
    page = gate.program.threshold.unlock
    assert page is not None
    page._field.edit.setText(typed)
    page._act.click()
    gate.until(lambda: gate.program.is_open)


def test_a_post_goes_on_at_another_laptop_with_its_backup_and_its_recovery_key_alone(
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with open_window(qapp, "everyday", BEGINS) as gate:
        admit(gate, "lxf5")
        assert run(["backup", "--to", str(stick)]) == 0, "beside the open window"
        admit(gate, "wlf")
        assert len(gate.entries()) == 2
    with Store.open(user_places().store, KEY) as store:
        assert verify(store).sound
        old_station = verify(store).heads[-1].station_id
    (backup,) = stick.iterdir()
    sheet = tmp_path / "sheet.txt"
    sheet.write_text(KEY.to_recovery().lower().replace("-", " "), encoding="utf-8")

    go_to_another_laptop(tmp_path / "new laptop", monkeypatch)
    assert run(["restore", str(backup), "--recovery-key-file", str(sheet)]) == 0
    capsys.readouterr()
    places = user_places()
    clock = TickingClock(BEGINS + timedelta(hours=2))
    program = Program(qapp, places, WindowOptions(), Preferences(), clock)
    gate = Gate(qapp, program, places.store, clock)
    program.show()
    unlock(gate, KEY.to_recovery())
    assert [row["outcome"] for row in gate.entries()] == ["admitted"], "what was before the backup"
    admit(gate, "lxf5")
    assert sorted(str(row["direction"]) for row in gate.entries()) == ["in", "out"]
    gate.close()

    assert gate.heard.crashes == []
    with Store.open(places.store, KEY) as store:
        findings = verify(store)
        with store.reader() as connection:
            active = connection.execute(select(station).where(station.c.active.is_(True))).one()
            first = connection.execute(
                select(audit.c.act, audit.c.details).where(
                    audit.c.station_id == active.id, audit.c.sequence == 1
                )
            ).one()
    assert findings.sound
    assert active.machine_id == places.machine_file.read_text("ascii").strip()
    assert first.act == "station_started"
    (old_head,) = (head for head in findings.heads if head.station_id == old_station)
    assert first.details == {
        "predecessor_id": old_station,
        "predecessor_sequence": old_head.sequence,
        "predecessor_chain": old_head.chain.hex(),
    }


def pass_minutes(gate: Gate, minutes: int) -> None:
    """Let minutes go by without a wait."""
    for _ in range(minutes):
        gate.program.backups.pass_minute()


def test_a_window_that_is_left_alone_makes_the_backup_of_the_day(qapp: QApplication) -> None:
    with open_window(qapp, "everyday", BEGINS) as gate:
        age = gate.page(DeskPage).top.backup
        gate.until(lambda: age.accessibleName() == "还没有备份")
        admit(gate, "lxf5")
        folder = backup_folder(user_places().store)

        pass_minutes(gate, 2)
        gate.until(lambda: age.accessibleName().startswith("备份 "))

        (made,) = folder.iterdir()
        pass_minutes(gate, 60)
        assert list(folder.iterdir()) == [made], "one a day"
        gate.clock.forward(timedelta(hours=15))
        pass_minutes(gate, 1)
        gate.until(lambda: len(list(folder.iterdir())) == 2, "the backup of the next day")
        gate.close()
        assert gate.is_sound()


def test_a_backup_that_fails_is_told_at_the_desk_and_tried_again(qapp: QApplication) -> None:
    with open_window(qapp, "everyday", BEGINS) as gate:
        age, notice = gate.page(DeskPage).top.backup, gate.page(DeskPage).left.idle.backup
        folder = backup_folder(user_places().store)
        folder.write_text("a file where the folder should be")
        gate.until(age.accessibleName)

        pass_minutes(gate, 2)
        gate.until(lambda: age.accessibleName() == "备份有问题")

        assert "没有备份成。登记都在，没有动。" in notice.accessibleName()
        assert len(gate.heard.said) == 1
        admit(gate, "lxf5")
        folder.unlink()
        pass_minutes(gate, 31)
        gate.until(lambda: age.accessibleName().startswith("备份 "))
        assert len(list(folder.iterdir())) == 1
