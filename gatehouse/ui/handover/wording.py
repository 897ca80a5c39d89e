# SPDX-License-Identifier: MIT
"""The words of the handover screen, and the cells of its tables."""

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.entry import Outcome
from gatehouse.domain.left_open import left_open_words
from gatehouse.domain.open_item import PEOPLE_KINDS, ZONE_KINDS, OpenKind, in_reading_order
from gatehouse.domain.policy.wording import coming_moment
from gatehouse.domain.service_list import LEFT_TODAY
from gatehouse.domain.shift import STAY_WORDS, stay_words
from gatehouse.domain.zone import open_days
from gatehouse.ui.widgets.cell_model import Cell, Row
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from gatehouse.domain.entry import Flow
    from gatehouse.domain.handover import HandoverRow
    from gatehouse.domain.open_item import OpenItem
    from gatehouse.domain.shift import ShiftCounts, Stay, Stays
    from gatehouse.ui.shell.i18n import Languages


def number_cells(counts: "ShiftCounts", languages: "Languages") -> tuple[tuple[str, str], ...]:
    """Return what the shift did beside letting people through: caption and figure."""
    translate, number = QCoreApplication.translate, languages.formats.number
    vehicles = counts.vehicles
    return (
        (languages.code_label(CodeList.OUTCOME, Outcome.TURNED_AWAY), number(counts.turned_away)),
        (languages.code_label(CodeList.OUTCOME, Outcome.REPORTED), number(counts.reported)),
        (translate("handover", "Fever"), number(counts.fever)),
        (translate("handover", "Overrides"), number(counts.overridden)),
        (
            translate("handover", "Cars in, out"),
            f"{number(vehicles.inward)}/{number(vehicles.outward)}",
        ),
        (translate("handover", "Passes"), number(counts.passes_issued)),
        (translate("handover", "Itineraries"), number(counts.itineraries)),
        (translate("handover", "Corrected"), number(counts.corrections)),
        (translate("handover", "Back-filled"), number(counts.back_filled)),
    )


def class_rows(counts: "ShiftCounts", languages: "Languages") -> tuple[Row, ...]:
    """Return each class there was, in and out."""
    written = (
        _flow_row(languages.code(CodeList.CLASS, one), flow, languages)
        for one, flow in counts.by_class.items()
    )
    return (*written, *_counted_rows(counts, languages))


def _counted_rows(counts: "ShiftCounts", languages: "Languages") -> "Iterator[Row]":
    """Yield the classes of whom people were only counted, which is said beside each."""
    said = QCoreApplication.translate("handover", "{name}, only counted")
    for one, flow in counts.counted.items():
        name = said.format(name=languages.code(CodeList.CLASS, one))
        yield _flow_row(name, flow, languages)


def stay_rows(stays: "Stays", until: "datetime", languages: "Languages") -> tuple[Row, ...]:
    """Return who is there, the longest first, and after them those who were forgotten."""
    said = QCoreApplication.translate("handover", "came in over two days ago, never seen to leave")
    there = (_there_row(stay, until, languages) for stay in stays.longest)
    forgotten = (_stay_row(one, until, languages, SignKind.WARN, said) for one in stays.forgotten)
    return (*there, *forgotten)


def ages_text(stays: "Stays", languages: "Languages") -> str:
    """Return how many there are of each age, in a line."""
    number = languages.formats.number
    parts = (
        f"{languages.text(STAY_WORDS[age])}: {number(count)}" for age, count in stays.by_age.items()
    )
    return "    ".join(parts)


def open_rows(
    items: "Iterable[OpenItem]", until: "datetime", languages: "Languages"
) -> tuple[Row, ...]:
    """Return what waits, what presses first: what it is, whose, who said what, and how long.

    Of many, the first of each kind is in front and says how many of it there are.
    """
    rows = []
    for item, stands_for in in_reading_order(items, until):
        kind, detail = _open_words(item, languages)
        if stands_for > 1:
            kind = f"{kind} × {languages.formats.number(stands_for)}"
        sign = SignKind.WARN if item.presses(until) else SignKind.INFO
        who, age = _who(item, languages), _age(item, until, languages)
        # on one line: a list of many has no room for second ones
        whose = Cell(f"{who}  {detail}".strip())
        rows.append((Cell(kind, sign=sign), whose, Cell(age)))
    return tuple(rows)


