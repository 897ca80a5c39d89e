# SPDX-License-Identifier: MIT
"""What goes straight to the driver is in the lane's transaction, heard of, and fails as usual."""

from contextlib import closing
from typing import Any

import pytest
from sqlalchemy import Connection, event
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from gatehouse.db.connections import connect
from gatehouse.db.engine import Store
from gatehouse.db.straight import send
from gatehouse.domain.duty import Duty
from gatehouse.errors import StoreDamaged
from tests.db.conftest import ENTRY

COUNT = "SELECT count(*) FROM entry WHERE gate = :gate"


def counted(connection: Connection) -> int:
    [(count,)] = send(connection, COUNT, {"gate": "北门"})
    return int(count)


def test_all_answers_within_one_block_are_of_the_same_moment(store: Store, duty: Duty) -> None:
    with store.reader() as connection:
        before = counted(connection)
        with store.unit_of_work(duty) as work:
            work.record("entry", ENTRY)
            work.commit()
        meanwhile = counted(connection)
    with store.reader() as connection:
        after = counted(connection)

    assert (before, meanwhile, after) == (0, 0, 1)


def test_what_was_sent_is_taken_back_with_its_act(store: Store, duty: Duty) -> None:
    with store.unit_of_work(duty) as work:
        send(work.connection, "UPDATE station SET active = 0", ())

    with store.reader() as connection:
        assert send(connection, "SELECT active FROM station", ()) == [(1,)]


def test_whoever_listens_to_the_connection_hears_of_it(store: Store) -> None:
    heard: list[Any] = []

    def note(_c: object, _u: object, statement: str, values: object, *_: object) -> None:
        heard.append((statement, values))

    with store.reader() as connection:
        event.listen(connection, "before_cursor_execute", note)
        counted(connection)

    assert heard == [(COUNT, {"gate": "北门"})]


def test_a_damaged_store_is_told_as_a_sentence(store: Store) -> None:
    store.close()
    with closing(connect(store.path, store._key, ())) as connection:
        connection.execute("DROP TABLE entry")

    with (
        Store.open(store.path, store._key) as opened,
        opened.reader() as connection,
        pytest.raises(StoreDamaged),
    ):
        counted(connection)


def test_a_mistake_of_ours_stays_one_and_tells_no_value(store: Store) -> None:
    with store.reader() as connection, pytest.raises(DBAPIError) as failure:
        send(connection, "SELECT :gate FROM", {"gate": "张秀芬"})

    assert isinstance(failure.value.orig, dbapi2.Error)
    assert "张秀芬" not in str(failure.value)
