# SPDX-License-Identifier: MIT
"""The rota as it was written last."""

from msgspec import json
from sqlalchemy import Connection, literal_column, select

from gatehouse.db.tables.columns import json_text
from gatehouse.db.tables.rota import rota
from gatehouse.domain.rota import Rota

# rows are numbered as they are recorded, whatever the clock said
_LAST = select(rota.c.body).order_by(literal_column("rota.rowid").desc()).limit(1)


def rota_now(connection: Connection) -> Rota:
    """Return the rota in force; one without rules before anybody wrote it."""
    body = connection.execute(_LAST).scalar_one_or_none()
    return Rota() if body is None else json.decode(json_text(body), type=Rota)
