# SPDX-License-Identifier: MIT
"""What the handover says of what a shift counted and left open."""

from datetime import UTC, datetime, timedelta

from gatehouse.domain.entry import Flow, SubjectClass
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.shift import ShiftCounts
from gatehouse.domain.words import Language
from gatehouse.ui.handover.wording import class_rows, open_rows
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


def test_what_presses_stands_before_what_only_waits(bench: Bench) -> None:
    """Little of a long list has room beside the books; the rest stays in its order."""
    now = datetime(2022, 4, 15, 12, 0, tzinfo=UTC)
    kinds = (OpenKind.INCIDENT, OpenKind.CARD_OUT, OpenKind.FEVER, OpenKind.RELEASE_DUE)
    items = [
        OpenItem(
            kind=kind,
            entry_id=kind,
            since=now - timedelta(hours=1),
            shown_name=kind,
            door="",
            detail="fever" if kind in {OpenKind.INCIDENT, OpenKind.FEVER} else "",
        )
        for kind in kinds
    ]

    said = [whose.text.split()[0] for _, whose, _ in open_rows(items, now, bench.languages)]

    assert said == ["fever", "release_due", "incident", "card_out"]


def test_of_many_the_first_of_each_kind_stands_in_front_with_their_count(bench: Bench) -> None:
    """A night of approvals does not hide the one fever behind seven pages of them."""
    now = datetime(2022, 4, 15, 12, 0, tzinfo=UTC)
    kinds = (*[OpenKind.TELEPHONE_APPROVAL] * 40, OpenKind.FEVER, *[OpenKind.CARD_OUT] * 2)
    items = [
        OpenItem(
            kind=kind,
            entry_id=str(number),
            since=now - timedelta(hours=1),
            shown_name=f"n{number}",
            door="",
            detail="fever" if kind is OpenKind.FEVER else "",
        )
        for number, kind in enumerate(kinds)
    ]
    bench.languages.use(Language.ENGLISH)

    rows = [
        (what.text, whose.text.split()[0])
        for what, whose, _ in open_rows(items, now, bench.languages)
    ]

    assert rows[:4] == [
        ("Approval to sign × 40", "n0"),
        ("Fever, in hand", "n40"),
        ("Pass to come back × 2", "n41"),
        ("Approval to sign", "n1"),
    ]
    assert len(rows) == len(items), "nothing is left out"
