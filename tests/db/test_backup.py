# SPDX-License-Identifier: MIT
"""A backup is one moment of the store, whole, encrypted, and named only when it was read back."""

import os
import shutil
import signal
import subprocess
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from gatehouse.db import backup as backups
from gatehouse.db.backup import backups_in, rotate
from gatehouse.db.connections import connect
from gatehouse.db.engine import Store
from gatehouse.db.inspection.verification import verify
from gatehouse.db.keys import StoreKey
from gatehouse.domain.backup import Backup
from gatehouse.domain.duty import Duty
from gatehouse.domain.progress import Report, unreported
from gatehouse.errors import Cancelled, DiskTrouble, StoreDamaged
from gatehouse.unfinished import Unfinished
from tests.db.conftest import record_entry

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return an empty folder for backups."""
    made = tmp_path / "stick"
    made.mkdir()
    return made


@pytest.fixture
def back_up(store: Store, folder: Path, now: datetime) -> "BackUp":
    """Return what makes a backup of the store in the folder."""
    return BackUp(store, folder, now)


class BackUp:
    """Makes backups of one store."""

    def __init__(self, store: Store, folder: Path, now: datetime) -> None:
        self.store = store
        self.folder = folder
        self.now = now

    def __call__(self, report: Report = unreported) -> Backup:
        return self.store.back_up(self.folder, self.now, report)


def in_small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a small store be copied in as many steps as a large one."""
    monkeypatch.setattr(backups, "_STEPS", 10)
    monkeypatch.setattr(backups, "_SLICE", 4096)
    monkeypatch.setattr(backups, "_COPYING", ("PRAGMA cache_size=10",))


def entries(path: Path, key: StoreKey) -> int:
    with closing(connect(path, key, ())) as connection:
        return int(connection.execute("SELECT count(*) FROM entry").fetchone()[0])


def test_a_backup_is_a_sound_store_that_only_its_owner_may_read(
    back_up: BackUp, duty: Duty, key: StoreKey, resident: str
) -> None:
    assert resident
    record_entry(back_up.store, duty)

    made = back_up()

    path = Path(made.path)
    assert path == back_up.folder / "gatehouse-20220415T084200Z-3.backup"
    assert (made.sequence, made.size) == (3, path.stat().st_size)
    assert list(back_up.folder.iterdir()) == [path]
    assert "林晓枫".encode() not in path.read_bytes()
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600
    with Store.open(path, key) as copy:
        findings = verify(copy)
    assert findings.sound
    assert [head.anchor for head in findings.heads] == [made.fingerprint]


def test_rows_keep_their_order(back_up: BackUp, duty: Duty, key: StoreKey) -> None:
    """Which shift was opened last, and which entry came last, is told by rowid."""
    made = [record_entry(back_up.store, duty, reason=f"reason {n}") for n in range(5)]
    with closing(connect(back_up.store.path, key, ())) as connection:
        connection.execute("DELETE FROM entry WHERE id = ?", (made[1],))
        ordered = connection.execute("SELECT rowid, id FROM entry ORDER BY rowid").fetchall()

    path = Path(back_up().path)

    with closing(connect(path, key, ())) as connection:
        assert connection.execute("SELECT rowid, id FROM entry ORDER BY rowid").fetchall() == (
            ordered
        )


