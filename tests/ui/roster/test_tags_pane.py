# SPDX-License-Identifier: MIT
"""The tags of a person: ticked by the administrator, hidden from everybody else."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt

from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.person import PersonCard, Presence
from gatehouse.domain.tag import Tag
from gatehouse.domain.words import Language
from gatehouse.errors import Refused
from gatehouse.ui.roster.tags_pane import TagsPane
from gatehouse.ui.widgets.tick import Tick
from tests.support.screens import AREAS, Bench, faults
from tests.support.tags_screen import TagsFake

NOW = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)
SPACE, ESC = Qt.Key.Key_Space, Qt.Key.Key_Escape
SIZES = {"low": (520, 608), "medium": (484, 526), "narrow": (811, 435), "tiny": (681, 362)}
"""What each window leaves the pane of the roster, which stands alone in the two small ones."""


def a_card(*, living: bool = True) -> PersonCard:
    """Return somebody's card, masked."""
    return PersonCard(
        person_id="wang",
        household_id="3-2-501",
        shown_name="王*芬",
        door="3-2-501",
        relation="配偶",
        sex="female",
        age=35,
        paper_kind="none",
        paper_number="",
        phone="",
        plates=(),
        tags=(),
        note="",
        subject_class=SubjectClass.RESIDENT,
        presence=Presence.INSIDE,
        since=None,
        living=living,
    )


def open_pane(bench: Bench, fake: TagsFake, area: str = "low") -> TagsPane:
    """Show the tags of somebody."""
    pane = TagsPane(bench.lanes, bench.changes, bench.messages, bench.languages, lambda: NOW)
    bench.show(pane, SIZES[area])
    pane.start(fake.acts())
    pane.begin(a_card())
    bench.settle()
    return pane


def ticked(pane: TagsPane) -> list[str]:
    """Return the tags that are ticked."""
    return [row.key for row in pane.table.rows if row.tick is Tick.DONE]


def test_the_tags_are_shown_with_what_the_desk_does_and_until_when(bench: Bench) -> None:
    pane = open_pane(bench, TagsFake())

    rows = {row.key: [cell.spoken for cell in row.cells] for row in pane.table.rows}

    assert len(rows) == len(Tag)
    assert ticked(pane) == ["low_income", "ill"]
    assert rows["ill"] == ["慢病 核实是否需要代购药品", "到 4-30"]
    assert rows["low_income"][1] == "住户台账里写的"


def test_space_sets_a_tag_and_again_ends_it(bench: Bench) -> None:
    fake = TagsFake()
    pane = open_pane(bench, fake)
    pane.table.choose_key("positive")

    bench.press(SPACE)
    bench.settle()

    (order,) = fake.orders
    assert (order.person_id, order.tag, order.last_day) == ("wang", Tag.POSITIVE, None)
    assert "positive" in ticked(pane)
    bench.press(SPACE)
    bench.settle()
    assert fake.ended == [Tag.POSITIVE]
    assert "positive" not in ticked(pane)


def test_a_tag_may_be_set_for_some_days(bench: Bench) -> None:
    """Seven days that begin today end in six."""
    fake = TagsFake()
    pane = open_pane(bench, fake)
    pane.term.set_code("7")
    pane.table.choose_key("contact")

    bench.press(SPACE)
    bench.settle()

    assert fake.orders[0].last_day == date(2022, 4, 21)


def test_a_refusal_leaves_the_tag_as_it_is(bench: Bench) -> None:
    refused = Refused("No. Nothing was recorded.", "不行。没有登记。")
    pane = open_pane(bench, TagsFake(failure=refused))
    pane.table.choose_key("positive")

    bench.press(SPACE)
    bench.settle()

    assert "positive" not in ticked(pane)
    assert "没有登记" in bench.said.texts()[-1]


@pytest.mark.parametrize(("may_see", "living"), [(False, True), (True, False)])
def test_nobody_else_gets_to_see_them(bench: Bench, *, may_see: bool, living: bool) -> None:
    """Nor are there tags of somebody who lives here no more."""
    pane = TagsPane(bench.lanes, bench.changes, bench.messages, bench.languages, lambda: NOW)
    bench.show(pane, SIZES["low"])
    pane.start(TagsFake(may_see=may_see).acts())

    pane.begin(a_card(living=living))
    bench.settle()

    assert pane.table.rows == ()


def test_escape_goes_back(bench: Bench) -> None:
    pane = open_pane(bench, TagsFake())
    closed: list[bool] = []
    pane.closed.connect(lambda: closed.append(True))

    bench.press(ESC)

    assert closed == [True]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("area", AREAS)
def test_nothing_is_cut_or_too_small(bench: Bench, area: str, language: Language) -> None:
    bench.languages.use(language)

    pane = open_pane(bench, TagsFake(), area)

    assert faults(pane) == []
