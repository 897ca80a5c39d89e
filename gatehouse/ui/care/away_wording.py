# SPDX-License-Identifier: MIT
"""How the section of who is away words what the post answers, in the language of the moment."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.person import PRESENCE_WORDS
from gatehouse.ui.widgets.cell_model import Cell, Row
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.absence import AbsenceList, AbsenceRow
    from gatehouse.domain.division import Division
    from gatehouse.domain.person import Candidate
    from gatehouse.ui.shell.i18n import Languages


def away_cells(row: "AbsenceRow", languages: "Languages") -> Row:
    """Return somebody who is away as the list shows them; who is late wears a sign."""
    return (
        Cell(f"{row.door} {row.person}".strip(), detail=row.phone, strong=True),
        Cell(languages.text(row.place), detail=row.note),
        Cell(day_text(row), detail=since_text(row, languages)),
        Cell(
            expected_text(row, languages),
            detail=late_text(row),
            sign=SignKind.WARN if row.is_late else None,
            tone=SignKind.WARN if row.is_late else None,
        ),
    )


def day_text(row: "AbsenceRow") -> str:
    """Return for how many days somebody is away."""
    if row.days == 0:
        return QCoreApplication.translate("away", "since today")
    if row.days == 1:
        return QCoreApplication.translate("away", "1 day")
    return QCoreApplication.translate("away", "{days} days").format(days=row.days)


def since_text(row: "AbsenceRow", languages: "Languages") -> str:
    """Return the day on which somebody left."""
    said = QCoreApplication.translate("away", "since {day}")
    return said.format(day=languages.formats.near_day(row.since, _today(row)))


def expected_text(row: "AbsenceRow", languages: "Languages") -> str:
    """Return the day on which somebody is expected, or that nobody knows it."""
    if row.expected is None:
        return QCoreApplication.translate("away", "not known")
    return languages.formats.near_day(row.expected, _today(row))


def _today(row: "AbsenceRow") -> date:
    return row.since + timedelta(days=row.days)


def late_text(row: "AbsenceRow") -> str:
    """Return that somebody is late, of one who is."""
    return QCoreApplication.translate("away", "expected, not come") if row.is_late else ""


def facts_text(row: "AbsenceRow", languages: "Languages") -> str:
    """Return what is known of an absence, a line each."""
    translate = QCoreApplication.translate
    lines = [
        translate("away", "Where: {place}").format(place=languages.text(row.place)),
        f"{day_text(row)} · {since_text(row, languages)}",
        translate("away", "Expected: {day}").format(day=expected_text(row, languages)),
    ]
    if row.phone:
        lines.append(translate("away", "Telephone: {telephone}").format(telephone=row.phone))
    if row.note:
        lines.append(row.note)
    return "\n".join(lines)


def line_text(found: "AbsenceList | None", languages: "Languages") -> str:
    """Return how many are away, and how many of them are late."""
    if found is None:
        return ""
    number = languages.formats.number
    said = QCoreApplication.translate("away", "{away} away, {late} expected and not come")
    return said.format(away=number(len(found.rows)), late=number(found.late))


def person_cells(person: "Candidate", languages: "Languages") -> Row:
    """Return somebody whom the box may mean."""
    return (
        Cell(f"{person.door} {person.shown_name}", detail=languages.text(person.hint)),
        Cell(languages.text(PRESENCE_WORDS[person.presence])),
    )


def person_text(person: "Candidate") -> str:
    """Return somebody as the box names them once they are taken."""
    return f"{person.door} {person.shown_name}"


def place_cells(place: "Division", languages: "Languages") -> Row:
    """Return a place that the box may mean."""
    return (Cell(languages.text(place.name)), Cell(place.code))
