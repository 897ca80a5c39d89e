# SPDX-License-Identifier: MIT
"""Whom an unclear line of a group may mean is chosen by a chord, however many they are."""

import pytest
from msgspec.structs import replace

from gatehouse.domain.group_entry import ReadLine
from gatehouse.domain.person import Candidate
from gatehouse.domain.words import Language
from gatehouse.ui.desk.group_choices import GroupChoices
from gatehouse.ui.desk.group_pane import GroupPane
from gatehouse.ui.widgets.notice import Notice
from tests.support.desk_people import NEIGHBOURS, NOW
from tests.support.screens import Bench, faults

LOWEST_SHEET = (660, 334)
TALL_SHEET = (700, 600)


def so_many(count: int) -> tuple[Candidate, ...]:
    """Return people of one flat who are told apart by their numbers alone."""
    one = NEIGHBOURS[0].candidate
    return tuple(replace(one, person_id=f"p{n}", shown_name=f"李*{n}") for n in range(count))


def shown(pane: GroupPane) -> list[Notice]:
    """Return what is said on *pane*."""
    return [notice for notice in pane.findChildren(Notice) if notice.isVisible()]


def test_nine_have_a_chord_each(bench: Bench) -> None:
    choices, people = GroupChoices(bench.languages), so_many(9)
    choices.offer(people)

    assert [choices.take(number) for number in range(9)] == list(people)


def test_of_more_the_last_chord_turns_to_the_others_and_round_again(bench: Bench) -> None:
    choices, people = GroupChoices(bench.languages), so_many(12)
    choices.offer(people)

    assert choices.take(8) is None
    assert (choices.take(0), choices.take(3)) == (people[8], people[11])
    assert choices.take(4) is None
    assert choices.take(8) is None
    assert choices.take(0) == people[0]


def test_each_line_begins_with_the_first_of_them(bench: Bench) -> None:
    """Ctrl+1 is the same person for the second line of a family as it was for the first."""
    choices, people = GroupChoices(bench.languages), so_many(12)
    choices.offer(people, place=3)
    choices.take(8)

    choices.offer(people, place=3)
    assert choices.take(0) == people[8]
    choices.offer(people, place=4)
    assert choices.take(0) == people[0]


def test_what_is_wrong_stays_when_the_window_changes_its_size(bench: Bench) -> None:
    pane = GroupPane(bench.languages, lambda: NOW)
    bench.show(pane, TALL_SHEET)
    pane.start_over()
    pane.approve()

    for size in (LOWEST_SHEET, TALL_SHEET):
        pane.resize(*size)
        bench.settle()
        told = [notice.accessibleName() for notice in shown(pane)]
        assert told == ["名单还是空的。请输入人员，或者填人数。"]
        assert faults(pane) == []

    pane.who.add((ReadLine(text="lx 365", people=so_many(1), digits="365"),), NOW)
    assert shown(pane) == []


def test_a_group_that_is_not_clear_leads_to_the_line(bench: Bench) -> None:
    """It may stand anywhere among seventy; those whom it may mean are offered at once."""
    pane = GroupPane(bench.languages, lambda: NOW)
    bench.show(pane, TALL_SHEET)
    pane.start_over()
    lines = [
        ReadLine(text=f"p{n}", people=(one,), digits="365") for n, one in enumerate(so_many(9))
    ]
    lines[7] = ReadLine(text="lx", people=so_many(12)[9:])
    pane.who.add(tuple(lines), NOW)
    pane.who.table.choose_row(0)

    pane.approve()

    assert pane.who.table.current_row() == 7
    assert pane.who.line.isVisible()
    pane.pick(1)
    assert pane.who.list.unclear == 0


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("count", [2, 9, 12])
def test_all_who_have_a_chord_fit_the_lowest_sheet(
    bench: Bench, language: Language, count: int
) -> None:
    bench.languages.use(language)
    pane = GroupPane(bench.languages, lambda: NOW)
    bench.show(pane, LOWEST_SHEET)
    pane.start_over()
    pane.confirm()
    pane.who.add((ReadLine(text="lx 365", people=so_many(count), digits="365"),), NOW)
    bench.settle()

    assert faults(pane) == []
