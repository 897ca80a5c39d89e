# SPDX-License-Identifier: MIT
"""The store key: 256 random bits, its bare key file, and the recovery key that is printed."""

import errno
import os
import re
import secrets
from pathlib import Path

from gatehouse.domain.discreet import Discreet
from gatehouse.errors import DiskTrouble, Refused, WrongUse

KEY_BYTES = 32
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CHECK_ALPHABET = _ALPHABET + "*~$=U"
_KEY_CHARACTERS = 52
_GROUP = 4
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1"})


class StoreKey(Discreet, frozen=True):
    """The key of one store; it never shows itself in a message or a log."""

    secret: bytes

    def __post_init__(self) -> None:
        if len(self.secret) != KEY_BYTES:
            raise ValueError("a store key has 32 bytes")

    @classmethod
    def new(cls) -> "StoreKey":
        """Draw a new key."""
        return cls(secrets.token_bytes(KEY_BYTES))

    @property
    def pragma(self) -> str:
        """The statement that hands the key raw to SQLCipher, so that none is derived."""
        return f"PRAGMA key=\"x'{self.secret.hex()}'\""

    def to_recovery(self) -> str:
        """Return the recovery key: thirteen groups of Crockford's base32 and a check character."""
        number = int.from_bytes(self.secret)
        digits = "".join(
            _ALPHABET[number >> 5 * place & 31] for place in reversed(range(_KEY_CHARACTERS))
        )
        groups = [digits[at : at + _GROUP] for at in range(0, _KEY_CHARACTERS, _GROUP)]
        return "-".join([*groups, _CHECK_ALPHABET[number % 37]])

    @classmethod
    def from_recovery(cls, text: str) -> "StoreKey":
        """Read a recovery key as people type it: any case, spaces, O for 0, I and L for 1."""
        characters = re.sub(r"[\s-]", "", text).upper().translate(_MISREAD)
        digits, check = characters[:-1], characters[-1:]
        if len(digits) != _KEY_CHARACTERS or not set(digits) <= set(_ALPHABET):
            raise _not_a_recovery_key()
        number = 0
        for digit in digits:
            number = number * 32 + _ALPHABET.index(digit)
        if number >> 8 * KEY_BYTES or _CHECK_ALPHABET[number % 37] != check:
            raise _not_a_recovery_key()
        return cls(number.to_bytes(KEY_BYTES))


def _not_a_recovery_key() -> WrongUse:
    return WrongUse(
        "This is not a recovery key: a character is wrong or missing. Nothing was changed. "
        "Compare it with the printed sheet, group by group.",
        "恢复钥匙不对：有字符写错或漏了。什么都没有改动。请和打印的那张一组一组地对。",
    )


def write_key_file(path: Path, key: StoreKey) -> None:
    """Write *key* as 64 hex digits and a newline into a new file that only its owner may read."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise Refused(
            f"The key file {path.name} exists already. Nothing was written. "
            "Choose another name, or move the old file away.",
            f"钥匙文件 {path.name} 已经有了。什么都没有写。请换一个名字，或先把旧文件移走。",
        ) from error
    except OSError as error:
        raise _not_written(path, error) from error
    try:
        with os.fdopen(handle, "w", encoding="ascii", newline="\n") as file:
            file.write(key.secret.hex() + "\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        path.unlink(missing_ok=True)
        raise _not_written(path, error) from error


def read_key_file(path: Path) -> StoreKey:
    """Read a bare key file."""
    try:
        with path.open("rb") as file:
            content = file.read(4 * KEY_BYTES)
    except OSError as error:
        raise _key_file_trouble(path, "read", "读") from error
    match = re.fullmatch(rb"\s*([0-9a-fA-F]{64})\s*", content)
    if match is None:
        raise WrongUse(
            f"{path.name} is not a key file: it must hold 64 hex digits and nothing else. "
            "Nothing was changed. Choose the key file that was made with the store.",
            f"{path.name} 不是钥匙文件：里面只应有 64 个十六进制数。什么都没有改动。"
            "请选建档时生成的钥匙文件。",
        )
    return StoreKey(bytes.fromhex(match[1].decode("ascii")))


def _not_written(path: Path, error: OSError) -> DiskTrouble:
    if error.errno not in _FULL:
        return _key_file_trouble(path, "written", "写")
    return DiskTrouble(
        f"The disk has no room for the key file {path.name}. Nothing was changed. "
        "Make room on the disk, or choose another folder, then do it again.",
        f"磁盘满了，钥匙文件 {path.name} 写不了。什么都没有改动。"
        "请腾出空间，或换一个文件夹，再做一次。",
    )


def _key_file_trouble(path: Path, done_en: str, done_zh: str) -> DiskTrouble:
    return DiskTrouble(
        f"The key file {path.name} could not be {done_en}. Nothing was changed. "
        "Check that it is there and that you may use its folder.",
        f"钥匙文件 {path.name} {done_zh}不了。什么都没有改动。请看文件在不在、文件夹能不能用。",
    )
