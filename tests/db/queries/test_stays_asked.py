# SPDX-License-Identifier: MIT
"""What is asked of stays finds its rows by an index, however many people there are."""

from collections.abc import Callable
from datetime import timedelta
from itertools import product

import pytest
from sqlalchemy import Connection

from gatehouse.db.queries.closings import (
    closed_in_shift,
    due_stays,
    last_way,
    last_way_of_vehicle,
)
from gatehouse.db.queries.crossing import Span
from gatehouse.db.queries.gaps import open_gaps
from gatehouse.db.queries.outside import count_long_out, long_out, outside_rows
from gatehouse.db.queries.visits import visitors_inside, visits_of
from gatehouse.domain.entry import LIVING_HERE, Reason, SubjectClass
from gatehouse.domain.stay import Closing, Staying, StayTerms
from tests.db.queries.test_shift import asked
from tests.services.test_stay import drives_in
from tests.support.post import BEGINS, PostInUse
from tests.support.shift import go, visit

LATER = BEGINS + timedelta(hours=60)
TERMS = StayTerms(closing={one: Closing(48) for one in Staying})
LIMITS = {(SubjectClass.RESIDENT, Reason.SHOPPING): timedelta(hours=2)}
WHATEVER_FOR = dict.fromkeys(product(LIVING_HERE, Reason), timedelta(hours=2))
SCANNED = {
    "SCAN person USING INDEX ix_person_outside",
    "SCAN person USING INDEX ix_person_visiting",
    "SCAN vehicle USING INDEX ix_vehicle_inside",
    "SCAN point_stay USING INDEX ix_point_stay_present",
    "SCAN absence USING INDEX ix_absence_open",
    "SCAN outside_call USING COVERING INDEX ix_outside_call_person_id_since",
}
"""Partial indexes: who is there and should go, who is at the isolation point or away; and who was
ever called, of whom there are few beside those who are out."""
HARMLESS = ("SCAN json_each", "SCAN CONSTANT", "SCAN (", "SCAN anon")

QUESTIONS: dict[str, Callable[[Connection], object]] = {
    "due": lambda it: due_stays(it, TERMS, LATER),
    "person": lambda it: last_way(it, "person"),
    "vehicle": lambda it: last_way_of_vehicle(it, "vehicle"),
    "shift": lambda it: closed_in_shift(it, "shift", BEGINS),
    "gaps": lambda it: open_gaps(it, BEGINS),
    "out": lambda it: outside_rows(it, long_out(it, LIMITS, LATER, 200)),
    "count": lambda it: count_long_out(it, LIMITS, LATER),
    "count of all": lambda it: count_long_out(it, WHATEVER_FOR, LATER),
    "inside": lambda it: visitors_inside(it, Span(BEGINS, LATER), 30),
    "visits": lambda it: visits_of(it, ["person"], Span(BEGINS, LATER)),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_table_is_scanned(post: PostInUse, question: str) -> None:
    visit(post, "赵一宁")
    go(post, "林晓枫")
    drives_in(post)
    with post.store.reader() as connection:
        with asked(connection) as statements:
            QUESTIONS[question](connection)
        steps = [
            row.detail
            for sql, values in statements
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values)
        ]

    scans = {step for step in steps if step.startswith("SCAN")}
    assert {scan for scan in scans if not scan.startswith(HARMLESS)} <= SCANNED
