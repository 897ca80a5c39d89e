# SPDX-License-Identifier: MIT
"""Restoring (恢复): a store from its backup and the recovery key alone, on any laptop.

The restored store is a new station: the first fact that is recorded in it names the old one.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from unicodedata import normalize

from gatehouse.db.backup_faults import RESTORE_FAULTS
from gatehouse.db.key_ring import NoKeyRing, keep_in_ring
from gatehouse.db.keys import StoreKey, read_key_file, write_key_file
from gatehouse.db.passphrase import passphrase_file, wrap_key
from gatehouse.db.restored import Examined, examine, fold, stage, take_the_place
from gatehouse.domain.backup import Restored, RestoreOrder
from gatehouse.domain.post import KeyKeeping
from gatehouse.domain.progress import Report
from gatehouse.domain.words import Words
from gatehouse.errors import DiskTrouble, Refused, StoreDamaged, WrongUse
from gatehouse.services.opening import key_file_of
from gatehouse.unfinished import clear_abandoned, unfinished_file

_MOST_TOLD = 5
_LONGEST_KEY = 1000


def read_recovery_file(path: Path) -> StoreKey:
    """Read a text file with the recovery key as somebody typed it, or a key file."""
    with suppress(WrongUse):
        return read_key_file(path)
    return read_recovery(path.read_text("utf-8-sig", errors="replace")[:_LONGEST_KEY])


def read_recovery(typed: str) -> StoreKey:
    """Read a recovery key that may have been typed with a Chinese input method."""
    return StoreKey.from_recovery(normalize("NFKC", typed))


def restore(
    order: RestoreOrder, key: StoreKey, moment: datetime, copying: Report, checking: Report
) -> Restored:
    """Put the store of a backup in its place, whole and sound or not at all.

    What the order has leave to replace stays beside it under another name. Both reports may raise
    to stop, which leaves everything as it was.
    """
    store = order.store
    _refuse_place(order)
    prefix = f"{store.stem}-restored-"
    with RESTORE_FAULTS.of_folder(store.parent):
        store.parent.mkdir(parents=True, exist_ok=True)
        clear_abandoned(store.parent, prefix)
        with unfinished_file(store.parent, prefix) as unfinished:
            stage(order.backup, key, unfinished, copying)
            examined = examine(unfinished.path, key, checking)
            _refuse_unsound(order.backup, examined)
            same_key = store.exists() and fold(store, key)
            label = f"replaced-{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
            aside = store.with_name(f"{store.name}.{label}")
            there = take_the_place(unfinished, store, aside)
        _set_keys_aside(store, key, label, same_key=same_key)
    return Restored(contents=examined.contents, aside=str(aside) if there else "")


def keep_restored_key(
    store: Path, key: StoreKey, key_file: Path | None, ask_passphrase: Callable[[], str]
) -> KeyKeeping | None:
    """Keep *key* so that *store* opens on this computer; None where only the sheet of paper has it.

    A key file is written only where one is named. *ask_passphrase* is called on a computer without
    a key ring, and may return nothing.
    """
    if key_file is not None:
        if not key_file.exists():
            write_key_file(key_file, key)
        return KeyKeeping.KEY_FILE
    if passphrase_file(store).exists():
        return KeyKeeping.ASKED_AT_START
    if key_file_of(store).exists():
        return KeyKeeping.KEY_FILE
    try:
        keep_in_ring(store, key)
    except NoKeyRing:
        passphrase = ask_passphrase()
    else:
        return KeyKeeping.KEY_RING
    if not passphrase:
        return None
    wrap_key(passphrase_file(store), key, passphrase)
    return KeyKeeping.ASKED_AT_START


def refuse_other_key(key_file: Path, key: StoreKey) -> None:
    """Raise `Refused` where *key_file* holds the key of another store."""
    if key_file.exists() and read_key_file(key_file) != key:
        raise Refused(
            f"{key_file.name} holds another key. Nothing was restored. Name a new file for the key "
            "of this store.",
            f"{key_file.name} 里是另一把钥匙。没有恢复。请给这本登记的钥匙写一个新的文件名。",
        )


def _set_keys_aside(store: Path, key: StoreKey, label: str, *, same_key: bool) -> None:
    """Put away what would open the store with another key than its own."""
    stale = []
    if not same_key:
        stale.append(passphrase_file(store))
    if key_file_of(store).exists() and not _holds(key_file_of(store), key):
        stale.append(key_file_of(store))
    for file in stale:
        if file.exists():
            file.rename(file.with_name(f"{file.name}.{label}"))


def _holds(key_file: Path, key: StoreKey) -> bool:
    try:
        return read_key_file(key_file) == key
    except (WrongUse, DiskTrouble):
        return False


def _refuse_place(order: RestoreOrder) -> None:
    store = order.store
    if not store.exists():
        return
    if order.backup.exists() and store.samefile(order.backup):
        raise WrongUse(
            "Backup and store are the same file. Nothing was restored. Name the backup first, and "
            "its new place with --store.",
            "备份和登记文件是同一个文件。没有恢复。请先写备份，再用 --store 写要恢复到哪里。",
        )
    if not order.replace:
        raise Refused(
            f"{store} exists already. Nothing was restored. Say --replace to let the backup take "
            "its place, the old file is kept; or choose another name.",
            f"{store} 已经有了。没有恢复。要用备份换下它，请加 --replace（旧文件会留着）；"
            "或换一个名字。",
        )


def _refuse_unsound(backup: Path, examined: Examined) -> None:
    findings = examined.findings
    problems = () if findings is None else findings.problems
    if not problems:
        return
    told = Words(
        " ".join(problem.zh for problem in problems[:_MOST_TOLD]),
        " ".join(problem.en for problem in problems[:_MOST_TOLD]),
    )
    raise StoreDamaged(
        f"{backup.name} is not sound: {told.en} Nothing was restored. Restore an earlier backup.",
        f"{backup.name} 有问题：{told.zh}没有恢复。请用更早的备份。",
    )
