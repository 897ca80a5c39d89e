# SPDX-License-Identifier: MIT
"""The store key in the key ring of the operating system.

A key ring may ask the person something, or hang; so it is asked on a thread of its own, and only
for a while. A machine without one is told apart from one that merely does not know the key.
"""

import re
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TypeVar

from gatehouse.db.keys import KEY_BYTES, StoreKey
from gatehouse.errors import StoreTrouble

SERVICE = "gatehouse"
PATIENCE_SECONDS = 5.0
_KEPT = re.compile(f"[0-9a-f]{{{2 * KEY_BYTES}}}")

Answer = TypeVar("Answer")


class NoKeyRing(StoreTrouble):
    """This machine has no key ring, or it does not answer."""


def key_from_ring(store: Path, seconds: float = PATIENCE_SECONDS) -> StoreKey | None:
    """Return the key of *store*, or None when the ring does not know it."""
    import keyring  # noqa: PLC0415 - a tenth of a second that only an installed post pays

    kept = _within(seconds, lambda: keyring.get_password(SERVICE, str(store.absolute())))
    if kept is None or _KEPT.fullmatch(kept) is None:
        return None
    return StoreKey(bytes.fromhex(kept))


def keep_in_ring(store: Path, key: StoreKey, seconds: float = PATIENCE_SECONDS) -> None:
    """Put the key of *store* into the ring."""
    import keyring  # noqa: PLC0415 - as above

    secret = key.secret.hex()
    _within(seconds, lambda: keyring.set_password(SERVICE, str(store.absolute()), secret))


def _within(seconds: float, ask: Callable[[], Answer]) -> Answer:
    """Return what *ask* returns, or say that there is no key ring."""
    answers: SimpleQueue[tuple[Answer] | Exception] = SimpleQueue()

    def answer() -> None:
        try:
            answers.put((ask(),))
        except Exception as error:  # noqa: BLE001 - a desktop's ring fails in ways of its own
            answers.put(error)

    Thread(target=answer, name="key-ring", daemon=True).start()
    try:
        answered = answers.get(timeout=seconds)
    except Empty:
        raise _no_key_ring() from None
    if isinstance(answered, Exception):
        raise _no_key_ring() from answered
    return answered[0]


def _no_key_ring() -> NoKeyRing:
    return NoKeyRing(
        "The key ring of this computer does not answer. Nothing was changed. "
        "Open the store with its passphrase, its key file or the recovery key.",
        "这台电脑的钥匙串没有应答。什么都没有改动。请用启动口令、钥匙文件或恢复钥匙打开。",
    )
