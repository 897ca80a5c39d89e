# SPDX-License-Identifier: MIT
"""Seals that are planned, and seals and releases by the leave of a leader."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace
from sqlalchemy import func, select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.register_zones import count_zones
from gatehouse.db.tables.every import zone, zone_change
from gatehouse.domain.duty import Role
from gatehouse.domain.leader_leave import LeaderLeave
from gatehouse.domain.open_item import OpenKind
from gatehouse.domain.zone import ReleaseOrder, ZoneFilter, ZoneLevel
from gatehouse.errors import NotAllowed, Refused
from gatehouse.services.handover import summary
from gatehouse.services.zone import approvers, release, seal
from gatehouse.services.zone_lookup import zones
from tests.support.post import BEGINS, PIN, PostInUse
from tests.support.zones import (
    RELEASE_DOCUMENT,
    an_order,
    home_of,
    released,
    sealed,
    verdict,
)


def count(post: PostInUse) -> int:
    """Return how many zones there are."""
    with post.store.reader() as connection:
        return int(connection.execute(select(func.count()).select_from(zone)).scalar_one())


def test_a_seal_may_be_planned_and_is_kept_from_its_moment_on(post: PostInUse) -> None:
    """Until then the list shows it as planned and the desk says nothing; then it is day 1."""
    at = BEGINS + timedelta(hours=10)
    recorded = sealed(post, replace(an_order(days=7), starts_at=at))
    before = verdict(post)

    (row,) = recorded.rows
    assert (row.is_planned, row.in_force, row.sealed_at) == (True, True, at)
    assert before.admits
    (item,) = summary(post.store, post.duty).open_items
    assert (item.kind, item.since) == (OpenKind.SEAL_PLANNED, at)

    post.clock.forward(timedelta(hours=10))
    assert verdict(post).headline.zh == "封控第 1 天（共 7 天）：足不出户"
    assert not zones(post.store, post.duty, ZoneFilter.IN_FORCE).rows[0].is_planned
    kinds = [one.kind for one in summary(post.store, post.duty).open_items]
    assert kinds == [OpenKind.SEALED, OpenKind.NOT_VISITED]
    assert verify(post.store).sound


def test_a_planned_seal_is_dropped_by_a_release(post: PostInUse) -> None:
    """It was never in force, so that no day's sheet has it and its notice says so."""
    recorded = sealed(post, replace(an_order(), starts_at=BEGINS + timedelta(hours=2)))
    (row,) = released(post, recorded).rows
    post.clock.forward(timedelta(hours=3))

    assert row.was_dropped
    assert verdict(post).admits
    with post.store.reader() as connection:
        assert count_zones(connection, date(2022, 4, 15)) == 0


@pytest.mark.parametrize("ahead", [timedelta(), timedelta(days=-1), timedelta(days=31)])
def test_a_seal_is_planned_for_the_next_days_alone(post: PostInUse, ahead: timedelta) -> None:
    with pytest.raises(Refused, match="a time to come"):
        sealed(post, replace(an_order(), starts_at=BEGINS + ahead))

    assert count(post) == 0


def test_an_isolation_is_not_planned(post: PostInUse) -> None:
    """The passes stop at once, with the fact that says so."""
    order = an_order(ZoneLevel.ISOLATION, home_of(post))

    with pytest.raises(Refused, match="begin when they are recorded"):
        sealed(post, replace(order, starts_at=BEGINS + timedelta(hours=1)))


def test_a_volunteer_seals_and_releases_with_the_pin_of_a_leader(post: PostInUse) -> None:
    """The fact says who gave leave; the PIN is nowhere."""
    leader = post.add_operator("郑小满", Role.LEADER)
    leave = LeaderLeave(operator_id=leader.id, pin=PIN)
    volunteer = post.as_volunteer()
    whose = {row.operator_id for row in approvers(post.store, volunteer)}

    recorded = seal(post.store, volunteer, replace(an_order(), leave=leave))
    ids = tuple(row.zone_id for row in recorded.rows)
    order = ReleaseOrder(zone_ids=ids, document=RELEASE_DOCUMENT, leave=leave)
    release(post.store, volunteer, order)

    assert leader.id in whose
    assert approvers(post.store, post.duty) == ()
    with post.store.reader() as connection:
        details = connection.execute(select(zone_change.c.details)).scalars().all()
    assert [one["approved_by"] for one in details] == [leader.id, leader.id]
    assert PIN not in f"{order!r}{details}"
    assert verify(post.store).sound


def test_a_wrong_pin_seals_nothing(post: PostInUse) -> None:
    leader = post.add_operator("郑小满", Role.LEADER)
    order = replace(an_order(), leave=LeaderLeave(operator_id=leader.id, pin="975310"))

    with pytest.raises(NotAllowed, match="The PIN is not right"):
        seal(post.store, post.as_volunteer(), order)

    assert count(post) == 0
