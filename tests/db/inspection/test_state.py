# SPDX-License-Identifier: MIT
"""A changed cell of the state is found, whichever it is, unless no fact tells of its column."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, Table

from gatehouse.db.connections import engine_on
from gatehouse.db.inspection.state import UNTOLD, state_problems
from gatehouse.db.keys import read_key_file
from gatehouse.db.tables.every import (
    absence,
    gate_pass,
    household,
    operator,
    person,
    point_room,
    point_stay,
    post,
    vehicle,
)
from tests.support.sample import SampleFiles

OF_THE_ROSTER = "rostered IS 1 AND plates <> '[]' AND phone <> ''"
OUTSIDE_THE_ROSTER = """
rostered IS 0 AND paper_number <> '' AND phone <> '' AND household_id IS NOT NULL
"""
PLACES = (
    (person, OF_THE_ROSTER),
    (person, OUTSIDE_THE_ROSTER),
    (household, "TRUE"),
    (vehicle, "household_id IS NOT NULL"),
    (gate_pass, "TRUE"),
    (absence, "TRUE"),
    (point_room, "TRUE"),
    (point_stay, "TRUE"),
    (operator, "roles <> ''"),
    (post, "TRUE"),
)
REFUSED_BY_THE_TABLE = ("post.id",)
CELLS = [
    pytest.param(
        table,
        column.name,
        where,
        id=f"{'outsider' if where == OUTSIDE_THE_ROSTER else table.name}.{column.name}",
    )
    for table, where in PLACES
    for column in table.columns
    if str(column) not in REFUSED_BY_THE_TABLE
]
ANOTHER = "CASE typeof({0}) WHEN 'integer' THEN 1 - {0} WHEN 'null' THEN 'x' ELSE {0} || 'x' END"


@pytest.fixture
def connection(sample: SampleFiles) -> Iterator[Connection]:
    """Return a connection past the program to a store that was only used."""
    key = read_key_file(sample.key_file)
    connection = engine_on(sample.store, key, ("PRAGMA foreign_keys=OFF",)).connect()
    assert problems(connection) == []
    yield connection
    connection.close()
    connection.engine.dispose()


def problems(connection: Connection) -> list[str]:
    return [problem.en for problem in state_problems(connection)]


def change(connection: Connection, statement: str) -> None:
    """Change what is there past the program."""
    assert connection.exec_driver_sql(statement).rowcount > 0


@pytest.mark.parametrize(("table", "column", "where"), CELLS)
def test_a_changed_cell_is_found_unless_no_fact_tells_of_it(
    connection: Connection, table: Table, column: str, where: str
) -> None:
    change(
        connection,
        f"UPDATE {table.name} SET {column} = {ANOTHER.format(column)} WHERE id = "
        f"(SELECT id FROM {table.name} WHERE {where} ORDER BY id LIMIT 1)",
    )

    found = problems(connection)

    assert any(column in problem or column == "id" for problem in found) is (
        f"{table.name}.{column}" not in UNTOLD
    )


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM person_key",
        "DELETE FROM person_key WHERE kind = 'n' AND person_id = {outsider}",
        "UPDATE person_key SET key = 'zzz' WHERE kind = 'p' AND person_id = {resident}",
        "UPDATE person_key SET sort_key = '0' WHERE kind = 'd' AND person_id = {resident}",
        "INSERT INTO person_key VALUES ('n', '别人', '0', {resident})",
        "UPDATE person_key SET person_id = {outsider} WHERE person_id = {resident}",
    ],
)
def test_whom_the_desk_would_not_find_or_finds_as_somebody_else_is_found(
    connection: Connection, statement: str
) -> None:
    one = "(SELECT id FROM person WHERE {} ORDER BY id LIMIT 1)"
    asked = {"resident": one.format(OF_THE_ROSTER), "outsider": one.format(OUTSIDE_THE_ROSTER)}

    change(connection, statement.format(**asked))

    assert any("person_key" in problem for problem in problems(connection))


def test_a_name_changed_with_everything_that_follows_from_it_is_found(
    connection: Connection,
) -> None:
    change(
        connection,
        "UPDATE person SET name = '赵一', shown_name = '赵*' WHERE id = "
        f"(SELECT id FROM person WHERE {OUTSIDE_THE_ROSTER} ORDER BY id LIMIT 1)",
    )

    (problem,) = problems(connection)

    assert "name, shown_name" in problem


def test_an_outsider_of_whom_no_fact_tells_is_found(connection: Connection) -> None:
    change(
        connection,
        "INSERT INTO person SELECT 'nobody', household_id, 0, name, shown_name, sex, paper_kind, "
        "paper_number, birth_date, phone, phone_shown, relation, subject_class, tags, plates, "
        "note, roster_order, 0, 'outside', NULL, NULL, '', NULL, '' FROM person LIMIT 1",
    )

    assert problems(connection) == ["No record explains where person nobody comes from."]


def test_the_rights_of_somebody_who_lost_all_of_them_are_found(connection: Connection) -> None:
    change(connection, "UPDATE operator SET roles = '', name = '别人'")

    assert all("name, roles" in problem for problem in problems(connection))
    assert problems(connection)


def test_a_station_that_writes_no_longer_is_found(connection: Connection) -> None:
    change(connection, "UPDATE station SET active = 0")

    (problem,) = problems(connection)

    assert problem.startswith("The current row of station ")
    assert problem.endswith(": active.")
