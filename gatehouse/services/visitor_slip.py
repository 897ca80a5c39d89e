# SPDX-License-Identifier: MIT
"""The slip that a visitor takes along after their entry."""

from msgspec.structs import replace

from gatehouse.db.engine import Store
from gatehouse.db.queries import visitor_slip as queries
from gatehouse.db.queries.codes import code_book
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.visitor_slip import VisitorSlip
from gatehouse.errors import Refused


def visitor_slip(store: Store, duty: Duty, entry_id: str) -> VisitorSlip:
    """Return what the slip of a visitor's entry says; others have none."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        slip = queries.visitor_slip(connection, entry_id)
        codes = code_book(connection, local_day(duty.now()))
    if slip is None:
        raise Refused(
            "There is no slip for this entry: slips are for visitors who were let through. "
            "Nothing was changed. Choose a visitor's entry.",
            "这一笔没有来访单：只有放行的外来人员才有。什么都没有改动。请选一笔来访登记。",
        )
    return replace(slip, codes=codes)
