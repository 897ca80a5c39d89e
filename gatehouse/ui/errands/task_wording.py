# SPDX-License-Identifier: MIT
"""How the section of supervised tasks words what the post answers."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.task import CHANGE_WORDS, ISSUER_WORDS, TaskIssuer, TaskRow, TaskState
from gatehouse.ui.widgets.cell_model import Cell, Row
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

OPEN: Final = "open"
SETTLED: Final = "settled"
_BETWEEN: Final = " · "


def tasks_shown(rows: Iterable[TaskRow], which: str, text: str) -> tuple[TaskRow, ...]:
    """Return what a filter and the search leave; what is due first, or was settled last."""
    typed = compact(text).lower()
    kept = [row for row in rows if row.is_open is (which == OPEN) and typed in _searched(row)]
    if which == SETTLED:
        kept.sort(key=lambda row: row.settled_at or row.given_at, reverse=True)
    return tuple(kept)


def task_choices(rows: Iterable[TaskRow], languages: "Languages") -> list[Choice]:
    """Return the ways to narrow the list, each with its count."""
    translate, number = QCoreApplication.translate, languages.formats.number
    words = {OPEN: translate("errands", "To do"), SETTLED: translate("errands", "Settled")}
    every = tuple(rows)
    return [
        Choice(which, f"{said} {number(len(tasks_shown(every, which, '')))}")
        for which, said in words.items()
    ]


def issuer_choices(languages: "Languages") -> list[Choice]:
    """Return who may want something."""
    return [Choice(one.value, languages.label(ISSUER_WORDS[one])) for one in TaskIssuer]


def task_cells(row: TaskRow, now: datetime, languages: "Languages") -> Row:
    """Return a task as a row: what and for whom, by when, how it stands."""
    from_whom = _joined(languages.label(ISSUER_WORDS[row.issuer]), row.document, row.owner)
    sign, said = _standing(row, now, languages)
    return (
        Cell(row.what, detail=from_whom, strong=row.is_open),
        Cell(due_text(row, languages), detail=said, sign=sign),
    )


def due_text(row: TaskRow, languages: "Languages") -> str:
    """Return by when it is to be done."""
    if row.due_at is None:
        return QCoreApplication.translate("errands", "no date")
    return languages.formats.moment(row.due_at)


def task_facts(row: TaskRow, now: datetime, languages: "Languages") -> str:
    """Return who wants it, by what document, by when, who sees to it, and how it stands."""
    translate = QCoreApplication.translate
    by = due_text(row, languages)
    if row.due_at is not None:
        by = translate("errands", "By {moment}").format(moment=by)
    lines = [
        _joined(languages.label(ISSUER_WORDS[row.issuer]), row.document),
        _joined(by, _standing(row, now, languages)[1]),
    ]
    if row.owner:
        lines.append(translate("errands", "Sees to it: {name}").format(name=row.owner))
    return "\n".join(lines)


def steps_text(row: TaskRow, languages: "Languages") -> str:
    """Return what happened, a line for each, the newest first."""
    return "\n".join(
        _joined(
            languages.formats.moment(step.at),
            languages.label(CHANGE_WORDS[step.change]),
            step.said,
            step.operator,
        )
        for step in reversed(row.steps)
    )


def tasks_line(rows: Iterable[TaskRow], now: datetime, languages: "Languages") -> str:
    """Return how many are late, in a line; nothing where none is."""
    late = sum(row.is_overdue(now) for row in rows)
    said = QCoreApplication.translate("errands", "{count} overdue")
    return said.format(count=languages.formats.number(late)) if late else ""


def _standing(row: TaskRow, now: datetime, languages: "Languages") -> tuple[SignKind, str]:
    translate, span = QCoreApplication.translate, languages.formats.span
    if row.state is TaskState.DONE:
        return SignKind.OK, translate("errands", "done")
    if row.state is TaskState.DROPPED:
        return SignKind.INFO, translate("errands", "not wanted any more")
    if row.due_at is None:
        waiting = translate("errands", "for {span}").format(span=span(now - row.given_at))
        return SignKind.WAIT, waiting
    if row.is_overdue(now):
        late = translate("errands", "{span} overdue").format(span=span(now - row.due_at))
        return SignKind.STOP, late
    return SignKind.WAIT, translate("errands", "{span} left").format(span=span(row.due_at - now))


def _searched(row: TaskRow) -> str:
    return compact(f"{row.what}{row.document}{row.owner}").lower()


def _joined(*parts: str) -> str:
    return _BETWEEN.join(filter(None, parts))
