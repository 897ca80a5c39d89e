# SPDX-License-Identifier: MIT
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.register import FullValues, RegisterOrder, RegisterSheet
from gatehouse.domain.words import Language
from gatehouse.errors import DiskTrouble, NotAllowed
from gatehouse.ui.registers.page import RegistersPage
from gatehouse.ui.registers.places import Place, register_name
from gatehouse.ui.registers.steps_row import Step
from gatehouse.ui.registers.wording import DayState, state_of, state_word
from gatehouse.ui.widgets.sign import SignKind
from tests.support.registers_screen import CHANGED, NOW, TODAY, RegistersFake
from tests.support.screens import AREAS, ENTER, UNSCROLLED, Bench, faults, is_scrolled

ESC = Qt.Key.Key_Escape
NAME = "样例小区-2022-04-15.xlsx"
NIL_DAY = TODAY - timedelta(days=4)


def open_page(bench: Bench, fake: RegistersFake, folder: Path, size: str = "low") -> RegistersPage:
    page = RegistersPage(bench.lanes, bench.changes, bench.messages, bench.languages, lambda: NOW)
    bench.show(page, AREAS[size])
    page.start(fake.acts())
    bench.settle()
    page.export.offer_places((Place(folder), Place(Path("/media/stick"), 1)))
    page.export.choose_folder(folder)
    page.setFocus()
    return page


def test_today_comes_up_with_its_counts_and_its_sheet(bench: Bench, tmp_path: Path) -> None:
    page = open_page(bench, RegistersFake(), tmp_path)

    assert page.strip.day == TODAY
    assert page._subtitle.text() == "2022年4月15日 周五·北门·937 行"
    assert page.sheet._heading.title == "样例街道样例社区样例小区人员出入登记表"


def test_the_strip_tells_sent_nil_due_and_today_apart() -> None:
    states = {day.day: state_of(day, TODAY) for day in RegistersFake()._days()}

    assert states[TODAY] is DayState.TODAY
    assert states[TODAY - timedelta(days=1)] is DayState.DUE
    assert states[NIL_DAY] is DayState.NIL
    assert states[TODAY - timedelta(days=2)] is DayState.REPORTED


def test_a_day_that_changed_since_it_was_written_says_so_and_by_how_much(
    bench: Bench, tmp_path: Path
) -> None:
    """On its tile, beside its sheet, and from the day after."""
    page = open_page(bench, RegistersFake(late=3), tmp_path)
    states = {day.day: state_of(day, TODAY) for day in page._days}
    assert states[CHANGED] is DayState.CHANGED
    assert state_word(DayState.CHANGED) == "重报"

    page.strip.choose(CHANGED)
    bench.settle()
    first = page.checks._lines[0]
    assert (first.kind, first.day) == (SignKind.WARN, None)
    assert "导出后又有改动：新增 3 条记录" in first.text

    page.strip.choose(CHANGED + timedelta(days=1))
    bench.settle()
    assert [line.text for line in page.checks._lines if line.day == CHANGED] == [
        "4月13日 周三 导出后又有改动。"
    ]


@pytest.mark.parametrize(
    ("language", "admitted", "recorded"),
    [
        (Language.CHINESE, "放行 进/出", "登记 进/出"),
        (Language.ENGLISH, "Admitted in, out", "Recorded in, out"),
    ],
)
def test_those_admitted_and_those_recorded_never_share_a_word(
    bench: Bench, tmp_path: Path, language: Language, admitted: str, recorded: str
) -> None:
    """The desk shows who was admitted; the sheet has a row for whoever was turned away, too."""
    bench.languages.use(language)
    page = open_page(bench, RegistersFake(rows=21), tmp_path)

    shown = [(caption.text(), figure.text()) for caption, figure in page.counts._cells]

    assert shown[:2] == [(admitted, "11/6"), (recorded, "11/10")]


def test_arrows_go_along_the_days(bench: Bench, tmp_path: Path) -> None:
    page = open_page(bench, RegistersFake(), tmp_path)

    bench.press(Qt.Key.Key_Left)
    bench.settle()

    assert page._summary is not None
    assert page._summary.day == TODAY - timedelta(days=1)


