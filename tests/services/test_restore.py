# SPDX-License-Identifier: MIT
"""A restore puts a sound store in its place, keeps what was there, and begins a new station."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from gatehouse.db import schema
from gatehouse.db.connections import connect
from gatehouse.db.engine import Store
from gatehouse.db.key_ring import NoKeyRing
from gatehouse.db.keys import StoreKey, write_key_file
from gatehouse.db.passphrase import passphrase_file
from gatehouse.domain.backup import Restored, RestoreOrder
from gatehouse.domain.post import KeyKeeping
from gatehouse.errors import (
    Cancelled,
    DiskTrouble,
    NotAStore,
    Refused,
    StoreDamaged,
    StoreLocked,
    WrongUse,
)
from gatehouse.services import opening
from gatehouse.services import restore as restoring
from gatehouse.services.backup import back_up
from gatehouse.services.opening import find_key, key_file_of
from gatehouse.services.post import duty_at
from gatehouse.services.restore import (
    keep_restored_key,
    read_recovery,
    read_recovery_file,
    restore,
)
from gatehouse.services.verification import verify
from tests.support.post import BEGINS, KEY, MACHINE, PostInUse, quiet

OTHER_KEY = StoreKey(bytes(range(1, 33)))


@pytest.fixture
def backup(post: PostInUse, tmp_path: Path) -> Path:
    """Return a backup of a post with a roster."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return Path(back_up(post.store, post.duty, folder, quiet).path)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return where another laptop keeps its store; the folder is not there yet."""
    return tmp_path / "laptop" / "data" / "gatehouse.db"


def restored(backup: Path, place: Path, *, key: StoreKey = KEY, replace: bool = False) -> Restored:
    order = RestoreOrder(backup=backup, store=place, replace=replace)
    return restore(order, key, BEGINS, quiet, quiet)


def act(store: Path, machine: str) -> None:
    """Record a fact on a machine."""
    with Store.open(store, KEY) as opened:
        duty = duty_at(opened, machine, lambda: BEGINS)
        with opened.unit_of_work(duty) as work:
            work.record("audit", {"act": "test"})
            work.commit()


def alter(store: Path, statement: str) -> None:
    """Change a closed store as nobody should."""
    with closing(connect(store, KEY, ())) as connection:
        connection.execute(statement)


def test_what_was_backed_up_is_there_again(backup: Path, place: Path) -> None:
    before = backup.read_bytes()

    done = restored(backup, place)

    assert (done.contents.compound, done.contents.gate, done.contents.people) == (
        "样例小区", "北门", 11,
    )  # fmt: skip
    assert done.aside == ""
    assert [file.name for file in place.parent.iterdir()] == [place.name]
    assert backup.read_bytes() == before
    with Store.open(place, KEY) as store:
        findings = verify(store, [done.contents.fingerprint])
    assert findings.sound


@pytest.mark.parametrize("machine", ["another machine", MACHINE], ids=["another", "the same"])
def test_the_next_fact_begins_a_station_that_names_the_old_one(
    backup: Path, place: Path, machine: str
) -> None:
    done = restored(backup, place)

    act(place, machine)

    with Store.open(place, KEY) as store:
        findings = verify(store, [done.contents.fingerprint])
        with store.reader() as connection:
            first = connection.exec_driver_sql(
                "SELECT act, details ->> 'predecessor_sequence', details ->> 'predecessor_chain' "
                "FROM audit JOIN station ON station.id = station_id "
                "WHERE active IS 1 AND sequence = 1"
            ).one()
    assert findings.sound
    assert len(findings.heads) == 2
    act_name, sequence, chain = first
    assert (act_name, f"{sequence}:{chain}") == ("station_started", done.contents.fingerprint)


def test_an_existing_store_is_replaced_only_with_leave_and_then_kept(
    post: PostInUse, backup: Path
) -> None:
    place = post.store.path
    post.store.close()
    with pytest.raises(Refused, match="--replace"):
        restored(backup, place)
    act(place, MACHINE)

    done = restored(backup, place, replace=True)

    aside = Path(done.aside)
    assert aside == place.with_name("post.gate.replaced-20220415T084200Z")
    with Store.open(aside, KEY) as old, Store.open(place, KEY) as new:
        assert verify(old).facts == verify(new).facts + 2, "the backup's own audit, and the act"


