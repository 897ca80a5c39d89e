# SPDX-License-Identifier: MIT
"""People followed at home to test with, monitored and measured by the services."""

from typing import Any

from gatehouse.domain.contact import ContactWay
from gatehouse.domain.observation import (
    Observed,
    ObservedFilter,
    ObservedList,
    ObservedQuestion,
    ReadingOrder,
    ReadingRecorded,
)
from gatehouse.domain.zone import ZoneLevel, ZonesRecorded
from gatehouse.services.observation import observed, record_reading
from tests.support.post import PostInUse
from tests.support.zones import an_order, home_of, sealed


def monitored(
    post: PostInUse,
    name: str | None = "王丽芬",
    *,
    door: str = "3-2-501",
    today_is: int = 1,
    days: int | None = 7,
) -> ZonesRecorded:
    """Monitor one person at home, or a whole flat."""
    area = home_of(post, door, name)
    return sealed(post, an_order(ZoneLevel.MONITORING, area, today_is=today_is, days=days))


def followed(post: PostInUse, which: ObservedFilter = ObservedFilter.ALL) -> ObservedList:
    """Return the list."""
    return observed(post.store, post.duty, ObservedQuestion(which=which))


def row_of(post: PostInUse, name: str = "王丽芬") -> Observed:
    """Return somebody of the list."""
    person_id = post.id_of(name)
    return next(row for row in followed(post).rows if row.person_id == person_id)


def measured(
    post: PostInUse, tenths: int | None = 365, name: str = "王丽芬", **said: Any
) -> ReadingRecorded:
    """Write down a reading of somebody."""
    order = ReadingOrder(
        person_id=post.id_of(name), tenths=tenths, way=ContactWay.TELEPHONE, **said
    )
    return record_reading(post.store, post.duty, order)
