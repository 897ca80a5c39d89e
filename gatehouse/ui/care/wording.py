# SPDX-License-Identifier: MIT
"""How the care room words what the post answers, in the language of the moment."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.carer import NOBODY
from gatehouse.domain.code_list import CodeList
from gatehouse.domain.contact import (
    RESULT_WORDS,
    SILENCES,
    WAY_WORDS,
    CheckInFilter,
    ContactResult,
    ContactWay,
)
from gatehouse.ui.widgets.cell_model import Cell
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.sign import SignKind
from gatehouse.ui.widgets.tick import Tick
from gatehouse.ui.widgets.tick_table import TickRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from gatehouse.domain.carer import Carer, CarerShare
    from gatehouse.domain.contact import CheckIn, CheckInCounts
    from gatehouse.ui.shell.i18n import Languages

_LONG: Final = 3


def check_in_row(one: "CheckIn", day: "date", languages: "Languages") -> TickRow:
    """Return somebody as the list shows them: what to do, whose care, when they were reached."""
    return TickRow(
        key=one.person_id,
        tick=tick_of(one),
        cells=(
            Cell(f"{one.door} {one.shown_name}", detail=to_do_text(one, languages), strong=True),
            Cell(carer_text(one.carer), detail=one.carer.telephone),
            Cell(
                reached_text(one, day),
                detail=tried_text(one, languages),
                sign=reached_sign(one, day),
            ),
        ),
    )


def tick_of(one: "CheckIn") -> Tick:
    """Return how the row of somebody is ticked today."""
    if one.today is None:
        return Tick.OPEN
    return Tick.DONE if one.is_reached else Tick.FAILED


def to_do_text(one: "CheckIn", languages: "Languages") -> str:
    """Return what is to be done for somebody, in a line; never why."""
    joint = QCoreApplication.translate("care", "; ")
    return joint.join(languages.code(CodeList.TO_DO, what) for what in one.to_do)


def carer_text(carer: "Carer") -> str:
    """Return a carer's name, or that there is none."""
    return carer.name or QCoreApplication.translate("care", "no carer")


def reached_text(one: "CheckIn", day: "date") -> str:
    """Return when somebody was last reached: today, yesterday, n days ago, never."""
    translate = QCoreApplication.translate
    if one.reached_on is None:
        return translate("care", "never")
    days = (day - one.reached_on).days
    if days == 0:
        return translate("care", "today")
    if days == 1:
        return translate("care", "yesterday")
    return translate("care", "{days} days ago").format(days=days)


def reached_sign(one: "CheckIn", day: "date") -> SignKind:
    """Return how pressing it is to reach somebody."""
    if one.is_reached:
        return SignKind.OK
    return SignKind.WARN if one.is_silent(day, _LONG) else SignKind.IDLE


def tried_text(one: "CheckIn", languages: "Languages") -> str:
    """Return when and how somebody was tried today."""
    if one.today is None:
        return ""
    time = languages.formats.time(one.today.at)
    return f"{time} {languages.text(WAY_WORDS[one.today.way])}"


def today_text(one: "CheckIn", languages: "Languages") -> str:
    """Return when and how somebody was tried today, and how that came out."""
    if one.today is None:
        return ""
    parts = (
        languages.formats.time(one.today.at),
        languages.text(WAY_WORDS[one.today.way]),
        languages.text(RESULT_WORDS[one.today.result]),
    )
    return " ".join(parts)


def facts_text(one: "CheckIn", day: "date", languages: "Languages") -> str:
    """Return what is known of somebody's contacts, a line each."""
    translate = QCoreApplication.translate
    carer = " ".join(filter(None, (carer_text(one.carer), one.carer.telephone)))
    lines = [translate("care", "Carer: {carer}").format(carer=carer)]
    if one.phone:
        lines.append(translate("care", "Telephone: {telephone}").format(telephone=one.phone))
    reached = reached_text(one, day)
    if one.reached_on is not None:
        reached = f"{reached} ({languages.formats.day(one.reached_on)})"
    lines.append(translate("care", "Last contact: {reached}").format(reached=reached))
    if one.today is not None:
        said = translate("care", "Today: {what}, noted by {operator}")
        lines.append(said.format(what=today_text(one, languages), operator=one.today.operator))
    return "\n".join(lines)


