# SPDX-License-Identifier: MIT
"""What the desk asks of zones at each entry: one search of one index, whatever their number."""

from datetime import timedelta

from gatehouse.db.queries.zones_over import OVER, zones_over
from gatehouse.db.tables.columns import utc_text
from gatehouse.domain.zone import Area, ZoneLevel
from tests.support.passes import flat
from tests.support.post import BEGINS, PostInUse
from tests.support.zones import an_order, isolated, released, sealed


def levels(post: PostInUse, door: str, name: str | None = None) -> set[ZoneLevel]:
    """Return the levels over a flat now, or over a person of it."""
    household_id = flat(post, door)
    person_id = None if name is None else post.id_of(name)
    with post.store.reader() as connection:
        found = zones_over(connection, household_id, person_id, post.clock.now)
    return {over.level for over in found}


def test_the_plan_scans_no_table(post: PostInUse) -> None:
    """The flat by its id, then the zones of its building by their index."""
    with post.store.reader() as connection:
        values = {"household_id": flat(post, "3-2-501"), "at": utc_text(BEGINS)}
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {OVER}", values)
        plan = [row.detail for row in rows]

    assert len(plan) == 2
    assert "SEARCH household" in plan[0]
    assert "ix_zone_building_phase (building=? AND phase=?)" in plan[1]


def test_every_zone_that_holds_is_told(post: PostInUse) -> None:
    sealed(post, an_order(ZoneLevel.CONTROL, Area(building="3")))
    sealed(post, an_order(ZoneLevel.LOCKDOWN, Area(building="3", unit="2", floor=5)))
    isolated(post, name="王丽芬")

    assert levels(post, "3-2-501") == {ZoneLevel.CONTROL, ZoneLevel.LOCKDOWN}
    assert levels(post, "3-2-501", "王丽芬") == {
        ZoneLevel.CONTROL,
        ZoneLevel.LOCKDOWN,
        ZoneLevel.ISOLATION,
    }
    assert levels(post, "3-2-301") == {ZoneLevel.CONTROL}
    assert levels(post, "10-1-1203") == set()


def test_a_zone_holds_from_its_seal_up_to_its_release(post: PostInUse) -> None:
    recorded = sealed(post, an_order())
    household_id = flat(post, "3-2-501")
    post.clock.forward(timedelta(hours=1))
    released(post, recorded)

    with post.store.reader() as connection:
        held = [
            len(zones_over(connection, household_id, None, BEGINS + timedelta(minutes=minutes)))
            for minutes in (-1, 0, 59, 60)
        ]

    assert held == [0, 1, 1, 0]
