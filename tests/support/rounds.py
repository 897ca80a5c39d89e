# SPDX-License-Identifier: MIT
"""Services, parcels and test rounds to test with, made by the services as their screen does."""

from gatehouse.domain.parcel import ParcelOrder, ParcelsRecorded
from gatehouse.domain.service_list import (
    Mark,
    ServiceItem,
    ServiceList,
    ServiceOrder,
    ServiceResult,
    ServiceRow,
    ServicesRecorded,
)
from gatehouse.domain.test_round import (
    RoundOrder,
    RoundRecorded,
    RoundScope,
    RoundView,
    TickOrder,
    TickResult,
    TicksRecorded,
)
from gatehouse.services import parcel, service, service_lookup, test_round, test_round_lookup
from tests.support.passes import flat
from tests.support.post import PostInUse

UNIT_3_2 = RoundScope(building="3", unit="2")


def listed(post: PostInUse) -> ServiceList:
    """Return the service list of now."""
    return service_lookup.service_list(post.store, post.duty)


def row_of(post: PostInUse, door: str) -> ServiceRow:
    """Return one flat of the service list."""
    return next(row for row in listed(post).rows if row.door == door)


def mark_of(post: PostInUse, door: str, item: ServiceItem) -> Mark:
    """Return how an item of a flat stands."""
    return row_of(post, door).mark(item)


def served(
    post: PostInUse,
    item: ServiceItem,
    *doors: str,
    result: ServiceResult = ServiceResult.DONE,
) -> ServicesRecorded:
    """Tick an item for flats."""
    homes = tuple(flat(post, door) for door in doors)
    order = ServiceOrder(household_ids=homes, item=item, result=result)
    return service.tick(post.store, post.duty, order)


def taken_in(post: PostInUse, door: str, pieces: int = 1, note: str = "") -> ParcelsRecorded:
    """Take parcels in for a flat."""
    order = ParcelOrder(household_id=flat(post, door), pieces=pieces, note=note)
    return parcel.take_in(post.store, post.duty, order)


def opened(post: PostInUse, scope: RoundScope = UNIT_3_2, name: str = "") -> RoundRecorded:
    """Open a round."""
    return test_round.open_round(post.store, post.duty, RoundOrder(scope=scope, name=name))


def ticked(
    post: PostInUse,
    round_id: str,
    *names: str,
    result: TickResult = TickResult.SAMPLED,
) -> TicksRecorded:
    """Tick people of a round."""
    people = tuple(map(post.id_of, names))
    order = TickOrder(round_id=round_id, person_ids=people, result=result)
    return test_round.tick(post.store, post.duty, order)


def viewed(post: PostInUse, round_id: str, part: str = "") -> RoundView:
    """Return a round as its screen shows it."""
    return test_round_lookup.round_view(post.store, post.duty, round_id, part)


def missing_names(view: RoundView) -> list[str]:
    """Return who of the stair that is shown is missing."""
    return [one.shown_name for flat in view.flats for one in flat.missing]
