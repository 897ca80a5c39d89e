# SPDX-License-Identifier: MIT
"""What a round asks of the store: each person's tick by an index, whatever the round's size."""

from sqlalchemy.dialects import sqlite

from gatehouse.db.queries.rounds import _FLATS, _PEOPLE
from tests.support.post import PostInUse
from tests.support.rounds import opened

BY_INDEX = "ix_test_tick_round_id_person_id (round_id=? AND person_id=?)"


def plan(post: PostInUse, statement: object, round_id: str) -> list[str]:
    """Return the steps in which the store answers."""
    compiled = statement.params(round_id=round_id).compile(  # type: ignore[attr-defined]
        dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}
    )
    with post.store.reader() as connection:
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}")
        return [row.detail for row in rows]


def test_the_progress_of_flats_looks_each_person_up_once(post: PostInUse) -> None:
    steps = plan(post, _FLATS, opened(post).row.round_id)

    assert any(BY_INDEX in step for step in steps)
    assert not any(step.startswith("SCAN test_tick") for step in steps)


def test_the_list_of_people_looks_each_person_up_once(post: PostInUse) -> None:
    steps = plan(post, _PEOPLE, opened(post).row.round_id)

    assert any(BY_INDEX in step for step in steps)
    assert not any(step.startswith("SCAN test_tick") for step in steps)
