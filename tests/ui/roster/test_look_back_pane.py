# SPDX-License-Identifier: MIT
"""Looking back in the roster: what is asked first, who was met, and what leaves the laptop."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.words import Language
from gatehouse.errors import Refused
from gatehouse.ui.roster.look_back_pane import LookBackPane
from tests.support.look_back_screen import NOW, LookBackFake
from tests.support.roster_screen import RosterFake, open_page
from tests.support.screens import ENTER, Bench, faults
from tests.support.zones_screen import LEADER
from tests.ui.roster.test_tags_pane import SIZES, a_card
from tests.ui.roster.test_work_pane import CTRL, SHIFT, begun

ESC = Qt.Key.Key_Escape


def open_pane(bench: Bench, fake: LookBackFake, area: str = "low") -> LookBackPane:
    """Ask about somebody."""
    pane = LookBackPane(bench.lanes, bench.messages, bench.languages, lambda: NOW)
    bench.show(pane, SIZES[area])
    pane.start(fake.acts())
    pane.begin(a_card())
    bench.settle()
    return pane


def asked(bench: Bench, pane: LookBackPane) -> None:
    """Say what it is for, and look back."""
    pane.form.purpose.edit.setFocus()
    bench.type("流调协查")
    bench.press(ENTER)
    bench.settle()


def test_the_last_three_days_are_asked_for_unless_told_and_a_purpose_always(bench: Bench) -> None:
    fake = LookBackFake()
    pane = open_pane(bench, fake)

    bench.press(ENTER)
    assert fake.questions == []
    assert pane.form.purpose.edit.hasFocus()
    asked(bench, pane)

    (question,) = fake.questions
    assert question.days == DaySpan(date(2022, 4, 13), date(2022, 4, 15))
    assert (question.minutes, question.purpose, question.leave) == (10, "流调协查", None)
    assert pane.rows.hasFocus()
    assert pane.rows.model().rowCount() == 7


def test_days_that_are_too_many_or_turned_round_are_asked_again(bench: Bench) -> None:
    fake = LookBackFake()
    pane = open_pane(bench, fake)
    pane.form.first.set_text("3-1")
    asked(bench, pane)
    assert fake.questions == []
    assert pane.form.last.edit.hasFocus()

    pane.form.first.set_text("4-15")
    pane.form.last.set_text("4-14")
    asked(bench, pane)
    assert fake.questions == []


def test_whoever_is_no_leader_brings_the_pin_of_one(bench: Bench) -> None:
    fake = LookBackFake(approvers=(LEADER,))
    pane = open_pane(bench, fake)

    asked(bench, pane)
    assert fake.questions == []
    assert pane.form.leave.pin.edit.hasFocus()
    bench.type("204816")
    bench.press(ENTER)
    bench.settle()

    (question,) = fake.questions
    assert question.leave is not None
    assert question.leave.operator_id == LEADER.operator_id


def test_it_is_exported_and_put_on_paper_and_esc_forgets_it(bench: Bench, tmp_path: Path) -> None:
    fake = LookBackFake()
    pane = open_pane(bench, fake)
    asked(bench, pane)

    pane.save_workbook(tmp_path / "a.xlsx")
    bench.settle()
    pane._ask_pages(lambda _pages: None)
    bench.settle()
    assert fake.exported == [tmp_path / "a.xlsx"]
    assert len(fake.printed) == 1
    bench.press(ESC)

    assert pane.found is None
    assert pane.currentWidget() is pane.form


def test_a_refusal_keeps_what_is_written(bench: Bench) -> None:
    fake = LookBackFake(failure=Refused("Nothing was shown.", "没有显示。"))
    pane = open_pane(bench, fake)
    asked(bench, pane)

    assert pane.form.purpose.text() == "流调协查"
    assert pane.currentWidget() is pane.form


def test_it_is_begun_from_the_person_by_its_key(bench: Bench) -> None:
    page = open_page(bench, RosterFake())

    assert begun(bench, page, Qt.Key.Key_B, CTRL, SHIFT) is page.work.meetings


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("area", SIZES)
@pytest.mark.parametrize("count", [0, 60])
def test_nothing_is_cut_at_any_size(
    bench: Bench, count: int, area: str, language: Language
) -> None:
    """Neither of what is asked, with a leader's PIN, nor of who was met."""
    bench.languages.use(language)
    pane = open_pane(bench, LookBackFake(count=count, approvers=(LEADER,)), area)
    assert faults(pane) == []
    asked(bench, pane)
    bench.type("204816")
    bench.press(ENTER)
    bench.settle()

    assert faults(pane) == []


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("width", [520, 680])
def test_every_act_has_room_for_its_words(bench: Bench, width: int, language: Language) -> None:
    bench.languages.use(language)
    pane = open_pane(bench, LookBackFake())
    asked(bench, pane)
    pane.resize(width, 608)
    bench.settle()

    acts = (pane.export_act, pane.print_act, pane.save_act, pane.back)
    assert all(act.width() >= act.sizeHint().width() for act in acts)
