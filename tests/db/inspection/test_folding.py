# SPDX-License-Identifier: MIT
"""What the facts say of passes is what their current rows must be."""

from contextlib import closing

import pytest

from gatehouse.db.connections import connect
from gatehouse.db.inspection.verification import verify
from gatehouse.services.gate_pass import void_pass
from tests.support.passes import a_residents_order, a_visitors_order, issue
from tests.support.post import KEY, PostInUse


def _problems(post: PostInUse, statement: str) -> list[str]:
    """Change the file past the program, and return what the check says of it."""
    with closing(connect(post.store.path, KEY, ("PRAGMA foreign_keys=OFF",))) as connection:
        connection.execute(statement)
    return [problem.en for problem in verify(post.store).problems]


def test_passes_that_were_only_used_are_sound(post: PostInUse) -> None:
    """Issued, and made void."""
    issue(post, a_visitors_order(post))
    lost = issue(post, a_residents_order(post))
    void_pass(post.store, post.duty, lost.card.row.pass_id, "丢失")

    assert verify(post.store).problems == ()


@pytest.mark.parametrize(
    ("statement", "column"),
    [
        ("UPDATE gate_pass SET status = 'valid', status_reason = ''", "status, status_reason"),
        ("UPDATE gate_pass SET valid_to = '2099-01-01T00:00:00.000Z'", "valid_to"),
        ("UPDATE gate_pass SET number = '1000000001'", "number"),
        ("UPDATE gate_pass SET person_id = NULL", "person_id"),
    ],
)
def test_a_clumsy_edit_of_a_pass_is_found(post: PostInUse, statement: str, column: str) -> None:
    """With the pass and the columns."""
    row = issue(post, a_residents_order(post)).card.row
    void_pass(post.store, post.duty, row.pass_id, "丢失")

    assert _problems(post, statement) == [
        f"The current row of gate pass {row.pass_id} is not what the records explain: {column}."
    ]


def test_a_pass_that_was_taken_out_is_missed(post: PostInUse) -> None:
    """Its facts still tell of it."""
    row = issue(post, a_residents_order(post)).card.row

    problems = _problems(post, "DELETE FROM gate_pass")

    assert f"Records tell of gate pass {row.pass_id}, which has no current row." in problems


def test_a_holder_whom_only_the_pass_explains_is_no_stranger(post: PostInUse) -> None:
    """Until somebody gives them another name."""
    issue(post, a_visitors_order(post))
    zhou = post.id_of("周小安")

    assert _problems(post, "UPDATE person SET name = '吴小安' WHERE name = '周小安'") == [
        f"The current row of person {zhou} is not what the records explain: name."
    ]
