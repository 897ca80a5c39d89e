# SPDX-License-Identifier: MIT
"""The store key in the key ring: kept, unknown, absent, silent."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoRing

from gatehouse.db.key_ring import NoKeyRing, keep_in_ring, key_from_ring
from gatehouse.db.keys import StoreKey


class Drawer(KeyringBackend):
    """A key ring in memory."""

    priority = 1.0

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password


class Silence(Drawer):
    """A key ring that waits for a dialog nobody sees."""

    def __init__(self) -> None:
        super().__init__()
        self.over = Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.over.wait(10)
        return super().get_password(service, username)


class Broken(Drawer):
    """A key ring that fails in a way of its own."""

    def get_password(self, service: str, username: str) -> str | None:
        raise OSError(f"no bus for {service}, {username}")


@pytest.fixture(autouse=True)
def _own_ring() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def test_the_ring_keeps_a_key_for_each_store(path: Path, key: StoreKey) -> None:
    keyring.set_keyring(Drawer())

    keep_in_ring(path, key)

    assert key_from_ring(path) == key
    assert key_from_ring(path.with_name("other.db")) is None


def test_a_ring_that_is_not_there_is_told_from_one_that_does_not_know(path: Path) -> None:
    keyring.set_keyring(NoRing())  # type: ignore[no-untyped-call]

    with pytest.raises(NoKeyRing, match="does not answer"):
        key_from_ring(path)


def test_a_ring_that_fails_in_its_own_way_counts_as_none(path: Path) -> None:
    keyring.set_keyring(Broken())

    with pytest.raises(NoKeyRing):
        key_from_ring(path)


def test_a_ring_that_stays_silent_is_not_waited_for(path: Path) -> None:
    silence = Silence()
    keyring.set_keyring(silence)

    with pytest.raises(NoKeyRing):
        key_from_ring(path, seconds=0.01)

    silence.over.set()


def test_something_else_under_our_name_is_not_a_key(path: Path) -> None:
    ring = Drawer()
    keyring.set_keyring(ring)
    ring.set_password("gatehouse", str(path.absolute()), "not a key")

    assert key_from_ring(path) is None
