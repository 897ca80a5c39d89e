# SPDX-License-Identifier: MIT
"""Zones to test with, sealed and released by the services as their screen does."""

from gatehouse.domain.entry import Crossing, Direction, Reason, SubjectClass
from gatehouse.domain.policy.verdict import Verdict
from gatehouse.domain.zone import Area, ReleaseOrder, ZoneLevel, ZoneOrder, ZonesRecorded
from gatehouse.services.crossing import weigh
from gatehouse.services.zone import release, seal
from tests.support.passes import flat
from tests.support.post import PostInUse

DOCUMENT = "样例防指〔2022〕3号"
RELEASE_DOCUMENT = "样例防指〔2022〕9号"
UNIT = Area(building="3", unit="2")
BOTH = {"leave": "given", "escort": "here"}
"""What the way to a doctor asks for."""


def an_order(
    level: ZoneLevel = ZoneLevel.LOCKDOWN,
    area: Area = UNIT,
    *,
    today_is: int = 1,
    days: int | None = None,
) -> ZoneOrder:
    """Return the order of a zone."""
    return ZoneOrder(
        level=level,
        area=area,
        document=DOCUMENT,
        today_is=today_is,
        days=days,
        telephone="0000-8001102",
    )


def home_of(post: PostInUse, door: str = "3-2-501", name: str | None = None) -> Area:
    """Return a household, or one person of it, as an area."""
    person_id = None if name is None else post.id_of(name)
    return Area(household_id=flat(post, door), person_id=person_id)


def sealed(post: PostInUse, order: ZoneOrder) -> ZonesRecorded:
    """Seal or isolate."""
    return seal(post.store, post.duty, order)


def isolated(
    post: PostInUse, door: str = "3-2-501", name: str | None = None, days: int | None = None
) -> ZonesRecorded:
    """Isolate a household, or one person of it."""
    area = home_of(post, door, name)
    return sealed(post, an_order(ZoneLevel.ISOLATION, area, days=days))


def released(post: PostInUse, *recorded: ZonesRecorded) -> ZonesRecorded:
    """Release what was recorded."""
    ids = tuple(row.zone_id for one in recorded for row in one.rows)
    return release(post.store, post.duty, ReleaseOrder(zone_ids=ids, document=RELEASE_DOCUMENT))


def going(
    post: PostInUse,
    name: str = "王丽芬",
    direction: Direction = Direction.OUT,
    reason: Reason = Reason.SHOPPING,
    *,
    checks: dict[str, str] | None = None,
    pass_id: str | None = None,
) -> Crossing:
    """Return somebody of the roster on their way through the gate."""
    return Crossing(
        direction=direction,
        subject_class=SubjectClass.RESIDENT,
        reason=reason,
        person_id=post.id_of(name),
        checks=checks or {},
        pass_id=pass_id,
    )


def verdict(post: PostInUse, *about: object, **said: object) -> Verdict:
    """Return what the desk says of somebody of the roster."""
    return weigh(post.store, post.duty, going(post, *about, **said)).verdict  # type: ignore[arg-type]
