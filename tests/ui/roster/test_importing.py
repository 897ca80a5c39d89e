# SPDX-License-Identifier: MIT
"""An import on the screen: its columns, its plan, what the file covers, its report."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.roster_layout import Field, Ground
from gatehouse.domain.roster_plan import Coverage
from gatehouse.domain.words import Language
from gatehouse.errors import Refused
from gatehouse.ui.roster.import_view import ImportStep
from gatehouse.ui.roster.page import RosterPage
from tests.support.roster_screen import GONE_BY, LAYOUT, OTHER_LAYOUT, RosterFake, open_page
from tests.support.screens import AREAS, ENTER, Bench, faults

ESC = Qt.Key.Key_Escape
FILE = Path("花名册-样例.xlsx")


def plan(bench: Bench, page: RosterPage) -> None:
    """Choose the file and go on from its columns to the plan."""
    page.plan_import(FILE)
    bench.settle()
    bench.press(ENTER)
    bench.settle()


def test_an_import_shows_its_plan_before_anything_is_written(bench: Bench) -> None:
    fake = RosterFake(blocks=0)
    page = open_page(bench, fake)
    heard: list[object] = []
    bench.changes.changed.connect(lambda changes, _by: heard.append(changes))

    plan(bench, page)
    view = page.importing.view
    assert view.step is ImportStep.PLANNED
    assert fake.imported == []
    assert view.plan.problems.table.model().rowCount() == 4
    bench.press(ENTER)
    bench.settle()

    assert fake.imported == [FILE]
    assert heard == [Changes.of(Kind.PERSON, Kind.HOUSEHOLD)]
    bench.press(ENTER)
    bench.settle()
    assert page.flats.isVisible()


def test_a_column_is_told_with_keys_and_the_first_rows_follow(bench: Bench) -> None:
    fake = RosterFake()
    page = open_page(bench, fake)
    page.plan_import(FILE)
    bench.settle()
    columns = page.importing.view.columns
    columns.focus_columns()

    for _ in range(7):
        bench.press(Qt.Key.Key_Down)
    bench.press(ENTER)
    for _ in range(14):
        bench.press(Qt.Key.Key_Down)
    bench.press(ENTER)
    bench.settle()

    assert columns.layouts["a"][7] is Field.NOTE
    assert columns.columns.table.current_row() == 8
    assert columns.rows.table.model().rowCount() == 8
    bench.press(ENTER, Qt.KeyboardModifier.ControlModifier)
    bench.settle()
    assert fake.planned[0]["a"][7] is Field.NOTE
    assert page.importing.view.step is ImportStep.PLANNED


def test_a_meaning_belongs_to_one_column(bench: Bench) -> None:
    page = open_page(bench, RosterFake())
    page.plan_import(FILE)
    bench.settle()
    columns = page.importing.view.columns
    columns.columns.table.choose_row(7)

    columns.fields.field = Field.NAME
    columns.fields.chosen.emit()

    assert (columns.layouts["a"][4], columns.layouts["a"][7]) == (None, Field.NAME)


def test_without_a_name_or_a_flat_there_is_no_next_step(bench: Bench) -> None:
    page = open_page(bench, RosterFake())
    page.plan_import(FILE)
    bench.settle()
    view = page.importing.view
    view.columns.columns.table.choose_row(4)

    view.columns.fields.field = None
    view.columns.fields.chosen.emit()
    bench.settle()

    assert not view.act.isEnabled()
    assert view._foot.text() == "还缺姓名或门牌这一列。"
    assert view.columns.rows.table.model().rowCount() == 0
    bench.press(ENTER, Qt.KeyboardModifier.ControlModifier)
    assert view.step is ImportStep.COLUMNS


def test_a_column_that_may_not_be_kept_offers_no_meaning(bench: Bench) -> None:
    page = open_page(bench, RosterFake())
    page.plan_import(FILE)
    bench.settle()
    columns = page.importing.view.columns

    columns.columns.table.choose_row(8)
    columns._ask()

    assert columns.fields._why.isVisible()
    assert not columns.fields.table.isVisible()
    bench.press(ESC)
    assert columns.columns.table.hasFocus()


def test_sheets_of_another_layout_have_their_own_columns(bench: Bench) -> None:
    page = open_page(bench, RosterFake(layouts=(LAYOUT, OTHER_LAYOUT)))
    page.plan_import(FILE)
    bench.settle()
    columns = page.importing.view.columns

    columns._sheets.setFocus()
    bench.press(Qt.Key.Key_Right)
    bench.settle()

    assert columns.signature == "b"
    assert columns.columns.table.model().rowCount() == 4


def test_a_layout_that_is_known_leads_straight_to_the_plan(bench: Bench) -> None:
    known = replace(
        LAYOUT, columns=tuple(replace(each, ground=Ground.KEPT) for each in LAYOUT.columns)
    )
    page = open_page(bench, RosterFake(layouts=(known,)))

    page.plan_import(FILE)
    bench.settle()

    assert not page.importing.view.columns.isVisible()
    page.importing.view.again.click()
    assert page.importing.view.step is ImportStep.COLUMNS


def test_nobody_goes_who_is_not_in_the_file_until_somebody_says_so(bench: Bench) -> None:
    fake = RosterFake()
    page = open_page(bench, fake)
    plan(bench, page)
    view = page.importing.view
    assert view.plan.coverage.choice.code == Coverage.BUILDINGS
    assert view.plan.people.table.model().rowCount() == 3

    view.plan.coverage.choice.setFocus()
    bench.press(Qt.Key.Key_Right)
    assert view.plan.coverage._told.text() == "不在表里的人：迁出 47 人，照旧在册 0 人。"
    assert view.plan.people.table.model().rowCount() == 4
    bench.press(ENTER)
    bench.settle()

    assert fake.covered == [Coverage.COMPOUND]


def test_a_file_with_everybody_asks_nothing(bench: Bench) -> None:
    page = open_page(bench, RosterFake(gone_by=dict.fromkeys(GONE_BY, 0)))
    plan(bench, page)

    assert not page.importing.view.plan.coverage.isVisible()


def test_the_rows_with_problems_are_saved_as_a_sheet(bench: Bench) -> None:
    fake = RosterFake()
    page = open_page(bench, fake)
    plan(bench, page)

    page.importing.save_problems(Path("x.xlsx"))
    bench.settle()

    assert fake.saved == [Path("x.xlsx")]
    assert "4 行写进了 x.xlsx。" in str(bench.said.said[-1])


def test_every_problem_row_is_told_in_full(bench: Bench) -> None:
    page = open_page(bench, RosterFake())
    plan(bench, page)
    problems = page.importing.view.plan.problems

    problems.table.choose_row(1)

    assert problems._whole.text() == (
        "第 23 行，G 身份证号码：「2.20199E+17」被 Excel 改成了数字，末几位已丢；见到证件时补正。"
    )


def test_the_report_of_the_last_import_stays_within_reach(bench: Bench) -> None:
    page = open_page(bench, RosterFake())
    plan(bench, page)
    bench.press(ENTER)
    bench.settle()
    bench.press(ENTER)

    page.report.click()

    assert page.importing.view.isVisible()
    assert page.importing.view.plan.problems.table.model().rowCount() == 4


def test_escape_stops_the_reading_of_a_file(bench: Bench) -> None:
    fake = RosterFake(holds=True)
    page = open_page(bench, fake)
    page.plan_import(FILE)
    bench.settle()
    bench.press(ENTER)
    bench.qtbot.waitUntil(lambda: page.importing.view.progress._bar.maximum() == 1394)

    bench.press(ESC)
    fake.hold.set()
    bench.settle()

    assert page.flats.isVisible()
    assert fake.imported == []
    assert len(bench.said.said) == 1


def test_a_file_that_is_no_workbook_is_said_with_the_way_on(bench: Bench) -> None:
    no_book = Refused(
        "Not a workbook. Nothing was written. Choose another.", "不是表格。没有写。请换一个。"
    )
    page = open_page(bench, RosterFake(failure=no_book))

    page.plan_import(FILE)
    bench.settle()

    view = page.importing.view
    assert view.step is ImportStep.FAILED
    assert view._wrong.accessibleName() == "不是表格。没有写。请换一个。"
    bench.languages.use(Language.ENGLISH)
    bench.qtbot.waitUntil(lambda: view._wrong.accessibleName() == no_book.en)
    bench.press(ESC)
    assert page.flats.isVisible()


def test_a_plan_that_is_left_holds_no_window_tall(bench: Bench) -> None:
    page = open_page(bench, RosterFake(), "low")
    before = page.minimumSizeHint().height()
    plan(bench, page)
    needed = page.minimumSizeHint().height()

    bench.press(ESC)
    bench.settle()

    assert needed > before
    assert page.minimumSizeHint().height() <= before


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", AREAS)
def test_no_step_of_an_import_is_cut_or_small_at_any_size(
    bench: Bench, size: str, language: Language
) -> None:
    bench.languages.use(language)
    page = open_page(bench, RosterFake(layouts=(LAYOUT, OTHER_LAYOUT)), size)
    page.plan_import(FILE)
    bench.settle()
    view = page.importing.view
    assert faults(page) == []
    view.columns._ask()
    assert faults(page) == []
    view.columns.focus_columns()
    view.columns._parts.set_code("rows")
    view.columns._show_parts()
    assert faults(page) == []
    bench.press(ENTER, Qt.KeyboardModifier.ControlModifier)
    bench.settle()
    for choice in view.plan._parts.items:
        view.plan._parts.set_code(choice.code)
        view.plan._show_parts()
        assert faults(page) == []
    view.act.click()
    bench.settle()
    assert view.step is ImportStep.DONE
    assert faults(page) == []
    assert (page.width(), page.height()) == AREAS[size]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", AREAS)
def test_the_list_is_whole_with_a_report_at_hand(
    bench: Bench, size: str, language: Language
) -> None:
    bench.languages.use(language)
    page = open_page(bench, RosterFake(), size)
    plan(bench, page)
    bench.press(ENTER)
    bench.settle()
    bench.press(ENTER)
    bench.settle()
    assert page.report.isVisible()
    assert faults(page) == []
    assert (page.width(), page.height()) == AREAS[size]


def test_a_late_answer_that_the_roster_is_empty_leads_the_keys_to_the_import(bench: Bench) -> None:
    page = open_page(bench, RosterFake(blocks=0))
    page.bar.search.setFocus()

    page.refresh()
    bench.settle()

    assert bench.focus is page.empty.focusProxy()
    assert page.bar.search.isEnabled()


def test_the_keys_come_back_to_the_step_of_the_import_that_is_shown(bench: Bench) -> None:
    """Whoever looked at another room in between goes on with Enter."""
    page = open_page(bench, RosterFake())
    page.plan_import(FILE)
    bench.settle()
    page.report.setFocus()

    page.setFocus()
    bench.press(ENTER)
    bench.settle()

    assert page.importing.view.step is ImportStep.PLANNED
    assert bench.focus is page.importing.view.act