def _who(item: "OpenItem", languages: "Languages") -> str:
    """Return whose it is; of flats that are added up, how many they are."""
    if item.kind in LEFT_TODAY:
        said = QCoreApplication.translate("handover", "Flats: {count}")
        return said.format(count=languages.formats.number(item.count))
    return f"{item.shown_name} {item.door}".strip()


def _age(item: "OpenItem", until: "datetime", languages: "Languages") -> str:
    """Return how long it waits, which day of a zone it is, or when one begins."""
    if item.kind in LEFT_TODAY or item.kind is OpenKind.NOT_REACHED:
        return QCoreApplication.translate("handover", "today")
    if item.kind in (OpenKind.SEAL_PLANNED, OpenKind.UNMANNED):
        return languages.text(coming_moment(item.since, until))
    if item.kind in ZONE_KINDS:
        age = languages.text(open_days(item.since, until))
        return age[:1].upper() + age[1:]
    return languages.formats.span(until - item.since)


def signed_rows(rows: "Iterable[HandoverRow]", languages: "Languages") -> tuple[Row, ...]:
    """Return signed handovers: from whom to whom, when, and whether the count agreed."""
    agrees = QCoreApplication.translate("handover", "the counts agree")
    differs = QCoreApplication.translate("handover", "the counts differ")
    said = QCoreApplication.translate("handover", "{moment}, {counts}")
    return tuple(
        (
            Cell(
                f"{row.outgoing} → {row.incoming}",
                detail=said.format(
                    moment=languages.formats.moment(row.signed_at),
                    counts=agrees if row.agrees else differs,
                ),
                sign=SignKind.OK if row.agrees else SignKind.WARN,
            ),
        )
        for row in rows
    )


def difference_text(own: int, recorded: int, languages: "Languages") -> str:
    """Say how an own count stands to the record."""
    translate, number = QCoreApplication.translate, languages.formats.number
    if own == recorded:
        return translate("handover", "as recorded")
    said = (
        translate("handover", "{count} more than recorded")
        if own > recorded
        else translate("handover", "{count} fewer than recorded")
    )
    return said.format(count=number(abs(own - recorded)))


def _flow_row(name: str, flow: "Flow", languages: "Languages") -> Row:
    number = languages.formats.number
    return (Cell(name), Cell(number(flow.inward)), Cell(number(flow.outward)))


def _there_row(stay: "Stay", until: "datetime", languages: "Languages") -> Row:
    told = stay_words(stay, until)
    if told is None:
        return _stay_row(stay, until, languages, None, "")
    late = stay.leave_by is not None and stay.leave_by < until
    sign = SignKind.WARN if late or stay.twice else None
    # on the line of the name: a list of many has no room for second lines
    said = replace(stay, name=f"{stay.name}  {languages.text(told)}")
    return _stay_row(said, until, languages, sign, "")


def _stay_row(
    stay: "Stay", until: "datetime", languages: "Languages", sign: SignKind | None, said: str
) -> Row:
    age = languages.formats.span(until - stay.since)
    return (Cell(stay.name, detail=said, sign=sign), Cell(stay.door), Cell(age))


def _counted_words(item: "OpenItem") -> tuple[str, str]:
    """Return how many people or rooms it is about; which ones stands in their own room."""
    translate = QCoreApplication.translate
    heads = {
        OpenKind.SILENT: translate("handover", "Not reached for days"),
        OpenKind.NOT_REACHED: translate("handover", "Not reached today"),
        OpenKind.EXPECTED_BACK: translate("handover", "Expected back, not come"),
        OpenKind.TO_DISINFECT: translate("handover", "Rooms to be disinfected"),
    }
    counted = translate("handover", "People: {count}")
    if item.kind not in PEOPLE_KINDS:
        counted = translate("handover", "Rooms: {count}")
    return heads[item.kind], counted.format(count=item.detail)


def _parcel_words(item: "OpenItem") -> tuple[str, str]:
    translate = QCoreApplication.translate
    pieces = translate("handover", "Pieces: {count}").format(count=item.count)
    return translate("handover", "Parcels to carry"), f"{pieces} {item.detail}".strip()


