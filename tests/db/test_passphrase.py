# SPDX-License-Identifier: MIT
"""The store key under a start passphrase."""

import json
import stat
from pathlib import Path

import pytest

from gatehouse.db.keys import StoreKey
from gatehouse.db.passphrase import Effort, passphrase_file, unwrap_key, wrap_key
from gatehouse.errors import DiskTrouble, NotAllowed, WrongUse

QUICK = Effort(passes=1, memory_kib=64, lanes=1)


def test_the_right_passphrase_gives_the_key_back(path: Path, key: StoreKey) -> None:
    wrapped = passphrase_file(path)
    wrap_key(wrapped, key, "桃花 开了 3 次", QUICK)

    assert unwrap_key(wrapped, "桃花 开了 3 次") == key
    assert wrapped.name == "gatehouse.db.passphrase"
    assert stat.S_IMODE(wrapped.stat().st_mode) == 0o600
    assert key.secret.hex() not in wrapped.read_text()


def test_a_wrong_passphrase_is_refused(path: Path, key: StoreKey) -> None:
    wrap_key(path, key, "right", QUICK)

    with pytest.raises(NotAllowed, match="passphrase is not right"):
        unwrap_key(path, "wrong")


def test_the_same_passphrase_never_covers_two_keys_alike(path: Path, key: StoreKey) -> None:
    wrap_key(path, key, "same", QUICK)
    first = json.loads(path.read_text())["wrapped"]

    wrap_key(path, key, "same", QUICK)

    assert json.loads(path.read_text())["wrapped"] != first


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"salt": "not hex"},
        {"wrapped": "00"},
        {"memory_kib": 10**9},
        {"passes": 0},
        {"lanes": None},
    ],
)
def test_a_file_that_says_something_else_is_told_so(
    path: Path, key: StoreKey, change: dict[str, object]
) -> None:
    wrap_key(path, key, "right", QUICK)
    path.write_text(json.dumps({**json.loads(path.read_text()), **change}))

    with pytest.raises(WrongUse, match="cannot be read as a passphrase file"):
        unwrap_key(path, "right")


@pytest.mark.parametrize("content", ["", "[]", "{}", "\0"])
def test_what_is_not_a_passphrase_file_is_told_so(path: Path, content: str) -> None:
    path.write_text(content)

    with pytest.raises(WrongUse):
        unwrap_key(path, "right")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, key: StoreKey) -> None:
    with pytest.raises(DiskTrouble, match="passphrase was not set"):
        wrap_key(tmp_path / "none" / "file", key, "right", QUICK)
