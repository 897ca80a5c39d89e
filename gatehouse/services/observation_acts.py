# SPDX-License-Identifier: MIT
"""Acts of following people at home as data; see `gatehouse.services.acts`.

Somebody is named, and what holds them is found by that: nobody is isolated or monitored twice.
"""

from collections.abc import Mapping
from typing import TypeAlias

from msgspec.structs import replace

from gatehouse.db.engine import Store
from gatehouse.db.queries.crossing import known_person
from gatehouse.db.queries.observation import people_held
from gatehouse.domain.contact import ContactWay
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.duty import Duty
from gatehouse.domain.observation import ReadingOrder
from gatehouse.domain.zone import Area, ExtensionOrder, ReleaseOrder, ZoneLevel, ZoneOrder
from gatehouse.services import zone
from gatehouse.services.observation import record_reading
from gatehouse.services.written_act import Written


class FollowAtHome(Written, frozen=True, kw_only=True, tag="follow_at_home"):
    """Somebody is isolated or monitored in their own flat from now on, for so many days."""

    person: str
    level: ZoneLevel
    document: str
    days: int
    today_is: int = 1


class ReadAtHome(Written, Discreet, frozen=True, kw_only=True, tag="read_at_home"):
    """A reading of somebody came in, in tenths of °C, or nobody was reached (*tenths* null)."""

    person: str
    tenths: int | None = None
    way: ContactWay = ContactWay.TELEPHONE
    unwell: bool = False


class ChangeDaysAtHome(Written, frozen=True, kw_only=True, tag="change_days_at_home"):
    """Somebody is followed for so many days in all, by a document."""

    person: str
    days: int
    document: str


class EndAtHome(Written, frozen=True, kw_only=True, tag="end_at_home"):
    """Somebody is released, by a document; the days may be over or not."""

    person: str
    document: str


ObservationAct: TypeAlias = FollowAtHome | ReadAtHome | ChangeDaysAtHome | EndAtHome


def act_of_following(store: Store, duty: Duty, act: ObservationAct) -> int:
    """Do *act* through its service, and return the place of its last fact."""
    match act:
        case FollowAtHome():
            return _begin(store, duty, act)
        case ReadAtHome():
            order = ReadingOrder(
                person_id=act.person, tenths=act.tenths, way=act.way, unwell=act.unwell
            )
            return record_reading(store, duty, order).sequence
        case ChangeDaysAtHome():
            held = _zone_of(store, duty, act.person)
            changed = ExtensionOrder(zone_id=held, days=act.days, document=act.document)
            return zone.extend(store, duty, changed).sequence
        case EndAtHome():
            held = _zone_of(store, duty, act.person)
            ended = ReleaseOrder(zone_ids=(held,), document=act.document)
            return zone.release(store, duty, ended).sequence


def with_people_followed(act: ObservationAct, names: Mapping[str, str]) -> ObservationAct:
    """Return *act* with whom *names* have another name for called by that name."""
    return replace(act, person=names.get(act.person, act.person))


def _begin(store: Store, duty: Duty, act: FollowAtHome) -> int:
    with store.reader() as connection:
        known = known_person(connection, act.person)
    home = None if known is None else known.household_id
    order = ZoneOrder(
        level=act.level,
        area=Area(household_id=home, person_id=act.person),
        document=act.document,
        days=act.days,
        today_is=act.today_is,
    )
    return zone.seal(store, duty, order).sequence


def _zone_of(store: Store, duty: Duty, person_id: str) -> str:
    """Return what holds somebody; nothing, which is refused, where nothing does."""
    with store.reader() as connection:
        held = people_held(connection, duty.now())
    return next((one.row.zone_id for one in held if one.row.person_id == person_id), "")
