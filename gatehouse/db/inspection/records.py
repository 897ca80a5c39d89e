# SPDX-License-Identifier: MIT
"""Which records were merged away, by the facts, and what follows for everything else."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from heapq import merge
from operator import itemgetter
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection

from gatehouse.db.inspection.outsiders import Explained
from gatehouse.db.queries.records import merges
from gatehouse.domain.person_pair import standing_records

_WHOSE, _WHEN = 0, 4
_OF_THE_ROSTER = "SELECT EXISTS (SELECT 1 FROM roster_change WHERE person_id = ?)"


class MergedAway(Struct, frozen=True):
    """A record that another one stands for; *rostered* says whether that one is of the roster."""

    id: str
    into: str
    rostered: bool


class Records:
    """The merges that stand, read once for one fold."""

    def __init__(self, connection: Connection) -> None:
        self._into = standing_records(merges(connection))
        self._rostered = {
            into: bool(connection.exec_driver_sql(_OF_THE_ROSTER, (into,)).scalar_one())
            for into in self._into.values()
        }

    def merged_away(self) -> Iterator[MergedAway]:
        """Yield the records that were merged away, in order of id."""
        for one, into in sorted(self._into.items()):
            yield MergedAway(one, into, self._rostered[into])

    def followed(self, columns: Mapping[str, Explained]) -> dict[str, Explained]:
        """Return *columns* of a thing with the record that stands for the person they name."""
        whose = columns.get("person_id")
        into = self._into.get(whose) if isinstance(whose, str) else None
        return dict(columns) if into is None else {**columns, "person_id": into}

    def passages(self, rows: Iterable[Any]) -> Iterator[Any]:
        """Return the last passage of each record as that of each person, in order of id.

        A row begins with the record and ends with what the later one is told by.
        """
        if not self._into:
            return iter(rows)
        concerned = self._into.keys() | set(self._into.values())
        others, of_several = [], defaultdict(list)
        for row in rows:
            if row[_WHOSE] in concerned:
                of_several[self._into.get(row[_WHOSE], row[_WHOSE])].append(row)
            else:
                others.append(row)
        last = (
            (whose, *max(found, key=itemgetter(_WHEN))[1:])
            for whose, found in sorted(of_several.items())
        )
        return merge(others, last, key=itemgetter(_WHOSE))