def filter_choices(
    counts: "CheckInCounts | None", silence: int, languages: "Languages"
) -> list[Choice]:
    """Return the ways to narrow the list, each with its count."""
    translate = QCoreApplication.translate
    silent = translate("care", "{days} days silent").format(days=silence)
    words = {
        CheckInFilter.MISSING: translate("care", "Missing"),
        CheckInFilter.REACHED: translate("care", "Reached"),
        CheckInFilter.SILENT: translate("care", "1 day silent") if silence == 1 else silent,
        CheckInFilter.ALL: translate("care", "All"),
    }
    if counts is None:
        return [Choice(which.value, text) for which, text in words.items()]
    number = languages.formats.number
    return [
        Choice(which.value, f"{text} {number(getattr(counts, which.value))}")
        for which, text in words.items()
    ]


def silence_choices(languages: "Languages") -> list[Choice]:
    """Return after how many days without contact the list of the silent may begin."""
    return [Choice(str(days), languages.formats.number(days)) for days in SILENCES]


def way_items() -> list[tuple[str, str]]:
    """Return the ways in which somebody is tried."""
    translate = QCoreApplication.translate
    words = {
        ContactWay.DOOR: translate("care", "At the door"),
        ContactWay.TELEPHONE: translate("care", "Telephone"),
        ContactWay.GROUP_CHAT: translate("care", "Group chat"),
        ContactWay.NOTE: translate("care", "Note left"),
    }
    return [(way.value, text) for way, text in words.items()]


def carer_items(shares: "Sequence[CarerShare]", languages: "Languages") -> list[tuple[str, str]]:
    """Return the carers to narrow the list by, each with how many of theirs are missing."""
    translate, number = QCoreApplication.translate, languages.formats.number
    said = translate("care", "{carer}: {missing} of {people} missing")
    items = [("", translate("care", "All carers"))]
    for share in shares:
        words = said.format(
            carer=carer_text(share.carer),
            missing=number(share.missing),
            people=number(share.people),
        )
        items.append((carer_code(share.carer), words))
    return items


def carer_code(carer: "Carer") -> str:
    """Return what tells a carer from the others."""
    return f"{carer.operator_id or ''}/{carer.name}/{carer.telephone}"


def line_text(counts: "CheckInCounts | None", languages: "Languages") -> str:
    """Return the line under the title."""
    translate, number = QCoreApplication.translate, languages.formats.number
    if counts is None:
        return translate("care", "The check-ins are being read…")
    said = translate("care", "{reached} of {all} reached today")
    return said.format(reached=number(counts.reached), all=number(counts.all))


def ticked_text(one: "CheckIn", result: ContactResult) -> str:
    """Return that somebody was ticked, and how to take it back."""
    said = QCoreApplication.translate("care", "Reached: {name}. Take it back: {keys}")
    if result is ContactResult.NOT_REACHED:
        said = QCoreApplication.translate("care", "Not reached: {name}. Take it back: {keys}")
    return said.format(name=f"{one.door} {one.shown_name}", keys="Ctrl+Z")


def choosable(carers: "Sequence[Carer]") -> list[tuple[str, str]]:
    """Return who can be chosen as a carer; the first one is somebody who is still to be named."""
    translate = QCoreApplication.translate
    known = [(carer_code(one), " ".join(filter(None, (one.name, one.telephone)))) for one in carers]
    return [
        ("", translate("care", "Somebody else, by name")),
        *known,
        (carer_code(NOBODY), translate("care", "Nobody: no carer any more")),
    ]
