# SPDX-License-Identifier: MIT
"""How disinfections are worded, in the language of the moment."""

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.disinfection import (
    KIND_WORDS,
    DisinfectedKind,
    DisinfectionRow,
    agent_text,
)
from gatehouse.domain.routine import OFTEN, HowOften, RoutineRow, often_words
from gatehouse.ui.widgets.cell_model import Cell
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.tick import Tick
from gatehouse.ui.widgets.tick_table import TickRow

if TYPE_CHECKING:
    from gatehouse.domain.disinfection import DisinfectionList
    from gatehouse.ui.shell.i18n import Languages

_BETWEEN: Final = " · "


class DisinfectionFilter(StrEnum):
    """What the list shows."""

    AREAS = "areas"
    DONE = "done"


def often_choices(languages: "Languages") -> list[Choice]:
    """Return how often something may be done."""
    return [Choice(often.code, languages.label(words)) for often, words in OFTEN.items()]


def often_of(code: str) -> HowOften:
    """Return how often a choice means."""
    return next(often for often in OFTEN if often.code == code)


def filter_choices(found: "DisinfectionList | None", languages: "Languages") -> list[Choice]:
    """Return the areas and what was done, each with its count."""
    translate, number = QCoreApplication.translate, languages.formats.number
    areas, done = translate("errands", "Areas"), translate("errands", "Done, 3 days")
    if found is not None:
        due = sum(one.left > 0 for one in found.areas)
        areas = f"{areas} {number(due)}" if due else areas
        done = f"{done} {number(len(found.done))}"
    return [
        Choice(DisinfectionFilter.AREAS.value, areas),
        Choice(DisinfectionFilter.DONE.value, done),
    ]


def left_text(area: RoutineRow, languages: "Languages") -> str:
    """Return how many times an area was done today, of how many, or when it was done last."""
    translate, number = QCoreApplication.translate, languages.formats.number
    if area.often.days == 1 and area.often.times:
        said = translate("errands", "{done} of {all}")
        return said.format(done=number(area.done_today), all=number(area.often.times))
    if area.left:
        return translate("errands", "due")
    return "" if area.done_at is None else languages.formats.moment(area.done_at)


def area_row(area: RoutineRow, languages: "Languages") -> TickRow:
    """Return an area as it is ticked: done once more by each tick, until it is done for today."""
    done = area.done_today and not area.left
    return TickRow(
        key=area.routine_id,
        tick=Tick.DONE if done else Tick.OPEN,
        cells=(
            Cell(area.name, detail=languages.label(often_words(area.often)), strong=True),
            Cell(left_text(area, languages)),
        ),
    )


def done_row(row: DisinfectionRow, languages: "Languages") -> TickRow:
    """Return something that was disinfected; a tick that is taken back takes it back."""
    kind = "" if row.kind is DisinfectedKind.AREA else languages.label(KIND_WORDS[row.kind])
    return TickRow(
        key=row.fact_id,
        tick=Tick.DONE,
        cells=(
            Cell(row.where, detail=_BETWEEN.join(filter(None, (kind, agent_text(row))))),
            Cell(languages.formats.time(row.happened_at), detail=row.done_by),
        ),
    )


def done_facts(row: DisinfectionRow, languages: "Languages") -> str:
    """Return what is known of a disinfection, a line each."""
    translate, formats = QCoreApplication.translate, languages.formats
    ended = "" if row.ended_at is None else formats.time(row.ended_at)
    unchecked = translate("errands", "nobody yet") if row.is_ours else ""
    facts = (
        (translate("errands", "What was used"), agent_text(row)),
        (translate("errands", "Who did it"), row.done_by),
        (translate("errands", "Begun"), formats.moment(row.happened_at)),
        (translate("errands", "Ended"), ended),
        (translate("errands", "Looked at by"), row.checked_by or unchecked),
        (translate("errands", "Written down by"), row.operator),
    )
    said = translate("errands", "{caption}: {value}")
    return "\n".join(said.format(caption=one, value=value) for one, value in facts if value)


def area_facts(area: RoutineRow, last: DisinfectionRow | None, languages: "Languages") -> str:
    """Return how an area stands, and what Space would write down of it."""
    translate = QCoreApplication.translate
    lines = [languages.label(often_words(area.often)), left_text(area, languages)]
    if last is not None:
        said = translate("errands", "Space notes: {used}, {who}")
        lines.append(said.format(used=agent_text(last), who=last.done_by))
    return "\n".join(filter(None, lines))


def today_text(found: "DisinfectionList | None", languages: "Languages") -> str:
    """Return the line of the section: what is still to be done today."""
    translate, number = QCoreApplication.translate, languages.formats.number
    if found is None:
        return translate("errands", "The disinfections are being read…")
    left = sum(one.left for one in found.areas)
    if not left:
        return translate("errands", "Nothing left to disinfect today")
    return translate("errands", "Still to do today: {count}").format(count=number(left))