def test_of_a_damaged_store_nothing_is_lost_that_a_crash_left_beside_it(
    post: PostInUse, backup: Path, tmp_path: Path
) -> None:
    place = tmp_path / "crashed" / "post.gate"
    place.parent.mkdir()
    facts = verify(post.store).facts
    for suffix in ("", "-wal"):  # as a power cut leaves them
        lying = post.store.path.with_name(post.store.path.name + suffix)
        shutil.copyfile(lying, place.with_name(place.name + suffix))
    whole = place.read_bytes()
    place.write_bytes(bytes(2000) + whole[2000:])

    done = restored(backup, place, replace=True)

    aside = Path(done.aside)
    damaged = aside.read_bytes()
    if damaged[:2000] == bytes(2000):
        aside.write_bytes(whole[:2000] + damaged[2000:])
    with Store.open(aside, KEY) as old, Store.open(place, KEY) as new:
        assert verify(old).facts == facts
        assert verify(new).sound
    assert {file.name for file in place.parent.iterdir()} == {place.name, aside.name}


def test_a_log_without_its_store_does_not_get_into_the_restored_one(
    post: PostInUse, backup: Path, place: Path
) -> None:
    place.parent.mkdir(parents=True)
    log = post.store.path.with_name(post.store.path.name + "-wal")
    shutil.copyfile(log, place.with_name(place.name + "-wal"))

    restored(backup, place)

    with Store.open(place, KEY) as store:
        assert verify(store).sound
    assert len(list(place.parent.glob("*.replaced-*-wal"))) == 1


def test_a_store_in_use_is_not_replaced(post: PostInUse, backup: Path) -> None:
    facts = verify(post.store).facts

    with pytest.raises(StoreLocked):
        restored(backup, post.store.path, replace=True)

    assert verify(post.store).facts == facts
    assert not list(post.store.path.parent.glob("*.replaced-*"))
    assert not list(post.store.path.parent.glob("*.part*"))


