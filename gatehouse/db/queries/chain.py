# SPDX-License-Identifier: MIT
"""The end of the ledger of the station that this file writes now."""

from sqlalchemy import Connection, select

from gatehouse.db.tables.ledger import ledger
from gatehouse.db.tables.station import station
from gatehouse.domain.ledger import GENESIS, Head

_HEAD = (
    select(station.c.id, ledger.c.sequence, ledger.c.chain)
    .outerjoin_from(station, ledger)
    .where(station.c.active.is_(True))
    .order_by(ledger.c.sequence.desc())
    .limit(1)
)


def chain_head(connection: Connection) -> Head:
    """Return the end of the chain; its anchor is what signed sheets carry."""
    station_id, sequence, chain = connection.execute(_HEAD).one()
    return Head(station_id, sequence or 0, chain or GENESIS)
