# SPDX-License-Identifier: MIT
"""How the section of those followed at home words what the post answers."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.contact import WAY_WORDS
from gatehouse.domain.observation import (
    HALF_MARKS,
    HALF_WORDS,
    READING_WAYS,
    Half,
    ObservedFilter,
    Slot,
    slot_at,
)
from gatehouse.domain.zone import LEVEL_WORDS
from gatehouse.ui.widgets.cell_model import Cell, Row
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.sign import SignKind
from gatehouse.ui.widgets.temperature_line import LineDay, LinePoint
from gatehouse.ui.widgets.temperature_plot import celsius

if TYPE_CHECKING:
    from gatehouse.domain.observation import AskedFor, HomeReading, Observed, ObservedCounts
    from gatehouse.ui.shell.i18n import Languages

_A_DAY: Final = timedelta(days=1)
_DAYS_DRAWN: Final = 14
_SLOTS_OFFERED: Final = 3
_NOT_READ: Final = "–"
_BESIDE: Final = " · "


def observed_cells(row: "Observed", languages: "Languages") -> Row:
    """Return somebody as the list shows them: who, which day, and the two halves of today."""
    translate = QCoreApplication.translate
    days = translate("observation", "missed on {days} days").format(days=row.missed_days)
    if row.missed_days == 1:
        days = translate("observation", "missed on one day")
    return (
        Cell(
            f"{row.door} {row.shown_name}".strip(),
            detail=level_text(row, languages),
            strong=True,
        ),
        Cell(
            halves_text(row, languages),
            detail=days if row.missed else test_text(row),
            sign=sign_of(row),
        ),
    )


def asked_cells(row: "AskedFor", today: date, languages: "Languages") -> Row:
    """Return somebody whose note asks for days at home: who, and what is asked."""
    return (
        Cell(
            f"{row.door} {row.shown_name}".strip(),
            detail=languages.text(row.asked),
            strong=True,
        ),
        Cell(asked_text(row, today), detail=note_text(row, languages), sign=SignKind.WARN),
    )


def asked_text(row: "AskedFor", today: date) -> str:
    """Return which day it would be today, of how many."""
    said = QCoreApplication.translate("observation", "today day {n} of {days}")
    return said.format(n=row.today_is(today), days=row.days)


def note_text(row: "AskedFor", languages: "Languages") -> str:
    """Return when the note was signed."""
    said = QCoreApplication.translate("observation", "note of {moment}")
    return said.format(moment=languages.formats.moment(row.signed_at))


def sign_of(row: "Observed") -> SignKind:
    """Return the sign of somebody: ill, to be measured, or measured."""
    if row.released_at is not None:
        return SignKind.OK
    if row.is_alarming:
        return SignKind.STOP
    if row.is_due:
        return SignKind.WAIT
    return SignKind.OK


def level_text(row: "Observed", languages: "Languages") -> str:
    """Return by what somebody is held, and which day it is."""
    level = languages.label(LEVEL_WORDS[row.level])
    return f"{level} · {languages.label(row.count.words)}"


def test_text(row: "Observed") -> str:
    """Return that a test is due, or nothing."""
    return QCoreApplication.translate("observation", "test due today") if row.asks_test else ""


def halves_text(row: "Observed", languages: "Languages") -> str:
    """Return the readings of the last day: 早 36.5 晚 –."""
    told = (
        f"{languages.text(HALF_MARKS[half])} {reading_text(row.reading(half))}" for half in Half
    )
    return "  ".join(told)


def reading_text(reading: "HomeReading | None") -> str:
    """Return what stands for a half."""
    if reading is None:
        return _NOT_READ
    if reading.tenths is None:
        return QCoreApplication.translate("observation", "not reached")
    said = f"{celsius(reading.tenths)}{'?' * reading.is_low}"
    unwell = QCoreApplication.translate("observation", "unwell")
    return f"{said} {unwell}" if reading.unwell else said


def state_text(row: "Observed", languages: "Languages") -> str:
    """Return how somebody stands, in a line."""
    translate = QCoreApplication.translate
    if row.released_at is not None:
        said = translate("observation", "Released {moment} by {document}")
        moment = languages.formats.moment(row.released_at)
        return said.format(moment=moment, document=row.release_document)
    if row.is_alarming:
        return translate("observation", "Ill: measure again, and report it")
    if row.is_due:
        half, known = languages.text(HALF_WORDS[row.last.half]), row.readings.get(row.last)
        said = translate("observation", "To be measured: {half}")
        if known is not None and known.is_low:
            said = translate("observation", "Low, measure again: {half}")
        return said.format(half=half)
    return translate("observation", "Measured")


def facts_text(row: "Observed", languages: "Languages") -> str:
    """Return what is known of somebody: kind and day, telephone, test, what was missed."""
    translate = QCoreApplication.translate
    lines = [level_text(row, languages)]
    if row.phone:
        lines.append(row.phone)
    if row.asks_test:
        lines.append(test_text(row))
    if row.missed:
        said = translate("observation", "Missed: {count} readings, last {slot}")
        if len(row.missed) == 1:
            said = translate("observation", "Missed: one reading, {slot}")
        slot = languages.text(row.missed[-1].words)
        lines.append(said.format(count=len(row.missed), slot=slot))
    return _BESIDE.join(lines)


def line_days(row: "Observed") -> Sequence[LineDay]:
    """Return the last days of somebody as they are drawn."""
    first = max(slot_at(row.began).day, row.last.day - (_DAYS_DRAWN - 1) * _A_DAY)
    missed = frozenset(row.missed)
    count = (row.last.day - first).days + 1
    days = (first + number * _A_DAY for number in range(count))
    return [
        LineDay(
            f"{day.month}-{day.day}",
            (
                _point(row, Slot(day, Half.MORNING), missed),
                _point(row, Slot(day, Half.EVENING), missed),
            ),
        )
        for day in days
    ]


def filter_choices(counts: "ObservedCounts | None", languages: "Languages") -> list[Choice]:
    """Return the filters as choices, with how many each would show."""
    translate = QCoreApplication.translate
    words = {
        ObservedFilter.DUE: translate("observation", "To measure"),
        ObservedFilter.ALARMING: translate("observation", "Ill"),
        ObservedFilter.MISSED: translate("observation", "Missed"),
        ObservedFilter.ALL: translate("observation", "All"),
        ObservedFilter.RELEASED: translate("observation", "Released"),
    }
    if counts is not None and counts.asked:
        words[ObservedFilter.ASKED] = translate("observation", "To begin")
    if counts is None:
        return [Choice(which.value, text) for which, text in words.items()]
    number = languages.formats.number
    return [
        Choice(which.value, f"{text} {number(getattr(counts, which.value))}")
        for which, text in words.items()
    ]


def way_items(languages: "Languages") -> list[tuple[str, str]]:
    """Return how a reading comes in."""
    return [(way.value, languages.text(WAY_WORDS[way])) for way in READING_WAYS]


def slot_items(row: "Observed", languages: "Languages") -> list[tuple[str, str]]:
    """Return the halves that a reading may be of: this one, and the two before it."""
    slots, first = [row.last], slot_at(row.began)
    while len(slots) < _SLOTS_OFFERED and slots[0] > first:
        slots.insert(0, _before(slots[0]))
    return [(slot_code(slot), _slot_text(slot, row.last, languages)) for slot in slots]


def slot_code(slot: Slot) -> str:
    """Return the code of a half, as a choice has it."""
    return f"{slot.day.isoformat()} {slot.half}"


def slot_of(code: str, rows: "Observed") -> Slot:
    """Return the half that a choice means, or the one that is now."""
    day, _, half = code.partition(" ")
    return Slot(type(rows.last.day).fromisoformat(day), Half(half)) if day else rows.last


def line_text(counts: "ObservedCounts | None", languages: "Languages") -> str:
    """Return how those followed stand, in a line."""
    if counts is None:
        return ""
    number = languages.formats.number
    said = QCoreApplication.translate(
        "observation", "{all} followed at home, {due} to measure, tests due: {tests}"
    )
    return said.format(all=number(counts.all), due=number(counts.due), tests=number(counts.tests))


def recorded_text(row: "Observed", tenths: int | None, languages: "Languages") -> str:
    """Return what was written down last, and how to take it back."""
    said = QCoreApplication.translate("observation", "{name}: {reading}. Take it back: {keys}")
    reading = QCoreApplication.translate("observation", "not reached")
    if tenths is not None:
        reading = languages.formats.temperature(tenths)
    name = f"{row.door} {row.shown_name}".strip()
    return said.format(name=name, reading=reading, keys="Ctrl+Z")


def _before(slot: Slot) -> Slot:
    if slot.half is Half.EVENING:
        return Slot(slot.day, Half.MORNING)
    return Slot(slot.day - _A_DAY, Half.EVENING)


def _slot_text(slot: Slot, now: Slot, languages: "Languages") -> str:
    half = languages.text(HALF_WORDS[slot.half])
    if slot.day == now.day:
        return QCoreApplication.translate("observation", "Today {half}").format(half=half)
    said = QCoreApplication.translate("observation", "{day} {half}")
    return said.format(day=languages.formats.day(slot.day), half=half)


def _point(row: "Observed", slot: Slot, missed: frozenset[Slot]) -> LinePoint:
    known = row.readings.get(slot)
    return LinePoint(
        None if known is None else known.tenths,
        fever=known is not None and known.fever,
        was_missed=slot in missed,
    )