def test_a_failure_at_the_last_step_puts_everything_back(
    post: PostInUse, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = post.store.path
    post.store.close()
    before = sorted(file.name for file in place.parent.iterdir())

    def fail(*_: object) -> None:
        raise OSError(5, "the disk is gone")

    monkeypatch.setattr(Path, "hardlink_to", fail)  # as on a stick
    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(DiskTrouble, match="Nothing was restored"):
        restored(backup, place, replace=True)

    assert sorted(file.name for file in place.parent.iterdir()) == before
    with Store.open(place, KEY) as store:
        assert verify(store).sound


def test_a_wrong_key_opens_no_backup(backup: Path, place: Path) -> None:
    with pytest.raises(NotAStore):
        restored(backup, place, key=OTHER_KEY)

    assert not list(place.parent.iterdir())


@pytest.mark.parametrize(
    "at", [300, 5000, -700], ids=["first page", "page of pointers", "last page"]
)
def test_a_backup_with_a_bad_page_is_refused(backup: Path, place: Path, at: int) -> None:
    content = bytearray(backup.read_bytes())
    content[at] ^= 1
    backup.write_bytes(content)

    with pytest.raises((StoreDamaged, NotAStore)):
        restored(backup, place)

    assert not list(place.parent.iterdir())


def test_a_backup_in_which_a_fact_was_altered_is_refused(backup: Path, place: Path) -> None:
    alter(backup, "UPDATE shift SET gate = '南门'")

    with pytest.raises(StoreDamaged, match=r"is not sound: Record 1 \(shift\)") as told:
        restored(backup, place)

    assert "没有恢复" in told.value.zh
    assert not list(place.parent.iterdir())


def test_a_backup_of_an_older_version_is_brought_up_to_date(
    backup: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alter(backup, "PRAGMA user_version=0")

    restored(backup, place)

    assert schema.version_of(place, KEY) == schema.SCHEMA_VERSION
    assert schema.version_of(backup, KEY) == 0


def test_a_restore_that_is_stopped_leaves_nothing(backup: Path, place: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled("Stopped.", "停下了。")

    order = RestoreOrder(backup=backup, store=place)
    for reports in ((stop, quiet), (quiet, stop)):
        with pytest.raises(Cancelled):
            restore(order, KEY, BEGINS, *reports)

    assert not list(place.parent.iterdir())


def test_a_backup_does_not_become_itself(backup: Path) -> None:
    with pytest.raises(WrongUse, match="the same file"):
        restored(backup, backup, replace=True)


def test_keys_that_would_not_open_the_restored_store_go_aside(backup: Path, place: Path) -> None:
    place.parent.mkdir(parents=True)
    write_key_file(key_file_of(place), OTHER_KEY)
    passphrase_file(place).write_text("{}")

    restored(backup, place)

    assert not key_file_of(place).exists()
    assert not passphrase_file(place).exists()
    assert len(list(place.parent.glob("*.replaced-20220415T084200Z"))) == 2


def test_keys_of_the_same_store_stay(post: PostInUse, backup: Path) -> None:
    place = post.store.path
    post.store.close()
    write_key_file(key_file_of(place), KEY)

    restored(backup, place, replace=True)

    assert find_key(place) == KEY


def test_the_key_goes_into_the_key_ring_where_there_is_one(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ring: dict[Path, StoreKey] = {}
    monkeypatch.setattr(restoring, "keep_in_ring", ring.__setitem__)

    assert keep_restored_key(place, KEY, None, str) is KeyKeeping.KEY_RING
    assert ring == {place: KEY}


@pytest.mark.parametrize(
    ("passphrase", "keeping"), [("样例口令", KeyKeeping.ASKED_AT_START), ("", None)]
)
def test_without_a_ring_a_passphrase_is_asked_for_and_may_be_left_out(
    place: Path, passphrase: str, keeping: KeyKeeping | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_ring(*_: object) -> None:
        raise NoKeyRing("no ring", "没有")

    place.parent.mkdir(parents=True)
    monkeypatch.setattr(restoring, "keep_in_ring", no_ring)
    monkeypatch.setattr(opening, "key_from_ring", no_ring)

    assert keep_restored_key(place, KEY, None, lambda: passphrase) is keeping
    assert find_key(place, passphrase or KEY.to_recovery()) == KEY


def test_a_key_file_is_written_where_one_is_named(tmp_path: Path, place: Path) -> None:
    file = tmp_path / "kept.key"

    assert keep_restored_key(place, KEY, file, str) is KeyKeeping.KEY_FILE
    assert keep_restored_key(place, KEY, file, str) is KeyKeeping.KEY_FILE
    assert read_recovery_file(file) == KEY


def test_a_recovery_key_is_read_as_people_type_it(tmp_path: Path) -> None:
    file = tmp_path / "recovery.txt"
    wide = KEY.to_recovery().replace("-", "－").replace("0", "０")
    file.write_text(f"{wide}\r\n", encoding="utf-8-sig")

    assert read_recovery_file(file) == KEY
    assert read_recovery(KEY.to_recovery().lower()) == KEY
    with pytest.raises(WrongUse, match="not a recovery key"):
        read_recovery(KEY.to_recovery()[:-3])
    with pytest.raises(DiskTrouble):
        read_recovery_file(tmp_path / "nowhere")


def test_an_act_of_the_old_station_does_not_disturb_the_new(
    post: PostInUse, backup: Path, place: Path
) -> None:
    """The old laptop turns up again: both go on, and no two facts share a place."""
    restored(backup, place)
    act(place, MACHINE)
    with post.store.unit_of_work(replace(post.duty)) as work:
        work.record("audit", {"act": "test"})
        work.commit()

    with Store.open(place, KEY) as store:
        ours = {head.station_id: head.sequence for head in verify(store).heads}
    theirs = {head.station_id: head.sequence for head in verify(post.store).heads}
    (shared,) = ours.keys() & theirs.keys()
    assert theirs[shared] == ours[shared] + 2
