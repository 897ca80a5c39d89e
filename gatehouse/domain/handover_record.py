# SPDX-License-Identifier: MIT
"""The form in which a handover keeps the shift that it closes: plain values, as signed."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, TypeAlias

from msgspec import Struct

from gatehouse.domain.entry import Flow, SubjectClass
from gatehouse.domain.handover import OwnCount
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.reckoning import Side
from gatehouse.domain.shift import ShiftCounts, ShiftHour, ShiftSummary, Stay, StayAge, Stays

Plain: TypeAlias = dict[str, Any]

_NUMBERS = (
    "turned_away",
    "reported",
    "fever",
    "overridden",
    "corrections",
    "back_filled",
    "passes_issued",
    "itineraries",
)
_INCIDENTS = ("incidents", "incidents_closed")
_FLOWS = ("entries", "admitted", "vehicles")
_TWICE = "twice"
_UNTOLD = ("",) * 6
_STAYS = ("visitors", "vehicles", "residents_out")


class ShiftRecord(Struct, frozen=True):
    """What a handover's columns of the same names hold."""

    counts: Plain
    stays: Plain
    open_items: list[Plain]


def shift_record(summary: ShiftSummary) -> ShiftRecord:
    """Return *summary* as it is stored with the handover."""
    counts = summary.counts
    return ShiftRecord(
        counts={
            **{name: getattr(counts, name) for name in (*_NUMBERS, *_INCIDENTS)},
            **{name: _plain_flow(getattr(counts, name)) for name in _FLOWS},
            "by_class": _plain_classes(counts.by_class),
            "counted": _plain_classes(counts.counted),
            "by_day": {day.isoformat(): _plain_flow(flow) for day, flow in counts.by_day.items()},
            "hours": [
                [hour.starts_at.isoformat(), *_plain_flow(hour.admitted)] for hour in summary.hours
            ],
        },
        stays={name: _plain_stays(getattr(summary, name)) for name in _STAYS},
        open_items=[
            {
                "kind": item.kind.value,
                "entry_id": item.entry_id,
                "since": item.since.isoformat(),
                "shown_name": item.shown_name,
                "door": item.door,
                "detail": item.detail,
                "count": item.count,
            }
            for item in summary.open_items
        ],
    )


def recorded_counts(counts: Plain) -> ShiftCounts:
    """Return the counts that `shift_record` wrote."""
    numbers: Plain = {name: counts[name] for name in _NUMBERS}
    # handovers of before incidents were counted have none
    numbers |= {name: counts.get(name, 0) for name in _INCIDENTS}
    flows: Plain = {name: Flow(*counts[name]) for name in _FLOWS}
    return ShiftCounts(
        **numbers,
        **flows,
        by_class=_read_classes(counts["by_class"]),
        # handovers of before people were counted have none
        counted=_read_classes(counts.get("counted", {})),
        by_day={
            date.fromisoformat(day): Flow(*flow) for day, flow in counts.get("by_day", {}).items()
        },
    )


def recorded_hours(counts: Plain) -> tuple[ShiftHour, ...]:
    """Return the hours that `shift_record` wrote."""
    return tuple(
        ShiftHour(datetime.fromisoformat(at), Flow(inward, outward))
        for at, inward, outward in counts["hours"]
    )


def recorded_stays(stays: Mapping[str, Plain]) -> dict[str, Stays]:
    """Return visitors, vehicles and residents who are out, as `shift_record` wrote them."""
    return {name: _read_stays(stays[name]) for name in _STAYS}


def recorded_counts_of(stays: Mapping[str, Plain]) -> Mapping[Side, int]:
    """Return how many of each side a handover left, by the stays that `shift_record` wrote."""
    return {side: sum(stays[side.value]["by_age"].values()) for side in Side}


def recorded_items(items: Iterable[Plain]) -> tuple[OpenItem, ...]:
    """Return the open items that `shift_record` wrote."""
    return tuple(
        OpenItem(
            **{
                **item,
                "kind": OpenKind(item["kind"]),
                "since": datetime.fromisoformat(item["since"]),
            }
        )
        for item in items
    )


def own_record(own: OwnCount) -> Plain:
    """Return the incoming person's own count as it is stored."""
    return {"visitors": own.visitors, "vehicles": own.vehicles}


def recorded_own(own: Plain) -> OwnCount:
    """Return the count that `own_record` wrote."""
    return OwnCount(own["visitors"], own["vehicles"])


def _plain_classes(flows: Mapping[SubjectClass, Flow]) -> Plain:
    return {one.value: _plain_flow(flow) for one, flow in flows.items()}


def _read_classes(flows: Plain) -> Mapping[SubjectClass, Flow]:
    return {SubjectClass(one): Flow(*flow) for one, flow in flows.items()}


def _plain_flow(flow: Flow) -> list[int]:
    return [flow.inward, flow.outward]


def _plain_stays(stays: Stays) -> Plain:
    return {
        "by_age": {age.value: count for age, count in stays.by_age.items()},
        "longest": _plain_list(stays.longest),
        "forgotten": _plain_list(stays.forgotten),
    }


def _plain_list(stays: Iterable[Stay]) -> list[list[str]]:
    return [[stay.name, stay.door, stay.since.isoformat(), *_plain_limit(stay)] for stay in stays]


def _plain_limit(stay: Stay) -> list[str]:
    """Return what is told of who is to leave at a time, or came twice: nothing of most."""
    if stay.leave_by is None and not stay.twice and not stay.overstays:
        return []
    leave_by = "" if stay.leave_by is None else stay.leave_by.isoformat()
    repeats = [str(stay.overstays)] if stay.overstays else []
    return [leave_by, _TWICE * stay.twice, *repeats]


def _read_stays(stays: Plain) -> Stays:
    return Stays(
        by_age={age: stays["by_age"][age] for age in StayAge if age in stays["by_age"]},
        longest=_read_list(stays["longest"]),
        forgotten=_read_list(stays["forgotten"]),
    )


def _read_stay(told: list[str]) -> Stay:
    name, door, since, leave_by, twice, overstays = [*told, *_UNTOLD[len(told) :]]
    return Stay(
        name=name,
        door=door,
        since=datetime.fromisoformat(since),
        leave_by=datetime.fromisoformat(leave_by) if leave_by else None,
        twice=bool(twice),
        overstays=int(overstays or 0),
    )


def _read_list(stays: Iterable[list[str]]) -> tuple[Stay, ...]:
    return tuple(map(_read_stay, stays))
