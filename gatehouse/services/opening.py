# SPDX-License-Identifier: MIT
"""Opening the store of a post: this machine's id, and the key where the post keeps it."""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from msgspec import Struct

from gatehouse.db.engine import Store
from gatehouse.db.key_ring import NoKeyRing, keep_in_ring, key_from_ring
from gatehouse.db.keys import StoreKey, read_key_file, write_key_file
from gatehouse.db.passphrase import passphrase_file, unwrap_key, wrap_key
from gatehouse.db.unit_of_work import new_id
from gatehouse.domain.duty import Duty
from gatehouse.domain.post import KeyKeeping, Post
from gatehouse.errors import DiskTrouble, NotAllowed, WrongUse
from gatehouse.services.post import duty_at, post_of
from gatehouse.services.sign_in import on_duty_now

_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")


class OpenPost(Struct):
    """An open store with whoever is on duty at it: *duty* is another one after a handover.

    While the window is locked nobody is (`gatehouse.domain.sign_in.UNKNOWN`).
    """

    store: Store
    duty: Duty
    post: Post

    def on_duty(
        self, act: Callable[Concatenate[Store, Duty, _Asked], _Answer]
    ) -> Callable[_Asked, _Answer]:
        """Return *act* as done by whoever is on duty when it is called, not when it is bound."""

        def done_by_them(*asked: _Asked.args, **named: _Asked.kwargs) -> _Answer:
            return act(self.store, self.duty, *asked, **named)

        return done_by_them


def open_post(
    path: Path, key: StoreKey, machine_file: Path, clock: Callable[[], datetime]
) -> OpenPost:
    """Open the store at *path* for whoever signed in last within its open shift."""
    store = Store.open(path, key)
    try:
        duty = on_duty_now(store, duty_at(store, machine_id(machine_file), clock))
        return OpenPost(store, duty, post_of(store))
    except BaseException:
        store.close()
        raise


def key_keepings() -> tuple[KeyKeeping, ...]:
    """Return the ways to keep a key that this computer offers, the recommended one first."""
    try:
        key_from_ring(Path("gatehouse"))
    except NoKeyRing:
        return (KeyKeeping.ASKED_AT_START, KeyKeeping.KEY_FILE)
    return (KeyKeeping.KEY_RING, KeyKeeping.ASKED_AT_START, KeyKeeping.KEY_FILE)


def machine_id(file: Path) -> str:
    """Return the random id of this machine, drawn when it is first asked for."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        _draw_once(file)
        return file.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise DiskTrouble(
            f"{file} cannot be read or written. Nothing was changed. "
            "Check that the folder may be written to.",
            f"{file} 读不了也写不了。什么都没有改动。请检查文件夹能不能写入。",
        ) from error


def keep_key(store: Path, key: StoreKey, keeping: KeyKeeping, passphrase: str) -> None:
    """Keep the key of *store* as the person chose."""
    if keeping is KeyKeeping.KEY_RING:
        keep_in_ring(store, key)
    elif keeping is KeyKeeping.ASKED_AT_START:
        wrap_key(passphrase_file(store), key, passphrase)
    else:
        write_key_file(key_file_of(store), key)


def forget_key(store: Path) -> None:
    """Take back the key files of a store that was not created after all."""
    for file in (passphrase_file(store), key_file_of(store)):
        file.unlink(missing_ok=True)


def key_file_of(store: Path) -> Path:
    """Return the bare key file beside *store*, where the post has chosen to keep one."""
    return store.with_suffix(".key")


def asks_passphrase(store: Path) -> bool:
    """Say whether *store* opens with a passphrase that somebody must type."""
    return passphrase_file(store).is_file()


def find_key(store: Path, typed: str = "") -> StoreKey:
    """Return the key of *store*: by the passphrase *typed*, from its key file, or from the ring.

    A recovery key may be typed wherever the key is kept; `NotAllowed` asks for one.
    """
    with suppress(WrongUse):
        return StoreKey.from_recovery(typed)
    if asks_passphrase(store):
        return unwrap_key(passphrase_file(store), typed)
    if key_file_of(store).is_file():
        return read_key_file(key_file_of(store))
    key = _key_in_ring(store)
    if key is None:
        raise NotAllowed(
            f"The key of {store.name} is not on this computer. Nothing was opened. "
            "Type the recovery key from its sheet.",
            f"这台电脑上没有 {store.name} 的钥匙。没有打开。请输入纸上的恢复钥匙。",
        )
    return key


def _key_in_ring(store: Path) -> StoreKey | None:
    with suppress(NoKeyRing):
        return key_from_ring(store)
    return None


def _draw_once(file: Path) -> None:
    """Draw the id into a file of its own first: half an id would stay for good."""
    if file.exists() and file.stat().st_size:
        return
    unfinished = file.with_name(f"{file.name}.{new_id()}")
    try:
        handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as drawn:
            drawn.write(new_id() + "\n")
            drawn.flush()
            os.fsync(drawn.fileno())
        unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)
