# SPDX-License-Identifier: MIT
"""What the facts say of merged records and of gates is what the state must be."""

from contextlib import closing

import pytest

from gatehouse.db.connections import connect
from gatehouse.db.inspection.verification import verify
from gatehouse.domain.gate_pass import PassClass, PassOrder
from gatehouse.domain.gate_reach import GateReach
from gatehouse.domain.person_change import PersonEdit
from gatehouse.services.gate_pass import issue_pass
from gatehouse.services.gate_reach import set_reach
from gatehouse.services.person_pair import merge
from gatehouse.services.resident import add_person
from tests.support.post import KEY, PostInUse


@pytest.fixture
def merged(post: PostInUse) -> tuple[str, str]:
    """Return the record that stands and the one that was merged into it, which had a pass."""
    kept = post.id_of("林晓枫")
    other = add_person(post.store, post.duty, "1-1-201", PersonEdit(name="林小枫")).person_id
    order = PassOrder(pass_class=PassClass.RESIDENT_TEMPORARY, person_id=other)
    issue_pass(post.store, post.duty, order)
    merge(post.store, post.duty, kept, other, "同一人")
    assert verify(post.store).problems == ()
    return kept, other


def problems(post: PostInUse, statement: str) -> str:
    """Change the file past the program, and return what the check says of it."""
    with closing(connect(post.store.path, KEY, ("PRAGMA foreign_keys=OFF",))) as connection:
        connection.execute(statement)
    return " ".join(problem.en for problem in verify(post.store).problems)


@pytest.mark.parametrize(
    ("statement", "column"),
    [
        ("UPDATE person SET merged_into_id = NULL", "merged_into_id"),
        ("UPDATE person SET living = 1", "living"),
        ("UPDATE person SET rostered = 0", "rostered"),
        ("UPDATE person SET presence = 'inside'", "presence"),
    ],
)
def test_a_merged_record_that_was_edited_is_found(
    post: PostInUse, merged: tuple[str, str], statement: str, column: str
) -> None:
    _, other = merged

    found = problems(post, f"{statement} WHERE id = '{other}'")

    assert other in found
    assert column in found


def test_a_merged_record_that_is_found_again_is_told(
    post: PostInUse, merged: tuple[str, str]
) -> None:
    _, other = merged

    found = problems(post, f"INSERT INTO person_key VALUES ('n', '林小枫', '0', '{other}')")

    assert "person_key" in found


def test_a_person_who_is_not_found_by_their_other_record_is_told(
    post: PostInUse, merged: tuple[str, str]
) -> None:
    kept, _ = merged

    found = problems(post, f"DELETE FROM person_key WHERE key = '林小枫' AND person_id = '{kept}'")

    assert f"{kept} is not what the records explain: person_key" in found


def test_a_pass_that_went_back_by_itself_is_found(post: PostInUse, merged: tuple[str, str]) -> None:
    _, other = merged

    assert "person_id" in problems(post, f"UPDATE gate_pass SET person_id = '{other}'")


def test_a_changed_reach_of_a_gate_is_found(post: PostInUse) -> None:
    set_reach(post.store, post.duty, GateReach(gate="北门", buildings=("3",), sentence="请走南门"))
    assert verify(post.store).problems == ()

    found = problems(post, "UPDATE gate_reach SET sentence = '都能走'")

    assert (
        found == "The current row of reach of gate 北门 is not what the records explain: sentence."
    )
