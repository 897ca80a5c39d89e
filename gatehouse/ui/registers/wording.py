# SPDX-License-Identifier: MIT
"""What the registers screen says of a day, in the language of the moment."""

from datetime import date, timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.entry import Outcome
from gatehouse.domain.head_count import total
from gatehouse.domain.register import RegisterSheet
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.entry import DaySummary, Flow
    from gatehouse.domain.paper_sheet import PaperSheets
    from gatehouse.domain.register import RegisterDay, SheetCounts
    from gatehouse.ui.shell.i18n import Languages


class DayState(Enum):
    """Whether a day's register has left the laptop, and whether it still says what is so."""

    REPORTED = auto()
    CHANGED = auto()
    NIL = auto()
    DUE = auto()
    TODAY = auto()


DAY_SIGNS: Final = {
    DayState.REPORTED: SignKind.OK,
    DayState.CHANGED: SignKind.WARN,
    DayState.NIL: SignKind.OK,
    DayState.DUE: SignKind.WARN,
    DayState.TODAY: SignKind.INFO,
}


class CheckLine(Struct, frozen=True):
    """One thing worth knowing before a register leaves; *day* may be looked at instead."""

    kind: SignKind
    text: str
    day: date | None = None


def state_of(day: "RegisterDay", today: date) -> DayState:
    """Return whether *day* was reported, with or without entries, and has changed since."""
    if day.new_facts:
        return DayState.CHANGED
    if day.exported_at is not None:
        return DayState.REPORTED if day.entries else DayState.NIL
    return DayState.TODAY if day.day == today else DayState.DUE


def state_word(state: DayState) -> str:
    """Return the word under a day."""
    translate = QCoreApplication.translate
    return {
        DayState.REPORTED: translate("registers", "sent"),
        DayState.CHANGED: translate("registers", "redo"),
        DayState.NIL: translate("registers", "nil"),
        DayState.DUE: translate("registers", "due"),
        DayState.TODAY: translate("registers", "today"),
    }[state]


def flow_text(flow: "Flow", languages: "Languages") -> str:
    """Return a figure for each direction: `1,208/1,193`."""
    number = languages.formats.number
    return f"{number(flow.inward)}/{number(flow.outward)}"


def count_cells(summary: "DaySummary", languages: "Languages") -> list[tuple[str, str]]:
    """Return caption and figure of each count of the day.

    Those *admitted* are the desk's figures; those *recorded* are the rows of the sheet, whoever
    was turned away or reported included.
    """
    translate = QCoreApplication.translate
    number = languages.formats.number
    vehicles = summary.vehicles.inward + summary.vehicles.outward
    return [
        (translate("registers", "Admitted in, out"), flow_text(summary.admitted, languages)),
        (translate("registers", "Recorded in, out"), flow_text(summary.entries, languages)),
        (translate("registers", "Vehicles"), number(vehicles)),
        (translate("registers", "Visitors in"), number(summary.visitors_inside)),
        (languages.code_label(CodeList.OUTCOME, Outcome.TURNED_AWAY), number(summary.turned_away)),
        (languages.code_label(CodeList.OUTCOME, Outcome.REPORTED), number(summary.reported)),
        (translate("registers", "Fever"), number(summary.fever)),
        (translate("registers", "Corrected"), number(summary.corrections)),
        (translate("registers", "Back-filled"), number(summary.back_filled)),
    ]


def sheet_choices(counts: "SheetCounts", languages: "Languages", *, counted: bool) -> list[Choice]:
    """Return the workbook's sheets, *counted* with their rows; one without any is a nil report."""
    translate = QCoreApplication.translate
    names = {
        RegisterSheet.ENTRIES: translate("registers", "People"),
        RegisterSheet.VISITORS: translate("registers", "Visitors"),
        RegisterSheet.ITINERARIES: translate("registers", "Trips"),
        RegisterSheet.VEHICLES: translate("registers", "Cars"),
        RegisterSheet.PASSES: translate("registers", "Passes"),
        RegisterSheet.ZONES: translate("registers", "Zones"),
        RegisterSheet.ERRANDS: translate("registers", "Errands"),
        RegisterSheet.INCIDENTS: translate("registers", "Events"),
        RegisterSheet.DISINFECTIONS: translate("registers", "Cleaning"),
        RegisterSheet.HANDOVERS: translate("registers", "Handovers"),
        RegisterSheet.CORRECTIONS: translate("registers", "Corrections"),
        RegisterSheet.CONTACTS: translate("registers", "Contacts"),
        RegisterSheet.SERVICES: translate("registers", "Services"),
        RegisterSheet.ISOLATION_POINT: translate("registers", "Point"),
        RegisterSheet.COUNTS: translate("registers", "Tally"),
        RegisterSheet.SUPPLIES: translate("registers", "Supplies"),
        RegisterSheet.OBSERVATION: translate("registers", "At home"),
        RegisterSheet.PATROLS: translate("registers", "Patrols"),
        RegisterSheet.TASKS: translate("registers", "Supervised"),
        RegisterSheet.NOTICES: translate("registers", "Notices"),
        RegisterSheet.RETURNEES: translate("registers", "Returns"),
    }
    number = languages.formats.number
    return [
        Choice(sheet, f"{names[sheet]} {number(count)}" if counted else names[sheet])
        for sheet, count in counts.items()
    ]


