# SPDX-License-Identifier: MIT
"""The lists of risk areas: which one holds, reading one in, withdrawing one; notes judged by it."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gatehouse.domain.area_judging import AreaBasis
from gatehouse.domain.itinerary import NoteConclusion
from gatehouse.domain.risk_area import GivenEdition
from gatehouse.domain.words import Language
from gatehouse.errors import Refused
from gatehouse.services.divisions import divisions
from gatehouse.ui.itineraries.areas_view import AreasView
from gatehouse.ui.itineraries.page import ItinerariesPage
from tests.support.area_acts import AreasFake, judging
from tests.support.itineraries_screen import (
    WHOLE,
    ItinerariesFake,
    april,
    open_form,
    open_page,
)
from tests.support.risk_areas import a_basis, an_area
from tests.support.screens import AREAS, ENTER, Bench, faults

KEY = Qt.Key
FILE = Path("全国中高风险地区.xlsx")
NO_DAY = Refused("It does not say of which day the list is.", "没写名单是哪一天的。")
LVYUAN = replace(WHOLE.legs[0], last_day=april(5), place=divisions().place("220106", april(1)))
FROM_LVYUAN = replace(WHOLE, legs=(LVYUAN, replace(WHOLE.legs[0], first_day=april(6))))


def open_areas(
    bench: Bench, fake: AreasFake, size: str = "low"
) -> tuple[ItinerariesPage, AreasView]:
    page = open_page(bench, ItinerariesFake(areas=fake), size)
    QTest.mouseClick(page.bar.areas, Qt.MouseButton.LeftButton)
    bench.settle()
    return page, page.areas


def test_the_lists_are_told_with_the_one_that_holds_and_its_areas(bench: Bench) -> None:
    _page, view = open_areas(bench, AreasFake())

    assert view.table.model().rowCount() == 2
    assert view.table.model().index(0, 1).data() == "现在用这份"
    assert view.pane.table.model().rowCount() == 3
    view.pane.search.setText("北蔡")
    assert view.pane.table.model().rowCount() == 1


def test_where_there_is_none_it_is_said_that_nothing_is_compared(bench: Bench) -> None:
    _page, view = open_areas(bench, AreasFake(lists=0))

    assert "没有和风险区比对" in view.table._empty_text
    assert view.read.hasFocus()


def test_a_file_says_what_it_would_change_before_it_is_read_in_by_one_key(bench: Bench) -> None:
    fake = AreasFake(lists=1)
    _page, view = open_areas(bench, fake)
    view.look_at(FILE)
    bench.settle()

    assert view.plan.problems.table.model().rowCount() == 1
    assert fake.read == []
    bench.press(ENTER)
    bench.settle()

    assert fake.read == [(FILE, GivenEdition(april(14), "15时"))]
    assert view.table.model().rowCount() == 2
    assert view.pane.isVisible()


def test_a_file_without_a_day_asks_for_it_and_is_looked_at_again(bench: Bench) -> None:
    fake = AreasFake(failure=NO_DAY)
    _page, view = open_areas(bench, fake)
    view.look_at(FILE)
    bench.settle()
    assert not view.plan.confirm.isEnabled()
    assert view.plan.day.edit.hasFocus()

    bench.type("413")
    bench.press(ENTER)
    bench.settle()

    assert view.plan.plan is not None
    assert view.plan.plan.list_day == april(13)
    assert view.plan.confirm.hasFocus()


def test_a_wrong_list_is_withdrawn_with_a_reason(bench: Bench) -> None:
    fake = AreasFake()
    _page, view = open_areas(bench, fake)
    view.pane.withdraw.click()
    bench.press(ENTER)
    assert fake.withdrawn == []

    bench.type("发错了")
    bench.press(ENTER)
    bench.settle()

    assert fake.withdrawn == [("list-0", "发错了")]


def test_esc_goes_back_to_the_notes(bench: Bench) -> None:
    page, view = open_areas(bench, AreasFake())

    bench.press(KEY.Key_Escape)

    assert not view.isVisible()
    assert page.list.isVisible()


def test_days_in_a_risk_area_stand_on_the_strip_and_ask_for_the_community(bench: Bench) -> None:
    basis = a_basis(an_area("220106", first_day=april(3)))
    page = open_form(bench, ItinerariesFake(form=FROM_LVYUAN, basis=basis))
    view, card = page.form.strip.view, page.form.judgement

    assert view._shown_heights.risk > 0
    assert card.issue.text() == "仍要发证"
    assert "高风险地区：吉林省 长春市 绿园区（4月3–5日）" in card._reasons[0]._words.text()
    assert "集中隔离 14 天" in card._reasons[1]._words.text()
    assert "涉及高风险地区" in card._narrative.text()
    view.setFocus()
    for _ in range(3):
        bench.press(KEY.Key_Right)
    assert "高风险地区" in view.accessibleDescription()


def test_a_pass_from_a_risk_area_wants_a_reason_first(bench: Bench) -> None:
    fake = ItinerariesFake(form=FROM_LVYUAN, basis=a_basis(an_area("220106")))
    page = open_form(bench, fake)

    page.form.conclude(NoteConclusion.ISSUED)
    assert fake.signed == []
    assert page.form.closing.note.edit.hasFocus()


def test_where_no_list_is_there_the_form_says_so(bench: Bench) -> None:
    basis = AreaBasis(terms=a_basis().terms)
    page = open_form(bench, ItinerariesFake(form=WHOLE, basis=basis))

    assert "还没有风险区名单" in page.form.judgement._reasons[0]._words.text()
    assert page.form.strip.view._shown_heights.risk == 0


def test_a_signed_note_tells_both_results_and_is_judged_again(bench: Bench) -> None:
    fake = ItinerariesFake(judgings=(judging(), judging("20时", "孙宁")))
    page = open_page(bench, fake)
    page.list.table.choose_row(1)
    bench.press(ENTER)
    bench.settle()

    heads = [
        page.note.risk.body.itemAt(place).widget() for place in range(page.note.risk.body.count())
    ]
    told = [head.text() for head in heads if hasattr(head, "text")]
    assert [line.split(" · ")[:2] for line in told] == [
        ["签字时", "2022年4月14日名单（15时）"],
        ["复判", "2022年4月14日名单（20时）"],
    ]
    page.note.risk.again.click()
    bench.settle()
    assert fake.areas.judged == ["n0"]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("size", AREAS)
def test_nothing_of_the_lists_is_cut(bench: Bench, size: str, language: Language) -> None:
    bench.languages.use(language)
    _page, view = open_areas(bench, AreasFake(), size)

    assert faults(view) == []
    view.look_at(FILE)
    bench.settle()
    assert faults(view) == []


def test_the_list_of_notes_tells_the_worst_level_and_the_areas(bench: Bench) -> None:
    page = open_page(bench, ItinerariesFake(notes=2, drafts=1, judgings=(judging(),)))
    model = page.list.table.model()

    cells = [model.index(row, 3).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]

    assert cells == ["—", "高风险地区 吉林省 长春市 绿园区", "—"]
