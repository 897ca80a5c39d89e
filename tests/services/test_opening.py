# SPDX-License-Identifier: MIT
"""Finding the key of a store, and the id of the machine."""

from pathlib import Path

import pytest

from gatehouse.db.key_ring import NoKeyRing
from gatehouse.db.keys import StoreKey, write_key_file
from gatehouse.db.passphrase import Effort, passphrase_file, wrap_key
from gatehouse.errors import NotAllowed
from gatehouse.services import opening
from gatehouse.services.opening import find_key, key_file_of, machine_id
from tests.support.post import KEY

CHEAP = Effort(passes=1, memory_kib=64, lanes=1)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where a store is, on a computer whose key ring does not know it."""
    monkeypatch.setattr(opening, "key_from_ring", lambda _store: None)
    return tmp_path / "post.gate"


def test_a_key_file_beside_the_store_opens_it(store: Path) -> None:
    write_key_file(key_file_of(store), KEY)

    assert find_key(store) == KEY


def test_a_passphrase_goes_before_other_ways(store: Path) -> None:
    write_key_file(key_file_of(store), StoreKey.new())
    wrap_key(passphrase_file(store), KEY, "invented phrase", CHEAP)

    assert find_key(store, "invented phrase") == KEY
    with pytest.raises(NotAllowed, match="passphrase is not right"):
        find_key(store, "another phrase")


@pytest.mark.parametrize("asks", [False, True])
def test_the_recovery_key_opens_wherever_the_key_was_kept(store: Path, *, asks: bool) -> None:
    if asks:
        wrap_key(passphrase_file(store), StoreKey.new(), "invented phrase", CHEAP)

    assert find_key(store, KEY.to_recovery().lower()) == KEY


def test_a_key_that_is_nowhere_is_asked_for(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NotAllowed, match="Type the recovery key"):
        find_key(store)

    def no_ring(_store: Path) -> None:
        raise NoKeyRing("no ring", "没有")

    monkeypatch.setattr(opening, "key_from_ring", no_ring)
    with pytest.raises(NotAllowed, match="Type the recovery key"):
        find_key(store, "not a key")


def test_a_machine_keeps_the_id_that_it_drew(tmp_path: Path) -> None:
    file = tmp_path / "data" / "machine"

    assert machine_id(file) == machine_id(file)
    assert machine_id(file) != machine_id(tmp_path / "other" / "machine")
    assert list(file.parent.iterdir()) == [file]
