# SPDX-License-Identifier: MIT
"""Looking back goes by indexes: none of its questions reads the entries of all days."""

import pytest
from sqlalchemy import Select
from sqlalchemy.dialects import sqlite

from gatehouse.db.queries.look_back import (
    _ABOARD,
    _BY_IDS,
    _DRIVEN,
    _IN_GROUP,
    _NAMED,
    _NAMED_NEAR,
    _NEAR,
    _OF_PLATES,
    _OF_VEHICLE,
    _OWN,
    _TO_FLAT,
)
from tests.support.post import PostInUse

ASKED = {
    "own": (_OWN, "ix_entry_person_id"),
    "near": (_NEAR, "ix_entry_happened_at"),
    "group": (_IN_GROUP, "ix_entry_group_id"),
    "flat": (_TO_FLAT, "ix_entry_household_id"),
    "entries": (_BY_IDS, "sqlite_autoindex_entry_1"),
    "driven": (_DRIVEN, "ix_vehicle_entry_driver_entry_id"),
    "drives": (_OF_VEHICLE, "ix_vehicle_entry_vehicle_id"),
    "plates": (_OF_PLATES, "ix_vehicle_plate"),
    "aboard": (_ABOARD, "ix_entry_happened_at"),
    "named": (_NAMED, "ix_vehicle_entry_happened_at"),
    "named near": (_NAMED_NEAR, "ix_vehicle_entry_happened_at"),
}


@pytest.mark.parametrize("name", list(ASKED))
def test_the_plan_searches_by_its_index_and_scans_no_entries(post: PostInUse, name: str) -> None:
    statement, index = ASKED[name]
    plan = plan_of(post, statement)

    assert any(index in step for step in plan)
    assert not any(step.startswith(("SCAN entry", "SCAN vehicle_entry")) for step in plan)


def plan_of(post: PostInUse, statement: Select[tuple[object, ...]]) -> list[str]:
    """Return the steps by which a statement is answered."""
    named = dict.fromkeys(statement.compile().params, "x")
    given = statement.params(named | ({"ids": ["x"]} if "ids" in named else {}))
    sql = str(given.compile(dialect=sqlite.dialect(), compile_kwargs={"render_postcompile": True}))
    values = ("x",) * sql.count("?")
    with post.store.reader() as connection:
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values)
        return [row.detail for row in rows]
