# SPDX-License-Identifier: MIT
"""The rows of the sheet 健康监测: everybody who was followed at home on a day."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import Connection

from gatehouse.db.queries.observation import Held, people_held_on, with_readings
from gatehouse.domain.contact import WAY_WORDS
from gatehouse.domain.observation import (
    HALF_WORDS,
    Half,
    HomeReading,
    Observed,
    ObservedRow,
    Slot,
    slot_at,
)
from gatehouse.domain.register import Disclosure


def count_observed(connection: Connection, day: date) -> int:
    """Count the rows of the sheet."""
    return len(_held(connection, day))


def observed_of_day(
    connection: Connection, day: date, disclosure: Disclosure
) -> Iterator[ObservedRow]:
    """Yield who was followed on *day* in the order of flats, with what was read by its end."""
    held = _held(connection, day)
    rows = with_readings(connection, (one.row for one in held))
    for one, row in zip(held, rows, strict=True):
        yield _row(one, row, day, disclosure)


def _held(connection: Connection, day: date) -> tuple[Held, ...]:
    return people_held_on(connection, day)


def _row(one: Held, row: Observed, day: date, disclosure: Disclosure) -> ObservedRow:
    known = [reading for half in Half if (reading := row.reading(half, day)) is not None]
    return ObservedRow(
        place=one.place.long_label,
        person=disclosure.name(one.name),
        phone=disclosure.phone(one.full_phone),
        level=row.level,
        count=row.count,
        morning=_tenths(row.reading(Half.MORNING, day)),
        evening=_tenths(row.reading(Half.EVENING, day)),
        unusual="、".join(dict.fromkeys(said for reading in known for said in _unusual(reading))),
        unread="、".join(HALF_WORDS[half].zh for half in Half if _is_unread(row, Slot(day, half))),
        way="、".join(dict.fromkeys(WAY_WORDS[reading.way].zh for reading in known)),
        operator="、".join(dict.fromkeys(reading.operator for reading in known)),
        document=row.document,
        note=_ending(row),
    )


def _tenths(reading: HomeReading | None) -> int | None:
    return None if reading is None else reading.tenths


def _is_unread(row: Observed, slot: Slot) -> bool:
    """Whether a half of the day in which they were followed has no reading."""
    known = row.readings.get(slot)
    followed = slot_at(row.began) <= slot <= row.last
    return followed and (known is None or not known.is_measured)


def _unusual(reading: HomeReading) -> Iterator[str]:
    if reading.fever:
        yield "发热"
    if reading.unwell:
        yield "不适"
    if reading.is_low:
        yield "偏低未复测"
    elif not reading.is_measured:
        yield "没联系上"


def _ending(row: Observed) -> str:
    return "" if row.released_at is None else f"当日解除（{row.release_document}）"
