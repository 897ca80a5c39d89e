# SPDX-License-Identifier: MIT
"""The store key, on paper and in its bare file."""

import errno
import os
import stat
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gatehouse.db.keys import StoreKey, read_key_file, write_key_file
from gatehouse.errors import DiskTrouble, Refused, WrongUse

keys = st.binary(min_size=32, max_size=32).map(StoreKey)


def test_a_key_never_shows_itself() -> None:
    key = StoreKey.new()

    assert key.secret.hex() not in f"{key!r}{key}"
    assert len({StoreKey.new().secret for _ in range(10)}) == 10


@given(keys)
def test_a_recovery_key_gives_the_key_back(key: StoreKey) -> None:
    assert StoreKey.from_recovery(key.to_recovery()) == key


@given(keys)
def test_a_recovery_key_is_read_as_people_type_it(key: StoreKey) -> None:
    body, check = key.to_recovery().rsplit("-", 1)
    typed = body.replace("0", "o").replace("1", "l").replace("-", " ").lower()

    assert StoreKey.from_recovery(f"  {typed}\n{check.lower()} ") == key


@given(keys, st.integers(0, 51), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_one_wrong_character_is_always_noticed(key: StoreKey, place: int, other: str) -> None:
    right = key.to_recovery().replace("-", "")
    assume(right[place] != other)

    with pytest.raises(WrongUse):
        StoreKey.from_recovery(right[:place] + other + right[place + 1 :])


def test_a_recovery_key_is_thirteen_groups_of_four_and_a_check_character() -> None:
    recovery = StoreKey(bytes(range(32))).to_recovery()

    assert recovery == "0001-081G-8186-0W40-J2GB-1G6G-W3RG-2491-650N-2RBH-G68T-3CE1-T7GZ-2"


@pytest.mark.parametrize("text", ["", "-", "0000", "U" * 53, "0" * 52 + "1", "Z" * 53, "汉" * 53])
def test_what_is_not_a_recovery_key_is_told_so(text: str) -> None:
    with pytest.raises(WrongUse, match="not a recovery key"):
        StoreKey.from_recovery(text)


def test_a_key_file_is_64_hex_digits_and_a_newline_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "gatehouse.key"
    key = StoreKey(bytes(range(32)))

    write_key_file(path, key)

    assert path.read_bytes() == key.secret.hex().encode() + b"\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert read_key_file(path) == key


def test_a_key_file_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "gatehouse.key"
    write_key_file(path, StoreKey(bytes(32)))

    with pytest.raises(Refused, match="exists already"):
        write_key_file(path, StoreKey.new())

    assert read_key_file(path) == StoreKey(bytes(32))


@pytest.mark.parametrize("content", [b"", b"00" * 31, b"00" * 33, b"zz" * 32, b"\xff" * 9999])
def test_a_file_of_the_wrong_shape_is_not_a_key_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "gatehouse.key"
    path.write_bytes(content)

    with pytest.raises(WrongUse, match="64 hex digits"):
        read_key_file(path)


def test_a_key_file_that_is_not_there_or_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(DiskTrouble, match="could not be read"):
        read_key_file(tmp_path / "none.key")
    with pytest.raises(DiskTrouble, match="could not be written"):
        write_key_file(tmp_path / "no folder" / "gatehouse.key", StoreKey.new())


def test_a_disk_without_room_for_a_key_file_is_told_to_be_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def sync_to_a_full_disk(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", sync_to_a_full_disk)

    with pytest.raises(DiskTrouble, match=r"no room for the key file .* Make room") as failure:
        write_key_file(tmp_path / "gatehouse.key", StoreKey.new())

    assert failure.value.zh.startswith("磁盘满了")
    assert not (tmp_path / "gatehouse.key").exists()
