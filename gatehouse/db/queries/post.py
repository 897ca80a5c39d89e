# SPDX-License-Identifier: MIT
"""The post as it was set up, since when, and the shift that is open."""

from datetime import date

from msgspec import Struct
from sqlalchemy import Connection, func, literal_column, select

from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.post import post
from gatehouse.db.tables.shift import shift
from gatehouse.db.tables.station import station
from gatehouse.domain.duty import Operator, Role, local_day
from gatehouse.domain.post import Post

_POST = select(post)
_FIRST_START = select(func.min(station.c.started_at))
# rows are numbered as they are recorded, whatever the clock said
_OPEN_SHIFT = (
    select(shift.c.id, shift.c.gate, operator.c.id.label("operator_id"), operator.c.name)
    .add_columns(operator.c.roles)
    .join(operator, operator.c.id == shift.c.operator_id)
    .order_by(literal_column("shift.rowid").desc())
    .limit(1)
)


class OpenShift(Struct, frozen=True):
    """The shift that facts belong to now, with the operator who opened it."""

    id: str
    gate: str
    operator: Operator


def post_row(connection: Connection) -> Post:
    """Return the post."""
    row = connection.execute(_POST).mappings().one()
    return Post(**{name: row[name] for name in Post.__struct_fields__})


def began_on(connection: Connection) -> date:
    """Return the first local calendar day of the store; no register is older."""
    return local_day(connection.execute(_FIRST_START).scalar_one())


def open_shift(connection: Connection) -> OpenShift:
    """Return the shift that was opened last."""
    row = connection.execute(_OPEN_SHIFT).one()
    roles = frozenset(map(Role, row.roles.split()))
    return OpenShift(row.id, row.gate, Operator(row.operator_id, row.name, roles))
