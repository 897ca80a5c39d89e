# SPDX-License-Identifier: MIT
"""What makes an entry stand: no other entry supersedes it, and it was not withdrawn."""

from sqlalchemy import ColumnElement, and_, exists, or_
from sqlalchemy.sql.selectable import FromClause

from gatehouse.db.tables.entry import entry
from gatehouse.domain.entry import Outcome

PASSED = tuple(outcome.value for outcome in Outcome if outcome.passed)


def stands(of: FromClause = entry) -> ColumnElement[bool]:
    """Return the condition under which a row of *of* (`entry` or an alias of it) stands."""
    later = entry.alias("later")
    superseded = exists().where(later.c.supersedes_id == of.c.id)
    return and_(of.c.outcome != Outcome.WITHDRAWN.value, ~superseded)


def passed(of: FromClause = entry) -> ColumnElement[bool]:
    """Return the condition under which a row of *of* stands for somebody who went through."""
    later = entry.alias("later")
    superseded = exists().where(later.c.supersedes_id == of.c.id)
    # one by one: a list of values would be spelt out anew at every execution
    return and_(or_(*(of.c.outcome == outcome for outcome in PASSED)), ~superseded)
