# SPDX-License-Identifier: MIT
"""How the section of the gaps words what the post answers, in the language of the moment."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.entry import Direction, Reason
from gatehouse.domain.gap import GapKind
from gatehouse.domain.stay import closing_words, is_said
from gatehouse.ui.widgets.cell_model import Cell, Row
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from datetime import datetime

    from gatehouse.domain.gap import GapList, GapRow
    from gatehouse.ui.shell.i18n import Languages

_OUT = (Reason.OTHER, Reason.SHOPPING, Reason.WORK, Reason.MEDICAL, Reason.SCHOOL, Reason.HOME)
_IN = (Reason.HOME, Reason.OTHER, Reason.VISIT, Reason.DELIVERY, Reason.SERVICE)


def gap_cells(row: "GapRow", languages: "Languages") -> Row:
    """Return a gap as the list shows it: whose, what is missing, between when."""
    closed = row.kind is GapKind.CLOSED
    return (
        Cell(f"{row.door} {row.shown_name}".strip(), detail=kind_text(row), strong=True),
        Cell(
            missing_text(row),
            detail=languages.text(closing_words(row.staying, row.rule)) if row.staying else "",
            sign=SignKind.INFO if closed else SignKind.WARN,
        ),
        Cell(
            languages.formats.moment(row.after),
            detail=until_text(row.before, languages),
        ),
    )


def kind_text(row: "GapRow") -> str:
    """Return how the gap was noticed."""
    if is_said(row.rule):
        return QCoreApplication.translate("gaps", "said at the handover")
    if row.kind is GapKind.CLOSED:
        return QCoreApplication.translate("gaps", "closed by rule")
    return QCoreApplication.translate("gaps", "not logged")


def missing_text(row: "GapRow") -> str:
    """Return which way is missing."""
    if row.missing is Direction.OUT:
        return QCoreApplication.translate("gaps", "Way out is missing")
    return QCoreApplication.translate("gaps", "Way in is missing")


def until_text(moment: "datetime | None", languages: "Languages") -> str:
    """Return before when the way lies."""
    if moment is None:
        return QCoreApplication.translate("gaps", "until now")
    said = QCoreApplication.translate("gaps", "until {moment}")
    return said.format(moment=languages.formats.moment(moment))


def facts_text(row: "GapRow", languages: "Languages") -> str:
    """Return what is known of a gap, a line each."""
    translate, formats = QCoreApplication.translate, languages.formats
    went = translate("gaps", "Came in: {moment}")
    again = translate("gaps", "Came in again: {moment}")
    if row.missing is Direction.IN:
        went = translate("gaps", "Went out: {moment}")
        again = translate("gaps", "Went out again: {moment}")
    lines = [went.format(moment=formats.moment(row.after))]
    if row.before is not None:
        lines.append(again.format(moment=formats.moment(row.before)))
    if row.kind is GapKind.CLOSED:
        closed = translate("gaps", "Closed by rule: {moment}")
        lines.append(closed.format(moment=formats.moment(row.noticed_at)))
    return "\n".join(lines)


def reason_items(direction: Direction, languages: "Languages") -> list[tuple[str, str]]:
    """Return the reasons to choose from for the missing way, the likeliest first."""
    reasons = _OUT if direction is Direction.OUT else _IN
    return [(reason.value, languages.code_label(CodeList.REASON, reason)) for reason in reasons]


def line_text(found: "GapList | None", languages: "Languages") -> str:
    """Return how many gaps wait, and how many of them a rule made."""
    if found is None:
        return ""
    number = languages.formats.number
    closed = sum(row.kind is GapKind.CLOSED for row in found.rows)
    said = QCoreApplication.translate("gaps", "{count} to mend, {closed} of them closed by rule")
    return said.format(count=number(found.count), closed=number(closed))


def empty_text(found: "GapList | None") -> str:
    """Return why the list is empty."""
    if found is None:
        return QCoreApplication.translate("gaps", "The list is being read…")
    return QCoreApplication.translate("gaps", "Nothing is missing: every way in has its way out.")
