# SPDX-License-Identifier: MIT
"""Backups (备份): the post's own of every day, and those that somebody carries away."""

from datetime import datetime
from pathlib import Path

from gatehouse.db.backup import backups_in, rotate
from gatehouse.db.backup_faults import BACKUP_FAULTS
from gatehouse.db.engine import Store
from gatehouse.domain.backup import Backup, last_made
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.progress import Report
from gatehouse.paths import backup_folder

BACKED_UP = "backed_up"


def back_up(store: Store, duty: Duty, folder: Path, report: Report) -> Backup:
    """Make a verified backup in *folder*, which must be there, and leave an audit fact of it.

    It is encrypted as the store is, so everybody on duty may make one; nothing is removed.
    """
    duty.require(Role.VOLUNTEER)
    made = store.back_up(folder, duty.now(), report)
    with store.unit_of_work(duty) as work:
        details = {
            "file": _plain(Path(made.path).name),
            "folder": _plain(str(folder.absolute())),
            "fingerprint": made.fingerprint,
            "size": made.size,
        }
        work.record("audit", {"act": BACKED_UP, "details": details})
        work.commit()
    return made


def back_up_here(store: Store, duty: Duty, report: Report) -> Backup:
    """Make the backup of the day in the post's own folder; superfluous ones go afterwards."""
    duty.require(Role.VOLUNTEER)
    folder = backup_folder(store.path)
    with BACKUP_FAULTS.of_folder(folder):
        folder.mkdir(mode=0o700, exist_ok=True)
    made = back_up(store, duty, folder, report)
    rotate(folder, made)
    return made


def last_backup(store: Store, duty: Duty) -> datetime | None:
    """Return when the newest of the post's own backups was made: a name is given to good ones."""
    duty.require(Role.VOLUNTEER)
    folder = backup_folder(store.path)
    return last_made(backups_in(folder, store.path.stem), duty.now())


def _plain(name: str) -> str:
    """Return a name that is not text to every system as text that can be stored."""
    return name.encode(errors="replace").decode()
