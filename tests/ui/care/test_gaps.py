# SPDX-License-Identifier: MIT
"""The section of the gaps: typing a missing way in, leaving a gap, taking a closing back."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from gatehouse.domain.entry import Reason
from gatehouse.domain.words import Language
from gatehouse.errors import Refused
from gatehouse.ui.care.gaps_section import GapsSection
from gatehouse.ui.care.page import CarePage
from tests.support.care_screen import CareFake
from tests.support.gaps_screen import NOW, GapsFake, a_gap
from tests.support.screens import AREAS, ENTER, Bench, faults

DOWN, ESC, TAB = Qt.Key.Key_Down, Qt.Key.Key_Escape, Qt.Key.Key_Tab


def open_section(bench: Bench, fake: GapsFake, area: str = "low") -> tuple[CarePage, GapsSection]:
    """Show the room with the section in view."""
    page = CarePage(bench.lanes, bench.changes, bench.messages, bench.languages, lambda: NOW)
    bench.show(page, AREAS[area])
    page.start(replace(CareFake().acts(), gaps=fake.acts()))
    bench.settle()
    page.sections.show_section(GapsSection.CODE)
    bench.settle()
    page.setFocus()
    bench.settle()
    section = page.current
    assert isinstance(section, GapsSection)
    return page, section


def choose(section: GapsSection, number: int) -> None:
    """Make the gap with that number the current one."""
    section.table.choose_row(number - 1)


def test_the_gaps_are_counted_in_the_choice_and_in_the_line(bench: Bench) -> None:
    _page, section = open_section(bench, GapsFake())

    assert section.name() == "漏登 5"
    assert section.line() == "5 条待处理，其中 1 条是自动关闭"


def test_a_missing_way_is_typed_in_by_its_time_alone(bench: Bench) -> None:
    """Enter opens the gap, the time is typed, Enter types the way in."""
    fake = GapsFake()
    _page, section = open_section(bench, fake)
    bench.press(ENTER)
    assert section.form.at.edit.hasFocus()
    bench.type("1500")
    bench.press(ENTER)
    bench.settle()

    (filling,) = fake.fillings
    assert (filling.gap_id, filling.reason) == ("gap-1", Reason.OTHER)
    assert filling.happened_at == a_gap(1).after + timedelta(hours=1, minutes=43)
    assert section.name() == "漏登 4"
    assert section.table.hasFocus()


@pytest.mark.parametrize(("area", "is_beside_the_title"), [("low", False), ("tiny", True)])
def test_the_time_is_said_as_it_is_understood_at_every_height(
    bench: Bench, area: str, *, is_beside_the_title: bool
) -> None:
    """Under the line, or beside the title where there is no height for it."""
    _page, section = open_section(bench, GapsFake(), area)
    bench.press(ENTER)
    bench.type("1500")

    said = section.form.at.said()

    assert said.endswith("15:00")
    assert (section.form._note.text() == said) is is_beside_the_title


def test_each_gap_asks_for_its_own_way_with_the_likeliest_reason(bench: Bench) -> None:
    """What was said of a way out is not asked, and not kept, for a way in."""
    _page, section = open_section(bench, GapsFake())
    choose(section, 1)
    bench.settle()
    asked = (section.form.at.edit.accessibleName(), section.form.reason.code)

    choose(section, 2)
    bench.settle()

    assert asked == ("什么时候走的", Reason.OTHER)
    assert (section.form.at.edit.accessibleName(), section.form.reason.code) == (
        "什么时候进来的",
        Reason.HOME,
    )
    assert "又出门：" in section.form._facts.text()


def test_without_a_time_nothing_is_typed_in(bench: Bench) -> None:
    fake = GapsFake()
    _page, section = open_section(bench, fake)
    bench.press(ENTER)
    bench.press(ENTER)
    bench.settle()

    assert fake.fillings == []
    assert section.form._note.text() == "还差：时间"


def test_a_gap_is_left_with_a_reason_and_taken_up_again(bench: Bench) -> None:
    fake = GapsFake()
    _page, section = open_section(bench, fake)
    bench.press(ENTER)
    section.form.why.edit.setFocus()
    bench.type("走的东门")
    bench.press(ENTER)
    bench.settle()
    assert fake.accepted == [("gap-1", "走的东门")]
    assert section.name() == "漏登 4"

    section.take_back()
    bench.settle()

    assert fake.opened == ["gap-1"]
    assert section.name() == "漏登 5"


def test_leaving_a_gap_asks_for_the_reason(bench: Bench) -> None:
    fake = GapsFake()
    _page, section = open_section(bench, fake)
    bench.press(ENTER)

    section.form.leave.click()

    assert fake.accepted == []
    assert section.form.why.edit.hasFocus()


def test_a_closing_by_rule_is_taken_back(bench: Bench) -> None:
    fake = GapsFake()
    _page, section = open_section(bench, fake)
    assert not section.form.reopen.isVisible()
    choose(section, 3)
    bench.press(ENTER)
    section.form.why.edit.setFocus()
    bench.type("人还在")

    section.form.reopen.click()
    bench.settle()

    assert fake.reopened == [("gap-3", "人还在")]


def test_a_vehicles_way_is_typed_in_by_its_time_and_nobody_is_asked_why_it_went(
    bench: Bench,
) -> None:
    fake = GapsFake(count=6)
    _page, section = open_section(bench, fake)
    choose(section, 6)
    bench.press(ENTER)
    assert not section.form.reason.isVisible()
    bench.type("1500")
    bench.press(ENTER)
    bench.settle()

    assert [filling.gap_id for filling in fake.fillings] == ["gap-6"]


def test_a_way_that_was_typed_in_is_taken_back(bench: Bench) -> None:
    fake = GapsFake()
    _page, section = open_section(bench, fake)
    bench.press(ENTER)
    bench.type("1500")
    bench.press(ENTER)
    bench.settle()

    section.take_back()
    bench.settle()

    assert fake.emptied == [("fact", "点错了")]
    assert section.name() == "漏登 5"


def test_once_something_else_is_ordered_nothing_older_is_taken_back(bench: Bench) -> None:
    """Neither while it is on its way nor after a closing was taken back, which stays so."""
    fake = GapsFake()
    _page, section = open_section(bench, fake)
    bench.press(ENTER)
    bench.type("1500")
    bench.press(ENTER)
    bench.settle()
    choose(section, 2)
    bench.press(ENTER)
    section.form.why.edit.setFocus()
    bench.type("人还在")
    section.form.reopen.click()

    section.take_back()
    bench.settle()
    section.take_back()
    bench.settle()

    assert fake.reopened == [("gap-3", "人还在")]
    assert fake.emptied == []


def test_while_a_gap_is_being_left_the_way_before_it_stays(bench: Bench) -> None:
    fake = GapsFake()
    _page, section = open_section(bench, fake)
    bench.press(ENTER)
    bench.type("1500")
    bench.press(ENTER)
    bench.settle()
    bench.press(ENTER)
    section.form.why.edit.setFocus()
    bench.type("走的东门")
    bench.press(ENTER)

    section.take_back()
    bench.settle()

    assert [one for one, _why in fake.accepted] == ["gap-2"]
    assert fake.emptied == []


def test_a_refusal_keeps_what_was_written(bench: Bench) -> None:
    fake = GapsFake(failure=Refused("No.", "不行。"))
    _page, section = open_section(bench, fake)
    bench.press(ENTER)
    bench.type("1500")
    bench.press(ENTER)
    bench.settle()

    assert bench.said.texts() == ["不行。"]
    assert section.form.at.text() == "1500"
    fake.failure = None
    bench.press(ENTER)
    bench.settle()
    assert len(fake.fillings) == 1


def test_what_is_written_is_kept_while_the_list_is_read_anew(bench: Bench) -> None:
    _page, section = open_section(bench, GapsFake())
    bench.press(ENTER)
    bench.type("15")

    section.refresh()
    bench.settle()

    assert section.form.at.text() == "15"


def test_esc_goes_back_to_the_list(bench: Bench) -> None:
    _page, section = open_section(bench, GapsFake(), "tiny")
    bench.press(ENTER)
    assert section.form.isVisible()

    bench.press(ESC)

    assert not section.form.isVisible()
    assert section.table.hasFocus()


def _nothing(_section: GapsSection, _bench: Bench) -> None:
    pass


def _open(section: GapsSection, bench: Bench) -> None:
    choose(section, 3)
    bench.press(ENTER)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("count", [0, 6, 70])
@pytest.mark.parametrize("scene", [_nothing, _open], ids=lambda scene: scene.__name__)
def test_nothing_is_cut_or_too_small(
    *,
    bench: Bench,
    scene: Callable[[GapsSection, Bench], None],
    count: int,
    area: str,
    language: Language,
) -> None:
    bench.languages.use(language)
    page, section = open_section(bench, GapsFake(count), area)
    if count:
        scene(section, bench)
    bench.settle()

    assert faults(page) == []
