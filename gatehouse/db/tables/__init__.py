# SPDX-License-Identifier: MIT
"""The tables, one module per noun.

Facts are written once and have a ledger row; state is the current row of a thing and can be
rebuilt from the facts; a draft is neither.
"""

from sqlalchemy import Table

from gatehouse.db.tables.audit import audit
from gatehouse.db.tables.columns import metadata
from gatehouse.db.tables.draft import draft
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.household import household
from gatehouse.db.tables.ledger import ledger
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.person import person, person_key
from gatehouse.db.tables.policy import policy
from gatehouse.db.tables.post import post
from gatehouse.db.tables.roster import roster_change, roster_import
from gatehouse.db.tables.shift import shift
from gatehouse.db.tables.station import station

FACTS: tuple[Table, ...] = (entry, roster_change, roster_import, policy, shift, audit)

__all__ = [
    "FACTS",
    "audit",
    "draft",
    "entry",
    "household",
    "ledger",
    "metadata",
    "operator",
    "person",
    "person_key",
    "policy",
    "post",
    "roster_change",
    "roster_import",
    "shift",
    "station",
]
