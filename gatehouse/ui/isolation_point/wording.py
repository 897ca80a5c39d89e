# SPDX-License-Identifier: MIT
"""How the isolation point words what the post answers, in the language of the moment."""

from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.isolation_point import (
    DESTINATION_WORDS,
    ROOM_WORDS,
    Destination,
    PointFilter,
    RoomRow,
    RoomState,
    StayRow,
)
from gatehouse.ui.widgets.cell_model import Cell, Row
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gatehouse.domain.isolation_point import Guest, Point, PointSums
    from gatehouse.domain.words import Words
    from gatehouse.ui.shell.i18n import Languages

Item: TypeAlias = RoomRow | StayRow
"""A row of the list: an empty or waiting room, or somebody's stay."""

ROOM_SIGNS: Final = {
    RoomState.EMPTY: SignKind.IDLE,
    RoomState.OCCUPIED: SignKind.INFO,
    RoomState.TO_DISINFECT: SignKind.WAIT,
}
_MARK: Final = "✓ "
_MOST_NAMED: Final = 12


def key_of(item: Item) -> str:
    """Return what tells an item from all others."""
    return item.stay_id if isinstance(item, StayRow) else item.room_id


def room_of(item: Item) -> str:
    """Return the number of an item's room."""
    return item.room if isinstance(item, StayRow) else item.number


def is_staying(item: Item) -> bool:
    """Whether an item is somebody who is there."""
    return isinstance(item, StayRow) and item.left_at is None


def has_state(item: Item, state: RoomState) -> bool:
    """Whether an item is a room that stands so."""
    return isinstance(item, RoomRow) and item.state is state


def is_correctable(item: Item) -> bool:
    """Whether something was written down of an item that may be wrong: a stay, a disinfection."""
    return isinstance(item, StayRow) or (item.state is RoomState.EMPTY and item.since is not None)


def items_of(point: "Point", which: PointFilter) -> tuple[Item, ...]:
    """Return the rows that a filter leaves, in the order of the rooms."""
    if which is PointFilter.LEFT:
        return point.left
    found: list[Item] = []
    for room in point.rooms:
        if which is PointFilter.ALL or room.state.value == which.value:
            found += room.people or (room,)
    return tuple(found)


def narrowed(items: "Iterable[Item]", text: str) -> tuple[Item, ...]:
    """Return the rows whose room begins with *text*, or whose person or flat holds it."""
    typed = text.strip().lower()
    return tuple(item for item in items if not typed or _holds(item, typed))


def item_cells(item: Item, languages: "Languages", *, marked: bool) -> Row:
    """Return a row as the list shows it; a marked one wears a tick and a tint."""
    tint = SignKind.INFO if marked else None
    mark = _MARK if marked else ""
    if isinstance(item, RoomRow):
        state = label(ROOM_WORDS[item.state], languages)
        return (
            Cell(f"{mark}{item.number}", sign=ROOM_SIGNS[item.state], strong=True, tint=tint),
            Cell(state),
            Cell("" if item.since is None else languages.formats.moment(item.since)),
        )
    sign = SignKind.OK if item.left_at is not None else ROOM_SIGNS[RoomState.OCCUPIED]
    return (
        Cell(f"{mark}{item.room}", sign=sign, strong=True, tint=tint),
        Cell(person_text(item), detail=" · ".join(filter(None, (item.door, item.phone)))),
        Cell(day_text(item), detail=when_text(item, languages)),
    )


def person_text(stay: StayRow) -> str:
    """Return somebody's masked name, or that it is still to be written down."""
    return stay.person or QCoreApplication.translate("isolation_point", "name to follow")


def whose_text(item: Item) -> str:
    """Return whose room it is, or the room alone."""
    return f"{item.room} {person_text(item)}" if isinstance(item, StayRow) else item.number


def day_text(stay: StayRow) -> str:
    """Return the day n of a stay."""
    return QCoreApplication.translate("isolation_point", "Day {n}").format(n=stay.day)


def when_text(stay: StayRow, languages: "Languages") -> str:
    """Return since when somebody is there, or when they left and where to."""
    if stay.left_at is None:
        said = QCoreApplication.translate("isolation_point", "since {moment}")
        return said.format(moment=languages.formats.moment(stay.arrived_at))
    moment = languages.formats.moment(stay.left_at)
    return f"{moment} → {destination_text(stay, languages)}"


def destination_text(stay: StayRow, languages: "Languages") -> str:
    """Return where somebody went."""
    kind = "" if stay.destination is None else label(DESTINATION_WORDS[stay.destination], languages)
    return " ".join(filter(None, (kind, stay.place)))


