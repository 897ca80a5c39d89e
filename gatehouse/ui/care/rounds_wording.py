# SPDX-License-Identifier: MIT
"""How test rounds are worded, in the language of the moment."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.relation import relation_words
from gatehouse.domain.test_round import TICK_WORDS, TickResult
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.widgets.cell_model import Cell, Row
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.sign import SignKind
from gatehouse.ui.widgets.tick import Tick
from gatehouse.ui.widgets.tick_table import TickRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.test_round import (
        Progress,
        RoundPart,
        RoundPerson,
        RoundRow,
        RoundView,
        ScopeRow,
    )
    from gatehouse.ui.shell.i18n import Languages

MISSING: Final = "missing"
ALL: Final = "all"
_BETWEEN: Final = " · "


def person_rows(view: "RoundView", languages: "Languages", *, missing_only: bool) -> list[TickRow]:
    """Return the people of a stair as the list shows them; a flat is named at its first line."""
    rows = []
    left = Tick.OPEN if view.row.is_open else Tick.OVER
    for flat in view.flats:
        people = flat.missing if missing_only else flat.people
        rows += [
            _row(flat.door if place == 0 else "", one, languages, tick_of(one, left))
            for place, one in enumerate(people)
        ]
    return rows


def tick_of(one: "RoundPerson", left: Tick = Tick.OPEN) -> Tick:
    """Return how the row of somebody is ticked; *left* stands for whose turn has not come."""
    if one.result is None:
        return left
    return Tick.DONE if one.result.is_done else Tick.FAILED


def tick_for(result: TickResult) -> Tick:
    """Return the tick of a row that was ticked so."""
    if result is TickResult.WITHDRAWN:
        return Tick.OPEN
    return Tick.DONE if result.is_done else Tick.FAILED


def about_text(one: "RoundPerson", languages: "Languages") -> str:
    """Return who somebody is in the household, and how old."""
    age = ""
    if one.age is not None:
        said = QCoreApplication.translate("care", "{age} years")
        age = said.format(age=languages.formats.number(one.age))
    return _BETWEEN.join(filter(None, (languages.text(relation_words(one.relation)), age)))


def result_text(one: "RoundPerson", languages: "Languages") -> str:
    """Return what came of somebody's turn."""
    if one.result is None:
        return QCoreApplication.translate("care", "not yet")
    return result_name(one.result, languages)


def result_name(result: TickResult, languages: "Languages") -> str:
    """Return a result as a name: with a capital letter."""
    text = languages.text(TICK_WORDS[result])
    return text[:1].upper() + text[1:]


def by_text(one: "RoundPerson", languages: "Languages") -> str:
    """Return when somebody was ticked, and by whom."""
    if one.at is None:
        return ""
    return _BETWEEN.join((languages.formats.time(one.at), one.operator))


def progress_text(progress: "Progress", languages: "Languages") -> str:
    """Return how far a round is, in a line."""
    translate, number = QCoreApplication.translate, languages.formats.number
    said = translate("care", "People: {done} of {people}, flats: {ready} of {flats}")
    return said.format(
        done=number(progress.done),
        people=number(progress.people),
        ready=number(progress.flats_done),
        flats=number(progress.flats),
    )


def round_items(rows: "Sequence[RoundRow]", languages: "Languages") -> list[tuple[str, str]]:
    """Return the rounds to choose from: name, part of the compound, and how far they are."""
    return [(row.round_id, round_text(row, languages)) for row in rows]


def round_text(row: "RoundRow", languages: "Languages") -> str:
    """Return a round in a line."""
    translate, number = QCoreApplication.translate, languages.formats.number
    state = translate("care", "{count} missing").format(count=number(row.progress.missing))
    if not row.is_open:
        closed = translate("care", "closed, {count} missing")
        state = closed.format(count=number(row.progress.missing))
    words = (languages.text(row.words), languages.text(row.scope.words), state)
    return _BETWEEN.join(words)


def part_items(parts: "Sequence[RoundPart]", languages: "Languages") -> list[tuple[str, str]]:
    """Return the stairs to choose from, each with how many are missing."""
    translate, number = QCoreApplication.translate, languages.formats.number
    left, all_done = translate("care", "{name}: {count} missing"), translate("care", "{name}: all")
    return [
        (
            part.name,
            left.format(name=part.name, count=number(part.progress.missing))
            if part.progress.missing
            else all_done.format(name=part.name),
        )
        for part in parts
    ]


def filter_choices(missing: int, people: int, languages: "Languages") -> list[Choice]:
    """Return the ways to narrow a stair, each with its count."""
    translate, number = QCoreApplication.translate, languages.formats.number
    not_done = translate("care", "Not tested {count}").format(count=number(missing))
    everybody = translate("care", "Everybody {count}").format(count=number(people))
    return [Choice(MISSING, not_done), Choice(ALL, everybody)]


def scope_cells(row: "ScopeRow", languages: "Languages") -> Row:
    """Return a part of the compound that a round may be for."""
    translate, number = QCoreApplication.translate, languages.formats.number
    flats = translate("care", "Flats: {count}").format(count=number(row.flats))
    people = translate("care", "People: {count}").format(count=number(row.people))
    name = languages.text(row.words)
    return (Cell(name[:1].upper() + name[1:], strong=True), Cell(people, detail=flats))


def ticked_text(name: str, result: TickResult, languages: "Languages") -> str:
    """Return what was ticked of whom, and how to take it back."""
    translate = QCoreApplication.translate
    if result is TickResult.WITHDRAWN:
        return translate("care", "{name}: the tick is taken back").format(name=name)
    said = translate("care", "{name}: {result}. Take it back: {keys}")
    return said.format(
        name=name,
        result=languages.text(TICK_WORDS[result]),
        keys=shortcut_text(Act.UNDO_TICK),
    )


def sign_of(one: "RoundPerson") -> SignKind:
    """Return the sign of what came of somebody's turn."""
    if one.result is None:
        return SignKind.IDLE
    return SignKind.OK if one.result.is_done else SignKind.WARN


def _row(door: str, one: "RoundPerson", languages: "Languages", tick: Tick) -> TickRow:
    return TickRow(
        key=one.person_id,
        tick=tick,
        cells=(
            Cell(door, strong=True),
            Cell(one.shown_name, detail=about_text(one, languages)),
            Cell(result_text(one, languages), detail=by_text(one, languages), sign=sign_of(one)),
        ),
    )
