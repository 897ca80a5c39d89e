# SPDX-License-Identifier: MIT
"""Which sheets of paper are still out."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from gatehouse.domain.paper_sheet import (
    LINES,
    Begun,
    Numbers,
    PaperSheets,
    Printed,
    sheets_out,
)

NOON = datetime(2022, 4, 15, 4, tzinfo=UTC)
LATER = NOON + timedelta(days=2)


def test_nothing_printed_is_nothing_out() -> None:
    assert sheets_out((), ()) == PaperSheets(1, (), None)


def test_what_was_typed_in_or_closed_leaves_gaps_in_what_is_out() -> None:
    printed = (Printed(Numbers(1, 5), NOON), Printed(Numbers(6, 10), LATER))

    sheets = sheets_out(printed, (1, 3, 6))

    assert sheets.out == (Numbers(2, 2), Numbers(4, 5), Numbers(7, 10))
    assert (sheets.following, sheets.count, sheets.since) == (11, 7, NOON)
    assert sheets.said == "2、4—5、7—10"


def test_batches_that_follow_each_other_are_one_run() -> None:
    printed = (Printed(Numbers(6, 10), LATER), Printed(Numbers(1, 5), NOON))

    assert sheets_out(printed, ()).out == (Numbers(1, 10),)


def test_sheets_wait_since_the_oldest_that_is_out_was_printed() -> None:
    printed = (Printed(Numbers(1, 1), NOON), Printed(Numbers(2, 2), LATER))

    assert sheets_out(printed, (1,)).since == LATER
    assert sheets_out(printed, (1, 2)).since is None


def test_a_sheet_is_begun_until_its_last_line_or_until_it_is_closed() -> None:
    printed = (Printed(Numbers(1, 4), NOON),)

    sheets = sheets_out(printed, (2,), (3,), {1: LINES, 2: 4, 3: LINES - 1, 77: 2})

    assert (sheets.out, sheets.reserve) == ((Numbers(4, 4),), ())
    assert sheets.begun == (Begun(3, LINES - 1),)
    assert (sheets.count, sheets.said, sheets.recorded) == (2, "4", "4;3:24")
    assert sheets.begun_words.zh == "3 号：已录 24 行"


@given(st.lists(st.integers(1, 6), max_size=6), st.sets(st.integers(1, 40)))
def test_every_printed_number_is_out_or_done(sizes: list[int], done: set[int]) -> None:
    printed, first = [], 1
    for size in sizes:
        printed.append(Printed(Numbers(first, first + size - 1), NOON))
        first += size

    sheets = sheets_out(printed, done)

    out = {n for run in sheets.out for n in range(run.first, run.last + 1)}
    assert out == set(range(1, first)) - done
    assert sheets.following == first
