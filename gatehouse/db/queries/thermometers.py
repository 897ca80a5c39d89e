# SPDX-License-Identifier: MIT
"""The thermometers of the post, what they showed last, and what they showed over the days."""

from datetime import UTC, datetime

from sqlalchemy import Connection, RowMapping, bindparam, func, select

from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.queries.standing import stands
from gatehouse.db.tables.columns import UtcText, utc_text
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.thermometer import thermometer
from gatehouse.domain.body_temperature import Method, Reading
from gatehouse.domain.thermometer import Standard, Thermometer
from gatehouse.domain.thermometer_drift import Shown

_ALL = select(thermometer).order_by(thermometer.c.added_at, thermometer.c.id)
_since = bindparam("since", type_=UtcText)
_until = bindparam("until", type_=UtcText)
_LATEST = Prebuilt(
    select(entry.c.thermometer, entry.c.temperature, entry.c.happened_at)
    .where(
        entry.c.happened_at > _since,
        entry.c.happened_at <= _until,
        entry.c.temperature.is_not(None),
        entry.c.back_filled.is_(False),
        stands(),
    )
    .order_by(entry.c.happened_at.desc())
    .limit(bindparam("most"))
)
_hour = func.substr(entry.c.happened_at, 1, len("2022-04-15T00"))
_SHOWN = Prebuilt(
    select(entry.c.thermometer, _hour, entry.c.temperature, func.count())
    .where(
        entry.c.happened_at >= _since,
        entry.c.happened_at < _until,
        entry.c.temperature.is_not(None),
        entry.c.thermometer != "",
        stands(),
    )
    .group_by(entry.c.thermometer, _hour, entry.c.temperature)
)


def all_thermometers(connection: Connection) -> tuple[Thermometer, ...]:
    """Return every thermometer that the post has or had, in the order they were added."""
    return tuple(map(_thermometer, connection.execute(_ALL).mappings()))


def latest_readings(
    connection: Connection, since: datetime, until: datetime, most: int
) -> tuple[Reading, ...]:
    """Return the last first readings after *since* and up to *until*, the newest first."""
    asked = {"since": utc_text(since), "until": utc_text(until), "most": most}
    return tuple(
        Reading(label, tenths, datetime.fromisoformat(at))
        for label, tenths, at in _LATEST.ask(connection, asked)
    )


def shown_by_hour(connection: Connection, since: datetime, until: datetime) -> tuple[Shown, ...]:
    """Return how often each thermometer showed what, in each hour from *since* up to *until*."""
    asked = {"since": utc_text(since), "until": utc_text(until)}
    return tuple(
        Shown(label, datetime.fromisoformat(f"{hour}:00").replace(tzinfo=UTC), tenths, count)
        for label, hour, tenths, count in _SHOWN.ask(connection, asked)
    )


def _thermometer(row: RowMapping) -> Thermometer:
    return Thermometer(
        **{**row, "method": Method(row["method"]), "standard": Standard(row["standard"])}
    )