def test_every_sheet_is_offered_with_its_rows_and_shown_when_chosen(
    bench: Bench, tmp_path: Path
) -> None:
    fake = RegistersFake()
    page = open_page(bench, fake, tmp_path)
    offered = {choice.code: choice.text for choice in page.sheets.items}

    page.sheets.setFocus()
    bench.press(Qt.Key.Key_Home)
    for _ in range(list(RegisterSheet).index(RegisterSheet.CORRECTIONS)):
        bench.press(Qt.Key.Key_Right)
    bench.settle()

    assert list(offered) == [sheet.value for sheet in RegisterSheet]
    assert (offered["entries"], offered["visitors"]) == ("人员 937", "来访 62")
    assert page.sheets.code == RegisterSheet.CORRECTIONS
    assert page.sheet._heading.title == "样例街道样例社区样例小区登记更正表"
    assert page.sheet._sheet is not None
    assert page.sheet._sheet.total == fake._sheets(TODAY)[RegisterSheet.CORRECTIONS]


def test_the_chosen_sheet_stays_chosen_on_another_day(bench: Bench, tmp_path: Path) -> None:
    page = open_page(bench, RegistersFake(), tmp_path)
    page.sheets.chosen.emit(RegisterSheet.VEHICLES)
    page.strip.choose(NIL_DAY)
    bench.settle()

    assert page.sheets.code == RegisterSheet.VEHICLES
    assert page.sheet._sheet is not None
    assert page.sheet._sheet.total == 0


def test_enter_exports_masked_into_the_chosen_folder(bench: Bench, tmp_path: Path) -> None:
    fake = RegistersFake()
    page = open_page(bench, fake, tmp_path)

    bench.press(ENTER)
    bench.settle()

    assert fake.orders == [RegisterOrder(day=TODAY, path=tmp_path / NAME)]
    assert page.result.isVisible()
    assert page.result._rows.text() == "937 行"
    assert "2811:9f2" in page.result._fingerprint.text().replace("\u200b", "")
    bench.press(ESC)
    assert page.checks.isVisible()


def test_full_values_ask_for_purpose_recipient_and_pin_in_place(
    bench: Bench, tmp_path: Path
) -> None:
    fake = RegistersFake()
    page = open_page(bench, fake, tmp_path)
    page.export.values.setFocus()
    bench.press(Qt.Key.Key_Right)
    for text in ("流调协查", "街道办", "204816"):
        bench.press(ENTER)
        bench.type(text)
    assert fake.orders == []
    bench.press(ENTER)
    bench.settle()

    leave = FullValues(operator_id="o1", pin="204816", purpose="流调协查", recipient="街道办")
    assert fake.orders == [RegisterOrder(day=TODAY, path=tmp_path / NAME, full=leave)]
    assert not page.export.wants_full
    assert page.export.leave.pin.text() == ""


def test_a_wrong_pin_is_said_where_it_was_typed(bench: Bench, tmp_path: Path) -> None:
    wrong = NotAllowed(
        "The PIN is wrong. Nothing was written. Try again.", "PIN 不对。没有写。请再试。"
    )
    page = open_page(bench, RegistersFake(failure=wrong), tmp_path)
    page.export.values._choose(1)
    page.export.purpose.set_text("流调")
    page.export.recipient.set_text("街道办")
    page.export.leave.pin.set_text("000001")
    page.export.act.click()
    bench.settle()

    assert page.export.leave.pin._line.text() == "PIN 不对。没有写。请再试。"
    assert page.export.purpose.text() == "流调"


def test_escape_stops_an_export_and_the_act_comes_back(bench: Bench, tmp_path: Path) -> None:
    fake = RegistersFake(holds=True)
    page = open_page(bench, fake, tmp_path)
    bench.press(ENTER)
    bench.qtbot.waitUntil(lambda: page.export.progress._bar.maximum() == 937)

    bench.press(ESC)
    fake.going_on.set()
    bench.settle()

    assert fake.exported == set()
    assert page.export.act.isVisible()
    assert not page.result.isVisible()
    assert len(bench.said.said) == 1


