# SPDX-License-Identifier: MIT
"""How the section of who is outside too long words what the post answers."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.duty import local_day
from gatehouse.domain.outside import CALL_RESULT_WORDS, CallResult
from gatehouse.ui.widgets.cell_model import Cell
from gatehouse.ui.widgets.sign import SignKind
from gatehouse.ui.widgets.tick import Tick
from gatehouse.ui.widgets.tick_table import TickRow

if TYPE_CHECKING:
    from datetime import datetime

    from gatehouse.domain.outside import CallRow, OutsideList, OutsideRow
    from gatehouse.ui.shell.i18n import Languages


def outside_row(row: "OutsideRow", now: "datetime", languages: "Languages") -> TickRow:
    """Return somebody as the list shows them: what for, how long, and the last call."""
    reason = languages.code(CodeList.REASON, row.reason)
    return TickRow(
        key=row.person_id,
        tick=tick_of(row),
        cells=(
            Cell(f"{row.door} {row.shown_name}".strip(), detail=reason, strong=True),
            Cell(
                languages.formats.span(now - row.since),
                detail=since_text(row, now, languages),
                sign=SignKind.IDLE if row.is_answered else SignKind.WARN,
            ),
            Cell(called_text(row, now, languages), detail=row.calls[0].note if row.calls else ""),
        ),
    )


def tick_of(row: "OutsideRow") -> Tick:
    """Return how the row of somebody is ticked: reached, tried, or neither."""
    if row.is_answered:
        return Tick.DONE
    return Tick.FAILED if row.calls else Tick.OPEN


def since_text(row: "OutsideRow", now: "datetime", languages: "Languages") -> str:
    """Return since when somebody is out: `since 09:10`, with the day unless it is today."""
    said = QCoreApplication.translate("outside", "since {moment}")
    return said.format(moment=languages.formats.since(row.since, local_day(now)))


def called_text(row: "OutsideRow", now: "datetime", languages: "Languages") -> str:
    """Return the last call: when, and how it came out."""
    if not row.calls:
        return QCoreApplication.translate("outside", "nobody called yet")
    last = row.calls[0]
    at = languages.formats.since(last.at, local_day(now))
    return f"{at} {languages.text(CALL_RESULT_WORDS[last.result])}"


def state_text(row: "OutsideRow", now: "datetime", languages: "Languages") -> str:
    """Return by how much somebody is outside too long."""
    said = QCoreApplication.translate("outside", "{late} over the time allowed ({allowed})")
    span = languages.formats.span
    return said.format(late=span(row.late_at(now)), allowed=span(row.allowed))


def facts_text(row: "OutsideRow", now: "datetime", languages: "Languages", *, calls: int) -> str:
    """Return what is known of somebody in a line, and then so many of the latest calls."""
    translate = QCoreApplication.translate
    parts = [languages.code(CodeList.REASON, row.reason), since_text(row, now, languages)]
    if row.phone:
        parts.append(translate("outside", "Telephone: {telephone}").format(telephone=row.phone))
    told = [_call_text(call, now, languages) for call in row.calls[:calls]]
    called = told or [translate("outside", "Nobody has called yet.")]
    return "\n".join([" · ".join(parts), *called])


def line_text(found: "OutsideList | None", languages: "Languages") -> str:
    """Return how many are outside too long, and how many nobody has reached."""
    if found is None:
        return ""
    translate, number = QCoreApplication.translate, languages.formats.number
    count = len(found.rows) + found.more
    said = translate("outside", "{count} outside too long, {open} not reached")
    return said.format(count=number(count), open=number(found.to_call + found.more))


def empty_text(found: "OutsideList | None") -> str:
    """Return why the list is empty."""
    translate = QCoreApplication.translate
    if found is None:
        return translate("outside", "The list is being read…")
    if found.hours is None:
        return translate("outside", "The rules in force ask after nobody who is out.")
    said = translate("outside", "Nobody is outside too long: {hours} h, or what the quota allows.")
    return said.format(hours=found.hours)


def called_line(row: "OutsideRow", result: CallResult) -> str:
    """Return what was written down last, and how to take it back."""
    said = QCoreApplication.translate("outside", "Answered: {name}. Take it back: {keys}")
    if result is CallResult.NO_ANSWER:
        said = QCoreApplication.translate("outside", "No answer: {name}. Take it back: {keys}")
    return said.format(name=f"{row.door} {row.shown_name}", keys="Ctrl+Z")


def _call_text(call: "CallRow", now: "datetime", languages: "Languages") -> str:
    """Return one call: when, who was called, how it came out, what was said, who called."""
    parts = (
        languages.formats.since(call.at, local_day(now)),
        call.whom,
        languages.text(CALL_RESULT_WORDS[call.result]),
        call.note,
        f"({call.operator})",
    )
    return " ".join(filter(None, parts))
