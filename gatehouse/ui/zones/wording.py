# SPDX-License-Identifier: MIT
"""How the zones screen words what the post answers, in the language of the moment."""

from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from gatehouse.domain.policy.wording import calendar_day
from gatehouse.domain.zone import LEVEL_WORDS, Term, ZoneFilter, ZoneLevel
from gatehouse.ui.widgets.cell_model import Cell, Row
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.zone import PlaceRow, ZoneCounts, ZoneRow
    from gatehouse.ui.shell.i18n import Languages

LEVEL_SIGNS: Final = {
    ZoneLevel.ISOLATION: SignKind.REPORT,
    ZoneLevel.LOCKDOWN: SignKind.STOP,
    ZoneLevel.CONTROL: SignKind.WARN,
    ZoneLevel.MONITORING: SignKind.WARN,
    ZoneLevel.PREVENTION: SignKind.INFO,
}
_MARK: Final = "✓ "
_MOST_NAMED: Final = 3


class Done(Struct, frozen=True, kw_only=True):
    """What an act has just done: sealed, given other days or released, and for how many passes."""

    released: bool = False
    extended: bool = False
    passes: int = 0


def done_text(done: Done | None, languages: "Languages") -> str:
    """Return what an act has just done."""
    if done is None:
        return ""
    translate, count = QCoreApplication.translate, languages.formats.number(done.passes)
    if done.released and done.passes:
        return translate("zones", "Released, {count} passes hold again").format(count=count)
    if done.released:
        return translate("zones", "Released just now")
    if done.extended:
        return translate("zones", "The days were put so just now")
    if done.passes:
        return translate("zones", "Recorded, {count} passes suspended").format(count=count)
    return translate("zones", "Recorded just now")


def zone_sign(row: "ZoneRow") -> SignKind:
    """Return the sign of a zone: of its level, or that its release is due or done."""
    if not row.in_force:
        return SignKind.OK
    if row.is_planned:
        return SignKind.WAIT
    return SignKind.WAIT if row.is_due else LEVEL_SIGNS[row.level]


def zone_cells(row: "ZoneRow", languages: "Languages", *, marked: bool) -> Row:
    """Return a zone as the list shows it; a marked one wears a tick and a tint."""
    level = languages.label(LEVEL_WORDS[row.level])
    return (
        Cell(
            f"{_MARK if marked else ''}{row.place}",
            detail=f"{level} · {row.person}" if row.person else level,
            sign=zone_sign(row),
            strong=True,
            tint=SignKind.INFO if marked else None,
        ),
        Cell(day_text(row), detail=days_text(row, languages)),
        Cell(row.release_document or row.document, detail=row.contact),
    )


def day_text(row: "ZoneRow") -> str:
    """Return the day n, or on which day it was released."""
    if row.is_planned or row.was_dropped:
        return QCoreApplication.translate("zones", "Planned")
    said = QCoreApplication.translate("zones", "Day {n}")
    return said.format(n=row.count.n)


def days_text(row: "ZoneRow", languages: "Languages") -> str:
    """Return how many days are decided, that they are over, or that it is released."""
    translate = QCoreApplication.translate
    if not row.in_force:
        return translate("zones", "released")
    if row.is_planned:
        moment = languages.formats.moment(row.sealed_at)
        return translate("zones", "from {moment}").format(moment=moment)
    if row.term.days is None:
        return translate("zones", "end not decided")
    if row.is_due:
        return translate("zones", "{days} days are over").format(days=row.term.days)
    return translate("zones", "of {days}").format(days=row.term.days)


def state_text(row: "ZoneRow", languages: "Languages") -> str:
    """Return how a zone stands, in a line."""
    level = languages.label(LEVEL_WORDS[row.level])
    if row.is_planned:
        said = QCoreApplication.translate("zones", "{level} is planned from {moment}")
        return said.format(level=level, moment=languages.formats.moment(row.sealed_at))
    if row.was_dropped:
        said = QCoreApplication.translate("zones", "{level} was planned and dropped")
        return said.format(level=level)
    if row.released_at is not None:
        said = QCoreApplication.translate("zones", "{level}, released {moment} on day {n}")
        moment = languages.formats.moment(row.released_at)
        return said.format(level=level, moment=moment, n=row.count.n)
    return f"{level} · {languages.label(row.count.words)}"