def paper_lines(sheets: "PaperSheets", languages: "Languages") -> list[CheckLine]:
    """Return that sheets of paper were not typed in yet, or not to their end, if any were not."""
    lines = []
    if sheets.out:
        said = QCoreApplication.translate("registers", "On paper, not typed in yet: {numbers}.")
        lines.append(CheckLine(SignKind.WARN, said.format(numbers=sheets.said)))
    if sheets.begun:
        said = QCoreApplication.translate("registers", "On paper, begun: {sheets}.")
        told = languages.label(sheets.begun_words)
        lines.append(CheckLine(SignKind.WARN, said.format(sheets=told)))
    return lines


def check_lines(
    summary: "DaySummary", days: "Sequence[RegisterDay]", today: date, languages: "Languages"
) -> list[CheckLine]:
    """Return what to look at first, then what is in order."""
    lines = [*_day_lines(summary, days, today, languages), *_entry_lines(summary, languages)]
    return sorted(lines, key=lambda line: line.kind is SignKind.OK)


def _day_lines(
    summary: "DaySummary", days: "Sequence[RegisterDay]", today: date, languages: "Languages"
) -> list[CheckLine]:
    translate = QCoreApplication.translate
    chosen = [day for day in days if day.day == summary.day]
    lines = [line for day in chosen for line in _changed_lines(day, languages)]
    if summary.day == today:
        said = translate("registers", "The day is not over: more rows may follow.")
        lines.append(CheckLine(SignKind.INFO, said))
    before = summary.day - timedelta(days=1)
    sayings = {
        DayState.DUE: translate("registers", "{day} was not sent."),
        DayState.CHANGED: translate("registers", "{day} changed since it was written."),
    }
    for day in days:
        saying = sayings.get(state_of(day, today)) if day.day == before else None
        if saying is not None:
            text = saying.format(day=languages.formats.day(before))
            lines.append(CheckLine(SignKind.WARN, text, before))
    return lines


def _changed_lines(day: "RegisterDay", languages: "Languages") -> list[CheckLine]:
    """Say what the workbook of *day* that was written does not hold."""
    if day.exported_at is None or not day.new_facts:
        return []
    said = QCoreApplication.translate(
        "registers",
        "Changed since it was written on {moment}; new facts: {count}. Export it again.",
    )
    text = said.format(
        moment=languages.formats.moment(day.exported_at),
        count=languages.formats.number(day.new_facts),
    )
    return [CheckLine(SignKind.WARN, text)]


def _counted_lines(summary: "DaySummary", languages: "Languages") -> list[CheckLine]:
    """Return how many people stand beside the rows, if any were only counted."""
    if not summary.counted:
        return []
    said = QCoreApplication.translate(
        "registers", "Only counted, beside the rows: {inward} in, {outward} out"
    )
    people, number = total(summary.counted), languages.formats.number
    text = said.format(inward=number(people.inward), outward=number(people.outward))
    return [CheckLine(SignKind.INFO, text)]


def _entry_lines(summary: "DaySummary", languages: "Languages") -> list[CheckLine]:
    translate = QCoreApplication.translate
    number = languages.formats.number
    inward, outward = summary.entries.inward, summary.entries.outward
    if not inward + outward:
        said = translate("registers", "Nobody crossed the gate: this will be a nil report.")
        return _counted_lines(summary, languages) or [CheckLine(SignKind.INFO, said)]
    rows = translate("registers", "Rows recorded: {inward} in + {outward} out = {rows}")
    lines = [
        CheckLine(
            SignKind.OK,
            rows.format(
                inward=number(inward), outward=number(outward), rows=number(inward + outward)
            ),
        )
    ]
    counted = (
        (
            summary.visitors_inside,
            SignKind.WARN,
            translate("registers", "Visitors still inside: {count}."),
        ),
        (
            summary.fever,
            SignKind.REPORT,
            translate("registers", "{count} with fever: was the community told?"),
        ),
        (
            summary.back_filled,
            SignKind.INFO,
            translate("registers", "Written down later: {count}."),
        ),
        (
            summary.corrections,
            SignKind.INFO,
            translate("registers", "Corrections, with their reasons: {count}."),
        ),
    )
    lines += [
        CheckLine(kind, said.format(count=number(count))) for count, kind, said in counted if count
    ]
    return [*lines, *_counted_lines(summary, languages)]
