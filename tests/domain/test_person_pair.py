# SPDX-License-Identifier: MIT
"""Which record stands, and the canonical bytes of facts about records.

If a golden vector fails, old ledgers no longer verify.
"""

from hypothesis import given
from hypothesis import strategies as st

from gatehouse.domain.ledger import canonical_bytes, commitment
from gatehouse.domain.person_pair import PairChange, standing_records
from gatehouse.domain.roster_plan import RosterChange

SALT = bytes(range(16))
STAMP: dict[str, str | int | None] = {
    "happened_at": "2022-04-15T08:42:00.000Z",
    "recorded_at": "2022-04-15T08:42:00.000Z",
    "operator_id": "operator-1",
    "shift_id": "shift-1",
    "back_filled": 0,
}
MERGE: dict[str, str | int | None] = {
    **STAMP,
    "id": "pair-1",
    "person_id": "person-1",
    "other_id": "person-2",
    "change": PairChange.MERGED.value,
    "details": '{"person":{}}',
    "supersedes_id": None,
    "supersedes_reason": "同一人",
}
CORRECTION: dict[str, str | int | None] = {
    **STAMP,
    "id": "change-2",
    "person_id": "person-1",
    "household_id": "household-1",
    "change": RosterChange.CORRECTED.value,
    "details": '{"household":{"door":"3-2-501"},"person":{"phone":"13900009999"}}',
    "supersedes_id": "change-1",
    "supersedes_reason": "号码换了",
    "import_id": None,
}


def test_a_merge_is_committed_by_the_bytes_it_always_was() -> None:
    assert commitment(SALT, canonical_bytes(MERGE)).hex() == (
        "148c14b0234959333c89e8f7de14da3b1bef5edf11def3edff9b54a4bb2fc036"
    )


def test_a_correction_of_the_roster_is_committed_by_the_bytes_it_always_was() -> None:
    assert commitment(SALT, canonical_bytes(CORRECTION)).hex() == (
        "8a28f7d19042d0d5e21df63863595eb4537029d77ed318ab784c76f619f64dc2"
    )


def test_a_record_that_was_merged_twice_ends_at_the_last() -> None:
    assert standing_records([("c", "b"), ("b", "a")]) == {"c": "a", "b": "a"}


def test_nobody_is_merged_without_a_merge() -> None:
    assert standing_records([]) == {}


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=8))
def test_following_merges_always_ends(merges: list[tuple[str, str]]) -> None:
    standing = standing_records(merges)

    assert standing.keys() == {one for one, _ in merges}