def facts_text(item: Item, languages: "Languages") -> str:
    """Return what is known of a row, a line each."""
    translate = QCoreApplication.translate
    if isinstance(item, RoomRow):
        since = item.since
        if since is None:
            return translate("isolation_point", "Never used yet.")
        said = translate("isolation_point", "So since {moment}.")
        return said.format(moment=languages.formats.moment(since))
    lines = [f"{day_text(item)} · {when_text(item, languages)}"]
    lines += [part for part in (item.door, item.phone) if part]
    return "\n".join(lines)


def filter_choices(point: "Point | None", languages: "Languages") -> list[Choice]:
    """Return the ways to narrow the list, each with its count."""
    translate = QCoreApplication.translate
    words = {
        PointFilter.ALL: translate("isolation_point", "All"),
        **{
            PointFilter(state.value): label(ROOM_WORDS[state], languages)
            for state in (RoomState.OCCUPIED, RoomState.EMPTY, RoomState.TO_DISINFECT)
        },
        PointFilter.LEFT: translate("isolation_point", "Left"),
    }
    if point is None:
        return [Choice(which.value, text) for which, text in words.items()]
    rooms = point.sums.rooms
    counts = {
        PointFilter.ALL: rooms.all_rooms,
        PointFilter.OCCUPIED: rooms.occupied,
        PointFilter.EMPTY: rooms.empty,
        PointFilter.TO_DISINFECT: rooms.to_disinfect,
        PointFilter.LEFT: len(point.left),
    }
    number = languages.formats.number
    return [Choice(which.value, f"{text} {number(counts[which])}") for which, text in words.items()]


def line_text(sums: "PointSums | None", languages: "Languages") -> str:
    """Return today's sums in a line."""
    translate, number = QCoreApplication.translate, languages.formats.number
    if sums is None:
        return translate("isolation_point", "The rooms are being read…")
    said = translate(
        "isolation_point", "{before} at midnight, in {arrived}, out {left}: {after} now"
    )
    return said.format(
        before=number(sums.before),
        arrived=number(sums.arrived),
        left=number(sums.left),
        after=number(sums.after),
    )


def sum_figures(sums: "PointSums", languages: "Languages", *, today: bool) -> list[tuple[str, str]]:
    """Return the sums of a day: people in the first row, rooms in the second."""
    translate, number = QCoreApplication.translate, languages.formats.number
    after = translate("isolation_point", "People at midnight")
    if today:
        after = translate("isolation_point", "People now")
    rooms = sums.rooms
    figures = (
        (translate("isolation_point", "Midnight before"), sums.before),
        (translate("isolation_point", "Came in"), sums.arrived),
        (translate("isolation_point", "Went out"), sums.left),
        (after, sums.after),
        (translate("isolation_point", "Rooms empty"), rooms.empty),
        (translate("isolation_point", "Rooms occupied"), rooms.occupied),
        (translate("isolation_point", "To be disinfected"), rooms.to_disinfect),
        (translate("isolation_point", "Disinfected"), sums.disinfected),
    )
    return [(name, number(count)) for name, count in figures]


def guest_cells(guest: "Guest", number: int) -> Row:
    """Return somebody who is to arrive, as the form lists them."""
    name = guest.name or QCoreApplication.translate("isolation_point", "name to follow")
    room = guest.room or QCoreApplication.translate("isolation_point", "no room")
    return (
        Cell(str(number)),
        Cell(name, detail=" · ".join(filter(None, (guest.door, guest.phone)))),
        Cell(room, strong=True, sign=None if guest.room else SignKind.WARN),
    )


def destination_choices(languages: "Languages") -> list[Choice]:
    """Return where somebody may go."""
    return [Choice(one.value, label(DESTINATION_WORDS[one], languages)) for one in Destination]


def rooms_text(items: "Iterable[Item]") -> str:
    """Return the rooms of rows, the first ones by number."""
    numbers = list(dict.fromkeys(map(room_of, items)))
    named = " ".join(numbers[:_MOST_NAMED])
    more = len(numbers) - _MOST_NAMED
    if more <= 0:
        return named
    said = QCoreApplication.translate("isolation_point", "{rooms} and {count} more")
    return said.format(rooms=named, count=more)


def label(words: "Words", languages: "Languages") -> str:
    """Return *words* as they stand by themselves: with a capital letter."""
    text = languages.text(words)
    return text[:1].upper() + text[1:]


def _holds(item: Item, typed: str) -> bool:
    if room_of(item).lower().startswith(typed):
        return True
    said = (item.person, item.door, item.phone) if isinstance(item, StayRow) else ()
    return any(typed in part.lower() for part in said)
