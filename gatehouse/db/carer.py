# SPDX-License-Identifier: MIT
"""Changing the carers of households, with the facts that explain them."""

from collections.abc import Sequence

from sqlalchemy import bindparam, insert, update

from gatehouse.db.queries.carers import stored_carers
from gatehouse.db.tables.carer import carer
from gatehouse.db.unit_of_work import FactId, UnitOfWork
from gatehouse.domain.carer import Carer

_CHANGE = update(carer).where(carer.c.id == bindparam("id_of"))


def write_carers(work: UnitOfWork, household_ids: Sequence[str], given: Carer) -> list[FactId]:
    """Let *given* be the carer of these households, and record it of each; return the facts."""
    columns = {
        "operator_id": given.operator_id,
        "name": given.name,
        "telephone": given.telephone,
    }
    known = stored_carers(work.connection, household_ids)
    new = [{"id": one, **columns} for one in household_ids if one not in known]
    if new:
        work.connection.execute(insert(carer), new)
    if known:
        work.connection.execute(_CHANGE.values(columns), [{"id_of": one} for one in known])
    details = {"carer": columns}
    return work.record_many(
        "carer_change", [{"household_id": one, "details": details} for one in household_ids]
    )
