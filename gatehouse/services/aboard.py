# SPDX-License-Identifier: MIT
"""Those in a vehicle whom the post knows (随车的居民): each crosses and is judged by themselves."""

from collections.abc import Callable, Iterator

from msgspec.structs import replace
from sqlalchemy import Connection

from gatehouse.db.queries.crossing import known_person
from gatehouse.domain.entry import Crossing
from gatehouse.domain.policy.verdict import Verdict
from gatehouse.domain.vehicle import VehicleCrossing
from gatehouse.domain.words import Words
from gatehouse.errors import Refused


def crossings_aboard(connection: Connection, crossing: Crossing) -> Iterator[Crossing]:
    """Yield the crossing of everybody known in the vehicle but its driver, each once.

    They go the driver's way, for the driver's reason, and what was seen of the driver was seen of
    them.
    """
    vehicle, seen = crossing.vehicle, {crossing.person_id, ""}
    for place, person_id in enumerate(vehicle.people if vehicle is not None else ()):
        if vehicle is None or person_id in seen:
            continue
        seen.add(person_id)
        known = known_person(connection, person_id)
        if known is None:
            raise Refused(
                "Somebody aboard is no longer in the roster. Nothing was recorded. Search again.",
                "随车的人里有一个已经不在台账里。没有登记。请重新查找。",
            )
        yield replace(
            crossing,
            person_id=known.person_id,
            subject_class=known.own_class,
            outsider=None,
            vehicle=None,
            pass_id=None,
            parked_id=None,
            temperature=_at(vehicle.readings, place),
            retest=_at(vehicle.retests, place),
        )


def with_those_aboard(
    connection: Connection,
    crossing: Crossing,
    verdict: Verdict,
    judge: Callable[[Crossing], Verdict],
) -> Verdict:
    """Return *verdict* on the driver, or else the first on somebody aboard that does not admit."""
    if not verdict.admits:
        return verdict
    for one in crossings_aboard(connection, crossing):
        judged = judge(one)
        if not judged.admits:
            return _of_somebody_aboard(connection, one, judged)
    return verdict


def unnamed(vehicle: VehicleCrossing) -> VehicleCrossing:
    """Return *vehicle* with the names of those only whom the post does not know."""
    known = dict(enumerate(vehicle.people))
    names = ("" if known.get(place) else name for place, name in enumerate(vehicle.names))
    return replace(vehicle, names=tuple(names), occupants=vehicle.aboard)


def _of_somebody_aboard(connection: Connection, one: Crossing, judged: Verdict) -> Verdict:
    known = known_person(connection, one.person_id or "")
    name = "" if known is None else known.shown_name
    headline = Words(
        f"随车 {name}：{judged.headline.zh}",
        f"{name} aboard: {judged.headline.en}",
    )
    # the form asks the driver, who lacks nothing
    return replace(judged, headline=headline, wants=())


def _at(readings: tuple[int, ...] | tuple[int | None, ...], place: int) -> int | None:
    return readings[place] if place < len(readings) else None