def facts_text(row: "ZoneRow", languages: "Languages") -> str:
    """Return since when, until when, by which document, and whom to ask, a line each."""
    translate = QCoreApplication.translate
    began = translate("zones", "From {first}")
    first = languages.text(calendar_day(row.term.first_day))
    lines = [
        term_text(row.term, languages) if row.in_force else began.format(first=first),
        translate("zones", "Document: {document}").format(document=row.document),
    ]
    if row.days_document:
        said = translate("zones", "Days changed by: {document}")
        lines.append(said.format(document=row.days_document))
    if row.release_document:
        said = translate("zones", "Released by: {document}")
        lines.append(said.format(document=row.release_document))
    asked = " ".join(filter(None, (row.contact, row.telephone)))
    if asked:
        lines.append(translate("zones", "Ask: {contact}").format(contact=asked))
    if row.note:
        lines.append(row.note)
    return "\n".join(lines)


def term_text(term: "Term", languages: "Languages") -> str:
    """Return from which day to which; an end that nobody has decided is not told."""
    translate = QCoreApplication.translate
    first = languages.text(calendar_day(term.first_day))
    if term.last_day is None:
        said = translate("zones", "From {first}, end not decided")
        return said.format(first=first)
    said = translate("zones", "From {first} through {last}")
    return said.format(first=first, last=languages.text(calendar_day(term.last_day)))


def counts_text(counts: "ZoneCounts | None", languages: "Languages") -> str:
    """Return the line under the title."""
    translate, number = QCoreApplication.translate, languages.formats.number
    if counts is None:
        return translate("zones", "The zones are being read…")
    if not counts.in_force:
        return translate("zones", "Nothing sealed or isolated")
    said = translate("zones", "{sealed} sealed, {isolated} isolated, {due} to be released")
    return said.format(
        sealed=number(counts.sealed), isolated=number(counts.isolated), due=number(counts.due)
    )


def filter_choices(counts: "ZoneCounts | None", languages: "Languages") -> list[Choice]:
    """Return the ways to narrow the list, each with its count."""
    translate = QCoreApplication.translate
    words = {
        ZoneFilter.IN_FORCE: translate("zones", "Now"),
        ZoneFilter.SEALED: translate("zones", "Sealed"),
        ZoneFilter.ISOLATED: translate("zones", "Isolated"),
        ZoneFilter.DUE: translate("zones", "Due"),
        ZoneFilter.RELEASED: translate("zones", "Released"),
    }
    if counts is None:
        return [Choice(which.value, text) for which, text in words.items()]
    number = languages.formats.number
    return [
        Choice(which.value, f"{text} {number(getattr(counts, which.value))}")
        for which, text in words.items()
    ]


def level_choices() -> list[Choice]:
    """Return the levels as choices."""
    translate = QCoreApplication.translate
    words = {
        ZoneLevel.LOCKDOWN: translate("zones", "Lockdown"),
        ZoneLevel.CONTROL: translate("zones", "Control"),
        ZoneLevel.PREVENTION: translate("zones", "Prevent"),
        ZoneLevel.ISOLATION: translate("zones", "Isolate"),
    }
    return [Choice(level.value, text) for level, text in words.items()]


def home_choices() -> list[tuple[str, str]]:
    """Return the levels of people at home, as what is chosen from."""
    translate = QCoreApplication.translate
    return [
        (ZoneLevel.ISOLATION.value, translate("zones", "isolation")),
        (ZoneLevel.MONITORING.value, translate("zones", "monitoring")),
    ]


def place_cells(row: "PlaceRow") -> Row:
    """Return a place that may be meant: its name, and who is in it."""
    translate = QCoreApplication.translate
    if row.person:
        return (Cell(row.person, detail=row.place, strong=True), Cell(""))
    people = translate("zones", "People: {count}").format(count=row.people) if row.people else ""
    if row.area.household_id is not None:
        whole = translate("zones", "whole household")
        return (Cell(row.place, detail=whole, strong=True), Cell(people))
    flats = translate("zones", "Flats: {count}").format(count=row.households)
    return (Cell(row.place, strong=True), Cell(flats, detail=people))


def place_text(row: "PlaceRow") -> str:
    """Return a place that was taken, as it stands in the box."""
    return " ".join(filter(None, (row.person, row.place)))


def last_day_text(row: "ZoneRow", days: int, languages: "Languages") -> str:
    """Return which day is the last of so many days of a zone."""
    last = Term(row.term.first_day, days).last_day
    assert last is not None, "days that are decided have a last one"
    said = QCoreApplication.translate("zones", "until {day}, with that day")
    return said.format(day=languages.formats.day(last))


def names_text(rows: "tuple[ZoneRow, ...]") -> str:
    """Name the zones that are about to be released, the first few of many."""
    named = [" ".join(filter(None, (row.place, row.person))) for row in rows]
    if len(named) <= _MOST_NAMED:
        return "\n".join(named)
    said = QCoreApplication.translate("zones", "and {count} more")
    return "\n".join((*named[:_MOST_NAMED], said.format(count=len(named) - _MOST_NAMED)))
