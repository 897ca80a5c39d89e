# SPDX-License-Identifier: MIT
"""Writing what the post says of a code, in the transaction that records the fact behind it."""

from typing import Final

from sqlalchemy import Connection

from gatehouse.db.queries.codes import code_row, code_told
from gatehouse.db.unit_of_work import FactId, UnitOfWork
from gatehouse.domain.code_list import CodeList

_PUT: Final = "INSERT OR REPLACE INTO code (id, code_list, code, told) VALUES (?, ?, ?, ?)"
_DROP: Final = "DELETE FROM code WHERE id = ?"
_FILED: Final = """
SELECT 1 FROM itinerary, json_each(itinerary.evidence) AS item
WHERE json_extract(item.value, '$.own_kind') = :code
UNION ALL SELECT 1 FROM itinerary_supplement WHERE own_kind = :code LIMIT 1
"""
_ASKED: Final = """
SELECT 1 FROM code, json_each(code.told, '$.terms') AS term
WHERE code.code_list = 'tag' AND code.code != ''
AND json_extract(term.value, '$.asks') = :code LIMIT 1
"""
# a roster's file tells tags too; what a later file no longer says was recorded all the same
_TAGGED: Final = """
SELECT 1 FROM tag WHERE code = :code
UNION ALL SELECT 1 FROM person, json_each(person.tags) AS item
WHERE person.tags != '[]' AND item.value = :code
UNION ALL SELECT 1 FROM roster_change, json_each(roster_change.details, '$.person.tags') AS item
WHERE item.value = :code LIMIT 1
"""
_USES: Final = {
    CodeList.TAG: _TAGGED,
    CodeList.TO_DO: _ASKED,
    CodeList.EVIDENCE: _FILED,
    CodeList.REASON: "SELECT 1 FROM entry WHERE own_reason = :code LIMIT 1",
    CodeList.ERRAND: "SELECT 1 FROM errand WHERE own_kind = :code LIMIT 1",
    CodeList.INCIDENT: "SELECT 1 FROM incident WHERE own_kind = :code LIMIT 1",
    CodeList.CLASS: "SELECT 1 FROM entry WHERE own_class = :code LIMIT 1",
}


def put_code(
    work: UnitOfWork, code_list: CodeList, code: str, after: str, undoes: str | None = None
) -> FactId:
    """Tell *after* of a code, or of a list's order, and record what was told.

    An empty *after* tells nothing any more; *undoes* is a change that is taken back.
    """
    row_id = code_row(code_list, code)
    before = code_told(work.connection, row_id)
    if after:
        work.connection.exec_driver_sql(_PUT, (row_id, code_list.value, code, after))
    else:
        work.connection.exec_driver_sql(_DROP, (row_id,))
    told = {"code_list": code_list, "code": code, "before": before, "after": after}
    return work.record("code_change", {"gate": work.duty.gate, **told}, supersedes=undoes)


def is_used(connection: Connection, code_list: CodeList, code: str) -> bool:
    """Say whether anything was recorded by a code of the post's own, or a tag asks for it."""
    asked = _USES.get(code_list)
    if asked is None:
        return False
    return connection.exec_driver_sql(asked, {"code": code}).first() is not None
