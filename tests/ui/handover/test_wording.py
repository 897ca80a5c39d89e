# SPDX-License-Identifier: MIT
"""What the handover says of what a shift counted."""

from gatehouse.domain.entry import Flow, SubjectClass
from gatehouse.domain.shift import ShiftCounts
from gatehouse.domain.words import Language
from gatehouse.ui.handover.wording import class_rows
from tests.support.screens import Bench


def test_who_was_only_counted_stands_below_the_entries_and_says_so(bench: Bench) -> None:
    bench.languages.use(Language.ENGLISH)
    counts = ShiftCounts(
        entries=Flow(2, 1),
        admitted=Flow(2, 1),
        by_class={SubjectClass.RESIDENT: Flow(2, 1)},
        turned_away=0,
        reported=0,
        fever=0,
        overridden=0,
        corrections=0,
        back_filled=0,
        vehicles=Flow(),
        passes_issued=0,
        itineraries=0,
        counted={SubjectClass.RESIDENT: Flow(40, 2)},
    )

    rows = [[cell.text for cell in row] for row in class_rows(counts, bench.languages)]

    assert rows == [["resident", "2", "1"], ["resident, only counted", "40", "2"]]
