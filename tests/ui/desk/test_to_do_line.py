# SPDX-License-Identifier: MIT
"""What is to be done for a person stands at the desk with them, and nothing of why."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gatehouse.domain.tag import TAG_WORDS, ToDo
from gatehouse.domain.words import Language
from gatehouse.ui.widgets.tag import Tag
from tests.support.screens import cut, seen
from tests.ui.desk.conftest import Desk
from tests.ui.desk.test_sizes import SIZES, place

EVERYTHING = tuple(ToDo)


def said(desk: Desk) -> list[str]:
    """Return the pills of the line."""
    line = desk.page.left.person.to_do
    return [pill.accessibleName() for pill in seen(line, Tag)]


def test_it_stands_there_for_whom_something_is_to_be_done(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(to_do=(ToDo.PROCEDURE_A, ToDo.MEDICINE)).start()

    desk.type("lxf").settle()

    assert said(desk) == ["需走流程 A", "核实是否需要代购药品"]
    texts = " ".join(widget.accessibleName() for widget in seen(desk.page, QWidget))
    assert not [words.zh for words in TAG_WORDS.values() if words.zh in texts]


def test_it_speaks_english_too(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(to_do=EVERYTHING).start()
    desk.type("lxf").settle()

    desk.languages.use(Language.ENGLISH)

    english = ["Follow procedure A", "Ask about medicine", "Ask if help is needed"]
    desk.qtbot.waitUntil(lambda: said(desk) == english)


def test_there_is_no_line_for_everybody_else(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk().start()

    desk.type("lxf").settle()

    assert not desk.page.left.person.to_do.isVisible()


@pytest.mark.parametrize("size", SIZES)
def test_many_stand_whole_in_rows_or_are_counted(make_desk: Callable[..., Desk], size: str) -> None:
    many = (*EVERYTHING, *(f"own_{number} 请到窗口说一声再出门" for number in range(4)))
    width, height = SIZES[size]
    desk = make_desk(width=width, height=height, to_do=many).start()
    desk.type("lxf365").settle()
    desk.qtbot.wait(60)

    line = desk.page.left.person.to_do
    pills, told = list(seen(line, Tag)), said(desk)
    whole = [text for text in told if not text.startswith("+")]
    assert all(line.rect().contains(place(pill, line)) for pill in pills)
    assert told[0] == "需走流程 A"
    rest = [f"+{len(many) - len(whole)} · F11"] if len(whole) < len(many) else []
    assert told[len(whole) :] == rest
    assert cut(desk.page) == []
    assert desk.page.rect().contains(place(desk.page.left.person.banner, desk.page))


def test_what_has_no_room_is_read_by_a_key_with_the_rules_behind_it(
    make_desk: Callable[..., Desk],
) -> None:
    many = (*EVERYTHING, *(f"own_{number} 请到窗口说一声再出门" for number in range(4)))
    width, height = SIZES["tiny"]
    desk = make_desk(width=width, height=height, to_do=many).start()
    desk.type("lxf365").settle()
    assert desk.page.left.person.to_do.is_cut

    desk.press(Qt.Key.Key_F11).settle()
    pane = desk.page.left.panes.rule
    first = pane._text.accessibleName()
    desk.press(Qt.Key.Key_Right)

    assert first.splitlines()[0] == "需走流程 A"
    assert first.splitlines()[3:] == list(many[3:])
    assert pane._number.text().startswith("第 1 条")


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("typed", ["lxf365", "lxf376"])
def test_the_line_fits_at_every_size(
    make_desk: Callable[..., Desk], language: Language, typed: str
) -> None:
    desk = make_desk(to_do=EVERYTHING).start()
    desk.languages.use(language)
    desk.type(typed)

    for size in desk.sizes_of(SIZES):
        line = desk.page.left.person.to_do
        pills = list(seen(line, Tag))
        assert len(pills) == len(EVERYTHING), size
        assert cut(desk.page) == [], size
        assert all(line.rect().contains(place(pill, line)) for pill in pills), size
        assert desk.page.rect().contains(place(desk.page.left.person.banner, desk.page)), size
