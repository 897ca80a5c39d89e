# SPDX-License-Identifier: MIT
"""How a rehearsal went: figures, and each mistake in plain words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from gatehouse.domain.entry import Direction, Outcome, Reason
from gatehouse.domain.rehearsal import Pace, Rehearsal
from gatehouse.domain.words import Language
from gatehouse.ui.rehearsal.result_page import ResultPage
from gatehouse.ui.rehearsal.result_row import ResultRow
from tests.support.rehearsals import begun, served
from tests.support.screens import AREAS, ENTER, Bench, faults


def shown(bench: Bench, rehearsal: Rehearsal, area: str = "low") -> ResultPage:
    """Show how *rehearsal* went."""
    page = ResultPage(bench.languages)
    page.show_rehearsal(rehearsal)
    bench.show(page, AREAS[area])
    page.setFocus()
    return page


def full_of_mistakes(count: int = 12) -> Rehearsal:
    """Return a rehearsal in which everybody was served wrongly."""
    wrong = {"direction": Direction.IN, "temperature": 356, "outcome": Outcome.REPORTED}
    return begun(Pace.CALM, count).take([served(n, 9 * n + 9, **wrong) for n in range(count)])


@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("language", Language)
def test_much_fits_in_every_window(bench: Bench, area: str, language: Language) -> None:
    bench.languages.use(language)

    page = shown(bench, full_of_mistakes(), area)

    assert faults(page) == []


@pytest.mark.parametrize("area", AREAS)
def test_nothing_fits_too(bench: Bench, area: str) -> None:
    page = shown(bench, begun(Pace.RUSH), area)

    assert faults(page) == []
    assert page.notice.accessibleName().startswith("还没有登记过人。")


def test_seconds_and_mistakes_stand_in_figures(bench: Bench) -> None:
    rehearsal = begun(Pace.CALM).take([served(0, 6), served(1, 20, temperature=356)])

    page = shown(bench, rehearsal)

    names = [tile.accessibleName() for tile in page.figures]
    assert names == ["登记 2", "没有错 1", "一般用时 10 秒", "最慢一位 14 秒"]
    assert "停下" in page.notice.accessibleName()


def test_the_mistakes_with_one_person_stand_together_in_plain_words(bench: Bench) -> None:
    rehearsal = begun(Pace.CALM, 1).take(
        [served(0, 6, temperature=356, outcome=Outcome.TURNED_AWAY)]
    )

    page = shown(bench, rehearsal)

    (row,) = page.findChildren(ResultRow)
    assert [label.text() for label in row.findChildren(QLabel)] == [
        "3-2-501 林晓枫，出去买菜",
        "体温不对：记的是 35.6 ℃，量的是 36.5 ℃。",
        "处置不对：记的是劝返，应该放行（可以出门）。",
        "6 秒",
    ]


def test_every_entry_is_told_with_its_seconds_and_the_wrong_ones_first(bench: Bench) -> None:
    wrong = served(1, 20, reason=Reason.WORK)
    page = shown(bench, begun(Pace.CALM).take([served(0, 6), wrong, served(2, 23)]))

    assert [row.accessibleName() for row in page.findChildren(ResultRow)] == [
        "3-2-501 林晓枫，出去买菜 14 秒 事由不对：记的是上班，说的是采购。",
        "3-2-501 林晓枫，出去买菜 6 秒",
        "3-2-501 林晓枫，出去买菜 3 秒",
    ]


def test_the_keyboard_goes_through_the_entries(bench: Bench) -> None:
    page = shown(bench, full_of_mistakes())
    rows = page.findChildren(ResultRow)
    assert not rows[-1].visibleRegion().boundingRect().height()

    bench.press(Qt.Key.Key_End)
    assert rows[-1].visibleRegion().boundingRect().height()

    bench.press(Qt.Key.Key_Home)
    assert rows[0].visibleRegion().boundingRect().height()


def test_no_mistake_is_praised(bench: Bench) -> None:
    page = shown(bench, begun(Pace.CALM, 1).take([served(0, 6)]))

    assert [row.is_wrong for row in page.findChildren(ResultRow)] == [False]
    assert page.notice.accessibleName().startswith("每一条都对。")


def test_enter_begins_another_at_the_same_pace_and_esc_goes_back(bench: Bench) -> None:
    page = shown(bench, begun(Pace.RUSH))
    again, closed = list[str](), list[bool]()
    page.again_requested.connect(again.append)
    page.closed.connect(lambda: closed.append(True))

    bench.press(ENTER)
    bench.press(Qt.Key.Key_Escape)

    assert (again, closed) == (["rush"], [True])
