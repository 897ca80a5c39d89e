# SPDX-License-Identifier: MIT
"""Groups to record, and people to count: invented buses and their passengers."""

from typing import Any

from msgspec.structs import replace

from gatehouse.domain.entry import Direction, Outsider, Reason, SubjectClass
from gatehouse.domain.group_entry import GroupOrder, GroupPerson, GroupRecorded
from gatehouse.domain.head_count import Counted, CountOrder
from gatehouse.services.group_entry import record_group
from gatehouse.services.head_count import count_people
from gatehouse.services.roster import import_roster
from tests.support.post import PostInUse, a_resident, a_roster_file, quiet

BUS = "吉A88T66"
SURNAMES = "赵钱孙李周吴郑王冯陈"
GIVEN = "安宁和平康健明远"


def a_busload(post: PostInUse, count: int = 70) -> tuple[str, ...]:
    """Put *count* people on the roster, seven to a floor, and return their ids."""
    people = [
        a_resident(
            f"5-1-{n // 7 + 1}0{n % 7 + 1}",
            SURNAMES[n % 10] + GIVEN[n // 10 % 8] + GIVEN[n % 8],
        )
        for n in range(count)
    ]
    import_roster(post.store, post.duty, a_roster_file(*people), quiet)
    return tuple(post.id_of(one.name, one.door.label) for one in people)


def by_bus(*people: GroupPerson, **said: Any) -> GroupOrder:
    """Return a group of residents who come home by one bus."""
    order = GroupOrder(
        direction=Direction.IN, reason=Reason.HOME, people=people, plate=BUS, origin="市隔离点"
    )
    return replace(order, **said)


def known(*ids: str, temperature: int | None = 365) -> tuple[GroupPerson, ...]:
    """Return people of the post as a group's list has them."""
    return tuple(GroupPerson(person_id=one, temperature=temperature) for one in ids)


def a_worker(name: str, temperature: int | None = 365) -> GroupPerson:
    """Return a worker whom the post does not know."""
    return GroupPerson(outsider=Outsider(name=name, company="样例建筑"), temperature=temperature)


def a_guest(name: str, host: str | None = None) -> GroupPerson:
    """Return a visitor whom the post does not know, who goes to *host* or says nothing of it."""
    told = Outsider(name=name, phone="13911112222", host_household_id=host)
    return GroupPerson(outsider=told, temperature=365)


def recorded(post: PostInUse, order: GroupOrder) -> GroupRecorded:
    """Record a group."""
    return record_group(post.store, post.duty, order)


def counted(
    post: PostInUse,
    direction: Direction = Direction.IN,
    people: int = 1,
    subject_class: SubjectClass = SubjectClass.RESIDENT,
) -> Counted:
    """Count people of a class."""
    order = CountOrder(direction=direction, subject_class=subject_class, people=people)
    return count_people(post.store, post.duty, order)
