# SPDX-License-Identifier: MIT
"""How the parcels on the shelf are worded, in the language of the moment."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.parcel import COLLECTED_BY_FLAT, ParcelRow
from gatehouse.ui.widgets.cell_model import Cell
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.sign import SignKind
from gatehouse.ui.widgets.tick import Tick
from gatehouse.ui.widgets.tick_table import TickRow

if TYPE_CHECKING:
    from gatehouse.domain.parcel import ParcelList
    from gatehouse.ui.shell.i18n import Languages

OLD: Final = timedelta(hours=24)
"""How long parcels may lie on the shelf before they are said to be old."""
_BETWEEN: Final = " · "


class ParcelFilter(StrEnum):
    """Which parcels the list shows."""

    SHELF = "shelf"
    TO_CARRY = "to_carry"
    GONE = "gone"


def shown_parcels(found: "ParcelList", which: ParcelFilter) -> tuple[ParcelRow, ...]:
    """Return the parcels of a filter: what is urgent or cold first, then by door."""
    if which is ParcelFilter.GONE:
        return found.gone
    kept = [row for row in found.waiting if row.to_carry is (which is ParcelFilter.TO_CARRY)]
    return tuple(sorted(kept, key=lambda row: not (row.urgent or row.cold)))


def parcel_choices(found: "ParcelList | None", languages: "Languages") -> list[Choice]:
    """Return the filters, each with its count."""
    translate, number = QCoreApplication.translate, languages.formats.number
    words = {
        ParcelFilter.SHELF: translate("errands", "To be fetched"),
        ParcelFilter.TO_CARRY: translate("errands", "To be carried"),
        ParcelFilter.GONE: translate("errands", "Gone today"),
    }
    if found is None:
        return [Choice(which.value, said) for which, said in words.items()]
    return [
        Choice(which.value, f"{said} {number(len(shown_parcels(found, which)))}")
        for which, said in words.items()
    ]


def parcel_row(row: ParcelRow, now: datetime, languages: "Languages") -> TickRow:
    """Return parcels as they are ticked: for whom, where they lie, for how long."""
    return TickRow(
        key=row.parcel_id,
        tick=Tick.OPEN if row.waits else Tick.DONE,
        cells=(
            Cell(row.door, detail=place_text(row), strong=True),
            Cell(pieces_text(row, languages), detail=row.note),
            _age(row, now, languages),
        ),
    )


def place_text(row: ParcelRow) -> str:
    """Return where they lie, and their code."""
    return _BETWEEN.join(filter(None, (row.shelf, row.code)))


def pieces_text(row: ParcelRow, languages: "Languages") -> str:
    """Return how many there are, and what is pressing about them."""
    translate = QCoreApplication.translate
    pieces = translate("errands", "Pieces: {count}")
    said = pieces.format(count=languages.formats.number(row.pieces))
    urgent = translate("errands", "urgent") if row.urgent else ""
    cold = translate("errands", "keep cold") if row.cold else ""
    return _BETWEEN.join(filter(None, (said, urgent, cold)))


def parcel_facts(row: ParcelRow, now: datetime, languages: "Languages") -> str:
    """Return what is known of parcels, a line each."""
    translate, formats = QCoreApplication.translate, languages.formats
    cleaned = row.disinfected_at
    facts = (
        (translate("errands", "Shelf"), row.shelf),
        (translate("errands", "Code"), row.code),
        (translate("errands", "To mind"), row.note),
        (translate("errands", "Taken in"), formats.moment(row.taken_at)),
        (translate("errands", "Disinfected"), "" if cleaned is None else formats.moment(cleaned)),
        (translate("errands", "Gone"), gone_text(row, languages)),
    )
    said = translate("errands", "{caption}: {value}")
    lines = [said.format(caption=one, value=value) for one, value in facts if value]
    if row.waits:
        waits = translate("errands", "Waiting for {span}")
        lines.insert(0, waits.format(span=formats.span(now - row.taken_at)))
    return "\n".join((pieces_text(row, languages), *lines))


def gone_text(row: ParcelRow, languages: "Languages") -> str:
    """Return when they went and to whom; nothing of what waits."""
    if row.carried_at is None:
        return ""
    at = languages.formats.time(row.carried_at)
    return _BETWEEN.join((at, collector_text(row)))


def collector_text(row: ParcelRow) -> str:
    """Return who took them."""
    translate = QCoreApplication.translate
    if not row.collector:
        return translate("errands", "carried to the door")
    if row.collector == COLLECTED_BY_FLAT:
        return translate("errands", "fetched by the flat")
    return row.collector


def shelf_text(found: "ParcelList | None", languages: "Languages") -> str:
    """Return the line of the section: pieces on the shelf, and those not disinfected."""
    translate, number = QCoreApplication.translate, languages.formats.number
    if found is None:
        return translate("errands", "The parcels are being read…")
    pieces = sum(row.pieces for row in found.waiting)
    if not found.undisinfected:
        return translate("errands", "Pieces here: {count}").format(count=number(pieces))
    said = translate("errands", "Pieces here: {count}, not disinfected: {open}")
    return said.format(count=number(pieces), open=number(found.undisinfected))


def _age(row: ParcelRow, now: datetime, languages: "Languages") -> Cell:
    if row.carried_at is not None:
        return Cell(languages.formats.time(row.carried_at), detail=collector_text(row))
    age = now - row.taken_at
    sign = SignKind.WARN if age >= OLD else None
    return Cell(languages.formats.span(age), sign=sign)
