# SPDX-License-Identifier: MIT
"""Looking for records of one person: how the file is asked, whatever the number of people."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.engine.interfaces import DBAPICursor, ExecutionContext

from gatehouse.db.queries.person_pair import likely_doubles
from gatehouse.domain.person_change import PersonEdit
from gatehouse.domain.person_pair import Likeness
from gatehouse.services.resident import add_person
from tests.support.post import PostInUse
from tests.support.records import add_twin


@contextmanager
def asked(connection: Connection) -> Iterator[list[tuple[str, Any]]]:
    """Gather what the file is asked in the block."""
    statements: list[tuple[str, Any]] = []

    def gather(
        _connection: Connection,
        _cursor: DBAPICursor,
        statement: str,
        values: Any,
        _context: ExecutionContext,
        _many: bool,
    ) -> None:
        statements.append((statement, values))

    event.listen(connection, "before_cursor_execute", gather)
    yield statements
    event.remove(connection, "before_cursor_execute", gather)


def test_everybody_is_read_once_and_no_index_is_made(post: PostInUse) -> None:
    """A join of all people with themselves makes one for each likeness."""
    add_twin(post)

    with post.store.reader() as connection:
        with asked(connection) as statements:
            (double,) = likely_doubles(connection)
        steps = [
            step.detail
            for statement, values in statements
            for step in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        ]

    assert double.likeness is Likeness.PHONE
    assert steps.count("SCAN person") == 1
    assert not [step for step in steps if "AUTOMATIC" in step]


def test_people_are_alike_by_how_their_names_sound(post: PostInUse) -> None:
    """The same telephone at another flat, and a name of the same sound in other characters."""
    add_person(post.store, post.duty, "1-1-101", PersonEdit(name="林小风", phone="13800001234"))
    add_person(post.store, post.duty, "1-1-101", PersonEdit(name="零晓枫", phone="13800001234"))

    with post.store.reader() as connection:
        found = likely_doubles(connection)

    assert {one.likeness for one in found} <= {Likeness.PHONE}
    assert len(found) == 1
