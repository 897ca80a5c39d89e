# SPDX-License-Identifier: MIT
"""Who is on duty at the invented gate, and handing it over three times a day."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from random import Random

from msgspec.structs import replace

from gatehouse.domain.discreet import Discreet
from gatehouse.domain.handover import DeclineOrder, HandoverOrder, OwnCount
from gatehouse.services.acts import DeclineHandOver, HandOver
from gatehouse.services.sample.moments import at_hour

_VOLUNTEERS = ("吴样例", "郑样例", "孙样例")
_MORNING, _AFTERNOON, _NIGHT = 5.9, 14, 22
_MISCOUNTS = 0.1
_GONE = "有一位访客从东门走了，电话核实过"
_WHY_NOT = "钥匙少一把，先找到再接"
_NOTES = ("", "", "消毒液剩半桶，报过物业", "2号枪没电，在充", "5栋电梯检修到傍晚")


class Change(Discreet, frozen=True):
    """Somebody takes over at a moment of the day; *pin* proves a leader."""

    at: datetime
    name: str
    pin: str = ""


def changes_of(day: date, leader: str, pin: str = "") -> tuple[Change, ...]:
    """Return the handovers of *day*: to a volunteer, to another, for the night to the *leader*."""
    turn = day.toordinal()
    morning, afternoon = (_VOLUNTEERS[(turn + ahead) % len(_VOLUNTEERS)] for ahead in range(2))
    return (
        Change(at_hour(day, _MORNING), morning),
        Change(at_hour(day, _AFTERNOON), afternoon),
        Change(at_hour(day, _NIGHT), leader, pin),
    )


def volunteers_of(days: Iterable[date]) -> tuple[str, ...]:
    """Return the volunteers who took over on *days*, in the order in which they came."""
    return tuple(dict.fromkeys(_names(days)))


def handing_over(
    change: Change, inside: OwnCount, supplies: Mapping[str, int], random: Random, leaders_pin: str
) -> HandOver:
    """Return the act by which *change* happens; now and then the own count differs.

    Whoever goes off duty gives the leader's PIN: nobody else of the sample has one.
    """
    order = HandoverOrder(
        incoming_id=None,
        incoming_name=change.name,
        own=inside,
        notes=random.choice(_NOTES),
        pin=change.pin,
        outgoing_pin=leaders_pin,
        accepts=True,
    )
    if inside.visitors and random.random() < _MISCOUNTS:
        counted = replace(inside, visitors=inside.visitors - 1)
        order = replace(order, own=counted, explanation=_GONE)
    return HandOver(at=change.at, order=order, supplies=supplies)


def declining(change: Change) -> DeclineHandOver:
    """Return the act by which the one who comes by *change* does not take over at first."""
    order = DeclineOrder(
        incoming_id=None, incoming_name=change.name, words=_WHY_NOT, pin=change.pin
    )
    return DeclineHandOver(at=change.at, order=order)


def _names(days: Iterable[date]) -> Iterator[str]:
    for day in days:
        *volunteers, _ = changes_of(day, leader="")
        yield from (change.name for change in volunteers)
