# SPDX-License-Identifier: MIT
"""The store key under a start passphrase, in a small file beside the store.

Argon2id makes 64 bytes of the passphrase and a fresh salt: half of them cover the key, the other
half authenticate the file. The cover is used for one key only, since the salt is never used twice.
"""

import hmac
import json
import os
import secrets
from pathlib import Path

from msgspec import Struct

from gatehouse.db.keys import KEY_BYTES, StoreKey
from gatehouse.errors import DiskTrouble, NotAllowed, WrongUse

VERSION = 1
SALT_BYTES = 16
_SUFFIX = ".passphrase"


class Effort(Struct, frozen=True):
    """What Argon2id is to cost: about a second on a laptop, once per start."""

    passes: int = 4
    memory_kib: int = 256 * 1024
    lanes: int = 2


DEFAULT_EFFORT = Effort()
MOST_EFFORT = Effort(passes=64, memory_kib=2 * 1024 * 1024, lanes=16)


def passphrase_file(store: Path) -> Path:
    """Return the file beside *store* that holds its key under a passphrase."""
    return store.with_name(store.name + _SUFFIX)


def wrap_key(path: Path, key: StoreKey, passphrase: str, effort: Effort = DEFAULT_EFFORT) -> None:
    """Write *key*, covered by *passphrase*, to *path*; an older file is replaced as a whole."""
    salt = secrets.token_bytes(SALT_BYTES)
    cover, seal = _stretched(passphrase, salt, effort)
    wrapped = _covered(key.secret, cover)
    content = {
        "version": VERSION,
        "passes": effort.passes,
        "memory_kib": effort.memory_kib,
        "lanes": effort.lanes,
        "salt": salt.hex(),
        "wrapped": wrapped.hex(),
        "seal": hmac.digest(seal, wrapped, "sha256").hex(),
    }
    unfinished = path.with_name(path.name + ".new")
    try:
        unfinished.unlink(missing_ok=True)
        handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            json.dump(content, file, indent=1)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError as error:
        raise DiskTrouble(
            f"{path.name} could not be written. The passphrase was not set. "
            "Check the folder and the room on the disk, then try again.",
            f"{path.name} 写不进去。启动口令没有设成。请检查文件夹和磁盘空间，再试一次。",
        ) from error


def unwrap_key(path: Path, passphrase: str) -> StoreKey:
    """Return the key that *path* holds under *passphrase*."""
    effort, salt, wrapped, sealed = _read(path)
    cover, seal = _stretched(passphrase, salt, effort)
    if not hmac.compare_digest(hmac.digest(seal, wrapped, "sha256"), sealed):
        raise NotAllowed(
            "The passphrase is not right. Nothing was opened. "
            "Type it again, or use the recovery key.",
            "启动口令不对，没有打开。请再输一次，或用恢复钥匙。",
        )
    return StoreKey(_covered(wrapped, cover))


def _read(path: Path) -> tuple[Effort, bytes, bytes, bytes]:
    try:
        content = json.loads(path.read_bytes())
        effort = Effort(
            *(int(content[name]) for name in ("passes", "memory_kib", "lanes")),
        )
        salt, wrapped, seal = (bytes.fromhex(content[n]) for n in ("salt", "wrapped", "seal"))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _not_a_passphrase_file(path) from error
    if content.get("version") != VERSION or len(wrapped) != KEY_BYTES or not _payable(effort):
        raise _not_a_passphrase_file(path)
    return effort, salt, wrapped, seal


def _payable(effort: Effort) -> bool:
    return (
        1 <= effort.passes <= MOST_EFFORT.passes
        and 1 <= effort.lanes <= MOST_EFFORT.lanes
        and 8 * effort.lanes <= effort.memory_kib <= MOST_EFFORT.memory_kib
    )


def _stretched(passphrase: str, salt: bytes, effort: Effort) -> tuple[bytes, bytes]:
    from argon2.low_level import Type, hash_secret_raw  # noqa: PLC0415 - 40 ms, once per start

    stretched = hash_secret_raw(
        passphrase.encode(),
        salt,
        time_cost=effort.passes,
        memory_cost=effort.memory_kib,
        parallelism=effort.lanes,
        hash_len=2 * KEY_BYTES,
        type=Type.ID,
    )
    return stretched[:KEY_BYTES], stretched[KEY_BYTES:]


def _covered(secret: bytes, cover: bytes) -> bytes:
    return bytes(one ^ other for one, other in zip(secret, cover, strict=True))


def _not_a_passphrase_file(path: Path) -> WrongUse:
    return WrongUse(
        f"{path.name} cannot be read as a passphrase file. Nothing was opened. "
        "Use the recovery key, then set the passphrase anew.",
        f"{path.name} 读不出启动口令的内容。没有打开。请用恢复钥匙打开，再重新设启动口令。",
    )