def _open_words(item: "OpenItem", languages: "Languages") -> tuple[str, str]:
    translate = QCoreApplication.translate
    if item.kind in PEOPLE_KINDS or item.kind is OpenKind.TO_DISINFECT:
        return _counted_words(item)
    if item.kind is OpenKind.PARCEL:
        return _parcel_words(item)
    words = {
        OpenKind.EMERGENCY: translate("handover", "Emergency to complete"),
        OpenKind.UNLOGGED: translate("handover", "Way not logged"),
        OpenKind.AUTO_CLOSED: translate("handover", "Closed by rule"),
        OpenKind.OUTSIDE_TOO_LONG: translate("handover", "Outside too long"),
        OpenKind.VEHICLE_MISSED: translate("handover", "Vehicle's way not logged"),
        OpenKind.VISITOR_LATE: translate("handover", "Visitor stays too long"),
        OpenKind.VEHICLE_LATE: translate("handover", "Vehicle stays too long"),
        OpenKind.CODE_UNSEEN: translate("handover", "Codes not seen, system down"),
        OpenKind.PARKED: translate("handover", "Unfinished record"),
        OpenKind.UNMANNED: translate("handover", "Nobody by the rota"),
        OpenKind.COUNT_ONLY: translate("handover", "The gate only counts"),
        OpenKind.SHEETS_OUT: translate("handover", "Paper not typed in yet"),
        OpenKind.RELEASE_DUE: translate("handover", "Release is due"),
        OpenKind.SEALED: translate("handover", "Sealed"),
        OpenKind.ISOLATED: translate("handover", "Isolated at home"),
        OpenKind.SEAL_PLANNED: translate("handover", "To be sealed"),
        OpenKind.TESTS_DUE: translate("handover", "Not tested today"),
        OpenKind.NOT_VISITED: translate("handover", "Not visited today"),
        OpenKind.READING_ALARMING: translate("handover", "Ill, followed at home"),
        OpenKind.READING_MISSED: translate("handover", "Home temperature not read"),
        OpenKind.TO_BE_OBSERVED: translate("handover", "To be kept at home by a note"),
        OpenKind.CARD_OUT: translate("handover", "Pass to come back"),
        OpenKind.INCIDENT: translate("handover", "Incident not closed"),
        OpenKind.ERRAND: translate("handover", "Errand to be done"),
        OpenKind.PARCELS_HELD: translate("handover", "Parcels to be fetched"),
        OpenKind.DISINFECTION_DUE: translate("handover", "To disinfect today"),
        OpenKind.PATROL_DUE: translate("handover", "Patrol due today"),
        OpenKind.PATROL_OPEN: translate("handover", "Patrol not finished"),
        OpenKind.FINDING: translate("handover", "Found on a patrol"),
        OpenKind.PURCHASE: translate("handover", "Group purchase to be brought"),
        OpenKind.TASK: translate("handover", "Supervised task"),
        OpenKind.TASK_LATE: translate("handover", "Task is overdue"),
        OpenKind.NOTICE_ENDS: translate("handover", "Notice ends"),
        OpenKind.UNREAD_RULES: translate("handover", "Rule changes not read"),
        OpenKind.POINTS_OPEN: translate("handover", "Points not checked"),
        OpenKind.SUPPLY_SHORT: translate("handover", "Supply runs short"),
        OpenKind.EVIDENCE_MISSING: translate("handover", "Itinerary to complete"),
        OpenKind.FEVER: translate("handover", "Fever, in hand"),
        OpenKind.ORIGINAL_DUE: translate("handover", "Original to be filed"),
        OpenKind.ORIGINAL_LATE: translate("handover", "Original is overdue"),
        OpenKind.FACTS_DUE: translate("handover", "Facts of a return missing"),
        OpenKind.FACTS_LATE: translate("handover", "Facts of a return overdue"),
    }
    if item.kind in words:
        told = left_open_words(item, languages.codes)
        return words[item.kind], item.detail if told is None else languages.label(told)
    said = translate("handover", "by telephone, {name}")
    return translate("handover", "Approval to sign"), said.format(name=item.detail)
