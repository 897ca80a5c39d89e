# SPDX-License-Identifier: MIT
"""What the post did on a calendar day beside watching the gate, each count by an index."""

from datetime import date

from sqlalchemy import ColumnElement, Connection, ScalarSelect, bindparam, func, select

from gatehouse.db.queries.day import day_bounds
from gatehouse.db.queries.register_disinfections import count_disinfections
from gatehouse.db.queries.register_errands import count_errands
from gatehouse.db.queries.register_notices import count_notices
from gatehouse.db.queries.register_patrols import count_patrols
from gatehouse.db.queries.register_tasks import count_tasks
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.parcel import parcel
from gatehouse.db.tables.task import task
from gatehouse.domain.day_work import DayWork
from gatehouse.domain.task import TaskState

_starts, _ends = bindparam("starts", type_=UtcText), bindparam("ends", type_=UtcText)


def _pieces(moment: ColumnElement[object]) -> ScalarSelect[int]:
    pieces = func.coalesce(func.sum(parcel.c.pieces), 0)
    return select(pieces).where(moment >= _starts, moment < _ends).scalar_subquery()


_COUNTS = select(
    _pieces(parcel.c.taken_at).label("parcels_in"),
    _pieces(parcel.c.carried_at).label("parcels_out"),
    select(func.count())
    .select_from(task)
    .where(
        task.c.settled_at >= _starts,
        task.c.settled_at < _ends,
        task.c.state == TaskState.DONE.value,
    )
    .scalar_subquery()
    .label("tasks_settled"),
)


def day_work(connection: Connection, day: date) -> DayWork:
    """Count what was done on the local calendar *day*."""
    starts, ends = day_bounds(day)
    counted = connection.execute(_COUNTS, {"starts": starts, "ends": ends}).one()
    return DayWork(
        parcels_in=counted.parcels_in,
        parcels_out=counted.parcels_out,
        errands=count_errands(connection, day),
        disinfections=count_disinfections(connection, day),
        patrols=count_patrols(connection, day),
        tasks=count_tasks(connection, day),
        tasks_settled=counted.tasks_settled,
        notices=count_notices(connection, day),
    )
