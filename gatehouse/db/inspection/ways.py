# SPDX-License-Identifier: MIT
"""The last thing that says where somebody is: a way through the gate, or the closing of a stay."""

from collections.abc import Iterable, Iterator
from heapq import merge
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection

_WHOSE, _WHEN = 0, 4
_CLOSINGS = """
SELECT {whose}, id, CASE staying WHEN 'residents' THEN 'in' ELSE 'out' END, happened_at,
    max(happened_at || printf('%012d', sequence))
FROM stay_closing AS c
WHERE {whose} IS NOT NULL AND change = 'closed'
AND NOT EXISTS (SELECT 1 FROM stay_closing AS later WHERE later.supersedes_id = c.id)
GROUP BY {whose} ORDER BY {whose}
"""


def ways_of_people(
    connection: Connection, passages: Iterable[Any], counts: Iterable[Any]
) -> Iterator[Any]:
    """Return of each record the latest of its last passage, count and closing, in order of id.

    *passages* are rows of record, fact, direction, moment, and what the later one is told by;
    *counts* are those of holders who were only counted, likewise.
    """
    return _later(connection, merge(passages, counts, key=itemgetter(_WHOSE)), "person_id")


def ways_of_vehicles(connection: Connection, drives: Iterable[Any]) -> Iterator[Any]:
    """Return the same of each vehicle."""
    return _later(connection, drives, "vehicle_id")


def _later(connection: Connection, rows: Iterable[Any], whose: str) -> Iterator[Any]:
    closings = connection.exec_driver_sql(_CLOSINGS.format(whose=whose))
    both = merge(rows, closings, key=itemgetter(_WHOSE))
    for _, found in groupby(both, key=itemgetter(_WHOSE)):
        yield max(found, key=itemgetter(_WHEN))
