# SPDX-License-Identifier: MIT
"""Blank sheets of the register (空白登记表): numbered when printed, accounted for afterwards."""

from gatehouse.db.engine import Store
from gatehouse.db.queries.paper_sheets import SHEETS_CLOSED, SHEETS_PRINTED, paper_sheets
from gatehouse.db.queries.post import post_row
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.paper_sheet import (
    MOST_AT_ONCE,
    Numbers,
    PaperSheets,
    SheetsClosed,
)
from gatehouse.errors import Refused
from gatehouse.reports.blank_sheet import BlankSheet, compose_blank_sheets

_CHANGES = Changes.of(Kind.REGISTER)


def sheets_now(store: Store, duty: Duty) -> PaperSheets:
    """Return which number comes next, and which sheets are still out."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return paper_sheets(connection)


def record_printed(store: Store, duty: Duty, numbers: Numbers) -> Changes:
    """Record that the sheets with *numbers* were printed; they follow the last ones."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        following = paper_sheets(work.connection).following
        if numbers.first != following or not 1 <= numbers.count <= MOST_AT_ONCE:
            raise Refused(
                f"The next sheet is number {following}. Nothing was recorded. Throw these sheets "
                "away and print them anew.",
                f"下一张是 {following} 号。没有记下。请把这几张作废，重新打印。",
            )
        details = {"first": numbers.first, "last": numbers.last}
        work.record("audit", {"act": SHEETS_PRINTED, "details": details})
        work.commit()
    return _CHANGES


def close_sheets(store: Store, duty: Duty, closed: SheetsClosed) -> Changes:
    """Say why nothing more is typed in from the sheets of *closed*; all of them must wait.

    What is kept in reserve can be closed later for another reason; what is begun, as finished.
    """
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        numbers = closed.numbers
        runs = paper_sheets(work.connection).closable(closed.why)
        if not any(one.first <= numbers.first <= numbers.last <= one.last for one in runs):
            raise Refused(
                f"Not all of {numbers} are sheets that wait. Nothing was closed. Look at the list.",
                f"{numbers} 号里有的不在待补录的纸里。什么都没有结掉。请看一眼列表。",
            )
        details = {
            "first": numbers.first,
            "last": numbers.last,
            "why": closed.why.value,
            "note": clean(closed.note, LONGEST_LINE).text,
        }
        work.record("audit", {"act": SHEETS_CLOSED, "details": details})
        work.commit()
    return _CHANGES


def blank_sheets(store: Store, duty: Duty, numbers: Numbers) -> tuple[BlankSheet, ...]:
    """Return the pages with *numbers*, for this gate; `record_printed` says that they were made."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return compose_blank_sheets(post_row(connection), numbers)
