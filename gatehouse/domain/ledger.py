# SPDX-License-Identifier: MIT
"""The ledger: canonical bytes of a fact, its salted commitment, and the chain over all facts.

A fact is a mapping of column names to text, whole numbers or nothing, just as it is stored. The
salt lives in the fact's own row and dies with it on purge, so that a purged fact leaves a provable
place in the chain and nothing that could be guessed.
"""

import hashlib
import hmac
import re
from collections.abc import Mapping
from typing import TypeAlias

from msgspec import Struct
from msgspec.json import Encoder

from gatehouse.errors import WrongUse

CANONICAL_VERSION = b"\x01"
GENESIS = bytes(32)
SALT_BYTES = 16
OUTSIDE_THE_COMMITMENT = frozenset({"station_id", "sequence", "salt"})

_CANONICAL = Encoder(order="deterministic")

Column: TypeAlias = str | int | None


class Link(Struct, frozen=True, gc=False):
    """One ledger row: the fact's place, what it commits to, and the chain up to it."""

    station_id: str
    sequence: int
    kind: str
    fact_id: str
    commitment: bytes
    chain: bytes


class Head(Struct, frozen=True, gc=False):
    """The end of a station's chain; a new station starts at sequence 0 with `GENESIS`."""

    station_id: str
    sequence: int
    chain: bytes

    @property
    def anchor(self) -> str:
        """The fingerprint that leaves the laptop on sheets and workbooks: `SEQ:HEX`."""
        return f"{self.sequence}:{self.chain.hex()}"

    def follow(self, kind: str, fact: Mapping[str, Column], salt: bytes) -> Link:
        """Return the link of *fact* as the next one after this head."""
        sequence = self.sequence + 1
        sealed = commitment(salt, canonical_bytes(fact))
        chained = chain(self.chain, self.station_id, sequence, kind, sealed)
        return Link(self.station_id, sequence, kind, str(fact["id"]), sealed, chained)


def canonical_bytes(fact: Mapping[str, Column]) -> bytes:
    """Return the bytes that a fact is committed by.

    A version byte, then JSON in UTF-8 with sorted names and no spaces. Empty columns are left out,
    so that a column added by a later version changes no old fact.
    """
    kept = {
        name: value
        for name, value in fact.items()
        if value is not None and name not in OUTSIDE_THE_COMMITMENT
    }
    return CANONICAL_VERSION + _CANONICAL.encode(kept)


def commitment(salt: bytes, canonical: bytes) -> bytes:
    """Return HMAC-SHA256 of *canonical* under *salt*."""
    return hmac.digest(salt, canonical, "sha256")


def chain(previous: bytes, station_id: str, sequence: int, kind: str, sealed: bytes) -> bytes:
    """Return SHA-256 over the previous chain and the fact's place, kind and commitment."""
    place = f"|{station_id}|{sequence}|{kind}|".encode()
    return hashlib.sha256(previous + place + sealed).digest()


class Anchor(Struct, frozen=True):
    """A fingerprint read off a signed sheet: the chain must show it at that sequence."""

    sequence: int
    chain: bytes

    @classmethod
    def read(cls, text: str) -> "Anchor":
        """Read `SEQ:HEX` (at least 16 hex digits; a sheet may print a shortened chain)."""
        match = re.fullmatch(r"\s*(\d{1,12})\s*:\s*([0-9a-fA-F]{16,64})\s*", text)
        if match is None or len(match[2]) % 2:
            raise WrongUse(
                f"'{text[:80]}' is not a fingerprint. Nothing was checked. Type it as SEQ:HEX, "
                "as it is printed at the foot of the sheet.",
                f"“{text[:80]}”不是台账指纹。什么都没有核对。请照表尾的样子写，如 1234:89ab…。",
            )
        return cls(int(match[1]), bytes.fromhex(match[2]))
