# SPDX-License-Identifier: MIT
"""Golden vectors: bytes, commitments and chains as they must stay for ever.

If one of these fails, old ledgers no longer verify: give the canonical bytes a new version instead.
"""

import hashlib
import hmac
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gatehouse.domain.ledger import (
    GENESIS,
    OUTSIDE_THE_COMMITMENT,
    Anchor,
    Column,
    Head,
    canonical_bytes,
    chain,
    commitment,
)
from gatehouse.errors import WrongUse

STATION = "018f0000-0000-7000-8000-000000000001"
SALT = bytes(range(16))
FACT: dict[str, Column] = {
    "id": "018f0000-0000-7000-8000-0000000000aa",
    "station_id": STATION,
    "sequence": 1,
    "happened_at": "2022-04-15T00:12:03.456Z",
    "back_filled": 0,
    "temperature": 365,
    "retest": None,
    "note": "",
    "outsider_name": '林晓枫\t"引号"',
}
CANONICAL = (
    b'\x01{"back_filled":0,"happened_at":"2022-04-15T00:12:03.456Z",'
    b'"id":"018f0000-0000-7000-8000-0000000000aa","note":"",'
    b'"outsider_name":"' + "林晓枫".encode() + b'\\t\\"' + "引号".encode() + b'\\"",'
    b'"temperature":365}'
)


def test_canonical_bytes_are_what_they_always_were() -> None:
    assert canonical_bytes(FACT) == CANONICAL


@given(
    fact=st.dictionaries(
        st.text(), st.none() | st.text() | st.integers(min_value=-(2**63), max_value=2**63 - 1)
    )
)
def test_canonical_bytes_are_plain_json(fact: dict[str, Column]) -> None:
    """Anybody can make them: the standard library's JSON, sorted, without spaces or escapes."""
    kept = {
        name: value
        for name, value in fact.items()
        if value is not None and name not in OUTSIDE_THE_COMMITMENT
    }

    plain = json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    assert canonical_bytes(fact) == b"\x01" + plain.encode()


def test_the_commitment_is_what_it_always_was() -> None:
    sealed = commitment(SALT, canonical_bytes(FACT))

    assert sealed == hmac.new(SALT, CANONICAL, hashlib.sha256).digest()
    assert sealed.hex() == "4d53a766beda26c6739b3b33a33ba89dd2f63548940fb21d5b164116581e5212"


def test_the_chain_is_what_it_always_was() -> None:
    first = Head(STATION, 0, GENESIS).follow("entry", FACT, SALT)
    second = Head(STATION, 1, first.chain).follow("audit", {"id": "x", "act": "looked"}, SALT)

    assert (
        first.chain
        == hashlib.sha256(bytes(32) + f"|{STATION}|1|entry|".encode() + first.commitment).digest()
    )
    assert first.chain.hex() == "e01bb90163be801bbdf66cc1db56de6fa0c2112375c2e25d37e738637251b9f6"
    assert (second.sequence, second.kind, second.fact_id) == (2, "audit", "x")
    assert second.chain.hex() == "63412e0f069cf2609c00aa054423c1fc19d9f077bdece47d5707ea47ff13a7f4"


def test_the_number_of_a_paper_sheet_is_committed_to_where_there_is_one() -> None:
    written = CANONICAL.replace(b',"temperature"', b',"sheet":12,"temperature"')

    assert canonical_bytes({**FACT, "sheet": 12}) == written
    assert canonical_bytes({**FACT, "sheet": None}) == CANONICAL
    assert (
        commitment(SALT, written).hex()
        == "bb09f997f425c1cc1127eb4a18e0816b0d9081947d8ddeb18be582b2925268f8"
    )


def test_place_and_salt_are_outside_the_commitment() -> None:
    moved = {**FACT, "station_id": "other", "sequence": 9, "salt": "other"}

    assert canonical_bytes(moved) == CANONICAL


@given(st.dictionaries(st.text(min_size=1), st.integers() | st.text() | st.none()))
def test_a_column_added_later_changes_no_old_fact(fact: dict[str, Column]) -> None:
    later = {**fact, "added_by_a_later_version": None}

    assert canonical_bytes(later) == canonical_bytes(fact)


@given(st.permutations(list(FACT.items())))
def test_the_order_of_columns_does_not_matter(items: list[tuple[str, Column]]) -> None:
    assert canonical_bytes(dict(items)) == CANONICAL


@pytest.mark.parametrize(
    "other",
    [
        (b"\x01" * 32, STATION, 1, "entry", b"s" * 32),
        (GENESIS, "other", 1, "entry", b"s" * 32),
        (GENESIS, STATION, 2, "entry", b"s" * 32),
        (GENESIS, STATION, 1, "audit", b"s" * 32),
        (GENESIS, STATION, 1, "entry", b"t" * 32),
    ],
)
def test_the_chain_depends_on_everything(other: tuple[bytes, str, int, str, bytes]) -> None:
    assert chain(*other) != chain(GENESIS, STATION, 1, "entry", b"s" * 32)


def test_an_anchor_is_read_as_it_is_printed() -> None:
    head = Head(STATION, 2381, bytes(range(32)))

    assert Anchor.read(head.anchor) == Anchor(2381, bytes(range(32)))
    assert Anchor.read(" 2381 : 0001020304050607\n") == Anchor(2381, bytes(range(8)))


@pytest.mark.parametrize(
    "text", ["", "12", "12:", ":00", "12:xyz", "12:0001", f"12:{'0' * 17}", f"-1:{'00' * 32}"]
)
def test_what_is_not_an_anchor_is_told_so(text: str) -> None:
    with pytest.raises(WrongUse, match="is not a fingerprint"):
        Anchor.read(text)