def test_days_can_be_looked_at_while_an_export_goes_on(bench: Bench, tmp_path: Path) -> None:
    fake = RegistersFake(holds=True)
    page = open_page(bench, fake, tmp_path)
    bench.press(ENTER)
    page.strip.choose(NIL_DAY)
    bench.qtbot.waitUntil(lambda: page._summary is not None and page._summary.day == NIL_DAY)

    assert page.export.is_busy
    fake.going_on.set()
    bench.settle()
    assert fake.exported == {TODAY}


def test_a_day_without_entries_gives_a_nil_report(bench: Bench, tmp_path: Path) -> None:
    fake = RegistersFake()
    page = open_page(bench, fake, tmp_path)
    page.strip.choose(NIL_DAY)
    bench.settle()

    assert page.export.act.text() == "导出零报告"
    page.export.act.click()
    bench.settle()
    assert fake.orders[0].path == tmp_path / "样例小区-2022-04-11.xlsx"


def test_a_day_that_was_not_sent_is_one_press_away(bench: Bench, tmp_path: Path) -> None:
    page = open_page(bench, RegistersFake(), tmp_path)

    page.checks.day_requested.emit(TODAY - timedelta(days=1))

    assert page.strip.day == TODAY - timedelta(days=1)


def test_a_stick_pulled_too_early_is_said(bench: Bench, tmp_path: Path) -> None:
    gone = DiskTrouble(
        "The stick is gone. The entries are safe. Try again.", "U 盘拔早了。登记都在。再导出。"
    )
    page = open_page(bench, RegistersFake(failure=gone), tmp_path)

    page.export.act.click()
    bench.settle()

    assert bench.said.texts() == ["U 盘拔早了。登记都在。再导出。"]
    assert page.export.act.isEnabled()


def test_an_entry_recorded_meanwhile_is_counted(bench: Bench, tmp_path: Path) -> None:
    fake = RegistersFake(rows=3)
    page = open_page(bench, fake, tmp_path)

    fake.rows = 4
    bench.changes.publish(Changes.of(Kind.ENTRY))
    bench.settle()

    assert page._summary is not None
    assert page._summary.entries.inward + page._summary.entries.outward == 4


def test_a_small_window_goes_through_four_steps_by_enter(bench: Bench, tmp_path: Path) -> None:
    fake = RegistersFake()
    page = open_page(bench, fake, tmp_path, "tiny")
    steps = []
    for _ in range(4):
        steps.append(page.steps.step)
        bench.press(ENTER)
    bench.settle()

    assert steps == list(Step)
    assert fake.exported == {TODAY}


def test_a_file_name_keeps_out_what_no_file_system_takes() -> None:
    assert register_name('甲/乙:"小区"', date(2022, 4, 15)) == "甲_乙_小区_-2022-04-15.xlsx"


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("rows", [0, 3, 12_345])
def test_nothing_is_cut_or_small_at_any_size(
    bench: Bench, tmp_path: Path, language: Language, rows: int
) -> None:
    bench.languages.use(language)
    page = open_page(bench, RegistersFake(rows=rows), tmp_path)
    for sheet in (RegisterSheet.CORRECTIONS, RegisterSheet.ENTRIES):
        page.sheets.chosen.emit(sheet)
        bench.settle()
        assert bench.faults_of(page) == {}
    for size in bench.sizes_of(page):
        for step in Step if size not in UNSCROLLED else (Step.DAY,):
            page.steps.open(step)
            bench.settle()
            assert faults(page) == [], size
    for full in (0, 1):
        page.export.values._choose(full)
        for size in bench.sizes_of(page):
            assert faults(page) == [], size
            if size in UNSCROLLED:
                assert not is_scrolled(page._side), size
            assert (page.width(), page.height()) == AREAS[size]


@pytest.mark.parametrize("size", UNSCROLLED)
@pytest.mark.parametrize("language", Language)
def test_every_check_is_whole_and_one_press_from_the_first(
    bench: Bench, tmp_path: Path, size: str, language: Language
) -> None:
    bench.languages.use(language)
    page = open_page(bench, RegistersFake(), tmp_path, size)
    rows = page.checks.rows
    seen = len(rows.shown)

    while not rows.more.isHidden() and seen < len(page.checks._lines):
        assert faults(page) == []
        rows.more.click()
        seen += len(rows.shown)

    assert seen == len(page.checks._lines) > 3