def test_acts_recorded_meanwhile_stay_in_the_store_and_the_backup_is_what_was_before(
    back_up: BackUp, duty: Duty, key: StoreKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_small_steps(monkeypatch)
    for n in range(200):
        record_entry(back_up.store, duty, reason=f"before {n}")
    meanwhile = 0

    def record_beside(_done: int, _total: int) -> None:
        nonlocal meanwhile
        record_entry(back_up.store, duty, reason=f"meanwhile {meanwhile}")
        meanwhile += 1

    made = back_up(record_beside)

    assert meanwhile > 10
    assert entries(back_up.store.path, key) == 200 + meanwhile
    assert entries(Path(made.path), key) == 200
    assert verify(back_up.store).sound
    with Store.open(Path(made.path), key) as copy:
        assert verify(copy).sound
    with back_up.store.reader() as connection:
        chain = connection.exec_driver_sql(
            "SELECT chain FROM ledger WHERE sequence = ?", (made.sequence,)
        ).scalar_one()
    assert made.fingerprint == f"{made.sequence}:{chain.hex()}"


def test_a_backup_that_is_stopped_leaves_nothing(back_up: BackUp) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled("Stopped.", "停下了。")

    with pytest.raises(Cancelled):
        back_up(stop)

    assert list(back_up.folder.iterdir()) == []


def test_a_stop_is_heard_while_the_copy_is_under_way(
    back_up: BackUp, duty: Duty, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_small_steps(monkeypatch)
    for n in range(50):
        record_entry(back_up.store, duty, reason=f"before {n}")
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        raise Cancelled("Stopped.", "停下了。")

    with pytest.raises(Cancelled):
        back_up(stop)

    assert len(told) == 1
    done, total = told[0]
    assert done < total // 3


def test_progress_ends_with_all_of_it(back_up: BackUp) -> None:
    told: list[tuple[int, int]] = []

    back_up(lambda done, total: told.append((done, total)))

    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]


@pytest.mark.parametrize("at", [1, 3, -1], ids=["first page", "third page", "last page"])
def test_a_copy_that_reads_back_otherwise_is_thrown_away(
    back_up: BackUp, at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = Unfinished.sync

    def sync_to_a_bad_disk(unfinished: Unfinished) -> None:
        written(unfinished)
        content = bytearray(unfinished.path.read_bytes())
        pages = len(content) // 4096
        content[at % pages * 4096 - 900] ^= 1
        unfinished.path.write_bytes(content)

    monkeypatch.setattr(Unfinished, "sync", sync_to_a_bad_disk)

    with pytest.raises(StoreDamaged, match="could not be read back"):
        back_up()

    assert list(back_up.folder.iterdir()) == []


def test_a_copy_of_another_moment_is_no_backup(
    back_up: BackUp, duty: Duty, key: StoreKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = Path(back_up().path)
    record_entry(back_up.store, duty)
    written = Unfinished.sync

    def sync_to_a_disk_that_forgets(unfinished: Unfinished) -> None:
        written(unfinished)
        shutil.copyfile(older, unfinished.path)

    monkeypatch.setattr(Unfinished, "sync", sync_to_a_disk_that_forgets)

    with pytest.raises(StoreDamaged, match="could not be read back"):
        back_up()

    assert [file.name for file in back_up.folder.iterdir()] == [older.name]


def test_a_damaged_store_is_not_backed_up(back_up: BackUp, duty: Duty) -> None:
    for n in range(100):
        record_entry(back_up.store, duty, reason=f"entry {n}")
    back_up.store.close()
    content = bytearray(back_up.store.path.read_bytes())
    content[-5000] ^= 1
    back_up.store.path.write_bytes(content)

    with pytest.raises(StoreDamaged, match=r"gatehouse\.db is damaged"):
        back_up()

    assert list(back_up.folder.iterdir()) == []


def test_a_folder_that_is_gone_is_told_and_not_made(back_up: BackUp) -> None:
    back_up.folder.rmdir()

    with pytest.raises(DiskTrouble, match=r"register is untouched.*a stick may be missing") as told:
        back_up()

    assert not back_up.folder.exists()
    assert told.value.zh.startswith("没有备份成。登记都在，没有动。")


def test_too_little_room_is_told_before_anything_is_written(
    back_up: BackUp, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(back_up.folder)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage._replace(free=300 * 2**20))
    back_up()
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage._replace(free=200 * 2**20))

    with pytest.raises(DiskTrouble, match=r"25\d MB are needed"):
        back_up()

    assert len(list(back_up.folder.iterdir())) == 1


_WITH_A_FULL_DISK = """
import resource, sys
from pathlib import Path
from datetime import UTC, datetime
from tests.db.support import open_with_duty
from gatehouse.errors import DiskTrouble
store, duty, entry = open_with_duty(Path(sys.argv[1]))
import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (64 * 1024, 64 * 1024))
try:
    store.back_up(Path(sys.argv[2]), datetime.now(UTC), lambda done, total: None)
except DiskTrouble as error:
    print(error.en)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_a_disk_that_fills_up_meanwhile_is_told(back_up: BackUp) -> None:
    back_up.store.close()

    told = subprocess.run(
        [sys.executable, "-c", _WITH_A_FULL_DISK, back_up.store.path, back_up.folder],
        capture_output=True, text=True, cwd=ROOT, check=True,
    )  # fmt: skip

    assert told.stdout.startswith("No backup was made. The register is untouched."), told
    assert list(back_up.folder.iterdir()) == []


_KILLED_MEANWHILE = """
import os, signal, sys
from pathlib import Path
from datetime import UTC, datetime
from gatehouse.db import backup
from tests.db.support import open_with_duty
backup._STEPS, backup._SLICE, backup._COPYING = 10, 4096, ("PRAGMA cache_size=10",)
store, duty, entry = open_with_duty(Path(sys.argv[1]))
at = int(sys.argv[3])
def die(done, total):
    if done * 100 >= at * total:
        os.kill(os.getpid(), signal.SIGKILL)
store.back_up(Path(sys.argv[2]), datetime.now(UTC), die)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("at", [0, 25, 60, 100])
def test_a_kill_meanwhile_leaves_no_name_and_the_next_backup_clears_up(
    back_up: BackUp, at: int
) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", _KILLED_MEANWHILE, back_up.store.path, back_up.folder, str(at)],
        check=False, cwd=ROOT,
    )  # fmt: skip
    left = list(back_up.folder.iterdir())

    assert killed.returncode == -signal.SIGKILL
    assert {file.suffix for file in left} - {".part-journal"} == {".part"}
    assert backups_in(back_up.folder, "gatehouse") == ()

    made = back_up()
    assert [str(file) for file in back_up.folder.iterdir()] == [made.path]


@pytest.mark.skipif(sys.platform == "win32", reason="nobody can remove an open file there")
def test_a_backup_that_is_being_written_is_not_cleared_away(back_up: BackUp) -> None:
    two = False

    def make_another(_done: int, _total: int) -> None:
        nonlocal two
        if not two:
            two = True
            BackUp(back_up.store, back_up.folder, back_up.now.replace(year=2023))()

    back_up(make_another)

    assert len(backups_in(back_up.folder, "gatehouse")) == 2


def test_rotation_leaves_other_stores_and_other_files_alone(back_up: BackUp) -> None:
    others = [
        "south-20200101T000000Z-1.backup",
        "gatehouse.db",
        "gatehouse-20200101T000000Z-1.backup.part",
    ]
    old = [f"gatehouse-2020{month:02}01T000000Z-{month}.backup" for month in range(1, 13)]
    for name in (*others, *old):
        (back_up.folder / name).write_text("there")

    made = back_up()
    rotate(back_up.folder, made)

    left = {file.name for file in back_up.folder.iterdir()}
    assert left == {*others[:2], *old[-6:], Path(made.path).name}
