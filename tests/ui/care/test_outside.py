# SPDX-License-Identifier: MIT
"""The section of who is outside too long: calling them by keys, and taking a call back."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from gatehouse.domain.outside import CallResult
from gatehouse.domain.words import Language
from gatehouse.errors import Refused
from gatehouse.ui.care.outside_section import OutsideSection
from gatehouse.ui.care.outside_wording import outside_row
from gatehouse.ui.care.page import CarePage
from gatehouse.ui.widgets.tick import Tick
from tests.support.care_screen import CareFake
from tests.support.outside_screen import NOW, OutsideFake, an_outside_row
from tests.support.screens import AREAS, ENTER, Bench, faults

SPACE, ESC, RIGHT = Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Right
CONTROL = Qt.KeyboardModifier.ControlModifier


def open_section(
    bench: Bench, fake: OutsideFake, area: str = "low"
) -> tuple[CarePage, OutsideSection]:
    """Show the room with the section in view."""
    page = CarePage(bench.lanes, bench.changes, bench.messages, bench.languages, lambda: NOW)
    bench.show(page, AREAS[area])
    page.start(replace(CareFake().acts(), outside=fake.acts()))
    bench.settle()
    page.sections.show_section(OutsideSection.CODE)
    bench.settle()
    page.setFocus()
    bench.settle()
    section = page.current
    assert isinstance(section, OutsideSection)
    return page, section


def test_the_list_says_who_is_to_be_called_and_the_choice_how_many(bench: Bench) -> None:
    _page, section = open_section(bench, OutsideFake())

    assert section.name() == "超时未归 4"
    assert section.line() == "5 人超时未归，4 人还没联系上"
    assert [row.key for row in section.table.rows][-1] == "person-3"
    assert section.form.row is not None


def test_space_writes_down_that_somebody_answered_and_goes_on(bench: Bench) -> None:
    fake = OutsideFake()
    _page, section = open_section(bench, fake)

    bench.press(SPACE)
    bench.settle()

    (order,) = fake.orders
    assert (order.person_id, order.result, order.note) == (
        "person-1",
        CallResult.ANSWERED,
        "",
    )
    assert section.table.key == "person-2"
    assert section.name() == "超时未归 3"


def test_that_nobody_answered_is_written_down_by_the_rooms_key(bench: Bench) -> None:
    fake = OutsideFake()
    _page, section = open_section(bench, fake)

    section.fail()
    bench.settle()

    (order,) = fake.orders
    assert order.result is CallResult.NO_ANSWER
    (row,) = [row for row in section.table.rows if row.key == "person-1"]
    assert row.tick is Tick.FAILED


def test_who_was_called_and_what_was_said_are_typed_in(bench: Bench) -> None:
    """The Enter that ends the last field goes to the act; another one orders."""
    fake = OutsideFake()
    _page, section = open_section(bench, fake)

    bench.press(RIGHT)
    assert section.form.whom.edit.hasFocus()
    bench.type("王丽芬")
    bench.press(Qt.Key.Key_Tab)
    bench.type("半小时到")
    bench.press(ENTER)
    bench.settle()
    assert fake.orders == []
    assert bench.focus is section.form.confirm
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.orders
    assert (order.whom, order.note, order.result) == ("王丽芬", "半小时到", CallResult.ANSWERED)
    assert not section.form.begun
    assert section.table.hasFocus()


def test_what_is_written_is_kept_while_the_list_is_read_anew(bench: Bench) -> None:
    _page, section = open_section(bench, OutsideFake())
    bench.press(RIGHT)
    bench.type("abc")

    section.refresh()
    bench.settle()

    assert section.form.whom.text() == "abc"


def test_a_call_is_taken_back(bench: Bench) -> None:
    fake = OutsideFake()
    _page, section = open_section(bench, fake)
    section.table.choose_key("person-3")

    section.take_back()
    bench.settle()

    assert fake.withdrawn == ["call-3"]
    assert section.name() == "超时未归 5"


def test_a_refusal_is_said_and_the_row_waits_again(bench: Bench) -> None:
    fake = OutsideFake(failure=Refused("They are back.", "人已经回来了。"))
    _page, section = open_section(bench, fake)

    bench.press(SPACE)
    bench.settle()

    assert bench.said.texts() == ["人已经回来了。"]
    assert section.table.rows[0].tick is Tick.OPEN


def test_a_rule_set_that_asks_after_nobody_says_so(bench: Bench) -> None:
    _page, section = open_section(bench, OutsideFake(count=0, hours=None))

    assert section.name() == "超时未归"
    assert "不查" in section.table._empty_text


def _nothing(_section: OutsideSection, _bench: Bench) -> None:
    pass


def _open(section: OutsideSection, bench: Bench) -> None:
    section.table.choose_key("person-3")
    bench.press(RIGHT)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("count", [0, 5, 70])
@pytest.mark.parametrize("scene", [_nothing, _open], ids=lambda scene: scene.__name__)
def test_nothing_is_cut_or_too_small(
    *,
    bench: Bench,
    scene: Callable[[OutsideSection, Bench], None],
    count: int,
    area: str,
    language: Language,
) -> None:
    bench.languages.use(language)
    page, section = open_section(bench, OutsideFake(count), area)
    scene(section, bench)
    bench.settle()

    assert faults(page) == []


@pytest.mark.parametrize(
    ("language", "since", "called"),
    [
        (Language.CHINESE, "4月12日 16:42 起", "4月14日 16:25"),
        (Language.ENGLISH, "since 12 Apr 16:42", "14 Apr 16:25"),
    ],
)
def test_who_left_or_was_called_on_another_day_is_told_with_the_day(
    bench: Bench, language: Language, since: str, called: str
) -> None:
    """A call of the night before would seem to be of tonight; and no day is cut off."""
    bench.languages.use(language)
    row = an_outside_row(3)
    before = replace(row.calls[0], at=row.calls[0].at - timedelta(days=1))

    shown = outside_row(
        replace(row, since=NOW - timedelta(days=3), calls=(before,)), NOW, bench.languages
    )

    assert shown.cells[1].detail == since
    assert shown.cells[2].text.startswith(called)
    assert outside_row(row, NOW, bench.languages).cells[2].text.startswith("16:25")
